"""Paragraphs, over any text that Unicode allows."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lucca.layout import paragraphs, trimmed

BREAKS = "\r\n\v\f\x85\u2028\u2029"
TEXTS = st.one_of(st.text(), st.text(alphabet="ab .,“”" + BREAKS + "\u00a0\u3000\U0001f600", max_size=400))


@given(TEXTS)
def test_paragraphs_hold_every_character_that_is_no_space(text: str) -> None:
    spans = paragraphs(text)
    inside = {i for start, end in spans for i in range(start, end)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= inside


@given(TEXTS)
@example("a\u2028b")
@example("\x1c\n\x1ca")
def test_paragraphs_are_in_order_and_trimmed(text: str) -> None:
    spans = paragraphs(text)
    assert all(a.end < b.start for a, b in pairwise(spans))
    for start, end in spans:
        piece = text[start:end]
        assert piece
        assert piece == piece.strip()


@given(st.text(), st.data())
def test_trimmed_keeps_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = trimmed(text, start, end)
    assert (text[span.start : span.end] if span else "") == text[start:end].strip()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\r\n\r\n", "\u2029", "\x85"])
def test_each_line_of_copy_is_a_paragraph(end: str) -> None:
    text = end.join(("One.", "A second, rather longer paragraph that says something.", "Three."))
    assert [text[s:e] for s, e in paragraphs(text)] == text.split(end)


def test_wrapped_text_has_paragraphs_between_blank_lines() -> None:
    wrapped = (
        "The two ministers met in the harbour office for an hour and a half\n"
        "and left by different doors, without a word to the press, which had\n"
        "waited on the quay since the early morning in the rain and the wind\n"
        "and went home without a line.\n"
        "\n"
        "A second paragraph starts here, after the blank line, and it runs on\n"
        "over a line as well.\n"
    )
    first, second = paragraphs(wrapped)
    assert wrapped[first.start : first.end].endswith("without a line.")
    assert wrapped[second.start : second.end].startswith("A second")
