"""Chains from scores: each mention goes back to the candidate that the resolver likes best, or to none.

So does Lee et al., "End-to-end Neural Coreference Resolution" (2017), and what goes back to a mention belongs to its
chain. Besides, no chain has a woman and a man, and none has two persons whose names have no word in common.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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
    chances = np.exp(log_softmax(np.concatenate([np.zeros((len(scores), 1), dtype=np.float32), scores], axis=1)))
    order = np.argsort(-scores, axis=1, kind="stable")[:, :_TRIED]
    for number in range(len(scores)):
        gender, name = int(heads.gender[number]), _name(heads, number) if persons[number] else frozenset[int]()
        before = next(
            (
                number - 1 - column
                for column in order[number].tolist()
                if scores[number, column] > LEAST and chains[links[number - 1 - column].chain].takes(gender, name)
            ),
            None,
        )
        if before is None:
            chains.append(_Chain())
            links.append(Link(None, len(chains) - 1, float(chances[number, 0])))
        else:
            chain = links[before].chain
            links.append(Link(before, chain, _share(chances[number], links, chain)))
        chains[links[-1].chain].add(gender, name)
    return links


def _share(chances: Floats, links: list[Link], chain: int) -> float:
    """The chance of the candidates that are in a chain, together."""
    number = len(links)
    inside = sum(float(chances[c]) for c in range(1, min(number, len(chances) - 1) + 1) if links[number - c].chain == chain)
    return min(inside, 1.0)


def _name(heads: Heads, number: int) -> frozenset[int]:
    return frozenset(heads.names[number].tolist()) - {NONE}
