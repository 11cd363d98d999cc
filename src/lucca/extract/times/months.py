"""Months: "in January", "late March 2016", "the January–March period", "last May", "the March summit"."""

import re

from lucca.extract.times.calendar import iso_day, near_century
from lucca.extract.times.numbers import spoken_year
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    CENTURY,
    DASH,
    FULL_MONTH,
    LEFT,
    MONTH,
    MONTH_WORDS,
    RIGHT,
    SHORT_MONTHS,
    SPACE,
    STAGE,
    YEAR,
    YEARS,
    month_number,
)
from lucca.extract.times.whose_year import OF_YEAR, year_of
from lucca.records import Span

_LIKELY, _FAIR = 0.85, 0.8

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
    dated = any(said(match, group) for group in ("year", "short", "century", "which"))
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
    if left.lower() in _ARTICLES:
        return True
    apart = not left[:1].isupper() or left.endswith(_APART) or left in _LANDS
    return apart and not (right[:1].isspace() and right[1:2].isupper())


_ARTICLES = frozenset("the a an its their his her our this that at".split())
_APART = (".", "!", "?", ":", ",", ";", ")", "”", '"', "'s", "’s")
_LANDS = frozenset("U.S. US U.K. UK EU German French British Japanese Chinese Canadian".split())
"""What may stand before a month in capitals that is none of its name: "The April survey", "Japan's July surplus"."""


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
    year = _year_of_month(match, situation, month)
    return f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}"


def _year_of_month(match: re.Match[str], situation: Situation, month: int) -> int | None:
    """The year written beside a month, else the one that "last", "next" or the clause means; null where nothing tells."""
    if said(match, "short") and situation.day:
        return near_century(int(said(match, "short")), situation.day.year)
    if said(match, "century"):
        return spoken_year(match["century"], match["rest"])
    side, day = said(match, "side"), situation.day
    if side == "that":
        return situation.named_year
    if side.startswith("the "):
        base = iso_day(f"{situation.named}-01-01"[:10]) if situation.named and len(situation.named) != 4 else day
        if base is None:
            return None
        return (
            base.year + (month <= base.month) if side.endswith(("following", "next")) else base.year - (month >= base.month)
        )
    if day is None or not side:
        same = day is not None and month == day.month and not said(match, "year") and not said(match, "which")
        return situation.told_year or day.year if same and day else year_of(match, situation, month, 15)
    if side == "last":
        before = (day.month - 2) % 12 + 1
        return day.year - (month >= day.month or month == before != 12) - (month == before == 12)
    past = side in ("past", "this past") and month >= day.month
    return day.year - past + (side == "next" and month <= day.month)


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


_SHORT = rf"(?:{'|'.join(SHORT_MONTHS)})\."
"""A month's short form; bare it needs its point and a preposition."""

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?P<first>{FULL_MONTH})(?:\s?{DASH}\s?|{SPACE}(?:to|through|and|until){SPACE})(?P<month>{FULL_MONTH}){RIGHT}(?!{SPACE}\d\d?\b)"
        rf"(?:{SPACE}(?:of|in)(?={SPACE}{YEAR}))?{OF_YEAR}",
        _months,
        MONTH_WORDS,
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<side>last|next|this{SPACE}past|this|past|the{SPACE}(?:previous|preceding|following|next)|that(?={SPACE}\w{{3,9}}(?:[.,;:)]|{SPACE}(?:and|when|with|to|at|in|for)\b))){SPACE})?"
        rf"(?P<month>{FULL_MONTH}|{_SHORT}){RIGHT}(?!{SPACE}\d\d?(?!\d))"
        rf"(?:{SPACE}(?P<century>{CENTURY}){SPACE}(?P<rest>{YEARS}){RIGHT}|(?:{SPACE}of)?{OF_YEAR})",
        _month,
        MONTH_WORDS,
    ),
    rule(rf"{LEFT}(?P<month>{MONTH}){SPACE}(?:(?P<year>{YEAR})|['’](?P<short>\d\d)){RIGHT}", _month, MONTH_WORDS),
)
