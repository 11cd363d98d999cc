"""Paraphrase: two reports that tell one utterance in words of their own.

Statements are compared by the content words that they share. A word weighs what it tells: its rarity in news at large, or
among the story's own statements where that is less, since a story's topic is in all of them. Likeness is the cosine of two
sets of weighted words (Ochiai's coefficient): a few words of the topic in a long statement make no paraphrase. Two words in
a row that both have, names apart, and one and the same demand, denial or offer speak for it too. The speaker must be the
same: what two people say alike is no single utterance.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from lucca.language.sentences import sentences
from lucca.language.words import Word, words
from lucca.records import Span, Statement
from lucca.story.passages import key, weight
from lucca.story.tellings import Telling, may_be_one_voice, retold, share_a_phrase

ENOUGH = 0.39
"""Likeness from which two are taken for one utterance.

Chosen on 134 pairs of other reports that share few words in a row, read by eye: from it on 55 of 74 are one utterance, 8
surely are not.
"""

RELATED = 0.3
"""Likeness from which two are shown beside each other, and not counted together."""

_QUOTED = 0.6
"""Likeness from which two quotations of one speaker are one utterance, taken down or translated twice.

From it on 10 of 11 pairs read in 72 stories are one; below, what one person says of a matter on two occasions is as like.
"""

_FEWEST = 2
"""Content words that must be shared at the least; by two quotations twice as many where the speaker is not known."""

_POINT = 4
"""Content words below which a sentence is no point of its own."""

_NUMBER = 3.0
"""Weight in nats of a number in digits."""

_FEW = 8
"""Statements that are added to those of a story: among three or four, rarity tells nothing."""

_RAREST, _MOST = 8, 60
"""Statements meet on their rarest words; a word that more statements of a speaker have brings none together."""

_IN_A_ROW, _MOST_ROWS = 0.05, 2
"""What two words in a row add that both have, and how often."""

_SAME_ACT = 0.1
"""What it adds that both are a demand, or a denial, or an offer; that both merely assert adds nothing."""


_NAMESAKE, _UNKNOWN = 0.1, 0.2
"""What it takes off that speakers only share a name ("a spokeswoman for the bank"), or that one of them has none."""


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence as it is compared: the keys of its words, those in small letters, and words in a row not both names."""

    words: frozenset[str]
    plain: frozenset[str]
    rows: frozenset[tuple[str, str]]


Points = tuple[Point, ...]


def points(statement: Statement) -> Points:
    """What a statement is compared by: its sentences; a short one counts with its neighbour.

    One report quotes at length what another tells in a clause: that clause must be found in one sentence of the quote, not
    gathered from all of them.
    """
    text = statement.exact
    found: list[Point] = []
    for span in sentences(text, Span(0, len(text))):
        own = _point(text, span)
        if found and (len(own.words) < _POINT or len(found[-1].words) < _POINT):
            before = found.pop()
            own = Point(before.words | own.words, before.plain | own.plain, before.rows | own.rows)
        found.append(own)
    return tuple(found)


def _point(text: str, span: Span) -> Point:
    told = [(of, w.is_capitalised) for w in words(text, span.start, span.end) if (of := _key(w)) is not None]
    rows = frozenset((a, b) for (a, is_name), (b, is_name_too) in pairwise(told) if not (is_name and is_name_too))
    return Point(frozenset(of for of, _ in told), frozenset(of for of, is_name in told if not is_name), rows)


def _key(word: Word) -> str | None:
    """What a word is compared by; numbers in digits tell something here."""
    return word.text if word.text[0].isdigit() else key(word)


class Likeness:
    """How alike statements are, weighed by rarity in news at large and among all that are given."""

    def __init__(self, statements: Sequence[Points]) -> None:
        self._points = statements
        counts = Counter(of for one in statements for of in _all(one))
        most = len(statements) + _FEW
        self._weight = {of: min(math.log(most / n), _rarity(of)) for of, n in counts.items()}

    def __call__(self, a: int, b: int, fewest: int) -> float:
        """The likeness of the likest two points that share so many words; 0 and up, hardly above 1."""
        return max((self._alike(x, y, fewest) for x, y in product(self._points[a], self._points[b])), default=0.0)

    def rarest(self, k: int) -> list[str]:
        """The words of a statement that tell most."""
        return sorted(_all(self._points[k]), key=lambda of: (-self._weight[of], of))[:_RAREST]

    def _alike(self, x: Point, y: Point, fewest: int) -> float:
        shared = x.words & y.words
        sizes = self._sum(x.words) * self._sum(y.words)
        if len(shared) < fewest or sizes <= 0 or not x.plain & y.plain:
            return 0.0
        return self._sum(shared) / math.sqrt(sizes) + _IN_A_ROW * min(len(x.rows & y.rows), _MOST_ROWS)

    def _sum(self, keys: Iterable[str]) -> float:
        return sum(self._weight[k] for k in sorted(keys))


def _all(points: Points) -> frozenset[str]:
    return frozenset[str]().union(*(p.words for p in points))


def _rarity(of: str) -> float:
    return _NUMBER if of[0].isdigit() else weight(of)


def links(told: Sequence[Telling]) -> dict[tuple[int, int], float]:
    """Pairs of tellings of different reports and one speaker that are at least related, with their likeness.

    Where the speakers may be one and are not known to be, it is lessened.
    """
    likeness = Likeness([points(t.statement) for t in told])
    found = {}
    for a, b in sorted(set(_candidates(likeness, told))):
        one, two = told[a], told[b]
        both_quoted = one.statement.kind == two.statement.kind == "direct"
        same_speaker = bool(one.speakers & two.speakers)
        share = likeness(a, b, _FEWEST if same_speaker or not both_quoted else 2 * _FEWEST)
        if ENOUGH > share > 0 and not both_quoted and retold(one, two):
            share = ENOUGH
        if share > 0 and not both_quoted and one.statement.act == two.statement.act != "assert":
            share += _SAME_ACT
        if share >= RELATED:
            share -= _doubt(one, two)
        if share >= (_QUOTED if both_quoted else RELATED) and not _count_otherwise(one.statement, two.statement):
            found[a, b] = min(share, 1.0)
    return found


def _candidates(likeness: Likeness, told: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of two reports, of one speaker or name or both with quoted words, that share one of their rarest words."""
    index: Mapping[tuple[str, str], list[int]] = defaultdict(list)
    for k, one in enumerate(told):
        for voice in sorted(one.speakers | one.names | ({"“"} if one.quoted else set())):
            for word in likeness.rarest(k):
                index[voice, word].append(k)
    for where in index.values():
        yield from ((a, b) for a, b in combinations(where[:_MOST], 2) if told[a].report.id != told[b].report.id)


def _doubt(a: Telling, b: Telling) -> float:
    """What is taken off because the speakers may be two; everything where they surely are."""
    if a.speakers & b.speakers:
        return 0.0
    if a.names & b.names:
        return _NAMESAKE
    return _UNKNOWN if may_be_one_voice(a, b) and share_a_phrase(a, b) else math.inf


_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def _count_otherwise(a: Statement, b: Statement) -> bool:
    """Whether two statements give numbers, and none in common: then they are surely no paraphrase."""
    one, two = set(_FIGURE.findall(a.exact)), set(_FIGURE.findall(b.exact))
    return bool(one and two and not one & two)
