"""Chains from scores."""

import numpy as np
import pytest

from lucca.language.coreference.heads import Heads, describe
from lucca.language.coreference.links import Link, link
from lucca.language.reader.network import UPOS
from lucca.language.reader.words import split_words

NOTHING = -np.inf


def heads_of(text: str, *forms: str) -> Heads:
    words = split_words(text)
    tags = ["PRON" if form.lower() in {"he", "she"} else "PROPN" if form[0].isupper() else "NOUN" for form in words.forms]
    at = [words.forms.index(form) for form in forms]
    return describe(np.array(at), words, np.array([UPOS.index(tag) for tag in tags]))


def chains(text: str, forms: list[str], rows: list[list[float]]) -> list[Link]:
    scores = np.array(rows, dtype=np.float32)
    return link(scores, heads_of(text, *forms), np.ones(len(rows), dtype=np.bool_))


def test_the_confidence_of_a_link_is_that_of_its_whole_chain() -> None:
    rows = [[NOTHING, NOTHING], [3.0, NOTHING], [1.0, 1.1]]
    first, second, third = chains("a boy, the boy and the child", ["boy", "the", "child"], rows)
    assert (first.before, first.chain, first.confidence) == (None, 0, 1.0)
    assert (second.before, second.chain) == (0, 0)
    assert third.before == 0
    assert third.confidence == pytest.approx(1 - 1 / (1 + np.exp(1) + np.exp(1.1)), abs=1e-5)


def test_no_chain_has_two_persons_without_a_common_name() -> None:
    rows = [[NOTHING, NOTHING], [NOTHING, NOTHING], [5.0, 4.0]]
    found = chains("Omar Reyes met Marta Lind before Reyes left.", ["Omar", "Marta", "Reyes"], rows)
    assert [(x.chain, x.before) for x in found] == [(0, None), (1, None), (0, 0)]


def test_no_chain_has_a_woman_and_a_man_even_by_way_of_a_third() -> None:
    rows = [[NOTHING, NOTHING], [5.0, NOTHING], [4.0, NOTHING]]
    found = chains("She saw the judge before he left.", ["She", "judge", "he"], rows)
    assert [x.chain for x in found] == [0, 0, 1]
    assert found[2].before is None
