"""What a report tells beside each of its times: content words, weighted by how rare they are in news at large."""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lucca.language.sentences import sentences
from lucca.language.words import without_possessive, words
from lucca.layout import paragraphs
from lucca.records import Reading, Span, Time
from lucca.story.grouping.rarity import Rarity, shipped
from lucca.story.grouping.stems import COMMON, stem

_NEAR = 12
"""Words on either side of a time, within its sentence, that tell what it dates."""

_LEAD = 400
"""Code points that count as a report's first sentences."""

_HEAD = 5
"""Content words that follow a time which belongs to a noun ("last week's attack", "an April 4 attack")."""

_POSSESSIVE = re.compile(r"['’]s?\s")
_ARTICLE = re.compile(r"\b(?:an?|the|this|that)\s\Z", re.IGNORECASE)

_AHEAD = re.compile(
    r"\b(?:will|would|due|expected|scheduled|planned|until|next|upcoming|(?:is|are|was|were) to|ahead of|before)\b",
    re.IGNORECASE,
)

Weights = Mapping[str, float]
"""Content words (stems) to their weight."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A time with what is told beside it.

    `ahead` says that something before it in its sentence looks ahead; `lead` that it stands in the report's first sentences.
    """

    time: Time
    told: Weights
    ahead: bool
    lead: bool


def placed(reading: Reading) -> Iterator[Placed]:
    """The times of a reading that are days or weeks or finer, with what is told beside them."""
    text = reading.report.text
    split = [s for p in paragraphs(text) for s in sentences(text, p)]
    starts = [s.start for s in split]
    opening = max((f.span.end for f in reading.report.furniture if f.kind == "header"), default=0)
    for time in reading.times:
        if time.type in ("DATE", "TIME"):
            sentence = split[max(bisect_right(starts, time.span.start) - 1, 0)]
            yield Placed(
                time=time,
                told=_beside(text, sentence, time.span),
                ahead=bool(_AHEAD.search(text, sentence.start, time.span.start)),
                lead=time.span.start < opening + _LEAD,
            )


def _beside(text: str, sentence: Span, span: Span) -> Weights:
    low = max(sentence.start, span.start - 20 * _NEAR)
    high = min(sentence.end, span.end + 20 * _NEAR)
    before, after = content(text[low : span.start])[-_NEAR:], content(text[span.end : high])
    if _POSSESSIVE.match(text, span.end) or (
        _ARTICLE.search(text, low, span.start) and text[span.end : high].startswith(" ")
    ):
        return weights(after[:_HEAD])
    return weights(before + after[:_NEAR])


def content(text: str) -> list[str]:
    """The content words of a text, as stems, in order."""
    found = []
    for word in words(text):
        for part in re.split(r"[-‐‑]", word.lower):
            bare = without_possessive(part).strip("'")
            if not word.is_mark and len(bare) > 1 and bare not in COMMON:
                found.append(stem(bare))
    return found


def weights(stems: Sequence[str], rarity: Rarity | None = None) -> Weights:
    """The stems with their rarity in news."""
    rare = rarity or shipped()
    return {s: rare("word", s) for s in dict.fromkeys(stems)}


def cosine(a: Weights, b: Weights) -> float:
    """How alike two sets of weighted words are, 0 to 1."""
    shared = sum(a[s] * b[s] for s in a.keys() & b.keys())
    return shared / math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values())) if shared else 0.0
