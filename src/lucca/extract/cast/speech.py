"""Whose words a place in a report stands in: the speaker of the quotation around it, or of the one that it goes on from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lucca.language import Attribution
from lucca.records import Span

_NESTED = 8
"""Contents before a place among which the ones around it are looked for: they nest no deeper."""

_ON = 12
"""Quotations in a row of which only the first names its speaker."""


class Speech:
    """The quoted contents of one report, in text order."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        spoken = [(content, a.speaker) for a in attributions if a.kind != "indirect" for content in a.content]
        spoken.sort(key=lambda entry: entry[0])
        self._contents = [content for content, _ in spoken]
        # Who is named inside of what he says is not who says it.
        self._speakers = [s if s is not None and not content.overlaps(s) else None for content, s in spoken]

    def speaker(self, place: Span) -> Span | None:
        """The source of the innermost quoted content around a place; None in the report's own words."""
        last = bisect_right(self._contents, place.start, key=lambda c: c.start)
        around = [k for k in range(max(last - _NESTED, 0), last) if self._contents[k].contains(place)]
        told = [k for k in around if self._speakers[k] is not None]
        if told:
            return self._speakers[min(told, key=lambda k: self._contents[k].end - self._contents[k].start)]
        return self._going_on(around[0]) if around else None

    def _going_on(self, number: int) -> Span | None:
        """The speaker of the quotation that this one follows with nothing but blanks in between."""
        for before in range(number - 1, max(number - 1 - _ON, -1), -1):
            if self._text[self._contents[before].end : self._contents[number].start].strip():
                return None
            if self._speakers[before] is not None:
                return self._speakers[before]
            number = before
        return None
