"""Where words of a quote stand together in the sources: an index, so that only likely places are laid beside it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lucca.story.witness import Token

_COMMON = 200
"""A pair that stands at more places than this is a formula; it leads nowhere."""

_REACH, _MORE = 3, 60
"""A passage may be so many times as long as the quote, and so many words longer: ellipses leave much out."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one stream's tokens, `start` to `end`, that shares `pairs` different pairs of words with a quote."""

    stream: int
    start: int
    end: int
    pairs: int


class Runs:
    """The word pairs of several streams of tokens."""

    def __init__(self, streams: Sequence[Sequence[Token]]) -> None:
        self.streams = tuple(streams)
        self._words = [[k for k, token in enumerate(stream) if not token.is_stop] for stream in streams]
        self._pairs: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self._single: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, (stream, at) in enumerate(zip(streams, self._words, strict=True)):
            for k, i in enumerate(at):
                self._single[stream[i].key].append((number, k))
            for k, pair in enumerate(pairwise(stream[i].key for i in at)):
                self._pairs[pair].append((number, k))

    def places(self, quote: Sequence[Token]) -> Iterator[Place]:
        """The likeliest place of each stream, with room for what the quote has more on either side."""
        keys = [t.key for t in quote if not t.is_stop and not t.bracketed]
        hits: dict[int, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
        for pair in set(pairwise(keys)):
            where = self._pairs.get(pair, ())
            if len(where) <= _COMMON:
                for number, k in where:
                    hits[number].append((k, pair))
        for number in sorted(hits):
            first, last, pairs = _densest(sorted(hits[number]), _REACH * len(keys) + _MORE)
            at = self._words[number]
            start, end = max(first - len(keys), 0), min(last + 1 + len(keys), len(at) - 1)
            yield Place(number, at[start], at[end] + 1, pairs)

    def runs(self, words: Sequence[str]) -> Iterator[Place]:
        """The places where a stream has exactly these words, as far as their rarest is no common one."""
        if not words:
            return
        rarest = min(range(len(words)), key=lambda n: len(self._single.get(words[n], ())))
        where = self._single.get(words[rarest], ())
        for number, k in where if len(where) <= _COMMON else ():
            stream, at, first = self.streams[number], self._words[number], k - rarest
            here = at[max(first, 0) : first + len(words)]
            if first >= 0 and [stream[i].key for i in here] == list(words):
                yield Place(number, here[0], here[-1] + 1, len(words) - 1)


def _densest(hits: Sequence[tuple[int, tuple[str, str]]], reach: int) -> tuple[int, int, int]:
    """The first and last word of the stretch within reach that has most different pairs, the shortest of equal ones."""
    inside: Counter[tuple[str, str]] = Counter()
    best, left, different = (0, 0, 0), 0, 0
    for last, pair in hits:
        different += not inside[pair]
        inside[pair] += 1
        while last - hits[left][0] > reach or inside[hits[left][1]] > 1:
            inside[hits[left][1]] -= 1
            different -= not inside[hits[left][1]]
            left += 1
        best = max(best, (different, hits[left][0] - last, -hits[left][0]))
    return -best[2], -best[2] - best[1], best[0]
