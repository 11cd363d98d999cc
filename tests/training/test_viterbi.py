import itertools

import numpy as np
import pytest

from lucca.language.reader.viterbi import best_spans, log_softmax

TAGS = ("O", "B-a", "I-a", "B-b", "I-b")


def legal(path: tuple[int, ...]) -> bool:
    return all(not TAGS[t].startswith("I") or (i > 0 and path[i - 1] in (t, t - 1)) for i, t in enumerate(path))


def worth(scores: np.ndarray, path: tuple[int, ...]) -> float:
    return sum(float(scores[i, t]) for i, t in enumerate(path))


def path_of(spans: list[tuple[int, int, str]], count: int) -> tuple[int, ...]:
    path = [0] * count
    for start, end, kind in spans:
        path[start] = TAGS.index(f"B-{kind}")
        path[start + 1 : end] = [TAGS.index(f"I-{kind}")] * (end - start - 1)
    return tuple(path)


@pytest.mark.parametrize("seed", range(40))
def test_no_legal_sequence_is_better(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    found = path_of(best_spans(scores, TAGS), 4)
    best = max(worth(scores, p) for p in itertools.product(range(5), repeat=4) if legal(p))
    assert worth(scores, found) == pytest.approx(best, abs=1e-5)


def test_neighbours_of_one_kind_stay_two() -> None:
    scores = log_softmax(np.eye(5, dtype=np.float32)[[1, 2, 1, 0]] * 9)
    assert best_spans(scores, TAGS) == [(0, 2, "a"), (2, 3, "a")]


def test_nothing_gives_nothing() -> None:
    assert best_spans(np.zeros((0, 5), dtype=np.float32), TAGS) == []
