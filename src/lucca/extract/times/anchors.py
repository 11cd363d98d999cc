"""Which day words refer to that name none: a bare "at 6 p.m.", "the next day"."""

import re

from lucca.extract.times.calendar import iso_day, moved
from lucca.extract.times.situation import Situation

_LINE_END = re.compile(r"[:.]?\s{0,2}(?:\n|\Z)")
_BESIDE, _REACH = 160, 600
"""Code points up to which a time of day belongs to the day named before it, and up to which "the next day" counts from one.
Of 840 political reports those that looked farther back were mostly wrong."""
_HALF_A_DAY, _RECENT = 12 * 60, 2
"""Minutes by which a past hour may follow the publication's, whose zone may be another; days that news goes back."""


def day_of(situation: Situation, match: re.Match[str], group: str | int = 0, minute: int = 0) -> str:
    """The day of a time of day, its `minute` known: the one named shortly before it, the report's where none is named.

    Where other days are named it is the last one, if that is nearby and two days before at most; else X. A past hour half a
    day after that of publication is one of the day before.
    """
    at, day = match.start(group), situation.day
    situation.dayless.add(at)
    if situation.named_day and 0 <= at - situation.named_at < _BESIDE and not _is_a_line(situation, match):
        if day and _comes_after(situation, match):
            situation.assumed.add(at)
            return day.isoformat()
        return situation.named_day
    situation.assumed.add(at)
    if day is None:
        return "XXXX-XX-XX"
    if situation.named_day in (None, day.isoformat()) or _is_a_line(situation, match):
        late = situation.minute is not None and minute > situation.minute + _HALF_A_DAY and situation.looks(match) < 0
        return moved(day, -late, "D") or "XXXX-XX-XX"
    named = iso_day(day_before(situation, at))
    recent = named is not None and 0 < (day - named).days <= _RECENT and situation.looks(match) <= 0
    return named.isoformat() if named and recent else "XXXX-XX-XX"


def _comes_after(situation: Situation, match: re.Match[str]) -> bool:
    """Whether the day named last is over and the clause looks ahead: then the time is of another day."""
    named = iso_day(situation.named_day)
    return named is not None and situation.day is not None and named < situation.day and situation.ahead(match)


def day_before(situation: Situation, at: int) -> str | None:
    """The last day named before an offset, where it is near enough that words still refer to it."""
    return situation.named_day if situation.named_day and at - situation.named_at < _REACH else None


def _is_a_line(situation: Situation, match: re.Match[str]) -> bool:
    """Whether a match is a line of its own, as in reports that are written on by the hour."""
    start, end = match.span()
    return situation.text[max(0, start - 1) : start] in ("", "\n") and _LINE_END.match(situation.text, end) is not None
