"""Differences that may turn the meaning."""

import pytest

from lucca.story.turns import turns


@pytest.mark.parametrize(
    ("base", "other", "expected"),
    [
        ("of", "", ()),
        ("ship of war", "warship", ()),
        ("will", "will not", ("negation",)),
        ("do not", "don’t", ()),
        ("provided that they sign", "", ("condition",)),
        ("or they may leave", "", ("alternative", "hedge")),
        ("80", "90", ("figure",)),
        ("at least 80", "80", ()),
        ("two", "two", ()),
    ],
)
def test_what_turns(base: str, other: str, expected: tuple[str, ...]) -> None:
    assert turns(base, other) == expected
    assert turns(other, base) == expected
