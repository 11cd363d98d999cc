"""A report's text in segments: cut at every line end and wherever a statement or a piece of furniture begins or ends.

Invariant: the segments, joined, are the report's text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lucca.layout import line_starts
from lucca.present.index import Cited
from lucca.present.shapes import Line, ReportView, Segment, SourceView
from lucca.records import Furniture, Report, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement's stretch in the text: its anchor, and the number and anchor of its utterance (null where in none)."""

    span: Span
    anchor: str
    number: str | None
    target: str | None


def marks_of(cited: Sequence[Cited], utterances: Mapping[str, tuple[str, str]]) -> tuple[Mark, ...]:
    """The stretches of these statements; `utterances` gives number and anchor by the statement's anchor."""
    return tuple(
        Mark(Span(*span), c.spot.anchor, *utterances.get(c.spot.anchor, (None, None)))
        for c in cited
        if c.spot.anchor is not None
        for span in c.content
    )


def source(report: Report, shown: ReportView, marks: Sequence[Mark]) -> SourceView:
    """The report's lines with its statements marked in place and its furniture named."""
    cutter = _Cutter(report, marks)
    starts = line_starts(report.text)
    ends = [*starts[1:], len(report.text)]
    lines = [cutter.line(n, Span(*ends_of)) for n, ends_of in enumerate(zip(starts, ends, strict=True), start=1)]
    while lines and not lines[-1].segments:
        lines.pop()
    over = Counter(mark for line in lines for segment in line.segments for mark in segment.marks)
    broken = tuple(mark for mark, times in over.items() if times > 1)
    return SourceView(report=shown, language=report.language, lines=tuple(lines), broken=broken)


class _Cutter:
    """Cuts one report; remembers which statements have begun, so that each is named once."""

    def __init__(self, report: Report, marks: Sequence[Mark]) -> None:
        self.text = report.text
        self.furniture = [f for f in report.furniture if f.span[0] < f.span[1]]
        self.marks = sorted(marks, key=lambda m: (m.span.end - m.span.start, m.span))
        self._begun: set[str] = set()

    def line(self, number: int, span: Span) -> Line:
        """The line at `span`, its end included."""
        marks = [mark for mark in self.marks if mark.span.overlaps(span)]
        furniture = [f for f in self.furniture if Span(*f.span).overlaps(span)]
        edges = {edge for s in (*(m.span for m in marks), *(f.span for f in furniture)) for edge in s}
        cuts = sorted({*span, *(edge for edge in edges if span.start < edge < span.end)})
        pairs = pairwise(cuts)
        segments = tuple(self._segment(Span(*pair), marks, furniture) for pair in pairs)
        return Line(number=number, segments=segments, blank=not self.text[slice(*span)].strip())

    def _segment(self, span: Span, marks: Sequence[Mark], furniture: Sequence[Furniture]) -> Segment:
        over = [mark for mark in marks if mark.span.overlaps(span)]
        new = [mark for mark in over if mark.anchor not in self._begun]
        self._begun.update(mark.anchor for mark in new)
        leading = next((mark for mark in (*new, *over) if mark.target), None)
        return Segment(
            text=self.text[slice(*span)],
            furniture=next((f.kind for f in furniture if Span(*f.span).overlaps(span)), None),
            marks=tuple(dict.fromkeys(mark.anchor for mark in over)),
            starts=tuple(dict.fromkeys(mark.anchor for mark in new)),
            number=" ".join(dict.fromkeys(mark.number for mark in new if mark.number)) or None,
            target=leading.target if leading else None,
        )
