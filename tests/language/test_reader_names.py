import numpy as np
import pytest

from lucca.language.reader.decode import find_names
from lucca.language.reader.network import MENTIONS, NAME_TAGS, TAGS, UPOS, Encoded
from lucca.language.reader.words import split_words


def seen(text: str, *tags: str, unsure: dict[int, str] | None = None) -> list[tuple[str, str]]:
    """The names that are found where the network is sure of `tags`, one a word.

    At the words of `unsure` it finds another tag hardly likelier.
    """
    words = split_words(text)
    names = np.zeros((len(words), len(NAME_TAGS)), dtype=np.float32)
    names[range(len(words)), [NAME_TAGS.index(tag) for tag in tags]] = 9.0
    for number, tag in (unsure or {}).items():
        names[number, NAME_TAGS.index(tag)] = 9.4
    sizes = (len(TAGS), 1, len(UPOS), len(MENTIONS), 1)
    tags_, vectors, upos, mentions, other = (np.zeros((len(words), size), dtype=np.float32) for size in sizes)
    encoded = Encoded(tags_, names, vectors, other[:, 0], upos, mentions, other)
    return [(" ".join(words.forms[first:end]), kind) for first, end, kind, _ in find_names(words, encoded)]


def test_names_are_whole() -> None:
    assert seen("Anna Keller left", "B-person", "I-person", "O") == [("Anna Keller", "person")]


def test_no_name_goes_over_a_paragraph() -> None:
    assert seen("Regards, Anna\n\nMary wrote", "O", "O", "B-person", "I-person", "O")[0] == ("Anna", "person")
    assert all(name != "Anna Mary" for name, _ in seen("Anna\n\nMary wrote", "B-person", "I-person", "O"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fairbanks Alaska", ["Fairbanks", "Alaska"]),
        ("fairbanks alaska", ["fairbanks", "alaska"]),
        ("Cedar Falls IA", ["Cedar Falls", "IA"]),
        ("Dunedin New Zealand", ["Dunedin", "New Zealand"]),
        ("Western Australia", ["Western Australia"]),
        ("New Hampshire", ["New Hampshire"]),
        ("Papua New Guinea", ["Papua New Guinea"]),
        ("Gulf of Mexico", ["Gulf of Mexico"]),
        ("Spanish Guinea", ["Spanish Guinea"]),
        ("Cedar Falls", ["Cedar Falls"]),
    ],
)
def test_a_town_and_its_land_are_two_places(text: str, names: list[str]) -> None:
    tags = ["B-place", *(["I-place"] * text.count(" "))]
    assert seen(text, *tags) == [(name, "place") for name in names]
    assert [name for name, _ in seen(text, *(tag.replace("place", "person") for tag in tags))] == [text]


def test_a_name_has_one_kind_where_it_is_clear() -> None:
    text = "Halden fell as Halden owns Halden Bank"
    tags = ("B-organisation", "O", "O", "B-organisation", "O", "B-organisation", "I-organisation")
    assert seen(text, *tags, unsure={0: "B-place"}) == [
        ("Halden", "organisation"),
        ("Halden", "organisation"),
        ("Halden Bank", "organisation"),
    ]
    tags = ("B-organisation", "O", "O", "O", "O", "B-organisation", "I-organisation")
    assert seen(text, *tags, unsure={0: "B-place"})[0] == ("Halden", "place")


def test_a_family_name_is_the_persons() -> None:
    text = "Anna Keller left and Keller lost"
    tags = ("B-person", "I-person", "O", "O", "B-person", "O")
    assert seen(text, *tags, unsure={4: "B-place"}) == [("Anna Keller", "person"), ("Keller", "person")]


def test_a_clear_kind_stands_against_other_mentions() -> None:
    text = "Washington left Washington"
    assert seen(text, "B-person", "O", "B-place") == [("Washington", "person"), ("Washington", "place")]


def test_initials_of_common_nouns_are_no_names() -> None:
    assert seen("Its CEO left OPEC", "O", "B-organisation", "O", "B-organisation") == [("OPEC", "organisation")]
    assert seen("TV Norge fell", "B-organisation", "I-organisation", "O") == [("TV Norge", "organisation")]
