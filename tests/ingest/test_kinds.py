"""Transcripts and press releases are known by what they say of themselves; all else is an article."""

from pathlib import Path

import pytest

from lucca.errors import InputError
from lucca.ingest import load
from lucca.ingest.reports import report_from_text

TURNS = "MARTA LIND: We thank you.\n\nOMAR REYES: We do too.\n\nThe pilots come first.\n\nMARTA LIND: They always did."
QUESTIONS = "The minister answers\n\nQ: Why now?\n\nA: Because the ice is gone.\n\nQ: And then?\n\nA: Then we sail."
RELEASE = "FOR IMMEDIATE RELEASE\n\nThe Harbour Board opens its gates\n\nThe board opens the gates of the harbour on Monday."
STATEMENT = (
    "Ministry of the Sea\n\nPress statement\n\n3 May 2031\n\nThe ministry regrets what happened in the strait on Monday."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TURNS, "transcript"),
        (QUESTIONS, "transcript"),
        (RELEASE, "release"),
        (STATEMENT, "release"),
        ("“We thank you,” Marta Lind said.\n\nUPDATE: The talks have ended.\n\nNOTE: This is a test.", "article"),
        (
            "The ministry put out a press release.\n\nIt says that the talks have ended and that the ships are back.",
            "article",
        ),
        ("TALKS: Day one\n\nThe talks began on Monday and went on into the night with no result at all.", "article"),
    ],
)
def test_the_kind_of_a_text(text: str, kind: str) -> None:
    assert report_from_text(text).kind == kind


def test_what_is_given_stands(tmp_path: Path) -> None:
    assert report_from_text(TURNS, kind="article").kind == "article"
    path = tmp_path / "talk.txt"
    path.write_text("Marta Lind thanked them all and went home for the night.", encoding="utf-8")
    (loaded,) = load([str(path)], kind="transcript")
    assert not isinstance(loaded, InputError)
    assert loaded.kind == "transcript"
