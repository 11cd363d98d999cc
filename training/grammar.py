"""Trees and chains of mentions as arrays over the reader's words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lucca.language.reader.network import MENTIONS, RELATIONS, UPOS, Integers
from lucca.language.reader.words import Words
from training.mentions import by_head, mentions
from training.treebank import Document, Token

IGNORED = -100
LONGEST_SENTENCE = 150
"""Tokens; what is longer in a treebank is a list or a mistake."""

_OLD_NAMES = {"obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked", "flat:foreign": "flat"}


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence. One entry a token: the word that stands for it, its head (0: root, else the head's number plus 1), the
    number of its relation."""

    words: Integers
    heads: Integers
    relations: Integers


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a treebank says of a text. One entry a word, `IGNORED` where it says nothing: `starts` (1: a sentence begins),
    `upos`, `mentions` (kind of the mention that has its head there). `chains`: each head's chain by its word."""

    starts: Integers
    upos: Integers
    mentions: Integers
    trees: tuple[Tree, ...]
    chains: dict[int, str]
    treebank: int


def grammar_of(document: Document, words: Words, treebank: int, has_mentions: bool) -> Grammar:
    """The grammar of a treebank's document that has been cut into `words`; `treebank` is its number."""
    starts = np.zeros(len(words), dtype=np.int64)
    upos = np.full(len(words), IGNORED, dtype=np.int64)
    kinds = np.full(len(words), 0 if has_mentions else IGNORED, dtype=np.int64)
    chains: dict[int, str] = {}
    trees = []
    for sentence in document.sentences:
        places = [word_of(words, token) for token in sentence]
        starts[places[0]] = 1
        for token, place in reversed(list(zip(sentence, places, strict=True))):
            upos[place] = UPOS.index(token.upos)
        if len(sentence) <= LONGEST_SENTENCE:
            trees.append(
                Tree(
                    words=np.array(places, dtype=np.int64),
                    heads=np.array([token.head + 1 for token in sentence], dtype=np.int64),
                    relations=np.array([_relation(token) for token in sentence], dtype=np.int64),
                )
            )
    if has_mentions:
        for mention in by_head(mentions(document)).values():
            place = word_of(words, document.sentences[mention.sentence][mention.head])
            kinds[place] = MENTIONS.index(mention.kind)
            chains[place] = mention.cluster
    return Grammar(starts, upos, kinds, tuple(trees), chains, treebank)


def word_of(words: Words, token: Token) -> int:
    """The word that stands for a token: the first that begins in it, else the one that it is a part of."""
    place = bisect_left(words.start, token.start)
    if place < len(words) and words.start[place] < token.end:
        return place
    return max(place - 1, 0)


def _relation(token: Token) -> int:
    name = _OLD_NAMES.get(token.relation, token.relation)
    return RELATIONS.index(name if name in RELATIONS else name.partition(":")[0])


def inside(trees: Sequence[Tree], start: int, end: int) -> list[Tree]:
    """The trees that lie between two words (end exclusive)."""
    return [tree for tree in trees if start <= tree.words.min() and tree.words.max() < end]
