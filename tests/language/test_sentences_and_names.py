"""Sentences and names by rule."""

import pytest

from lucca.language.capitals import names
from lucca.language.sentences import sentences
from lucca.language.words import words
from lucca.records import Span


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Lind met Gen. Reyes in the U.S. capital.",
        "J. K. Lind left at 6 p.m. local time.",
        "It cost 3.5 million.",
        "She asked “Why now?” and left.",
    ],
)
def test_abbreviations_end_no_sentence(sentence: str) -> None:
    assert split(sentence + " The talks went on.") == [sentence, "The talks went on."]


def test_a_sentence_ends_behind_its_closing_mark() -> None:
    assert split("She said “no.” He said “yes!” And that was it") == ["She said “no.”", "He said “yes!”", "And that was it"]


def found(text: str) -> list[tuple[str, str]]:
    parts = [words(text, s.start, s.end) for s in sentences(text, Span(0, len(text)))]
    return [(text[n.span.start : n.span.end], n.kind) for n in names(parts)]


def test_titles_are_not_part_of_a_name() -> None:
    text = "However Foreign Minister Marta Lind met Mr. Reyes and the mayor of Brakk, Colonel Omar al-Sayed."
    assert found(text) == [
        ("Marta Lind", "person"),
        ("Reyes", "person"),
        ("Brakk", "other"),
        ("Omar al-Sayed", "person"),
    ]


def test_secretary_of_state() -> None:
    assert found("The US secretary of state Marta Lind left.")[-1] == ("Marta Lind", "person")
    assert found("Then Secretary of State Marta Lind left.") == [("Marta Lind", "person")]


def test_organisations_by_their_last_word() -> None:
    assert found("Then the Brakkian Foreign Ministry and Radio Brakk News spoke.") == [
        ("Brakkian Foreign Ministry", "organisation"),
        ("Radio Brakk News", "organisation"),
    ]


def test_possessives_are_cut_off() -> None:
    assert found("They heard Lind’s offer.") == [("Lind", "other")]


def test_a_sentence_start_alone_makes_no_name() -> None:
    assert found("Officials said so. There was talk of it.") == []
