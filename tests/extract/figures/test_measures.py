"""Measured quantities: units, what is measured, ranges and signs, and what only looks like a measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.extract.figures import figure_records, measures, quantities
from lucca.records import Report, Span


def found(text: str) -> list[tuple[str, float, float | None, str | None]]:
    return [(m.kind, m.quantity.value, m.quantity.high, m.quantity.unit) for m in measures(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wall is 30 metres high.", ("height", 30, None, "m")),
        ("An 80m-deep shaft was found.", ("depth", 80, None, "m")),
        ("Cut from a 400-gram bar.", ("weight", 400, None, "g")),
        ("Lorries may do 50 miles per hour.", ("speed", 50, None, "mph")),
        ("They drove 20 to 30 km that night.", ("distance", 20, 30, "km")),
        ("Frost of minus 12 degrees Celsius hit Varn.", ("temperature", -12, None, "°C")),
        ("The field covers twelve hectares.", ("area", 12, None, "ha")),
        ("It pumps 2 million barrels a day.", ("volume", 2e6, None, "bbl/day")),
        ("A 6.2-magnitude quake shook Oster.", ("magnitude", 6.2, None, None)),
        ("They seized 2.5 tonnes of copper.", ("weight", 2.5, None, "t")),
    ],
)
def test_a_measure_has_its_kind_and_unit(text: str, expected: tuple[str, float, float | None, str | None]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Some 40m people watched.",
        "The firm made £2m.",
        "A 5G mast was built.",
        "They found 000 metres of nothing.",
        "He rushed for 404 yards and two touchdowns.",
        "Petrol costs 2 litres per head.",
    ],
)
def test_what_only_looks_like_a_measure_is_none(text: str) -> None:
    assert found(text) == []


def test_old_and_new_value_are_no_range() -> None:
    text = "The limit was raised from 30 to 40 votes."
    assert [q.value for q in quantities(text, 0, len(text))] == [30, 40]


def test_the_price_of_one_has_its_thing() -> None:
    text = "Flour rose to £2.50 per kilo."
    (figure,) = figure_records(Report(id="r", text=text), [[Span(0, len(text))]], (), ())
    assert (figure.counts, figure.value, figure.unit, figure.of) == ("price", 2.5, "GBP", "kilo")


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [("Half a million people fled.", 5e5, "exactly"), ("Several hundred people fled.", 200, "at-least")],
)
def test_parts_and_several_of_a_magnitude(text: str, value: float, bound: str) -> None:
    assert [(q.value, q.bound) for q in quantities(text, 0, len(text))] == [(value, bound)]


@given(st.text(alphabet="0123456789 .,-kmgh/°onetwhundred", max_size=200))
def test_any_text_is_measured(text: str) -> None:
    for measure in measures(text, 0, len(text)):
        assert 0 <= measure.quantity.span.start < measure.quantity.span.end <= len(text)
