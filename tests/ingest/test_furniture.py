"""Furniture: what is marked, of which kind, and what never is."""

import time
from contextlib import suppress

import pytest
from tests.ingest.valley import BODY, DOUBT, LEAD, QUOTE

from lucca.errors import LanguageError
from lucca.ingest import report_from_text


def marks(report, *, headers=False):
    found = [(mark.kind, report.text[mark.span.start : mark.span.end]) for mark in report.furniture]
    return found if headers else [mark for mark in found if mark[0] != "header"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Click here for more valley news from The Valley Courier", "call"),
        ("Have your say", "call"),
        ("Share this", "call"),
        ("Share this article on Facebook", "call"),
        ("Sign up for our newsletter", "call"),
        ("Subscribe", "call"),
        ("• Subscribe to our daily email", "call"),
        ("Follow us on Twitter", "call"),
        ("Follow Carla Neri on Twitter: @carlaneri", "call"),
        ("Follow @carlaneri.", "call"),
        ("Watch the mayor's full speech in the video above.", None),
        ("Watch the full video above.", "call"),
        ("Join the conversation", "call"),
        ("Leave a comment", "call"),
        ("Comments (12)", "call"),
        ("Advertisement", "call"),
        ("Story continues below advertisement", "call"),
        ("Get the Valley Courier in your inbox", "call"),
        ("Read more: Bridge engineer resigns", "link"),
        ("READ MORE", "link"),
        ("Read more: Minister says dockers ‘have nothing to lose but their jobs’", "link"),
        ("Don't miss: “I never slept”, says the engineer", "link"),
        ("Skip to main content", "call"),
        ("Accept all cookies", "call"),
        ("Copy link", "call"),
        ("Enter your email address", "call"),
        ("You can unsubscribe at any time.", "call"),
        ("Home | News | Sport | Weather", "call"),
        ("We use cookies to improve your stay. By clicking “Accept” you agree that we share data with partners.", "call"),
        ("By signing up you agree to our terms, said nobody.", "call"),
        ("16:38", "heading"),
        ("4.12pm GMT", "heading"),
        ("3:41 PM · Mar 12, 2031", "heading"),
        ("Related: Ten bridges that fell", "link"),
        ("More on this story", "link"),
        ("https://valley.example/bridge", "link"),
        ("© 2017 The Valley Courier", "copyright"),
        ("Copyright The Valley Courier. All rights reserved.", "copyright"),
        ("This material may not be published or rewritten.", "copyright"),
        ("The bridge at Serravalle on Tuesday. (Photo: Ugo Sala)", "caption"),
        ("The bridge at Serravalle (Ugo Sala/Reuters)", "caption"),
        ("Image caption The bridge has stood since 1420", "caption"),
        ("File photo of the bridge", "caption"),
        ("Photo: Ugo Sala", "credit"),
        ("(Getty Images)", "credit"),
        ("Ugo Sala via Getty Images", "credit"),
        ("(Reporting by Carla Neri; Editing by Ugo Sala)", "tag"),
        ("Additional reporting by Ugo Sala", "tag"),
        ("Ugo Sala contributed to this report.", "tag"),
        ("This is a developing story and will be updated.", "tag"),
        ("This article has been updated with the mayor's words.", "tag"),
    ],
)
def test_a_line_that_is_furniture(line, kind):
    report = report_from_text(f"{LEAD}\n\n{QUOTE}\n\n{line}\n\n{DOUBT}")
    assert marks(report) == ([(kind, line)] if kind else [])


@pytest.mark.parametrize(
    "line", ["— AP", "PA", "(Reuters)", "Sala reported from Valdora.", "First published in The Valley Courier."]
)
def test_a_tag_at_the_end(line):
    assert marks(report_from_text(f"{BODY}\n{line}\n")) == [("tag", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Click went the lock, and the mayor walked in.",
        "Share prices of the builders fell by a tenth on Thursday.",
        "Follow the money, said the engineer, and you will find the pier.",
        "“Sign up for the work now,” the mayor said, “or never.”",
        "The photo shows a bridge (see the file of the region).",
        "He spoke of the Organisation of Valley States (OVS).",
        "“Never again,” he said.",
        "“We will be back.”",
        "The mayor said: “Copyright is theft.”",
        "Watch out for the river, the police warned.",
        "Sala reported from the bank that the water was still rising.",
        "He had contributed to the fund.",
        "Read more books, the mayor told the children.",
        "Subscribers to the fund will be paid back.",
        "The ministry denied it. (Reuters)",
        "What now?",
        "Join us or leave it, the mayor warned.",
        "Register for the vote by Monday, the region said.",
        "Save this valley!",
        "Get out of the house when the alert sounds.",
        "It is like the page of a book.",
        "Photos from the valley show a broken bridge.",
        "Copyright law must change before the book is printed.",
        "(c) The third demand is that the road be opened.",
        "Compiled by engineers over a year, the list names ten bridges.",
        "Reporting by local papers suggests that the pier was weak.",
        "They travelled to London via Reuters Street.",
        "Watch: the river will rise again before night.",
        "Analysis: the pier was too weak for the flood.",
        "Email is down in the valley, and so are the telephones.",
        "Share this burden, or leave it to the children of the valley, where no one else will ever bear it for you now.",
        "It failed:",
        "“The bridge (the old one) is gone,” she said (in Italian).",
        "By Thursday, 12 April 2017 all will be over.",
        "By signing the treaty the ministers meant to end the war.",
        "We use cookies, cakes and bread, the baker said.",
        "Watch: the mayor resigned, and so did the engineer.",
        "At 16:38 the bridge fell.",
    ],
)
def test_a_sentence_is_never_furniture(line):
    lines = [LEAD, QUOTE, DOUBT, QUOTE, DOUBT, line, DOUBT, QUOTE, DOUBT, LEAD, DOUBT]
    assert marks(report_from_text("\n\n".join(lines)), headers=True) == []


def test_headlines_behind_a_marker_are_other_stories():
    others = [
        "Mayor says he ‘never saw’ the letter",
        "“It felt like an earthquake,” says survivor",
        "What now for the bridge?",
    ]
    lines = [LEAD, QUOTE, "Related stories", *others, DOUBT, QUOTE]
    found = marks(report_from_text("\n\n".join(lines)))
    assert found == [("link", line) for line in ("Related stories", *others)]


def test_the_title_once_more_is_no_statement():
    title, again = "Bridge of Orno ‘beyond repair’", "Engineer: ‘It will not stand a winter’"
    lines = [title, again, "By Marta Lind", "12 March 2031", LEAD, QUOTE, DOUBT]
    assert ("header", again) in marks(report_from_text("\n\n".join(lines)), headers=True)


@pytest.mark.parametrize(
    "heading",
    ["’New Money’", "“A dark day”", "Bridge Visit", "The Cost of the Work", "WHAT NEXT", "A second flood", "Ugo Sala, 52"],
)
def test_a_section_heading(heading):
    assert marks(report_from_text(f"{LEAD}\n\n\n{heading}\n\n\n{DOUBT}\n\n{QUOTE}")) == [("heading", heading)]


def test_a_heading_stands_between_paragraphs():
    assert marks(report_from_text(f"{LEAD}\n\n{DOUBT}\n\nValley News")) == []
    assert marks(report_from_text(f"{LEAD}\n\nand so on\n\n{DOUBT}")) == []


def test_a_caption_that_stands_twice():
    caption = "The mayor steps onto what is left of the bridge"
    report = report_from_text(f"Mayor vows to rebuild\n\n{caption}\n{caption}\n\n{BODY}")
    assert marks(report) == [("caption", caption)] * 2
    assert report.title == "Mayor vows to rebuild"


def test_words_that_somebody_says_twice_are_no_caption():
    assert marks(report_from_text(f"{LEAD}\n\nNever, she said, never\nNever, she said, never\n\n{DOUBT}")) == []


ONE_LINE = [
    (
        f"Click to share on Twitter (Opens in new window) Click to email (Opens in new window) {LEAD}",
        [("call", "Click to share on Twitter (Opens in new window)"), ("call", "Click to email (Opens in new window)")],
    ),
    (
        f"The bridge on Tuesday. (Photo: Ugo Sala, AP) {LEAD} {QUOTE}",
        [("caption", "The bridge on Tuesday. (Photo: Ugo Sala, AP)")],
    ),
    (
        f"The bridge on Tuesday. (Reuters) The bridge on Tuesday. (Reuters) {LEAD} {QUOTE}",
        [("caption", "The bridge on Tuesday. (Reuters)")] * 2,
    ),
    (f"{LEAD} The bridge seen from the north (Getty) {DOUBT}", [("caption", "The bridge seen from the north (Getty)")]),
    (f"{LEAD} (Photo: Getty Images) {DOUBT}", [("credit", "(Photo: Getty Images)")]),
    (f"{QUOTE} (Photo: Getty Images) {DOUBT}", [("credit", "(Photo: Getty Images)")]),
    (
        f"{LEAD} Getty Images 22 Workers at the broken pier Getty Images 22 {DOUBT}",
        [("credit", "Getty Images 22"), ("caption", "Workers at the broken pier Getty Images 22")],
    ),
    (
        f"{LEAD} {DOUBT} REUTERS The mayor at the river bank with engineers",
        [("caption", "REUTERS The mayor at the river bank with engineers")],
    ),
    (f"Image copyright Reuters Image caption {LEAD}", [("caption", "Image copyright Reuters Image caption")]),
    (
        f"Get daily updates directly to your inbox + Subscribe {LEAD}",
        [("call", "Get daily updates directly to your inbox + Subscribe")],
    ),
    (
        f"{LEAD} Read or Share this story: http://valley.example/a1",
        [("call", "Read or Share this story: http://valley.example/a1")],
    ),
    (f"{LEAD} Follow Carla Neri on Twitter: @carlaneri", [("call", "Follow Carla Neri on Twitter: @carlaneri")]),
    (
        f"{LEAD} Copyright 2017 The Valley Courier. All rights reserved.",
        [("copyright", "Copyright 2017 The Valley Courier. All rights reserved.")],
    ),
    (f"{LEAD} {DOUBT} PA", [("tag", "PA")]),
    (f"{LEAD} {DOUBT} Additional reporting by Ugo Sala", [("tag", "Additional reporting by Ugo Sala")]),
    (
        f"{LEAD} {DOUBT} This is a breaking news story, more follows...",
        [("tag", "This is a breaking news story, more follows...")],
    ),
    (f"{LEAD} He told The Associated Press (AP) that it was over. {QUOTE}", []),
    (f"{LEAD} “It is gone (the photo shows it),” she said. {DOUBT}", []),
    (f"{LEAD} She came with her sister (Photo or no photo). {DOUBT}", []),
    (f"{LEAD} AP reporters saw the mayor. {DOUBT}", []),
]


@pytest.mark.parametrize(("text", "expected"), ONE_LINE)
def test_a_page_in_one_line(text, expected):
    assert marks(report_from_text(text)) == expected


def test_a_dateline_behind_a_caption_in_one_line():
    report = report_from_text(f"The bridge on Tuesday. (Ugo Sala/AP) SERRAVALLE (AP) -- {LEAD} {QUOTE}")
    assert report.dateline == "SERRAVALLE (AP)"
    assert marks(report, headers=True) == [
        ("caption", "The bridge on Tuesday. (Ugo Sala/AP)"),
        ("header", "SERRAVALLE (AP) --"),
    ]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Click here for more valley news from The Valley Courier", "The Valley Courier"),
        ("Click here for more valley news from the Courier", "Courier"),
        ("© 2017 The Valley Courier", "The Valley Courier"),
        ("Copyright 2017 Valley News Ltd. All rights reserved.", "Valley News"),
        ("This article was originally published in The Valley Courier.", "The Valley Courier"),
        ("Sign up for our newsletter", None),
    ],
)
def test_an_outlet_that_names_itself(line, outlet):
    assert report_from_text(f"{BODY}\n{line}\n").outlet == outlet


def test_the_host_is_the_last_resort_and_before_an_agency():
    assert report_from_text(BODY, url="https://www.valley.example/a").outlet == "valley.example"
    assert report_from_text(f"SERRAVALLE (Reuters) - {BODY}", url="https://www.valley.example/a").outlet == "valley.example"
    assert report_from_text(f"{BODY}\n© 2017 Reuters", url="https://www.valley.example/a").outlet == "valley.example"


@pytest.mark.parametrize(
    "unit",
    ["(", "(Photo: ", "A ", "A. ", "Getty Images 2", "Click to ", "Get to your inbox ", "12 April ", "“", "' ", "A\n", "= ",
     "REUTERS ", "Follow me on ", "Click here for more ", "Reporting by A ", "A/", "A, ", "12:30 ", "(AP) ", "x (Getty) ",
     "é", "2017-04-12 ", "Copyright 2016 ", "Image copyright A "],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_in_seconds(unit):
    start = time.process_time()
    for text in (LEAD + " " + unit * (990_000 // len(unit)), unit * (990_000 // len(unit)) + " " + LEAD):
        with suppress(LanguageError):
            report_from_text(text)
    assert time.process_time() - start < 10
