"""Periods counted from the report's day: "yesterday", "last week", "two weeks ago", "a year ago this week"."""

import re
from calendar import monthrange

from lucca.extract.times.calendar import likely_year, made_day, moved, week_value, year_before
from lucca.extract.times.dates import OF_YEAR, year_of
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DASH,
    DAY_NUMBER,
    FULL_MONTH,
    GAP,
    LEFT,
    LENGTH,
    MODIFIER,
    MONTH,
    ORDINALS,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STAGE,
    STEPS,
    UNIT,
    month_number,
    unit_code,
)

_SURE, _LIKELY, _FAIR, _POOR = 0.95, 0.85, 0.6, 0.3

_FINER = {"m", "H", "S"}


def _near_day(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Today, yesterday, tomorrow, and parts of these days."""
    word = said(match, "word")
    if situation.in_name(match):
        return ()
    value = moved(situation.day, STEPS[word], "D")
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
    value = moved(situation.day, STEPS[said(match, "which")], "D")
    return whole(match, "TIME", value and f"{value}T{PARTS[match['part']]}", _LIKELY)


def _period(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Last week, this month, next year, early next year; not a title: "This Week"."""
    if situation.in_name(match) or situation.quoted_title(match):
        return ()
    return whole(match, "DATE", moved(situation.day, STEPS[said(match, "which")], unit_code(said(match, "unit"))), _LIKELY)


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


def _ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two weeks ago: the week two weeks before the report's; a year and a half ago: the month that long before it."""
    if not said(match, "count") and not said(match, "one"):
        return whole(match, "DATE", "PAST_REF", _FAIR)
    unit = unit_code(said(match, "unit"))
    count = 1.0 if said(match, "one") else number(said(match, "count"))
    if unit == "Y" and said(match, "one") and situation.compared:
        return whole(match, "DATE", year_before(situation.compared), _FAIR)
    if unit in _FINER:
        today = moved(situation.day, 0, "D")
        return whole(match, "TIME", today and f"{today}TXX", _FAIR)
    if said(match, "half") and unit in "YEC":
        finer, size, more = ("M", 12, 6) if unit == "Y" else ("Y", 10, 5) if unit == "E" else ("Y", 100, 50)
        return whole(match, "DATE", moved(situation.day, -round(count * size) - more, finer), _FAIR)
    return whole(match, "DATE", moved(situation.day, -round(count), unit), _LIKELY)


def _part_of_century_ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Half a century ago, a quarter-century ago."""
    years = (50 if said(match, "part") == "half" else 25) if said(match, "unit") == "century" else 5
    return whole(match, "DATE", moved(situation.day, -years, "Y"), _LIKELY)


def _ago_near(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A month ago today, 20 years ago this week."""
    unit, fine = unit_code(said(match, "unit")), {"week": "W", "month": "M"}.get(said(match, "fine"), "D")
    day, count = situation.day, 1 if said(match, "one") else round(number(said(match, "count")))
    if unit not in "MYE" or day is None:
        return whole(match, "DATE", moved(day, -count, unit), _FAIR) if unit not in _FINER else ()
    months = day.year * 12 + day.month - 1 - count * {"M": 1, "Y": 12, "E": 120}[unit]
    goal = made_day(months // 12, months % 12 + 1, day.day)
    return whole(match, "DATE", moved(goal, 0, fine) if goal else None, _LIKELY)


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


def _week_in(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The first week of March: the one that holds its fourth day, as ISO 8601 counts those of a year; the last likewise."""
    if not situation.capital(match.start("month")):
        return ()
    month, nth = month_number(said(match, "month")), said(match, "nth")
    year = year_of(match, situation, month, 15)
    if year is None:
        return whole(match, "DATE", f"XXXX-{month:02}", _FAIR)
    number = monthrange(year, month)[1] - 3 if nth in ("last", "final") else 7 * ORDINALS.index(nth) + 4
    day = made_day(year, month, number)
    return whole(match, "DATE", week_value(day) if day else None, _FAIR)


def _year_end(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Year-end: this year's, last year's where the report counts since it or looks back early in the year."""
    day = situation.day
    if day is None:
        return whole(match, "DATE", "XXXX-12-31", _FAIR)
    since = situation.low.endswith("since ", 0, match.start())
    back = since or (day.month < 7 and situation.looks(match) < 0)
    return whole(match, "DATE", f"{day.year - back:04}-12-31", _FAIR)


_LAST = rf"(?P<before>{SPACE}before{SPACE}last{RIGHT})?"

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}the{SPACE}week(?P<end>end)?{SPACE}of{SPACE}(?P<month>{MONTH}){SPACE}(?P<number>{DAY_NUMBER})(?!\w)",
        _week_of,
        "week",
    ),
    rule(
        rf"{LEFT}the{SPACE}(?P<nth>first|second|third|fourth|last|final)(?:{SPACE}full)?{SPACE}week{SPACE}(?:of|in){SPACE}(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}",
        _week_in,
        "week",
    ),
    rule(rf"{LEFT}(?:the{SPACE})?year(?:-|{SPACE}|['’]s{SPACE})end{RIGHT}", _year_end, "year"),
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
        rf"{LEFT}(?P<stage>{STAGE})?(?:the{SPACE})?(?P<which>last|this{SPACE}coming|this|next|current){SPACE}(?:fiscal{SPACE})?"
        rf"(?P<unit>week|fortnight|month|quarter|year|decade|century){RIGHT}(?:{SPACE}or{SPACE}so{RIGHT})?",
        _period,
        "last this next current",
    ),
    rule(
        rf"{LEFT}(?:(?P<which>last|this(?:{SPACE}(?:past|coming))?|(?:the{SPACE})?past|the{SPACE}coming|next)|the){SPACE}weekend{RIGHT}{_LAST}",
        _weekend,
        "weekend",
    ),
    rule(rf"{LEFT}{LENGTH}(?P<half>{SPACE}and{SPACE}a{SPACE}half)?{SPACE}ago{RIGHT}", _ago, "ago"),
    rule(
        rf"{LEFT}(?P<count>{COUNT})(?P<half>{GAP}and{GAP}a{GAP}half|\s?½|{SPACE}1/2){GAP}(?P<unit>{UNIT}){SPACE}ago{RIGHT}",
        _ago,
        "ago",
    ),
    rule(
        rf"{LEFT}(?:(?P<unit>{UNIT})|(?:a{SPACE})?moments?|an?{SPACE}(?:(?:very|pretty){SPACE})?(?:long|short){SPACE}(?:time|while)|a{SPACE}while)"
        rf"{SPACE}ago{RIGHT}",
        _ago,
        "ago",
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?:a{SPACE})?(?P<part>half|quarter)(?:{DASH}|{SPACE})(?:an?{SPACE}|of{SPACE}a{SPACE})?"
        rf"(?P<unit>century|decade){SPACE}ago{RIGHT}",
        _part_of_century_ago,
        "ago",
    ),
    rule(
        rf"{LEFT}{LENGTH}{SPACE}ago{SPACE}(?:today|(?:on{SPACE})?this{SPACE}(?:very{SPACE})?(?P<fine>week|month|day)){RIGHT}",
        _ago_near,
        "ago",
    ),
    rule(rf"{LEFT}{LENGTH}{SPACE}(?:from{SPACE}now|hence){RIGHT}", _from_now, "now hence"),
    rule(rf"{LEFT}overnight{RIGHT}(?!{SPACE}(?:stay|success|rate|bag|guest|train|flight|visit))", _overnight, "overnight"),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?the{SPACE}(?:full{SPACE}|fiscal{SPACE})?(?P<unit>week|month|year|decade|century){RIGHT}{_LAST}",
        _the,
        "week month year decade century",
    ),
    rule(
        rf"{LEFT}(?:earlier|later){SPACE}in{SPACE}the{SPACE}(?P<unit>day|week|month|year){RIGHT}",
        _the,
        "earlier later",
    ),
)
