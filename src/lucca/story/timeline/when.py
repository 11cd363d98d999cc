"""When a time puts something: the day, month or year that its own words name, or one of two days for a night.

"Last night" in a page made for the next day's paper is that page's own day; "tonight" on a page finished after midnight is
the day before. Without the time of publication both days stay possible, and the range is said.
"""

import re
from datetime import date, timedelta

from lucca.records import Report, Time

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|\Z)")
_COARSE = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?\Z")
_WEEK = re.compile(r"\d{4}-W\d\d\Z")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
_NAMES_DAY = re.compile(
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|last night|overnight|"
    rf"this (?:morning|afternoon|evening)|\b{_MONTH}|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NAMES_MORE = re.compile(rf"\b{_MONTH}|\d{{4}}|last (?:month|year)\b", re.IGNORECASE)
_SPEAKERS_OWN = re.compile(
    r"today|yesterday|tomorrow|tonight|last night|overnight|this (?:morning|afternoon|evening)", re.IGNORECASE
)
_SPAN_OF_TIME = re.compile(
    r"\b(?:between|from|through|until|till|before|by|than)\s(?:(?:the|early|late|about|around)\s)?\Z",
    re.IGNORECASE,
)
_NIGHT = re.compile(r"(?P<last>last night)|(?P<this>tonight)|(?P<over>overnight)", re.IGNORECASE)
_EVENING, _MORNING = 17, 5
"""Hours from which a page may be made for the next day's paper, and up to which the night before still lasts."""
_ISO_DAY = len("YYYY-MM-DD")


def when_of(report: Report, time: Time, *, in_quote: bool) -> str | None:
    """The day, month or year of a time whose own words name it, "first/second" where it is one of two days; else null.

    `in_quote` says that a speaker's own words stand around it: their "today" is not the report's.
    """
    text = report.text
    words = text[time.span.start : time.span.end]
    if time.type not in ("DATE", "TIME") or (in_quote and _SPEAKERS_OWN.search(words)):
        return None
    if _SPAN_OF_TIME.search(text[max(0, time.span.start - 24) : time.span.start]):
        return None
    if _WEEK.match(time.value):
        return time.value
    if re.match(r"[-–/]\d", text[time.span.end : time.span.end + 2]):
        return None
    if day := _DAY.match(time.value):
        return _night(report.published, words, day[0]) if _NAMES_DAY.search(words) else None
    if _COARSE.match(time.value) and _NAMES_MORE.search(words):
        return time.value
    return None


def _night(published: str | None, words: str, day: str) -> str:
    """The day of a night by the hour at which the report was published; two days where that does not tell."""
    night = _NIGHT.search(words)
    if night is None or published is None or re.search(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", words, re.IGNORECASE):
        return day
    today = date.fromisoformat(published[:_ISO_DAY])
    before = (today - timedelta(days=1)).isoformat()
    if day not in (before, today.isoformat()):
        return day
    hour = int(published[11:13]) if published[11:13].isdigit() else None
    if night["last"] and hour is not None and hour < _EVENING:
        return before
    if night["this"] and hour is not None:
        return before if hour < _MORNING else today.isoformat()
    return f"{before}/{today.isoformat()}"


def is_week(when: str) -> bool:
    """Whether this is an ISO week."""
    return "W" in when


def is_range(when: str) -> bool:
    """Whether this is one of two days."""
    return "/" in when


def days_of(when: str) -> tuple[str, ...]:
    """The days that may be meant: one, two of a range, seven of a week; none of a month or year."""
    if is_week(when):
        monday = date.fromisocalendar(int(when[:4]), int(when[6:]), 1)
        return tuple((monday + timedelta(days=k)).isoformat() for k in range(7))
    return tuple(when.split("/")) if len(when) >= _ISO_DAY else ()
