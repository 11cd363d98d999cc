"""Days, months and years that are named: "April 4, 2017", "Monday, Oct. 26", "in January", "since 2011", "10–12 April"."""

import re
from datetime import date

from lucca.extract.times.calendar import iso_day, likely_year, made_day, moved, nth_weekday, weekday_near
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
    ORDINAL_DAY,
    ORDINAL_DAYS,
    RIGHT,
    SPACE,
    STAGE,
    WEEKDAY,
    YEAR,
    YEARS,
    month_number,
    weekday_number,
)
from lucca.records import Span

_SURE, _LIKELY, _FAIR = 0.95, 0.85, 0.8

_TH = r"(?:st|nd|rd|th)?"
_JOIN = rf"(?:\s?{DASH}\s?|{SPACE}(?:and|to|or|through|until){SPACE}|,\s)"
_OF_YEAR = (
    rf"(?:,?{SPACE}(?P<year>{YEAR})(?![\w%]|[.,]\d)|{SPACE}(?:of{SPACE})?(?P<which>last|this|next){SPACE}year{RIGHT})?"
)


def _year(match: re.Match[str], situation: Situation, month: int, number: int) -> int | None:
    """The year written beside a day or month, else the one in which it lies nearest; null where nothing tells."""
    if said(match, "year"):
        return int(said(match, "year"))
    if situation.day is None:
        return None
    if said(match, "which"):
        return situation.day.year + {"last": -1, "this": 0, "next": 1}[said(match, "which")]
    return likely_year(situation.day, month, number, situation.looks(match))


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
    year = _year(match, situation, month, number)
    numbers = [("number", number)] + ([("other", int(said(match, "other")))] if said(match, "other") else [])
    values = [_day_value(year, month, value) for _, value in numbers]
    if None in values:
        return ()
    if len(numbers) == 1:
        return whole(match, "DATE", values[0], _SURE)
    first, second = sorted((Span(*match.span(group)) for group, _ in numbers))
    cut = first.end
    return (
        FoundTime(span=Span(match.start(), cut), type="DATE", value=str(values[0]), confidence=_SURE),
        FoundTime(span=Span(second.start, match.end()), type="DATE", value=str(values[1]), confidence=_SURE),
    )


def _figures(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    if said(match, "iso"):
        year, month, number = (int(piece) for piece in said(match, "iso").split("-"))
    else:
        first, second, year = (int(piece) for piece in re.split(r"[/.]", said(match, "figures")))
        if first <= 12 and second <= 12 and first != second:
            return ()  # day or month first: nobody can tell
        number, month = (first, second) if second <= 12 else (second, first)
    day = made_day(year, month, number)
    return whole(match, "DATE", day.isoformat() if day else None, _SURE)


_NAMES = {"may", "march", "august", "april", "june"}
_BEFORE_MONTH = re.compile(
    r"(?:\b(?P<plain>in|since|until|till|during|last|next|this|early|late|mid|past|previous|of|each|every|from|through|by|to|"
    r"before|after|between|and|for|or|earlier|late-|mid-|early-)[\s-]{1,3})\Z"
)
_SAFE = {
    "in",
    "since",
    "until",
    "till",
    "during",
    "last",
    "next",
    "this",
    "early",
    "late",
    "mid",
    "past",
    "previous",
    "mid-",
}


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
        if name in ("may", "march") or len(name) < 4 or named:
            return safe or (before is not None and not named and name in ("march", "may") and before["plain"] != "and")
    if before:
        return True
    left = situation.text[max(0, match.start() - 24) : match.start()].rstrip().rpartition(" ")[2]
    right = situation.text[match.end() : match.end() + 2]
    return not left[:1].isupper() and not (right[:1].isspace() and right[1:2].isupper())


def _month_value(match: re.Match[str], situation: Situation, month: int) -> str:
    if said(match, "year"):
        return f"{match['year']}-{month:02}"
    if said(match, "century"):
        return f"{spoken_year(match['century'], match['rest'])}-{month:02}"
    day = situation.day
    if day is None:
        return f"XXXX-{month:02}"
    if said(match, "which"):
        return f"{day.year + {'last': -1, 'this': 0, 'next': 1}[match['which']]:04}-{month:02}"
    if said(match, "side") in ("last", "past", "this past"):
        return f"{day.year - (month >= day.month):04}-{month:02}"
    if said(match, "side") == "next":
        return f"{day.year + (month <= day.month):04}-{month:02}"
    if said(match, "side") == "this":
        return f"{day.year:04}-{month:02}"
    return f"{likely_year(day, month, 15, situation.looks(match) if month != day.month else 0):04}-{month:02}"


_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|and|during|before|after|between|through|for|around|about|circa|the|on|or|"
    r"than|post|pre|until)[\s-]{1,3}\Z"
)
_COUNTED = re.compile(
    rf"(?:{SPACE}|-)(?:[a-z]{{2,15}}{SPACE})?(?:people|men|women|troops|soldiers|dollars|euros|pounds|shares|points|feet|miles|metres|"
    r"meters|kilomet\w{2,4}|km|kg|tons?|tonnes|barrels|workers|employees|jobs|units|members|seats|votes|dead|deaths|yen|marks|"
    r"francs|cases|times|copies|pages|homes|houses|cars|others|passengers|students|children|civilians|refugees|migrants|"
    r"acres|hours|hrs|gmt|utc|est|edt|bst)\b"
)
_NOT_YEARS = re.compile(
    r"(?:\b(?:no|nos|number|flight|room|route|highway|page|section|article|resolution|about|some|nearly|almost|than|over|under|"
    r"boeing|chapter|box|model|windows|office|formula|least|most|fifa)\.?[\s-]{1,3}|#)\Z"
)


def _year_only(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A year on its own: a number between 1500 and 2099 that counts nothing."""
    if _COUNTED.match(situation.low, match.end()) or _NOT_YEARS.search(
        situation.low, max(0, match.start() - 14), match.start()
    ):
        return ()
    year = int(said(match, "year"))
    plain = said(match, "stage") or _BEFORE_YEAR.search(situation.low, max(0, match.start() - 12), match.start())
    if not plain and not 1900 <= year <= 2050:
        return ()
    first = whole(match, "DATE", said(match, "year"), _LIKELY if plain else _FAIR)
    if not said(match, "until"):
        return first
    end = match.start("until")
    until = said(match, "until") if len(said(match, "until")) == 4 else said(match, "year")[:2] + said(match, "until")
    if int(until) <= year:
        return ()
    return (
        FoundTime(span=Span(match.start(), match.end("year")), type="DATE", value=said(match, "year"), confidence=_LIKELY),
        FoundTime(span=Span(end, match.end()), type="DATE", value=until, confidence=_LIKELY),
    )


_NEWSPAPER = re.compile(
    r"\s(?:times|telegraph|mirror|express|herald|post|mail|people|independent|sun|mercury|age|world|night live|star|tribune|"
    r"morning post|business post|politics)\b"
)
_BY_NAME = re.compile(r"\b(?:black|bloody|super|cyber|sheffield|ruby|freaky|giving|joe|casual)\s\Z")


def _weekday(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A day of the week: of the days nearby the last one, the next one where the clause looks ahead."""
    at = match.start("weekday")
    if _BY_NAME.search(situation.low, max(0, at - 12), at):
        return ()
    paper = _NEWSPAPER.match(situation.low, match.end("weekday"))
    if paper and situation.capital(paper.start() + 1):
        return ()
    number = weekday_number(said(match, "weekday"))
    return whole(match, "DATE", _weekday_value(said(match, "which"), number, match, situation), _LIKELY)


_FROM_DAY = re.compile(rf"\s?{DASH}\s?|{SPACE}(?:to|through|until|till){SPACE}")


def _weekday_value(which: str | None, number: int, match: re.Match[str], situation: Situation) -> str | None:
    day = situation.day
    if _FROM_DAY.fullmatch(situation.low, max(0, situation.named_at), match.start()):
        first = iso_day(situation.named_day)
        if first and (day is None or abs((first - day).days) < 7):
            return weekday_near(first, number, ahead=True, other=True)
    if said(match, "week"):
        week = {"last": -1, "this": 0, "next": 1}[said(match, "week")]
        return f"REF{week:+d}W-{number}" if day is None else moved(day, 7 * week + number - day.isoweekday(), "D")
    if which in ("the following", "the previous") and situation.named_day:
        return weekday_near(date.fromisoformat(situation.named_day), number, ahead=which == "the following", other=True)
    if which in ("last", "the previous", "this past", "past"):
        return weekday_near(day, number, ahead=False, other=True)
    if which in ("next", "this coming", "the following", "coming"):
        return weekday_near(day, number, ahead=True, other=True)
    if which == "this":
        return weekday_near(day, number, ahead=True)
    return weekday_near(day, number, ahead=situation.ahead(match))


_WITH_WEEKDAY = rf"(?:{ANY_WEEKDAY},?{SPACE})?"

_OF_SHORT = re.compile(r"\b(?:in|of|since|until|from|by|after|before|to)\s\Z")


def _short_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """In '94: the year so written that is nearest to the report's."""
    if not _OF_SHORT.search(situation.low, max(0, match.start() - 8), match.start()):
        return ()
    year = int(said(match, "short"))
    now = situation.day.year if situation.day else 2020
    near = min((century * 100 + year for century in (18, 19, 20, 21)), key=lambda y: abs(y - now))
    return whole(match, "DATE", str(near), _FAIR)


def _nth_weekday(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The last Friday in August."""
    month, weekday, which = month_number(said(match, "month")), weekday_number(said(match, "weekday")), said(match, "nth")
    year = _year(match, situation, month, 15)
    if year is None:
        return whole(match, "DATE", f"XXXX-{month:02}-XX", _FAIR)
    day = nth_weekday(year, month, weekday, -1 if which == "last" else ORDINAL_DAYS.index(which) + 1)
    return whole(match, "DATE", day.isoformat(), _LIKELY)


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:the{SPACE})?(?P<nth>first|second|third|fourth|last){SPACE}(?P<weekday>{WEEKDAY}){SPACE}(?:in|of){SPACE}"
        rf"(?P<month>{FULL_MONTH}){RIGHT}{_OF_YEAR}",
        _nth_weekday,
    ),
    rule(rf"{LEFT}(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<figures>\d\d?[/.]\d\d?[/.](?:19|20)\d\d))(?![\w/-])", _figures),
    rule(
        rf"(?<![\w$£€.,:/])(?<![^\W\d]-){_WITH_WEEKDAY}(?P<month>{MONTH}){SPACE}(?:the{SPACE})?(?P<number>{DAY_NUMBER}){_TH}(?![\w%]|[.,:]\d)"
        rf"(?:{_JOIN}(?P<other>{DAY_NUMBER}){_TH}(?![\w%]|[.,:]\d|{SPACE}[a-z]))?{_OF_YEAR}",
        _month_day,
    ),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?:the{SPACE})?(?P<number>{DAY_NUMBER}){_TH}(?:{_JOIN}(?:the{SPACE})?(?P<other>{DAY_NUMBER}){_TH})?"
        rf"{SPACE}(?:of{SPACE})?(?P<month>{MONTH})(?!\w){_OF_YEAR}",
        _month_day,
    ),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?P<month>{FULL_MONTH}){SPACE}(?:the{SPACE})?(?P<number>{ORDINAL_DAY}){RIGHT}{_OF_YEAR}",
        _month_day,
    ),
    rule(
        rf"{LEFT}{_WITH_WEEKDAY}(?:the{SPACE})?(?P<number>{ORDINAL_DAY}){SPACE}of{SPACE}(?P<month>{FULL_MONTH}){RIGHT}{_OF_YEAR}",
        _month_day,
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<side>last|next|this{SPACE}past|this|past){SPACE})?(?P<month>{FULL_MONTH}){RIGHT}"
        rf"(?:{SPACE}(?P<century>{CENTURY}){SPACE}(?P<rest>{YEARS}){RIGHT}|(?:{SPACE}of)?{_OF_YEAR})",
        _month,
    ),
    rule(rf"{LEFT}(?P<month>{MONTH}){SPACE}(?P<year>{YEAR}){RIGHT}", _month),
    rule(
        rf"(?<![\w$£€.,:/#&'’=+-])(?P<stage>{STAGE}|(?:post|pre)-)?(?:(?:the{SPACE})?year{SPACE})?(?P<year>{YEAR})(?:{DASH}(?P<until>\d\d(?:\d\d)?))?"
        r"(?![\w%$£€/°-]|[.,:]\d|'s?\d)",
        _year_only,
    ),
    rule(
        rf"{LEFT}(?:(?P<which>last|next|this{SPACE}past|this{SPACE}coming|this|past|coming|the{SPACE}(?:following|previous)){SPACE})?"
        rf"(?P<weekday>{WEEKDAY}){RIGHT}(?:,?{SPACE}(?:of{SPACE})?(?P<week>last|this|next){SPACE}week{RIGHT})?",
        _weekday,
    ),
    rule(r"(?<!\w)['’](?P<short>\d\d)(?![\w'’])", _short_year),
)
