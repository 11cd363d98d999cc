"""From a text that the reader has seen to its mentions and their chains."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lucca.language.coreference.heads import Heads, describe
from lucca.language.coreference.links import link
from lucca.language.coreference.pairs import WIDTH, antecedents, pair_features
from lucca.language.coreference.spans import mention_spans
from lucca.language.coreference.types import Mention
from lucca.language.reader.network import MENTIONS, Encoded, Floats, Network
from lucca.language.reader.threads import side_by_side
from lucca.language.reader.viterbi import log_softmax
from lucca.language.reader.words import Words
from lucca.language.syntax.types import Syntax
from lucca.records import Span

FLOOR = 0.6
"""Least probability with which a word is taken for a mention's head: the best of 0.3, 0.5, 0.6 and 0.7 for the CoNLL F1 of
GUM's development part."""

_NESTED = 12
"""Mentions before a mention's head among which those inside of it are looked for."""

_PERSON = MENTIONS.index("person")
_ROWS = 64
"""Mentions that are compared with their candidates at a time: enough for a thread, and a few tens of MB."""


def resolve(text: str, words: Words, encoded: Encoded, syntax: Syntax, network: Network) -> tuple[Mention, ...]:
    """The mentions of a text in the order of their heads. What stands outside of all tokens of `syntax` is one word long."""
    kinds = np.exp(log_softmax(encoded.mentions))
    at = np.flatnonzero(1 - kinds[:, 0] >= FLOOR)
    heads = describe(at, words, encoded.upos.argmax(axis=1).astype(np.int64))
    best = kinds[at, 1:].argmax(axis=1) + 1
    places = [Span(*ends) for ends in zip(words.start[at].tolist(), words.end[at].tolist(), strict=True)]
    spans = _spans(text, places, syntax)
    links = link(_apart(scores_of(heads, encoded.words[at], network), spans), heads, best == _PERSON)
    return tuple(
        Mention(
            head=head,
            span=span,
            kind=MENTIONS[kind],
            chain=found.chain,
            before=found.before,
            confidence=round(found.confidence, 3),
        )
        for head, span, kind, found in zip(places, spans, best.tolist(), links, strict=True)
    )


def scores_of(heads: Heads, vectors: Floats, network: Network) -> Floats:
    """Mentions × `WIDTH`: how much likelier each candidate is than none; -inf where there is no candidate."""

    def some(first: int) -> Floats:
        rows = np.arange(first, min(first + _ROWS, len(heads)), dtype=np.int64)
        # Only what a row can refer to is handed over, so that the work grows with the text and no faster.
        low = max(first - WIDTH, 0)
        places, exist = antecedents(rows, WIDTH)
        near = vectors[low : rows[-1] + 1]
        scores = network.resolve(near, rows - low, np.maximum(places - low, 0), pair_features(heads, rows, WIDTH))
        return np.where(exist, scores, -np.inf).astype(np.float32)

    return np.concatenate([np.zeros((0, WIDTH), dtype=np.float32), *side_by_side(some, range(0, len(heads), _ROWS))])


def _apart(scores: Floats, spans: Sequence[Span]) -> Floats:
    """The scores without those of candidates inside the mention itself: "the club's driver" is not the club."""
    start, end = np.array(spans, dtype=np.int64).reshape(-1, 2).T
    for column in range(min(_NESTED, len(spans) - 1)):
        later, earlier = slice(column + 1, None), slice(None, len(spans) - column - 1)
        inside = (start[later] <= start[earlier]) & (end[earlier] <= end[later])
        scores[later, column][inside] = -np.inf
    return scores


def _spans(text: str, heads: Sequence[Span], syntax: Syntax) -> list[Span]:
    """The whole of each mention; of one that stands in no token its head alone."""
    spans = list(heads)
    starts = np.array([token.start for token in syntax.tokens], dtype=np.int64)
    at = (np.searchsorted(starts, [head.start for head in heads], side="right") - 1).tolist()
    seated = [k for k, token in enumerate(at) if token >= 0 and syntax.tokens[token].end > heads[k].start]
    for k, span in zip(seated, mention_spans(text, syntax, [at[k] for k in seated]), strict=True):
        spans[k] = span
    return spans
