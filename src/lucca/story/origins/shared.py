"""Narrative that reports share word for word: runs of words, found through an index of shingles.

Shingles of words are Broder's (1997, On the resemblance and containment of documents); the share is his containment,
counted in words that stand in shared runs. Work is near-linear in the total of words: a shingle is looked up in the first
reports that have it, and a report is compared with the few that it shares most with.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lucca.records import Report, Span
from lucca.story.origins.narrative import Narrative, narrative

RUN = 8
"""Words in a row that count as shared. Reports that were written apart share runs of this length by chance ("was arrested on
suspicion of manslaughter and is") in up to 4 of 100 words of the 56 development reports; shorter ones far more often."""

_SPOKEN = frozenset("i i'm i've i'd i'll my me myself we're we've".split())
"""Words that narrative does without: a run with one of them is what somebody said or posted, its marks lost."""

_POSTED = frozenset("twitter pic http https com www".split())
"""Words of messages from social media, which everyone copies alike."""

PARTLY = 20
"""Words in a row that do not come about by chance, however long the reports: of the 56 development reports of different
outlets, those that share so many reuse one text; what pairs share by chance or from one spokesman has 19 at most."""

_FIRST = 24
"""Reports under which one shingle is filed: a wire report carried by hundreds is still found through the first of them."""

_NEAREST = 8
"""Reports that one is compared with: those that it shares the most shingles with."""


class Told:
    """A report with its narrative and the places of its shingles."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.narrative: Narrative = narrative(report)

    @cached_property
    def shingles(self) -> dict[tuple[str, ...], int]:
        """Each run of `RUN` words in the narrative, with the index of the word where it first begins."""
        keys = self.narrative.keys
        found: dict[tuple[str, ...], int] = {}
        for start, end in self.narrative.stretches:
            for i in range(start, end - RUN + 1):
                if _SPOKEN.isdisjoint(keys[i : i + RUN]):
                    found.setdefault(keys[i : i + RUN], i)
        return found

    def covered(self, other: "Told") -> int:
        """Words of this narrative that stand in runs which the other has too."""
        words: set[int] = set()
        for shingle, at in self.shingles.items():
            if shingle in other.shingles:
                words.update(range(at, at + RUN))
        return len(words)

    def left(self, i: int) -> int:
        """Words from index `i` to the end of its stretch."""
        at = bisect_right(self.narrative.stretches, i, key=lambda stretch: stretch[0]) - 1
        return self.narrative.stretches[at][1] - i

    def passage(self, start: int, end: int) -> Span:
        """The span of the words from index `start` to `end`, end exclusive."""
        return Span(self.narrative.spans[start].start, self.narrative.spans[end - 1].end)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports share: words in shared runs on the side where they weigh more, and their shares of both narratives.

    `shorter` and `longer` are shares (0 to 1) of the narrative with fewer and with more words.
    """

    words: int
    shorter: float
    longer: float


def overlap(a: Told, b: Told) -> Overlap:
    """How much narrative two reports share."""
    short, long = sorted((a, b), key=lambda t: len(t.narrative.keys))
    ours, theirs = short.covered(long), long.covered(short)
    return Overlap(
        words=ours,
        shorter=ours / max(len(short.narrative.keys), 1),
        longer=theirs / max(len(long.narrative.keys), 1),
    )


def candidates(told: Sequence[Told]) -> set[tuple[int, int]]:
    """Pairs of indexes of reports that share narrative, each report with those that it shares most with."""
    filed: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, one in enumerate(told):
        for shingle in one.shingles:
            if len(filed[shingle]) < _FIRST:
                filed[shingle].append(k)
    pairs: set[tuple[int, int]] = set()
    for k, one in enumerate(told):
        met = Counter(j for shingle in one.shingles for j in filed[shingle] if j != k)
        nearest = sorted(met, key=lambda j: (-met[j], j))[:_NEAREST]
        pairs.update((min(j, k), max(j, k)) for j in nearest)
    return pairs


def longest(a: Told, b: Told) -> tuple[Span, Span] | None:
    """The longest run of narrative that two reports share, as it stands in each; null where they share none."""
    best = max(_runs(a, b), key=lambda run: run[2], default=None)
    if best is None:
        return None
    i, j, size = best
    return a.passage(i, i + size), b.passage(j, j + size)


@dataclass(frozen=True, slots=True)
class Partly:
    """Longer runs that two reports share: their words, the longest as it stands in each."""

    words: int
    first: Span
    second: Span


def partly(a: Told, b: Told) -> Partly | None:
    """The runs of at least `PARTLY` words that two reports share, messages from social media left out; null for none."""
    found = [
        run for run in _runs(a, b) if run[2] >= PARTLY and _POSTED.isdisjoint(a.narrative.keys[run[0] : run[0] + run[2]])
    ]
    if not found:
        return None
    i, j, size = max(found, key=lambda run: run[2])
    return Partly(sum(run[2] for run in found), a.passage(i, i + size), b.passage(j, j + size))


def _runs(a: Told, b: Told) -> Iterator[tuple[int, int, int]]:
    """Runs of words that two narratives share, in the order of the first: where they begin in each, and their words."""
    done = 0
    for shingle, i in sorted(a.shingles.items(), key=lambda item: item[1]):
        j = b.shingles.get(shingle)
        if j is None or i < done:
            continue
        length = _run(a, b, i, j)
        yield i, j, length
        done = i + length - RUN + 1


def _run(a: Told, b: Told, i: int, j: int) -> int:
    """Words in a row that are the same from index `i` in one narrative and `j` in the other, inside one stretch of each."""
    most = min(a.left(i), b.left(j))
    n = RUN
    while n < most and a.narrative.keys[i + n] == b.narrative.keys[j + n] and a.narrative.keys[i + n] not in _SPOKEN:
        n += 1
    return n
