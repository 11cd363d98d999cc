"""ISO 8601 durations of counted units."""

import re

from lucca.extract.times.numbers import number
from lucca.extract.times.situation import said
from lucca.extract.times.vocabulary import unit_code

_SIZES = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y")}
_HALVES = {"Y": (6, "M"), "H": (30, "m"), "m": (30, "S"), "D": (12, "H"), "E": (5, "Y"), "C": (50, "Y")}


def length(count: float | None, unit: str, *, half: bool = False) -> str:
    """The ISO 8601 duration of a count of units, X where the count is open; `half` adds half a unit."""
    if unit in _SIZES and count is not None:
        size, base = _SIZES[unit]
        return length((count + half / 2) * size, base)
    piece = "PT" if unit in "SmH" else "P"
    shown = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    letter = unit.upper()
    if not half:
        return f"{piece}{shown}{letter}"
    more, finer = _HALVES.get(unit, (0, unit))
    if unit == "Y":
        return f"P{(count or 0) * 12 + more:g}M"
    if not more:
        return f"{piece}{(count or 0) + 0.5:g}{letter}"
    joint = "T" if piece == "P" and finer in "SmH" else ""
    whole_units = f"{shown}{letter}" if count else ""
    return f"{piece}{whole_units}{joint}{more}{finer.upper()}"


def amount(match: re.Match[str]) -> str:
    """The ISO 8601 length of a match: `count` of `unit` and a `half`, X where `several` or `open` took part, else one."""
    count, half = said(match, "count"), said(match, "half")
    if said(match, "several") or said(match, "open"):
        known = None
    elif count:
        known = 2.0 if "couple" in count else number(count)
    else:
        known = 0.0 if half == "half" else 1.0
    return length(known, unit_code(said(match, "unit") or said(match, "open")), half=bool(half))
