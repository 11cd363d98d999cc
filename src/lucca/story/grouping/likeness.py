"""How likely two groups of reports tell of one happening.

A logistic regression over what two groups have in common, trained on groups of one report and of several alike (`python -m
training.stories fit`). A group is the mean of its reports' unit vectors, view by view; the cosine of two such means needs
nothing but the sums of the cosines between reports, so that groups can be joined without touching a term again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from lucca.story.grouping.vectors import LACKING, VIEWS, Floats

_WEIGHTS = "weights.json"
SIZES = ("smaller", "larger")

_LARGEST = 25
"""Reports from which a group counts as large: the largest story that the weights are learnt from has 22. Without this limit
a story of a hundred reports falls into pieces."""


def columns(cosines: Floats, lacks: Floats, own: Floats, others: Floats, size: Floats, sizes: Floats) -> Floats:
    """What the regression sees of pairs of groups: (…, views + kinds of LACKING + 2).

    `cosines` (…, views) and `lacks` (…, LACKING) are sums over the pairs of reports between two groups, `own` and `others`
    (…, views) the sums of cosines within each, all pairs and each report with itself; `size` and `sizes` count reports.
    """
    lengths = np.sqrt(own * others)
    means = np.divide(cosines, lengths, out=np.zeros_like(cosines), where=lengths > 0)
    pairs = (size * sizes)[..., None]
    smaller, larger = _sizes(size, sizes)
    parts = [np.sqrt(np.maximum(means, 0)), lacks / pairs, smaller[..., None], larger[..., None]]
    return np.concatenate(parts, axis=-1)


def _sizes(size: Floats, sizes: Floats) -> tuple[Floats, Floats]:
    """The sizes of the smaller and the larger group as the regression sees them."""
    smaller, larger = np.minimum(np.minimum(size, sizes), _LARGEST), np.minimum(np.maximum(size, sizes), _LARGEST)
    return np.log(smaller), np.log(larger)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The regression's weights, in the order of `columns`, and the bias: above 0 two groups are one story.

    `grace` and `per_day` are no part of the regression: per day that lies between the nearest reports of two groups beyond
    `grace` days, `per_day` is taken off, for at most `furthest` days.
    """

    weights: Floats
    bias: float
    grace: float = 3.0
    per_day: float = 0.15
    furthest: float = 20.0

    def scores(self, seen: Floats, gaps: Floats) -> Floats:
        """Log-odds above the threshold, for what `columns` gives and the days between (NaN where a date is unknown)."""
        days = np.clip(np.nan_to_num(gaps, nan=0.0) - self.grace, 0, self.furthest)
        return np.asarray(seen @ self.weights + self.bias - self.per_day * days)


@cache
def shipped() -> Model:
    """The model that the package brings."""
    return load(json.loads(resources.files(__package__).joinpath(_WEIGHTS).read_text("utf-8")))


def load(table: Mapping[str, Any]) -> Model:
    """A model from its JSON form."""
    parts = (("cosines", VIEWS), ("lacking", LACKING), ("sizes", SIZES))
    weights = np.array([table[part][name] for part, names in parts for name in names], np.float64)
    return Model(weights, float(table["bias"]))


def dump(model: Model) -> dict[str, Any]:
    """A model in its JSON form."""
    rest = iter(float(w) for w in np.round(model.weights, 4))
    parts = (("cosines", VIEWS), ("lacking", LACKING), ("sizes", SIZES))
    return {part: {name: next(rest) for name in names} for part, names in parts} | {"bias": round(model.bias, 4)}
