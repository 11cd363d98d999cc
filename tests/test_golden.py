"""The brief of the examples as a person sees it, held as it is: `python3 dev.py goldens` accepts a change."""

import os
import subprocess
import sys

import pytest
from tests.support import REPORTS, ROOT, check_golden

COMMAND = "python3 dev.py goldens"


def printed(*options: str, columns: int) -> str:
    """What the terminal shows, without colours."""
    names = [path.relative_to(ROOT).as_posix() for path in REPORTS]
    return subprocess.run(
        [sys.executable, "-m", "lucca", "brief", *names, *options],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": str(columns), "PYTHONUTF8": "1", "NO_COLOR": "1"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


@pytest.mark.parametrize(
    ("name", "options", "columns"),
    [("brief", (), 100), ("brief-narrow", (), 60), ("brief-full", ("--full",), 100)],
)
def test_the_brief_of_the_examples(name: str, options: tuple[str, ...], columns: int) -> None:
    text = printed(*options, columns=columns)
    check_golden(ROOT / "tests" / "golden" / f"{name}.txt", text, COMMAND)
    assert all(len(line) <= columns for line in text.splitlines())


def test_two_minutes_are_enough() -> None:
    assert len(printed(columns=100).splitlines()) <= 100
