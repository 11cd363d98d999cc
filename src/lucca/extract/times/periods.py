"""Quarters, halves, fiscal years, decades, centuries, seasons and feasts."""

import re
from datetime import date

from lucca.extract.times.calendar import FAR, likely_year
from lucca.extract.times.feasts import NAMES_MORE
from lucca.extract.times.numbers import number, spoken_year
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    CENTURY,
    LEFT,
    ORDINAL_DAY,
    ORDINAL_DAYS,
    RIGHT,
    SEASON,
    SEASONS,
    SMALL,
    SPACE,
    STAGE,
    TENS,
    YEAR,
    YEARS,
    either,
)
from lucca.extract.times.whose_year import YEAR_BACK

_LIKELY, _FAIR = 0.85, 0.7


_WARMTH = re.compile(r"\b(?:temperatures?|highs|lows|degrees|thermometer|fahrenheit|celsius)\b")


def _decade(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The 1990s, the late '70s, the nineties: where the century is not written it is the twentieth; the 1800s."""
    if said(match, "decade") in ("160", "170", "180"):
        return whole(match, "DATE", said(match, "decade")[:2] + "XX", _LIKELY)
    if said(match, "decade"):
        return whole(match, "DATE", said(match, "decade") + "X", _LIKELY)
    if said(match, "short"):
        if _WARMTH.search(situation.low, max(0, match.start() - 80), match.end() + 40):
            return ()
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
    end = match.end("season")
    if NAMES_MORE.match(situation.low, end) or (match["season"] == "fall" and _DECLINE.match(situation.low, end)):
        return ()
    if not (said(match, "year") or said(match, "which") or said(match, "stage")):
        before = situation.low[max(0, match.start() - 8) : match.start()]
        if not _SEASON_AFTER.search(before) or (said(match, "season") in ("spring", "fall") and not said(match, "the")):
            return ()
    if said(match, "year"):
        return whole(match, "DATE", f"{match['year']}-{code}", _LIKELY)
    if day is None:
        return whole(match, "DATE", f"XXXX-{code}", _FAIR)
    return whole(match, "DATE", f"{_season_year(match, situation, day, code):04}-{code}", _FAIR)


def _season_year(match: re.Match[str], situation: Situation, day: date, code: str) -> int:
    """The year in which a season begins that no year is written beside."""
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    which, looks = said(match, "which"), situation.looks(match)
    if which in _OF_NAMED and situation.named_year:
        return situation.named_year + _OF_NAMED[which]
    if which == "next" or which.endswith("coming"):
        return day.year + (day.month >= begins)
    if which == "last" or which.endswith("past"):
        return day.year - (day.month <= begins + 2)
    if which == "this":
        late = begins + 2 < day.month and looks > 0
        return day.year + late - (begins == 12 and day.month < 6 and looks <= 0)
    middle = begins % 12 + 1
    farthest = YEAR_BACK if situation.low.endswith("since ", 0, match.start()) else FAR
    return likely_year(day, middle, 15, looks, farthest) - (middle == 1)


_OF_NAMED = {"that": 0, "the same": 0, "the next": 1, "the following": 1, "the previous": -1}
"""Words before a season to years from the one named last."""

_DECLINE = re.compile(
    r"\s(?:of(?!\s(?:\d{4}|last|next|this|that)\b)|in\s(?:the|its|their|prices?|\w{2,12}\sprices?|sales|value|demand)\b)"
)
"""What goes on from a fall that is no autumn: "the fall of the city", "the fall in the pound"."""


def _spoken(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    if said(match, "thousand"):
        year = int(number(said(match, "thousand")))
    else:
        year = spoken_year(said(match, "century"), said(match, "rest"))
    return whole(match, "DATE", f"{year:04}", _LIKELY)


_EARLY = rf"(?P<stage>(?:early|late|mid)(?:{SPACE}|-))?"

RULES: tuple[Rule, ...] = (
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
        rf"{LEFT}(?P<stage>{STAGE})?(?:(?P<which>last|next|(?:this|the){SPACE}(?:past|coming)|this|that|the{SPACE}(?:same|next|following|previous)){SPACE}|(?P<the>the){SPACE})?"
        rf"(?P<season>{SEASON}){RIGHT}(?:(?:{SPACE}of)?{SPACE}(?P<year>{YEAR}){RIGHT})?",
        _season,
        "spring summer autumn fall winter",
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
