"""Days and weeks inside of months and years: "the last day of March", "the week of March 6", "year-end", "midyear"."""

import re
from calendar import monthrange

from lucca.extract.times.calendar import likely_year, made_day, moved, week_value
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    DASH,
    DAY_NUMBER,
    FULL_MONTH,
    LEFT,
    MONTH,
    ORDINALS,
    RIGHT,
    SPACE,
    STEPS,
    YEAR,
    month_number,
    unit_code,
)
from lucca.extract.times.whose_year import OF_YEAR, year_of

_LIKELY, _FAIR = 0.85, 0.6


def _week_in(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The second week of March: where the first one holds its fourth day, as ISO 8601 counts those of a year."""
    if not situation.capital(match.start("month")):
        return ()
    month, nth = month_number(said(match, "month")), said(match, "nth")
    year = year_of(match, situation, month, 15)
    if year is None:
        return whole(match, "DATE", f"XXXX-{month:02}", _FAIR)
    day = made_day(year, month, 7 * ORDINALS.index(nth) + 4)
    return whole(match, "DATE", week_value(day) if day else None, _FAIR)


def _end_of(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The last day of March, the last month of the year, the first week of the month: the one that holds its fourth day."""
    day = situation.day
    if said(match, "month"):
        if not situation.capital(match.start("month")):
            return ()
        month = month_number(said(match, "month"))
        year = year_of(match, situation, month, 15)
    elif day is not None:
        step = STEPS.get(said(match, "near"), 0)
        months = day.year * 12 + day.month - 1 + step
        year, month = (months // 12, months % 12 + 1) if said(match, "whole") == "month" else (day.year + step, 0)
    else:
        return ()
    if year is None:
        return whole(match, "DATE", f"XXXX-{month:02}", _FAIR)
    first = said(match, "nth") == "first"
    month = month or (1 if first else 12)
    number = 1 if first else monthrange(year, month)[1]
    if said(match, "unit") == "month":
        return whole(match, "DATE", f"{year:04}-{month:02}", _LIKELY)
    if said(match, "unit") == "week":
        found = made_day(year, month, 4 if first else number - 3)
        return whole(match, "DATE", week_value(found) if found else None, _FAIR)
    found = made_day(year, month, number)
    return whole(match, "DATE", found.isoformat() if found else None, _LIKELY)


def _week_of(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The week of March 6, the weekend of April 8."""
    month, count = month_number(said(match, "month")), int(said(match, "number"))
    if situation.day is None:
        return ()
    day = made_day(likely_year(situation.day, month, count, situation.looks(match)), month, count)
    return whole(match, "DATE", week_value(day) + ("-WE" if said(match, "end") else "") if day else None, _FAIR)


def _year_end(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Year-end: this year's, last year's where the report counts since it or looks back early in the year."""
    day = situation.day
    if said(match, "year"):
        return whole(match, "DATE", f"{match['year']}-12-31", _LIKELY)
    if day is None:
        return whole(match, "DATE", "XXXX-12-31", _FAIR)
    since = situation.low.endswith("since ", 0, match.start())
    back = since or (day.month < 7 and situation.looks(match) < 0)
    return whole(match, "DATE", f"{day.year - back:04}-12-31", _FAIR)


def _part_of_this(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Midyear, month's end: of the report's year, month, week or quarter."""
    unit = unit_code(said(match, "middle") or said(match, "unit"))
    return whole(match, "DATE", moved(situation.day, 0, unit), _FAIR)


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}the{SPACE}(?P<nth>second|third|fourth)(?:{SPACE}full)?{SPACE}week{SPACE}(?:of|in){SPACE}"
        rf"(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}",
        _week_in,
        "week",
    ),
    rule(
        rf"{LEFT}the{SPACE}(?P<nth>first|last|final){SPACE}(?:full{SPACE})?(?P<unit>day|week|month(?={SPACE}(?:of|in){SPACE}\w{{3,4}}{SPACE}year)){SPACE}(?:of|in){SPACE}"
        rf"(?:(?P<near>the|this|last|next){SPACE}(?P<whole>month|year)|(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}){RIGHT}",
        _end_of,
        "first last final",
    ),
    rule(
        rf"{LEFT}the{SPACE}week(?P<end>end)?{SPACE}of{SPACE}(?P<month>{MONTH}){SPACE}(?P<number>{DAY_NUMBER})(?!\w)",
        _week_of,
        "week",
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?year(?:-|{SPACE}|['’]s{SPACE})end{RIGHT}(?:{SPACE}(?P<year>{YEAR}){RIGHT})?",
        _year_end,
        "year",
    ),
    rule(
        rf"{LEFT}(?:mid-?(?P<middle>year|month|week)|(?:the{SPACE})?(?P<unit>week|month|quarter)(?:{DASH}|['’]s{SPACE})end){RIGHT}",
        _part_of_this,
        "mid end",
    ),
)
