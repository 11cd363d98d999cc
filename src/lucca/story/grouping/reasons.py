"""What two reports share, and how much each thing counts for their being in one story."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lucca.story.grouping.kinds import KINDS, Kind
from lucca.story.grouping.likeness import Model
from lucca.story.grouping.vectors import VIEWS, Vector, Vocabulary

MOST = 8
"""Shared terms that a reason names."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A term that two reports have in common, and its share of what speaks for the two, 0 to 1."""

    kind: Kind
    key: str
    share: float


def shared(one: Vector, other: Vector, model: Model, vocabulary: Vocabulary) -> tuple[Shared, ...]:
    """The shared terms that count most, at most MOST, the weightiest first.

    A view's part of the log-odds is spread over its terms by their products; views that speak against are left out.
    """
    _, mine, theirs = np.intersect1d(one.terms, other.terms, return_indices=True)
    counts: dict[int, float] = {}
    for view, name in enumerate(VIEWS):
        at = _seen_from(name, one, mine) & _seen_from(name, other, theirs)
        products = one.weights[mine[at]].astype(float) * other.weights[theirs[at]]
        if model.weights[view] > 0 and products.size:
            cosine = products.sum() / (one.norms[view] * other.norms[view])
            parts = model.weights[view] * np.sqrt(cosine) * products / products.sum()
            for number, part in zip(one.terms[mine[at]].tolist(), parts.tolist(), strict=True):
                counts[number] = counts.get(number, 0.0) + part
    whole = sum(counts.values())
    named = [Shared(*vocabulary.term(number), round(count / whole, 3)) for number, count in counts.items()]
    return tuple(sorted(named, key=lambda term: (-term.share, term.kind, term.key))[:MOST])


def _seen_from(view: str, vector: Vector, at: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Which of a vector's terms at some places belong to a view."""
    kind = view.removeprefix("lead ")
    seen: npt.NDArray[np.bool_] = vector.kinds[at] == KINDS.index(kind)
    return seen & vector.is_lead[at] if view != kind else seen
