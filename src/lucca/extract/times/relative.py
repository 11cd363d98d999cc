"""Periods beside the report's day: "yesterday", "last night", "last week", "this past weekend", "year-end"."""

import re
from datetime import date

from lucca.extract.times.amounts import length
from lucca.extract.times.calendar import at_part, iso_day, moved
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, valued, whole
from lucca.extract.times.vocabulary import (
    DASH,
    LEFT,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    STAGE,
    STEPS,
    unit_code,
)

_SURE, _LIKELY, _FAIR, _POOR = 0.95, 0.85, 0.6, 0.3


def _near_day(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Today, yesterday, tomorrow, and parts of these days."""
    word = said(match, "word")
    if situation.in_name(match) or situation.quoted_title(match):
        return ()
    value = moved(situation.day, STEPS[word], "D")
    part = PARTS.get("night" if word == "tonight" else said(match, "part"))
    return whole(match, "TIME" if part else "DATE", at_part(value, part), _LIKELY if part else _SURE)


def _beside(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The day before yesterday, the day after tomorrow."""
    return whole(match, "DATE", moved(situation.day, -2 if said(match, "side").startswith("before") else 2, "D"), _SURE)


def _near_part(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """This morning, last night."""
    if said(match, "which") == "last" and said(match, "part") not in ("night", "evening"):
        return ()
    value = moved(situation.day, STEPS[said(match, "which")], "D")
    return whole(match, "TIME", at_part(value, PARTS[match["part"]]), _LIKELY)


def _period(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Last week, this month, next year, early next year; not a title: "This Week"."""
    if situation.in_name(match) or situation.quoted_title(match):
        return ()
    which, unit = said(match, "which"), unit_code(said(match, "unit"))
    if which == "last" and match[0].startswith("the"):
        if unit == "E":
            return whole(match, "DURATION", "P10Y", _LIKELY)
        if unit != "Q" and _DURING.search(situation.low, max(0, match.start() - 12), match.start()):
            return whole(match, "DURATION", length(1, unit), _FAIR)
    return whole(match, "DATE", moved(situation.day, STEPS[which], unit), _LIKELY)


_DURING = re.compile(r"\b(?:over|during|for|within|in|throughout)\s\Z")
"""Before "the last year" it makes a length of it."""


def _weekend(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The weekend: of this week, or the one before where a report early in the week looks back."""
    day, which = situation.day, said(match, "which").removeprefix("the ")
    step = 0 if which.endswith("coming") else STEPS.get(which, 0)
    if day is None:
        return whole(match, "DATE", f"REF{step:+d}W-WE", _FAIR)
    if which.endswith("past") and day.isoweekday() == 7:
        step = 0
    if not which and day.isoweekday() < 5 and not situation.ahead(match):
        step = -1
    week = moved(day, step - bool(said(match, "before")), "W")
    return whole(match, "DATE", week and f"{week}-WE", _FAIR)


_BOUNDED = re.compile(rf"{SPACE}(?:to|ended|ending|through)\b")


def _the(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The year, the week, the month: the report's, unless it tells how it ends; not Man of the Year."""
    if situation.capital(match.start("unit")):
        return ()
    unit = unit_code(said(match, "unit"))
    if _BOUNDED.match(situation.low, match.end()):
        return whole(match, "DURATION", f"P1{unit}", _FAIR)
    if not said(match, "before") and (told := _told(match, situation, unit)):
        return whole(match, "DATE", moved(told, 0, unit), _FAIR)
    return whole(match, "DATE", moved(situation.day, -2 if said(match, "before") else 0, unit), _FAIR)


_FOR = re.compile(r"\b(?:for|during|by)\s\Z")
_NEAR = 300
"""Code points within which "the month" is the one that was named."""


def _told(match: re.Match[str], situation: Situation, unit: str) -> date | None:
    """A day of the year or month that a clause in the past has just named: that of "in January … during the month"."""
    named = situation.named or ""
    fine = re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", named) and len(named) >= (
        4 if unit == "Y" else 7 if unit == "M" else 10
    )
    if unit == "Y" and (
        len(named) > 4 or not (said(match, "stage") or _FOR.search(situation.low, max(0, match.start() - 8), match.start()))
    ):
        return None
    if unit not in "YMWD" or not fine or situation.day is None or match.start() - situation.named_end > _NEAR:
        return None
    told = iso_day((named + "-01-01")[:10])
    return told if told and told < situation.day and situation.looks(match) < 0 else None


def _latest(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """The latest week: the last that is over, of which figures are out."""
    return whole(match, "DATE", moved(situation.day, -1, unit_code(said(match, "unit"))), _FAIR)


_LAST = rf"(?P<before>{SPACE}before{SPACE}last{RIGHT})?"

_PREVIOUS_NIGHT = valued("TIME", _POOR, lambda _, situation: at_part(moved(situation.day, -1, "D"), "NI"))
"""Overnight: the night before the report."""

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?P<word>today|tonight|yesterday|tomorrow){RIGHT}(?:{SPACE}(?P<part>{PART}){RIGHT})?",
        _near_day,
        "today tonight yesterday tomorrow",
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?day{SPACE}(?P<side>before{SPACE}yesterday|after{SPACE}tomorrow){RIGHT}",
        _beside,
        "yesterday tomorrow",
    ),
    rule(rf"{LEFT}(?P<stage>{STAGE})?(?P<which>this|last){SPACE}(?P<part>{PART}){RIGHT}", _near_part, "this last"),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?(?:the{SPACE})?(?P<which>last|this{SPACE}(?:past|coming)|this|next|coming|current){SPACE}(?:fiscal{SPACE})?"
        rf"(?P<unit>week|fortnight|month|quarter|year|decade|century){RIGHT}(?:{SPACE}or{SPACE}so{RIGHT})?",
        _period,
        "last this next current coming",
    ),
    rule(
        rf"{LEFT}(?:(?P<which>last|this(?:{SPACE}(?:past|coming))?|(?:the{SPACE})?past|the{SPACE}coming|next)|the){SPACE}weekend{RIGHT}{_LAST}",
        _weekend,
        "weekend",
    ),
    rule(
        rf"{LEFT}overnight{RIGHT}(?!{SPACE}(?:stays?|success|rates?|bags?|guests?|trains?|flights?|visits?|hours|delivery|trading|lending|shipping|camps?|funds|loans?|low|high|temperatures?))",
        _PREVIOUS_NIGHT,
        "overnight",
    ),
    rule(
        rf"{LEFT}(?P<stage>{STAGE})?the{SPACE}(?:full{SPACE}|fiscal{SPACE})?(?P<unit>week|month|year|decade|century){RIGHT}(?!{DASH}\w){_LAST}",
        _the,
        "week month year decade century",
    ),
    rule(rf"{LEFT}the{SPACE}(?:latest|most{SPACE}recent){SPACE}(?P<unit>week|month){RIGHT}", _latest, "latest recent"),
    rule(
        rf"{LEFT}(?:earlier|later|late|early){SPACE}in{SPACE}the{SPACE}(?P<unit>day){RIGHT}",
        _the,
        "day",
    ),
)
