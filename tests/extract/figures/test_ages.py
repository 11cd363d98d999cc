"""Ages: whose they are and which are none, read by the shipped reader on invented sentences."""

import pytest

import lucca
from lucca.extract.figures import AGE


def told(text: str) -> list[tuple[float, str, str | None]]:
    return [(f.value, f.bound, f.of) for f in lucca.read(text).figures if f.counts == AGE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A five-year-old boy was pulled from the river on Monday.", (5, "exactly", "boy")),
        ("Police arrested a 42 year old man from Tartu.", (42, "exactly", "man")),
        ("Anna Holm, 34, from Leeds, was among the injured.", (34, "exactly", "Anna Holm")),
        ("Tom Baker, a 19-year-old student, was identified as one of the dead.", (19, "exactly", "Tom Baker")),
        ("Sixteen-year-old Peter Lund was shot by police.", (16, "exactly", "Peter Lund")),
        ("The driver, 51, has been released on bail.", (51, "exactly", "driver")),
        ("Maria Costa, aged 27, died at the scene.", (27, "exactly", "Maria Costa")),
        ("Peter Lund is 72 years old.", (72, "exactly", "Peter Lund")),
        ("The missing woman is about 30 years old.", (30, "about", "woman")),
    ],
)
def test_an_age_is_read_with_whose_it_is(text: str, expected: tuple[float, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The council cut a 10-year-old programme for schools.",
        "Two boys, aged 16 and 17, were arrested in Leeds.",
        "A group of 16-year-old students visited the parliament.",
        "Anna Holm made her debut as a 17-year-old.",
        "Anna Holm was 18 years old when she left the country.",
        "The score was Holm 6, Lund 4, after two sets.",
        "The school is 34 years old.",
    ],
)
def test_what_is_no_persons_age_now_is_none(text: str) -> None:
    assert told(text) == []


def test_an_age_shows_its_words_and_counts_nothing_else() -> None:
    (figure,) = lucca.read("A five-year-old boy fell into a well.").figures
    assert (figure.unit, figure.evidence[0].exact) == ("year", "five-year-old boy")
