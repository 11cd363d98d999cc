"""Posts that a page embeds are the words of their accounts."""

import lucca
from lucca.language.analysis import Attribution
from lucca.language.posts import with_posts
from lucca.records import Span

LEAD = "The mayor of Serravalle vowed on Wednesday to rebuild the old bridge within a year, and the valley cheered her."
POST = "The water is at our door and nobody in Orno has come to help us."
FOOT = "-- Ugo Sala (@ugosala) May 4, 2016"


def posts(text: str, found: tuple[Attribution, ...] = ()) -> list[tuple[str, str]]:
    whole = Span(0, len(text))
    marked = with_posts(text, [whole], [[whole]], found)
    return [
        (text[a.speaker.start : a.speaker.end], text[a.content[0].start : a.content[0].end]) for a in marked if a.speaker
    ]


def indirect(text: str, words: str) -> Attribution:
    start = text.index(words)
    content = Span(start, start + len(words))
    return Attribution(paragraph=0, kind="indirect", source=None, cue=None, content=(content,), speaker=None, confidence=1.0)


def test_a_post_is_its_accounts() -> None:
    assert posts(f"{POST} {FOOT}") == [("Ugo Sala", POST)]
    assert posts(f"{POST} — Carla Neri (@neri) 4 May 2016") == [("Carla Neri", POST)]


def test_of_a_post_behind_sentences_of_the_report_the_last_one_is_taken() -> None:
    text = f"{LEAD} {LEAD} {POST} {FOOT}"
    sentences = [Span(0, len(LEAD)), Span(len(LEAD) + 1, 2 * len(LEAD) + 1), Span(2 * len(LEAD) + 2, len(text))]
    [post] = with_posts(text, [Span(0, len(text))], [sentences], ())
    assert text[post.content[0].start : post.content[0].end] == POST


def test_a_dash_without_a_handle_and_a_date_is_no_foot() -> None:
    assert posts(f"{POST} -- Ugo Sala") == []
    assert posts(f"{POST} -- Ugo Sala (@ugosala)") == []


def test_what_is_read_inside_a_post_goes() -> None:
    text = f"{POST} {FOOT}"
    assert posts(text, (indirect(text, "nobody in Orno"),)) == [("Ugo Sala", POST)]


def test_a_stretch_too_long_for_a_post_is_none() -> None:
    assert posts(f"{'The water rose again and again ' * 12}{FOOT}") == []


def test_the_speaker_of_a_post_in_a_page() -> None:
    reading = lucca.read(f"{LEAD} {LEAD} {POST} pic.twitter.com/a1b2c3d4 {FOOT} {LEAD}")
    names = {a.id: a.name for a in reading.actors}
    assert [(names[k], s.exact) for s in reading.statements for k in s.speakers if names[k] == "Ugo Sala"] == [
        ("Ugo Sala", POST)
    ]
