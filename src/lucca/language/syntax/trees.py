"""The best dependency tree of a sentence: every token one head, exactly one root, no cycle.

Mostly each token's best head gives such a tree already. Where it does not, the maximum spanning arborescence is sought
(Chu and Liu 1965, Edmonds 1967), for one root after the other. Where that takes too many, one root is enforced as
Stanojević and Cohen (2021, "A Root of a Problem: Optimizing Single-Root Dependency Parsing") do: every arc from the root is
made so dear that the best tree has as few as it can, one.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


def best_heads(arcs: NDArray[np.floating]) -> list[int]:
    """The head of each token, -1 for the root's, such that the sum of `arcs` is greatest.

    `arcs`: tokens × (1 + tokens), at least one token; `arcs[i, 0]` is the score of token i being the root, `arcs[i, j + 1]`
    of j being its head. An arc from a token to itself is never taken, whatever its score.
    """
    count = len(arcs)
    if not math.isfinite(arcs.sum()):
        arcs = np.nan_to_num(arcs, nan=-1e6, posinf=1e6, neginf=-1e6)
    own = arcs.copy()
    own.reshape(-1)[1 :: count + 2] = -np.inf
    greedy = [0, *own.argmax(axis=1).tolist()]
    if greedy.count(0) != 2 or _cycle(greedy) is not None:
        greedy = _likely_root(_nodes(arcs)) if count > 1 else [0, 0]
    return [head - 1 for head in greedy[1:]]


def _nodes(arcs: NDArray[np.floating]) -> Scores:
    """The scores of heads with a row for node 0, the root's place, as well; -inf where there is no arc."""
    nodes = np.full((len(arcs) + 1, len(arcs) + 1), -np.inf)
    nodes[1:] = arcs
    np.fill_diagonal(nodes, -np.inf)
    return nodes


_ROOTS_TRIED = 8
"""Roots that are tried one by one. Nearly always the first has the best tree."""


def _likely_root(nodes: Scores) -> list[int]:
    """Heads of the best tree with one root, found by trying roots, the most promising first.

    No tree can be better than its root's arc and everybody else's best one: so, when the next root promises no more than
    what is found, the search is over.
    """
    below = nodes.copy()
    below[1:, 0] = -np.inf
    own = below.argmax(axis=1)
    best_below = below[np.arange(len(nodes)), own]
    promises = nodes[1:, 0] - best_below[1:] + best_below[1:].sum()
    found, reached = [0], -np.inf
    for root in (np.argsort(-promises)[:_ROOTS_TRIED] + 1).tolist():
        if promises[root - 1] <= reached:
            return found
        heads = own.tolist()
        heads[0] = heads[root] = 0
        if _cycle(heads) is not None:
            below[root, 0] = nodes[root, 0]
            alone = below.copy()
            alone[root, 1:] = -np.inf
            heads = _arborescence(alone)
            below[root, 0] = -np.inf
        score = float(nodes[np.arange(1, len(nodes)), heads[1:]].sum())
        if score > reached:
            found, reached = heads, score
    if len(nodes) - 1 > _ROOTS_TRIED and np.partition(promises, -_ROOTS_TRIED - 1)[-_ROOTS_TRIED - 1] > reached:
        finite = nodes[1:][np.isfinite(nodes[1:])]
        dear = nodes.copy()
        dear[1:, 0] -= 1 + (len(nodes)) * (finite.max() - finite.min())
        return _arborescence(dear)
    return found


def _arborescence(nodes: Scores) -> list[int]:
    """Heads of the maximum spanning arborescence from node 0; `nodes[d, h]`: score of h being the head of d."""
    heads = nodes.argmax(axis=1)
    heads[0] = 0
    circle = _cycle(heads.tolist())
    if circle is None:
        return [int(h) for h in heads]
    cycle = np.array(circle)
    free = np.ones(len(nodes), dtype=np.bool_)
    free[cycle] = False
    outside = np.flatnonzero(free)
    # What it costs to leave the cycle at a node: its arc inside is given up for one from outside.
    entering = nodes[cycle][:, outside] - nodes[cycle, heads[cycle]][:, None]
    leaving = nodes[outside][:, cycle]
    contracted = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    contracted[:-1, :-1] = nodes[outside][:, outside]
    contracted[-1, :-1] = entering.max(axis=0)
    contracted[:-1, -1] = leaving.max(axis=1)
    found = _arborescence(contracted)
    for place, head in enumerate(found[:-1]):
        heads[outside[place]] = outside[head] if head < len(outside) else cycle[int(leaving[place].argmax())]
    heads[cycle[int(entering[:, found[-1]].argmax())]] = outside[found[-1]]
    heads[0] = 0
    return [int(h) for h in heads]


def _cycle(heads: list[int]) -> list[int] | None:
    """The nodes of one cycle, None if every node's heads lead to node 0."""
    done = [False] * len(heads)
    done[0] = True
    for start in range(1, len(heads)):
        path: list[int] = []
        on_path: set[int] = set()
        node = start
        while not done[node] and node not in on_path:
            path.append(node)
            on_path.add(node)
            node = heads[node]
        if node in on_path:
            return path[path.index(node) :]
        for passed in path:
            done[passed] = True
    return None
