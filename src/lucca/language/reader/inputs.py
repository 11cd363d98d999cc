"""What the two networks are given: built here for training and for use alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

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
    start, end = np.array(cue, dtype=np.int64)
    return _around(words, np.arange(low, high, dtype=np.int64), start, end)


def linkers_inputs(words: Words, cues: Sequence[tuple[int, int]]) -> Iterator[tuple[slice, dict[str, Integers]]]:
    """For each of some cues the words that the linker sees around it, and its inputs: the same, made at one go."""
    if not cues:
        return
    bounds = [neighbourhood(start, len(words)) for start, _ in cues]
    sizes = [high - low for low, high in bounds]
    place = np.concatenate([np.arange(low, high, dtype=np.int64) for low, high in bounds])
    starts, ends = (np.repeat(np.array(edge, dtype=np.int64), sizes) for edge in zip(*cues, strict=True))
    inputs = _around(words, place, starts, ends)
    for (low, high), first, end in zip(bounds, accumulate([0, *sizes]), accumulate(sizes), strict=False):
        yield slice(low, high), {name: values[first:end] for name, values in inputs.items()}


def _around(words: Words, place: Integers, start: Integers, end: Integers) -> dict[str, Integers]:
    """What the linker is given of words number `place`, each for its cue, which is words `start` to `end` (exclusive)."""
    return {
        "offset": place - start + LOOK_BACK,
        "paragraph": _apart(words.paragraph[place] - words.paragraph[start], PARAGRAPHS),
        "sentence": _apart(words.sentence[place] - words.sentence[start], SENTENCES),
        "quote": words.quote[place],
        "cue": ((place >= start) & (place < end)).astype(np.int64),
    }


def _apart(distance: Integers, most: int) -> Integers:
    """Distances from -`most` to `most`, as numbers from 0."""
    return np.minimum(np.maximum(distance, -most), most) + most
