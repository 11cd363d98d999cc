"""Periods of companies: "the third quarter", "the first half of 2016", "a year earlier", "fiscal 2015"."""

import re
from datetime import date

from lucca.extract.times.calendar import iso_day, likely_year, made_day, moved, year_before
from lucca.extract.times.halves import of_game
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, valued, whole
from lucca.extract.times.vocabulary import (
    DASH,
    DAY_NUMBER,
    LEFT,
    MONTH,
    ORDINALS,
    RIGHT,
    SPACE,
    STAGE,
    STEPS,
    YEAR,
    either,
    month_number,
    unit_code,
)

_SURE, _LIKELY, _FAIR = 0.95, 0.85, 0.7


def _quarter_of_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The third quarter, this year's first quarter, the 1988 second quarter."""
    if said(match, "ordinal") and of_game(match, situation):
        return ()
    found = _of_year(match, situation)
    if not said(match, "ago"):
        situation.name_quarter(found[0].value)
    return found


def _of_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    count = int(said(match, "digit")) if said(match, "digit") else _ORDER[said(match, "ordinal")]
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


def _the_quarter(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The quarter a report is about: the last one named, else the last that is over."""
    if not situation.quarter and (ended := _ENDED.match(situation.low, match.end())):
        month = month_number(ended[1])
        year = int(ended[2] or (likely_year(situation.day, month, 28, -1) if situation.day else 0))
        if year:
            situation.name_quarter(f"{year:04}-Q{(month + 2) // 3}")
            return whole(match, "DATE", f"{year:04}-Q{(month + 2) // 3}", _FAIR)
    if said(match, "word") != "quarter" and not situation.quarter:
        return ()
    value = situation.quarter or moved(situation.day, -1, "Q")
    if value:
        situation.name_quarter(value)
    return whole(match, "DATE", value, _FAIR)


_ENDED = re.compile(rf"\s(?:that\s)?(?:ended|ending|to|through)\s({MONTH})(?:\s{DAY_NUMBER}(?!\d))?(?:,?\s({YEAR}))?")


def _year_ago(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The year-earlier quarter, year-ago, the same period last year: of the quarter at hand, else the year before."""
    at_hand = situation.quarter if said(match, "quarter") else situation.compared
    if at_hand:
        return whole(match, "DATE", year_before(at_hand), _FAIR)
    return whole(match, "DATE", moved(situation.day, -1, "Y"), _FAIR)


def _same_of_last_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The same month last year, the year-earlier week: of the one named last, else of the report's, a year before."""
    unit, day = unit_code(said(match, "unit")), situation.day
    named = iso_day(f"{situation.named}-15"[:10]) if unit == "M" and situation.named else iso_day(situation.named)
    day = named if named and day and abs((day - named).days) < _LATELY else day
    return whole(match, "DATE", moved(day, -52 if unit == "W" else -12, unit) if unit != "D" else _year_back(day), _FAIR)


def _year_back(day: date | None) -> str | None:
    """The day of the year before; null where it has none."""
    found = made_day(day.year - 1, day.month, day.day) if day else None
    return found.isoformat() if found else None


_LATELY = 200
"""Days within which what was named is what a report compares."""

_ORDINAL = either(*ORDINALS)
_ORDER = {word: i for i, word in enumerate(ORDINALS, 1)} | {"last": 4, "final": 4}

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
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<whose>last|this|next){SPACE}year['’]s{SPACE}|(?:the|a){SPACE}(?!\w{{5,6}}-q)|(?:fiscal{SPACE})?(?P<fiscal>{YEAR})['’]s{SPACE}|the{SPACE}year['’]s{SPACE})?"
        rf"(?:(?P<before>{YEAR}){SPACE})?(?:fiscal{SPACE}|year-(?P<ago>ago|earlier){SPACE})?"
        rf"(?P<ordinal>{_ORDINAL})(?:-|{SPACE})(?:fiscal{SPACE})?quarter{RIGHT}{_OF}",
        _quarter_of_year,
        "quarter q1 q2 q3 q4",
    ),
    rule(rf"{LEFT}q(?P<digit>[1-4]){RIGHT}{_OF}", _quarter_of_year),
    rule(
        rf"{LEFT}(?:(?:the|a){SPACE}|(?P<whose>last|this|next){SPACE}year['’]s{SPACE}|(?P<fiscal>{YEAR})['’]s{SPACE})"
        rf"(?P<ordinal>last|final){SPACE}quarter{SPACE}of{SPACE}(?:fiscal{SPACE}(?:year{SPACE})?)?(?:(?P<year>{YEAR})|(?P<which>last|this|next){SPACE}year){RIGHT}",
        _quarter_of_year,
        "quarter",
    ),
    rule(
        rf"{LEFT}the{SPACE}(?:(?:latest|most{SPACE}recent){SPACE})?(?P<word>quarter){RIGHT}(?!{SPACE}of\b|{DASH}\w)",
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
    rule(
        rf"{LEFT}(?:the{SPACE}(?:same|corresponding|comparable|like){SPACE}(?P<unit>day|week|month){SPACE}(?:of{SPACE}|in{SPACE})?"
        rf"(?:last{SPACE}year|a{SPACE}year{SPACE}(?:ago|earlier|before)|the{SPACE}(?:previous|prior){SPACE}year)){RIGHT}",
        _same_of_last_year,
        "year",
    ),
    rule(rf"{LEFT}(?:the{SPACE})?year{DASH}(?:earlier|ago){SPACE}(?P<unit>week|month){RIGHT}", _same_of_last_year, "year"),
    rule(rf"{LEFT}the{SPACE}(?P<year>{YEAR}){SPACE}(?:period|(?P<quarter>quarter)){RIGHT}", _of_that_year, "period quarter"),
    rule(rf"{LEFT}fiscal{SPACE}(?:year{SPACE})?(?P<year>{YEAR}){RIGHT}", _NAMED, "fiscal"),
)
