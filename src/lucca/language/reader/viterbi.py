"""The best sequence of tags under the rule that an inside tag follows its own kind.

In every list of tags an inside tag stands right after the tag that opens it: "B-cue", "I-cue".
"""

from __future__ import annotations

import math
from bisect import bisect_right
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
    return spans_of(_path(scores, tags), tags)


def spans_of(path: Sequence[int], tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The spans of a legal sequence, given by the tags' numbers."""
    spans: list[tuple[int, int, str]] = []
    told = [tag.partition("-")[::2] for tag in tags]
    for i, number in enumerate(path):
        edge, kind = told[number]
        if edge == "B":
            spans.append((i, i + 1, kind))
        elif edge == "I":
            spans[-1] = (spans[-1][0], i + 1, kind)
    return spans


def _path(scores: Floats, tags: Sequence[str]) -> list[int]:
    """The numbers of the tags of the best legal sequence.

    Each word's own best tag, but for the stretches where those break the rule. A stretch begins and ends before words whose
    own best tags may follow anything, so that no choice inside it touches what others choose; one whose best sequence would
    begin with an inside tag reaches farther back.
    """
    inside = np.array([tag.startswith("I-") for tag in tags])
    best = scores.argmax(axis=1)
    bound = inside[best]
    before = np.concatenate([[0], best[:-1]])
    broken = np.flatnonzero(bound & (before != best) & (before != best - 1)).tolist()
    path: list[int] = best.tolist()
    if not broken:
        return path
    free = [0, *(np.flatnonzero(~bound[1:]) + 1).tolist(), len(path)]
    solved: list[tuple[int, int]] = []
    work = 0
    for word in broken:
        if solved and word < solved[-1][1]:
            continue
        place = bisect_right(free, word) - 1
        end, back = free[place + 1], 0 if word else 1
        while True:
            start = free[max(place - back, 0)]
            while solved and start < solved[-1][1]:
                start = min(start, solved.pop()[0])
            work += end - start
            if work > _AGAIN * len(path):  # only made-up scores get here
                return _best_path(scores, tags)
            found = _best_path(scores[start:end], tags, after_any=start > 0)
            if start == 0 or not inside[found[0]]:
                break
            back = 2 * back + 1
        path[start:end] = found
        solved.append((start, end))
    return path


_AGAIN = 4
"""How many times the words of a text are looked at in stretches before it is done in one go."""


def _best_path(scores: Floats, tags: Sequence[str], after_any: bool = False) -> list[int]:
    """Only inside tags are bound by what precedes them, and each by two tags; all others follow the best so far.

    `after_any`: the first tag may be an inside one. Plain numbers in lists: for so few tags an array operation costs more
    than the sums that it does.
    """
    inside = [i for i, tag in enumerate(tags) if tag.startswith("I-")]
    rows: list[list[float]] = scores.tolist()
    total = [-math.inf if i in inside and not after_any else value for i, value in enumerate(rows[0])]
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
