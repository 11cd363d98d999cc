"""The two reports that started it, against what a careful reader takes from them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import lucca

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "gold" / "two-reports.json"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the two reports stand in ../shared, which is not here")


@pytest.fixture(scope="module")
def brief() -> lucca.Brief:
    loaded = list(lucca.load([str(SHARED / "reports")]))
    reports = [r for r in loaded if isinstance(r, lucca.Report)]
    assert len(reports) == len(loaded) == 2
    return lucca.brief(reports)


def test_scores(brief: lucca.Brief, tmp_path: Path) -> None:
    file = tmp_path / "brief.json"
    file.write_text(lucca.dumps(brief), encoding="utf-8")
    command = [sys.executable, str(SHARED / "exam" / "score.py"), str(GOLD), str(file), "--misses"]
    score = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert score["reports"] == "2 of 2"
    assert score["statements"]["recall_direct"] >= 0.9
    assert score["statements"]["f1"] >= 0.87
    assert score["speakers"]["accuracy"] >= 0.93
    assert score["utterances"]["f1"] >= 0.8
    assert ["A17", "B12"] not in score["missed_pairs"]
    assert ["A3", "B14"] not in score["missed_pairs"]


def test_heads_and_furniture(brief: lucca.Brief) -> None:
    first, second = (r.report for r in brief.reports)
    assert (first.published, first.published_basis) == ("2017-04-12", "text")
    assert (second.published_basis, second.outlet) == ("story", "The Scotsman")
    # It is of 11 or 12 April 2017, as its own days and the other report tell.
    assert second.published in {"2017-04-11", "2017-04-12", "2017-04-13"}
    assert [f.kind for f in second.furniture].count("caption") == 2
