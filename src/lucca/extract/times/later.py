"""Periods counted from a date named before: "two days later", "a year earlier", "that month", "the next morning"."""

import re
from datetime import date

from lucca.extract.times.amounts import length
from lucca.extract.times.anchors import day_before, day_of
from lucca.extract.times.calendar import at_part, iso_day, moved, year_before
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    LEFT,
    LENGTH,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STAGE,
    unit_code,
)

_FAIR, _POOR = 0.6, 0.3

_FINER = {"m", "H", "S"}


def _later(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two days later, a year earlier: counted from the last date named."""
    unit = unit_code(said(match, "unit"))
    back = said(match, "side") in ("earlier", "before", "previously", "prior")
    if unit in _FINER or said(match, "vague"):
        known = None if said(match, "vague") else 1.0 if said(match, "one") else number(said(match, "count"))
        return whole(match, "DURATION", length(known, unit), _FAIR, "length")
    count = round(1.0 if said(match, "one") else number(said(match, "count"))) * (-1 if back else 1)
    if unit == "Y" and count == -1 and situation.compared:
        return whole(match, "DATE", year_before(situation.compared), _FAIR)
    value = _counted_from(match, situation, count, unit) or _compared(situation, count, unit)
    return whole(match, "DATE", value, _FAIR) if value else whole(match, "DATE", _UNKNOWN[unit], _POOR)


_UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXXX",
    "C": "XXXX",
}
"""Unit to the value of one of which nothing is known."""


def _compared(situation: Situation, count: int, unit: str) -> str | None:
    """The month or year before the report's, with which figures are compared where no other was named; else null."""
    known = situation.named and not (unit == "M" and len(situation.named) == 4)
    if count != -1 or unit not in "MY" or known or situation.day is None:
        return None
    return moved(situation.day, -1, unit)


def _counted_from(match: re.Match[str], situation: Situation, count: int, unit: str) -> str | None:
    """The unit that many after the last date named that is at least as fine; null where there is none nearby.

    Null too where that would lie after the report and the clause does not look ahead.
    """
    anchor, today = _anchor(situation, unit, match.start()), situation.day
    value = moved(anchor, count, unit) if anchor else None
    if not count or anchor is None or value is None or today is None or value <= (moved(today, 0, unit) or value):
        return value
    looks = situation.looks(match)
    return value if looks > 0 or (looks == 0 and anchor > today) else None


def _anchor(situation: Situation, unit: str, at: int) -> date | None:
    if unit in "DWF":
        return iso_day(day_before(situation, at))
    named = (situation.quarter if unit == "Q" else None) or situation.named or ""
    if unit == "M" and len(named) == 4:
        return None
    return iso_day(named) or _first_day(named)


def _first_day(value: str) -> date | None:
    """The first day of a year, month, quarter or week."""
    if quarter := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return date(int(quarter[1]), int(quarter[2]) * 3 - 2, 1)
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return iso_day((value + "-01-01")[:10])


def _same(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """That day, the same month, the next day, the previous year: of the last date named, where one is plain."""
    unit = unit_code(said(match, "unit").removesuffix("end"))
    step = {"that": 0, "the same": 0, "that same": 0}.get(said(match, "which"))
    if step is None:
        step = -1 if said(match, "which") in ("the previous", "the preceding", "the prior") else 1
    value = (
        None
        if _told_apart(match, situation)
        else _counted_from(match, situation, step, unit) or _compared(situation, step, unit)
    )
    if said(match, "end"):
        return whole(match, "DATE", f"{value or _UNKNOWN[unit]}-WE", _FAIR if value else _POOR)
    if value is None:
        return whole(match, "DATE", _UNKNOWN[unit], _POOR)
    part = PARTS.get(said(match, "part"))
    return whole(match, "TIME" if part else "DATE", at_part(value, part), _FAIR)


def _same_part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """That night, the next morning, the morning, early in the morning."""
    which, part = said(match, "which"), PARTS[match["part"]]
    if which in ("the", ""):
        return whole(match, "TIME", f"{day_of(situation, match)}T{part}", _FAIR)
    step = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    anchor = iso_day(day_before(situation, match.start())) if situation.named_day else situation.day
    if anchor is None or _told_apart(match, situation):
        return whole(match, "TIME", f"XXXX-XX-XXT{part}", _POOR)
    return whole(match, "TIME", at_part(moved(anchor, step, "D"), part), _FAIR)


def _told_apart(match: re.Match[str], situation: Situation) -> bool:
    """Whether a clause tells which day is the same: "the same day that he left"."""
    same = said(match, "which") == "the same" and said(match, "unit") in ("day", "")
    return same and _CLAUSE.match(situation.text, match.end()) is not None


_CLAUSE = re.compile(r"\s(?:that|as|he|she|it|they|we|I|you|[A-Z]\w+)\b")


def _around(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The day before, the year after, the night before: not "the day after the vote"."""
    step, part = 1 if said(match, "side") == "after" else -1, PARTS.get(said(match, "part"))
    unit = "D" if part else unit_code(said(match, "unit"))
    value = _counted_from(match, situation, step, unit) or _compared(situation, step, unit)
    if value is None:
        return whole(match, "DATE", _UNKNOWN[unit], _POOR)
    return whole(match, "TIME" if part else "DATE", at_part(value, part), _FAIR)


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}{LENGTH}{SPACE}(?P<side>earlier|later|previously|prior(?!{SPACE}to\b)|afterwards?|before(?=[.,;]|{SPACE}that)|after(?=[.,;])){RIGHT}",
        _later,
        "earlier later previously prior after before",
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<which>that{SPACE}same|that|the{SPACE}(?:same|next|following|previous|preceding|prior)){SPACE}"
        rf"(?P<unit>day|week(?P<end>end)?|month|quarter|year){RIGHT}(?:{SPACE}(?P<part>{PART}){RIGHT})?",
        _same,
        "that same next following previous preceding prior",
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<which>that(?:{SPACE}same)?|(?:the{SPACE}(?:same|next|following|previous))|the){SPACE}"
        rf"(?P<part>morning|afternoon|evening){RIGHT}",
        _same_part,
        "morning afternoon evening",
    ),
    rule(
        rf"{LEFT}(?:late|mid|early)(?:-|{SPACE})(?P<part>morning|afternoon|evening){RIGHT}",
        _same_part,
        "morning afternoon evening",
    ),
    rule(
        rf"{LEFT}(?P<which>that(?:{SPACE}same)?|the{SPACE}(?:same|next|following|previous)){SPACE}"
        rf"(?P<part>night){RIGHT}",
        _same_part,
        "night",
    ),
    rule(
        rf"{LEFT}(?:a|the){SPACE}(?:(?P<unit>day|week|month|year)|(?P<part>night|morning|evening|afternoon)){SPACE}"
        rf"(?P<side>before|after|earlier)(?=[.,;:)]|\s{{0,3}}\Z)",
        _around,
        "before after earlier",
    ),
)
