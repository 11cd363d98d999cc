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


_AROUND = 6
"""Visible stretches between two quotations that are looked at: what hides more of them than this is no picture."""


class Speech:
    """The quoted contents of one report, in text order."""

    def __init__(self, text: str, attributions: Sequence[Attribution], paragraphs: Sequence[Span]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        spoken = [(content, a) for a in attributions if a.kind != "indirect" for content in a.content]
        spoken.sort(key=lambda entry: entry[0])
        self._contents = [content for content, _ in spoken]
        self._told = [tuple(s for s in (a.source, a.cue) if s is not None) for _, a in spoken]
        # A post stands among a page's sentences like a picture: what was said before it goes on behind it.
        self._post = [a.source is not None and text.startswith(" (@", a.source.end) for _, a in spoken]
        # Who is named inside of what he says is not who says it.
        self._speakers = [
            a.speaker if a.speaker is not None and not content.overlaps(a.speaker) else None for content, a in spoken
        ]

    def speaker(self, place: Span) -> Span | None:
        """The source of the innermost quoted content around a place; None in the report's own words."""
        last = bisect_right(self._contents, place.start, key=lambda c: c.start)
        around = [k for k in range(max(last - _NESTED, 0), last) if self._contents[k].contains(place)]
        told = [k for k in around if self._speakers[k] is not None]
        if told:
            return self._speakers[min(told, key=lambda k: self._contents[k].end - self._contents[k].start)]
        return self._going_on(around[0]) if around else None

    def _going_on(self, number: int) -> Span | None:
        """The speaker of the quotation that this one follows with nothing in between but who spoke and what is hidden."""
        for before in range(number - 1, max(number - 1 - _ON, -1), -1):
            if not self._follows(before, number):
                return None
            if self._speakers[before] is not None and not self._post[before]:
                return self._speakers[before]
            number = before
        return None

    def _follows(self, before: int, number: int) -> bool:
        start, end = self._contents[before].end, self._contents[number].start
        first = bisect_right(self._paragraphs, start, key=lambda p: p.end)
        for paragraph in self._paragraphs[first : first + _AROUND]:
            if paragraph.start >= end:
                return True
            if self._tells(max(start, paragraph.start), min(end, paragraph.end), before):
                return False
        return first + _AROUND >= len(self._paragraphs) or self._paragraphs[first + _AROUND].start >= end

    def _tells(self, start: int, end: int, number: int) -> bool:
        """Whether words stand between two offsets besides those that name who spoke a quotation."""
        for part in sorted(self._told[number]):
            if start <= part.start and part.end <= end:
                if any(c.isalnum() for c in self._text[start : part.start]):
                    return True
                start = part.end
        return any(c.isalnum() for c in self._text[start:end])
