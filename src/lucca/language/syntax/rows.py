"""Which of the reader's words stands for a syntactic token."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lucca.language.reader.network import Integers
from lucca.language.reader.words import Words
from lucca.records import Span


def rows_of(tokens: Sequence[Span], words: Words) -> Integers:
    """For each token the first word that begins in it, else the one that it is a part of; one word may stand for two tokens.

    `words` must not be empty. A token that the reader has not seen takes the nearest word before it.
    """
    starts = np.array([t.start for t in tokens], dtype=np.int64)
    ends = np.array([t.end for t in tokens], dtype=np.int64)
    rows = np.searchsorted(words.start, starts)
    inside = np.minimum(rows, len(words) - 1)
    begins_inside = (rows < len(words)) & (words.start[inside] < ends)
    return np.where(begins_inside, rows, np.maximum(rows - 1, 0)).astype(np.int64)
