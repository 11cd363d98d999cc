"""Coreference scores against the published cases of the CoNLL reference scorer (test/TestCases.README, TC1 to TC9).

MUC and B³ of the same cases: https://github.com/ns-moosavi/coval, unittests.py.
"""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.coreference_scores import Counts, b_cubed, best_assignment, ceaf_e, coreference_scores, muc

KEY = "a bc def"
CASES = [
    # found, then recall and precision of MUC, B³ and CEAFe
    ("a bc def", (1, 1), (1, 1), (1, 1)),
    ("a de", (1 / 3, 1), ((7 / 3) / 6, 1), (0.6, 0.9)),
    ("a bcx defy z", (1, 3 / 5), (1, (4 + 7 / 12) / 9), (0.88571, 0.66429)),
    ("a bcx dy z", (1 / 3, 1 / 3), (5 / 9, 17 / 42), (0.73333, 0.55)),
    ("a bcxB dy z", (1 / 3, 1 / 4), (5 / 9, 5 / 16), (0.68889, 0.51667)),
    ("a bcx dy Bz", (1 / 3, 1 / 4), (5 / 9, 17 / 48), (0.73333, 0.55)),
    ("a b c d e f", (0, 0), (3 / 6, 1), (None, None)),
]


def entities(written: str) -> list[frozenset[str]]:
    return [frozenset(entity) for entity in written.split()]


def rates(counts: Counts) -> tuple[float, float]:
    return counts[0] / counts[1] if counts[1] else 0.0, counts[2] / counts[3] if counts[3] else 0.0


@pytest.mark.parametrize(("found", "links", "mentions", "aligned"), CASES)
def test_published_cases(
    found: str, links: tuple[float, float], mentions: tuple[float, float], aligned: tuple[float, float]
) -> None:
    pair = entities(KEY), entities(found)
    assert rates(muc(*pair)) == pytest.approx(links)
    assert rates(b_cubed(*pair)) == pytest.approx(mentions)
    if aligned[0] is not None:
        assert rates(ceaf_e(*pair)) == pytest.approx(aligned, abs=1e-5)


def test_the_mean_is_of_the_three_and_counts_are_summed_over_documents() -> None:
    one = coreference_scores([(entities(KEY), entities("a bcx dy z"))])
    assert one["conll_f1"] == pytest.approx((1 / 3 + 2 * (5 / 9) * (17 / 42) / (5 / 9 + 17 / 42) + 0.62857) / 3, abs=1e-5)
    two = coreference_scores([(entities("ab"), entities("ab")), (entities("abcd"), entities("ab"))])
    assert two["muc_f1"] == pytest.approx(2 * 1 * 0.5 / 1.5)  # 2 of 4 links, none wrong


def test_nothing_found_and_nothing_to_find_score_nought() -> None:
    assert coreference_scores([(entities("ab"), [])])["conll_f1"] == 0
    assert coreference_scores([])["conll_f1"] == 0


@given(st.integers(1, 5), st.integers(1, 5), st.data())
def test_the_best_assignment_is_the_best_of_all(rows: int, columns: int, data: st.DataObject) -> None:
    numbers = data.draw(st.lists(st.integers(0, 8), min_size=rows * columns, max_size=rows * columns))
    weights = np.array(numbers, dtype=np.float64).reshape(rows, columns)
    wide = weights if rows <= columns else weights.T
    every = (sum(wide[k, c] for k, c in enumerate(chosen)) for chosen in permutations(range(wide.shape[1]), wide.shape[0]))
    assert best_assignment(weights) == pytest.approx(max(every))
