"""The mentions of a text by their heads, as arrays of small numbers that pairs of mentions are compared by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lucca.language.coreference.surroundings import NAME_REACH, Surroundings
from lucca.language.reader.words import MIXED, OPENING, OUTSIDE, TITLE, UPPER, Words

Integers = NDArray[np.int64]

NONE = -1
"""Where there is no such word."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The mentions of a text in text order; every array has one row a mention.

    `word`: number of the reader word that is the head. `mention`: number within its sentence. `quotation`: running number of
    the quotation it stands in, 0 outside. Numbers that are the same for the same letters, `NONE` where there are none:
    `form`, `stem` ("ministers" as "minister"), `modifier` (the word before), `names` (mentions × 2 · NAME_REACH + 1,
    its name around the head, word by word), `last` and `whole` (of that name), `acronym`, `initials`. `frequency`:
    how many mentions of the text have this stem. The others are the small classes of `Surroundings`.
    """

    word: Integers
    sentence: Integers
    paragraph: Integers
    mention: Integers
    quotation: Integers
    capital: Integers
    sort: Integers
    pronoun: Integers
    pronoun_form: Integers
    determiner: Integers
    number: Integers
    gender: Integers
    beside_cue: Integers
    form: Integers
    stem: Integers
    modifier: Integers
    names: Integers
    last: Integers
    whole: Integers
    acronym: Integers
    initials: Integers
    frequency: Integers

    def __len__(self) -> int:
        """How many mentions there are."""
        return len(self.word)


def describe(heads: Integers, words: Words, upos: Integers) -> Heads:
    """The mentions whose heads are the reader words `heads` (in text order); `upos` (words,) are indices into `UPOS`."""
    around = Surroundings(words, upos)
    lower = around.lower
    at: list[int] = np.asarray(heads, dtype=np.int64).tolist()
    numbers = _Numbers()
    names = [around.name(i) for i in at]
    stems = [numbers(_stem(lower[i])) for i in at]
    frequency = Counter(stems)
    quotation = np.where(words.quote == OUTSIDE, 0, np.cumsum(words.quote == OPENING))
    return Heads(
        word=np.asarray(heads, dtype=np.int64),
        sentence=words.sentence[heads],
        paragraph=words.paragraph[heads],
        mention=_within(words.sentence[heads]),
        quotation=quotation[heads],
        capital=np.isin(words.case[heads], (TITLE, UPPER, MIXED)).astype(np.int64),
        sort=_array(around.sort(i) for i in at),
        pronoun=_array(around.pronoun(i) for i in at),
        pronoun_form=_array(around.pronoun_form(i) for i in at),
        determiner=_array(around.determiner(i) for i in at),
        number=_array(around.number(i) for i in at),
        gender=_array(around.gender(i, name) for i, name in zip(at, names, strict=True)),
        beside_cue=_array(around.beside_cue(i) for i in at),
        form=_array(numbers(lower[i]) for i in at),
        stem=_array(stems),
        modifier=_array(numbers(around.modifier(i)) for i in at),
        names=_names(at, names, lower, numbers),
        last=_array(numbers(lower[name[-1]]) if name else NONE for name in names),
        whole=_array(numbers(" ".join(lower[k] for k in name)) for name in names),
        acronym=_array(numbers(around.acronym(i)) for i in at),
        initials=_array(numbers(around.initials(i, name)) for i, name in zip(at, names, strict=True)),
        frequency=_array(frequency[stem] for stem in stems),
    )


class _Numbers:
    """Strings to numbers, the same for the same string; `NONE` for the empty one."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {"": NONE}

    def __call__(self, text: str) -> int:
        return self._known.setdefault(text, len(self._known))


def _array(numbers: Iterable[int]) -> Integers:
    return np.fromiter(numbers, dtype=np.int64)


def _within(sentence: Integers) -> Integers:
    """Each mention's number in its sentence."""
    first = np.searchsorted(sentence, sentence, side="left")
    return (np.arange(len(sentence)) - first).astype(np.int64)


def _stem(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    return form[:-1] if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3 else form


def _names(at: Sequence[int], names: Sequence[Sequence[int]], lower: Sequence[str], numbers: _Numbers) -> Integers:
    table = np.full((len(at), 2 * NAME_REACH + 1), NONE, dtype=np.int64)
    for row, (head, name) in enumerate(zip(at, names, strict=True)):
        if name:
            first = name[0] - head + NAME_REACH
            table[row, first : first + len(name)] = [numbers(lower[k]) for k in name]
    return table
