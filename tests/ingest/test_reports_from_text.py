"""The laws of a report: the text is never altered, spans lie inside it, and any Unicode is a report or refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ingest.valley import BODY, GERMAN, title_in

from lucca.errors import InputError, LanguageError, NotTextError, TooLargeError, UsageError
from lucca.ingest import Metadata, report_from_text
from lucca.records import report_id

PIECES = st.sampled_from(
    ["The mayor said so. ", "“We will,” she said. ", "\n", "\n\n", "\r\n", "\u2028", " ", "By Carla Neri", "12 April 2017",
     "date 2017-04-12 ", "SERRAVALLE, April 11 (Reuters) - ", "(Photo: AP)", "Have your say", "Getty Images 3 ", "---",
     "Click to share (Opens in new window)", "Title: x", "’New Money’", "PA", "🙂", "e\u0301", "\ufeff", "(", ")", "“", "©",
     "2017 ", "Published ", "MAY 1"]
)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(PIECES).map("".join)


@given(TEXTS)
@settings(max_examples=400)
def test_any_text_is_a_report_or_refused(text):
    try:
        report = report_from_text(text)
    except InputError:
        return
    assert report.text == text
    assert report_from_text(text) == report
    end = 0
    for mark in report.furniture:
        assert end <= mark.span.start < mark.span.end <= len(text)
        end = mark.span.end
    if report.title_span:
        assert 0 <= report.title_span.start < report.title_span.end <= len(text)
        assert not any(mark.span.overlaps(report.title_span) for mark in report.furniture)
    assert (report.published is None) == (report.published_basis == "none")
    if report.dateline:
        assert report.dateline in text


def test_spans_count_code_points():
    report = report_from_text("🙂 Bridge 🙂\n\n" + BODY)
    assert title_in(report) == report.title == "🙂 Bridge 🙂"


def test_an_id_hangs_on_text_and_address_alone():
    report = report_from_text(BODY, path="a.txt", outlet="Courier")
    assert report.id == report_id(BODY) == report_from_text(BODY).id
    assert report_from_text(BODY, url="https://A.example/x#y").id == report_id(BODY, "https://a.example/x")


@pytest.mark.parametrize("text", ["", "   ", "a\x00b", "a\ud800b", "..."])
def test_no_text(text):
    with pytest.raises(NotTextError, match="the text"):
        report_from_text(text)


def test_another_language():
    with pytest.raises(LanguageError, match=r"de\.txt"):
        report_from_text(GERMAN, path="de.txt")


@pytest.mark.parametrize("published", ["12 April 2017", "2017-4-12", "2017-02-30", "2017-04-12T18:30", "yesterday", ""])
def test_a_given_date_is_exact(published):
    with pytest.raises(UsageError, match="ISO date"):
        report_from_text(BODY, published=published)


def test_metadata_goes_before_the_text():
    stated = Metadata(title="Bridge", outlet="Courier", byline="C. Neri", published="2017-04-12", modified="2017-04-13")
    report = report_from_text(f"Bridge\n\nBy Ugo Sala\n\n1 May 2016\n\n{BODY}", metadata=stated)
    assert (report.title, report.outlet, report.byline) == ("Bridge", "Courier", "C. Neri")
    assert (report.published, report.published_basis, report.modified) == ("2017-04-12", "metadata", "2017-04-13")
    assert title_in(report) == "Bridge"


def test_a_text_of_more_than_a_report_is_refused():
    with pytest.raises(TooLargeError, match="cut it into its reports"):
        report_from_text("The talks in the harbour town went on. " * 30_000)
