"""Times: what holds for every text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lucca.extract.times import times
from lucca.extract.times.calendar import likely_year, moved, weekday_near
from lucca.extract.times.feasts import easter
from lucca.extract.times.tagger import lowered
from lucca.records import Span

WORDS = st.sampled_from(
    "Monday Friday April May March 4 12 2016 1990s last next two days weeks ago later earlier the year a of on at 6pm noon "
    "GMT first twenty-first half weekend overnight Christmas '94 "
    "9/11 10-11 a.m. into tonight prior same and had been due will could until after before 1704 ago "
    "every few several this that past quarter third night morning – - , . ’s İ 31 February 9999 since until".split()
)
DATES = st.sampled_from([None, "2017-04-11", "0001-01-01", "9999-12-31", "2016-02-29T23:00:00+00:00", "soon"])


@given(st.text(), DATES)
def test_any_text_is_safe_and_spans_lie_inside(text: str, published: str | None) -> None:
    _hold(text, published)


@given(st.lists(WORDS, max_size=40).map(" ".join), DATES)
@settings(max_examples=400)
def test_any_words_of_time_are_safe(text: str, published: str | None) -> None:
    _hold(text, published)


def _hold(text: str, published: str | None) -> None:
    found = times(text, [Span(0, len(text))], published)
    end = 0
    for one in found:
        assert end <= one.span.start < one.span.end <= len(text)
        assert text[one.span.start : one.span.end].strip() == text[one.span.start : one.span.end]
        assert one.value
        assert 0 < one.confidence <= 1
        end = one.span.end
    assert found == times(text, [Span(0, len(text))], published)


@given(st.text())
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(st.dates(), st.integers(-(10**6), 10**6), st.sampled_from("DWFMQYEC"))
def test_reckoning_never_leaves_the_calendar(day, count: int, unit: str) -> None:
    value = moved(day, count, unit)
    assert value is None or value[:2].isdigit()


@given(st.dates(), st.integers(1, 7), st.booleans(), st.booleans())
def test_the_nearest_weekday_is_at_most_a_week_away(day, weekday: int, ahead: bool, other: bool) -> None:
    value = weekday_near(day, weekday, ahead=ahead, other=other)
    if value[0].isdigit():
        found = type(day).fromisoformat(value)
        assert found.isoweekday() == weekday
        assert abs((found - day).days) <= 7


@given(st.dates(), st.integers(1, 12), st.integers(1, 31), st.integers(-1, 1))
def test_a_likely_year_is_next_to_the_reports(day, month: int, number: int, looks: int) -> None:
    assert abs(likely_year(day, month, number, looks) - day.year) <= 1


def test_easter_is_where_the_almanac_has_it() -> None:
    assert [easter(year).isoformat() for year in (1998, 2016, 2017, 2038)] == [
        "1998-04-12",
        "2016-03-27",
        "2017-04-16",
        "2038-04-25",
    ]


PIECES = [
    "on Monday April the 4 of ",
    "a ",
    "the ",
    "1 ",
    "12:",
    "two hundred and ",
    "early late mid ",
    "Theresa May ",
    "\n",
    " \t\u00a0",
    "the past few ",
    "in the year two thousand ",
    "word",
    "6 a.m. ",
    "’",
]


def taken(text: str) -> float:
    start = time.process_time()
    times(text, [Span(0, len(text))], "2017-04-11")
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_eight_times_the_text_takes_about_eight_times_as_long(piece: str) -> None:
    short = piece * (25_000 // len(piece))
    assert taken(short * 8) < 8 * 3 * max(taken(short), 0.02)


def test_the_dates_of_five_thousand_sentences_take_five_times_those_of_a_thousand() -> None:
    sentence = (
        "On Monday or Tuesday nights, in the first week of March of that year, two days later, at 10-11 a.m. on May 4, it "
    )
    assert taken(sentence * 5000) < 5 * 3 * max(taken(sentence * 1000), 0.05)


def test_a_megabyte_of_all_that_is_read_in_seconds() -> None:
    text = "".join(piece * (1_000_000 // len(PIECES) // len(piece)) for piece in PIECES)
    assert taken(text) < 60
