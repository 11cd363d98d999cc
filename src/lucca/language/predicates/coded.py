"""What the reader's coder says of the agents and patients of predicates, from the vectors of the one encoder pass."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lucca.language.predicates.types import Predicate
from lucca.language.predicates.vocabulary import OTHERWISE
from lucca.language.reader.coder import code
from lucca.language.reader.network import ROOTS, STATUSES, Coded, Encoded, Network
from lucca.language.reader.words import Words
from lucca.language.syntax import Syntax
from lucca.records import Span


def coded(
    found: Sequence[Predicate], syntax: Syntax, words: Words, encoded: Encoded, network: Network
) -> tuple[Predicate, ...]:
    """The predicates with their codings; those of pairs that a sentence does not hold whole are left out."""
    firsts = [first for first, _ in syntax.sentences]
    asked: dict[tuple[Span, Span], Coded] = {}
    return tuple(_coded(p, _sentence(p, syntax, firsts), words, encoded, network, asked) for p in found)


def _sentence(predicate: Predicate, syntax: Syntax, firsts: Sequence[int]) -> Span:
    first, end = syntax.sentences[bisect_right(firsts, predicate.token) - 1]
    return Span(syntax.tokens[first].start, syntax.tokens[end - 1].end)


def _coded(
    predicate: Predicate,
    sentence: Span,
    words: Words,
    encoded: Encoded,
    network: Network,
    asked: dict[tuple[Span, Span], Coded],
) -> Predicate:
    first = int(np.searchsorted(words.start, sentence.start))
    end = int(np.searchsorted(words.start, sentence.end))
    patients = predicate.agents if predicate.mutual else predicate.patients
    codings = []
    for agent in predicate.agents:
        for patient in patients:
            if (agent, patient) not in asked:
                asked[agent, patient] = code(words, encoded, network, agent, patient, slice(first, end))
            roots, statuses = asked[agent, patient].roots, asked[agent, patient].statuses
            best, status = int(roots.argmax()), int(statuses.argmax())
            own = float(roots[ROOTS.index(predicate.root)])
            codings.append((ROOTS[best], float(roots[best]), own, STATUSES[status], float(statuses[status])))
    best_roots = {root for root, *_ in codings}
    others = OTHERWISE.get(predicate.lemma, {})
    if len(best_roots) == 1 and (other := best_roots.pop()) in others and other != predicate.root:
        agreed = tuple((root, chance, chance, status, sure) for root, chance, _, status, sure in codings)
        return replace(predicate, root=other, mode=others[other], codings=agreed)
    return replace(predicate, codings=tuple(codings))
