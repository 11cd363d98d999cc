"""Real reports, read where they lie beside this checkout."""

import json

import pytest
from tests.ingest.valley import reports
from tests.support import shared

from lucca.ingest import load, report_from_text


@pytest.fixture(scope="module")
def stories():
    return [
        json.loads(line)["text"] for line in shared("data/stories/reports.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def of_kind(report, kind):
    return [report.text[slice(*mark.span)] for mark in report.furniture if mark.kind == kind]


def test_a_report_with_its_date_in_the_first_line():
    (report,) = reports(load([str(shared("reports/000_ad74d6edef8680d3.txt"))]))
    assert (report.published, report.published_basis) == ("2017-04-12", "text")
    assert of_kind(report, "header") == ["date 2017-04-12"]
    assert len(of_kind(report, "heading")) == 3
    assert len(report.furniture) == 4


def test_a_report_with_its_furniture():
    (report,) = reports(load([str(shared("reports/002_481ced45deddc552.txt"))]))
    assert report.title_span == (0, 56)
    assert (report.outlet, report.published, report.published_basis) == ("The Scotsman", None, "none")
    captions = of_kind(report, "caption")
    assert len(captions) == 2
    assert captions[0] == captions[1]
    assert [call[:10] for call in of_kind(report, "call")] == ["Have your ", "Click here"]
    assert len(report.furniture) == 4


def test_pages_in_one_line_keep_their_story(stories):
    for text in stories:
        report = report_from_text(text)
        assert report.text == text
        # One page is the story's first 1,400 characters and a gallery of nineteen pictures.
        assert sum(mark.span.end - mark.span.start for mark in report.furniture) < 0.75 * len(text)
        assert report.published is None


def test_speech_is_never_furniture(stories):
    for text in stories:
        for mark in report_from_text(text).furniture:
            assert '" said' not in text[slice(*mark.span)]
            assert text[slice(*mark.span)].count('"') == 0
