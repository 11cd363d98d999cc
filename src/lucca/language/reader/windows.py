"""Long texts are read through overlapping windows; each word is taken from the window where it stands most central."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

WINDOW_PIECES = 320
"""Longest input of the network in word pieces, the two frame pieces included."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` (exclusive) are read together; those from `keep_start` to `keep_end` are taken from it."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def plan_windows(lengths: Sequence[int], limit: int = WINDOW_PIECES) -> list[Window]:
    """Cover words of the given `lengths` (pieces per word) by windows of at most `limit` pieces, half overlapping.

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
        half, start = used / 2, start + 1
        passed = lengths[start - 1]
        while passed < half and start < end:
            passed += lengths[start]
            start += 1
    return _with_kept_parts(bounds)


def _with_kept_parts(bounds: Sequence[tuple[int, int]]) -> list[Window]:
    cuts = [0]
    for (_, end), (start, _) in pairwise(bounds):
        cuts.append(max(cuts[-1], (start + end) // 2))
    cuts.append(bounds[-1][1] if bounds else 0)
    return [Window(s, e, cuts[i], cuts[i + 1]) for i, (s, e) in enumerate(bounds)]
