"""Ordered spans, and those among them that a span meets."""

from bisect import bisect_right
from collections.abc import Sequence

from lucca.records import Span


def around(spans: Sequence[Span], span: Span) -> list[Span]:
    """Those of some ordered, disjoint spans that overlap `span`."""
    first = bisect_right(spans, span.start, key=lambda s: s.end)
    last = bisect_right(spans, span.end - 1, key=lambda s: s.start)
    return list(spans[first:last])
