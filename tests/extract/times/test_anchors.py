"""Times: what "at 6 p.m.", "the next day" and "that November" refer to, and where nobody can tell, on invented sentences."""

import pytest

from lucca.extract.times import times
from lucca.records import Span

TUESDAY = "2017-04-11"
FILLER = " The mill stands by the river and has been there for as long as anyone in the village can remember." * 7


def values(text: str, published: str | None = TUESDAY) -> dict[str, str]:
    return {text[slice(*t.span)]: t.value for t in times(text, [Span(0, len(text))], published)}


def test_a_bare_hour_is_of_the_reports_day_where_no_other_is_named() -> None:
    assert values("The dam broke at 6 p.m.")["6 p.m."] == "2017-04-11T18:00"
    assert values(f"The dam broke on Tuesday.{FILLER} It was found at 6 p.m.")["6 p.m."] == "2017-04-11T18:00"


def test_a_bare_hour_is_of_the_day_that_the_story_is_about() -> None:
    text = "The dam broke on Monday." + FILLER[:300] + " Water was first seen at 6 p.m."
    assert values(text)["6 p.m."] == "2017-04-10T18:00"


def test_a_bare_hour_is_of_no_known_day_far_from_other_days() -> None:
    assert values(f"The dam broke on Monday.{FILLER} Water was seen at 6 p.m.")["6 p.m."] == "XXXX-XX-XXT18:00"
    assert values(f"It was built on March 2.{FILLER[:300]} Water was seen at 6 p.m.")["6 p.m."] == "XXXX-XX-XXT18:00"


def test_an_hour_that_stands_alone_on_its_line_is_of_the_reports_day() -> None:
    text = f"The dam broke on Monday.{FILLER}\n\n6 p.m.\n\nThe mayor has spoken."
    assert values(text)["6 p.m."] == "2017-04-11T18:00"


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2017-04-11T03:30:00", "2017-04-10T23:00"),
        ("2017-04-11T20:30:00", "2017-04-11T23:00"),
        ("2017-04-11T00:00:00", "2017-04-11T23:00"),
        ("2017-04-11", "2017-04-11T23:00"),
    ],
)
def test_an_hour_long_after_that_of_publication_was_the_day_before(published: str, value: str) -> None:
    assert values("She posted the film at 11pm.", published)["11pm"] == value


def test_an_hour_to_come_may_follow_that_of_publication() -> None:
    assert values("She will speak at 11pm.", "2017-04-11T03:30:00")["11pm"] == "2017-04-11T23:00"


def test_what_follows_a_day_is_counted_only_near_it() -> None:
    assert values("On April 4 the dam broke. The next day it rained.")["The next day"] == "2017-04-05"
    assert values(f"On April 4 the dam broke.{FILLER} The next day it rained.")["The next day"] == "XXXX-XX-XX"


def test_what_is_told_as_past_does_not_lie_after_the_report() -> None:
    text = "The vote is due on April 20. A day earlier, six people were arrested."
    assert values(text)["A day earlier"] == "XXXX-XX-XX"
    assert values("The strike began in 1950. Eighty years later and the mill is open.")["Eighty years later"] == "XXXX"
    text = "The vote is due on April 20. A day earlier the two will meet."
    assert values(text)["A day earlier"] == "2017-04-19"


def test_the_same_day_that_a_clause_tells_of_is_not_the_one_named_last() -> None:
    assert values("It broke on April 4. It was mended the same day.")["the same day"] == "2017-04-04"
    assert values("It broke on April 4. The mayor resigned the same day she was elected.")["the same day"] == "XXXX-XX-XX"
    assert values("In 2004, the same year he came to Pisa, it broke.")["the same year"] == "2004"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He ran in 1968, and lost to her that November.", "that November", "1968-11"),
        ("They left on March 31. That weekend it rained.", "That weekend", "2017-W13-WE"),
        ("It rained on Friday the 13th.", "Friday the 13th", "2017-01-13"),
        ("It will rain on Friday the 13th.", "Friday the 13th", "2017-10-13"),
        ("She has lived there since Feb. ’98.", "Feb. ’98", "1998-02"),
        ("It fell at year-end 2015.", "year-end 2015", "2015-12-31"),
        ("She spoke for 4 hours and 28 minutes.", "4 hours and 28 minutes", "PT4H28M"),
        ("She served two years, three months.", "two years, three months", "P2Y3M"),
        ("It has grown over the last decade.", "the last decade", "P10Y"),
        ("It shuts every weekend.", "every weekend", "XXXX-WXX-WE"),
        ("It lit up a few seconds later.", "a few seconds", "PTXS"),
        ("She took a month-long trip.", "month-long", "P1M"),
        ("They will meet at 8 tonight.", "8 tonight", "2017-04-11T20:00"),
        ("It was built in Feb. and burned down since.", "Feb.", "2017-02"),
        ("He was shot last Oct. 23 at home.", "last Oct. 23", "2016-10-23"),
        ("Output will grow less than forecast in July.", "July", "2016-07"),
        ("That same year it burned, in 2016.", "That same year", "XXXX"),
        ("They look beyond Inauguration Day.", "Inauguration Day", "2017-01-20"),
        ("The prince takes over by Christmas next year.", "Christmas next year", "2018-12-25"),
        ("They have marched ever since Sept. 11.", "Sept. 11", "2001-09-11"),
    ],
)
def test_words_that_lean_on_others_have_their_day(text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "He won at the Summer Games.",
        "They sail to Easter Island.",
        "It was built after the fall of the city.",
        "It paid for the fall in the pound.",
        "The quarter of voters who are undecided stay home.",
        "He told the Tuscan Weekly so.",
        "He told the Rural Party daily Alba so.",
    ],
)
def test_names_and_shares_are_no_times(text: str) -> None:
    assert values(text) == {}


def test_a_rate_stands_beside_its_amount_in_its_own_sentence() -> None:
    assert values("It pays $40 a week.")["a week"] == "P1W"
    text = "He sold 40 goats. A week of rain followed."
    assert [(t.type, t.value) for t in times(text, [Span(0, len(text))], TUESDAY)] == [("DURATION", "P1W")]
    text = "In 1999, a year after the flood, he left."
    assert [t.type for t in times(text, [Span(0, len(text))], TUESDAY)] == ["DATE", "DURATION"]
