"""The style sheet: every text stands out from its ground, in light and in dark."""

import re
from importlib.resources import files

import pytest

SHEET = files("lucca.present").joinpath("templates", "brief.css").read_text("utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block))
    for block in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)[:2]
)

PAIRS = [
    *((ink, ground) for ink in ("ink", "soft", "accent", "changed", "dropped", "added") for ground in ("paper", "mark")),
    *((ink, "panel") for ink in ("ink", "soft", "accent")),
    *((kind, f"{kind}-bg") for kind in ("changed", "dropped", "added")),
    ("target-ink", "target"),
]
"""What is set on what; `mark` is also the ground of an utterance that a link leads to."""

AA = 4.5
"""Contrast that WCAG 2 asks of text at level AA."""


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = (int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast(scheme: dict[str, str], ink: str, ground: str) -> None:
    brighter, darker = sorted((luminance(scheme[ink]), luminance(scheme[ground])), reverse=True)
    assert (brighter + 0.05) / (darker + 0.05) >= AA
