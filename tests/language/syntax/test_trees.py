"""The best tree of a sentence, against trying every tree there is."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lucca.language.syntax import trees
from lucca.language.syntax.trees import best_heads


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(-1) != 1:
        return False
    for start in range(len(heads)):
        node, steps = start, 0
        while node != -1 and steps <= len(heads):
            node, steps = heads[node], steps + 1
        if node != -1:
            return False
    return True


def score(arcs, heads) -> float:
    return float(sum(arcs[i, h + 1] for i, h in enumerate(heads)))


def brute(arcs) -> float:
    count = len(arcs)
    return max(score(arcs, h) for h in itertools.product(range(-1, count), repeat=count) if is_tree(h))


@given(st.integers(1, 5), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 4.0, -4.0]))
@settings(max_examples=150, deadline=None)
def test_no_tree_is_better(count, seed, root_bonus):
    arcs = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    arcs[:, 0] += root_bonus  # many would-be roots, or none
    heads = best_heads(arcs)
    assert is_tree(tuple(heads))
    assert score(arcs, heads) == pytest.approx(brute(arcs), abs=1e-4)


@pytest.mark.parametrize("count", [1, 2, 40, 320])
@pytest.mark.parametrize("root_bonus", [0.0, 30.0, -30.0])
def test_long_sentences_are_trees_too(count, root_bonus):
    arcs = np.random.default_rng(count).normal(size=(count, count + 1)).astype(np.float32)
    arcs[:, 0] += root_bonus
    assert is_tree(tuple(best_heads(arcs)))


@pytest.mark.parametrize("count", [10, 14])
def test_trying_roots_and_making_them_dear_agree(count, monkeypatch):
    # Cycles everywhere and a root that nobody wants: the first eight roots do not settle it.
    random = np.random.default_rng(count)
    for _ in range(30):
        arcs = random.normal(size=(count, count + 1)).astype(np.float32)
        arcs[:, 0] = random.normal(size=count) / 10
        one = best_heads(arcs)
        monkeypatch.setattr(trees, "_ROOTS_TRIED", 0)
        other = best_heads(arcs)
        monkeypatch.undo()
        assert is_tree(tuple(one))
        assert score(arcs, one) == pytest.approx(score(arcs, other), abs=1e-4)


def test_a_token_is_never_its_own_head():
    arcs = np.zeros((3, 4), dtype=np.float32)
    np.fill_diagonal(arcs[:, 1:], 100)
    assert is_tree(tuple(best_heads(arcs)))


def test_scores_that_are_no_numbers_do_no_harm():
    arcs = np.full((4, 5), np.nan, dtype=np.float32)
    arcs[0, 0], arcs[1, 1] = np.inf, -np.inf
    assert is_tree(tuple(best_heads(arcs)))


def test_cycles_inside_cycles_are_undone():
    # 0 and 1 want each other, 2 and 3 too, and the pairs want each other more than the root wants anybody.
    arcs = np.full((4, 5), -50.0, dtype=np.float32)
    arcs[0, 2] = arcs[1, 1] = arcs[2, 4] = arcs[3, 3] = 10
    arcs[1, 3] = arcs[2, 2] = 5
    arcs[:, 0] = [-1, -2, -3, 0]
    heads = best_heads(arcs)
    assert is_tree(tuple(heads))
    assert score(arcs, heads) == pytest.approx(brute(arcs))
