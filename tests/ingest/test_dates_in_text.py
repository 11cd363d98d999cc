"""Dates as they are written, to ISO 8601."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.ingest.dates import exact_iso, normal_iso, written_dates
from lucca.ingest.urls import canonical, date_in, host_of


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2017-04-12", "2017-04-12"),
        ("2017-04-12T18:30:00Z", "2017-04-12T18:30:00+00:00"),
        ("2017-04-12T18:30:00.123+02:00", "2017-04-12T18:30:00+02:00"),
        ("2017-04-12 18:30", "2017-04-12"),
        ("12 April 2017", "2017-04-12"),
        ("12th of April, 2017", "2017-04-12"),
        ("Wednesday, 12 April 2017", "2017-04-12"),
        ("Wed Apr. 12, 2017", "2017-04-12"),
        ("APRIL 12 2017", "2017-04-12"),
        ("Sept. 3, 2017", "2017-09-03"),
        ("April 12, 2017 6:30pm BST", "2017-04-12T18:30:00+01:00"),
        ("12 April 2017 • 6:30 p.m. GMT", "2017-04-12T18:30:00+00:00"),
        ("12:00 am CET, 12 April 2017", "2017-04-12T00:00:00+01:00"),
        ("18:30 EDT on 12 April 2017", "2017-04-12T18:30:00-04:00"),
        ("12 April 2017 18:30 (MSK)", "2017-04-12T18:30:00+03:00"),
        ("April 12, 2017 at 6:30 PM ET", "2017-04-12"),
        ("25/12/2017", "2017-12-25"),
        ("12/25/2017", "2017-12-25"),
        ("04/04/2017", "2017-04-04"),
        ("April\u00a012,\u00a02017", "2017-04-12"),
    ],
)
def test_a_written_date(text, iso):
    (found,) = written_dates(text)
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    ["31 April 2017", "2017-02-30", "04/05/2017", "April 2017", "12.04", "1.2.3.2017", "Mayer 12", "version 2017-04-123"],
)
def test_what_is_no_date_or_two(text):
    assert [found.iso for found in written_dates(text)] in ([], [None])


def test_a_date_without_a_year_waits_for_one():
    (found,) = written_dates("April 11")
    assert found.iso is None
    assert found.on_or_before("2017-04-13") == "2017-04-11"
    assert found.on_or_before("2017-01-02T08:00:00+00:00") == "2016-04-11"
    (leap,) = written_dates("29 February")
    assert leap.in_year(2017) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2017-04-12", True),
        ("2017-04-12T18:30+01:00", True),
        ("2017-04-12T18:30", False),
        ("12 April 2017", False),
        ("2017-13-01", False),
        ("20170412", False),
        ("", False),
    ],
)
def test_what_a_person_may_give(value, iso):
    assert (exact_iso(value) is not None) is iso


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2017-04-12T18:30:00", "2017-04-12"),
        ("12 April 2017", "2017-04-12"),
        ("2017-04-12T25:00:00Z", None),
        ("soon", None),
        ("2017-04-12T18:30:00+0200", "2017-04-12T18:30:00+02:00"),
    ],
)
def test_what_pages_write(value, iso):
    assert normal_iso(value) == iso


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://a.example/2017/04/12/bridge", "2017-04-12"),
        ("https://a.example/news/2017-04-12-bridge", "2017-04-12"),
        ("https://a.example/2017/04/bridge", None),
        ("https://a.example/2017/13/12/x", None),
        ("https://a.example/12017/04/12", None),
    ],
)
def test_a_date_in_an_address(url, iso):
    assert date_in(url) == iso


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTPS://u:p@Www.Example.ORG:443/a?utm_source=x&id=7#top", "https://www.example.org/a?id=7"),
        ("http://example.org", "http://example.org/"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("http://example.org:99999999/a", "http://example.org:99999999/a"),
    ],
)
def test_an_address_keeps_what_identifies_a_page(url, same):
    assert canonical(url) == same


@pytest.mark.parametrize(
    ("url", "host"), [("https://www.valley.example/a", "valley.example"), ("nonsense", None), ("http://[", None)]
)
def test_a_host(url, host):
    assert host_of(url) == host


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text):
    for found in written_dates(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
    normal_iso(text)
    exact_iso(text)
    date_in(text)
    canonical("http://" + text)


@given(
    st.from_regex(
        r"\d{1,2} (Jan|April|sept|Dec)\.? (19|20)\d\d( \d{1,2}:\d\d ?(am|pm)? ?(GMT|BST|\+0[0-9]00)?)?", fullmatch=True
    )
)
def test_what_looks_like_a_date_never_breaks(text):
    list(written_dates(text))
