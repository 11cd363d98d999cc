import numpy as np

from lucca.language.reader.decode import find_names
from lucca.language.reader.network import MENTIONS, NAME_TAGS, TAGS, UPOS, Encoded
from lucca.language.reader.words import split_words


def seen(text: str, *tags: str) -> list[tuple[str, str]]:
    """The names that are found where the network is sure of `tags`, one a word."""
    words = split_words(text)
    names = np.zeros((len(words), len(NAME_TAGS)), dtype=np.float32)
    names[range(len(words)), [NAME_TAGS.index(tag) for tag in tags]] = 9.0
    sizes = (len(TAGS), 1, len(UPOS), len(MENTIONS), 1)
    tags_, vectors, upos, mentions, other = (np.zeros((len(words), size), dtype=np.float32) for size in sizes)
    encoded = Encoded(tags_, names, vectors, other[:, 0], upos, mentions, other)
    return [(" ".join(words.forms[first:end]), kind) for first, end, kind, _ in find_names(words, encoded)]


def test_names_are_whole() -> None:
    assert seen("Anna Keller left", "B-person", "I-person", "O") == [("Anna Keller", "person")]


def test_no_name_goes_over_a_paragraph() -> None:
    assert seen("Regards, Anna\n\nMary wrote", "O", "O", "B-person", "I-person", "O")[0] == ("Anna", "person")
    assert all(name != "Anna Mary" for name, _ in seen("Anna\n\nMary wrote", "B-person", "I-person", "O"))
