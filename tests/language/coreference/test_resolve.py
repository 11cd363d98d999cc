"""Chains of mentions, with a network that is told what refers to what."""

from collections.abc import Mapping

import numpy as np
from tests.language.coreference.trees import syntax

from lucca.language.coreference.heads import describe
from lucca.language.coreference.links import link
from lucca.language.coreference.pairs import WIDTH
from lucca.language.coreference.resolve import resolve, scores_of
from lucca.language.reader.network import MENTIONS, UPOS, Coded, Encoded, Floats, Integers, Linked, Parsed
from lucca.language.reader.words import Words, split_words
from lucca.records import Span

TEXT = "Maria Rossi met the mayor. She thanked the mayor of Velmora."
WRITTEN = (
    "Maria|PROPN|3|nsubj Rossi|PROPN|1|flat met|VERB|0|root the|DET|5|det mayor|NOUN|3|obj .|PUNCT|3|punct",
    "She|PRON|2|nsubj thanked|VERB|0|root the|DET|4|det mayor|NOUN|2|obj of|ADP|6|case Velmora|PROPN|4|nmod .|PUNCT|2|punct",
)
CHAINS = {0: 0, 4: 1, 6: 0, 9: 1, 11: 2}
"""Word numbers of heads, and their chains."""


class Told:
    """A network that knows the chain of each mention: it stands in the first number of its head's vector."""

    def resolve(self, words: Floats, rows: Integers, places: Integers, pairs: Integers) -> Floats:
        assert pairs.shape[:2] == places.shape
        assert len(rows) == len(places)
        assert places.max(initial=0) < len(words)
        return np.where(words[places, 0] == words[rows, 0][:, None], 4.0, -4.0).astype(np.float32)

    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        raise NotImplementedError

    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        raise NotImplementedError

    def parse(self, words: Floats) -> Parsed:
        raise NotImplementedError

    def code(self, words: Floats, part: Integers) -> Coded:
        raise NotImplementedError


def encoded(words: Words, chains: Mapping[int, int]) -> Encoded:
    size = len(words)
    mentions = np.zeros((size, len(MENTIONS)), dtype=np.float32)
    vectors = np.zeros((size, 4), dtype=np.float32)
    mentions[:, 0] = 5
    for word, chain in chains.items():
        mentions[word, MENTIONS.index("person")] = 10
        vectors[word, 0] = chain
    none = np.zeros((size, 1), dtype=np.float32)
    return Encoded(none, none, none, none, np.zeros((size, len(UPOS)), dtype=np.float32), mentions, vectors)


def test_what_goes_back_to_a_mention_belongs_to_its_chain() -> None:
    words = split_words(TEXT)
    found = resolve(TEXT, words, encoded(words, CHAINS), syntax(TEXT, *WRITTEN), Told())
    assert [(TEXT[m.span.start : m.span.end], m.chain) for m in found] == [
        ("Maria Rossi", 0),
        ("the mayor", 1),
        ("She", 0),
        ("the mayor of Velmora", 1),
        ("Velmora", 2),
    ]
    assert [TEXT[m.head.start : m.head.end] for m in found] == ["Maria", "mayor", "She", "mayor", "Velmora"]
    assert all(m.kind == "person" and m.confidence > 0.9 for m in found)


def test_outside_of_all_tokens_a_mention_is_its_head() -> None:
    words = split_words(TEXT)
    found = resolve(TEXT, words, encoded(words, CHAINS), syntax(TEXT, WRITTEN[0]), Told())
    assert found[0].span == Span(0, 11)
    assert found[3].span == Span(43, 48)


def test_a_text_without_mentions_has_no_chains() -> None:
    words = split_words(TEXT)
    assert resolve(TEXT, words, encoded(words, {}), syntax(TEXT, *WRITTEN), Told()) == ()


def test_long_texts_are_compared_in_pieces_with_the_same_result() -> None:
    words = split_words("word " * 700)
    heads = describe(np.arange(700), words, np.zeros(700, dtype=np.int64))
    vectors = (np.arange(700) % 90).astype(np.float32)[:, None]
    scores = scores_of(heads, vectors, Told())
    assert scores.shape == (700, WIDTH)
    assert (np.isinf(scores).sum(axis=1) == np.maximum(WIDTH - np.arange(700), 0)).all()
    assert [found.chain for found in link(scores, heads, np.zeros(700, dtype=np.bool_))] == [k % 90 for k in range(700)]
