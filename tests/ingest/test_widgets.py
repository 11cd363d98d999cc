"""Players, buttons, galleries and the feet of posts between the sentences of a page in one line."""

import time
from contextlib import suppress

import pytest
from tests.ingest.valley import DOUBT, LEAD, QUOTE

from lucca.errors import LanguageError
from lucca.ingest import report_from_text

GALLERY = (
    "Valley in pictures 3 show all Valley in pictures 1/3 Lanterns float down the river in Orno Getty 2/3 The swimmer Ilse "
    "Brandt lifts her medal in Velmora EPA 3/3 Storm waters reach the mill of Tarn PA wire"
)
PLAYER = (
    "1 of 26 Full Screen Autoplay Close Skip Ad x The flood of Orno View Photos The river rose by four metres. Caption The "
    "river rose by four metres. May 2, 2016 Buy Photo Wait 1 second to continue."
)


def marks(text: str) -> list[tuple[str, str]]:
    report = report_from_text(text)
    return [(mark.kind, report.text[mark.span.start : mark.span.end]) for mark in report.furniture]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (GALLERY, "caption"),
        (PLAYER, "call"),
        ("Media playback is not supported on this device", "call"),
        ("Scroll down for video", "call"),
        ("Share this article Share 1.2k shares", "call"),
        ("Follow us on Twitter", "call"),
        ("Sign up for our evening newsletter", "call"),
        ("Please enable Javascript to watch this video", "call"),
        ("Story continues below advertisement", "call"),
        ("Bridge engineer leaves the region after the flood Read more", "link"),
        ("[Carla Neri: The bridge that nobody wanted to pay for]", "link"),
        ("A photo posted by Anna (@berti) on May 9, 2016 at 1:57am PST", "tag"),
    ],
)
def test_what_stands_between_two_sentences(words: str, kind: str) -> None:
    assert marks(f"{LEAD} {words} {DOUBT} {QUOTE}") == [(kind, words)]


def test_the_foot_of_a_post_is_marked_and_the_name_before_it_is_not() -> None:
    text = f"{LEAD} The water is at the door pic.twitter.com/a1b2c3d4 -- Ugo Sala (@ugosala) May 4, 2016 {DOUBT}"
    assert marks(text) == [("link", "pic.twitter.com/a1b2c3d4"), ("tag", "(@ugosala) May 4, 2016")]


@pytest.mark.parametrize(
    "sentence",
    [
        "She read 1/3 of the report, he 2/3 of it and both 3/3 of the annex.",
        "The share fell from 1/9 on Monday.",
        "People should read more, the mayor said.",
        "“[The engineers] were right,” she said.",
        "He shared this article with the mayor.",
        "The video is on the page of the region.",
        "They asked the valley to follow us on the road to Orno.",
        "The council voted 1 of 12 times for it, then 2 of 12.",
    ],
)
def test_a_sentence_stays(sentence: str) -> None:
    assert marks(f"{LEAD} {sentence} {DOUBT} {QUOTE}") == []


def test_a_gallery_without_a_credit_ends_at_its_last_counter() -> None:
    gallery = "1/3 Lanterns float down the river 2/3 The swimmer lifts her medal 3/3"
    assert marks(f"{LEAD} {gallery} Storm waters reach the mill. {DOUBT}") == [("caption", gallery)]


@pytest.mark.parametrize(
    "unit",
    ["Full Screen Autoplay Close ", "[A a a a ", "1/9 ", ". A bcd efg ", "1/9 a picture of the river 2/9 another ", "(@a) ",
     "Share this article ", "Play slideshow ", "A photo posted by a "],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_in_seconds(unit: str) -> None:
    start = time.process_time()
    with suppress(LanguageError):
        report_from_text(LEAD + " " + unit * (990_000 // len(unit)))
    assert time.process_time() - start < 10


NUMBERED = (
    "Getty Images 12 Lanterns float down the river in Orno Ugo Sala 12 The swimmer Ilse Brandt lifts her medal PA:Press "
    "Association 12 Storm waters reach the mill Getty Images 12"
)


def test_credits_with_how_many_pictures_there_are() -> None:
    assert marks(f"{LEAD} {NUMBERED} {DOUBT} {QUOTE}") == [("credit", NUMBERED)]


def test_a_sentence_between_two_credits_stays() -> None:
    text = f"{LEAD} Getty Images 12 {DOUBT} Ugo Sala 12 {QUOTE} Getty Images 12 {DOUBT} Orno Press 12 {LEAD}"
    assert [words for _, words in marks(text)] == ["Getty Images 12", "Ugo Sala 12", "Getty Images 12", "Orno Press 12"]


def test_a_number_in_names_counts_no_pictures() -> None:
    text = " ".join(
        f"{LEAD} They invoked Article 50 on {day} and Article 50 Lind said was dead." for day in ("May 4", "May 5")
    )
    assert marks(f"{text} {DOUBT}") == []
