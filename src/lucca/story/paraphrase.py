"""Paraphrase: two reports that tell one utterance in words of their own.

Statements are compared by the content words that they share, each weighed by how rare it is among the story's statements
(inverse document frequency), as a share of the smaller one's weight. Words are cut to five letters, which serves English
about as well as a stemmer (McNamee and Mayfield, 2004, for n-gram tokens); countries, their people and their capitals
count as one word. The speaker must be the same: what two people say alike is no single utterance.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from lucca import world
from lucca.language.sentences import sentences
from lucca.records import Span, Statement

ENOUGH = 0.4
"""Share of the smaller statement's weight from which two are taken for one utterance.

Chosen on the two reports of April 2017 (4 of 5 sure pairs, no wrong one) and read again on a story of 14 reports.
"""

RELATED = 0.3
"""Share from which two are shown beside each other, and not counted together."""

_FEWEST = 2
"""Content words that must be shared at the least."""

_POINT = 4
"""Content words below which a sentence is no point of its own."""

_PREFIX = 5

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[\w]+(?:[-’'][\w]+)*")

_STOP = frozenset(
    "the a an of to in on at for and or but that this these those it its is was are were be been being has have had having "
    "will would could should may might must can shall not no with by from as his her their our your my he she they we i you "
    "there here if so who which what how when where why do does did than then just really very own any some such about into "
    "over out up also only more most after before said says say told tells he's it's we're they're i'm we've don't isn't "
    "wasn't him them us me one".split()
)
"""Function words and the plainest cues: they say nothing of what is told."""


def points(statement: Statement) -> tuple[frozenset[str], ...]:
    """What a statement is compared by: the keys of each sentence; a short one counts with its neighbour.

    One report quotes at length what another tells in a clause: that clause must be found in one sentence of the quote, not
    gathered from all of them.
    """
    text = statement.exact
    found: list[frozenset[str]] = []
    for span in sentences(text, Span(0, len(text))):
        own = content_keys(text[span.start : span.end])
        if found and (len(own) < _POINT or len(found[-1]) < _POINT):
            own |= found.pop()
        found.append(own)
    return tuple(found)


def content_keys(text: str) -> frozenset[str]:
    """The content words of a text, cut to what they are compared by."""
    found = set()
    for word in _WORD.findall(text):
        bare = re.sub(r"['’]s$|['’]$", "", word)
        low = bare.casefold()
        if low not in _STOP and len(bare) > 1:
            found.add(_nation(bare) or low[:_PREFIX])
    return frozenset(found)


def _nation(word: str) -> str | None:
    """The code of the country that a capitalised word stands for."""
    if not word[0].isupper():
        return None
    country = world.country(word) or world.nationality(word)
    if country is not None:
        return country.code or country.id
    seat = world.seat(word)
    return seat.country if seat is not None and seat.kind == "capital" else None


class Likeness:
    """How much statements share, weighed by rarity among all that are given."""

    def __init__(self, statements: Sequence[Sequence[frozenset[str]]]) -> None:
        self._points = statements
        counts = Counter(key for one in statements for key in frozenset().union(*one))
        self._weight = {key: math.log((len(statements) + 1) / n) for key, n in counts.items()}

    def share(self, a: int, b: int) -> float:
        """Weight of the words that the likest two points share, as a share of the smaller one's; 0 to 1."""
        return max((self._share(x, y) for x, y in product(self._points[a], self._points[b])), default=0.0)

    def _share(self, x: frozenset[str], y: frozenset[str]) -> float:
        shared = x & y
        smaller = min(self._sum(x), self._sum(y))
        return self._sum(shared) / smaller if len(shared) >= _FEWEST and smaller > 0 else 0.0

    def _sum(self, keys: Iterable[str]) -> float:
        return sum(self._weight[k] for k in sorted(keys))


def links(
    statements: Sequence[Statement], reports: Sequence[str], speakers: Sequence[frozenset[str]]
) -> dict[tuple[int, int], float]:
    """Pairs of statements of different reports and one speaker that are at least related, with their share.

    The three sequences run in step; `speakers` are story actors' ids.
    """
    likeness = Likeness([points(s) for s in statements])
    by_speaker: Mapping[str, list[int]] = defaultdict(list)
    for k, ids in enumerate(speakers):
        for one in ids:
            by_speaker[one].append(k)
    pairs = {(a, b) for members in by_speaker.values() for a, b in combinations(members, 2) if reports[a] != reports[b]}
    found = {}
    for a, b in sorted(pairs):
        share = likeness.share(a, b)
        if share >= RELATED and not _are_other(statements[a], statements[b]):
            found[a, b] = share
    return found


_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def _are_other(a: Statement, b: Statement) -> bool:
    """Whether two statements are surely no paraphrase: both in quotation marks, or counting other things.

    Two outlets that quote one utterance share its words; if they do not, it was another.
    """
    one, two = set(_FIGURE.findall(a.exact)), set(_FIGURE.findall(b.exact))
    return a.kind == b.kind == "direct" or bool(one and two and not one & two)
