"""What a check prints: hostile words stay words, lines keep to their width."""

import unicodedata

import pytest

from lucca.present import draft
from lucca.records import Difference, DraftCheck, Finding, Passage, Report, SourcePassage, Span

EVIL = "[bold]x[/bold] \x1b[31m \u202e <b>"

SOURCE = Report(id="s", text=f"“We will not sign {EVIL} today, and that is that,” Lind said.", path=f"{EVIL}.txt")
DRAFT = Report(id="d", text=f"“We will sign {EVIL} now,” Rey said. “Nothing.” “a”", title=f"Title {EVIL}")


def span(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


def passage(report: Report, words: str) -> Passage:
    return Passage(report=report.id, span=span(report, words), exact=words)


def finding(words: str, verdict: str, *, off: bool, **more) -> Finding:
    about = {"id": words, "kind": "quote", "line": 1, "speakers": (f"Rey {EVIL}",), "confidence": 1.0}
    return Finding(content=(span(DRAFT, words),), exact=words, verdict=verdict, off=off, **(about | more))  # type: ignore[arg-type]


@pytest.fixture
def made() -> DraftCheck:
    whole = f"We will not sign {EVIL} today, and that is that,"
    source = SourcePassage(
        report="s", content=(span(SOURCE, whole),), exact=whole, line=1, speakers=(f"Lind {EVIL}",), verdict="altered"
    )
    quote = f"“We will sign {EVIL} now,”"
    differences = (
        Difference(statement=0, kind="dropped", base=passage(SOURCE, "not"), turns=("negation",)),
        Difference(statement=0, kind="changed", base=passage(SOURCE, "today"), other=passage(DRAFT, "now")),
        Difference(statement=0, kind="dropped", base=passage(SOURCE, "and that is that"), cut=True),
    )
    return DraftCheck(
        lucca="1",
        model="m",
        draft=DRAFT,
        against=(SOURCE,),
        findings=(
            finding(quote, "altered", off=True, remarks=("turned",), sources=(source,), differences=differences),
            finding(quote, "other-speaker", off=True, kind="speaker", sources=(source,)),
            finding("“Nothing.”", "not-found", off=True),
            finding("“a”", "too-short", off=False),
        ),
    )


@pytest.mark.parametrize("width", [50, 80, 120])
def test_lines_keep_to_their_width_and_steer_nothing(made: DraftCheck, width: int) -> None:
    for full in (False, True):
        out = draft.render(made, width=width, full=full)
        assert all(len(line) <= width for line in out.splitlines())
        assert not [c for c in out if unicodedata.category(c) == "Cc" and c != "\n"]
        assert "\u202e" not in out
        assert "[bold]x[/bold]" in out


def test_the_sources_words_stand_with_the_drafts_in_place(made: DraftCheck) -> None:
    out = " ".join(draft.render(made, width=120).split())
    assert "We will [-draft not] sign" in out
    assert "{today|draft now}, [-draft and that is that]" in out
    assert "stops in mid-sentence; may turn the meaning (negation)" in out
    assert "no source has these words" in out
    assert "TOO SHORT TO CHECK “a” 1" in out


def test_a_check_of_nothing_says_so() -> None:
    out = draft.render(DraftCheck(lucca="1", model="m", draft=DRAFT, against=(), findings=()), width=80)
    assert "nothing was found to check" in " ".join(out.split())
