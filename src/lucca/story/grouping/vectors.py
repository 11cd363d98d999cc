"""Reports as vectors, and how alike two are, seen from each side.

A view is one side to look from: the terms of one kind, or of one kind in title and lead only. The likeness of two reports is
one cosine per view, not one number, since a name in common and a date in common do not weigh the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lucca.story.grouping.kinds import KINDS, Features, Kind
from lucca.story.grouping.rarity import Rarity

LEAD_KINDS = ("word", "name", "number")
VIEWS = (*KINDS, *(f"lead {kind}" for kind in LEAD_KINDS))
"""The sides from which reports are compared; arrays over views are in this order."""

LACKING = ("full-name", "country", "number", "figure", "year", "month-day", "weekday")
"""Kinds where it tells something that both reports have terms and none in common: other figures, other dates."""

_KIND: dict[str, int] = {kind: k for k, kind in enumerate(KINDS)}
_LEAD_OF = np.array([len(KINDS) + LEAD_KINDS.index(k) if k in LEAD_KINDS else -1 for k in KINDS])
_LACKING = np.array([_KIND[kind] for kind in LACKING])
_DIGITS = 6
"""Decimals of a cosine: the order in which products are added must not show."""

_NO_TERMS, _NO_KINDS = np.empty(0, np.int32), np.empty(0, np.int8)
_NO_WEIGHTS, _NO_LEADS = np.empty(0, np.float32), np.empty(0, np.bool_)

Floats = npt.NDArray[np.float64]


@dataclass(slots=True, eq=False)
class Vector:
    """A report's terms as numbers.

    `terms` int32 (n,), numbers from a `Vocabulary`; `weights` float32 (n,), weight times rarity; `kinds` int8 (n,), indices
    of KINDS; `is_lead` bool (n,); `norms` float64 (views,), Euclidean lengths.
    """

    terms: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]
    kinds: npt.NDArray[np.int8]
    is_lead: npt.NDArray[np.bool_]
    norms: Floats


class Vocabulary:
    """Numbers for terms, given out as they come, and vectors over them."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._numbers: dict[tuple[Kind, str], int] = {}
        self._terms: list[tuple[Kind, str]] = []

    @property
    def size(self) -> int:
        """How many terms have a number."""
        return len(self._terms)

    def term(self, number: int) -> tuple[Kind, str]:
        """The kind and key of a term."""
        return self._terms[number]

    def vector(self, features: Features) -> Vector:
        """The vector of a report's features; terms not met before get numbers."""
        terms = np.array([self._number(t.kind, t.key) for t in features.terms], np.int32)
        weights = np.array([t.weight * self._rarity(t.kind, t.key) for t in features.terms], np.float32)
        kinds = np.array([_KIND[t.kind] for t in features.terms], np.int8)
        is_lead = np.array([t.is_lead for t in features.terms], np.bool_)
        return Vector(terms, weights, kinds, is_lead, _norms(weights, kinds, is_lead))

    def _number(self, kind: Kind, key: str) -> int:
        number = self._numbers.setdefault((kind, key), len(self._terms))
        if number == len(self._terms):
            self._terms.append((kind, key))
        return number


def _norms(weights: npt.NDArray[np.float32], kinds: npt.NDArray[np.int8], is_lead: npt.NDArray[np.bool_]) -> Floats:
    squares = weights.astype(np.float64) ** 2
    in_lead = is_lead & (_LEAD_OF[kinds] >= 0)
    views = np.concatenate([kinds, _LEAD_OF[kinds[in_lead]]]).astype(np.int64)
    return np.sqrt(np.bincount(views, np.concatenate([squares, squares[in_lead]]), len(VIEWS)))


class Block:
    """Several vectors laid end to end, so that one can be compared with all of them at once."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self.size = len(vectors)
        self.norms = np.array([v.norms for v in vectors]).reshape(self.size, len(VIEWS))
        lengths = [len(v.terms) for v in vectors]
        self._terms = np.concatenate([_NO_TERMS, *(v.terms for v in vectors)])
        self._weights = np.concatenate([_NO_WEIGHTS, *(v.weights for v in vectors)])
        self._kinds = np.concatenate([_NO_KINDS, *(v.kinds for v in vectors)])
        self._is_lead = np.concatenate([_NO_LEADS, *(v.is_lead for v in vectors)])
        self._rows = np.repeat(np.arange(self.size), lengths)

    def cosines(self, one: Vector, scratch: "Scratch") -> Floats:
        """The cosine of `one` with each vector in each view, (size, views), 0 where either has nothing there."""
        weights, lead = scratch.lay(one)
        found = np.flatnonzero(weights[self._terms])
        terms = self._terms[found]
        products = weights[terms] * self._weights[found]
        sums = np.bincount(self._rows[found] * len(VIEWS) + self._kinds[found], products, self.size * len(VIEWS))
        lead_view = _LEAD_OF[self._kinds[found]]
        both = self._is_lead[found] & lead[terms] & (lead_view >= 0)
        columns = self._rows[found][both] * len(VIEWS) + lead_view[both]
        sums += np.bincount(columns, products[both], self.size * len(VIEWS))
        scratch.clear(one)
        lengths = self.norms * one.norms
        dots: Floats = sums.astype(np.float64).reshape(self.size, len(VIEWS))
        cosines: Floats = np.divide(dots, lengths, out=np.zeros_like(dots), where=lengths > 0)
        return np.round(cosines, _DIGITS)


class Scratch:
    """One vector spread out over the whole vocabulary: room that is used again and again."""

    def __init__(self) -> None:
        self._weights = np.zeros(1024)
        self._lead = np.zeros(1024, np.bool_)

    def lay(self, vector: Vector) -> tuple[Floats, npt.NDArray[np.bool_]]:
        """The weights and lead marks by term number, (vocabulary,)."""
        self._weights[vector.terms] = vector.weights
        self._lead[vector.terms] = vector.is_lead
        return self._weights, self._lead

    def clear(self, vector: Vector) -> None:
        """Leaves nothing behind of a vector."""
        self._weights[vector.terms] = 0
        self._lead[vector.terms] = False

    def grow(self, size: int) -> None:
        """Makes room for a vocabulary of `size` terms."""
        if size > len(self._weights):
            room = 2 * size
            self._weights = np.zeros(room)
            self._lead = np.zeros(room, np.bool_)


def lacking(one: Floats, others: Floats, cosines: Floats) -> Floats:
    """1 where both have terms of a kind of LACKING and none in common, else 0; the first two are norms: (…, kinds)."""
    return ((one[..., _LACKING] > 0) & (others[..., _LACKING] > 0) & (cosines[..., _LACKING] <= 0)).astype(np.float64)
