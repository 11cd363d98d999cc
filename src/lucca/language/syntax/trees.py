"""The best dependency tree of a sentence: every token one head, exactly one root, no cycle.

Mostly each token's best head gives such a tree already. Where it does not, the maximum spanning arborescence is sought
(Chu and Liu 1965, Edmonds 1967). One root is enforced as Stanojević and Cohen (2021, "A Root of a Problem: Optimizing
Single-Root Dependency Parsing") do: every arc from the root is made so dear that the best tree has as few as it can, one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


def best_heads(arcs: NDArray[np.floating]) -> list[int]:
    """The head of each token, -1 for the root's, such that the sum of `arcs` is greatest.

    `arcs`: tokens × (1 + tokens), at least one token; `arcs[i, 0]` is the score of token i being the root, `arcs[i, j + 1]`
    of j being its head. An arc from a token to itself is never taken, whatever its score.
    """
    count = len(arcs)
    nodes = np.full((count + 1, count + 1), -np.inf)
    nodes[1:] = np.nan_to_num(arcs.astype(np.float64), nan=-1e6, posinf=1e6, neginf=-1e6)
    np.fill_diagonal(nodes, -np.inf)
    greedy = nodes[1:].argmax(axis=1)
    if np.count_nonzero(greedy == 0) == 1 and _cycle([0, *greedy.tolist()]) is None:
        return [head - 1 for head in greedy.tolist()]
    heads = _arborescence(nodes)
    if heads[1:].count(0) > 1:
        finite = nodes[1:][np.isfinite(nodes[1:])]
        nodes[1:, 0] -= 1 + (count + 1) * (finite.max() - finite.min())
        heads = _arborescence(nodes)
    return [head - 1 for head in heads[1:]]


def _arborescence(nodes: Scores) -> list[int]:
    """Heads of the maximum spanning arborescence from node 0; `nodes[d, h]`: score of h being the head of d."""
    heads = nodes.argmax(axis=1)
    heads[0] = 0
    circle = _cycle(heads.tolist())
    if circle is None:
        return [int(h) for h in heads]
    cycle = np.array(circle)
    outside = np.setdiff1d(np.arange(len(nodes)), cycle)
    # What it costs to leave the cycle at a node: its arc inside is given up for one from outside.
    entering = nodes[np.ix_(cycle, outside)] - nodes[cycle, heads[cycle]][:, None]
    leaving = nodes[np.ix_(outside, cycle)]
    contracted = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    contracted[:-1, :-1] = nodes[np.ix_(outside, outside)]
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
