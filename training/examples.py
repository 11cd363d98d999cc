"""Annotated texts as arrays of words with the numbers of their right tags."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from lucca.language.reader.network import LINK_TAGS, NAME_TAGS, TAGS, Integers
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.windows import WINDOW_PIECES
from lucca.language.reader.words import Words, split_words
from training.corpora import Article, Span
from training.grammar import Grammar, grammar_of
from training.names import NamedText
from training.names.targets import tag_sets
from training.pairs import Code, EventRow, code_of
from training.treebank import Document

IGNORED = -100
"""The tag number of words that nobody annotated."""

ANY_NAME = (1 << len(NAME_TAGS)) - 1
"""The set of name tags of words whose names nobody annotated: all of them, a bit each."""

_LONGEST_CUE = 15


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What one cue (words, end exclusive) should be given: `tags` holds the tag of every marked word, else outside."""

    cue: tuple[int, int]
    tags: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its right answers.

    One entry a word: `tags` (or `IGNORED`), `names` (the set of name tags that are right, a bit each).
    """

    words: Words
    cut: tuple[tuple[int, ...], ...]
    tags: Integers
    names: Integers
    links: tuple[LinkTarget, ...] = ()
    grammar: Grammar | None = None
    codes: tuple[Code, ...] = ()


def article_example(article: Article, named: NamedText | None, pieces: Pieces) -> Example:
    """An article as an example; `named`: the names of the same text, if anybody has marked them."""
    words = split_words(article.text)
    tags = np.zeros(len(words), dtype=np.int64)
    links: dict[tuple[int, int], LinkTarget] = {}
    for attribution in article.attributions:
        for role in ("source", "cue", "content"):
            for first, end in _word_spans(words, getattr(attribution, role)):
                _mark(tags, first, end, TAGS.index(f"B-{role}"))
        cues = _word_spans(words, attribution.cue)
        if not cues or not attribution.content:
            continue
        cue = (cues[0][0], cues[-1][1]) if cues[-1][1] - cues[0][0] <= _LONGEST_CUE else cues[0]
        target = links.setdefault(cue, LinkTarget(cue))
        for role in ("source", "content"):
            for first, end in _word_spans(words, getattr(attribution, role)):
                opening = LINK_TAGS.index(f"B-{role}")
                target.tags.update({i: opening + (i > first) for i in range(first, end)})
    return Example(words, _cut(words, pieces), tags, _names(named, words), tuple(links.values()))


def named_example(named: NamedText, pieces: Pieces) -> Example:
    """A text of which only the names are marked."""
    words = split_words(named.text)
    return Example(words, _cut(words, pieces), _nothing(words), _names(named, words))


def _cut(words: Words, pieces: Pieces) -> tuple[tuple[int, ...], ...]:
    return tuple(pieces.of(form) for form in words.forms)


def _nothing(words: Words) -> Integers:
    return np.full(len(words), IGNORED, dtype=np.int64)


def _names(named: NamedText | None, words: Words) -> Integers:
    return np.full(len(words), ANY_NAME, dtype=np.int64) if named is None else tag_sets(named, words)


def tree_example(document: Document, treebank: int, has_mentions: bool, named: NamedText | None, pieces: Pieces) -> Example:
    """A document of a treebank; its attributions count as not annotated."""
    words = split_words(document.text)
    return Example(
        words=words,
        cut=_cut(words, pieces),
        tags=_nothing(words),
        names=_names(named, words),
        grammar=grammar_of(document, words, treebank, has_mentions),
    )


def event_example(sentence: str, rows: Sequence[EventRow], pieces: Pieces) -> Example:
    """A sentence by itself with what its actors do to each other; nothing else of it counts as annotated."""
    words = split_words(sentence)
    codes = [code_of(row, words) for row in rows]
    return Example(
        words=words,
        cut=_cut(words, pieces),
        tags=_nothing(words),
        names=_names(None, words),
        codes=tuple(code for code in codes if code is not None),
    )


def _mark(tags: Integers, first: int, end: int, opening: int) -> None:
    tags[first] = opening
    tags[first + 1 : end] = opening + 1


def _word_spans(words: Words, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Spans of code points as spans of the words that they touch; those that touch none are dropped."""
    found = []
    for start, end in spans:
        first, last = bisect_right(words.end, start), bisect_left(words.start, end)
        if first < last:
            found.append((first, last))
    return found


def windows(example: Example, draw: random.Random) -> Iterator[tuple[int, int]]:
    """Cut an example into windows (words, end exclusive) that fit the network, the first one of random length."""
    room = draw.randint(WINDOW_PIECES // 4, WINDOW_PIECES - 2)
    start = used = 0
    for i, ids in enumerate(example.cut):
        if used + len(ids) > room:
            yield start, i
            start, used, room = i, 0, WINDOW_PIECES - 2
        used += len(ids)
    if start < len(example.cut):
        yield start, len(example.cut)
