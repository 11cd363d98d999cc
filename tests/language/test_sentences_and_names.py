"""Sentences and names by rule."""

import pytest

from lucca.language import analyse
from lucca.language.names import NamedSpan, describe
from lucca.language.sentences import sentences
from lucca.language.words import words
from lucca.records import Span
from lucca.records.reading import NameKind


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


def described(text: str, name: str, kind: NameKind = "other") -> NamedSpan:
    found = words(text)
    start = next(k for k, w in enumerate(found) if text[w.span.start :].startswith(name))
    return describe(found, start, start + len(words(name)), kind)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("However Foreign Minister Marta Lind left.", "Marta Lind", "Foreign Minister"),
        ("The US secretary of state Marta Lind left.", "Marta Lind", "US secretary of state"),
        ("Then Brakkian foreign minister Marta Lind left.", "Marta Lind", "Brakkian foreign minister"),
        ("Marta Lind, the foreign minister of Brakk, left.", "Marta Lind", "the foreign minister of Brakk"),
    ],
)
def test_an_office_beside_a_name_makes_a_person_with_a_role(text: str, name: str, role: str) -> None:
    found = described(text, name)
    assert found.kind == "person"
    assert found.role is not None
    assert text[found.role.start : found.role.end] == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Lind left.", "Lind"),
        ("Marta Lind, 48, left.", "Marta Lind"),
        ("Marta Lind, who was there, left.", "Marta Lind"),
        ("Marta Lind said so.", "Marta Lind"),
        ("Marta Lind, an activist, left.", "Marta Lind"),
    ],
)
def test_what_stands_around_a_name_makes_a_person(text: str, name: str) -> None:
    assert described(text, name).kind == "person"


def test_other_names_stay_what_they_are() -> None:
    assert described("They went to Brakk, a town by the sea.", "Brakk").kind == "other"
    assert described("Radio Brakk said so.", "Radio Brakk", "organisation").kind == "organisation"


def test_possessives_prepositions_and_cues() -> None:
    owned = described("They heard Lind’s offer.", "Lind’s")
    assert (owned.possessive, owned.governed, owned.cued) == (True, False, False)
    assert described("They spoke with Mr Lind.", "Lind").governed
    assert described("“No,” said Lind.", "Lind").cued


def test_marks_of_the_texts_direction_are_no_part_of_a_name() -> None:
    text = "“We will sail on Monday,” said the harbour master of Brakk, \u200eAda Roux\u200f, to the crew."
    found = [text[n.span.start : n.span.end] for n in analyse(text).names if n.kind == "person"]
    assert found == ["Ada Roux"]
