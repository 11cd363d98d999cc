"""Language: what a text's own words and marks tell, before anybody asks who the actors are."""

from collections.abc import Sequence

from lucca.language.analysis import Analysis, Attribution
from lucca.language.capitals import names
from lucca.language.direct import attributions
from lucca.language.marks import Quotation, quotations
from lucca.language.names import NamedSpan
from lucca.language.sentences import sentences
from lucca.language.words import words
from lucca.layout import paragraphs, trimmed
from lucca.records import Span

MODEL = "structure-1"
"""What reads attributions: quotation marks and the words beside them, no trained model."""

__all__ = ["MODEL", "Analysis", "Attribution", "NamedSpan", "Quotation", "analyse"]


def analyse(text: str, hidden: Sequence[Span] = ()) -> Analysis:
    """The analysis of a text. `hidden` are spans that tell no story (furniture, the title); nothing in them is read."""
    story = _story(text, hidden)
    split = tuple(sentences(text, p) for p in story)
    quotes = quotations(text, story)
    return Analysis(
        paragraphs=story,
        sentences=split,
        quotations=quotes,
        names=names([words(text, s.start, s.end) for part in split for s in part]),
        attributions=attributions(text, story, split, quotes),
    )


def _story(text: str, hidden: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs without what is hidden; a hidden stretch inside a paragraph divides it."""
    parts: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for span in sorted(s for s in hidden if s.overlaps(paragraph)):
            if span.start > start and (part := trimmed(text, start, span.start)):
                parts.append(part)
            start = max(start, span.end)
        if start < paragraph.end and (part := trimmed(text, start, paragraph.end)):
            parts.append(part)
    return tuple(parts)
