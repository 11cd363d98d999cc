"""Reckoning with dates: TIMEX3 values counted on from a day, weekdays nearby, feasts.

A day is a `date` or null where the report's is not known. Values without one are relative: `REF-1D` is the day before the
report's, `REF+2M` the second month after its month; the signs, codes and order are those of ISO 8601 durations.
"""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta


def iso_day(text: str | None) -> date | None:
    """The day at the head of an ISO date or time; null where there is none."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def minute_of(text: str | None) -> int | None:
    """The minute of the day of an ISO time; null where there is none and at midnight, which pads a day alone."""
    clock = (text or "")[11:16]
    if len(clock) < 5 or not (clock[:2] + clock[3:]).isdigit():
        return None
    return int(clock[:2]) * 60 + int(clock[3:]) or None


def made_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; null where it has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_value(months: int) -> str | None:
    """`YYYY-MM` of a count of months since year 0; null outside the calendar."""
    return f"{months // 12:04}-{months % 12 + 1:02}" if 12 <= months < (MAXYEAR + 1) * 12 else None


def at_part(day: str | None, part: str | None) -> str | None:
    """The time of a part of a day (`MO`, `12:00`), or the day where no part is told; null without a day."""
    return f"{day}T{part}" if day and part else day


def week_value(day: date) -> str:
    """The ISO week `YYYY-Www` of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def year_before(quarter: str) -> str:
    """The same quarter of the year before."""
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def moved(day: date | None, count: int, unit: str) -> str | None:
    """The day, week, month, quarter, year, decade or century that many units after a day's own (before it: negative).

    Null where it lies outside the calendar; relative where the day is not known.
    """
    if unit == "F":
        count, unit = 2 * count, "W"
    if day is None:
        if unit in "EC":
            count, unit = count * (10 if unit == "E" else 100), "Y"
        return f"REF{count:+d}{unit}"
    if unit in "DW":
        return _moved_days(day, count, unit)
    if unit in "MQ":
        months = (day.year * 12 + day.month - 1) + count * (3 if unit == "Q" else 1)
        value = month_value(months)
        return f"{value[:4]}-Q{months % 12 // 3 + 1}" if value and unit == "Q" else value
    year = day.year + count * {"Y": 1, "E": 10, "C": 100}[unit]
    if not 1 <= year <= MAXYEAR:
        return None
    return f"{year:04}"[: {"Y": 4, "E": 3, "C": 2}[unit]] + {"Y": "", "E": "X", "C": "XX"}[unit]


def _moved_days(day: date, count: int, unit: str) -> str | None:
    try:
        goal = day + timedelta(days=count * (7 if unit == "W" else 1))
    except OverflowError:
        return None
    return week_value(goal) if unit == "W" else goal.isoformat()


def weekday_near(day: date | None, weekday: int, *, ahead: bool, other: bool = False) -> str:
    """The next (`ahead`) or last day that is weekday 1 to 7, the day itself included unless `other`."""
    if day is None:
        return f"XXXX-WXX-{weekday}"
    apart = (weekday - day.isoweekday()) % 7 if ahead else -((day.isoweekday() - weekday) % 7)
    if apart == 0 and other:
        apart = 7 if ahead else -7
    return moved(day, apart, "D") or f"XXXX-WXX-{weekday}"


FAR = 300
"""Days within which the side to which a clause looks decides; farther off writers name the year."""


def likely_year(day: date, month: int, number: int, looks: int, farthest: int = FAR) -> int:
    """The year of a day of the year: the one in which it lies nearest to `day`, its own year preferred.

    Where the clause looks back (-1) or ahead (1) it is the nearest on that side, unless that is `farthest` days or more
    away: writers then name the year.
    """
    days = {year: (made_day(year, month, min(number, 28)) or day) - day for year in (day.year - 1, day.year, day.year + 1)}
    nearest = min(days, key=lambda year: abs(days[year]) * (1 if year == day.year else _OTHER_YEAR))
    side = {year: abs(gap) for year, gap in days.items() if gap.days * looks > 0 and abs(gap.days) < farthest}
    return min(side, key=lambda year: side[year], default=nearest)


_OTHER_YEAR = 1.4
"""How much farther than a day of the report's own year one of another year counts."""


def near_century(year: int, now: int) -> int:
    """The year that two figures stand for: the last such one, or one that the next years bring."""
    return max((found for century in range(17, 23) if (found := century * 100 + year) <= now + _SOON), default=1700 + year)


_SOON = 15
"""Years ahead that are still written with two figures."""


NINE_ELEVEN = "2001-09-11"
"""The day by which the attacks of 2001 on the United States are called, its year left out."""


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first (1) to fourth or last (-1) weekday 1 to 7 of a month."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
