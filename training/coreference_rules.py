"""Coreference without a network, to compare with: names by their words, appositions, pronouns to the nearest that fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lucca.language.coreference import lexicon
from lucca.language.coreference.heads import NONE, Heads, describe
from lucca.language.coreference.types import Mention
from lucca.language.reader.network import UPOS
from lucca.language.reader.words import Words, split_words

_SENTENCES = 3
"""How far a pronoun looks back."""

_GROUPS = frozenset({"person", "organization", "animal"})


def chains_by_rule(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The same mentions, linked by rules alone; confidences mean nothing."""
    words = split_words(text)
    if not found:
        return []
    at = np.searchsorted(words.start, [m.head.start for m in found])
    heads = describe(at, words, _tags(words))
    chains: list[int] = []
    for number in range(len(found)):
        before = _antecedent(text, found, heads, number)
        chains.append(chains[before] if before is not None else max(chains, default=-1) + 1)
    return [replace(mention, chain=chain) for mention, chain in zip(found, chains, strict=True)]


def _tags(words: Words) -> np.ndarray:
    """Parts of speech as far as pronouns and capitals tell them."""
    tags = (
        "PRON" if form.casefold() in lexicon.PRONOUN_OF else "PROPN" if form[0].isupper() else "NOUN" for form in words.forms
    )
    return np.array([UPOS.index(tag) for tag in tags], dtype=np.int64)


def _antecedent(text: str, found: Sequence[Mention], heads: Heads, i: int) -> int | None:
    pronoun = lexicon.PRONOUNS[heads.pronoun[i]]
    before = range(i - 1, -1, -1)
    if pronoun != "none":
        near = [j for j in before if heads.sentence[i] - heads.sentence[j] <= _SENTENCES]
        fits = [j for j in near if _may_be(pronoun, found[j], heads, i, j)]
        # Subjects come first in their sentences as a rule; of two sentences the later one counts.
        return max(fits, key=lambda j: (heads.sentence[j], -heads.mention[j]), default=None)
    if heads.last[i] != NONE:
        same = (j for j in before if heads.whole[j] == heads.whole[i] or heads.last[j] == heads.last[i])
        return next(same, None)
    if i and _is_apposition(text, found[i - 1], found[i]):
        return i - 1
    if lexicon.DETERMINERS[heads.determiner[i]] in {"definite", "demonstrative", "possessive"}:
        return next((j for j in before if heads.form[j] == heads.form[i]), None)
    return None


def _may_be(pronoun: str, mention: Mention, heads: Heads, i: int, j: int) -> bool:
    other = lexicon.PRONOUNS[heads.pronoun[j]]
    if other != "none" or pronoun in {"i", "we", "you"}:
        return other == pronoun and pronoun in lexicon.PERSONAL
    if heads.gender[i] and heads.gender[j] and heads.gender[i] != heads.gender[j]:
        return False
    if pronoun in {"he", "she"}:
        return mention.kind == "person" and heads.number[j] != 2
    if pronoun == "they":
        return mention.kind in _GROUPS and heads.number[j] != 1
    return pronoun == "it" and mention.kind not in {"person", "time"} and heads.number[j] != 2


def _is_apposition(text: str, one: Mention, other: Mention) -> bool:
    between = text[one.span.end : other.span.start]
    return between.strip() == "," and one.kind == other.kind and text[other.span.end : other.span.end + 1] in {",", "."}
