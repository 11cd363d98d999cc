"""The figures of a report as records, each with its evidence, its voice and its time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lucca.extract.figures.ages import AGE, SURE, Persons, ages
from lucca.extract.figures.classes import GENERIC
from lucca.extract.figures.counting import Counted, counted
from lucca.extract.figures.governed import Governed
from lucca.extract.figures.measured import measured
from lucca.extract.figures.measures import UNITS, measures
from lucca.extract.figures.quantities import Quantity, quantities
from lucca.language.coreference.types import Mention
from lucca.language.syntax import NO_SYNTAX, Syntax
from lucca.records import Figure, Report, Span, Statement, Time, evidence, record_id

_UNSURE = 0.5
"""Confidence of a statement below which it is unclear whether the figure in it is the report's own."""

_FAR = 400
"""Code points from a figure within which its time stands."""

_TIMED = frozenset({"DATE", "TIME"})
_ALIVE = frozenset({"person", "animal", "organization"})
_SUFFERED = ("deaths", "casualties", "injured", "missing", "trapped", "abducted")
"""Classes whose counted a report calls victims."""
_PRONOUNS = frozenset({"one", "ones", "it", "that", "this", "diameter", "diametre", "radius"})
_MEASURED = 0.85
"""Share of measured quantities that are read right."""


def figure_records(
    report: Report,
    sentences: Sequence[Sequence[Span]],
    statements: Sequence[Statement],
    times: Sequence[Time],
    syntax: Syntax = NO_SYNTAX,
    mentions: Sequence[Mention] = (),
    persons: Sequence[Span] = (),
) -> tuple[Figure, ...]:
    """The figures of a report in text order.

    `sentences` are those of each paragraph that tells the story; a number that is part of a time is no figure. Parts of
    other figures ("including three children") are figures of what they count. `syntax` and `mentions` are the report's:
    without them what befell the counted must stand right beside the number. `persons` are where persons' names stand: whose
    age is told.
    """
    ordered = sorted(times, key=lambda t: t.span)
    contents = _Contents(statements)
    things = {m.head.start for m in mentions if m.kind not in _ALIVE}
    governed = Governed(report.text, syntax, things) if syntax.tokens else None
    people = Persons(report.text, mentions, persons, governed)
    found: list[Figure] = []
    for paragraph in sentences:
        told: frozenset[str] = frozenset()
        for sentence in paragraph:
            here = tuple(_in_sentence(report, sentence, contents, ordered, governed, told))
            told = frozenset(f.counts for f in here)
            old = _ages(report, sentence, people, contents)
            found += sorted((*here, *old), key=lambda f: f.evidence[0].span) if old else here
    return tuple(_with_victims(found))


def _in_sentence(
    report: Report,
    sentence: Span,
    contents: "_Contents",
    times: Sequence[Time],
    governed: Governed | None,
    told: frozenset[str],
) -> Iterator[Figure]:
    weighed = measures(report.text, sentence.start, sentence.end)
    counts: list[tuple[Quantity, Counted]] = []
    for measure in weighed:
        quantity = measure.quantity
        of = measured(governed, quantity.number, measure.unit, measure.kind) if governed is not None else None
        of = None if of in UNITS or of in _PRONOUNS else of
        counts.append((quantity, Counted(measure.kind, of, quantity.span, False, _MEASURED)))
    taken = [m.quantity.span for m in weighed]
    for quantity in quantities(report.text, sentence.start, sentence.end):
        while taken and taken[0].end <= quantity.number.start:
            taken.pop(0)
        if taken and taken[0].overlaps(quantity.number):
            continue
        known = told | {c.counts for _, c in counts}
        if (found := counted(report.text, sentence, quantity, governed, known)) is not None:
            counts.append((quantity, found))
    for quantity, found in sorted(counts, key=lambda pair: pair[0].number):
        near = _inside(times, sentence, quantity.span)
        if not any(t.span.overlaps(quantity.number) for t in near):
            when = _time(near, quantity.number, found.span, governed)
            yield _record(report, quantity, found, contents.voice(found.span), when)


def _ages(report: Report, sentence: Span, people: Persons, contents: "_Contents") -> list[Figure]:
    """The ages that a sentence tells, as figures."""
    return [
        Figure(
            id=record_id(report.id, "age", [age.number]),
            value=age.value,
            bound=age.bound,
            counts=AGE,
            of=age.of,
            unit="year",
            voice=contents.voice(age.span),
            evidence=(evidence(report.text, age.span),),
            confidence=SURE,
        )
        for age in ages(report.text, sentence, people)
    ]


def _with_victims(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures, "victims" put to the class of which the report gives the same number elsewhere."""
    known = {(f.value, f.counts) for f in figures if f.counts in _SUFFERED and (f.of is None or f.of in GENERIC)}
    for figure in figures:
        kind = next((k for k in _SUFFERED if (figure.value, k) in known), None)
        yield replace(figure, counts=kind) if figure.counts == "victim" and figure.of != "others" and kind else figure


def _record(report: Report, quantity: Quantity, found: Counted, voice: str | None, time: str | None) -> Figure:
    span = Span(min(quantity.span.start, found.span.start), max(quantity.span.end, found.span.end))
    return Figure(
        id=record_id(report.id, "figure", [quantity.number]),
        value=quantity.value,
        high=quantity.high,
        bound=quantity.bound,
        counts=found.counts,
        of="others" if found.is_part and (found.of is None or found.of in GENERIC) else found.of,
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


def _time(times: Sequence[Time], number: Span, span: Span, governed: Governed | None) -> str | None:
    """The date or time of day that dates a figure by the syntax; without one, the nearest of its sentence."""
    dated = [t for t in times if t.type in _TIMED]
    if governed is not None and governed.token(number) is not None:
        at = governed.dating(number, [t.span for t in dated])
        return dated[at].id if at is not None else None
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
