"""Relations told by a sentence's words alone: which sides, which kind, and in which direction."""

import pytest

from lucca.extract.ties.patterns import found
from lucca.language.words import words


def told(sentence: str) -> list[tuple[str, str, str, str]]:
    """Kind, source, target and status of each relation, sides as words."""

    def side(part: object) -> str:
        return " ".join(w.text for w in part)  # type: ignore[attr-defined]

    return [(f.kind, side(f.source), side(f.target), f.status) for f in found(words(sentence)) if f.source and f.target]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Velmora backs Brakk in the dispute.", ("backs", "Velmora", "Brakk", "ongoing")),
        ("Brakk was openly backed by Velmora.", ("backs", "Velmora", "Brakk", "ongoing")),
        ("Velmora does not support Brakk.", ("backs", "Velmora", "Brakk", "negated")),
        ("Velmora would support Brakk.", ("backs", "Velmora", "Brakk", "conditional")),
        ("Velmora must end its support for Brakk.", ("backs", "its", "Brakk", "ongoing")),
        ("Velmora’s long-standing support of Brakk, he said.", ("backs", "Velmora", "Brakk", "ongoing")),
        ("Velmora opposes Brakk.", ("opposes", "Velmora", "Brakk", "ongoing")),
        ("Velmora has aligned itself with Brakk.", ("aligned", "Velmora", "Brakk", "ongoing")),
        ("Velmora is a close ally of Brakk.", ("allied", "Velmora", "Brakk", "ongoing")),
        ("Its military alliance with Brakk, signed in May.", ("allied", "Its", "Brakk", "ongoing")),
        ("Velmora, a founding member of NATO, voted no.", ("member-of", "Velmora", "NATO", "ongoing")),
        ("They spoke to NATO member Velmora.", ("member-of", "Velmora", "NATO", "ongoing")),
        ("Velmora-backed rebels took the town.", ("backs", "Velmora", "rebels took the town", "ongoing")),
        ("Velmora is fighting the Northern Front.", ("at-war", "Velmora", "the Northern Front", "ongoing")),
    ],
)
def test_relations(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The families asked for support.",
        "With support from Velmora, the town was rebuilt.",
        "A member of the crew was hurt.",
        "The fight went on all night.",
    ],
)
def test_words_that_tell_of_no_relation(sentence: str) -> None:
    assert told(sentence) == []
