"""Periods counted back or forth from now: "two weeks ago", "a year ago this week", "three months from now"."""

import re

from lucca.extract.times.calendar import at_part, made_day, moved, year_before
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DASH,
    GAP,
    LEFT,
    LENGTH,
    MODIFIER,
    RIGHT,
    SEASONS,
    SPACE,
    UNIT,
    unit_code,
)

_LIKELY, _FAIR = 0.85, 0.6

_FINER = {"m", "H", "S"}


def _ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two weeks ago: the week two weeks before the report's; a year and a half ago: the month that long before it."""
    if (not said(match, "count") and not said(match, "one")) or said(match, "two"):
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


def _half_ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Half an hour ago, half a year ago."""
    if said(match, "unit") == "hour":
        today = moved(situation.day, 0, "D")
        return whole(match, "TIME", today and f"{today}TXX", _FAIR)
    return whole(match, "DATE", moved(situation.day, -6, "M"), _FAIR)


def _seasons_ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Two summers ago: that many before the last one; two weekends ago, three nights ago."""
    count, unit, day = round(number(said(match, "count"))), said(match, "unit"), situation.day
    if unit == "night":
        return whole(match, "TIME", at_part(moved(day, -count, "D"), "NI"), _FAIR)
    if unit == "weekend":
        week = moved(day, -count, "W")
        return whole(match, "DATE", week and f"{week}-WE", _FAIR)
    code = SEASONS[unit]
    if day is None:
        return whole(match, "DATE", f"XXXX-{code}", _FAIR)
    over = day.month > {"SP": 5, "SU": 8, "FA": 11, "WI": 12}[code]
    return whole(match, "DATE", f"{day.year - count + over:04}-{code}", _FAIR)


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


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}{LENGTH}(?P<half>{SPACE}and{SPACE}a{SPACE}half)?(?:{SPACE}or{SPACE}(?:so|(?P<two>two)))?"
        rf"{SPACE}(?:ago|back(?=[.,;)]|{SPACE}(?:when|and|but|that|in|at|on)\b)){RIGHT}",
        _ago,
        "ago back",
    ),
    rule(
        rf"{LEFT}(?P<count>{COUNT})(?P<half>{GAP}and{GAP}(?:a|one){GAP}half|\s?½|{GAP}1/2){GAP}(?P<unit>{UNIT}){SPACE}ago{RIGHT}",
        _ago,
        "half ½ 1/2",
    ),
    rule(
        rf"{LEFT}(?:(?P<unit>{UNIT})|(?:a{SPACE})?moments?|an?{SPACE}(?:(?:very|pretty){SPACE})?(?:long|short){SPACE}(?:time|while)|a{SPACE}while|(?:a{SPACE}few|(?:quite{SPACE})?some){SPACE}(?:time|moments))"
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
    rule(rf"{LEFT}half{SPACE}an?{SPACE}(?P<unit>hour|year){SPACE}ago{RIGHT}", _half_ago, "ago"),
    rule(
        rf"{LEFT}(?P<count>{COUNT}){SPACE}(?P<unit>spring|summer|autumn|fall|winter|weekend|night)s{SPACE}ago{RIGHT}",
        _seasons_ago,
        "ago",
    ),
    rule(
        rf"{LEFT}{LENGTH}{SPACE}ago{SPACE}(?:today|(?:on{SPACE})?this{SPACE}(?:very{SPACE})?(?P<fine>week|month|day)){RIGHT}",
        _ago_near,
        "ago",
    ),
    rule(rf"{LEFT}{LENGTH}{SPACE}(?:from{SPACE}now|hence){RIGHT}", _from_now, "now hence"),
)
