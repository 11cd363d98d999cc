"""What the two networks are given: built here for training and for use alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from lucca.language.reader.network import LOOK_AHEAD, LOOK_BACK, PARAGRAPHS, SENTENCES, Integers
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.words import Words


def encoder_inputs(
    words: Words, cut: Sequence[tuple[int, ...]], start: int, end: int, pieces: Pieces
) -> dict[str, Integers]:
    """The encoder's inputs for words `start` to `end` (exclusive) of a text; `cut` holds every word's pieces."""
    own = cut[start:end]
    lengths = np.fromiter(map(len, own), dtype=np.int64, count=end - start)
    # The frame pieces get 0 in each feature: the commonest value, and the one whose vector says least.
    return {
        "pieces": np.array([pieces.first, *chain.from_iterable(own), pieces.last], dtype=np.int64),
        "case": _framed(words.case[start:end], lengths),
        "quote": _framed(words.quote[start:end], lengths),
        "layout": _framed(words.layout[start:end], lengths),
        "first": 1 + np.cumsum(lengths) - lengths,
    }


def _framed(feature: Integers, lengths: Integers) -> Integers:
    """A feature of words for each of their pieces and for the two of the frame."""
    return np.concatenate([_FRAME, np.repeat(feature, lengths), _FRAME])


_FRAME = np.zeros(1, dtype=np.int64)


def neighbourhood(cue_start: int, count: int) -> tuple[int, int]:
    """The words (first, end) out of `count` that the linker sees around a cue."""
    return max(0, cue_start - LOOK_BACK), min(count, cue_start + LOOK_AHEAD)


def linker_inputs(words: Words, cue: tuple[int, int], low: int, high: int) -> dict[str, Integers]:
    """The linker's inputs for words `low` to `high` around the cue, which is words `cue[0]` to `cue[1]` (exclusive)."""
    place = np.arange(low - cue[0], high - cue[0], dtype=np.int64)
    return {
        "offset": place + LOOK_BACK,
        "paragraph": _apart(words.paragraph[low:high] - words.paragraph[cue[0]], PARAGRAPHS),
        "sentence": _apart(words.sentence[low:high] - words.sentence[cue[0]], SENTENCES),
        "quote": words.quote[low:high],
        "cue": ((place >= 0) & (place < cue[1] - cue[0])).astype(np.int64),
    }


def _apart(distance: Integers, most: int) -> Integers:
    """Distances from -`most` to `most`, as numbers from 0."""
    return np.minimum(np.maximum(distance, -most), most) + most
