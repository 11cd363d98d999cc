"""The head of a report: title, byline, outlet, date line, dateline; and the story's own dates stay out of it."""

import pytest
from tests.ingest.valley import BODY, LEAD, QUOTE, title_in

from lucca.ingest import report_from_text


def headers(report):
    return [report.text[mark.span.start : mark.span.end] for mark in report.furniture if mark.kind == "header"]


@pytest.mark.parametrize(
    ("head", "published", "marked"),
    [
        ("date 2017-04-12 ", "2017-04-12", ["date 2017-04-12"]),
        (" date 2017-04-12 ", "2017-04-12", ["date 2017-04-12"]),
        ("2017-04-12 ", "2017-04-12", ["2017-04-12"]),
        ("Published: 12 April 2017 - ", "2017-04-12", ["Published: 12 April 2017"]),
        ("April 12, 2017 — ", "2017-04-12", ["April 12, 2017"]),
        ("2017-04-12 18:30 GMT\n", "2017-04-12T18:30:00+00:00", ["2017-04-12 18:30 GMT"]),
        ("Published 12 April 2017\n\n", "2017-04-12", ["Published 12 April 2017"]),
        ("April 12, 2017 6:30pm BST\n\n", "2017-04-12T18:30:00+01:00", ["April 12, 2017 6:30pm BST"]),
        ("Wednesday, 12 April 2017\r\n\r\n", "2017-04-12", ["Wednesday, 12 April 2017"]),
        ("VALDORA, April 12, 2017 /TASS/. ", "2017-04-12", ["VALDORA, April 12, 2017 /TASS/."]),
        ("Serravalle, 12 April 2017 (Reuters) – ", "2017-04-12", ["Serravalle, 12 April 2017 (Reuters) –"]),
    ],
)
def test_a_date_in_the_head(head, published, marked):
    report = report_from_text(head + BODY)
    assert (report.published, report.published_basis) == (published, "text")
    assert headers(report) == marked


@pytest.mark.parametrize(
    "head",
    [
        "",
        "On April 12, 2017 the river rose. ",
        "April 12, 2017 was a dark day for the valley. ",
        "12 April 2017, the day of the flood, is not forgotten. ",
        "Serravalle, April 11 (Reuters) – ",
        "12/04/2017\n\n",
        "Mayor vows to rebuild\n\n13 hours ago\n\n",
        "Updated 12 April 2017\n\n",
    ],
)
def test_no_date_is_better_than_a_wrong_one(head):
    report = report_from_text(head + BODY)
    assert (report.published, report.published_basis) == (None, "none")


@pytest.mark.parametrize(
    ("head", "dateline", "outlet"),
    [
        ("Serravalle, April 11 (Reuters) – ", "Serravalle, April 11 (Reuters)", "Reuters"),
        ("SERRAVALLE, Italy (AP) — ", "SERRAVALLE, Italy (AP)", "AP"),
        ("ST. ALBAN, Valdora -- ", "ST. ALBAN, Valdora", None),
        ("VALDORA/SERRAVALLE (Reuters) - ", "VALDORA/SERRAVALLE (Reuters)", "Reuters"),
        ("(Reuters) - ", "(Reuters)", "Reuters"),
        ("SERRAVALLE (The Valley Courier) - ", "SERRAVALLE (The Valley Courier)", "The Valley Courier"),
        ("SÃO BENTO —", "SÃO BENTO", None),
        ("Bridges — old ones — are dear. ", None, None),
        ("EXCLUSIVE – ", None, None),
        ("MAYOR: ", None, None),
        ("The Organisation (OAS) said. ", None, None),
    ],
)
def test_a_dateline_and_the_agency_it_names(head, dateline, outlet):
    report = report_from_text(head + BODY)
    assert report.dateline == dateline
    assert report.outlet == outlet
    assert headers(report) == ([head.strip()] if dateline else [])


def test_a_dateline_without_a_year_takes_that_of_another_date_in_the_head():
    report = report_from_text(f"Updated 2 January 2017\n\nSERRAVALLE, Dec 30 (Reuters) - {BODY}")
    assert (report.published, report.published_basis, report.modified) == ("2016-12-30", "text", "2017-01-02")


def test_the_address_tells_a_date():
    report = report_from_text(BODY, url="https://valley.example/2017/04/12/bridge")
    assert (report.published, report.published_basis) == ("2017-04-12", "metadata")


def test_published_and_updated_in_one_line():
    report = report_from_text(f"Published: 18:30 BST, 12 April 2017 | Updated: 08:00 BST, 13 April 2017\n\n{BODY}")
    assert (report.published, report.modified) == ("2017-04-12T18:30:00+01:00", "2017-04-13T08:00:00+01:00")


def test_front_matter_is_metadata():
    head = "Title: Mayor vows\nDate: 2017-04-12T18:30:00Z\nSource: Valley Courier\nBy: Carla Neri\nURL: https://valley.example/a#x\n\n"
    report = report_from_text(head + BODY)
    assert (report.title, report.title_span, report.byline) == ("Mayor vows", None, "Carla Neri")
    assert (report.outlet, report.url) == ("Valley Courier", "https://valley.example/a")
    assert (report.published, report.published_basis) == ("2017-04-12T18:30:00+00:00", "metadata")
    assert headers(report) == head.splitlines()[:5]


def test_fenced_front_matter():
    report = report_from_text(f'---\ntitle: "Mayor vows"\ndate: 2017-04-12\n---\n\n{BODY}')
    assert (report.title, report.published) == ("Mayor vows", "2017-04-12")


def test_a_headline_with_a_colon_is_no_front_matter():
    report = report_from_text(f"Source: mayor will resign\n\n{BODY}")
    assert (report.title, report.outlet) == ("Source: mayor will resign", None)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Carla Neri", "Carla Neri"),
        ("BY CARLA NERI AND UGO SALA", "CARLA NERI AND UGO SALA"),
        ("By Carla Neri, Political Editor", "Carla Neri"),
        ("By Carla Neri for The Valley Courier", "Carla Neri"),
        ("Carla Neri in Valdora", "Carla Neri"),
        ("Carla Neri and Ugo de Sala in Valdora", "Carla Neri and Ugo de Sala"),
        ("Written by Carla Neri", "Carla Neri"),
    ],
)
def test_a_byline(line, byline):
    report = report_from_text(f"Mayor vows to rebuild\n{line}\n\n{BODY}")
    assert (report.title, report.byline) == ("Mayor vows to rebuild", byline)
    assert headers(report) == [line]


@pytest.mark.parametrize(
    "line", ["By Monday the water had gone down, and the bridge stood alone.", "By all means", "Nobody in Valdora"]
)
def test_what_is_no_byline(line):
    assert report_from_text(f"Mayor vows to rebuild\n\n{line}\n\n{BODY}").byline is None


@pytest.mark.parametrize(
    "title",
    [
        "Mayor vows to rebuild",
        "Will the bridge be rebuilt?",
        "‘We will not leave the valley cut off’",
        "Mayor Vows to Rebuild Bridge in the U.S.",
    ],
)
def test_a_title_stands_where_it_stands(title):
    report = report_from_text(f"\n{title}\n\n{BODY}")
    assert report.title == title
    assert title_in(report) == title
    assert report.furniture == ()


@pytest.mark.parametrize(
    "first", [LEAD, QUOTE, "He said:", "The bridge is gone. It will be rebuilt", "Click here", "x" * 300, "***"]
)
def test_what_is_no_title(first):
    assert report_from_text(f"{first}\n\n{BODY}").title is None


def test_a_single_line_has_no_title():
    assert report_from_text("The bridge will be rebuilt").title is None


def test_a_sentence_before_a_dateline_is_the_title():
    report = report_from_text(f"Mayor vows to rebuild the bridge.\n\nSERRAVALLE (AP) — {BODY}")
    assert report.title == "Mayor vows to rebuild the bridge."


@pytest.mark.parametrize(
    "head",
    [
        "The Valley Courier\n\nMayor vows to rebuild\n\n",
        "Mayor vows to rebuild\nThe Valley Courier\n12 April 2017\nBy Carla Neri\n\n",
        "Mayor vows to rebuild\n\nBy Carla Neri\n\nThe Valley Courier\n\n12 April 2017\n\n",
    ],
)
def test_a_masthead_names_the_outlet(head):
    report = report_from_text(head + BODY)
    assert (report.title, report.outlet) == ("Mayor vows to rebuild", "The Valley Courier")
    assert "The Valley Courier" in headers(report)


@pytest.mark.parametrize("title", ["Mayor Talks to the Press", "Sun Over the Valley", "Valley News"])
def test_a_title_with_a_newspapers_word_is_a_title(title):
    report = report_from_text(f"{title}\n\n{BODY}")
    assert (report.title, report.outlet) == (title, None)


def test_a_standfirst_may_stand_before_the_byline():
    report = report_from_text(
        f"Mayor vows to rebuild\n\nThe flood took two arches.\n\nBy Carla Neri\n\n12 April 2017\n\n{BODY}"
    )
    assert (report.byline, report.published) == ("Carla Neri", "2017-04-12")
    assert headers(report) == ["By Carla Neri", "12 April 2017"]


def test_a_head_in_hard_wrapped_text():
    wrapped = LEAD.replace(" the old", "\nthe old").replace(" flood of", "\nflood of").replace(" away two", "\naway two")
    report = report_from_text(f"Mayor vows to rebuild\nBy Carla Neri\n12 April 2017\n\n{wrapped}\n\n{wrapped}\n")
    assert (report.title, report.byline, report.published) == ("Mayor vows to rebuild", "Carla Neri", "2017-04-12")


def test_what_is_given_overrides_what_is_found():
    report = report_from_text(
        f"Mayor vows to rebuild\nBy Carla Neri\n12 April 2017\n\n{BODY}",
        title="Bridge",
        byline="U. Sala",
        outlet="Courier",
        published="2017-04-13",
    )
    assert (report.title, report.byline, report.outlet) == ("Bridge", "U. Sala", "Courier")
    assert (report.published, report.published_basis) == ("2017-04-13", "given")
    assert "Mayor vows to rebuild" in headers(report)
