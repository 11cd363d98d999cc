"""Whose words documents are."""

import pytest

import lucca
from lucca.extract import documents
from lucca.language.words import words

FILL = "It rained for a third day, and the streets by the water were empty until noon.\n\n"


def owner(phrase: str) -> str | None:
    found = documents.owner(words(phrase))
    return phrase[found.start : found.end] if found else None


def speakers(text: str) -> list[list[str]]:
    reading = lucca.read(FILL + text)
    name = {a.id: a.name for a in reading.actors}
    return [[name[s] for s in statement.speakers] for statement in reading.statements]


@pytest.mark.parametrize(
    ("phrase", "whose"),
    [
        ("Rossi’s remarks", "Rossi"),
        ("the harbour office's latest report", "harbour office"),
        ("a Velmora Harbour Authority news release", "Velmora Harbour Authority"),
        ("a recent Velmora police report", "Velmora police"),
        ("a statement from the ministry", "the ministry"),
        ("a study by Ada Roux, a lecturer in Brakk", "Ada Roux, a lecturer in Brakk"),
        ("an analysis released on Monday by the Brakk Institute", "the Brakk Institute"),
        ("a study of harbour seals", None),
        ("a report on trade from the sea", None),
        ("last year's report", None),
        ("a June report", None),
        ("report author Ada Roux", None),
        ("The Velmora Post", None),
        ("the Velmora Bulletin", None),
    ],
)
def test_whose_a_document_is(phrase: str, whose: str | None) -> None:
    assert owner(phrase) == whose


def test_a_document_speaks_for_the_body_in_front_of_it() -> None:
    text = "The port is to stay shut until May, according to a Velmora Harbour Authority news release."
    assert speakers(text) == [["Velmora Harbour Authority"]]


def test_the_statement_is_whose_was_told_of_last() -> None:
    text = (
        "“We will not sell the port to anybody,” Marta Lind said in a statement on Monday.\n\n"
        "The statement said that the ferries would sail again."
    )
    assert speakers(text) == [["Marta Lind"], ["Marta Lind"]]


def test_a_report_that_nobody_is_told_to_have_written_is_itself_the_source() -> None:
    assert speakers("One study found that the harbour had lost a third of its ships.") == [["one study"]]


def test_a_newspaper_that_is_called_by_a_place_and_post_is_not_the_place() -> None:
    text = "The Washington Post reported on Monday that the harbour would be sold. The Post said nobody had been asked."
    assert speakers(text) == [["The Washington Post"], ["The Washington Post"]]


def test_who_owns_a_letter_speaks_in_it() -> None:
    text = "Marta Lind came late.\n\nBut Lind’s letter said that the harbour had been sold long before."
    assert speakers(text) == [["Marta Lind"]]
