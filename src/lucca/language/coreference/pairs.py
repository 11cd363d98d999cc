"""What a pair of mentions shows on the surface, as small numbers; the same in training and in use.

Row i, column c is mention i with the mention c + 1 before it, so that column 0 is its nearest neighbour.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from lucca.language.coreference import lexicon
from lucca.language.coreference.heads import NONE, Heads, Integers

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
    one, other = rows[:, None], before
    columns = (
        _bucket(one - other, _MENTIONS_APART),
        _bucket(heads.sentence[one] - heads.sentence[other], _SENTENCES_APART),
        _bucket(heads.paragraph[one] - heads.paragraph[other], _PARAGRAPHS_APART),
        _bucket(heads.word[one] - heads.word[other], _WORDS_APART),
        np.where(heads.form[one] == heads.form[other], 2, heads.stem[one] == heads.stem[other]),
        np.broadcast_to(heads.pronoun[one], other.shape),
        heads.pronoun[other],
        heads.pronoun_form[one] * 3 + heads.pronoun_form[other],
        _quotations(heads.quotation[one], heads.quotation[other]),
        (heads.sort[one] * 2 + heads.capital[one]) * 8 + heads.sort[other] * 2 + heads.capital[other],
        _agreement(heads.gender[one], heads.gender[other]),
        heads.number[one] * 3 + heads.number[other],
        _name_match(heads, one, other),
        _acronym_match(heads, one, other),
        np.broadcast_to(heads.determiner[one], other.shape),
        heads.determiner[other],
        _modifiers(heads.modifier[one], heads.modifier[other]),
        np.broadcast_to(_bucket(heads.mention[one], _PLACES_IN_SENTENCE), other.shape),
        _bucket(heads.mention[other], _PLACES_IN_SENTENCE),
        heads.beside_cue[one] * 2 + heads.beside_cue[other],
        np.broadcast_to(_bucket(heads.frequency[one], _FREQUENCIES), other.shape),
        _bucket(heads.frequency[other], _FREQUENCIES),
    )
    found: Integers = np.stack(columns, axis=-1)
    found[~exists] = 0
    return found


def _bucket(numbers: Integers, lower_ends: tuple[int, ...]) -> Integers:
    return _buckets(lower_ends)[np.clip(numbers, 0, lower_ends[-1])]


@cache
def _buckets(lower_ends: tuple[int, ...]) -> Integers:
    """The bucket of every number from 0 to the last lower end: looking up is quicker than searching."""
    found = np.searchsorted(np.array(lower_ends), np.arange(lower_ends[-1] + 1), side="right") - 1
    return np.maximum(found, 0).astype(np.int64)


def _quotations(one: Integers, other: Integers) -> Integers:
    """0 both outside, 1 the same quotation, 2 two quotations, 3 only the later inside, 4 only the earlier."""
    both = np.where(one == other, 1, 2)
    return np.where(one > 0, np.where(other > 0, both, 3), np.where(other > 0, 4, 0)).astype(np.int64)


def _agreement(one: Integers, other: Integers) -> Integers:
    """0 not known of one of them, 1 the same, 2 not the same."""
    return np.where((one == 0) | (other == 0), 0, np.where(one == other, 1, 2)).astype(np.int64)


def _modifiers(one: Integers, other: Integers) -> Integers:
    """0 neither has one, 1 one of them, 2 both, not the same, 3 the same."""
    both = np.where(one == other, 3, 2)
    return np.where((one == NONE) & (other == NONE), 0, np.where((one == NONE) | (other == NONE), 1, both)).astype(np.int64)


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


def _acronym_match(heads: Heads, one: Integers, other: Integers) -> Integers:
    """1 the later mention shortens the earlier one, 2 the other way round, 0 neither."""
    later = (heads.acronym[one] != NONE) & (heads.acronym[one] == heads.initials[other])
    earlier = (heads.acronym[other] != NONE) & (heads.acronym[other] == heads.initials[one])
    return np.where(later, 1, np.where(earlier, 2, 0)).astype(np.int64)
