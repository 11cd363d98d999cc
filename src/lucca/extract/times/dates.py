"""Days and months that are named: "April 4, 2017", "Monday, Oct. 26", "in January", "10–12 April", "11/02/89"."""

import re
from datetime import timedelta

from lucca.extract.times.calendar import likely_year, made_day, near_century
from lucca.extract.times.numbers import spoken_year
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    ANY_WEEKDAY,
    CENTURY,
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
    STAGE,
    STEPS,
    YEAR,
    YEARS,
    month_number,
)
from lucca.records import Span

_SURE, _LIKELY, _FAIR = 0.95, 0.85, 0.8

_TH = r"(?:st|nd|rd|th)?"
_JOIN = rf"(?:\s?{DASH}\s?|{SPACE}(?:and|to|or|through|until){SPACE}|,\s)"
OF_YEAR = rf"(?:,?{SPACE}(?P<year>{YEAR})(?![\w%]|[.,]\d)|{SPACE}(?:of{SPACE})?(?P<which>last|this|next|the{SPACE}same|that(?:{SPACE}same)?){SPACE}year{RIGHT})?"


def year_of(match: re.Match[str], situation: Situation, month: int, number: int) -> int | None:
    """The year written beside a day or month, else the one in which it lies nearest; null where nothing tells."""
    if said(match, "year"):
        return int(said(match, "year"))
    if said(match, "which").endswith(("same", "that")):
        return situation.named_year
    if situation.day is None:
        return None
    if said(match, "which"):
        return situation.day.year + STEPS[said(match, "which")]
    if month == 9 and number == 11 and situation.day.year > 2001 and _ATTACKS.match(situation.low, match.end()):
        return 2001
    looks = situation.looks(match)
    if looks <= 0 and situation.told_year:
        return situation.told_year
    return likely_year(situation.day, month, number, looks)


_ATTACKS = re.compile(r"[\s,]{1,2}(?:20\d\d\s)?(?:terror(?:ist|ism)?\s|al[\s-]qaeda\s)?(?:attacks|hijack)")
"""What only the eleventh of September of 2001 is named with."""


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


def _nine_eleven(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The attacks on the United States are called by their day, the year left out."""
    return whole(match, "DATE", "2001-09-11", _LIKELY)


_NAMES = {"may", "march", "august", "april", "june"}
_BEFORE_MONTH = re.compile(
    r"(?:\b(?P<plain>in|since|until|till|during|last|next|this|early|late|mid|past|previous|of|each|every|from|through|by|to|"
    r"before|after|between|and|for|or|earlier|late-|mid-|early-)[\s-]{1,3})\Z"
)
_SAFE = frozenset("in since until till during last next this early late mid past previous mid-".split())


def _month(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A month, with its year or without; names that are words or people only with evidence."""
    start = match.start("month")
    if not situation.capital(start):
        return ()
    name, low = said(match, "month").rstrip("."), situation.low
    dated = bool(said(match, "year") or said(match, "century") or said(match, "which"))
    staged = bool(said(match, "stage") or said(match, "side"))
    before = _BEFORE_MONTH.search(low, max(0, start - 12), start)
    if not dated and not staged and not _is_month(name, before, match, situation):
        return ()
    return whole(match, "DATE", _month_value(match, situation, month_number(name)), _LIKELY if dated or before else _FAIR)


def _is_month(name: str, before: re.Match[str] | None, match: re.Match[str], situation: Situation) -> bool:
    """Whether a bare name stands for the month: short forms and names of people or things need a preposition."""
    safe = before is not None and before["plain"] in _SAFE
    if name in _NAMES or len(name) < 5:
        named = name in situation.people
        if name in ("may", "march"):
            of_it = before["plain"] != "and" if before else _of_something(match, situation)
            return safe or (of_it and not named)
        if len(name) < 4 or named:
            return safe
    if before:
        return True
    left = situation.text[max(0, match.start() - 24) : match.start()].rstrip().rpartition(" ")[2]
    right = situation.text[match.end() : match.end() + 2]
    return not left[:1].isupper() and not (right[:1].isspace() and right[1:2].isupper())


def _of_something(match: re.Match[str], situation: Situation) -> bool:
    """Whether a month stands between an article and the noun that it dates: "the March summit", "its May meeting"."""
    if not _ARTICLE.search(situation.low, max(0, match.start() - 7), match.start()):
        return False
    return _NOUN.match(situation.text, match.end()) is not None


_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|our|this)\s\Z")
_NOUN = re.compile(
    r"\s(?!(?:on|of|in|to|for|by|at|against|through|from|that|who|which|was|is|are|were|and|or|but|has|had|have|will|would|"
    r"with|as|began|drew|took|came|than|over|into)\b)[a-z]{3,}"
)


def _month_value(match: re.Match[str], situation: Situation, month: int) -> str:
    if said(match, "year"):
        return f"{match['year']}-{month:02}"
    if said(match, "century"):
        return f"{spoken_year(match['century'], match['rest'])}-{month:02}"
    day = situation.day
    if said(match, "which").endswith(("same", "that")):
        return f"{situation.named_year:04}-{month:02}" if situation.named_year else f"XXXX-{month:02}"
    if day is None:
        return f"XXXX-{month:02}"
    if said(match, "which"):
        return f"{day.year + STEPS[said(match, 'which')]:04}-{month:02}"
    if said(match, "side") == "last":
        before = (day.month - 2) % 12 + 1
        return f"{day.year - (month >= day.month or month == before != 12) - (month == before == 12):04}-{month:02}"
    if said(match, "side") in ("past", "this past"):
        return f"{day.year - (month >= day.month):04}-{month:02}"
    if said(match, "side") == "next":
        return f"{day.year + (month <= day.month):04}-{month:02}"
    if said(match, "side") == "this":
        return f"{day.year:04}-{month:02}"
    looks = situation.looks(match) if month != day.month else 0
    if looks <= 0 and situation.told_year:
        return f"{situation.told_year:04}-{month:02}"
    return f"{likely_year(day, month, 15, looks):04}-{month:02}"


def _months(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The January–March period, between October 2015 and June: two months, the year of the last one for both."""
    first, last = month_number(said(match, "first")), month_number(said(match, "month"))
    if not (situation.capital(match.start("first")) and situation.capital(match.start("month"))):
        return ()
    value = _month_value(match, situation, last)
    year = said(match, "year") or value[:4]
    begins = f"{int(year) - (first > last):04}" if year.isdigit() else year
    return (
        FoundTime(span=Span(*match.span("first")), type="DATE", value=f"{begins}-{first:02}", confidence=_LIKELY),
        FoundTime(span=Span(match.start("month"), match.end()), type="DATE", value=value, confidence=_LIKELY),
    )


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


_WITH_WEEKDAY = rf"(?:{ANY_WEEKDAY},?{SPACE})?"

_NO_AMOUNT = r"(?![\w%]|[.,:]\d)"

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:(?P<iso>\d{{4}}-\d\d-\d\d|\d{{4}}/\d\d/\d\d)|(?P<figures>\d\d?(?:[/.]\d\d?[/.](?:19|20)|/\d\d?/|-\d\d?-)\d\d))(?![\w/-])",
        _figures,
        "- / .",
    ),
    rule(rf"{LEFT}9/11(?![\w/]|[.,]\d)", _nine_eleven, "9/11"),
    rule(
        rf"(?<![\w$£€.,:/])(?<![^\W\d]-){_WITH_WEEKDAY}(?P<month>{MONTH}){SPACE}(?:the{SPACE})?(?P<number>{DAY_NUMBER}){_TH}{_NO_AMOUNT}"
        rf"(?:{_JOIN}(?P<other>{DAY_NUMBER}){_TH}(?![\w%]|[.,:]\d|{SPACE}[a-z]))?{OF_YEAR}",
        _month_day,
        MONTH_WORDS,
    ),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?:the{SPACE})?(?P<number>{DAY_NUMBER}){_TH}(?:{_JOIN}(?:the{SPACE})?(?P<other>{DAY_NUMBER}){_TH})?"
        rf"{SPACE}(?:of{SPACE})?(?P<month>{MONTH})(?!\w){OF_YEAR}",
        _month_day,
        MONTH_WORDS,
    ),
    rule(rf"{LEFT}(?P<number>{DAY_NUMBER})-(?P<month>{MONTH})-(?P<year>{YEAR}){RIGHT}", _month_day, MONTH_WORDS),
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
    rule(
        rf"{LEFT}(?P<first>{FULL_MONTH})(?:\s?{DASH}\s?|{SPACE}(?:to|through|and|until){SPACE})(?P<month>{FULL_MONTH}){RIGHT}(?!{SPACE}\d\d?\b)"
        rf"{OF_YEAR}",
        _months,
        MONTH_WORDS,
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<side>last|next|this{SPACE}past|this|past){SPACE})?(?P<month>{FULL_MONTH}){RIGHT}"
        rf"(?:{SPACE}(?P<century>{CENTURY}){SPACE}(?P<rest>{YEARS}){RIGHT}|(?:{SPACE}of)?{OF_YEAR})",
        _month,
        MONTH_WORDS,
    ),
    rule(rf"{LEFT}(?P<month>{MONTH}){SPACE}(?P<year>{YEAR}){RIGHT}", _month, MONTH_WORDS),
)
