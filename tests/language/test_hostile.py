"""Texts made to cost time: the steps of what reads structure grow with the text and no faster."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from lucca.language.analysis import Attribution
from lucca.language.merge import Marked, merge
from lucca.language.names import describe
from lucca.language.sentences import sentences
from lucca.language.structure import structure
from lucca.language.words import words
from lucca.records import Span

PATTERNS = [
    "“",
    "“word ",
    "“Word. ",
    " ‘Word said.",
    "'word s' ",
    '"word" ',
    "Word. ” ",
    "“‘a’ ‘b” ",
    "“We will go,” Anna said. ",
    "“We will go. Yes.” ",
    "“We will go. Yes.\n\n",
    "“We will go.”\n\n",
    "“We will go now, yes” said ",
    "a\n\n",
    "Anna said: ",
    "President Anna ",
    "A, ",
    "“a,” ",
]


def steps(function: Callable[[], object]) -> int:
    """How many lines of Python are gone through."""
    count = 0

    def step(_frame: FrameType, event: str, _what: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


def grows_no_faster(make: Callable[[int], Callable[[], object]]) -> bool:
    """Whether four times as much takes at most a bit more than four times the steps."""
    short, long = steps(make(60)), steps(make(240))
    return long <= 4 * 1.3 * short + 100


@pytest.mark.parametrize("pattern", PATTERNS)
def test_structure_takes_steps_by_length(pattern: str) -> None:
    assert grows_no_faster(lambda times: lambda: structure(pattern * times))


def test_hidden_spans_take_steps_by_number() -> None:
    def make(times: int) -> Callable[[], object]:
        text = "Word and word.\n\n" * times
        hidden = [Span(16 * k, 16 * k + 4) for k in range(times)]
        return lambda: structure(text, hidden)

    assert grows_no_faster(make)


def test_merging_takes_steps_by_number() -> None:
    def make(times: int) -> Callable[[], object]:
        text = "“We go,” he said. " * times
        found = structure(text)
        quotes = [q.outer for q in found.quotations]
        marked = [Marked(None, Span(q.end + 4, q.end + 8), (q,), 0.5) for q in quotes[::2]]
        split = [s for part in found.sentences for s in part]
        return lambda: merge(text, found.paragraphs, split, quotes, found.attributions, marked)

    assert grows_no_faster(make)


def test_one_attribution_of_many_quotations_is_merged_by_number() -> None:
    def make(times: int) -> Callable[[], object]:
        text = "“We go.” " * times
        quotes = tuple(Span(9 * k, 9 * k + 8) for k in range(times))
        whole = [Span(0, len(text) - 1)]
        one = Attribution(paragraph=0, kind="direct", source=None, cue=None, content=quotes, speaker=None, confidence=0.5)
        marked = [Marked(None, None, (q,), 0.5) for q in quotes]
        return lambda: merge(text, whole, whole, quotes, [one], marked)

    assert grows_no_faster(make)


def test_a_name_among_names_looks_a_little_way_back() -> None:
    laid = words("President Anna " * 400)
    assert steps(lambda: describe(laid, 799, 800, "person")) < 5000


@pytest.mark.parametrize("text", ["." * 100_000, "…" * 100_000, ". " + " " * 100_000 + "a", ".(" + "(" * 100_000])
def test_runs_of_marks_and_blanks_are_gone_through_once(text: str) -> None:
    """Gone through again from each of them they would take minutes."""
    assert len(sentences(text + "a", Span(0, len(text) + 1))) <= 2
