"""Narrative: the words that a report tells the story in, without its title, its furniture and what it quotes.

Quoted words say nothing of an origin: everyone who was there, or has the transcript, quotes them alike.
"""

from dataclasses import dataclass
from itertools import pairwise

from lucca.language.marks import quotations
from lucca.language.words import words
from lucca.layout import paragraphs
from lucca.records import Report, Span

_PLAIN = str.maketrans({"‐": "-", "‑": "-", "ʼ": "'"})
"""Marks inside words that desks set differently."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """The words of a report's narrative in order, without marks: what they are compared by and where they stand.

    `stretches` are ranges of indexes (end exclusive) of words in a row: what was left out lies between them.
    """

    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    stretches: tuple[tuple[int, int], ...]


def narrative(report: Report) -> Narrative:
    """The narrative of a report."""
    hidden = [f.span for f in report.furniture]
    if report.title_span is not None:
        hidden.append(report.title_span)
    out = sorted([*hidden, *(q.outer for q in quotations(report.text, paragraphs(report.text)))])
    keys: list[str] = []
    spans: list[Span] = []
    starts = [0]
    at = 0
    for word in words(report.text):
        while at < len(out) and out[at].end <= word.span.start:
            at += 1
        if at < len(out) and out[at].start < word.span.end:
            if starts[-1] != len(keys):
                starts.append(len(keys))
        elif not word.is_mark:
            keys.append(word.lower.translate(_PLAIN))
            spans.append(word.span)
    bounds = [*starts, len(keys)]
    stretches = tuple((a, b) for a, b in pairwise(bounds) if a < b)
    return Narrative(tuple(keys), tuple(spans), stretches)
