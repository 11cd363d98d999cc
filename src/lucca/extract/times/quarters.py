"""Periods of companies: "the third quarter", "the first half of 2016", "a year earlier", "fiscal 2015"."""

import re

from lucca.extract.times.calendar import made_day, moved, year_before
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, valued, whole
from lucca.extract.times.vocabulary import (
    DASH,
    LEFT,
    ORDINALS,
    RIGHT,
    SPACE,
    STAGE,
    STEPS,
    YEAR,
    either,
)

_SURE, _LIKELY, _FAIR = 0.95, 0.85, 0.7


def _quarter_of_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The third quarter, this year's first quarter, the 1988 second quarter."""
    found = _of_year(match, situation)
    if not said(match, "ago"):
        situation.name_quarter(found[0].value)
    return found


def _of_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    count = int(said(match, "digit")) if said(match, "digit") else ORDINALS.index(said(match, "ordinal")) + 1
    written = said(match, "year") or said(match, "before") or said(match, "fiscal")
    if written:
        return whole(match, "DATE", f"{written}-Q{count}", _SURE)
    day = situation.day
    if said(match, "ago"):
        day = made_day(day.year - 1, 12, 31) if day else None
    if day is None:
        return whole(match, "DATE", f"XXXX-Q{count}", _FAIR)
    which = said(match, "which") or said(match, "whose")
    if which:
        year = day.year + STEPS[which]
    elif count <= (day.month + 2) // 3 or situation.ahead(match):
        year = day.year
    else:
        year = day.year - 1
    return whole(match, "DATE", f"{year:04}-Q{count}", _LIKELY)


def _half_of_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The first half of 2016, the second half: the last one that has begun, the next where the clause looks ahead."""
    half, day = ORDINALS.index(said(match, "ordinal")) + 1, situation.day
    if said(match, "year"):
        return whole(match, "DATE", f"{match['year']}-H{half}", _LIKELY)
    if not said(match, "which") and not _OF_COMPANY.match(situation.low, match.end()):
        return ()
    if day is None:
        return whole(match, "DATE", f"XXXX-H{half}", _FAIR)
    year = day.year + STEPS[said(match, "which") or "this"]
    if not said(match, "which") and half == 2 and day.month < 7 and not situation.ahead(match):
        year -= 1
    return whole(match, "DATE", f"{year:04}-H{half}", _FAIR)


_OF_COMPANY = re.compile(r"\s(?:profits?|loss|net|results|earnings|sales|revenues?|of the year)\b")
"""A half without a year is one of a year beside a company's figures; elsewhere it may be one of a game."""


def _the_quarter(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The quarter a report is about: the last one named, else the last that is over."""
    if said(match, "word") != "quarter" and not situation.quarter:
        return ()
    value = situation.quarter or moved(situation.day, -1, "Q")
    if value:
        situation.name_quarter(value)
    return whole(match, "DATE", value, _FAIR)


def _year_ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The year-earlier quarter, year-ago, the same period last year: of the quarter at hand, else the year before."""
    at_hand = situation.quarter if said(match, "quarter") else situation.compared
    if at_hand:
        return whole(match, "DATE", year_before(at_hand), _FAIR)
    return whole(match, "DATE", moved(situation.day, -1, "Y"), _FAIR)


_ORDINAL = either(*ORDINALS)

_OF = (
    rf"(?:{SPACE}(?:of{SPACE})?(?:fiscal{SPACE}(?:year{SPACE})?)?(?P<year>{YEAR})(?![\w%]|[.,]\d)"
    rf"|{SPACE}of{SPACE}(?P<which>last|this|next){SPACE}year)?"
)


def _of_that_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The 1988 period: that of its year to which the one at hand is compared, else the year."""
    at_hand = situation.quarter if said(match, "quarter") else situation.compared
    like = [at_hand, year_before(at_hand)] if at_hand else []
    year = said(match, "year")
    return whole(match, "DATE", next((value for value in like if value.startswith(year)), year), _FAIR)


_NAMED = valued("DATE", _LIKELY, lambda match, _: said(match, "year"))
"""The year that is written in it."""

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<whose>last|this|next){SPACE}year['’]s{SPACE}|(?:the|a){SPACE}(?!\w{{5,6}}-q)|fiscal{SPACE}(?P<fiscal>{YEAR})['’]s{SPACE})?"
        rf"(?:(?P<before>{YEAR}){SPACE})?(?:fiscal{SPACE}|year-(?P<ago>ago|earlier){SPACE})?"
        rf"(?P<ordinal>{_ORDINAL})(?:-|{SPACE})(?:fiscal{SPACE})?quarter{RIGHT}{_OF}",
        _quarter_of_year,
        "quarter q1 q2 q3 q4",
    ),
    rule(rf"{LEFT}q(?P<digit>[1-4]){RIGHT}{_OF}", _quarter_of_year),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?P<ordinal>first|second)(?:-|{SPACE})half{RIGHT}"
        rf"(?:{SPACE}of{SPACE}(?:(?P<year>{YEAR})|(?P<which>last|this|next){SPACE}year){RIGHT})?",
        _half_of_year,
        "half",
    ),
    rule(
        rf"{LEFT}the{SPACE}(?:(?:latest|most{SPACE}recent){SPACE})?(?P<word>quarter){RIGHT}(?!{SPACE}of\b)",
        _the_quarter,
        "quarter",
    ),
    rule(rf"{LEFT}the{SPACE}latest{SPACE}(?P<word>period){RIGHT}", _the_quarter, "period"),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?:year{DASH}(?:earlier|ago)|prior{DASH}year)(?:{SPACE}(?:(?P<quarter>quarter)|period))?{RIGHT}",
        _year_ago,
        "year",
    ),
    rule(
        rf"{LEFT}(?:the{SPACE}(?:same|corresponding|comparable|like){SPACE}(?:(?P<quarter>quarter)|period){SPACE}(?:of{SPACE}|in{SPACE})?"
        rf"(?:last{SPACE}year|a{SPACE}year{SPACE}(?:ago|earlier|before)|the{SPACE}(?:previous|prior){SPACE}year|the{SPACE}year{SPACE}before)"
        rf"|last{SPACE}year['’]s{SPACE}(?:(?P<its>quarter)|period)){RIGHT}",
        _year_ago,
        "year",
    ),
    rule(rf"{LEFT}the{SPACE}(?P<year>{YEAR}){SPACE}(?:period|(?P<quarter>quarter)){RIGHT}", _of_that_year, "period quarter"),
    rule(rf"{LEFT}fiscal{SPACE}(?:year{SPACE})?(?P<year>{YEAR}){RIGHT}", _NAMED, "fiscal"),
)
