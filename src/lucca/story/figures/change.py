"""How the figures of one thing differ: the same, developed with time, disputed, or nothing tells."""

from collections.abc import Sequence

from lucca.extract.figures import AGE, GROWING, MEASURED, STEADY
from lucca.records.story import FigureChange
from lucca.story.figures.entries import CLASSES, Entry
from lucca.story.figures.same import RECENT, two_sources
from lucca.story.passages import days_apart, order
from lucca.story.values import agree, is_vague, rises

_SETTLED = frozenset({"money", "votes", "seats"})
"""What does not change with the hours: a later value does not replace an earlier one."""

_NEAR = 14.0
"""Days that two reports may lie apart to differ on what does not change, or has long happened."""
_COUNTED_ON = frozenset({"crowd", "marchers", "aboard"})
"""What is counted again while it goes on: only reports of one day differ on it."""


def change(line: Sequence[Entry]) -> FigureChange:
    """How the figures of one thing differ."""
    if len(line) == 1:
        return "single"
    if line[0].figure.counts == AGE:  # a person's line is made where they differ
        return "disputed"
    ordered = by_time(line)
    if any(e.replaces is not None for e in line):
        return "developed"
    found: set[FigureChange] = set()
    for k, a in enumerate(ordered[:-1]):
        for b in ordered[k + 1 : k + 1 + RECENT]:
            found.add(_pair(a, b))
    for verdict in ("disputed", "unclear", "developed"):
        if verdict in found:
            return verdict
    return "same"


def _pair(a: Entry, b: Entry) -> FigureChange:
    """How two figures differ, `a` not being told after `b` as far as is known."""
    when = order(a.told, b.told)
    if a.figure.value == b.figure.value and a.figure.bound == b.figure.bound:
        return "same"
    if agree(a.figure, b.figure):
        return "developed" if when == "before" and b.figure.value > a.figure.value and not is_vague(a.figure) else "same"
    if a.member.report == b.member.report:
        return "disputed" if two_sources(a, b) else "unclear"
    if a.figure.counts not in CLASSES and not (a.alone and b.alone):
        return "unclear"
    two = bool(a.sourced and b.sourced and a.holders and b.holders and not a.holders & b.holders)
    grows = a.figure.counts in GROWING
    if a.figure.counts in _COUNTED_ON and when == "unknown":
        return "disputed" if two or _is_of_one_day(a, b) else "unclear"
    if a.figure.counts in (STEADY | MEASURED) - _COUNTED_ON:
        return "disputed" if days_apart(a.told, b.told) <= _NEAR else "unclear"
    if when == "together":
        later_is_more = a.told.first != b.told.first and rises(a.figure, b.figure)
        return "developed" if grows and later_is_more and not two else "disputed"
    if when == "unknown":
        return "disputed" if two else "unclear"
    if a.figure.counts in _SETTLED or (grows and not rises(a.figure, b.figure)):
        return "unclear"
    return "developed"


def _is_of_one_day(a: Entry, b: Entry) -> bool:
    """Whether two reports of one day give one number each, and not just "hundreds"."""
    dated = a.told.first is not None and b.told.first is not None and days_apart(a.told, b.told) == 0
    return dated and a.alone and b.alone and not is_vague(a.figure) and not is_vague(b.figure)


def by_time(line: Sequence[Entry]) -> list[Entry]:
    """Entries in the order of telling; what has no date stands where it was given."""
    known = sorted((e for e in line if e.told.last is not None), key=lambda e: (e.told.last, e.told.first))
    return [e for e in line if e.told.last is None] + known
