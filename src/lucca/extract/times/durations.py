"""Lengths and repetitions: "three months", "six-year", "the past decade", "every week", "twice a year", "on Mondays"."""

import re

from lucca.extract.times.amounts import length
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DASH,
    GAP,
    LEFT,
    MODIFIER,
    PART,
    PARTS,
    RIGHT,
    SPACE,
    UNIT,
    UNIT_PLURAL,
    WEEKDAY,
    unit_code,
    weekday_number,
)

_LIKELY, _FAIR = 0.85, 0.5


def _count(match: re.Match[str]) -> float:
    """The count of a match."""
    count = said(match, "count")
    return 2.0 if "couple" in count else number(count)


_OLD = re.compile(rf"(?:{DASH}|{SPACE})(?:olds?\b|of age\b)")
_RATE = re.compile(
    r"(?:\d[\d,.]*|million|billion|trillion|thousand|hundreds?|dozens?|times|once|twice|percent|per ?cent|%|tons|tonnes|"
    r"barrels|dollars|euros|pounds|interviews|hours|days|people)\s\Z"
)
_UNLIKE_RATE = re.compile(r"\s(?:after|before|later|earlier|ago|from|or)\b")
_RATE_NEAR = re.compile(r"(?:[$£€]\s?\d|\d%|\b\d[\d,.]*\s|million|billion|thousand)")


def _counted(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    fraction = said(match, "unit") == "quarters" and situation.low[match.end("unit") - 9] != " "
    if fraction or _OLD.match(situation.low, match.end()):
        return ()
    return whole(
        match, "DURATION", length(_count(match), unit_code(said(match, "unit")), half=bool(said(match, "half"))), _LIKELY
    )


_PLURAL = re.compile(
    r"\b(?:for|in|within|over|after|of|throughout|take|takes|took|spent|lasted|following|about|only|just|past|last|next|coming|"
    r"future|additional|these|two|more|recent|or|and|early|final|closing|subsequent|previous|spend|spending|"
    r"over the|back)\s\Z"
)
_EVENT = re.compile(r"\s(?:before|after|ahead|since|following|leading|later|earlier|apart|prior|to come)\b")


def _open(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Several weeks, for weeks: not the days of a government."""
    low = situation.low
    if _OLD.match(low, match.end()):
        return ()
    counted = (
        said(match, "several")
        or said(match, "unit") in ("decades", "centuries")
        or _PLURAL.search(low[max(0, match.start() - 16) : match.start()])
    )
    if not counted and not _EVENT.match(low, match.end()):
        return ()
    return whole(match, "DURATION", length(None, unit_code(said(match, "unit"))), _FAIR)


def _half(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    return whole(match, "DURATION", length(0, unit_code(said(match, "unit")), half=True), _LIKELY)


_LASTING = re.compile(
    r"\b(?:for|in|within|of|after|over|than|about|almost|nearly|barely|just|half|only|under|around|is|was|lasts?|lasted|take|took|"
    r"takes|spent|once|if|as long as|at least|up to|during|at|into)\s\Z"
)


def _one(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A year: a rate beside an amount, else a length."""
    if _OLD.match(situation.low, match.end()):
        return ()
    unit, low = unit_code(said(match, "unit")), situation.low
    left = low[max(0, match.start() - 40) : match.start()]
    if not said(match, "per") and unit in "QS":
        return ()
    event = _UNLIKE_RATE.match(low, match.end())
    lasting = _LASTING.search(left) or said(match, "more") or said(match, "about")
    if said(match, "per") or _RATE.search(left):
        return whole(match, "SET", length(1, unit), _LIKELY)
    if not (event or lasting or left.endswith(", ")) and _RATE_NEAR.search(left):
        return whole(match, "SET", length(1, unit), _LIKELY)
    return whole(match, "DURATION", length(1, unit), _FAIR) if event or lasting else ()


def _coming(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The coming weeks."""
    return whole(match, "DURATION", length(None, unit_code(said(match, "unit"))), _LIKELY)


def _span(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The past three months, the next few years."""
    count = None if said(match, "several") else _count(match) if said(match, "count") else 1.0
    return whole(match, "DURATION", length(count, unit_code(said(match, "unit"))), _LIKELY)


def _long(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    return whole(match, "DURATION", length(1, unit_code(said(match, "unit"))), _LIKELY)


_OFTEN = {"daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y",
          "annually": "P1Y", "nightly": "P1D", "hourly": "PT1H", "annual": "P1Y"}  # fmt: skip
_TITLE = re.compile(r"[A-Z]")


def _often(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Daily, annually: not the Daily Mail."""
    if situation.capital(match.start()) and _TITLE.match(situation.text, match.end() + 1):
        return ()
    return whole(match, "SET", _OFTEN[said(match, "often")], _LIKELY)


def _every(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """Every week, every two years, each Thursday, every morning."""
    if said(match, "weekday"):
        part = f"T{PARTS[match['part']]}" if said(match, "part") else ""
        return whole(match, "SET", f"XXXX-WXX-{weekday_number(match['weekday'])}{part}", _LIKELY)
    if said(match, "part"):
        return whole(match, "SET", f"XXXX-XX-XXT{PARTS[match['part']]}", _LIKELY)
    count = 2.0 if said(match, "other") else number(said(match, "count")) if said(match, "count") else 1.0
    return whole(match, "SET", length(count, unit_code(said(match, "unit"))), _LIKELY)


def _weekdays(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """On Mondays, Tuesday nights."""
    if not situation.capital(match.start("weekday")):
        return ()
    part = f"T{PARTS[match['part']]}" if said(match, "part") else ""
    return whole(match, "SET", f"XXXX-WXX-{weekday_number(match['weekday'])}{part}", _LIKELY)


_COUPLE = rf"(?:{COUNT}|(?:a{SPACE})?couple(?:{SPACE}of)?)"
_MANY = (
    rf"(?:a{SPACE}(?:few|number{SPACE}of|handful{SPACE}of)|several|many|some|countless|dozens{SPACE}of|hundreds{SPACE}of)"
)
_WHICH = (
    rf"(?:(?:past|last|next|coming|first|previous|final|following|latest|preceding|recent|year-earlier|year-ago){SPACE})"
)

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{_COUPLE}|an?(?={SPACE}\w{{4,7}}{SPACE}and{SPACE}a{SPACE}half))"
        rf"(?:{SPACE}(?:more|additional|full|straight|consecutive))?(?:{SPACE}|{DASH})(?P<unit>{UNIT}){RIGHT}"
        rf"(?P<half>{SPACE}and{SPACE}a{SPACE}half{RIGHT})?(?![’'])",
        _counted,
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{COUNT})(?P<half>{GAP}and{GAP}a{GAP}half|\s?½|{SPACE}1/2){GAP}(?P<unit>{UNIT}){RIGHT}",
        _counted,
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{_COUPLE})(?:{SPACE}|{DASH})(?P<unit>{UNIT})(?=[’'])",
        _counted,
    ),
    rule(
        rf"{LEFT}(?:{MODIFIER}?(?P<several>{_MANY}){SPACE}(?:more{SPACE})?)?(?P<unit>{UNIT_PLURAL}){RIGHT}(?:{SPACE}(?:or|and){SPACE}{UNIT_PLURAL}{RIGHT})?",
        _open,
    ),
    rule(rf"{LEFT}{MODIFIER}?half(?:{SPACE}an?{SPACE}|{DASH}|{SPACE})(?P<unit>hour|year|day|century|decade){RIGHT}", _half),
    rule(
        rf"{LEFT}(?P<about>{MODIFIER})?(?P<per>per{SPACE}|each{SPACE}|(?=an?\b))(?:an?{SPACE})?(?P<more>additional{SPACE}|full{SPACE}|whole{SPACE})?"
        rf"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century){RIGHT}",
        _one,
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?:{_WHICH}){{1,2}}(?:(?P<count>{_COUPLE})|(?P<several>{_MANY}|few)){SPACE}(?P<unit>{UNIT}){RIGHT}",
        _span,
    ),
    rule(rf"{LEFT}(?:the{SPACE})?(?:past|last|next|coming){SPACE}(?P<unit>{UNIT_PLURAL}){RIGHT}", _coming),
    rule(rf"{LEFT}the{SPACE}(?P<count>{_COUPLE}){SPACE}(?P<unit>months|weeks|days|years|quarters){RIGHT}", _span),
    rule(
        rf"{LEFT}(?:the{SPACE})?past{SPACE}(?P<unit>week|month|year|decade|century|day|hour){RIGHT}",
        _span,
    ),
    rule(rf"{LEFT}(?P<unit>day|week|month|year|decade|hour)(?:-|{SPACE})?long{RIGHT}", _long),
    rule(
        rf"{LEFT}(?P<often>daily|weekly|fortnightly|monthly|quarterly(?!{SPACE}[a-z])|yearly|annually|nightly|hourly){RIGHT}",
        _often,
    ),
    rule(
        rf"{LEFT}(?:each|every)(?:{SPACE}(?P<other>other))?{SPACE}(?:(?P<weekday>{WEEKDAY})(?:{SPACE}(?P<part>{PART}))?|"
        rf"(?:(?P<count>{COUNT}){SPACE})?(?P<unit>{UNIT})){RIGHT}",
        _every,
    ),
    rule(rf"{LEFT}(?:each|every){SPACE}(?P<part>{PART}){RIGHT}", _every),
    rule(rf"{LEFT}(?P<weekday>{WEEKDAY})(?:s|{SPACE}(?P<part>{PART})s){RIGHT}", _weekdays),
)
