"""The terminal: sixty lines, readable without colour, deaf to what a report's text would do to it."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.present.drafts import Draft, brief, utterance
from tests.support import check_golden

from lucca.present import terminal
from lucca.records import Brief

GOLDEN = Path(__file__).parent / "golden"
WRITE = "LUCCA_WRITE=1 python -m pytest tests/present"


def test_golden_brief(harbour: Brief) -> None:
    check_golden(GOLDEN / "harbour.txt", terminal.render(harbour, width=90), WRITE)


def test_golden_brief_in_full(harbour: Brief) -> None:
    check_golden(GOLDEN / "harbour-full.txt", terminal.render(harbour, width=90, full=True), WRITE)


@pytest.mark.parametrize("full", [False, True], ids=["", "full"])
def test_golden_brief_of_indirect_speech(summit: Brief, full: bool) -> None:
    name = "summit-full.txt" if full else "summit.txt"
    check_golden(GOLDEN / name, terminal.render(summit, width=90, full=full), WRITE)


def test_golden_brief_of_fourteen(fourteen: Brief) -> None:
    check_golden(GOLDEN / "fourteen.txt", terminal.render(fourteen, width=100), WRITE)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ["harbour", "summit", "fourteen", "hostile"])
def test_some_sixty_lines_none_too_wide(name: str, width: int, request: pytest.FixtureRequest) -> None:
    lines = terminal.render(request.getfixturevalue(name), width=width).splitlines()
    assert len(lines) <= terminal.LINES + 4
    assert all(cell_len(line) <= width for line in lines)


def test_what_is_left_out_is_counted(fourteen: Brief) -> None:
    short, full = (terminal.render(fourteen, width=100, full=full) for full in (False, True))
    assert "more utterances: --full" in short
    assert "--full" not in full
    assert full.count("Remark") == 14 * 9


def test_no_control_character_reaches_the_terminal(hostile: Brief) -> None:
    out = terminal.render(hostile, width=80, full=True)
    assert not [c for c in out if unicodedata.category(c) == "Cc" and c != "\n"]
    assert not set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert "<script>alert(1)</script>" in out.replace("\n", "").replace(" " * 12, "")


def test_markup_in_a_report_stays_text() -> None:
    a = Draft("“[bold red]Not markup[/] :smile:” said [link=x]Rey[/link].")
    out = terminal.render(brief([a], [utterance(a.say("“[bold red]Not markup[/] :smile:”", by="[red]Rey"))]), width=80)
    assert "“[bold red]Not markup[/] :smile:”" in out
    assert "[red]Rey" in out


def test_colour_only_repeats_the_signs(harbour: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = terminal.render(harbour, width=90)
    assert "\x1b" not in plain
    assert "\x1b[" in terminal.render(harbour, width=90, colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    target = io.StringIO()
    terminal.print_brief(harbour, Console(file=target, width=90, force_terminal=True), full=False)
    assert not re.search(r"\x1b\[(?:\d+;)*3[0-7]m", target.getvalue())


def test_empty_briefs_say_so() -> None:
    assert (
        terminal.render(Brief(lucca="1", model="m", reports=(), stories=()), width=80).strip()
        == "Nothing to show: no reports."
    )
    assert "Nothing was found that anyone said." in terminal.render(brief([Draft("Silence.")], []), width=80)
