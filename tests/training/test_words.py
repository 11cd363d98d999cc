import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.language.reader import words as w
from lucca.language.reader.windows import plan_windows


def test_words_are_runs_and_marks() -> None:
    words = w.split_words("Don't, he said — 4,000!")
    assert words.forms == ("Don", "'", "t", ",", "he", "said", "—", "4", ",", "000", "!")


def test_case() -> None:
    assert w.split_words("Keller said NATO eBay 2019 .").case.tolist() == [
        w.TITLE,
        w.LOWER,
        w.UPPER,
        w.MIXED,
        w.DIGITS,
        w.MARK,
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"Yes," he said.', ["Yes", ","]),
        ("“Yes,” he said.", ["Yes", ","]),
        ("''Yes,'' he said.", ["Yes", ","]),
        ("‘Yes,’ he said.", ["Yes", ","]),
        ("The ministers' talks aren't over.", []),
        ("“He called it ‘odd’ twice,” she said.", ["He", "called", "it", "‘", "odd", "’", "twice", ","]),
        ("“It goes on\n\nand stops.", ["It", "goes", "on"]),
    ],
)
def test_quotation_marks(text: str, inside: list[str]) -> None:
    words = w.split_words(text)
    assert [form for form, q in zip(words.forms, words.quote, strict=True) if q == w.INSIDE] == inside


def test_sentences_and_paragraphs() -> None:
    words = w.split_words("Mr. Brandt left. “Why?” she asked.\n\nNobody\nknew. The end.")
    starts = [f for f, x in zip(words.forms, words.layout, strict=True) if x == w.SENTENCE_START]
    paragraphs = [f for f, x in zip(words.forms, words.layout, strict=True) if x == w.PARAGRAPH_START]
    assert starts == ["“", "The"]
    assert paragraphs == ["Mr", "Nobody"]


def test_hidden_words_are_left_out_and_part_their_neighbours() -> None:
    words = w.split_words("one two three four", hidden=[(4, 6), (5, 7)])
    assert words.forms == ("one", "three", "four")
    assert words.adjacent.tolist() == [False, False, True]


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=4))
def test_words_stand_where_they_say(text: str, hidden: list[tuple[int, int]]) -> None:
    words = w.split_words(text, hidden)
    for form, start, end in zip(words.forms, words.start, words.end, strict=True):
        assert text[start:end] == form
        assert all(e <= start or s >= end for s, e in hidden if s < e)


@given(st.lists(st.integers(1, 12), max_size=300))
def test_windows_fit_and_their_kept_parts_cover_all(lengths: list[int]) -> None:
    windows = plan_windows(lengths, 40)
    kept = [i for window in windows for i in range(window.keep_start, window.keep_end)]
    assert kept == list(range(len(lengths)))
    for window in windows:
        assert window.start <= window.keep_start <= window.keep_end <= window.end
        assert sum(lengths[window.start : window.end]) <= 38


def test_words_in_the_middle_have_company_on_both_sides() -> None:
    for window in plan_windows([1] * 1000, 100)[1:-1]:
        assert window.keep_start - window.start >= 9
        assert window.end - window.keep_end >= 9


def test_arrays_are_as_long_as_the_text() -> None:
    words = w.split_words("“No.” Then, nothing")
    assert {len(a) for a in (words.case, words.quote, words.layout, words.paragraph, words.sentence)} == {len(words)}
    assert words.quote.dtype == np.int64
