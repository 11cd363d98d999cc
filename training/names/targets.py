"""What a network may say about each word of a named text, as sets of tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lucca.language.reader.network import NAME_TAGS
from lucca.language.reader.words import Words
from training.names.named import NamedText

TagSets = NDArray[np.int64]
"""One set of tags a word; bit i stands for tag number i. All bits: nobody knows."""

_INNER = frozenset("of the for and on against in to 's ’s s ' ’ - – & .".split())
_VISIBLE = re.compile(r"[A-Z0-9À-ÖØ-Þ]")


def tag_sets(named: NamedText, words: Words, tags: Sequence[str] = NAME_TAGS) -> TagSets:
    """The tags that the annotation allows each word: one inside a name, "O" or a hidden kind's elsewhere, all where unsure.

    Hidden names begin with a capital or a digit: other words are "O", unless they stand between two such words. A loss for
    word i is `-logsumexp(log_probabilities[i, allowed tags])`; it is 0 where all are allowed.
    """
    numbers = {tag: i for i, tag in enumerate(tags)}
    outside = 1 << numbers["O"]
    hidden = outside | sum(1 << numbers[f"{edge}-{kind}"] for kind in named.hides for edge in "BI")
    start, end = words.start.tolist(), words.end.tolist()
    likely = [bool(_VISIBLE.match(form)) for form in words.forms]
    sets = np.array(
        [hidden if _may_be_hidden(words.forms, likely, i) else outside for i in range(len(words))], dtype=np.int64
    )
    for first, last in ((bisect_right(end, s), bisect_left(start, e)) for s, e in named.unsure):
        sets[first:last] = (1 << len(tags)) - 1
    for s, e, kind in named.names:
        first, last = bisect_right(end, s), bisect_left(start, e)
        if first < last:
            sets[first] = 1 << numbers[f"B-{kind}"]
            sets[first + 1 : last] = 1 << numbers[f"I-{kind}"]
    return sets


def _may_be_hidden(forms: Sequence[str], likely: Sequence[bool], i: int) -> bool:
    if likely[i]:
        return True
    return forms[i].lower() in _INNER and _reaches(forms, likely, i, -1) and _reaches(forms, likely, i, 1)


def _reaches(forms: Sequence[str], likely: Sequence[bool], i: int, step: int) -> bool:
    """Whether at most one further function word stands between word i and a capital or digit."""
    near, far = i + step, i + 2 * step
    if not 0 <= near < len(forms):
        return False
    return likely[near] or (forms[near].lower() in _INNER and 0 <= far < len(forms) and likely[far])
