"""A report is read the same alone and among a hundred: nothing of one text reaches another's result."""

import subprocess
import sys

from tests.support import REPORTS

import lucca

ALONE = "import sys, lucca; print(lucca.dumps(lucca.read(next(iter(lucca.load([sys.argv[1]]))))))"


def test_the_same_json_byte_for_byte():
    target = str(REPORTS[0])
    alone = subprocess.run([sys.executable, "-c", ALONE, target], check=True, capture_output=True).stdout
    others = [r for r in lucca.load([str(p) for p in REPORTS]) if isinstance(r, lucca.Report)]
    batch = [others[k % len(others)].text + f"\n\nNote {k}." for k in range(99)]
    for text in batch:
        lucca.read(text)
    (report,) = lucca.load([target])
    assert isinstance(report, lucca.Report)
    assert (lucca.dumps(lucca.read(report)) + "\n").encode() == alone
