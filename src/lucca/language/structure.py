"""What a text's layout and marks tell by themselves: paragraphs, sentences, quotations, and direct speech."""

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.analysis import Attribution
from lucca.language.direct import attributions
from lucca.language.marks import Quotation, quotations
from lucca.language.sentences import sentences
from lucca.language.stretches import around
from lucca.layout import paragraphs, trimmed
from lucca.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """Paragraphs that tell the story, the sentences of each, quotations, and the attributions of quoted speech."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[tuple[Span, ...], ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]


def structure(text: str, hidden: Sequence[Span] = ()) -> Structure:
    """The structure of a text. `hidden` are spans that tell no story (furniture, the title); nothing in them is read."""
    story = _story(text, hidden)
    split = tuple(sentences(text, p) for p in story)
    quotes = quotations(text, story)
    return Structure(
        paragraphs=story,
        sentences=split,
        quotations=quotes,
        attributions=attributions(text, story, split, quotes),
    )


def _story(text: str, hidden: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs without what is hidden; a hidden stretch inside a paragraph divides it."""
    parts: list[Span] = []
    covered = _disjoint(hidden)
    for paragraph in paragraphs(text):
        start = paragraph.start
        for span in around(covered, paragraph):
            if span.start > start and (part := trimmed(text, start, span.start)):
                parts.append(part)
            start = span.end
        if start < paragraph.end and (part := trimmed(text, start, paragraph.end)):
            parts.append(part)
    return tuple(parts)


def _disjoint(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap or touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
