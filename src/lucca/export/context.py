"""The sentence that a passage stands in."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from lucca.layout import paragraphs
from lucca.records import Span

Splitter = Callable[[str, Span], Sequence[Span]]
"""Gives the sentences of a text inside a paragraph, in order."""

LONGEST = 2_000
"""Code points of a sentence that are shown: a table's cell is to be read."""


class Contexts:
    """The sentences of one text; each paragraph is split once."""

    def __init__(self, text: str, split: Splitter) -> None:
        self._text = text
        self._split = split
        self._paragraphs = paragraphs(text)
        self._sentences: dict[int, Sequence[Span]] = {}

    def of(self, span: Span) -> str:
        """The sentence, or sentences, that `span` stands in; a long one is cut to what stands around it, with "…"."""
        at = max(bisect_right(self._paragraphs, span.start, key=lambda p: p.start) - 1, 0)
        if at >= len(self._paragraphs):
            return self._text[span.start : span.end]
        if at not in self._sentences:
            self._sentences[at] = self._split(self._text, self._paragraphs[at])
        within = self._sentences[at]
        first = max(bisect_right(within, span.start, key=lambda s: s.start) - 1, 0)
        last = max(bisect_right(within, span.end - 1, key=lambda s: s.start) - 1, first)
        start = min(within[first].start, span.start) if within else span.start
        end = max(within[last].end, span.end) if within else span.end
        return self._cut(start, end, span)

    def _cut(self, start: int, end: int, span: Span) -> str:
        if end - start <= LONGEST:
            return self._text[start:end]
        left = max(start, min(span.start - LONGEST // 4, end - LONGEST))
        right = min(end, left + LONGEST)
        return f"{'…' if left > start else ''}{self._text[left:right]}{'…' if right < end else ''}"
