"""Spellings of one person's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.extract.cast.spellings import are_spellings, edits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Brakkov", "Sergey Brakkov"),
        ("Mike Salgado", "Michael Salgado"),
        ("Alex Salgado", "Alexander J. Salgado"),
        ("Anna Rafaela", "Anna Raffaela"),
        ("Viktor Brakkovych", "Viktor Brakkovich"),
        ("André Lund", "Andre Lund"),
        ("Rita J. Salgado", "Rita Salgado"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert are_spellings(one, other)
    assert are_spellings(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mario Salgado", "Maria Salgado"),  # a man and a woman
        ("Rita Salgado", "Luis Salgado"),
        ("John Lund", "John Lind"),  # short names differ by a letter
        ("Salgado", "Salgada"),
        ("Rita J. Salgado", "Rita M. Salgado"),
        ("", "Rita Salgado"),
    ],
)
def test_other_names_are_other_people(one: str, other: str) -> None:
    assert not are_spellings(one, other)


@given(st.text("ab", max_size=8), st.text("ab", max_size=8))
def test_edits_are_a_distance(a: str, b: str) -> None:
    assert edits(a, b, 9) == edits(b, a, 9)
    assert (edits(a, b, 9) == 0) == (a == b)
    assert edits(a, b, 0) == (0 if a == b else 1)
