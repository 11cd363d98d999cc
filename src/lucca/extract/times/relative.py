"""Periods counted from the report's day or from a date named before: "yesterday", "last week", "two days later"."""

import re
from datetime import date

from lucca.extract.times.amounts import length
from lucca.extract.times.calendar import iso_day, likely_year, made_day, moved, weekday_near
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DAY_NUMBER,
    LEFT,
    MODIFIER,
    MONTH,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STAGE,
    UNIT,
    VAGUE,
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
        return whole(match, "DATE", _year_before(situation.quarter), _FAIR)
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


def _later(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two days later, a year earlier: counted from the last date named."""
    unit = unit_code(said(match, "unit"))
    back = said(match, "side") in ("earlier", "before", "previously", "prior")
    if unit in _FINER or said(match, "vague"):
        known = None if said(match, "vague") else 1.0 if said(match, "one") else number(said(match, "count"))
        return whole(match, "DURATION", length(known, unit), _FAIR, "length")
    count = round(1.0 if said(match, "one") else number(said(match, "count"))) * (-1 if back else 1)
    if unit == "Y" and count == -1 and situation.quarter:
        return whole(match, "DATE", _year_before(situation.quarter), _FAIR)
    value = _counted_from(situation, count, unit)
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


def _counted_from(situation: Situation, count: int, unit: str) -> str | None:
    """The unit that many after the last date named that is at least as fine; null where there is none."""
    anchor = _anchor(situation, unit)
    return moved(anchor, count, unit) if anchor else None


def _anchor(situation: Situation, unit: str) -> date | None:
    if unit in "DWF":
        return iso_day(situation.named_day)
    named = situation.named or ""
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


def _year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def _same(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """That day, the same month, the next day, the previous year: of the last date named, where one is plain."""
    unit = unit_code(said(match, "unit"))
    step = {"that": 0, "the same": 0, "that same": 0}.get(said(match, "which"))
    if step is None:
        step = -1 if said(match, "which") in ("the previous", "the preceding") else 1
    value = _counted_from(situation, step, unit)
    if value is None:
        return whole(match, "DATE", _UNKNOWN[unit], _POOR)
    part = PARTS.get(said(match, "part") or "")
    return whole(match, "TIME" if part else "DATE", value and (f"{value}T{part}" if part else value), _FAIR)


def _same_part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """That night, the next morning, the morning, early in the morning."""
    which, part = said(match, "which"), PARTS[match["part"]]
    if which in ("the", ""):
        return whole(match, "TIME", f"{situation.day_of(match)}T{part}", _FAIR)
    step = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    anchor = iso_day(situation.named_day) or situation.day
    value = moved(anchor, step, "D") if anchor else "XXXX-XX-XX"
    return whole(match, "TIME", value and f"{value}T{part}", _FAIR)


def _overnight(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Overnight: the night before the report."""
    value = moved(situation.day, -1, "D")
    return whole(match, "TIME", value and f"{value}TNI", _POOR)


def _around(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The day before, the year after: not "the day after the vote"."""
    step = 1 if said(match, "side") == "after" else -1
    return whole(match, "DATE", _counted_from(situation, step, unit_code(said(match, "unit"))), _FAIR)


def _the(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The year, the week, the month: the report's, unless it tells how it ends; not Man of the Year."""
    if situation.capital(match.start("unit")):
        return ()
    unit = unit_code(said(match, "unit"))
    if re.match(rf"{SPACE}(?:to|ended|ending|through)\b", situation.low[match.end() : match.end() + 12]):
        return whole(match, "DURATION", f"P1{unit}", _FAIR)
    return whole(match, "DATE", moved(situation.day, 0, unit), _FAIR)


_LENGTH = (
    rf"(?P<length>{MODIFIER}?(?:(?P<one>an?|one)|(?P<vague>{VAGUE})|(?P<count>{COUNT}))"
    rf"(?:{SPACE}more)?{SPACE}(?P<unit>{UNIT}))"
)
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
    rule(rf"{LEFT}{_LENGTH}{SPACE}ago{RIGHT}", _ago),
    rule(_BARE, _ago),
    rule(rf"{LEFT}{_LENGTH}{SPACE}(?:from{SPACE}now|hence){RIGHT}", _from_now),
    rule(
        rf"{LEFT}{_LENGTH}{SPACE}(?P<side>earlier|later|previously|afterwards?|before(?=[.,;]|{SPACE}that)|after(?=[.,;])){RIGHT}",
        _later,
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<which>that{SPACE}same|that|the{SPACE}(?:same|next|following|previous|preceding)){SPACE}"
        rf"(?P<unit>day|week|month|quarter|year){RIGHT}(?:{SPACE}(?P<part>{PART}){RIGHT})?",
        _same,
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<which>that|(?:the{SPACE}(?:same|next|following|previous))|the){SPACE}"
        rf"(?P<part>morning|afternoon|evening){RIGHT}",
        _same_part,
    ),
    rule(rf"{LEFT}(?:late|mid|early)(?:-|{SPACE})(?P<part>morning|afternoon|evening){RIGHT}", _same_part),
    rule(rf"{LEFT}overnight{RIGHT}(?!{SPACE}(?:stay|success|rate|bag|guest|train|flight|visit))", _overnight),
    rule(rf"{LEFT}(?P<which>that|the{SPACE}(?:same|next|following|previous)){SPACE}(?P<part>night){RIGHT}", _same_part),
    rule(rf"{LEFT}(?:a|the){SPACE}(?P<unit>day|week|month|year){SPACE}(?P<side>before|after|earlier)(?=[.,;:)])", _around),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?the{SPACE}(?:full{SPACE}|fiscal{SPACE})?(?P<unit>week|month|year|decade|century){RIGHT}",
        _the,
    ),
    rule(rf"{LEFT}(?:earlier|later){SPACE}in{SPACE}the{SPACE}(?P<unit>day|week|month|year){RIGHT}", _the),
)
