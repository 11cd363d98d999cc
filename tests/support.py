"""What the tests of the house share: where things are, and golden files.

LUCCA_WRITE=1 writes golden files anew instead of comparing (`python3 dev.py goldens`, `python3 dev.py schema`).
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "examples" / "strait"
REPORTS = sorted(path for path in STORY.iterdir() if path.suffix in (".txt", ".html"))


def shared(path: str) -> Path:
    """A file of the folder `shared` beside the repository; the test is skipped where it is absent."""
    found = ROOT.parent / "shared" / path
    if not found.exists():
        pytest.skip(f"shared/{path} does not lie beside this checkout")
    return found


def check_golden(path: Path, text: str, command: str) -> None:
    """`text` is what the golden file holds; `command` is what a person runs to accept a change."""
    if os.environ.get("LUCCA_WRITE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.exists(), f"{path.relative_to(ROOT)} is missing; write it with `{command}`"
    assert path.read_text(encoding="utf-8") == text, f"if the change is meant, run `{command}` and read the diff"
