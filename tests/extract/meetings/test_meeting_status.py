"""Whether a meeting is held, under way, due, planned, unconfirmed or cancelled."""

import pytest

from lucca.extract.meetings.patterns import found
from lucca.language.words import words


def statuses(sentence: str) -> list[str | None]:
    return [f.status for f in found(words(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Anna Keller met Jonas Brandt on Monday.", "held"),
        ("Anna Keller will meet Jonas Brandt.", "due"),
        ("Anna Keller is due to meet with Jonas Brandt.", "due"),
        ("Anna Keller plans to meet Jonas Brandt.", "planned"),
        ("Anna Keller is meeting Jonas Brandt.", "under-way"),
        ("Velmora has not confirmed that Anna Keller will meet Jonas Brandt.", "not-confirmed"),
        ("Anna Keller held talks with Jonas Brandt.", "held"),
        ("Anna Keller is in Velmora for talks.", "under-way"),
        ("The talks between Velmora and Brakk were cancelled.", "cancelled"),
        ("The summit between Velmora and Brakk, called off on Monday, was to last a day.", "cancelled"),
        ("Talks between Velmora and Brakk resumed on Monday.", "under-way"),
    ],
)
def test_status(sentence: str, expected: str) -> None:
    assert expected in statuses(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Keller did not meet Jonas Brandt.",
        "Anna Keller refused to meet Jonas Brandt.",
        "Anna Keller could meet Jonas Brandt.",
        "There will be no talks with Brakk.",
    ],
)
def test_what_is_not_to_be_has_no_status(sentence: str) -> None:
    assert set(statuses(sentence)) <= {None}


def test_demands_that_are_met_are_no_meeting() -> None:
    assert statuses("Their demands were met.") == []
