"""Days and months that are named: "April 4, 2017", "Monday, Oct. 26", "in January", "10–12 April", "11/02/89"."""

import re
from datetime import date, timedelta

from lucca.extract.times.calendar import NINE_ELEVEN, likely_year, made_day, near_century
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
    STEPS,
    YEAR,
    month_number,
)
from lucca.records import Span

_SURE, _LIKELY, _FAIR = 0.95, 0.85, 0.8

_TH = r"(?:st|nd|rd|th)?"

_JOIN = rf"(?:\s?{DASH}\s?|{SPACE}(?:and|to|or|through|until){SPACE}|,\s)"

OF_YEAR = (
    rf"(?:,?{SPACE}(?P<year>{YEAR})(?![\w%]|[.,]\d)|{SPACE}(?:of{SPACE})?"
    rf"(?P<which>last|this|next|the{SPACE}same|that(?:{SPACE}same)?){SPACE}year{RIGHT})?"
)


def year_of(match: re.Match[str], situation: Situation, month: int, number: int) -> int | None:
    """The year written beside a day or month, else the one in which it lies nearest; null where nothing tells."""
    if said(match, "year"):
        return int(said(match, "year"))
    if said(match, "which").endswith(("same", "that")):
        return situation.named_year
    if year := _LISTED.match(situation.low, match.end()):
        return int(year[1])
    if situation.day is None:
        return None
    if said(match, "which"):
        return situation.day.year + STEPS[said(match, "which")]
    if (
        month == 9
        and number == 11
        and situation.day.isoformat() > NINE_ELEVEN
        and _ATTACKS.match(situation.low, match.end())
    ):
        return int(NINE_ELEVEN[:4])
    if said(match, "side") and number:
        return _year_beside(situation.day, month, number, ahead=said(match, "side") == "next")
    looks = situation.looks(match)
    if looks <= 0 and situation.told_year:
        return situation.told_year
    found = likely_year(situation.day, month, number, looks, _farthest(match, situation) if looks < 0 else _FAR)
    if (
        (month, number) == (9, 11)
        and looks <= 0
        and found > 2001
        and abs(date(found, month, number) - situation.day).days > _SEASON
    ):
        return int(NINE_ELEVEN[:4])
    return found


_LISTED = re.compile(
    rf"(?:(?:,{SPACE}|{SPACE}(?:and|or){SPACE}){MONTH}(?:{SPACE}{DAY_NUMBER})?(?!\w)){{0,3}}"
    rf"(?:\s?{DASH}\s?|{SPACE}(?:to|and|or|through|until){SPACE}){MONTH}(?:{SPACE}{DAY_NUMBER})?(?!\w)(?:,|{SPACE}of|{SPACE}in)?{SPACE}({YEAR})(?![\w%]|[.,]\d)"
)
"""The year at the end of a list or range: "from May 1 to June 3, 1995"; it is that of the dates before as well."""


def _year_beside(day: date, month: int, number: int, *, ahead: bool) -> int:
    """The year of the next or last such day: of "last Dec. 31", "next Jan. 1"."""
    this = made_day(day.year, month, min(number, 28)) or day
    return day.year + (this <= day if ahead else -(this >= day))


def _farthest(match: re.Match[str], situation: Situation) -> int:
    """The days within which a past tense decides.

    Fewer where the date is that of a vote known long before: "the Nov. 8 election", "a convention in May".
    """
    start, end = match.span()
    if _ENDED.search(situation.low, max(0, start - 7), start):
        return _YEAR_BACK
    of_contest = _CONTEST.match(situation.low, end) or _CONTEST_BEFORE.search(situation.low, max(0, start - 20), start)
    return _FAR_CONTEST if of_contest else _FAR


_WORD = (
    r"(?:elections?|referendum|conventions?|primary|primaries|caucus(?:es)?|showdown|run-?off|midterms?|inauguration|"
    r"olympics)"
)
_CONTEST = re.compile(rf"(?:['’]s)?\s(?:[\w-]{{2,15}}\s){{0,2}}{_WORD}\b")
_CONTEST_BEFORE = re.compile(rf"\b{_WORD}\s(?:in|on|of)\s\Z")
_ENDED = re.compile(r"\b(?:since|ended)\s\Z")
_FAR, _FAR_CONTEST, _YEAR_BACK = 300, 200, 366
"""Days within which the side to which a clause looks decides; fewer where the date belongs to a noun and not to its verb."""
_SEASON = 45
"""Days from which the eleventh of September without a year is that of 2001."""

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
