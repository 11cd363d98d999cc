"""Feasts and other days that have a name: Christmas, Good Friday, Election Day."""

import re
from datetime import date, timedelta

from lucca.extract.times.calendar import FAR, made_day, nth_weekday
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import LEFT, RIGHT, SPACE, STEPS, YEAR, either

_LIKELY, _FAIR = 0.85, 0.7

NAMES_MORE = re.compile(
    r"\s(?:olympics?|paralympics|games|palace|island|seals|rising|trees?|cards?|carols?|gifts?|lights|decorations|presents|shopping)\b"
)
"""What makes a name of a season or feast: "the Summer Games", "Easter Island"."""


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


_FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "st patrick's day": (3, 17),
    "may day": (5, 1), "bastille day": (7, 14), "independence day": (7, 4), "halloween": (10, 31), "armistice day": (11, 11),
    "veterans day": (11, 11), "boxing day": (12, 26), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "juneteenth": (6, 19), "all saints' day": (11, 1), "epiphany": (1, 6),
    "inauguration day": (1, 20), "new year's": (1, 1), "st. patrick's day": (3, 17), "earth day": (4, 22),
    "flag day": (6, 14), "d-day": (6, 6), "groundhog day": (2, 2),
}  # fmt: skip


_FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter sunday": 0, "easter": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "whit monday": 50, "pentecost": 49,
}  # fmt: skip


_NTH_WEEKDAY = {
    "martin luther king day": (1, 1, 3), "martin luther king jr. day": (1, 1, 3), "presidents' day": (2, 1, 3),
    "presidents day": (2, 1, 3), "memorial day": (5, 1, -1), "labor day": (9, 1, 1), "columbus day": (10, 1, 2),
    "remembrance sunday": (11, 7, 2), "mother's day": (5, 7, 2), "father's day": (6, 7, 3),
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4),
}  # fmt: skip
"""Feast to month, weekday (1 is Monday) and which of them (-1: the last)."""


_ELECTION = "election day"


FEASTS = (*_FIXED, *_FROM_EASTER, *_NTH_WEEKDAY, _ELECTION)


def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year of the calendar; null in a year that has none."""
    if name == "inauguration day" and year % 4 != 1:
        return None
    if name == _ELECTION:  # in the United States the Tuesday after the first Monday of November
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1) if year % 2 == 0 else None
    if name in _FIXED:
        return made_day(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    return nth_weekday(year, *_NTH_WEEKDAY[name])


def _feast(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    if not situation.capital(match.start("feast")) or NAMES_MORE.match(situation.low, match.end()):
        return ()
    name = " ".join(said(match, "feast").split()).replace("’", "'")
    day = situation.day
    if said(match, "year"):
        found = feast(name, int(said(match, "year")))
    elif day is None:
        fixed = feast(name, 2001)
        moving = feast(name, 2005)
        known = fixed and moving and (fixed.month, fixed.day) == (moving.month, moving.day)
        return whole(match, "DATE", f"XXXX-{fixed:%m-%d}" if fixed and known else "XXXX-XX-XX", _FAIR)
    elif said(match, "of"):
        found = feast(name, day.year + STEPS[said(match, "of")])
    elif said(match, "which"):
        this = feast(name, day.year)
        over = this is not None and this < day
        year = day.year + (-(not over) if said(match, "which") == "last" else over if said(match, "which") == "next" else 0)
        found = feast(name, year)
    else:
        near = [feast(name, year) for year in range(day.year - 2, day.year + 4) if 1583 <= year <= 9998]
        days = [n for n in near if n]
        looks = situation.looks(match)
        side = [n for n in days if 0 < (n - day).days * looks < FAR] or days
        found = min(side, key=lambda n: abs((n - day).days), default=None)
    return whole(match, "DATE", found.isoformat() if found else None, _LIKELY)


_FEAST = either(*(name.replace(".", r"\.").replace(" ", r"\s").replace("'", "['’]") for name in FEASTS))


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?:(?P<which>last|this|next){SPACE})?(?P<feast>{_FEAST}){RIGHT}"
        rf"(?:,?{SPACE}(?:(?P<year>{YEAR})|(?:of{SPACE})?(?P<of>last|this|next){SPACE}year){RIGHT})?",
        _feast,
    ),
)
