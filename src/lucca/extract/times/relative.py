"""Periods counted from the report's day: "yesterday", "last week", "two weeks ago", "the weekend"."""

import re

from lucca.extract.times.calendar import likely_year, made_day, moved, weekday_near, year_before
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    DAY_NUMBER,
    LEFT,
    LENGTH,
    MONTH,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STAGE,
    UNIT,
    WEEKDAY,
    month_number,
    unit_code,
    weekday_number,
)

_SURE, _LIKELY, _FAIR, _POOR = 0.95, 0.85, 0.6, 0.3

_STEPS = {
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "last": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "this coming": 1,
}
_FINER = {"m", "H", "S"}


def _near_day(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Today, yesterday, tomorrow, and parts of these days."""
    word = said(match, "word")
    if situation.in_name(match):
        return ()
    value = moved(situation.day, _STEPS[word], "D")
    part = PARTS["night"] if word == "tonight" else PARTS.get(said(match, "part") or "")
    if value and part:
        return whole(match, "TIME", f"{value}T{part}", _LIKELY)
    return whole(match, "DATE", value, _SURE)


def _beside(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The day before yesterday, the day after tomorrow."""
    return whole(match, "DATE", moved(situation.day, -2 if said(match, "side").startswith("before") else 2, "D"), _SURE)


def _near_part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """This morning, last night."""
    if said(match, "which") == "last" and said(match, "part") not in ("night", "evening"):
        return ()
    value = moved(situation.day, _STEPS[said(match, "which")], "D")
    return whole(match, "TIME", value and f"{value}T{PARTS[match['part']]}", _LIKELY)


def _weekday_part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Tuesday night."""
    if not situation.capital(match.start("weekday")):
        return ()
    which = said(match, "which")
    ahead = which in ("next", "this") if which else situation.ahead(match)
    day = weekday_near(situation.day, weekday_number(said(match, "weekday")), ahead=ahead, other=which in ("last", "next"))
    return whole(match, "TIME", f"{day}T{PARTS[match['part']]}", _LIKELY)


def _staged(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Early Tuesday, late on Tuesday."""
    if not situation.capital(match.start("weekday")):
        return ()
    ahead = situation.ahead(match)
    return whole(match, "DATE", weekday_near(situation.day, weekday_number(said(match, "weekday")), ahead=ahead), _LIKELY)


def _period(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Last week, this month, next year, early next year."""
    unit = unit_code(said(match, "unit"))
    step = _STEPS[said(match, "which")]
    if situation.in_name(match):
        return ()
    return whole(match, "DATE", moved(situation.day, step, unit), _LIKELY)


def _weekend(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The weekend: of this week, or the one before where a report early in the week looks back."""
    day = situation.day
    if day is None:
        return whole(match, "DATE", f"REF{_STEPS.get(match['which'] or 'this', 0):+d}W-WE", _FAIR)
    step = _STEPS.get(said(match, "which") or "", 0)
    if not said(match, "which") and day.isoweekday() < 5 and not situation.ahead(match):
        step = -1
    week = moved(day, step, "W")
    return whole(match, "DATE", week and f"{week}-WE", _FAIR)


def _ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two weeks ago: the week two weeks before the report's."""
    unit = unit_code(said(match, "unit"))
    if said(match, "vague") or (not said(match, "count") and not said(match, "one")):
        return whole(match, "DATE", "PAST_REF", _FAIR)
    count = 1.0 if said(match, "one") else number(said(match, "count"))
    if unit == "Y" and said(match, "one") and situation.quarter:
        return whole(match, "DATE", year_before(situation.quarter), _FAIR)
    if unit in _FINER:
        today = moved(situation.day, 0, "D")
        return whole(match, "TIME", today and f"{today}TXX", _FAIR)
    return whole(match, "DATE", moved(situation.day, -round(count), unit), _LIKELY)


def _from_now(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two weeks from now."""
    unit = unit_code(said(match, "unit"))
    if unit in _FINER or (said(match, "vague") and not said(match, "count")):
        return whole(match, "DATE", "FUTURE_REF", _FAIR)
    return whole(match, "DATE", moved(situation.day, round(number(said(match, "count") or "one")), unit), _LIKELY)


def _overnight(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Overnight: the night before the report."""
    value = moved(situation.day, -1, "D")
    return whole(match, "TIME", value and f"{value}TNI", _POOR)


def _the(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The year, the week, the month: the report's, unless it tells how it ends; not Man of the Year."""
    if situation.capital(match.start("unit")):
        return ()
    unit = unit_code(said(match, "unit"))
    if re.match(rf"{SPACE}(?:to|ended|ending|through)\b", situation.low[match.end() : match.end() + 12]):
        return whole(match, "DURATION", f"P1{unit}", _FAIR)
    return whole(match, "DATE", moved(situation.day, 0, unit), _FAIR)


_BARE = rf"{LEFT}(?P<unit>{UNIT}){SPACE}ago{RIGHT}"


def _week_of(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The week of March 6."""
    month, count = month_number(said(match, "month")), int(said(match, "number"))
    if situation.day is None:
        return ()
    day = made_day(likely_year(situation.day, month, count, situation.looks(match)), month, count)
    return whole(match, "DATE", moved(day, 0, "W") if day else None, _FAIR)


def _year_end(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    year = moved(situation.day, 0, "Y")
    return whole(match, "DATE", f"{year}-12-31" if situation.day else "XXXX-12-31", _FAIR)


RULES: tuple[Rule, ...] = (
    rule(rf"{LEFT}the{SPACE}week{SPACE}of{SPACE}(?P<month>{MONTH}){SPACE}(?P<number>{DAY_NUMBER})(?!\w)", _week_of),
    rule(rf"{LEFT}(?:the{SPACE})?year(?:-|{SPACE}|['’]s{SPACE})end{RIGHT}", _year_end),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<word>today|tonight|yesterday|tomorrow){RIGHT}(?:{SPACE}(?P<part>{PART}){RIGHT})?",
        _near_day,
    ),
    rule(rf"{LEFT}(?:the{SPACE})?day{SPACE}(?P<side>before{SPACE}yesterday|after{SPACE}tomorrow){RIGHT}", _beside),
    rule(rf"{LEFT}(?P<stage>{STAGE})?(?P<which>this|last){SPACE}(?P<part>{PART}){RIGHT}", _near_part),
    rule(
        rf"{LEFT}(?:(?:early|late){SPACE})?(?:(?P<which>last|next|this){SPACE})?(?P<weekday>{WEEKDAY}){SPACE}(?P<part>{PART}){RIGHT}",
        _weekday_part,
    ),
    rule(rf"{LEFT}(?P<stage>(?:early|late)(?:{SPACE}on)?{SPACE})(?P<weekday>{WEEKDAY}){RIGHT}", _staged),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:the{SPACE})?(?P<which>last|this{SPACE}coming|this|next|current){SPACE}"
        rf"(?P<unit>week|fortnight|month|quarter|year|decade|century){RIGHT}",
        _period,
    ),
    rule(rf"{LEFT}(?:(?P<which>last|this|next)|the){SPACE}weekend{RIGHT}", _weekend),
    rule(rf"{LEFT}{LENGTH}{SPACE}ago{RIGHT}", _ago),
    rule(_BARE, _ago),
    rule(rf"{LEFT}{LENGTH}{SPACE}(?:from{SPACE}now|hence){RIGHT}", _from_now),
    rule(rf"{LEFT}overnight{RIGHT}(?!{SPACE}(?:stay|success|rate|bag|guest|train|flight|visit))", _overnight),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?the{SPACE}(?:full{SPACE}|fiscal{SPACE})?(?P<unit>week|month|year|decade|century){RIGHT}",
        _the,
    ),
    rule(rf"{LEFT}(?:earlier|later){SPACE}in{SPACE}the{SPACE}(?P<unit>day|week|month|year){RIGHT}", _the),
)
