"""Where evidence stands: in a statement that has its place already, or at a place of its own among the sources."""

from bisect import bisect_right

from lucca.layout import line_starts
from lucca.present.index import Index, holds
from lucca.present.shapes import Spot
from lucca.present.source import Mark
from lucca.records import Evidence, Passage, Span


class Places:
    """Gives passages their spots; `marks` are those that stand in no statement, by report."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._starts: dict[str, list[int]] = {}
        self._spots: dict[tuple[str, Span], Spot] = {}
        self.marks: dict[str, list[Mark]] = {}

    def spot(self, report: str, evidence: Evidence | Passage) -> Spot | None:
        """The spot of a passage; null where the report is none of the brief's."""
        if report not in self._index.readings:
            return None
        key = (report, Span(*evidence.span))
        if key not in self._spots:
            self._spots[key] = self._new(report, evidence)
        return self._spots[key]

    def _new(self, report: str, evidence: Evidence | Passage) -> Spot:
        letter, text = self._index.letters[report], self._index.readings[report].report.text
        if not holds(text, evidence):
            return Spot(letter=letter, line=None, place=f"{letter}?", anchor=None)
        span = Span(*evidence.span)
        holder = next(
            (c for c in self._index.of_report(report) if any(a <= span.start and span.end <= b for a, b in c.content)), None
        )
        starts = self._starts.setdefault(report, line_starts(text))
        line = bisect_right(starts, span.start)
        if holder and holder.spot.anchor:
            return Spot(letter=letter, line=line, place=f"{letter}{line}", anchor=holder.spot.anchor)
        marks = self.marks.setdefault(report, [])
        anchor = f"{letter}-e{len(marks) + 1}"
        marks.append(Mark(span, anchor, None, None))
        return Spot(letter=letter, line=line, place=f"{letter}{line}", anchor=anchor)
