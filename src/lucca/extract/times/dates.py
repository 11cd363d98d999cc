"""Days and months that are named: "April 4, 2017", "Monday, Oct. 26", "in January", "10–12 April", "11/02/89"."""

import re
from datetime import timedelta

from lucca.extract.times.calendar import NINE_ELEVEN, made_day, near_century
from lucca.extract.times.situation import FoundTime, Rule, Situation, always, rule, said, whole
from lucca.extract.times.vocabulary import (
    ANY_WEEKDAY,
    DASH,
    DAY_NUMBER,
    FULL_MONTH,
    LEFT,
    MONTH,
    MONTH_WORDS,
    ORDINAL_DAY,
    ORDINAL_DAYS,
    RIGHT,
    SPACE,
    YEAR,
    month_number,
)
from lucca.extract.times.whose_year import OF_YEAR, year_of
from lucca.records import Span

_SURE, _LIKELY, _FAIR = 0.95, 0.85, 0.8

_TH = r"(?:st|nd|rd|th)?"

_JOIN = rf"(?:\s?{DASH}\s?|{SPACE}(?:and|to|or|through|until){SPACE}|,\s)"


def _day_value(year: int | None, month: int, number: int) -> str | None:
    """The value of a day; its year stays open where it is not known. Null where no calendar has it."""
    day = made_day(2000 if year is None else year, month, number)
    if day is None:
        return None
    return f"XXXX-{month:02}-{number:02}" if year is None else day.isoformat()


def _day_number(written: str) -> int:
    """A day of a month in figures or words."""
    return int(written) if written.isdigit() else ORDINAL_DAYS.index(written.replace(" ", "-")) + 1


def _month_day(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    if not situation.capital(match.start("month")):
        return ()
    month, number = month_number(said(match, "month")), _day_number(said(match, "number"))
    year = year_of(match, situation, month, number)
    numbers = [("number", number)] + ([("other", int(said(match, "other")))] if said(match, "other") else [])
    values = [_day_value(year, month, value) for _, value in numbers]
    if None in values:
        return ()
    if len(numbers) == 1:
        return whole(match, "DATE", values[0], _SURE)
    first, second = sorted((Span(*match.span(group)) for group, _ in numbers))
    ordinal = _ENDING.match(situation.low, first.end)
    cut = ordinal.end() if ordinal else first.end
    return (
        FoundTime(span=Span(match.start(), cut), type="DATE", value=str(values[0]), confidence=_SURE),
        FoundTime(span=Span(second.start, match.end()), type="DATE", value=str(values[1]), confidence=_SURE),
    )


_ENDING = re.compile(r"(?:st|nd|rd|th)\b")


def _figures(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """2016-04-04, 25/12/2016, 11/02/89: day or month first, as the calendar and the report's day leave no doubt."""
    if said(match, "iso"):
        found = {made_day(*(int(piece) for piece in re.split("[/-]", said(match, "iso"))))}
    else:
        first, second, year = (int(piece) for piece in re.split(r"[/.-]", said(match, "figures")))
        if year < 100:
            if situation.day is None:
                return ()
            year = near_century(year, situation.day.year)
        found = {made_day(year, first, second), made_day(year, second, first)}
    days = [day for day in found if day]
    if len(days) > 1:
        days = [day for day in days if situation.day and abs(day - situation.day) < _NEWS]
    return whole(match, "DATE", days[0].isoformat(), _SURE) if len(days) == 1 else ()


_NEWS = timedelta(days=25)
"""Of two readings of a date in figures the one this near the report's day is right, where the other is not."""


def _day_only(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """On the 15th: of the report's month, or the one before or after it, to the side to which the clause looks."""
    day, number = situation.day, int(said(match, "number"))
    if day is None:
        return whole(match, "DATE", f"XXXX-XX-{number:02}", _FAIR)
    ahead = situation.ahead(match)
    step = 0 if said(match, "month") or number == day.day or (number > day.day) == ahead else 1 if ahead else -1
    months = day.year * 12 + day.month - 1 + step
    found = made_day(months // 12, months % 12 + 1, number)
    return whole(match, "DATE", found.isoformat() if found else None, _FAIR)


_GOES_ON = "(?:in|at|on|for|to|by|with|as|when|where|but|because|while|during|after|before|following)"
"""Words that may follow two days; others may be what the second number counts: "April 10 and 25 people"."""
_WITH_WEEKDAY = rf"(?:{ANY_WEEKDAY},?{SPACE})?"

_HYPHENED = " ".join(f"-{word}" for word in MONTH_WORDS.split())
_NO_AMOUNT = r"(?![\w%]|[.,:]\d)"

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:(?P<iso>\d{{4}}-\d\d-\d\d|\d{{4}}/\d\d/\d\d)|(?P<figures>\d\d?(?:[/.]\d\d?[/.](?:19|20)|/\d\d?/|-\d\d?-)\d\d))(?![\w/-])",
        _figures,
        "- / .",
    ),
    rule(rf"{LEFT}9/11(?![\w/]|[.,]\d)", always("DATE", NINE_ELEVEN, _LIKELY), "9/11"),
    rule(
        rf"(?<![\w$£€.,:/])(?<![^\W\d]-)(?:(?P<side>last|next){SPACE})?{_WITH_WEEKDAY}(?P<month>{MONTH}){SPACE}(?:the{SPACE})?(?P<number>{DAY_NUMBER}){_TH}{_NO_AMOUNT}"
        rf"(?:(?:(?P<dash>\s?{DASH}\s?)|{_JOIN})(?P<other>{DAY_NUMBER}){_TH}(?![\w%]|[.,:]\d)(?(dash)|(?!{SPACE}(?!{_GOES_ON}\b)[a-z])))?{OF_YEAR}",
        _month_day,
        MONTH_WORDS,
    ),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?:the{SPACE})?(?P<number>{DAY_NUMBER}){_TH}(?:{_JOIN}(?:the{SPACE})?(?P<other>{DAY_NUMBER}){_TH})?"
        rf"{SPACE}(?:of{SPACE})?(?P<month>{MONTH})(?!\w){OF_YEAR}",
        _month_day,
        MONTH_WORDS,
    ),
    rule(rf"{LEFT}(?P<number>{DAY_NUMBER})-(?P<month>{MONTH})-(?P<year>{YEAR}){RIGHT}", _month_day, _HYPHENED),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?P<month>{FULL_MONTH}){SPACE}(?:the{SPACE})?(?P<number>{ORDINAL_DAY}){RIGHT}{OF_YEAR}",
        _month_day,
        MONTH_WORDS,
    ),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?:the{SPACE})?(?P<number>{ORDINAL_DAY}){SPACE}of{SPACE}(?P<month>{FULL_MONTH}){RIGHT}{OF_YEAR}",
        _month_day,
        MONTH_WORDS,
    ),
    rule(
        rf"(?<=\bon )the{SPACE}(?P<number>{DAY_NUMBER})(?:st|nd|rd|th)"
        rf"(?:{SPACE}of{SPACE}(?P<month>(?:this|the){SPACE}month)\b|(?=[.,;]))",
        _day_only,
        "the",
    ),
)
