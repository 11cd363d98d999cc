"""Spans against spans, counted over words: what the benchmarks share.

A word is a run of letters and digits; marks and spaces do not count, so it does not matter whether quotation marks are in.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

_WORD = re.compile(r"\w+")

Json = Any
"""What came out of a JSON file."""

Words = frozenset[int]
"""Words of a text by the offset at which they start."""

SAME = 0.5
"""Intersection over union from which two contents count as the same one, as in the evaluation of PolNeAR."""


def words(text: str) -> list[tuple[int, int]]:
    """Every word of `text` as (start, end)."""
    return [match.span() for match in _WORD.finditer(text)]


def covered(text: str, spans: Sequence[Sequence[int]]) -> Words:
    """The words that lie inside one of the spans, in part at least."""
    return frozenset(start for start, end in words(text) if any(start < s[1] and s[0] < end for s in spans))


def overlap(one: Words, other: Words) -> float:
    """Intersection over union; 0 where both are empty."""
    union = one | other
    return len(one & other) / len(union) if union else 0.0


def best_pairs(gold: Sequence[A], predicted: Sequence[B], likeness: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """Pairs of indices, one to one, the likeliest first, none below SAME."""
    ranked = sorted(
        ((score, i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if (score := likeness(g, p)) >= SAME),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def rates(found: int, predicted: int, gold: int) -> dict[str, float | int]:
    """Precision, recall and F1, with what they are counted over."""
    precision, recall = (found / predicted if predicted else 0.0), (found / gold if gold else 0.0)
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
        "predicted": predicted,
        "gold": gold,
    }
