"""Long texts are read through overlapping windows; each word is taken from the window where it stands most central."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

WINDOW_PIECES = 320
"""Longest input of the network in word pieces, the two frame pieces included."""


_STEP = 0.8
"""Of a window, the share after which the next one begins. Less overlap costs less time: on the 60 held-out articles content
and source together have an F1 of 0.744 at 0.5, 0.738 at 0.75, 0.744 at 0.8 and 0.753 at 0.85, which is chance; at 0.8 a
text takes three quarters of the time that it takes at 0.5."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` (exclusive) are read together; those from `keep_start` to `keep_end` are taken from it."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def plan_windows(lengths: Sequence[int], limit: int = WINDOW_PIECES) -> list[Window]:
    """Cover words of the given `lengths` (pieces per word) by windows of at most `limit` pieces that overlap by a fifth.

    A word longer than a window has been cut to fit by the caller. The kept parts are disjoint and cover every word.
    """
    room = limit - 2
    bounds: list[tuple[int, int]] = []
    start = 0
    while start < len(lengths):
        end, used = start, 0
        while end < len(lengths) and used + lengths[end] <= room:
            used += lengths[end]
            end += 1
        bounds.append((start, end))
        if end == len(lengths):
            break
        step, start = used * _STEP, start + 1
        passed = lengths[start - 1]
        while passed < step and start < end:
            passed += lengths[start]
            start += 1
    return _with_kept_parts(bounds)


def _with_kept_parts(bounds: Sequence[tuple[int, int]]) -> list[Window]:
    cuts = [0]
    for (_, end), (start, _) in pairwise(bounds):
        cuts.append(max(cuts[-1], (start + end) // 2))
    cuts.append(bounds[-1][1] if bounds else 0)
    return [Window(s, e, cuts[i], cuts[i + 1]) for i, (s, e) in enumerate(bounds)]
