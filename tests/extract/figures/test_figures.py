"""Figures: which numbers count something, what, and with which bound, on invented sentences."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.extract.figures import figure_records, quantities
from lucca.records import Figure, Report, Span, Statement, Time


def read(text: str, statements: tuple[Statement, ...] = (), times: tuple[Time, ...] = ()) -> tuple[Figure, ...]:
    return figure_records(Report(id="r", text=text), [[Span(0, len(text))]], statements, times)


def told(text: str) -> list[tuple[str, float, str]]:
    return [(f.counts, f.value, f.bound) for f in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven people were killed in Varna.", ("deaths", 7, "exactly")),
        ("The blast left 22 workers dead.", ("deaths", 22, "exactly")),
        ("The flood claimed 31 lives.", ("deaths", 31, "exactly")),
        ("The death toll has risen to 41, police said.", ("deaths", 41, "exactly")),
        ("At least a dozen passengers have died.", ("deaths", 12, "at-least")),
        ("A storm injured more than 1,200 people.", ("injured", 1200, "more-than")),
        ("Dozens of fans were hurt.", ("injured", 24, "at-least")),
        ("Nearly 300 villagers are still missing.", ("missing", 300, "about")),
        ("Police arrested up to forty-five men.", ("arrested", 45, "at-most")),
        ("Some 1.5 million residents fled.", ("displaced", 1_500_000, "about")),
        ("Parliament passed it by 112 votes.", ("votes", 112, "exactly")),
        ("The club put the number of marchers at 6,500.", ("marchers", 6500, "exactly")),
        ("The firm will cut 2,000 jobs.", ("jobs", 2000, "exactly")),
        ("It has 27 ferries in service.", ("ferry", 27, "exactly")),
        ("About 9,000 tickets for the derby had been sold.", ("sold", 9000, "about")),
        ("More than 50 were taken to hospital.", ("hospitalised", 50, "more-than")),
    ],
)
def test_a_figure_has_its_class_value_and_bound(text: str, expected: tuple[str, float, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The bridge cost £2m.", 2e6, "GBP"),
        ("They paid US$3.4bn for it.", 3.4e9, "USD"),
        ("It lost 40 million euros.", 4e7, "EUR"),
        ("A ransom of $12,000 was paid.", 12_000, "$"),
    ],
)
def test_money_has_its_unit(text: str, value: float, unit: str) -> None:
    (figure,) = read(text)
    assert (figure.counts, figure.value, figure.unit) == ("money", value, unit)


def test_a_range_has_two_ends() -> None:
    (figure,) = read("Between 40 and 50 sheep were killed by dogs.")
    assert (figure.bound, figure.value, figure.high, figure.of) == ("between", 40, 50, "sheep")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm, 34, won the prize.",
        "The 34-year-old driver was unhurt.",
        "They met in 2019 and married.",
        "Flight 370 was late.",
        "He lives at 12 Baker Street.",
        "Call 555-1234 for help.",
        "Rovers won 2-1 at home.",
        "It took three hours and 20 minutes.",
        "Route 66 is closed.",
        "They meet on platform 9.",
        "The two men left early.",
        "Article 50 was invoked.",
        "It comes with 300 a day.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert told(text) == []


def test_who_does_it_is_not_who_suffers_it() -> None:
    assert told("60 rebels killed 12 soldiers.") == [("rebel", 60, "exactly"), ("deaths", 12, "exactly")]


def test_a_part_is_told_from_the_whole() -> None:
    whole, more = read("The crash injured five people, and a second one injured another 40.")
    assert (whole.of, more.of) == ("people", "others")


def test_others_of_another_fate_are_no_part() -> None:
    dead, hurt = read("The crash killed five people and injured another 40.")
    assert (dead.counts, hurt.counts, hurt.of) == ("deaths", "injured", None)


def test_a_figure_inside_a_statement_has_its_voice() -> None:
    text = "Twelve people died, the mayor said."
    said = Statement(id="s1", kind="indirect", content=(Span(0, 18),), exact=text[:18], confidence=0.9)
    (figure,) = read(text, (said,))
    assert figure.voice == "s1"


def test_a_number_inside_a_time_is_none() -> None:
    text = "On 12 May people marched."
    at = Time(id="t", span=Span(3, 9), type="DATE", value="2031-05-12", confidence=0.9)
    assert read(text, times=(at,)) == ()


def test_evidence_is_exact() -> None:
    text = "Officials said that at least 80 people were killed there."
    (figure,) = read(text)
    (passage,) = figure.evidence
    assert passage.exact == text[passage.span.start : passage.span.end] == "at least 80 people were killed"


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for figure in read(text):
        (passage,) = figure.evidence
        assert text[passage.span.start : passage.span.end] == passage.exact
        assert figure.value >= 0


@given(
    st.lists(
        st.sampled_from("12 one hundred and million killed of the at least between £ $ 1,000 - , . people".split()),
        max_size=60,
    )
)
def test_numbers_in_any_order_are_read(words: list[str]) -> None:
    text = " ".join(words)
    for found in quantities(text, 0, len(text)):
        assert 0 <= found.span.start <= found.number.start < found.number.end <= found.span.end <= len(text)


def test_long_texts_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        read("one hundred and tens of 12 people " * count)
        return time.process_time() - start

    seconds(50)
    assert seconds(1600) < 16 * max(seconds(400), 0.02)
