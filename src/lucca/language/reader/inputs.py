"""What the two networks are given: built here for training and for use alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lucca.language.reader.network import LOOK_AHEAD, LOOK_BACK, PARAGRAPHS, SENTENCES, Integers
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.words import Words


def encoder_inputs(
    words: Words, cut: Sequence[tuple[int, ...]], start: int, end: int, pieces: Pieces
) -> dict[str, Integers]:
    """The encoder's inputs for words `start` to `end` (exclusive) of a text; `cut` holds every word's pieces."""
    lengths = np.array([len(cut[i]) for i in range(start, end)], dtype=np.int64)
    flat = [piece for i in range(start, end) for piece in cut[i]]
    first = 1 + np.concatenate([[0], np.cumsum(lengths)[:-1]]) if end > start else np.zeros(0)
    # The frame pieces get 0 in each feature: the commonest value, and the one whose vector says least.
    return {
        "pieces": np.array([pieces.first, *flat, pieces.last], dtype=np.int64),
        "case": np.pad(np.repeat(words.case[start:end], lengths), 1),
        "quote": np.pad(np.repeat(words.quote[start:end], lengths), 1),
        "layout": np.pad(np.repeat(words.layout[start:end], lengths), 1),
        "first": first.astype(np.int64),
    }


def neighbourhood(cue_start: int, count: int) -> tuple[int, int]:
    """The words (first, end) out of `count` that the linker sees around a cue."""
    return max(0, cue_start - LOOK_BACK), min(count, cue_start + LOOK_AHEAD)


def linker_inputs(words: Words, cue: tuple[int, int], low: int, high: int) -> dict[str, Integers]:
    """The linker's inputs for words `low` to `high` around the cue, which is words `cue[0]` to `cue[1]` (exclusive)."""
    place = np.arange(low, high, dtype=np.int64)
    paragraph = words.paragraph[low:high] - words.paragraph[cue[0]]
    sentence = words.sentence[low:high] - words.sentence[cue[0]]
    return {
        "offset": place - cue[0] + LOOK_BACK,
        "paragraph": np.clip(paragraph, -PARAGRAPHS, PARAGRAPHS) + PARAGRAPHS,
        "sentence": np.clip(sentence, -SENTENCES, SENTENCES) + SENTENCES,
        "quote": words.quote[low:high],
        "cue": ((place >= cue[0]) & (place < cue[1])).astype(np.int64),
    }
