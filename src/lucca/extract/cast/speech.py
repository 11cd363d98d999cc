"""Whose words a place in a report stands in: the speaker of the quotation around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lucca.language import Attribution
from lucca.records import Span

_NESTED = 8
"""Contents before a place among which the ones around it are looked for: they nest no deeper."""


class Speech:
    """The quoted contents of one report."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._contents = sorted(
            (content, a.speaker)
            for a in attributions
            if a.speaker is not None and a.kind != "indirect"
            for content in a.content
            if not content.contains(a.speaker)
        )
        self._starts = [content.start for content, _ in self._contents]

    def speaker(self, place: Span) -> Span | None:
        """The source of the innermost quoted content around a place; None in the report's own words."""
        last = bisect_right(self._starts, place.start)
        around = (entry for entry in self._contents[max(last - _NESTED, 0) : last] if entry[0].contains(place))
        found = min(around, key=lambda entry: entry[0].end - entry[0].start, default=None)
        return found[1] if found else None
