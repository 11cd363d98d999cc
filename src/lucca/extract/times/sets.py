"""Repetitions: "every week", "twice a year", "on Mondays", "each Thursday", "per annum"."""

import re

from lucca.extract.times.amounts import amount, length
from lucca.extract.times.calendar import at_part
from lucca.extract.times.situation import FoundTime, Rule, Situation, always, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    FULL_MONTH,
    LEFT,
    PART,
    PARTS,
    RIGHT,
    SEASONS,
    SPACE,
    UNIT,
    UNIT_PLURAL,
    WEEKDAY,
    month_number,
    unit_code,
    weekday_number,
)

_LIKELY = 0.85

_OFTEN = {"daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y",
          "annually": "P1Y", "nightly": "P1D", "hourly": "PT1H"}  # fmt: skip

_TITLE = re.compile(r"[A-Z]")
_TITLE_BEFORE = re.compile(r"\b[A-Z][\w’']{1,18}\s\Z")


def _often(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Daily, annually: not the Daily Mail, the party daily Alba, the Tuscan Monthly."""
    after = _TITLE.match(situation.text, match.end() + 1) is not None
    before = _TITLE_BEFORE.search(situation.text, max(0, match.start() - 20), match.start()) is not None
    if (after or before) if situation.capital(match.start()) else (after and before):
        return ()
    return whole(match, "SET", _OFTEN[said(match, "often")], _LIKELY)


def _every(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Every week, every two years, every few years, each Thursday, every morning, every October, every summer."""
    if said(match, "month"):
        value = f"XXXX-{month_number(match['month']):02}" if situation.capital(match.start("month")) else None
        return whole(match, "SET", value, _LIKELY)
    if said(match, "season"):
        return whole(match, "SET", f"XXXX-{SEASONS[match['season']]}", _LIKELY)
    if said(match, "unit"):
        return whole(match, "SET", length(2, unit_code(match["unit"])) if said(match, "other") else amount(match), _LIKELY)
    if said(match, "weekday"):
        return _weekdays(match, situation)
    return whole(match, "SET", at_part("XXXX-XX-XX", PARTS[match["part"]]), _LIKELY)


def _weekdays(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """On Mondays, Tuesday nights."""
    if not situation.capital(match.start("weekday")):
        return ()
    days = [("first", "first"), ("weekday", "rest")] if said(match, "first") else [("weekday", 0)]
    part = PARTS.get(said(match, "part"))
    return tuple(
        found
        for day, words in days
        for found in whole(match, "SET", at_part(f"XXXX-WXX-{weekday_number(match[day])}", part), _LIKELY, words)
    )


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?P<often>daily|weekly|fortnightly|monthly|quarterly(?!{SPACE}[a-z])|yearly|annually|nightly|hourly){RIGHT}",
        _often,
        "ly",
    ),
    rule(
        rf"{LEFT}(?:each|every)(?:{SPACE}(?P<other>other|second(?={SPACE}\w)))?{SPACE}(?:(?P<weekday>{WEEKDAY})(?:{SPACE}(?P<part>{PART}))?|"
        rf"(?:(?P<count>{COUNT}){SPACE})?(?P<unit>{UNIT})){RIGHT}",
        _every,
        "each every",
    ),
    rule(
        rf"{LEFT}(?:each|every){SPACE}(?:(?P<part>{PART})|(?P<month>{FULL_MONTH})|(?P<season>spring|summer|autumn|winter)"
        rf"|(?P<several>few|several){SPACE}(?P<unit>{UNIT_PLURAL})){RIGHT}",
        _every,
        "each every",
    ),
    rule(rf"{LEFT}per{SPACE}annum{RIGHT}", always("SET", "P1Y", _LIKELY), "annum"),
    rule(rf"{LEFT}(?P<weekday>{WEEKDAY})(?:s|{SPACE}(?P<part>{PART})s){RIGHT}", _weekdays, "day"),
    rule(
        rf"{LEFT}(?P<first>{WEEKDAY}){SPACE}(?:and|or){SPACE}(?P<rest>(?P<weekday>{WEEKDAY}){SPACE}(?P<part>{PART})s){RIGHT}",
        _weekdays,
        "nights mornings evenings afternoons lunchtimes",
    ),
    rule(
        rf"(?<=\bon )weekends{RIGHT}|(?<=\bat )weekends{RIGHT}|{LEFT}(?:each|every){SPACE}weekend{RIGHT}",
        always("SET", "XXXX-WXX-WE", _LIKELY),
        "weekend",
    ),
)
