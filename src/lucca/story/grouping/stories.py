"""Stories that grow report by report.

What holds after any number of reports, in any order: two reports are tied where they are near (`neighbours`) and not too
unlikely to belong together (`likeness`); reports that ties connect are parted into stories (`linkage`). Each of the three
depends on the reports that are there and on nothing else, so the stories do too. A new report touches only what its ties
connect it with.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from lucca.records import Reading
from lucca.story.grouping import likeness, rarity
from lucca.story.grouping.kinds import Features
from lucca.story.grouping.likeness import Model, columns
from lucca.story.grouping.linkage import partition
from lucca.story.grouping.neighbours import Neighbours, Pair
from lucca.story.grouping.reasons import Shared, shared
from lucca.story.grouping.terms import features
from lucca.story.grouping.vectors import Block, Floats, Scratch, Vector, Vocabulary, lacking

_KEYS = 24
"""Terms that a report is filed under: the heaviest words and figures."""

_KEY_KINDS = frozenset({"word", "figure"})

_WINDOW = 16
"""How far apart two reports may stand in a file and still be compared."""

_NEAR = 2
"""Files in which two reports must stand near each other."""

_TIE = 1.0
"""Log-odds from which two reports are tied. On the development data every value from -4 to 1 gives the same stories: in a
story each report is this like at least one other. A low one connects more reports than can be looked at together."""

_TIES_RISE = 0.5
"""By how much more likely ties must be where they connect too many reports to look at together."""

TOGETHER = 200
"""Reports that are parted into stories together; the cost is quadratic in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a report is in its story: the member that it is most like, and what the two share, what counts most first."""

    nearest: str
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Where a new report went: its story (report ids), what its coming did, and why (null where it stands alone)."""

    report: str
    story: tuple[str, ...]
    change: Literal["opens", "joins", "bridges"]
    reason: Reason | None


class Grouping:
    """Reports brought into stories. `Grouping()` uses what the package ships."""

    def __init__(self, model: Model | None = None, background: rarity.Rarity | None = None) -> None:
        self._model = model or likeness.shipped()
        self._vocabulary = Vocabulary(background or rarity.shipped())
        self._scratch = Scratch()
        self._neighbours = Neighbours(_WINDOW)
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []
        self._days: list[float] = []
        self._vectors: list[Vector] = []
        self._ties: list[dict[int, float]] = []
        self._nearness: dict[Pair, int] = {}
        self._story_of: dict[int, tuple[int, ...]] = {}
        self._settled: dict[int, tuple[list[int], list[tuple[int, ...]]]] = {}
        self._stale: set[int] = set()

    def add(self, report: str, found: Features) -> Assignment:
        """Brings a report in and says where it went. A report that is there already stays where it is."""
        before = {self._story_of[k] for k in self._connected(self._file(report, found)) if k in self._story_of}
        self._settle()
        number = self._numbers[report]
        story = self._story_of[number]
        parts = sum(1 for old in before if set(old) & set(story) - {number})
        change: Literal["opens", "joins", "bridges"] = "opens" if not parts else "joins" if parts == 1 else "bridges"
        return Assignment(report=report, story=self._named(story), change=change, reason=self.reason(report))

    def extend(self, reports: Iterable[tuple[str, Features]]) -> None:
        """Brings many reports in; the stories are the same as if each had been added, found at once when asked for."""
        for report, found in reports:
            self._file(report, found)

    def stories(self) -> tuple[tuple[str, ...], ...]:
        """The stories, each as its reports' ids by day and id, and in the order of their first reports."""
        self._settle()
        found = {self._named(story) for story in self._story_of.values()}
        return tuple(sorted(found, key=lambda story: self._place(self._numbers[story[0]])))

    def reason(self, report: str) -> Reason | None:
        """Why a report is in its story; null where it is the only one. Raises KeyError for a report that was never added."""
        number = self._numbers[report]
        self._settle()
        others = [k for k in self._story_of[number] if k != number]
        if not others:
            return None
        scores = np.round(self._scores(number, others), 6)
        nearest = others[int(scores.argmax())]
        terms = shared(self._vectors[number], self._vectors[nearest], self._model, self._vocabulary)
        return Reason(nearest=self._ids[nearest], shared=terms)

    def _file(self, report: str, found: Features) -> int:
        """Takes a report in, ties it, and marks what that touches."""
        if report in self._numbers:
            return self._numbers[report]
        number = self._numbers[report] = len(self._ids)
        self._ids.append(report)
        self._days.append(date.fromisoformat(found.day).toordinal() if found.day else float("nan"))
        vector = self._vocabulary.vector(found)
        self._vectors.append(vector)
        self._ties.append({})
        self._stale.add(number)
        near, parted = self._neighbours.insert(self._place(number), self._keys(vector))
        for pair, files in parted.items():
            self._part(pair, files)
        others = sorted(k for k, files in near.items() if files >= _NEAR)
        for other, score in zip(others, self._scores(number, others), strict=True):
            if score > _TIE:
                self._ties[number][other] = self._ties[other][number] = float(score)
                self._nearness[other, number] = near[other]
        return number

    def _place(self, number: int) -> tuple[str, str, int]:
        day = self._days[number]
        return (date.fromordinal(int(day)).isoformat() if day == day else "", self._ids[number], number)

    def _keys(self, vector: Vector) -> list[int]:
        """The heaviest terms; of equal ones those that come first by kind and key."""
        terms = (
            (-round(float(w), 3), self._vocabulary.term(t), int(t))
            for t, w in zip(vector.terms, vector.weights, strict=True)
        )
        return [number for _, _, number in sorted(t for t in terms if t[1][0] in _KEY_KINDS)[:_KEYS]]

    def _part(self, pair: Pair, files: int) -> None:
        """Takes nearness from a pair, and its tie where too little is left."""
        left = self._nearness.get(pair, 0) - files
        if pair not in self._nearness:
            return
        if left >= _NEAR:
            self._nearness[pair] = left
            return
        one, other = pair
        del self._nearness[pair], self._ties[one][other], self._ties[other][one]
        self._stale.update(pair)

    def _scores(self, number: int, others: Sequence[int]) -> Floats:
        """The log-odds of one report with each of the others."""
        self._scratch.grow(self._vocabulary.size)
        one, block = self._vectors[number], Block([self._vectors[k] for k in others])
        cosines = block.cosines(one, self._scratch)
        has = (one.norms > 0).astype(np.float64)
        ones = np.ones(len(others))
        lacks = lacking(one.norms, block.norms, cosines)
        seen = columns(cosines, lacks, has, (block.norms > 0).astype(np.float64), ones, ones)
        days = np.array([self._days[k] for k in others])
        return self._model.scores(seen, np.abs(days - self._days[number]))

    def _settle(self) -> None:
        """Finds the stories of all that was touched."""
        while self._stale:
            connected = self._connected(self._stale.pop())
            self._stale -= connected
            for story in self._stories_in(connected, _TIE):
                for number in story:
                    self._story_of[number] = story

    def _connected(self, number: int, least: float = _TIE, within: set[int] | None = None) -> set[int]:
        """What ties connect a report with, itself included."""
        found, open_ = {number}, [number]
        while open_:
            for other, score in self._ties[open_.pop()].items():
                if other not in found and score > least and (within is None or other in within):
                    found.add(other)
                    open_.append(other)
        return found

    def _stories_in(self, connected: set[int], least: float) -> list[tuple[int, ...]]:
        """The stories among connected reports. Too many are first parted by their weaker ties."""
        members = sorted(connected, key=self._place)
        if len(members) == 1:
            return [tuple(members)]
        if len(members) <= TOGETHER:
            return self._partition(members)
        if least + _TIES_RISE >= max(max(self._ties[k].values(), default=_TIE) for k in members):
            return [tuple(members)]
        found, left = [], set(connected)
        while left:
            part = self._connected(min(left), least + _TIES_RISE, left)
            left -= part
            found += self._stories_in(part, least + _TIES_RISE)
        return found

    def _partition(self, members: list[int]) -> list[tuple[int, ...]]:
        """The stories among a few reports; remembered, since what is connected may be settled again for others' sake."""
        known, stories = self._settled.get(members[0], ([], []))
        if known != members:
            self._scratch.grow(self._vocabulary.size)
            vectors, days = [self._vectors[k] for k in members], np.array([self._days[k] for k in members])
            groups = partition(vectors, days, self._model, self._scratch)
            stories = [tuple(members[k] for k in group) for group in groups]
            self._settled[members[0]] = members, stories
        return stories

    def _named(self, story: Sequence[int]) -> tuple[str, ...]:
        return tuple(self._ids[k] for k in sorted(story, key=self._place))


def group(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The stories that some readings tell, in the order of `Grouping.stories`; a report given twice counts once.

    A pure function: the order in which readings are given does not matter.
    """
    by_id = {reading.report.id: reading for reading in readings}
    grouping = Grouping()
    grouping.extend((report, features(reading)) for report, reading in by_id.items())
    return tuple(tuple(by_id[report] for report in story) for story in grouping.stories())
