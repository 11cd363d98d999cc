"""Dates as they are written in English news, with clock and zone where they stand beside: text to ISO 8601.

Only what can be read in one way is read: 04/05/2017 is no date here, 25/12/2017 is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from lucca.records import Span

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
    "AST": -240, "ADT": -180, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
"""Minutes east of Greenwich. Letters that stand for several zones (IST, CST, ET) are left out."""

_GAP = r"[ \t\u00a0\u202f]{1,3}"
_WEEKDAY = rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?{_GAP}(?:the{_GAP})?)"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_ZONE = r"(?:[ \t\u00a0\u202f]?\(?(?P<zone>[A-Z]{1,4}\b|[+-]\d\d:?\d\d)\)?)?"
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{{1,9}})?)?)?"
    rf"(?:[ \t\u00a0\u202f]?(?P<half>[ap])\.?m\b\.?)?{_ZONE}"
)

_DATE = re.compile(
    rf"(?<![\w./-])(?:"
    rf"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d-])"
    rf"|(?P<figures>\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d)(?![\d/])"
    rf"|{_WEEKDAY}?{_DAY}(?:{_GAP}of)?{_GAP}{_MONTH}(?:,?{_GAP}{_YEAR})?"
    rf"|{_WEEKDAY}?{_MONTH.replace('?P<month>', '?P<month2>')}{_GAP}{_DAY.replace('?P<day>', '?P<day2>')}(?![\d:])"
    rf"(?:,?{_GAP}{_YEAR.replace('?P<year>', '?P<year2>')})?"
    rf")",
    re.IGNORECASE | re.ASCII,
)
_CLOCK_AFTER = re.compile(rf"(?:T|[ \t\u00a0\u202f]?[,|•·–—-]?[ \t\u00a0\u202f]{{1,2}}(?:at[ ])?){_CLOCK}", re.ASCII)
_CLOCK_BEFORE = re.compile(
    rf"(?<![\w:.]){_CLOCK}[ \t\u00a0\u202f]?(?:,|on|\||•|·|–|—|-)?[ \t\u00a0\u202f]{{1,2}}\Z", re.ASCII
)
_BEFORE = 24
"""Code points before a date in which its clock can stand."""

_ISO = re.compile(
    r"\s*(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?[ ]?(?P<zone>Z|[+-]\d\d:?\d\d|UTC|GMT)?)?\s*\Z",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: its span, its clock included, and its value as far as it is written.

    `iso` is an ISO date, or time with zone where clock and zone are written; None where the year is not.
    """

    span: Span
    month: int
    day: int
    iso: str | None

    def in_year(self, year: int) -> str | None:
        """The ISO date in `year`; None where that year has no such day."""
        return iso_date(year, self.month, self.day)

    def on_or_before(self, later: str) -> str | None:
        """The ISO date of this day in the year before or of the ISO date `later`, whichever is the nearest not after it."""
        year = int(later[:4])
        this_year = self.in_year(year)
        return this_year if this_year is not None and this_year <= later[:10] else self.in_year(year - 1)


def written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """The dates between two offsets of `text`, in order, whether or not they have a year."""
    stop = len(text) if end is None else end
    position = start
    while match := _DATE.search(text, position, stop):
        position = match.end()
        parts = _parts(match)
        if parts is None:
            continue
        year, month, day = parts
        span, clock = _with_clock(text, match, start, stop)
        position = span.end
        day_iso = iso_date(year, month, day) if year else None
        yield WrittenDate(span, month, day, _with_zone(day_iso, clock) if day_iso else None)


def exact_iso(value: str) -> str | None:
    """`value` where it is an ISO date or an ISO time with zone that exist; None for all else."""
    match = _ISO.match(value)
    if not match or (match["clock"] and not match["zone"]):
        return None
    return normal_iso(value)


def normal_iso(value: str) -> str | None:
    """An ISO date or time from what pages write: a time without a zone becomes a date, a zone becomes +hh:mm."""
    match = _ISO.match(value)
    if not match:
        return next((d.iso for d in written_dates(value[:100]) if d.iso), None)
    try:
        if not (match["clock"] and match["zone"]):
            return date.fromisoformat(match["date"]).isoformat()
        zone = match["zone"]
        moment = datetime.fromisoformat(f"{match['date']}T{match['clock']}")
        return moment.replace(tzinfo=_zone(zone)).isoformat()
    except ValueError:
        return None


def iso_date(year: int, month: int, day: int) -> str | None:
    """The ISO date of a day; None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _parts(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Year (None where it is not written), month and day; None where they make no date, or two."""
    if match["iso"]:
        year, month, day = (int(piece) for piece in match["iso"].split("-"))
    elif match["figures"]:
        first, second, year = (int(piece) for piece in re.split(r"[/.]", match["figures"]))
        if first <= 12 and second <= 12 and first != second:
            return None  # day or month first: nobody can tell
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        month = _month(match["month"] or match["month2"])
        day = int(match["day"] or match["day2"])
        written = match["year"] or match["year2"]
        if not written:
            return (None, month, day) if iso_date(2000, month, day) else None
        year = int(written)
    return (year, month, day) if iso_date(year, month, day) else None


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _with_clock(text: str, match: re.Match[str], start: int, end: int) -> tuple[Span, re.Match[str] | None]:
    """The span of a date and the clock that stands after or before it."""
    if (after := _CLOCK_AFTER.match(text, match.end(), end)) and _is_clock(after):
        return Span(match.start(), after.end()), after
    lead = max(start, match.start() - _BEFORE)
    if (before := _CLOCK_BEFORE.search(text[lead : match.start()])) and _is_clock(before):
        return Span(lead + before.start(), match.end()), before
    return Span(match.start(), match.end()), None


def _is_clock(match: re.Match[str]) -> bool:
    """Whether figures are a time of day: a bare number is none."""
    hour = int(match["hour"])
    if match["half"]:
        return 1 <= hour <= 12
    return match["minute"] is not None and hour < 24


def _with_zone(day: str, clock: re.Match[str] | None) -> str:
    zone = _zone(clock["zone"]) if clock and clock["zone"] else None
    if clock is None or zone is None:
        return day
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    moment = datetime.fromisoformat(day).replace(
        hour=hour, minute=int(clock["minute"] or 0), second=int(clock["second"] or 0), tzinfo=zone
    )
    return moment.isoformat()


def _zone(name: str) -> timezone | None:
    if name in _ZONES:
        return timezone(timedelta(minutes=_ZONES[name]))
    if offset := re.fullmatch(r"([+-])(\d\d):?([0-5]\d)", name):
        minutes = int(offset[2]) * 60 + int(offset[3])
        return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes)) if minutes < 24 * 60 else None
    return None
