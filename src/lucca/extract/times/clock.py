"""Times of day: "6pm GMT", "at 18:00", "nine o'clock", "noon", "at dawn"; their day is the one named beside them."""

import re

from lucca.extract.times.anchors import day_of
from lucca.extract.times.calendar import iso_day
from lucca.extract.times.numbers import number
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import DASH, LEFT, RIGHT, SMALL, SPACE, WEEKDAY, either
from lucca.records import Span

_SURE, _LIKELY, _FAIR = 0.9, 0.8, 0.5

ZONES = {
    "utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300, "edt": -240,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "kst": 540, "hkt": 480, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
"""Minutes east of Greenwich. Letters that stand for several zones (IST, CST, ET) leave the zone open."""

_NAMED_ZONE = r"(?:eastern|central|mountain|pacific)(?:\s(?:standard|daylight))?\stime"
_HALF = r"(?P<half>[ap])(?:m\b|\.\s?m(?:\.|\b))"
_ZONE = (
    rf"(?:{SPACE}(?P<bracket>\()?"
    rf"(?P<zone>{either(*ZONES, 'ist', 'cst', 'et', 'pt', 'ct', 'local time', _NAMED_ZONE)}){RIGHT}(?(bracket)\)))?"
)
_ABOUT = rf"(?P<about>(?:about|around|approximately|just{SPACE}(?:before|after)|shortly{SPACE}(?:before|after)){SPACE})?"
_SHOWS_TIME = re.compile(r"\b(?:at|by|from|until|till|around|about|since|before|after|and|to|between|on|day|,)\s{1,3}\Z")


def zone_sign(zone: str) -> str:
    """The ISO 8601 offset of a zone's letters; nothing where they are none or stand for several."""
    if zone not in ZONES:
        return ""
    minutes = ZONES[zone]
    if not minutes:
        return "Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _clock(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    hour, minute = round(number(said(match, "hour") or said(match, "word"))), said(match, "minute") or "00"
    if half := said(match, "half"):
        if not 1 <= hour <= 12:
            return ()
        hour = hour % 12 + (12 if half == "p" else 0)
    elif said(match, "part") or said(match, "tonight"):
        if hour > 12:
            return ()
        hour = hour % 12 + (0 if said(match, "part") == "morning" else 12)
    elif said(match, "oclock"):
        hour += 12 if hour < 12 and _EVENING.match(situation.low, match.end()) else 0
    elif hour <= 12 and (beside := _PART_BESIDE.match(situation.low, match.end())):
        hour = hour % 12 + (0 if beside["part"] == "morning" else 12)
    elif not (said(match, "zone") or said(match, "about")) and not _SHOWS_TIME.search(
        situation.low, max(0, match.start() - 10), match.start()
    ):
        return ()
    if hour > 23 or int(minute) > 59:
        return ()
    day = day_of(situation, match, minute=hour * 60 + int(minute))
    value = f"{day}T{hour:02}:{minute}{zone_sign(said(match, 'zone'))}"
    return whole(match, "TIME", value, _SURE)


def _hours(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """10-11:30 a.m., between 9 and 11 p.m.: two times, in the half of the day that is written once."""
    hours, noon = [int(match[group]) for group in ("from", "hour")], 12 * (said(match, "half") == "p")
    minutes = [said(match, "past") or "00", said(match, "minute") or "00"]
    if not all(1 <= hour <= 12 and int(minute) <= 59 for hour, minute in zip(hours, minutes, strict=True)):
        return ()
    begins, ends = (hour % 12 + noon for hour in hours)
    begins -= 12 * (begins > ends)
    if begins < 0:
        return ()
    zone, cut = zone_sign(said(match, "zone")), match.end("past" if said(match, "past") else "from")
    days = day_of(situation, match), day_of(situation, match, "end")
    return tuple(
        FoundTime(span=span, type="TIME", value=f"{day}T{hour:02}:{minute}{zone}", confidence=_LIKELY)
        for span, day, hour, minute in zip(
            (Span(match.start(), cut), Span(*match.span("end"))), days, (begins, ends), minutes, strict=True
        )
    )


_PART_BESIDE = re.compile(
    rf",?\s(?:(?:in\sthe|on|this|last|yesterday|tomorrow|that|the\s(?:next|following|same))\s)?(?:{WEEKDAY}\s)?(?P<part>morning|afternoon|evening|night|tonight)\b"
)
_EVENING = re.compile(r"\s(?:tonight|(?:on\s)?(?:\w{3,9}\s)?(?:evening|night|afternoon))\b")


def _stamp(match: re.Match[str], _: Situation) -> tuple[FoundTime, ...]:
    """2017-04-10T08:30:00Z."""
    day, hour, minute = iso_day(said(match, "day")), int(said(match, "hour")), int(said(match, "minute"))
    if day is None or hour > 23 or minute > 59:
        return ()
    return whole(match, "TIME", f"{day.isoformat()}T{hour:02}:{minute:02}{said(match, 'offset').upper()}", _SURE)


_LIGHT = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV"}


def _light(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """At dawn, before nightfall: not the dawn of an age."""
    return whole(match, "TIME", f"{day_of(situation, match)}T{_LIGHT[match['light']]}", _FAIR)


_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def _named(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    clock = _NAMED[match["name"]]
    day = day_of(situation, match, minute=60 * int(clock[:2]))
    return whole(match, "TIME", f"{day}T{clock}{zone_sign(said(match, 'zone'))}", _LIKELY)


_HOUR = rf"(?P<hour>{either(*SMALL[:12])})"
_WORD = _HOUR.replace("hour", "word", 1)

RULES: tuple[Rule, ...] = (
    rule(
        r"(?<![\w/-])(?P<day>\d{4}-\d\d-\d\d)(?:t|\s)(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d{1,9})?)?"
        r"(?P<offset>z|[+-]\d\d:\d\d)?(?![\w:])",
        _stamp,
        ":",
    ),
    rule(rf"{LEFT}{_ABOUT}(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s?{_HALF}{_ZONE}", _clock, "am pm a.m p.m"),
    rule(rf"{LEFT}{_ABOUT}{_HOUR}{SPACE}{_HALF}{_ZONE}", _clock, "am pm a.m p.m"),
    rule(rf"{LEFT}{_ABOUT}(?P<hour>\d\d?):(?P<minute>\d\d)(?::[0-5]\d)?(?![\w:%]|[.,]\d){_ZONE}", _clock, ":"),
    rule(
        rf"{LEFT}{_ABOUT}(?P<from>\d\d?)(?:[:.](?P<past>\d\d))?(?:\s?{DASH}\s?|{SPACE}(?:to|and|until){SPACE})"
        rf"(?P<end>(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?\s?{_HALF}{_ZONE})",
        _hours,
        "am pm a.m p.m",
    ),
    rule(
        rf"{LEFT}{_ABOUT}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:{SPACE}(?:hours|hrs))?{SPACE}(?P<zone>gmt|utc|bst|est|edt|cet){RIGHT}",
        _clock,
        "gmt utc bst est edt cet",
    ),
    rule(
        rf"{LEFT}{_ABOUT}(?:(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?|{_WORD}){SPACE}(?:o['’]clock{SPACE})?in{SPACE}the{SPACE}"
        rf"(?P<part>morning|afternoon|evening){RIGHT}",
        _clock,
        "morning afternoon evening",
    ),
    rule(
        rf"{LEFT}{_ABOUT}(?:(?P<hour>\d\d?)|{_WORD}){SPACE}(?P<oclock>o['’]clock){RIGHT}",
        _clock,
        "clock",
    ),
    rule(
        rf"(?:(?<=\bat )|(?<=\buntil )|(?<=\btill )|(?<=\bsince ))(?:(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?|{_WORD})"
        rf"(?={SPACE}(?:(?:on{SPACE})?(?:this|last|yesterday|tomorrow|{WEEKDAY}){SPACE}(?P<part>morning|afternoon|evening|night)"
        rf"|(?P<tonight>tonight)){RIGHT})",
        _clock,
        "morning afternoon evening night",
    ),
    rule(
        rf"{LEFT}(?:{_ABOUT}|(?P<padded>(?=0)))(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:{SPACE}|{DASH})?(?:hours|hrs){RIGHT}{_ZONE}",
        _clock,
        "hours hrs",
    ),
    rule(rf"{LEFT}{_ABOUT}(?P<name>noon|midday|midnight){RIGHT}{_ZONE}", _named, "noon midday midnight"),
    rule(
        rf"(?:(?<=\bat )|(?<=\bby )|(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\bsince )|(?<=\baround ))"
        rf"(?P<light>{either(*_LIGHT)}){RIGHT}(?!{SPACE}of\b)",
        _light,
        " ".join(_LIGHT),
    ),
)
