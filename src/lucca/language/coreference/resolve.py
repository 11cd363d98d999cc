"""From the networks' scores to chains of mentions.

A mention goes back to the candidate that the resolver likes best, or to none (Lee et al., "End-to-end Neural Coreference
Resolution", 2017); what goes back to a mention belongs to its chain.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lucca.language.coreference.heads import Heads, describe
from lucca.language.coreference.pairs import WIDTH, antecedents, pair_features
from lucca.language.coreference.spans import mention_spans
from lucca.language.coreference.types import Mention
from lucca.language.reader.network import MENTIONS, Encoded, Floats, Network
from lucca.language.reader.words import Words
from lucca.language.syntax.types import Syntax
from lucca.records import Span

FLOOR = 0.5
"""Least probability with which a word is taken for a mention's head."""

_ROWS = 256
"""Mentions that are compared with their candidates at a time: the memory stays below 100 MB."""


@dataclass(frozen=True, slots=True)
class Link:
    """A mention's place among the others. `before`: number of the mention that it goes back to; None if it begins a chain.
    `confidence`: how likely it belongs to that mention's chain, or to none before it."""

    before: int | None
    chain: int
    confidence: float


def resolve(text: str, words: Words, encoded: Encoded, syntax: Syntax, network: Network) -> tuple[Mention, ...]:
    """The mentions of a text in the order of their heads. What stands outside of all tokens of `syntax` is one word long."""
    kinds = _softmax(encoded.mentions)
    at = np.flatnonzero(1 - kinds[:, 0] >= FLOOR)
    heads = describe(at, words, encoded.upos.argmax(axis=1).astype(np.int64))
    links = link(scores_of(heads, encoded.words[at], network))
    best = kinds[at, 1:].argmax(axis=1) + 1
    places = [Span(int(words.start[i]), int(words.end[i])) for i in at]
    return tuple(
        Mention(
            head=head,
            span=span,
            kind=MENTIONS[kind],
            chain=found.chain,
            before=found.before,
            confidence=round(found.confidence, 3),
        )
        for head, span, kind, found in zip(places, _spans(text, places, syntax), best.tolist(), links, strict=True)
    )


def scores_of(heads: Heads, vectors: Floats, network: Network) -> Floats:
    """Mentions × `WIDTH`: how much likelier each candidate is than none; -inf where there is no candidate."""
    found = [np.zeros((0, WIDTH), dtype=np.float32)]
    for first in range(0, len(heads), _ROWS):
        rows = np.arange(first, min(first + _ROWS, len(heads)), dtype=np.int64)
        # Only what a row can refer to is handed over, so that the work grows with the text and no faster.
        low = max(first - WIDTH, 0)
        places, exist = antecedents(rows, WIDTH)
        near = vectors[low : rows[-1] + 1]
        scores = network.resolve(near, rows - low, np.maximum(places - low, 0), pair_features(heads, rows, WIDTH))
        found.append(np.where(exist, scores, -np.inf).astype(np.float32))
    return np.concatenate(found)


def link(scores: Floats) -> list[Link]:
    """Each mention's chain, from its candidates' scores (mentions × candidates, nearest first, -inf for none)."""
    links: list[Link] = []
    chances = _softmax(np.concatenate([np.zeros((len(scores), 1), dtype=np.float32), scores], axis=1))
    chains = 0
    for number, row in enumerate(chances.tolist()):
        of_chain: defaultdict[int, float] = defaultdict(float)
        for column, chance in enumerate(row[1 : number + 1]):
            of_chain[links[number - column - 1].chain] += chance
        column = max(range(len(row[: number + 1])), key=row.__getitem__)
        if column:
            chain = links[number - column].chain
            links.append(Link(number - column, chain, min(of_chain[chain], 1.0)))
        else:
            links.append(Link(None, chains, row[0]))
            chains += 1
    return links


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True)) if scores.size else scores
    shares: Floats = raised / raised.sum(axis=1, keepdims=True) if scores.size else scores
    return shares


def _spans(text: str, heads: Sequence[Span], syntax: Syntax) -> list[Span]:
    """The whole of each mention; of one that stands in no token its head alone."""
    spans = list(heads)
    at = [bisect_right(syntax.tokens, head.start, key=lambda t: t.start) - 1 for head in heads]
    seated = [k for k, token in enumerate(at) if token >= 0 and syntax.tokens[token].end > heads[k].start]
    for k, span in zip(seated, mention_spans(text, syntax, [at[k] for k in seated]), strict=True):
        spans[k] = span
    return spans
