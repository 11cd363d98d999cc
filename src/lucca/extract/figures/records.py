"""The figures of a report as records, each with its evidence, its voice and its time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lucca.extract.figures.counting import Counted, counted
from lucca.extract.figures.quantities import Quantity, quantities
from lucca.records import Figure, Report, Span, Statement, Time, evidence, record_id

_UNSURE = 0.5
"""Confidence of a statement below which it is unclear whether the figure in it is the report's own."""

_FAR = 400
"""Code points from a figure within which its time stands."""

_TIMED = frozenset({"DATE", "TIME"})


def figure_records(
    report: Report, sentences: Sequence[Sequence[Span]], statements: Sequence[Statement], times: Sequence[Time]
) -> tuple[Figure, ...]:
    """The figures of a report in text order.

    `sentences` are those of each paragraph that tells the story; a number that is part of a time is no figure. Parts of
    other figures ("including three children") are figures of what they count.
    """
    ordered = sorted(times, key=lambda t: t.span)
    contents = _Contents(statements)
    return tuple(
        figure
        for sentence in (s for paragraph in sentences for s in paragraph)
        for figure in _in_sentence(report, sentence, contents, ordered)
    )


def _in_sentence(report: Report, sentence: Span, contents: "_Contents", times: Sequence[Time]) -> Iterator[Figure]:
    taken = -1
    for quantity in quantities(report.text, sentence.start, sentence.end):
        near = _inside(times, sentence, quantity.span)
        if any(t.span.overlaps(quantity.number) for t in near):
            continue
        found = counted(report.text, sentence, quantity)
        if found is not None and quantity.number.start >= taken:
            taken = quantity.number.end
            yield _record(report, quantity, found, contents.voice(found.span), _time(near, found.span))


def _record(report: Report, quantity: Quantity, found: Counted, voice: str | None, time: str | None) -> Figure:
    span = Span(min(quantity.span.start, found.span.start), max(quantity.span.end, found.span.end))
    return Figure(
        id=record_id(report.id, "figure", [quantity.number]),
        value=quantity.value,
        high=quantity.high,
        bound=quantity.bound,
        counts=found.counts,
        of="others" if found.is_part and found.of in (None, "people") else found.of,
        unit=quantity.unit,
        voice=voice,
        time=time,
        evidence=(evidence(report.text, span),),
        confidence=found.sure,
    )


def _inside(ordered: Sequence[Time], sentence: Span, around: Span) -> Sequence[Time]:
    """The times of a sentence that stand near a stretch of it."""
    start, end = max(sentence.start, around.start - _FAR), min(sentence.end, around.end + _FAR)
    first = bisect_left(ordered, start, key=lambda t: t.span.start)
    return ordered[first : bisect_left(ordered, end, key=lambda t: t.span.start)]


def _time(times: Sequence[Time], span: Span) -> str | None:
    """The date or time of day that stands nearest to a figure in its sentence."""
    dated = [t for t in times if t.type in _TIMED]
    nearest = min(dated, key=lambda t: max(t.span.start - span.end, span.start - t.span.end), default=None)
    return nearest.id if nearest is not None else None


class _Contents:
    """Whose content a stretch stands in."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._spans = sorted((c.start, c.end, s.id, s.confidence) for s in statements for c in s.content)

    def voice(self, span: Span) -> str | None:
        """The id of the statement that contains most of a span; null for the report's own voice, "unclear" between."""
        at = bisect_right(self._spans, (span.end,))
        best: tuple[int, str, float] | None = None
        for start, end, statement, sure in self._spans[max(at - 6, 0) : at]:
            shared = min(end, span.end) - max(start, span.start)
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, statement, sure)
        if best is None:
            return None
        return "unclear" if best[2] < _UNSURE and best[0] * 2 < span.end - span.start else best[1]
