"""Descriptions of people by the words that stand beside their names."""

import pytest

from lucca.extract.cast import Cast
from lucca.language import analyse
from lucca.records import Span

TWO = (
    "Republican nominee Ada Roux spoke first in Brakk. Rui Sala, a Democratic senator from Velmora, sat behind her. "
    "Former mayor Omar Reyes stood by the door. "
)


def resolved(text: str, phrase: str) -> list[str]:
    start = text.rindex(phrase)
    return [draft.name for draft in Cast(text, analyse(text)).resolve(Span(start, start + len(phrase)))]


@pytest.mark.parametrize(
    ("phrase", "who"),
    [
        ("The Republican nominee", ["Ada Roux"]),
        ("The GOP nominee", ["Ada Roux"]),
        ("The Velmora senator", ["Rui Sala"]),
        ("The former mayor", ["Omar Reyes"]),
        ("The Scottish poet", ["Scottish poet"]),
    ],
)
def test_a_description_is_whom_the_words_beside_a_name_tell(phrase: str, who: list[str]) -> None:
    text = TWO + f"{phrase} said that the harbour would stay shut."
    assert resolved(text, phrase) == who


def test_who_is_told_to_have_held_an_office_is_its_former_holder() -> None:
    text = "Angela Merkel met Rui Sala in Brakk. The former chancellor and avid hiker said that the harbour would stay shut."
    assert resolved(text, "The former chancellor and avid hiker") == ["Angela Merkel"]


def test_two_who_are_called_so_are_told_apart_by_nobody() -> None:
    text = (
        "Senator Ada Roux and Senator Rui Sala came to Brakk on Monday.\n\nIt rained.\n\nThe ferries were late again.\n\n"
        "The senator said that the harbour would stay shut."
    )
    assert resolved(text, "The senator") == ["senator"]
