"""Lengths: "three months", "six-year", "the past decade", "a year and a half", "for weeks"."""

import re

from lucca.extract.times.amounts import amount, length
from lucca.extract.times.numbers import number
from lucca.extract.times.rates import OLD, OR_SO
from lucca.extract.times.situation import FoundTime, Rule, Situation, always, rule, said, whole
from lucca.extract.times.vocabulary import (
    COUNT,
    DASH,
    GAP,
    LEFT,
    MODIFIER,
    RIGHT,
    SPACE,
    UNIT,
    UNIT_PLURAL,
    YEAR,
    unit_code,
)

_LIKELY, _FAIR = 0.85, 0.5


def _lasting(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """The past three months, the next few years, the coming weeks, half an hour, year-long."""
    return whole(match, "DURATION", amount(match), _LIKELY)


_YEAR = re.compile(YEAR)


def _counted(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Three months, six-year: no quarters of a pie, no ages."""
    fraction = said(match, "unit") == "quarters" and situation.low[match.end("unit") - 9] != " "
    year = _YEAR.fullmatch(said(match, "count")) and situation.low[match.end("count")].isspace()
    if (
        fraction
        or _is_once(match, situation)
        or (year and not said(match, "unit").endswith("s"))
        or OLD.match(situation.low, match.end())
    ):
        return ()
    return _lasting(match, situation)


_CLAUSE_BEGINS = re.compile(
    r"(?:\A|[.!?;:,\n\"“”—–(]|\b(?:and|but|that|who|which|will|would|may|might|can|could|hopes?|hoped))[\s\"“'‘]{0,3}\Z"
)
_THEN = re.compile(r"\s(?:last|soon|when|recently)\b")


def _is_once(match: re.Match[str], situation: Situation) -> bool:
    """Whether "one day" tells when and not how long: "one day he came", "one day last week"."""
    if said(match, "count") != "one" or said(match, "unit") != "day" or "-" in match[0]:
        return False
    if _EVENT.match(situation.low, match.end()):
        return False
    left = situation.low[max(0, match.start() - 16) : match.start()]
    return _CLAUSE_BEGINS.search(left) is not None or _THEN.match(situation.low, match.end()) is not None


_PLURAL = re.compile(
    r"\b(?:for|in|within|over|after|follows?|followed|despite|amid|through|during|with|endured|suffered|waited|of|throughout|take|takes|took|spent|lasted|following|about|only|just|past|last|next|coming|"
    r"future|additional|these|two|more|recent|or|and|early|final|closing|subsequent|previous|spend|spending|"
    r"over the|back)\s\Z"
)

_EVENT = re.compile(
    r"\s(?:(?:before|after|ahead|since|following|leading|later|earlier|apart|prior|to come)\b"
    r"|of\s(?!the\b|an?\b|his\b|her\b|their\b|its\b|our\b|my\b|your\b|age\b|operation\b|this\b|that\b|each\b|every\b)[a-z])"
)


def _open(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Several weeks, for weeks: not the days of a government, not the early hours."""
    low = situation.low
    of_night = said(match, "open") == "hours" and low.endswith(("early ", "small "), 0, match.start())
    if of_night or OLD.match(low, match.end()):
        return ()
    counted = (
        said(match, "several")
        or said(match, "open") in ("decades", "centuries")
        or _PLURAL.search(low[max(0, match.start() - 16) : match.start()])
    )
    if not counted and not _EVENT.match(low, match.end()):
        return ()
    if not counted and said(match, "open") in ("days", "hours") and low.startswith(" of ", match.end()):
        return ()  # those of an age, or of work
    return whole(match, "DURATION", amount(match), _FAIR)


_KIND = (
    rf"(?:{SPACE}(?:more|additional|full|straight|consecutive|successive|whole|extra|further|long|short|solid|hectic|tense|bitter|bloody|"
    r"calendar|fiscal|trading|business|working))?"
)
"""What stands between a number and its unit."""
_COUPLE = rf"(?:{COUNT}|(?:a{SPACE})?couple(?:{SPACE}of)?)"

_MANY = (
    rf"(?:a{SPACE}(?:few|number{SPACE}of|handful{SPACE}of)|several|many|some|countless|dozens{SPACE}of|hundreds{SPACE}of"
    rf"|thousands{SPACE}of)"
)

_WHICH = (
    rf"(?:(?:past|last|next|coming|first|previous|final|following|latest|preceding|recent|year-earlier|year-ago){SPACE})"
)


_UNITS = "sec min hr hour day week fortnight month quarter year decade centur"

_PLURALS = "seconds minutes hours days weeks months quarters years decades centuries"

_ORDER = "CEYQMFWDHmS"
"""The units from the longest to the shortest."""


def _two_units(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """Four hours and 28 minutes, two years, three months."""
    units = [unit_code(said(match, "unit")), unit_code(said(match, "finer"))]
    if _ORDER.index(units[0]) >= _ORDER.index(units[1]) or not set(units) <= set("YMWDHmS"):
        return ()
    first, second = (length(number(said(match, c)), u) for c, u in zip(("count", "more"), units, strict=True))
    joint = "T" if "T" in second and "T" not in first else ""
    return whole(match, "DURATION", first + joint + second.lstrip("PT"), _LIKELY)


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{COUNT}){SPACE}(?P<unit>{UNIT})(?:,?{SPACE}and|,)?{SPACE}(?P<more>{COUNT}){SPACE}(?P<finer>{UNIT}){RIGHT}"
        rf"(?!{SPACE}(?:ago|later|earlier|before|after|from)\b|[’'])",
        _two_units,
        _UNITS,
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{_COUPLE}|an?(?={SPACE}\w{{4,7}}{SPACE}and{SPACE}a{SPACE}half))(?:-(?:plus|odd|some)(?={SPACE}))?"
        rf"{_KIND}(?:{SPACE}|{DASH})(?P<unit>{UNIT}){RIGHT}"
        rf"(?P<half>{SPACE}and{SPACE}a{SPACE}half{RIGHT})?{OR_SO}(?![’'])",
        _counted,
        _UNITS,
    ),
    rule(
        rf"{LEFT}{MODIFIER}?(?P<count>{COUNT})(?P<half>{GAP}and{GAP}(?:a|one){GAP}half|\s?½|{GAP}1/2){GAP}(?P<unit>{UNIT}){RIGHT}",
        _counted,
        "half ½ 1/2",
    ),
    rule(rf"{LEFT}{MODIFIER}?(?P<count>{_COUPLE})(?:{SPACE}|{DASH})(?P<unit>{UNIT})(?=[’'])", _counted, _UNITS),
    rule(rf"{LEFT}{MODIFIER}?\d{{1,3}}\s?{DASH}\s?\d{{1,3}}{SPACE}(?P<open>{UNIT_PLURAL}){RIGHT}", _lasting, _PLURALS),
    rule(
        rf"{LEFT}(?:(?P<several>{_MANY}){_KIND}{SPACE}(?P<unit>{UNIT_PLURAL})|(?P<open>{UNIT_PLURAL})){RIGHT}"
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
        rf"{LEFT}(?:the{SPACE})?(?:{_WHICH}){{1,2}}(?:(?P<count>{_COUPLE})|(?P<several>{_MANY}|few)){_KIND}{SPACE}(?P<unit>{UNIT}){RIGHT}",
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
    rule(
        rf"{LEFT}(?:(?:yet{SPACE})?another|an{SPACE}extra|(?:the|an?){SPACE}(?:whole|entire)){SPACE}(?P<unit>day|week|month|year|hour|decade){RIGHT}"
        rf"(?!{DASH}|{SPACE}(?:long|ago|earlier|later)\b)",
        _lasting,
        "another extra whole entire",
    ),
    rule(rf"{LEFT}(?P<open>decades|centuries|years|months|weeks){DASH}old{RIGHT}", _lasting, "old"),
    rule(
        rf"{LEFT}(?:(?:the|a){SPACE})?(?:{_WHICH}){{0,2}}(?:full{SPACE})?(?P<unit>year|month|week|day|hour|century|decade){SPACE}"
        rf"(?P<half>and{SPACE}a{SPACE}half){RIGHT}",
        _lasting,
        "half",
    ),
    rule(
        rf"{LEFT}(?:a{SPACE})?(?P<quarter>quarter)(?:{DASH}|{SPACE}of{SPACE}a{SPACE}|{SPACE})century{RIGHT}",
        always("DURATION", "P25Y", _LIKELY),
        "century",
    ),
)
