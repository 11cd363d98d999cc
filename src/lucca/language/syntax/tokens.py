"""Text into syntactic words, as spans: stretches between blanks, cut up, and full stops given back to abbreviations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lucca.language.syntax.chunks import Cut, cut, is_plain
from lucca.records import Span

_CHUNK = re.compile(r"\S+")
_REMEMBERED = 64
"""Longest stretch whose cutting is remembered; words are shorter, and hostile text must not fill the memory."""

ABBREVIATIONS = frozenset(
    "mr mrs ms messrs mlle dr prof rev hon gov sen sens rep reps pres gen col lt sgt capt maj cmdr adm amb st ste jr "
    "sr dept univ assn assoc bros inc ltd corp co llc plc vs etc al approx ca cf dist est viz resp incl jan feb apr "
    "jun jul aug sept sep oct nov dec tues wed thurs thu fri ave blvd mt ph.d ed eds esp fr hr yr bn mn vol vols nos "
    "ariz calif colo conn fla kan md mich minn mont neb nev okla tenn tex vt wis wyo".split()
)
"""Words that a full stop shortens wherever they stand."""

_BEFORE_NUMBERS = frozenset("no p pp fig figs art sec ch c b d n mar sat sun mon".split())
"""Shortened words that are also words, or letters: abbreviations only where a number follows."""

_AFTER_COMMAS = frozenset("ala ark del ga ill ind ky la mass miss mo ore pa va wash".split())
"""States whose short forms are also words: abbreviations only behind a comma ("Springfield, Ill.")."""

_OPENERS = frozenset(
    "the a an it he she they we you i this that these those there in on at but and so if when while as for his her "
    "their our its what who how why not no one then also after before since still yet however".split()
)
"""Words that begin sentences and seldom names."""


def tokens(text: str, within: Sequence[Span]) -> list[Span]:
    """The syntactic words of the stretches `within` (in order, disjoint), blanks left out, nothing else."""
    found: list[Span] = []
    for stretch in within:
        found += _stretch(text, stretch)
    return found


def _stretch(text: str, stretch: Span) -> list[Span]:
    found: list[Span] = []
    for match in _CHUNK.finditer(text, stretch.start, stretch.end):
        chunk, start, end = match.group(), match.start(), match.end()
        if is_plain(chunk):
            found.append(Span(start, end))
            continue
        for first, last in _remembered(chunk) if len(chunk) <= _REMEMBERED else cut(chunk):
            span = Span(start + first, start + last)
            if chunk[first:last] == "." and found and found[-1].end == span.start and _shortened(text, found, span, stretch):
                span = Span(found.pop().start, span.end)
            found.append(span)
    return found


@lru_cache(maxsize=1 << 15)
def _remembered(chunk: str) -> Cut:
    return cut(chunk)


def _shortened(text: str, found: Sequence[Span], stop: Span, stretch: Span) -> bool:
    """Whether the full stop at `stop` belongs to the word before it, the last one found."""
    word = text[found[-1].start : found[-1].end]
    lower = word.lower()
    if lower in ABBREVIATIONS:
        return True
    behind = _following(text, stop.end, stretch.end)
    if not behind:
        return False
    if word.isdigit():
        return len(word) < 4 and found[-1].start == stretch.start
    if len(found) > 1 and found[-2].end == found[-1].start and text[found[-2].start].isdigit():
        return False  # a unit
    if lower in _BEFORE_NUMBERS and behind[0].isdigit():
        return True
    if lower in _AFTER_COMMAS:
        return len(found) > 1 and text[found[-2].start : found[-2].end] == "," and word[0].isupper()
    if len(word) == 1 and word.isupper():
        return behind[0].isupper() and behind.lower() not in _OPENERS
    return False


_NEXT = re.compile(r"\s*([^\W_]{1,12}|\S)?")


def _following(text: str, start: int, end: int) -> str:
    """The next word or mark, or as much of it as tells what it is."""
    match = _NEXT.match(text, start, end)
    return (match.group(1) or "") if match else ""
