"""What is said reaches as far as sentences, quotation marks and the layout let it."""

import pytest

from lucca.language.extents import Extents
from lucca.language.merge import Marked
from lucca.language.structure import structure
from lucca.language.syntax import NO_SYNTAX, Syntax
from lucca.records import Span


def fitted(text: str, cue: str, *content: str, source: str = "", seam: str = "") -> list[str]:
    plain = structure(text)
    sentences = [s for part in plain.sentences for s in part]
    marked = Marked(_span(text, source) if source else None, _span(text, cue), tuple(_span(text, c) for c in content), 0.9)
    syntax = _broken_at(text, seam) if seam else NO_SYNTAX
    found = Extents(text, sentences, [q.outer for q in plain.quotations], syntax).fitted(marked)
    return [text[c.start : c.end] for c in found.content]


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _broken_at(text: str, seam: str) -> Syntax:
    """Two sentences by syntax, the second from `seam` on."""
    second = text.index(seam)
    before = text[:second].rstrip()
    last = before.rindex(" ") + 1
    tokens = (Span(0, 1), Span(last, len(before)), Span(second, second + len(seam)))
    return Syntax(
        tokens=tokens,
        upos=("X",) * 3,
        lemmas=("x",) * 3,
        heads=(-1, 0, -1),
        relations=("root", "dep", "root"),
        sentences=((0, 2), (2, 3)),
    )


def test_a_sentence_of_narrative_parts_two_quotations() -> None:
    text = (
        "“People keep asking me,” Orsi said. “I have no answer.” The bridge stayed shut. Nobody crossed it. "
        "“It will stay shut,” the engineer insisted."
    )
    content = ["“People keep asking me,”", "“I have no answer.”", "“It will stay shut,”"]
    assert fitted(text, "said", *content, source="Orsi") == content[:2]


def test_a_sentence_that_names_the_source_parts_nothing() -> None:
    text = "“We are ready.” Orsi spoke at the gate. He added: “We have been for days.”"
    assert fitted(text, "added:", "“We have been for days.”") == ["“We have been for days.”"]


def test_a_colon_leads_on_to_what_is_behind_it() -> None:
    text = "“It was cold in there.” Orsi added: “It was dark as well.”"
    assert fitted(text, "added", "“It was cold in there.”", "“It was dark as well.”") == ["“It was dark as well.”"]


def test_the_reports_next_sentence_is_not_part_of_a_quotation() -> None:
    text = "A visitor wrote: “Parents must watch their children.” But not everyone was of that mind."
    marked = "“Parents must watch their children.” But not everyone was of that mind"
    assert fitted(text, "wrote", marked) == ["“Parents must watch their children.”"]


def test_a_sentence_behind_a_transcripts_label_may_have_several() -> None:
    text = "ORSI: The gate was shut. Nobody had the key."
    assert fitted(text, ":", "The gate was shut. Nobody had the key.") == ["The gate was shut. Nobody had the key."]


def test_where_a_line_break_was_lost_what_is_said_ends() -> None:
    text = "Orsi said the race was the finest she has seen But the rider fell behind in the last lap."
    marked = "the race was the finest she has seen But the rider fell behind"
    assert fitted(text, "said", marked, seam="But") == ["the race was the finest she has seen"]


def test_unpaired_marks_are_left_to_the_reader() -> None:
    text = "Orsi says the party “must be united. It has not been for years. It will be."
    content = "the party “must be united. It has not been for years"
    assert fitted(text, "says", content) == [content]


@pytest.mark.parametrize("text", ["", "Orsi said", "x" * 50])
def test_nothing_is_ever_emptied(text: str) -> None:
    marked = Marked(None, Span(0, len(text)), (Span(0, len(text)),), 0.5)
    assert Extents(text, [], [], NO_SYNTAX).fitted(marked) == marked
