"""Headlines of other stories that run into a text behind a marker ("Related stories", "You might also like:").

They go on until the story does: until something ends with a full stop, which headlines have not, or a long quotation opens.
Where neither comes soon, only the marker is known to be no part of the story.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from lucca.language.reader.words import PARAGRAPH_START, RUN_ON, Words
from lucca.records import Span

_MARKER = re.compile(
    r"\b(?:RELATED (?:STORIES|ARTICLES)|[Rr]elated (?:[Ss]tories|[Aa]rticles)|MORE LIKE THIS|More [Ll]ike [Tt]his"
    r"|(?:You (?:might|may)|YOU (?:MIGHT|MAY)) (?:[Aa]lso|ALSO) (?:[Ll]ike|LIKE|be interested in)"
    r"|(?:Most|MOST) (?:[Rr]ead|READ) in [A-Z]\w{2,16}"
    r"|Recommended (?:[Aa]rticles|[Ss]tories|[Ff]or you))\b:?(?= {1,3}[A-Z0-9'‘\"“])"
)

_ENDED = re.compile(r"[.!?][\"”’']? \Z")
"""A sentence's end right before a marker: "two related articles" are none."""

_FARTHEST = 2000
"""Code points behind a marker in which the story goes on: lists of ten headlines have some 1,000."""

_SHORT_QUOTE = 40
"""Code points within which a quotation is part of a headline."""

_SENTENCE = 5
"""Words of the shortest sentence with which the story goes on."""


def related(text: str, words: Words, seams: Collection[int]) -> tuple[Span, ...]:
    """The markers of related headlines with the headlines behind them; `seams` are words at which something begins."""
    found: list[Span] = []
    edges: list[int] = []
    for marker in _MARKER.finditer(text):
        first = bisect_left(words.start, marker.start())
        if first == len(words) or words.start[first] != marker.start() or (found and marker.start() < found[-1].end):
            continue
        if (
            marker.group()[0].islower()
            and words.layout[first] == RUN_ON
            and not _ENDED.search(text[max(marker.start() - 4, 0) : marker.start()])
        ):
            continue
        edges = edges or sorted(
            {*seams, *(i for i in range(len(words)) if words.layout[i] != RUN_ON or _speaks(text, words, i))}
        )
        found.append(Span(marker.start(), _end(words, edges, marker.end())))
    return tuple(found)


def _speaks(text: str, words: Words, i: int) -> bool:
    """Whether a long quotation opens at a word."""
    start, end = int(words.start[i]), int(words.end[i])
    if words.forms[i] not in {'"', "“"} or not text[end : end + 1].isupper() or text[start - 1 : start].strip():
        return False
    return not {'"', "”"} & set(text[end : end + _SHORT_QUOTE])


def _end(words: Words, edges: Sequence[int], marker: int) -> int:
    """Where the headlines end behind a marker that ends at a code point; there where that is not known."""
    at = int(bisect_left(words.start, marker))
    for number in range(bisect_left(edges, at + 1), len(edges)):
        start = edges[number]
        end = edges[number + 1] if number + 1 < len(edges) else len(words)
        if words.start[start] - marker > _FARTHEST:
            return marker
        if words.forms[start] in {'"', "“"} and words.forms[start - 1] in {":", ","}:
            start = edges[number - 1]  # "Lind wrote: “…”"
            return int(words.end[start - 1]) if start > at and not _is_sentence(words.forms, at, start) else marker
        if (
            words.layout[start] == PARAGRAPH_START
            or words.forms[start] in {'"', "“"}
            or _is_sentence(words.forms, start, end)
        ):
            return marker if _is_sentence(words.forms, at, start) else int(words.end[start - 1])
    return marker


def _is_sentence(forms: Sequence[str], start: int, end: int) -> bool:
    """Whether words end with a full stop that is no ellipsis, perhaps inside a quotation's end."""
    last = end - 1
    while last > start and forms[last] in {'"', "”", "’", "'", ")"}:
        last -= 1
    return end - start >= _SENTENCE and forms[last] == "." and forms[last - 1] != "."
