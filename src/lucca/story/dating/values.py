"""What days a time's value stands for when the report were of a given day (the values are in docs/times.md)."""

import re
from datetime import MAXYEAR, date, timedelta

Days = tuple[date, date]
"""The first and the last day, inclusive."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEARLY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_COUNTED = re.compile(r"REF([+-]\d{1,3})(D|W)(?:-([1-7]))?(?![\dA-SU-Z-])")


def days(value: str, day: date) -> Days | None:
    """The days that a value means in a report of `day`; null where it means no day or week, or is open.

    A weekday is the last one, the day itself included.
    """
    if match := _DAY.match(value):
        return _whole(_made(*map(int, match.groups())))
    if match := _YEARLY.match(value):
        near = [d for y in (-1, 0, 1) if (d := _made(day.year + y, int(match[1]), int(match[2])))]
        return _whole(min(near, key=lambda d: abs((d - day).days), default=None))
    if match := _WEEKDAY.match(value):
        return _whole(day - timedelta((day.isoweekday() - int(match[1])) % 7))
    if match := _COUNTED.match(value):
        count, unit, weekday = int(match[1]), match[2], match[3]
        if unit == "D":
            return _whole(day + timedelta(count))
        monday = day - timedelta(day.isoweekday() - 1) + timedelta(weeks=count)
        return _whole(monday + timedelta(int(weekday) - 1)) if weekday else (monday, monday + timedelta(6))
    return None


def next_weekday(value: str, day: date) -> date | None:
    """The next day that a bare weekday may mean where the clause looks ahead; null for other values."""
    match = _WEEKDAY.match(value)
    return day + timedelta((int(match[1]) - day.isoweekday()) % 7) if match else None


def depends(value: str) -> bool:
    """Whether the days that a value means depend on the report's day."""
    return bool(_WEEKDAY.match(value) or _COUNTED.match(value))


def fixed(value: str) -> date | None:
    """The day of a value that names it in full."""
    match = _DAY.match(value)
    return _made(*map(int, match.groups())) if match else None


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if 2 < year < MAXYEAR - 2 else None
    except ValueError:
        return None


def _whole(day: date | None) -> Days | None:
    return (day, day) if day else None
