"""Pages to reports: the article, what the page states about itself, and hostile markup."""

import hashlib
import time

import pytest
from tests.ingest.valley import DOUBT, LEAD, PAGE, QUOTE, title_in

from lucca.errors import InputError, NotTextError, TooLargeError
from lucca.ingest import report_from_html
from lucca.ingest.bounds import MAX_TAGS
from lucca.ingest.html import declared_charset, is_page

ARTICLE = f"<p>{LEAD}</p><p>{QUOTE}</p><p>{DOUBT}</p>"


def test_a_page():
    data = PAGE.encode()
    report = report_from_html(data, path="a.html")
    assert QUOTE in report.text
    assert "Sport" not in report.text
    assert (report.title, report.outlet, report.byline) == (
        "Mayor vows to rebuild the bridge",
        "The Valley Courier",
        "Carla Neri",
    )
    assert (report.published, report.published_basis) == ("2017-04-12T18:30:00+01:00", "metadata")
    assert report.modified == "2017-04-13T08:00:00+00:00"
    assert report.url == "https://www.valleycourier.example/2017/04/12/bridge"
    assert title_in(report) == report.title
    assert report.decoded.encoding == "utf-8"
    assert report.decoded.sha256 == hashlib.sha256(data).hexdigest()
    assert str(report.decoded.extractor).startswith("trafilatura 2.")
    assert [(m.kind, report.text[slice(*m.span)]) for m in report.furniture] == [
        ("header", "By Carla Neri"),
        ("heading", "New Money"),
    ]


def test_a_page_given_as_text_hashes_its_utf8_form():
    report = report_from_html(PAGE)
    assert report.decoded.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert report.decoded.encoding is None


def test_a_date_in_the_story_is_not_the_pages():
    report = report_from_html(f"<html><body><article>{ARTICLE}</article></body></html>")
    assert (report.published, report.published_basis) == (None, "none")


def test_what_is_given_overrides_metadata():
    report = report_from_html(
        PAGE, title="T", outlet="O", byline="B", published="2017-04-14", url="https://valley.example/a"
    )
    assert (report.title, report.outlet, report.byline, report.published) == ("T", "O", "B", "2017-04-14")
    assert (report.published_basis, report.url) == ("given", "https://valley.example/a")


@pytest.mark.parametrize("charset", ["windows-1252", "utf-7", "rot13", "no-such", "iso-8859-1"])
def test_a_declared_character_set_of_any_kind(charset):
    head = f'<html><head><meta charset="{charset}"></head>'
    page = f"{head}<body><article>{ARTICLE}<p>The café said that it would pay for it.</p></article></body></html>"
    report = report_from_html(page.encode("cp1252"))
    assert "café" in report.text
    assert QUOTE in report.text


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body></body></html>",
        "<html><body><script>var x = 1;</script></body></html>",
        "<html><body>" + "<div>" * 30_000 + ARTICLE + "</body></html>",
    ],
)
def test_a_page_without_an_article(page):
    with pytest.raises(NotTextError, match="without an article"):
        report_from_html(page, path="a.html")


def test_too_many_tags_are_refused_at_once():
    start = time.process_time()
    with pytest.raises(TooLargeError, match="tags"):
        report_from_html("<html><body>" + "<div>" * 100_000 + ARTICLE)
    assert MAX_TAGS < 100_000
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<" * 300_000,
        "<html><body><p>" + "&amp;" * 300_000,
        "<html><body>" + "<!--" * 300_000 + ARTICLE,
        f"<html><script type='application/ld+json'>{'[' * 100_000}</script><article>{ARTICLE}</article>",
        f"<html><script type='application/ld+json'>[1, null, {{'@graph': 3}}]</script><article>{ARTICLE}</article>",
        f'<script type="application/ld+json">[1, {{"@type": ["Article"], "dateModified": 5}}]</script><p>{ARTICLE}</p>',
        f"<html><body><article>{ARTICLE}\x01\x02\x7f</article>",
        "<html><body><article>" + "<p><a href='x'>y</a></p>" * 10_000 + ARTICLE,
        "<html><body><article>" + "<table><tr><td>" * 5_000 + ARTICLE,
        '<html><head><meta property="article:published_time" content="' + "9" * 100_000 + f'"></head><body>{ARTICLE}',
    ],
)
def test_hostile_pages_are_reports_or_refused_in_seconds(page):
    start = time.process_time()
    try:
        report = report_from_html(page)
    except InputError:
        pass
    else:
        assert all(mark.span.end <= len(report.text) for mark in report.furniture)
    assert time.process_time() - start < 10


def test_binary_is_refused():
    with pytest.raises(NotTextError):
        report_from_html(b"<html><body>\x00\x01</body></html>")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("<!DOCTYPE html><p>x", True),
        ('<?xml version="1.0"?>\n<html>', True),
        ("\n <HTML lang=en>", True),
        ("<!-- a --><html>", True),
        ("The <html> tag", False),
        ("<p>x", False),
        ("<!--" * 5000, False),
    ],
)
def test_a_page_is_told_by_its_opening(text, page):
    assert is_page(text) is page


def test_the_character_set_of_a_page():
    assert declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">') == "ISO-8859-2"
    assert declared_charset(b"<p>charset=x</p>") is None
