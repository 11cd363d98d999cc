"""The best sequence of tags under the rule that an inside tag follows its own kind.

In every list of tags an inside tag stands right after the tag that opens it: "B-cue", "I-cue".
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Path = Sequence[int] | NDArray[np.int64]
"""The number of each word's tag."""


def log_softmax(scores: Floats) -> Floats:
    """Row by row; shape kept."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def best_spans(scores: Floats, tags: tuple[str, ...], firsts: Sequence[int] = (0,)) -> list[tuple[int, int, str]]:
    """The spans (start, end exclusive, kind) of the best legal sequence, in order. `scores`: words × tags, additive.

    Every inside tag must stand right after the tag that opens it. `firsts`: where sequences of their own begin, in order,
    from 0: no span goes over one's edge.
    """
    return spans_of(_path(scores, tags, firsts), tags) if len(scores) else []


def spans_of(path: Path, tags: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """The spans of a legal sequence, given by the tags' numbers."""
    told = _told(tags)
    chosen = np.asarray(path, dtype=np.int64)
    starts = np.flatnonzero(told.opening[chosen])
    ends = np.append(np.flatnonzero(~told.inside[chosen]), len(chosen))
    ends = ends[np.searchsorted(ends, starts, side="right")]
    kinds = chosen[starts].tolist()
    return [(s, e, told.kinds[k]) for s, e, k in zip(starts.tolist(), ends.tolist(), kinds, strict=True)]


class _Told(NamedTuple):
    """What a list of tags says: which open a span, which go on with one (as an array and by their numbers), their kinds."""

    opening: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    bound: tuple[int, ...]
    kinds: tuple[str, ...]


@cache
def _told(tags: tuple[str, ...]) -> _Told:
    opening, inside = (np.array([tag.startswith(edge) for tag in tags], dtype=np.bool_) for edge in ("B-", "I-"))
    return _Told(opening, inside, tuple(np.flatnonzero(inside).tolist()), tuple(tag.partition("-")[2] for tag in tags))


def _path(scores: Floats, tags: tuple[str, ...], firsts: Sequence[int]) -> Path:
    """The numbers of the tags of the best legal sequences.

    Each word's own best tag, but for the stretches where those break the rule. A stretch begins and ends before words whose
    own best tags may follow anything, so that no choice inside it touches what others choose; one whose best sequence would
    begin with an inside tag reaches farther back.
    """
    inside = _told(tags).inside
    path: NDArray[np.int64] = scores.argmax(axis=1)
    bound = inside[path]
    before = np.roll(path, 1)
    before[list(firsts)] = 0
    broken = np.flatnonzero(bound & (before != path) & (before != path - 1)).tolist()
    if not broken:
        return path
    bound[list(firsts)] = False
    free = [*np.flatnonzero(~bound).tolist(), len(path)]
    solved: list[tuple[int, int]] = []
    work = 0
    for word in broken:
        if solved and word < solved[-1][1]:
            continue
        place = bisect_right(free, word) - 1
        first = firsts[bisect_right(firsts, word) - 1]
        end, back = free[place + 1], 0
        while True:
            start = max(free[max(place - back, 0)], first)
            while solved and start < solved[-1][1]:
                start = min(start, solved.pop()[0])
            work += end - start
            if work > _AGAIN * len(path):  # only made-up scores get here
                ends = [*firsts[1:], len(path)]
                return [tag for one, end in zip(firsts, ends, strict=True) for tag in _best_path(scores[one:end], tags)]
            found = _best_path(scores[start:end], tags, after_any=start > first)
            if start == first or not inside[found[0]]:
                break
            back = 2 * back + 1
        path[start:end] = found
        solved.append((start, end))
    return path


_AGAIN = 4
"""How many times the words of a text are looked at in stretches before it is done in one go."""


def _best_path(scores: Floats, tags: tuple[str, ...], after_any: bool = False) -> list[int]:
    """Only inside tags are bound by what precedes them, and each by two tags; all others follow the best so far.

    `after_any`: the first tag may be an inside one. Plain numbers in lists: for so few tags an array operation costs more
    than the sums that it does.
    """
    bound = _told(tags).bound
    rows: list[list[float]] = scores.tolist()
    total = rows[0]
    if not after_any:
        for i in bound:
            total[i] = -math.inf
    back: list[list[int]] = []
    for row in rows[1:]:
        best = max(total)
        come = [total.index(best)] * len(total)
        following = [best + value for value in row]
        for i in bound:
            come[i] = i if total[i] > total[i - 1] else i - 1
            following[i] = total[come[i]] + row[i]
        back.append(come)
        total = following
    path = [total.index(max(total))]
    for come in reversed(back):
        path.append(come[path[-1]])
    return path[::-1]
