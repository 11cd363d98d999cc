"""Sentences given word by word as the parser would have them."""

from collections.abc import Mapping
from itertools import pairwise

from lucca.language.syntax import Syntax
from lucca.records import Span

Word = tuple[str, str, int, str]
"""A word, its part of speech, its head's number (-1 for the root) and its relation."""


def parsed(*words: Word, lemmas: Mapping[str, str] | None = None) -> tuple[str, Syntax]:
    """The text of a sentence, a blank between two words, and its syntax; `lemmas`: base forms of what has another one."""
    known = lemmas or {}
    text = " ".join(w for w, _, _, _ in words)
    starts = [0]
    for word, _, _, _ in words:
        starts.append(starts[-1] + len(word) + 1)
    return text, Syntax(
        tokens=tuple(Span(a, b - 1) for a, b in pairwise(starts)),
        upos=tuple(w[1] for w in words),
        lemmas=tuple(known.get(w[0].lower(), w[0].lower()) for w in words),
        heads=tuple(w[2] for w in words),
        relations=tuple(w[3] for w in words),
        sentences=((0, len(words)),),
    )
