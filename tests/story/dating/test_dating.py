"""Undated reports dated by their story-mates."""

import random
from dataclasses import replace
from datetime import date

import pytest
from benchmarks.dating import reading
from hypothesis import given
from hypothesis import strategies as st

from lucca.pipeline import _settled
from lucca.records import Reading, Report, report_id
from lucca.story.dating import infer_dates
from lucca.story.dating.values import days, depends, next_weekday


def told(text: str, published: str | None = None) -> Reading:
    return reading(
        Report(id=report_id(text), text=text, published=published, published_basis="given" if published else "none")
    )


MATE = told(
    "A dam above the town of Varn gave way on May 6 after a week of rain, and the lower streets were flooded. "
    "On May 8 the mayor, Ilse Brandt, ordered the school to be opened for those who had lost their houses. "
    "Divers are searching the cellars of the market quarter for two missing bakers.",
    "2031-05-09",
)
UNDATED = told(
    "Two bakers are still missing in Varn, where the dam above the town gave way on Tuesday after days of rain. "
    "Mayor Ilse Brandt opened the school yesterday for those who had lost their houses."
)


def date_of(*readings: Reading) -> tuple[str | None, str, tuple[str, str] | None]:
    report = next(r.report for r in infer_dates(readings) if r.report.id == UNDATED.report.id)
    return report.published, report.published_basis, report.published_range


def test_a_happening_that_both_place_tells_the_day() -> None:
    """The school was opened on May 8 and "yesterday"; the dam broke on May 6, a Tuesday."""
    published, basis, between = date_of(MATE, UNDATED)
    assert (published, basis) == ("2031-05-09", "story")
    first, last = between or ("", "")
    assert first <= "2031-05-09" <= last


def test_a_mate_of_a_later_day_pulls_less_than_what_is_told() -> None:
    later = told(MATE.report.text, "2031-05-12")
    published, _, _ = date_of(later, UNDATED)
    assert (published or "9") <= "2031-05-10"


def test_without_a_dated_mate_nothing_is_dated() -> None:
    assert infer_dates([UNDATED, told("The dam gave way.")]) == (UNDATED, told("The dam gave way."))


def test_dated_reports_stay_as_they_are_and_so_do_texts_and_times() -> None:
    mate, dated = infer_dates([MATE, UNDATED])
    assert mate == MATE
    assert replace(dated, report=UNDATED.report) == UNDATED


def test_an_inferred_date_is_no_evidence_for_another_report() -> None:
    inferred = infer_dates([MATE, UNDATED])[1]
    other = told("The dam gave way. Two bakers are missing.")
    assert infer_dates([inferred, other]) == (inferred, other)


def test_mates_of_distant_weeks_leave_it_open() -> None:
    bare = told("The dam above the town is to be built anew, the council decided.")
    mates = [told(f"The council met. It spoke of the dam, item {k}.", f"2031-0{k}-01") for k in range(1, 9)]
    assert infer_dates([*mates, bare])[-1].report.published is None


def test_any_order_gives_the_same_dates() -> None:
    mates = [MATE, UNDATED, told("The dam in Varn gave way, the mayor said.", "2031-05-07")]
    mixed = random.Random(3).sample(mates, len(mates))
    assert {(r.report.id, r.report.published) for r in infer_dates(mates)} == {
        (r.report.id, r.report.published) for r in infer_dates(mixed)
    }


def test_times_are_settled_against_the_inferred_day_and_keep_their_ids() -> None:
    dated = infer_dates([MATE, UNDATED])[1]
    settled = _settled(dated)
    assert [t.id for t in settled.times] == [t.id for t in UNDATED.times]
    assert {"2031-05-06", "2031-05-08"} <= {t.value for t in settled.times}
    assert all(t.confidence <= 0.6 for t in settled.times if t.value.startswith("2031"))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("REF-1D", "2031-05-08", "2031-05-08"),
        ("REF-1DTNI", "2031-05-08", "2031-05-08"),
        ("REF+0DT18:00", "2031-05-09", "2031-05-09"),
        ("REF-1W", "2031-04-28", "2031-05-04"),
        ("REF-1W-1", "2031-04-28", "2031-04-28"),
        ("XXXX-WXX-5", "2031-05-09", "2031-05-09"),
        ("XXXX-WXX-6TMO", "2031-05-03", "2031-05-03"),
        ("XXXX-12-30", "2030-12-30", "2030-12-30"),
        ("2031-05-02T10:00Z", "2031-05-02", "2031-05-02"),
    ],
)
def test_values(value: str, first: str, last: str) -> None:
    found = days(value, date(2031, 5, 9))
    assert tuple(map(str, found or ())) == (first, last)


@pytest.mark.parametrize(
    "value", ["REF-1M", "REF+0Y", "XXXX-XX-XX", "2031-05", "P3D", "PAST_REF", "XXXX-02-30", "9999-99-99"]
)
def test_values_that_are_no_day(value: str) -> None:
    assert days(value, date(2031, 5, 9)) is None


@given(st.text("REFXWDTMNI+-0123456789", max_size=14), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_value_is_understood_or_left(value: str, day: date) -> None:
    found = days(value, day)
    assert found is None or found[0] <= found[1]
    assert next_weekday(value, day) is None or depends(value)
