"""Halves of years: "the first half of 2016", "next year's second half"; not those of a game."""

import re

from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import LEFT, RIGHT, SPACE, STEPS, YEAR

_LIKELY, _FAIR = 0.85, 0.7


def _half_of_year(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The first half of 2016, the second half: the last one that has begun, the next where the clause looks ahead."""
    half, day = 1 if said(match, "ordinal") == "first" else 2, situation.day
    if written := said(match, "year") or said(match, "before"):
        return whole(match, "DATE", f"{written}-H{half}", _LIKELY)
    plain = not said(match, "which") and not said(match, "whose") and not said(match, "of") and not said(match, "wholly")
    if plain and (said(match, "ordinal") not in ("first", "second") or not _of_business(match, situation)):
        return ()
    if day is None:
        return whole(match, "DATE", f"XXXX-H{half}", _FAIR)
    year = day.year + STEPS[said(match, "which") or said(match, "whose") or "this"] - bool(said(match, "ago"))
    if not said(match, "which") and not said(match, "whose") and half == 2 and day.month < 7 and not situation.ahead(match):
        year -= 1
    return whole(match, "DATE", f"{year:04}-H{half}", _FAIR)


_BUSINESS = re.compile(
    r"[$£€%]|\b(?:profits?|loss(?:es)?|net|results|earnings|earned|sales|revenues?|per ?cent|million|billion|econom\w{1,5}|"
    r"growth|output|production|exports?|imports?|inflation|deficit|surplus|shares?|prices|orders|analysts|company|fiscal|demand|spending|rates)(?!\w)"
)


_GAME = re.compile(
    r"\b(?:touchdowns?|yards?|goals?|halftime|half-time|quarterback|scored?|scoring|kick\w{0,3}|match|coach|playoffs?|penalty|"
    r"inning|baskets?|rebounds?|tied|win over|\d{1,3}-\d{1,3} lead)\b"
)


_AROUND = 110
"""Code points on either side in which words tell whether a half or quarter is one of a year or of a game."""


def _of_business(match: re.Match[str], situation: Situation) -> bool:
    """Whether figures of an economy or company stand around a match, and no game's words."""
    around = situation.low[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _BUSINESS.search(around) is not None and _GAME.search(around) is None


def of_game(match: re.Match[str], situation: Situation) -> bool:
    """Whether a game's words stand around a match, and no figures of an economy or company."""
    around = situation.low[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _GAME.search(around) is not None and _BUSINESS.search(around) is None


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:(?P<whose>last|this|next){SPACE}year['’]s{SPACE}|(?P<before>{YEAR})['’]s{SPACE}|the{SPACE}(?P<of>year['’]s{SPACE})?)?"
        rf"(?:fiscal{SPACE}|year-(?P<ago>ago|earlier){SPACE})?(?P<ordinal>first|second|latter|last|final)(?:-|{SPACE})half{RIGHT}"
        rf"(?:{SPACE}(?:of{SPACE}|in{SPACE})?(?:(?:fiscal{SPACE}(?:year{SPACE})?)?(?P<year>{YEAR})|(?P<which>last|this|next){SPACE}(?:fiscal{SPACE})?year|the{SPACE}(?P<wholly>year)){RIGHT})?",
        _half_of_year,
        "half",
    ),
)
