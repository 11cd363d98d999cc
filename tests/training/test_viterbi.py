import itertools

import numpy as np
import pytest

from lucca.language.reader import viterbi
from lucca.language.reader.viterbi import _best_path, best_spans, log_softmax, spans_of

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


@pytest.mark.parametrize("seed", range(60))
def test_stretches_add_up_to_the_best_of_the_whole(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(size=(40, 5)).astype(np.float32)
    scores[:, 2::2] += random.uniform(0, 2)
    assert best_spans(scores, TAGS) == spans_of(_best_path(scores, TAGS), TAGS)


@pytest.mark.parametrize("seed", range(40))
def test_sequences_one_behind_the_other_are_each_decoded_by_itself(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(size=(40, 5)).astype(np.float32)
    scores[:, 2::2] += random.uniform(0, 3)
    firsts = [0, *sorted(random.choice(range(1, 40), size=4, replace=False).tolist())]
    each = [
        (first + start, first + end, kind)
        for first, last in itertools.pairwise([*firsts, 40])
        for start, end, kind in best_spans(scores[first:last], TAGS)
    ]
    assert best_spans(scores, TAGS, firsts) == each


def test_a_text_of_broken_tags_is_gone_through_a_few_times_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    worked = 0

    def counted(scores: np.ndarray, tags: tuple[str, ...], after_any: bool = False) -> list[int]:
        nonlocal worked
        worked += len(scores)
        return _best_path(scores, tags, after_any)

    monkeypatch.setattr(viterbi, "_best_path", counted)
    # Inside tags of one kind behind such of the other, each a little worse than what it would need before it.
    scores = np.tile(np.array([[0, 0.5, 1, 0, 0.9], [0.8, 0, 0.9, 0.5, 1]], dtype=np.float32), (1000, 1))
    best_spans(scores, TAGS)
    assert 0 < worked <= 5 * len(scores)
