"""A text with its names as some corpus marks them, brought to common kinds."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Name = tuple[int, int, str]
"""Start, end (code points, end exclusive), kind."""


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text that reads like prose, and its names in order, none over another.

    `hides`: the kinds that `corpus` does not mark, or not reliably; where it marks nothing such a name may stand. `unsure`:
    spans about which it says nothing to be relied on. `weight`: how much its words should count in a loss.
    """

    id: str
    corpus: str
    text: str
    names: tuple[Name, ...]
    hides: frozenset[str] = frozenset()
    unsure: tuple[tuple[int, int], ...] = ()
    weight: float = 1.0


def apart(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names in order; of those that overlap the longest is kept."""
    kept: list[Name] = []
    taken: set[int] = set()
    for start, end, kind in sorted(names, key=lambda n: (n[0] - n[1], n)):
        if start < end and not (start in taken or end - 1 in taken):
            kept.append((start, end, kind))
            taken.update(range(start, end))
    return tuple(sorted(kept))


def further_mentions(text: str, names: Sequence[Name], unsure: Sequence[tuple[int, int]]) -> list[Name]:
    """The text's own names, word for word, where nothing is marked: what a corpus marked once is a name again.

    Names of two kinds and those that the text also has as plain words are left alone.
    """
    taken = bytearray(len(text) + 1)
    for start, end in [*((s, e) for s, e, _ in names), *unsure]:
        taken[start:end] = b"\1" * (end - start)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for start, end, kind in names:
        kinds[text[start:end]][kind] += 1
    plain = set(re.findall(r"\b[a-z]+\b", text))
    forms = [f for f, c in kinds.items() if len(f) > 2 and len(c) == 1 and f[0].isupper() and f.lower() not in plain]
    if not forms:
        return []
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)) + r")(?![\w-])")
    return [
        (*match.span(), next(iter(kinds[match[0]])))
        for match in pattern.finditer(text)
        if not any(taken[match.start() : match.end()]) and text[max(0, match.start() - 1) : match.start()] not in set("@#-.")
    ]
