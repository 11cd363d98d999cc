"""Lengths and repetitions: "three months", "six-year", "the past decade", "every week", "twice a year", "on Mondays"."""

import re

from lucca.extract.times.amounts import length
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DASH,
    FULL_MONTH,
    GAP,
    LEFT,
    MODIFIER,
    PART,
    PARTS,
    RIGHT,
    SEASONS,
    SPACE,
    UNIT,
    UNIT_PLURAL,
    WEEKDAY,
    YEAR,
    month_number,
    unit_code,
    weekday_number,
)

_LIKELY, _FAIR = 0.85, 0.5


def _amount(match: re.Match[str]) -> str:
    """The ISO 8601 length of a match: `count` of `unit` and a `half`, X where `several` or `open` took part, else one."""
    count, half = said(match, "count"), bool(said(match, "half"))
    if said(match, "several") or said(match, "open"):
        known = None
    elif count:
        known = 2.0 if "couple" in count else number(count)
    else:
        known = 0.0 if half else 1.0
    return length(known, unit_code(said(match, "unit") or said(match, "open")), half=half)


def _lasting(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The past three months, the next few years, the coming weeks, half an hour, year-long."""
    return whole(match, "DURATION", _amount(match), _LIKELY)


_YEAR = re.compile(YEAR)
_OLD = re.compile(rf"(?:{DASH}|{SPACE})(?:olds?\b|of age\b)")
_RATE = re.compile(
    r"(?:\d[\d,.]*|million|billion|trillion|thousand|hundreds?|dozens?|times|once|twice|percent|per ?cent|%|tons|tonnes|"
    r"barrels|dollars|euros|pounds|interviews|hours|days|people)\s\Z"
)
_UNLIKE_RATE = re.compile(r"\s(?:after|before|later|earlier|ago|from|or)\b")
_RATE_NEAR = re.compile(r"(?:[$£€]\s?\d|\d%|\b\d[\d,.]*\s|million|billion|thousand)")


def _counted(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Three months, six-year: no quarters of a pie, no ages."""
    fraction = said(match, "unit") == "quarters" and situation.low[match.end("unit") - 9] != " "
    year = _YEAR.fullmatch(said(match, "count")) and situation.low[match.end("count")].isspace()
    if fraction or (year and not said(match, "unit").endswith("s")) or _OLD.match(situation.low, match.end()):
        return ()
    return _lasting(match, situation)


_PLURAL = re.compile(
    r"\b(?:for|in|within|over|after|follows?|followed|despite|amid|through|during|with|endured|suffered|waited|of|throughout|take|takes|took|spent|lasted|following|about|only|just|past|last|next|coming|"
    r"future|additional|these|two|more|recent|or|and|early|final|closing|subsequent|previous|spend|spending|"
    r"over the|back)\s\Z"
)
_EVENT = re.compile(r"\s(?:before|after|ahead|since|following|leading|later|earlier|apart|prior|to come)\b")


def _open(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Several weeks, for weeks: not the days of a government, not the early hours."""
    low = situation.low
    of_night = said(match, "open") == "hours" and low.endswith(("early ", "small "), 0, match.start())
    if of_night or _OLD.match(low, match.end()):
        return ()
    counted = (
        said(match, "several")
        or said(match, "open") in ("decades", "centuries")
        or _PLURAL.search(low[max(0, match.start() - 16) : match.start()])
    )
    if not counted and not _EVENT.match(low, match.end()):
        return ()
    return whole(match, "DURATION", _amount(match), _FAIR)


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
    value = length(None if said(match, "two") else 1, unit)
    return whole(match, "DURATION", value, _FAIR) if event or lasting else ()


def _and_a_half(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The past year and a half."""
    return whole(match, "DURATION", length(1, unit_code(match["unit"]), half=True), _LIKELY)


def _quarter_century(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    return whole(match, "DURATION", "P25Y", _LIKELY)


def _per_annum(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    return whole(match, "SET", "P1Y", _LIKELY)


_OFTEN = {"daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y",
          "annually": "P1Y", "nightly": "P1D", "hourly": "PT1H"}  # fmt: skip
_TITLE = re.compile(r"[A-Z]")


def _often(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Daily, annually: not the Daily Mail."""
    if situation.capital(match.start()) and _TITLE.match(situation.text, match.end() + 1):
        return ()
    return whole(match, "SET", _OFTEN[said(match, "often")], _LIKELY)


def _every(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Every week, every two years, every few years, each Thursday, every morning, every October, every summer."""
    if said(match, "month"):
        return whole(match, "SET", f"XXXX-{month_number(match['month']):02}", _LIKELY) if situation.capital(match.start("month")) else ()
    if said(match, "season"):
        return whole(match, "SET", f"XXXX-{SEASONS[match['season']]}", _LIKELY)
    if said(match, "unit"):
        return whole(match, "SET", length(2, unit_code(match["unit"])) if said(match, "other") else _amount(match), _LIKELY)
    if said(match, "weekday"):
        return _weekdays(match, situation)
    return whole(match, "SET", f"XXXX-XX-XXT{PARTS[match['part']]}", _LIKELY)


def _weekdays(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """On Mondays, Tuesday nights."""
    if not situation.capital(match.start("weekday")):
        return ()
    part = f"T{PARTS[match['part']]}" if said(match, "part") else ""
    if said(match, "first"):
        return (
            *whole(match, "SET", f"XXXX-WXX-{weekday_number(match['first'])}{part}", _LIKELY, "first"),
            *whole(match, "SET", f"XXXX-WXX-{weekday_number(match['weekday'])}{part}", _LIKELY, "rest"),
        )
    return whole(match, "SET", f"XXXX-WXX-{weekday_number(match['weekday'])}{part}", _LIKELY)


def _weekends(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    return whole(match, "SET", "XXXX-WXX-WE", _LIKELY)


_COUPLE = rf"(?:{COUNT}|(?:a{SPACE})?couple(?:{SPACE}of)?)"
_MANY = (
    rf"(?:a{SPACE}(?:few|number{SPACE}of|handful{SPACE}of)|several|many|some|countless|dozens{SPACE}of|hundreds{SPACE}of"
    rf"|thousands{SPACE}of)"
)
_WHICH = (
    rf"(?:(?:past|last|next|coming|first|previous|final|following|latest|preceding|recent|year-earlier|year-ago){SPACE})"
)
_OR_SO = rf"(?:{SPACE}or{SPACE}(?:so|(?P<two>two)|more)(?![\w-]))?"
_UNITS = "sec min hr hour day week fortnight month quarter year decade centur"
_PLURALS = "minutes hours days weeks months quarters years decades centuries"

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{_COUPLE}|an?(?={SPACE}\w{{4,7}}{SPACE}and{SPACE}a{SPACE}half))"
        rf"(?:{SPACE}(?:more|additional|full|straight|consecutive))?(?:{SPACE}|{DASH})(?P<unit>{UNIT}){RIGHT}"
        rf"(?P<half>{SPACE}and{SPACE}a{SPACE}half{RIGHT})?{_OR_SO}(?![’'])",
        _counted,
        _UNITS,
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{COUNT})(?P<half>{GAP}and{GAP}a{GAP}half|\s?½|{SPACE}1/2){GAP}(?P<unit>{UNIT}){RIGHT}",
        _counted,
        "half ½ 1/2",
    ),
    rule(rf"{LEFT}{MODIFIER}?(?P<count>{_COUPLE})(?:{SPACE}|{DASH})(?P<unit>{UNIT})(?=[’'])", _counted, _UNITS),
    rule(rf"{LEFT}{MODIFIER}?\d{{1,3}}\s?{DASH}\s?\d{{1,3}}{SPACE}(?P<open>{UNIT_PLURAL}){RIGHT}", _lasting, _PLURALS),
    rule(
        rf"{LEFT}(?:(?P<several>{_MANY}){SPACE}(?:more{SPACE})?(?P<unit>{UNIT_PLURAL})|(?P<open>{UNIT_PLURAL})){RIGHT}"
        rf"(?:{SPACE}(?:or|and){SPACE}{UNIT_PLURAL}{RIGHT})?",
        _open,
        _PLURALS,
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?:a{SPACE})?(?P<half>half)(?:{SPACE}an?{SPACE}|{DASH}|{SPACE})(?P<unit>hour|year|day|century|decade){RIGHT}",
        _lasting,
        "half",
    ),
    rule(
        rf"{LEFT}(?P<about>{MODIFIER})?(?P<per>per{SPACE}|each{SPACE}|(?=an?\b))(?:an?{SPACE})?(?P<more>additional{SPACE}|full{SPACE}|whole{SPACE})?"
        rf"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century){RIGHT}{_OR_SO}",
        _one,
        _UNITS,
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?:{_WHICH}){{1,2}}(?:(?P<count>{_COUPLE})|(?P<several>{_MANY}|few)){SPACE}(?P<unit>{UNIT}){RIGHT}",
        _lasting,
        "past last next coming first previous final following latest preceding recent year-",
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?:past|last|next|coming){SPACE}(?P<open>{UNIT_PLURAL}){RIGHT}(?:{SPACE}(?:or|and){SPACE}{UNIT_PLURAL}{RIGHT})?",
        _lasting,
        "past last next coming",
    ),
    rule(
        rf"{LEFT}the{SPACE}(?P<count>{_COUPLE}){SPACE}(?P<unit>months|weeks|days|years|quarters){RIGHT}", _lasting, _PLURALS
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?past{SPACE}(?P<unit>week|month|year|decade|century|day|hour|minute){RIGHT}", _lasting, "past"
    ),
    rule(
        rf"{LEFT}(?:the{SPACE})?(?:next|coming){SPACE}(?P<unit>hour|minute|decade|century){RIGHT}", _lasting, "next coming"
    ),
    rule(
        rf"{LEFT}(?:(?P<unit>day|week|month|year|decade|hour)|(?P<open>{UNIT_PLURAL}))(?:-|{SPACE})?long{RIGHT}",
        _lasting,
        "long",
    ),
    rule(rf"{LEFT}(?P<open>decades|centuries|years|months|weeks){DASH}old{RIGHT}", _lasting, "old"),
    rule(
        rf"{LEFT}(?P<often>daily|weekly|fortnightly|monthly|quarterly(?!{SPACE}[a-z])|yearly|annually|nightly|hourly){RIGHT}",
        _often,
        "ly",
    ),
    rule(
        rf"{LEFT}(?:each|every)(?:{SPACE}(?P<other>other))?{SPACE}(?:(?P<weekday>{WEEKDAY})(?:{SPACE}(?P<part>{PART}))?|"
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
    rule(
        rf"{LEFT}(?:(?:the|a){SPACE})?(?:{_WHICH}){{0,2}}(?:full{SPACE})?(?P<unit>year|month|week|day|hour|century|decade){SPACE}"
        rf"(?P<half>and{SPACE}a{SPACE}half){RIGHT}",
        _and_a_half,
        "half",
    ),
    rule(rf"{LEFT}(?:a{SPACE})?(?P<quarter>quarter)(?:{DASH}|{SPACE}of{SPACE}a{SPACE}|{SPACE})century{RIGHT}", _quarter_century, "quarter"),
    rule(rf"{LEFT}per{SPACE}annum{RIGHT}", _per_annum, "annum"),
    rule(rf"{LEFT}(?P<weekday>{WEEKDAY})(?:s|{SPACE}(?P<part>{PART})s){RIGHT}", _weekdays, "day"),
    rule(
        rf"{LEFT}(?P<first>{WEEKDAY}){SPACE}(?:and|or){SPACE}(?P<rest>(?P<weekday>{WEEKDAY}){SPACE}(?P<part>{PART})s){RIGHT}",
        _weekdays,
        "day",
    ),
    rule(rf"(?<=\bon )weekends{RIGHT}|(?<=\bat )weekends{RIGHT}", _weekends, "weekends"),
)
