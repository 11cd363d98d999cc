"""What a pair of mentions shows on the surface, as small numbers; the same in training and in use.

Row i, column c is mention i with the mention c + 1 before it, so that column 0 is its nearest neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lucca.language.coreference import lexicon
from lucca.language.coreference.heads import NONE, Heads, Integers

Small = NDArray[np.integer[Any]]
"""Small numbers, of whichever size."""

WIDTH = 96
"""Candidates of a mention: so many mentions before it. They hold the nearest right one for 97 of 100 mentions of GUM's
development part that have one."""

_MENTIONS_APART = (1, 2, 3, 4, 5, 8, 16, 32, 64, 128)
_SENTENCES_APART = (0, 1, 2, 3, 4, 5, 8, 16, 32)
_PARAGRAPHS_APART = (0, 1, 2, 3, 5, 9)
_WORDS_APART = (1, 2, 3, 4, 5, 8, 13)
_FREQUENCIES = (1, 2, 3, 5, 10)
_PLACES_IN_SENTENCE = (0, 1, 2, 3)
"""Lower ends of buckets."""

FEATURES = (
    ("mentions apart", len(_MENTIONS_APART)),
    ("sentences apart", len(_SENTENCES_APART)),
    ("paragraphs apart", len(_PARAGRAPHS_APART)),
    ("words apart", len(_WORDS_APART)),
    ("heads alike", 3),
    ("pronoun", len(lexicon.PRONOUNS)),
    ("antecedent pronoun", len(lexicon.PRONOUNS)),
    ("pronoun forms", 9),
    ("quotations", 5),
    ("sorts and capitals", 64),
    ("genders", 3),
    ("numbers", 9),
    ("names", 6),
    ("acronym", 3),
    ("determiner", len(lexicon.DETERMINERS)),
    ("antecedent determiner", len(lexicon.DETERMINERS)),
    ("modifiers", 4),
    ("place in sentence", len(_PLACES_IN_SENTENCE)),
    ("antecedent place in sentence", len(_PLACES_IN_SENTENCE)),
    ("beside cues", 4),
    ("frequency", len(_FREQUENCIES)),
    ("antecedent frequency", len(_FREQUENCIES)),
)
"""Name and number of values of each feature, in the order of the last axis of `pair_features`."""


def antecedents(rows: Integers, width: int = WIDTH) -> tuple[Integers, NDArray[np.bool_]]:
    """For mentions `rows` (m,), the numbers of the `width` mentions before each, nearest first, and which of them exist.

    Both m × width; a number that does not exist is 0.
    """
    before = rows[:, None] - 1 - np.arange(width)[None, :]
    return np.maximum(before, 0).astype(np.int64), before >= 0


def pair_features(heads: Heads, rows: Integers, width: int = WIDTH) -> Integers:
    """m × width × len(FEATURES): mentions `rows` (m,) of `heads` against the `width` mentions before each.

    Columns that do not exist (see `antecedents`) are 0. The memory is that of the result some ten times over: call it for a
    few hundred rows at a time.
    """
    before, exists = antecedents(rows, width)
    found = np.empty((*before.shape, len(FEATURES)), dtype=np.int64)
    for number, column in enumerate(_columns(heads, rows[:, None], before)):
        found[..., number] = column
    if not exists.all():
        found[~exists] = 0
    return found


def _columns(heads: Heads, one: Integers, other: Integers) -> Iterator[Small]:
    """The features of mentions `one` (m × 1) with mentions `other` (m × width), in order; each m × width, m × 1 or width.

    What only one of the two tells is told for all mentions first, and where a column is the outcome of a few tests these are
    taken together as the number of a row in a table: there are a hundred pairs to a mention.
    """
    look = heads.sort * 2 + heads.capital
    place, frequency = _bucket(heads.mention, _PLACES_IN_SENTENCE), _bucket(heads.frequency, _FREQUENCIES)
    yield _bucket(1 + np.arange(other.shape[1]), _MENTIONS_APART)
    yield _bucket(heads.sentence[one] - heads.sentence[other], _SENTENCES_APART)
    yield _bucket(heads.paragraph[one] - heads.paragraph[other], _PARAGRAPHS_APART)
    yield _bucket(heads.word[one] - heads.word[other], _WORDS_APART)
    # 0 neither, 1 the same stem, 2 the same form, which has the same stem.
    yield np.add(heads.stem[one] == heads.stem[other], heads.form[one] == heads.form[other], dtype=np.int8)
    yield heads.pronoun[one]
    yield heads.pronoun[other]
    yield heads.pronoun_form[one] * 3 + heads.pronoun_form[other]
    yield _compared(_QUOTATIONS, heads.quotation, 0, one, other)
    yield look[one] * 8 + look[other]
    yield _compared(_AGREEMENT, heads.gender, 0, one, other)
    yield heads.number[one] * 3 + heads.number[other]
    yield _name_match(heads, one, other)
    yield _acronym_match(heads, one, other)
    yield heads.determiner[one]
    yield heads.determiner[other]
    yield _compared(_MODIFIERS, heads.modifier, NONE, one, other)
    yield place[one]
    yield place[other]
    yield heads.beside_cue[one] * 2 + heads.beside_cue[other]
    yield frequency[one]
    yield frequency[other]


def _bucket(numbers: Integers, lower_ends: tuple[int, ...]) -> Integers:
    """`numbers` are no less than 0."""
    return _buckets(lower_ends)[np.minimum(numbers, lower_ends[-1])]


@cache
def _buckets(lower_ends: tuple[int, ...]) -> Integers:
    """The bucket of every number from 0 to the last lower end: looking up is quicker than searching."""
    found = np.searchsorted(np.array(lower_ends), np.arange(lower_ends[-1] + 1), side="right") - 1
    return np.maximum(found, 0).astype(np.int64)


_QUOTATIONS = np.array([0, 0, 4, 4, 3, 3, 2, 1], dtype=np.int8)
"""0 both outside, 1 the same quotation, 2 two quotations, 3 only the later inside, 4 only the earlier."""
_AGREEMENT = np.array([0, 0, 0, 0, 0, 0, 2, 1], dtype=np.int8)
"""0 not known of one of them, 1 the same, 2 not the same."""
_MODIFIERS = np.array([0, 0, 1, 1, 1, 1, 2, 3], dtype=np.int8)
"""0 neither has one, 1 one of them, 2 both, not the same, 3 the same."""


def _compared(outcomes: Small, values: Integers, nothing: int, one: Integers, other: Integers) -> Small:
    """The outcome by whether the later mention has a value (4), the earlier one has one (2) and the two are the same (1)."""
    has = (values != nothing).astype(np.int8)
    found: Small = outcomes[(has * 4)[one] + (has * 2)[other] + (values[one] == values[other])]
    return found


def _name_match(heads: Heads, one: Integers, other: Integers) -> Integers:
    """0 not two names, 1 no word in common, 2 some word, 3 the head of one, 4 the last word, 5 the same name."""
    found = np.zeros(other.shape, dtype=np.int64)
    # Few pairs are two names, and words are compared with words only there.
    two = (heads.last[one] != NONE) & (heads.last[other] != NONE)
    later, earlier = np.broadcast_to(one, other.shape)[two], other[two]
    mine, theirs = heads.names[later], heads.names[earlier]
    shared = ((mine[:, :, None] == theirs[:, None, :]) & (mine != NONE)[:, :, None]).any(axis=(1, 2))
    headed = (theirs == heads.form[later][:, None]).any(axis=1) | (mine == heads.form[earlier][:, None]).any(axis=1)
    match = np.where(shared, 2, 1)
    match[headed] = 3
    match[heads.last[later] == heads.last[earlier]] = 4
    match[heads.whole[later] == heads.whole[earlier]] = 5
    found[two] = match
    return found


def _acronym_match(heads: Heads, one: Integers, other: Integers) -> Small:
    """1 the later mention shortens the earlier one, 2 the other way round, 0 neither."""
    acronym = np.where(heads.acronym == NONE, NONE - 1, heads.acronym)  # the same as nothing, not even as nothing
    later = acronym[one] == heads.initials[other]
    earlier = acronym[other] == heads.initials[one]
    found: Small = later + 2 * (earlier & ~later).astype(np.int8)
    return found
