"""Quarters, halves, fiscal years, decades, centuries, seasons and feasts."""

import re

from lucca.extract.times.calendar import FEASTS, feast, made_day, moved, year_before
from lucca.extract.times.numbers import number, spoken_year
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    CENTURY,
    DASH,
    LEFT,
    ORDINAL_DAY,
    ORDINAL_DAYS,
    ORDINALS,
    RIGHT,
    SEASON,
    SEASONS,
    SMALL,
    SPACE,
    STAGE,
    STEPS,
    TENS,
    YEAR,
    YEARS,
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


def _fiscal(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    return whole(match, "DATE", said(match, "year"), _LIKELY)


def _decade(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The 1990s, the late '70s, the nineties: where the century is not written it is the twentieth; the 1800s."""
    if said(match, "decade") in ("160", "170", "180"):
        return whole(match, "DATE", said(match, "decade")[:2] + "XX", _LIKELY)
    if said(match, "decade"):
        return whole(match, "DATE", said(match, "decade") + "X", _LIKELY)
    if said(match, "short"):
        return whole(match, "DATE", f"19{said(match, 'short')}X", _LIKELY)
    return whole(match, "DATE", f"19{TENS.index(said(match, 'tens')[:-3] + 'y') + 2}X", _FAIR)


def _century(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    spoken = said(match, "spoken").replace(" ", "-")
    count = ORDINAL_DAYS.index(spoken) + 1 if spoken else int(said(match, "number"))
    return whole(match, "DATE", f"{count - 1:02}XX", _LIKELY) if 1 <= count <= 30 else ()


_SEASON_AFTER = re.compile(r"\b(?:in|into|since|during|by|over|for|until|of|before|after|through|throughout)\s{1,3}\Z")


def _season(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Last summer, the spring of 2011: a season with a word that dates it."""
    code, day = SEASONS[said(match, "season")], situation.day
    if not (said(match, "year") or said(match, "which") or said(match, "stage")):
        before = situation.low[max(0, match.start() - 8) : match.start()]
        if not _SEASON_AFTER.search(before) or (said(match, "season") in ("spring", "fall") and not said(match, "the")):
            return ()
    if said(match, "year"):
        return whole(match, "DATE", f"{match['year']}-{code}", _LIKELY)
    if day is None:
        return whole(match, "DATE", f"XXXX-{code}", _FAIR)
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year, which = day.year, said(match, "which")
    if which == "next" or which.endswith("coming"):
        year += day.month >= begins
    elif which != "this":
        over = day.month <= begins + 2 if which == "last" else day.month < begins
        looks = situation.looks(match) or (1 if situation.low.endswith("into ", 0, match.start()) else -1)
        year -= over and (which == "last" or looks < 0)
    return whole(match, "DATE", f"{year:04}-{code}", _FAIR)


def _feast(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    if not situation.capital(match.start("feast")):
        return ()
    name = " ".join(said(match, "feast").split()).replace("’", "'")
    day = situation.day
    if said(match, "year"):
        found = feast(name, int(said(match, "year")))
    elif day is None:
        fixed = feast(name, 2000)
        moving = feast(name, 2001)
        known = fixed and moving and (fixed.month, fixed.day) == (moving.month, moving.day)
        return whole(match, "DATE", f"XXXX-{fixed:%m-%d}" if fixed and known else "XXXX-XX-XX", _FAIR)
    elif said(match, "which"):
        this = feast(name, day.year)
        over = this is not None and this < day
        year = day.year + (-(not over) if said(match, "which") == "last" else over if said(match, "which") == "next" else 0)
        found = feast(name, year)
    else:
        near = [feast(name, year) for year in (day.year - 1, day.year, day.year + 1) if 1583 <= year <= 9998]
        found = min((n for n in near if n), key=lambda n: abs((n - day).days), default=None)
    return whole(match, "DATE", found.isoformat() if found else None, _LIKELY)


def _spoken(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    if said(match, "thousand"):
        year = int(number(said(match, "thousand")))
    else:
        year = spoken_year(said(match, "century"), said(match, "rest"))
    return whole(match, "DATE", f"{year:04}", _LIKELY)


_ORDINAL = either(*ORDINALS)
_OF = (
    rf"(?:{SPACE}(?:of{SPACE})?(?:fiscal{SPACE}(?:year{SPACE})?)?(?P<year>{YEAR})(?![\w%]|[.,]\d)"
    rf"|{SPACE}of{SPACE}(?P<which>last|this|next){SPACE}year)?"
)
_FEAST = either(*(name.replace(" ", r"\s").replace("'", "['’]") for name in FEASTS))
_EARLY = rf"(?P<stage>(?:early|late|mid)(?:{SPACE}|-))?"

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
    rule(rf"{LEFT}the{SPACE}(?:(?:latest|most{SPACE}recent){SPACE})?(?P<word>quarter){RIGHT}", _the_quarter, "quarter"),
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
    rule(rf"{LEFT}the{SPACE}(?P<year>{YEAR}){SPACE}period{RIGHT}", _fiscal, "period"),
    rule(rf"{LEFT}fiscal{SPACE}(?:year{SPACE})?(?P<year>{YEAR}){RIGHT}", _fiscal, "fiscal"),
    rule(
        rf"{LEFT}(?:the{SPACE})?{_EARLY}(?:(?P<decade>(?:1[5-9]|20)\d)0['’]?s|['’](?P<short>[1-9])0s"
        rf"|(?P<tens>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)){RIGHT}",
        _decade,
        "0s 0's 0’s ties",
    ),
    rule(
        rf"{LEFT}(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bmy )(?<!\bour )(?<!\byour )"
        rf"(?:the{SPACE}{_EARLY}|(?:early|late|mid)(?:{SPACE}|-))"
        rf"(?P<short>[2-9])0['’]?s{RIGHT}",
        _decade,
        "0s 0's 0’s",
    ),
    rule(rf"{LEFT}(?:the{SPACE})?{_EARLY}(?P<spoken>{ORDINAL_DAY})(?:{SPACE}|-)century{RIGHT}", _century, "century"),
    rule(rf"{LEFT}(?:the{SPACE})?{_EARLY}(?P<number>\d\d?)(?:st|nd|rd|th)(?:{SPACE}|-)century{RIGHT}", _century, "century"),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<which>last|next|(?:this|the){SPACE}(?:past|coming)|this){SPACE}|(?P<the>the){SPACE})?"
        rf"(?P<season>{SEASON}){RIGHT}(?:(?:{SPACE}of)?{SPACE}(?P<year>{YEAR}){RIGHT})?",
        _season,
        "spring summer autumn fall winter",
    ),
    rule(
        rf"{LEFT}(?:(?P<which>last|this|next){SPACE})?(?P<feast>{_FEAST}){RIGHT}(?:,?{SPACE}(?P<year>{YEAR}){RIGHT})?",
        _feast,
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:the{SPACE}year{SPACE})?(?P<century>{CENTURY}){SPACE}(?P<rest>{YEARS}){RIGHT}",
        _spoken,
        "eighteen nineteen twenty thousand",
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?year{SPACE}(?P<thousand>two{SPACE}thousand(?:{SPACE}(?:and{SPACE})?(?:{YEARS}|{either(*SMALL[:9])}))?){RIGHT}",
        _spoken,
        "eighteen nineteen twenty thousand",
    ),
)
