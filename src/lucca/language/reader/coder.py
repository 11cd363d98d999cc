"""What the coder says of two actors among some words, in use for single sentences and for whole reports alike."""

from __future__ import annotations

import numpy as np

from lucca.language.reader.network import Coded, Encoded, Integers, Network
from lucca.language.reader.types import Span
from lucca.language.reader.viterbi import log_softmax
from lucca.language.reader.words import Words


def code(words: Words, encoded: Encoded, network: Network, source: Span, target: Span, part: slice = slice(None)) -> Coded:
    """The probabilities of what `source` does to `target` (code points), from the words of `part`, which is a sentence."""
    actors = inside(words, source)[part] + 2 * inside(words, target)[part]
    found = network.code(encoded.words[part], actors)
    return Coded(np.exp(log_softmax(found.roots)), np.exp(log_softmax(found.statuses)))


def inside(words: Words, span: Span) -> Integers:
    """1 for each word that touches a span, else 0."""
    return ((words.start < span[1]) & (words.end > span[0])).astype(np.int64)
