"""ISO 8601 durations of counted units."""

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
