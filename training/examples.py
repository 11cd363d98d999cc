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
from training.corpora import Article, SilverName, Span, TaggedSentence
from training.kinds import kind_of

IGNORED = -100
"""The tag number of words that nobody annotated."""

MAYBE_OTHER = -1
"""The name tag number of words unmarked in a corpus that has no nationalities and no other names."""

_LONGEST_CUE = 15


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What one cue (words, end exclusive) should be given: `tags` holds the tag of every marked word, else outside."""

    cue: tuple[int, int]
    tags: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its right answers; `tags` and `names` have one entry a word."""

    words: Words
    cut: tuple[tuple[int, ...], ...]
    tags: Integers
    names: Integers
    links: tuple[LinkTarget, ...]


def article_example(article: Article, silver: Sequence[SilverName] | None, pieces: Pieces) -> Example:
    """An article as an example; without silver names its names count as not annotated."""
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
    names = np.full(len(words), IGNORED if silver is None else 0, dtype=np.int64)
    for name in silver or ():
        kind = kind_of(name.kind, article.text[name.start : name.end])
        for first, end in _word_spans(words, [(name.start, name.end)]) if kind else ():
            _mark(names, first, end, NAME_TAGS.index(f"B-{kind}"))
    return Example(words, tuple(pieces.of(w) for w in words.forms), tags, names, tuple(links.values()))


def joined(sentences: Sequence[TaggedSentence]) -> tuple[str, list[tuple[int, int, str]]]:
    """Sentences as one text, a paragraph each, with names as (start, end, the corpus's own kind) in code points."""
    parts: list[str] = []
    names: list[tuple[int, int, str]] = []
    length = 0
    for sentence in sentences:
        for token, tag in zip(sentence.tokens, sentence.tags, strict=True):
            edge, _, kind = tag.partition("-")
            if edge == "B" or (edge == "I" and not (names and names[-1][2] == kind and names[-1][1] == length - 1)):
                names.append((length, length + len(token), kind))
            elif edge == "I":
                names[-1] = (names[-1][0], length + len(token), kind)
            parts.append(token + " ")
            length += len(token) + 1
        parts.append("\n\n")
        length += 2
    return "".join(parts), names


def names_example(sentences: Sequence[TaggedSentence], complete: bool, pieces: Pieces) -> Example:
    """Sentences tagged with names only. `complete`: the corpus marks nationalities and other names too."""
    text, names = joined(sentences)
    words = split_words(text)
    numbers = np.full(len(words), 0 if complete else MAYBE_OTHER, dtype=np.int64)
    for start, end, corpus_kind in names:
        kind = kind_of(corpus_kind, text[start:end])
        for first, last in _word_spans(words, [(start, end)]) if kind else ():
            _mark(numbers, first, last, NAME_TAGS.index(f"B-{kind}"))
    unknown = np.full(len(words), IGNORED, dtype=np.int64)
    return Example(words, tuple(pieces.of(w) for w in words.forms), unknown, numbers, ())


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
