"""Chains from scores: each mention goes back to the candidate that the resolver likes best, or to none.

So does Lee et al., "End-to-end Neural Coreference Resolution" (2017), and what goes back to a mention belongs to its
chain. Besides, no chain has a woman and a man, and none has two persons whose names have no word in common.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from lucca.language.coreference.heads import NONE, Heads
from lucca.language.reader.network import Floats
from lucca.language.reader.viterbi import log_softmax

LEAST = -1.0
"""A mention goes back to a candidate with a higher score than this. Of -1.5, -1, -0.5, 0 and 0.5 it has the best CoNLL F1 on
GUM's development part: 58.5 %, where 0, at which a link is as likely as none, has 56.6 %. Confidence tells the doubtful."""

_TRIED = 10
"""Candidates of a mention that are tried, the likeliest first."""

_NAMES = 20
"""Different names of a chain that are remembered; a person has few."""


@dataclass(frozen=True, slots=True)
class Link:
    """A mention's place among the others. `before`: number of the mention that it goes back to; None if it begins a chain.
    `confidence`: how likely it belongs to that mention's chain, or to none before it."""

    before: int | None
    chain: int
    confidence: float


@dataclass(slots=True)
class _Chain:
    """What a chain says of the one that it stands for: gender, if known, and the words of each name."""

    gender: int = 0
    names: set[frozenset[int]] = field(default_factory=set)

    def takes(self, gender: int, name: frozenset[int]) -> bool:
        clash = gender and self.gender and gender != self.gender
        return not clash and (not name or all(name & known for known in self.names))

    def add(self, gender: int, name: frozenset[int]) -> None:
        self.gender = self.gender or gender
        if name and len(self.names) < _NAMES:
            self.names.add(name)


def link(scores: Floats, heads: Heads, persons: NDArray[np.bool_]) -> list[Link]:
    """Each mention's chain, from its candidates' scores (mentions × candidates, nearest first, -inf for none).

    `persons`: which mentions are persons.
    """
    links: list[Link] = []
    chains: list[_Chain] = []
    chain_of = np.zeros(len(scores), dtype=np.int64)
    chances = np.exp(log_softmax(np.concatenate([np.zeros((len(scores), 1), dtype=np.float32), scores], axis=1)))
    genders, alone = heads.gender.tolist(), chances[:, 0].tolist()
    for number, tried in enumerate(_tried(scores)):
        gender, name = genders[number], _name(heads, number) if persons[number] else frozenset[int]()
        before = next((k for k in (number - 1 - c for c in tried) if chains[links[k].chain].takes(gender, name)), None)
        if before is None:
            chains.append(_Chain())
            links.append(Link(None, len(chains) - 1, alone[number]))
        else:
            chain = links[before].chain
            links.append(Link(before, chain, _share(chances[number, 1:], chain_of[:number][::-1] == chain)))
        chain_of[number] = links[-1].chain
        chains[links[-1].chain].add(gender, name)
    return links


def _tried(scores: Floats) -> list[list[int]]:
    """The columns of each mention's candidates that are tried, the likeliest first, of equal ones the nearest."""
    rows, columns = np.nonzero(scores > LEAST)
    order = np.lexsort((columns, -scores[rows, columns], rows))
    ends = np.cumsum(np.bincount(rows, minlength=len(scores))).tolist()
    likeliest = columns[order].tolist()
    return [likeliest[first : min(end, first + _TRIED)] for first, end in pairwise([0, *ends])]


def _share(chances: Floats, inside: NDArray[np.bool_]) -> float:
    """The chance together of those candidates, nearest first, that are inside of a chain."""
    count = min(len(chances), len(inside))
    return min(float(chances[:count][inside[:count]].sum(dtype=np.float64)), 1.0)


def _name(heads: Heads, number: int) -> frozenset[int]:
    return frozenset(heads.names[number].tolist()) - {NONE}
