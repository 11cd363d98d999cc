"""Which reports are worth comparing: those that share what is rare in both, and stand near each other in time.

Every report is filed under its keys, each file sorted by day and id; a pair is near where it stands within a window in
enough files (the sorted-neighbourhood method of Hernández and Stolfo 1995, over an inverted index). Which pairs are near
depends on what has been filed, never on the order in which it came: a report that is filed later may part two others.
The work per report is bounded by keys times window, however many reports there are.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

Pair = tuple[int, int]
"""Two reports by number, the lower first."""

Place = tuple[str, str, int]
"""Where a report stands in a file: its day, its id, its number."""


class Neighbours:
    """The files. `window` is how far apart two reports of one file may stand."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._files: dict[int, list[Place]] = {}

    def insert(self, place: Place, keys: Sequence[int]) -> tuple[Counter[int], Counter[Pair]]:
        """Files a report.

        Returns in how many files it is near each other report, and in how many it has parted which pairs.
        """
        near: Counter[int] = Counter()
        parted: Counter[Pair] = Counter()
        for key in keys:
            file = self._files.setdefault(key, [])
            at = bisect_left(file, place)
            before, after = file[max(at - self._window, 0) : at], file[at : at + self._window]
            near.update(number for _, _, number in before)
            near.update(number for _, _, number in after)
            if len(before) + len(after) > self._window:
                parted.update(self._parted(before, after))
            file.insert(at, place)
        return near, parted

    def _parted(self, before: Sequence[Place], after: Sequence[Place]) -> Iterable[Pair]:
        """Pairs that stood exactly a window apart, with the new report's place between them."""
        for back, (_, _, one) in enumerate(reversed(before)):
            ahead = self._window - back - 1
            if ahead < len(after):
                other = after[ahead][2]
                yield (one, other) if one < other else (other, one)
