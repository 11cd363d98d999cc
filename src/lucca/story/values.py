"""What figures can mean: the values that a bound allows, and whether two figures can both hold."""

from lucca.records import Figure

_ABOUT = 0.1
"""How far, as a share of the value, "about" and "nearly" reach."""

_MANY = 4.0
"""How many times its value "dozens" or "hundreds" may be."""

_ROUNDED = 1000.0
"""From here on a value that ends in zeros is taken as rounded to its last other digit."""


def reach(figure: Figure) -> tuple[float, float]:
    """The least and the greatest value that a figure allows."""
    value, slack = figure.value, _slack(figure.value)
    low, high = value - slack, value + slack
    if figure.bound == "between":
        return low, (figure.high or value) + slack
    if figure.bound == "about":
        return value * (1 - _ABOUT), value * (1 + _ABOUT)
    if figure.bound in ("at-least", "more-than"):
        return low, value * _MANY if is_vague(figure) else float("inf")
    return (0.0, high) if figure.bound in ("at-most", "less-than") else (low, high)


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures can both hold."""
    (one, two), (three, four) = reach(a), reach(b)
    return one <= four and three <= two


def rises(earlier: Figure, later: Figure) -> bool:
    """Whether the later figure may stand for a greater number than the earlier."""
    return later.value > earlier.value or reach(later)[1] > reach(earlier)[1]


def is_vague(figure: Figure) -> bool:
    """Whether a figure is no number but "dozens" or "hundreds"."""
    written = " ".join(e.exact for e in figure.evidence).lower()
    return (
        figure.bound == "at-least"
        and any(f"{word} " in f"{written} " for word in _VAGUE)
        and not any(map(str.isdigit, written))
    )


_VAGUE = ("dozens", "scores", "hundreds", "thousands", "tens", "millions")


def _slack(value: float) -> float:
    """Half of the last digit that a large round value gives."""
    if value < _ROUNDED or value != int(value):
        return 0.0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step / 2 if step > 1 else 0.0
