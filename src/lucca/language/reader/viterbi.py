"""The best sequence of tags under the rule that an inside tag follows its own kind.

In every list of tags an inside tag stands right after the tag that opens it: "B-cue", "I-cue".
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def log_softmax(scores: Floats) -> Floats:
    """Row by row; shape kept."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def best_spans(scores: Floats, tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The spans (start, end exclusive, kind) of the best legal sequence, in order. `scores`: words × tags, additive.

    Every inside tag must stand right after the tag that opens it.
    """
    path = _word_by_word(scores, tags)
    if path is None:
        path = _best_path(scores, tags)
    spans: list[tuple[int, int, str]] = []
    for i, number in enumerate(path):
        edge, _, kind = tags[number].partition("-")
        if edge == "B":
            spans.append((i, i + 1, kind))
        elif edge == "I":
            spans[-1] = (spans[-1][0], i + 1, kind)
    return spans


def _word_by_word(scores: Floats, tags: Sequence[str]) -> list[int] | None:
    """Each word's own best tag; None if that sequence breaks the rule. If it does not, no sequence is better."""
    best = scores.argmax(axis=1)
    inside = np.array([tag.startswith("I-") for tag in tags])[best]
    before = np.concatenate([[0], best[:-1]])
    legal = ~inside | (before == best) | (before == best - 1)
    return best.tolist() if bool(legal.all()) else None


def _best_path(scores: Floats, tags: Sequence[str]) -> list[int]:
    """Only inside tags are bound by what precedes them, and each by two tags; all others follow the best so far.

    Plain numbers in lists: for so few tags an array operation costs more than the sums that it does.
    """
    inside = [i for i, tag in enumerate(tags) if tag.startswith("I-")]
    rows: list[list[float]] = scores.tolist()
    total = [-math.inf if i in inside else value for i, value in enumerate(rows[0])]
    back: list[list[int]] = []
    for row in rows[1:]:
        best = max(range(len(total)), key=total.__getitem__)
        come = [best] * len(total)
        for i in inside:
            come[i] = i if total[i] > total[i - 1] else i - 1
        back.append(come)
        total = [total[source] + value for source, value in zip(come, row, strict=True)]
    path = [max(range(len(total)), key=total.__getitem__)]
    for come in reversed(back):
        path.append(come[path[-1]])
    return path[::-1]
