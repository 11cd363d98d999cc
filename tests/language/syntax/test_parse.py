"""Syntax of a text from a reader's scores: what always holds, and tokens that share one of the reader's words."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.syntax.gold import GoldNetwork, read_tree

from lucca.language.reader.network import LONGEST_SENTENCE
from lucca.language.syntax import NO_SYNTAX, Syntax
from lucca.language.syntax.parse import parse
from lucca.layout import paragraphs
from lucca.records import Span

FIRST = "The mayors cannot stay."
FIRST_TREE = """
The DET 2 det
mayors NOUN 5 nsubj
can AUX 5 aux
not PART 5 advmod
stay VERB 0 root
. PUNCT 5 punct
"""


def syntax(network: GoldNetwork, text: str) -> Syntax:
    return parse(text, paragraphs(text), network.seen, network.encoded, network)


def lines(text: str, found: Syntax) -> list[tuple[str, str, str, str, str]]:
    return [
        (text[t.start : t.end], u, lemma, text[found.tokens[h].start : found.tokens[h].end] if h >= 0 else "", r)
        for t, u, lemma, h, r in zip(found.tokens, found.upos, found.lemmas, found.heads, found.relations, strict=True)
    ]


def check(text: str, found: Syntax) -> None:
    count = len(found)
    assert [len(part) for part in (found.upos, found.lemmas, found.heads, found.relations)] == [count] * 4
    covered = [k for first, end in found.sentences for k in range(first, end)]
    assert covered == list(range(count))
    for first, end in found.sentences:
        assert 0 < end - first <= LONGEST_SENTENCE
        assert [found.heads[k] for k in range(first, end)].count(-1) == 1
        for k in range(first, end):
            assert (found.heads[k] == -1) == (found.relations[k] == "root")
            node, steps = k, 0
            while found.heads[node] != -1:
                node, steps = found.heads[node], steps + 1
                assert first <= node < end
                assert steps <= end - first
    for paragraph in paragraphs(text):
        assert all(
            paragraph.contains(Span(found.tokens[first].start, found.tokens[end - 1].end))
            for first, end in found.sentences
            if paragraph.contains(found.tokens[first])
        )


def test_a_tree_that_is_scored_best_is_found():
    network = GoldNetwork(FIRST, [read_tree(FIRST, FIRST_TREE)])
    found = syntax(network, FIRST)
    check(FIRST, found)
    assert lines(FIRST, found) == [
        ("The", "DET", "the", "mayors", "det"),
        ("mayors", "NOUN", "mayor", "stay", "nsubj"),
        ("can", "AUX", "can", "stay", "aux"),
        ("not", "PART", "not", "stay", "advmod"),
        ("stay", "VERB", "stay", "", "root"),
        (".", "PUNCT", ".", "stay", "punct"),
    ]


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        (
            "We gonna go",
            "We PRON 2 nsubj\ngon VERB 0 root\nna PART 4 mark\ngo VERB 2 xcomp",
            ("na", "PART", "to", "go", "mark"),
        ),
        ("They cannot", "They PRON 2 nsubj\ncan AUX 0 root\nnot PART 2 advmod", ("not", "PART", "not", "can", "advmod")),
        ("Walk 5km", "Walk VERB 0 root\n5 NUM 3 nummod\nkm NOUN 1 obj", ("5", "NUM", "5", "km", "nummod")),
        ("Pay 2bn", "Pay VERB 0 root\n2 NUM 3 compound\nbn NUM 1 obj", ("2", "NUM", "2", "bn", "compound")),
        ("At 5pm", "At ADP 2 case\n5 NUM 0 root\npm NOUN 2 nmod:unmarked", ("pm", "NOUN", "pm", "5", "nmod:unmarked")),
        (
            "We don't go",
            "We PRON 4 nsubj\ndo AUX 4 aux\nn't PART 4 advmod\ngo VERB 0 root",
            ("n't", "PART", "not", "go", "advmod"),
        ),
    ],
)
def test_tokens_in_one_word_of_the_readers(text, table, expected):
    found = syntax(GoldNetwork(text, [read_tree(text, table)]), text)
    check(text, found)
    assert expected in lines(text, found)


def test_sentences_are_the_readers_inside_paragraphs():
    text = f"{FIRST} {FIRST}\n\n{FIRST}"
    trees = [read_tree(FIRST, FIRST_TREE)]
    network = GoldNetwork(text, trees)  # says of the first sentence only that it begins
    found = syntax(network, text)
    assert found.sentences == ((0, 12), (12, 18))
    check(text, found)
    network.encoded.starts[5] = 1
    assert syntax(network, text).sentences == ((0, 6), (6, 12), (12, 18))


def test_right_behind_a_word_nothing_begins_in_lower_case_or_with_a_closing_mark():
    text = "Crews struck at three ports. 42 Ships wait"
    network = GoldNetwork(text, [])
    network.encoded.starts[:] = 3
    found = syntax(network, text)
    assert [text[found.tokens[first].start : found.tokens[end - 1].end] for first, end in found.sentences] == [
        "Crews struck at three ports.",
        "42",
        "Ships wait",
    ]


def test_an_attribution_belongs_to_the_sentence_of_its_quote():
    text = "“We stay,” Keller said. “Why?” Nobody knew."
    network = GoldNetwork(text, [])
    for form in ("Keller", "Nobody"):
        network.encoded.starts[network.seen.forms.index(form)] = 3
    found = syntax(network, text)
    assert [text[found.tokens[first].start : found.tokens[end - 1].end] for first, end in found.sentences] == [
        "“We stay,” Keller said. “Why?”",
        "Nobody knew.",
    ]


def test_what_is_too_long_is_cut_where_a_sentence_likeliest_begins():
    text = "word " * 1000
    network = GoldNetwork(text, [])
    network.encoded.starts[[200, 500]] = -1
    found = syntax(network, text)
    check(text, found)
    assert found.sentences[:2] == ((0, 200), (200, 500))
    assert network.longest <= LONGEST_SENTENCE


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_little_text_has_little_syntax(text):
    network = GoldNetwork(text, [])
    found = syntax(network, text)
    check(text, found)
    assert found == NO_SYNTAX or len(found) == 1


@given(st.text(max_size=120) | st.text(alphabet="a5km. ’'n't-\n", max_size=120), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_any_text_and_any_scores_make_trees(text, seed):
    network = GoldNetwork(text, [])
    random = np.random.default_rng(seed)
    network.encoded.starts[:] = random.normal(-2, 2, len(network.seen))
    network.encoded.upos[:] = random.normal(size=network.encoded.upos.shape)
    check(text, syntax(network, text))


def test_what_is_hidden_has_no_tokens():
    text = "Photo: harbour. The mayors cannot stay."
    hidden = [(0, 15)]
    network = GoldNetwork(text, [], hidden)
    found = parse(text, [Span(16, len(text))], network.seen, network.encoded, network)
    assert text[found.tokens[0].start : found.tokens[0].end] == "The"
    assert len(found) == 6
