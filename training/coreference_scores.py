"""Scores of coreference as CoNLL-2012 defines them: MUC, B³, CEAFe over entities and the mean of their F1.

Definitions: Pradhan et al., "Scoring Coreference Partitions of Predicted Mentions: A Reference Implementation", ACL 2014.
Counts are summed over documents before anything is divided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

Entities = Sequence[AbstractSet[Hashable]]
"""The entities of one document: sets of mentions, no mention in two of them."""

Counts = tuple[float, float, float, float]
"""Right and all on the side of the gold, right and all on the side of what was found."""


def coreference_scores(documents: Iterable[tuple[Entities, Entities]]) -> dict[str, float]:
    """`muc_f1`, `b3_f1`, `ceafe_f1` and `conll_f1` of pairs (gold, found), one a document."""
    pairs = list(documents)
    measures: dict[str, Callable[[Entities, Entities], Counts]] = {"muc": muc, "b3": b_cubed, "ceafe": ceaf_e}
    scores = {f"{name}_f1": _f1([count(*pair) for pair in pairs]) for name, count in measures.items()}
    return {**scores, "conll_f1": sum(scores.values()) / len(scores)}


def muc(gold: Entities, found: Entities) -> Counts:
    """Links: how few pieces the other side breaks an entity into."""
    return *_links(gold, found), *_links(found, gold)


def _links(entities: Entities, others: Entities) -> tuple[float, float]:
    of_mention = {m: number for number, other in enumerate(others) for m in other}
    pieces = (len({of_mention.get(m, (m,)) for m in entity}) for entity in entities)
    return sum(len(e) - n for e, n in zip(entities, pieces, strict=True)), sum(len(e) - 1 for e in entities)


def b_cubed(gold: Entities, found: Entities) -> Counts:
    """Mentions: the share of a mention's entity that is also in its entity on the other side."""
    common = list(_overlaps(gold, found))
    return (
        sum(n * n / len(gold[g]) for g, _, n in common),
        sum(len(e) for e in gold),
        sum(n * n / len(found[f]) for _, f, n in common),
        sum(len(e) for e in found),
    )


def ceaf_e(gold: Entities, found: Entities) -> Counts:
    """Entities: the likeness of each to the one that it is aligned with, at best."""
    parts: list[list[tuple[int, int, float]]] = _connected(
        [(g, f, 2 * n / (len(gold[g]) + len(found[f]))) for g, f, n in _overlaps(gold, found)]
    )
    total = sum(_best(part) for part in parts)
    return total, len(gold), total, len(found)


def _overlaps(gold: Entities, found: Entities) -> Iterable[tuple[int, int, int]]:
    """Numbers of the entities that share mentions, and how many they share."""
    of_mention = {m: number for number, entity in enumerate(found) for m in entity}
    for number, entity in enumerate(gold):
        shared: dict[int, int] = defaultdict(int)
        for mention in entity:
            if mention in of_mention:
                shared[of_mention[mention]] += 1
        yield from ((number, other, n) for other, n in shared.items())


def _connected(edges: Sequence[tuple[int, int, float]]) -> list[list[tuple[int, int, float]]]:
    """The edges of a bipartite graph by connected component; each is aligned for itself."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for g, f, _ in edges:
        root[find(("gold", g))] = find(("found", f))
    parts: dict[tuple[str, int], list[tuple[int, int, float]]] = defaultdict(list)
    for edge in edges:
        parts[find(("gold", edge[0]))].append(edge)
    return list(parts.values())


def _best(edges: Sequence[tuple[int, int, float]]) -> float:
    """The greatest sum of weights of edges of which no two share an end."""
    rows = {g: k for k, g in enumerate(dict.fromkeys(g for g, _, _ in edges))}
    columns = {f: k for k, f in enumerate(dict.fromkeys(f for _, f, _ in edges))}
    weights = np.zeros((len(rows), len(columns)))
    for g, f, weight in edges:
        weights[rows[g], columns[f]] = weight
    return best_assignment(weights)


def best_assignment(weights: NDArray[np.float64]) -> float:
    """The greatest sum of entries of which no two share a row or a column, all of them at least 0.

    The Hungarian algorithm with potentials, one shortest augmenting path a row (Jonker and Volgenant, 1987).
    """
    cost = -(weights if weights.shape[0] <= weights.shape[1] else weights.T)
    rows, columns = cost.shape
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        match[0], column = row, 0
        least, back = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=np.int64)
        used = np.zeros(columns + 1, dtype=np.bool_)
        while match[column]:
            used[column] = True
            reached = np.append([np.inf], cost[match[column] - 1] - of_row[match[column]] - of_column[1:])
            nearer = ~used & (reached < least)
            least[nearer], back[nearer] = reached[nearer], column
            step = np.where(used, np.inf, least)
            column = int(step.argmin())
            of_row[match[used]] += step[column]
            of_column[used] -= step[column]
            least[~used] -= step[column]
        while column:
            match[column], column = match[back[column]], int(back[column])
    return float(-sum(cost[match[c] - 1, c - 1] for c in range(1, columns + 1) if match[c]))


def _f1(counts: Sequence[Counts]) -> float:
    sums = [sum(column) for column in zip(*counts, strict=True)] if counts else [0.0] * 4
    recall, precision = (sums[k] / sums[k + 1] if sums[k + 1] else 0.0 for k in (0, 2))
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0
