"""Quotation marks and the reader together: no quotation is lost between the two."""

from lucca.language.merge import Marked, merge
from lucca.language.structure import structure
from lucca.records import Span

TEXT = (
    "“The tickets were dear and I could not get into my own park,” said Ada Roux. “I called my wife.” She was told that the "
    "day was long and that they had all been waiting for it."
)
LONG = "“The tickets were dear and I could not get into my own park,”"
SHORT = "“I called my wife.”"


def merged(*content: str) -> list[tuple[str, list[str]]]:
    plain = structure(TEXT)
    marked = Marked(_span("She"), _span("was told"), tuple(_span(words) for words in content), 0.9)
    sentences = [s for part in plain.sentences for s in part]
    quotes = [q.outer for q in plain.quotations]
    found = merge(TEXT, plain.paragraphs, sentences, quotes, plain.attributions, [marked])
    return [(_words(a.speaker), [_words(c) for c in a.content]) for a in found]


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _words(span: Span | None) -> str:
    return TEXT[span.start : span.end] if span else ""


def test_a_quotation_that_the_reader_leaves_out_beside_another_is_not_lost() -> None:
    told = f"{SHORT} She was told that the day was long and that they had all been waiting for it"
    assert merged(told) == [("Ada Roux", [LONG]), ("She", [told])]


def test_quotations_that_nobody_else_claims_stay_together() -> None:
    told = "the day was long and that they had all been waiting for it"
    assert merged(told) == [("Ada Roux", [LONG, SHORT]), ("She", [told])]
