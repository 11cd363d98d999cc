"""Periods beside the report's day: "yesterday", "last night", "last week", "this past weekend", "year-end"."""

import re

from lucca.extract.times.amounts import length
from lucca.extract.times.calendar import at_part, likely_year, made_day, moved, week_value
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, valued, whole
from lucca.extract.times.vocabulary import (
    DASH,
    DAY_NUMBER,
    LEFT,
    MONTH,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STAGE,
    STEPS,
    YEAR,
    month_number,
    unit_code,
)

_SURE, _LIKELY, _FAIR, _POOR = 0.95, 0.85, 0.6, 0.3


def _near_day(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Today, yesterday, tomorrow, and parts of these days."""
    word = said(match, "word")
    if situation.in_name(match) or situation.quoted_title(match):
        return ()
    value = moved(situation.day, STEPS[word], "D")
    part = PARTS.get("night" if word == "tonight" else said(match, "part"))
    return whole(match, "TIME" if part else "DATE", at_part(value, part), _LIKELY if part else _SURE)


def _beside(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The day before yesterday, the day after tomorrow."""
    return whole(match, "DATE", moved(situation.day, -2 if said(match, "side").startswith("before") else 2, "D"), _SURE)


def _near_part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """This morning, last night."""
    if said(match, "which") == "last" and said(match, "part") not in ("night", "evening"):
        return ()
    value = moved(situation.day, STEPS[said(match, "which")], "D")
    return whole(match, "TIME", at_part(value, PARTS[match["part"]]), _LIKELY)


def _period(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Last week, this month, next year, early next year; not a title: "This Week"."""
    if situation.in_name(match) or situation.quoted_title(match):
        return ()
    which, unit = said(match, "which"), unit_code(said(match, "unit"))
    if which == "last" and match[0].startswith("the"):
        if unit == "E":
            return whole(match, "DURATION", "P10Y", _LIKELY)
        if _DURING.search(situation.low, max(0, match.start() - 12), match.start()):
            return whole(match, "DURATION", length(1, unit), _FAIR)
    return whole(match, "DATE", moved(situation.day, STEPS[which], unit), _LIKELY)


_DURING = re.compile(r"\b(?:over|during|for|within|in|throughout)\s\Z")
"""Before "the last year" it makes a length of it."""


def _weekend(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The weekend: of this week, or the one before where a report early in the week looks back."""
    day, which = situation.day, said(match, "which").removeprefix("the ")
    step = 0 if which.endswith("coming") else STEPS.get(which, 0)
    if day is None:
        return whole(match, "DATE", f"REF{step:+d}W-WE", _FAIR)
    if which.endswith("past") and day.isoweekday() == 7:
        step = 0
    if not which and day.isoweekday() < 5 and not situation.ahead(match):
        step = -1
    week = moved(day, step - bool(said(match, "before")), "W")
    return whole(match, "DATE", week and f"{week}-WE", _FAIR)


_BOUNDED = re.compile(rf"{SPACE}(?:to|ended|ending|through)\b")


def _the(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The year, the week, the month: the report's, unless it tells how it ends; not Man of the Year."""
    if situation.capital(match.start("unit")):
        return ()
    unit = unit_code(said(match, "unit"))
    if _BOUNDED.match(situation.low, match.end()):
        return whole(match, "DURATION", f"P1{unit}", _FAIR)
    return whole(match, "DATE", moved(situation.day, -2 if said(match, "before") else 0, unit), _FAIR)


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


_LAST = rf"(?P<before>{SPACE}before{SPACE}last{RIGHT})?"

_PREVIOUS_NIGHT = valued("TIME", _POOR, lambda _, situation: at_part(moved(situation.day, -1, "D"), "NI"))
"""Overnight: the night before the report."""

RULES: tuple[Rule, ...] = (
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
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<word>today|tonight|yesterday|tomorrow){RIGHT}(?:{SPACE}(?P<part>{PART}){RIGHT})?",
        _near_day,
        "today tonight yesterday tomorrow",
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?day{SPACE}(?P<side>before{SPACE}yesterday|after{SPACE}tomorrow){RIGHT}",
        _beside,
        "yesterday tomorrow",
    ),
    rule(rf"{LEFT}(?P<stage>{STAGE})?(?P<which>this|last){SPACE}(?P<part>{PART}){RIGHT}", _near_part, "this last"),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:the{SPACE})?(?P<which>last|this{SPACE}(?:past|coming)|this|next|coming|current){SPACE}(?:fiscal{SPACE})?"
        rf"(?P<unit>week|fortnight|month|quarter|year|decade|century){RIGHT}(?:{SPACE}or{SPACE}so{RIGHT})?",
        _period,
        "last this next current coming",
    ),
    rule(
        rf"{LEFT}(?:(?P<which>last|this(?:{SPACE}(?:past|coming))?|(?:the{SPACE})?past|the{SPACE}coming|next)|the){SPACE}weekend{RIGHT}{_LAST}",
        _weekend,
        "weekend",
    ),
    rule(
        rf"{LEFT}overnight{RIGHT}(?!{SPACE}(?:stay|success|rate|bag|guest|train|flight|visit))", _PREVIOUS_NIGHT, "overnight"
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?the{SPACE}(?:full{SPACE}|fiscal{SPACE})?(?P<unit>week|month|year|decade|century){RIGHT}(?!{DASH}\w){_LAST}",
        _the,
        "week month year decade century",
    ),
    rule(
        rf"{LEFT}(?:earlier|later){SPACE}in{SPACE}the{SPACE}(?P<unit>day|week|month|year){RIGHT}",
        _the,
        "earlier later",
    ),
)
