"""Times as agencies, business pages and broadcasters write them; the reports are of 1998-08-28, a Friday."""

import pytest

from lucca.extract.times import times
from lucca.records import Span

PUBLISHED = "1998-08-28"


def found(text: str) -> dict[str, str]:
    return {text[slice(*time.span)]: time.value for time in times(text, [Span(0, len(text))], PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The council meets Tuesday.", "Tuesday", "1998-09-01"),
        ("She leaves Sunday for a tour.", "Sunday", "1998-08-30"),
        ("The summit is Monday.", "Monday", "1998-08-31"),
        ("On the eve of Monday's vote, the town was calm.", "Monday", "1998-08-31"),
        ("Sunday's election will be close.", "Sunday", "1998-08-30"),
        ("At 9 a.m. Monday, he will speak.", "9 a.m. Monday", "1998-08-31T09:00"),
        ("It was able to reopen by Wednesday.", "Wednesday", "1998-08-26"),
        ("The firm bought a mill in December.", "December", "1997-12"),
        ("A storm hit the coast in November.", "November", "1997-11"),
        ("Let's hit them in November.", "November", "1998-11"),
        ("At the first hearing in November, she attacked him.", "November", "1997-11"),
        ("It is due Tuesday or Wednesday of next week.", "Tuesday", "1998-09-01"),
        ("It opens Friday or Saturday.", "Saturday", "1998-08-29"),
        ("Since last Dec. 31 it has grown.", "last Dec. 31", "1997-12-31"),
        ("Next Jan. 1, the coin will be born.", "Next Jan. 1", "1999-01-01"),
        ("It fell late Thursday, Aug. 27, and rose.", "Aug. 27", "1998-08-27"),
        ("The previous December, it had failed.", "The previous December", "1997-12"),
    ],
)
def test_days_and_months_lie_where_the_clause_looks(text: str, words: str, value: str) -> None:
    assert found(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("the Dec. 2-3 summit", "3", "1998-12-03"),
        ("on Sept. 24 and 25 in the capital", "25", "1998-09-25"),
        ("from May 1 to June 3, 1995", "May 1", "1995-05-01"),
        ("In June, July and August of 1995 it rained.", "June", "1995-06"),
        ("between May and June in 1981", "May", "1981-05"),
        ("It was built in 1997, '98 and '99.", "'98", "1998"),
        ("He sailed in '42.", "'42", "1942"),
        ("The April survey was bad.", "April", "1998-04"),
        ("Its July sales fell.", "July", "1998-07"),
        ("In a September Gallup poll he led.", "September", "1998-09"),
    ],
)
def test_lists_share_their_year_and_articles_are_no_names(text: str, words: str, value: str) -> None:
    assert found(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In the first half, profit rose.", "the first half", "1998-H1"),
        ("the second half of fiscal 1997", "the second half of fiscal 1997", "1997-H2"),
        ("In 1989's first half it lost money.", "1989's first half", "1989-H1"),
        ("In the second half of the year it had sold more.", "the second half of the year", "1998-H2"),
        ("In 1988's third quarter it lost money.", "1988's third quarter", "1988-Q3"),
        ("the last quarter of 1996", "the last quarter of 1996", "1996-Q4"),
        ("In the quarter ended March 31, profit fell.", "the quarter", "1998-Q1"),
        ("Sales fell from the same month last year.", "the same month last year", "1997-08"),
        ("In May, up from the year-earlier month.", "the year-earlier month", "1997-05"),
        ("Profit rose from a year earlier.", "a year earlier", "1997"),
        ("Orders rose from the previous month.", "the previous month", "1998-07"),
        ("In March it grew, adding 9,000 jobs during the month.", "the month", "1998-03"),
        ("It lost money in 1988. Later in the year it failed.", "Later in the year", "1988"),
        ("Prices fell in the latest week.", "the latest week", "1998-W34"),
        ("by week's end", "week's end", "1998-W35"),
        ("by midyear", "midyear", "1998"),
        ("the last day of March", "the last day of March", "1998-03-31"),
        ("the last month of the year", "the last month of the year", "1998-12"),
        ("in the coming year", "the coming year", "1999"),
    ],
)
def test_periods_of_business(text: str, words: str, value: str) -> None:
    assert found(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It crashed at 7:30 Thursday night.", "7:30 Thursday night", "1998-08-27T19:30"),
        ("It began at 4:30 yesterday afternoon.", "4:30 yesterday afternoon", "1998-08-27T16:30"),
        ("He will speak at 9:30 tonight.", "9:30 tonight", "1998-08-28T21:30"),
        ("It fell at 3:30 in the afternoon.", "3:30 in the afternoon", "1998-08-28T15:30"),
        ("The plane went down shortly after 7:30.", "shortly after 7:30", "1998-08-28T07:30"),
        ("They left at 1500 hours.", "1500 hours", "1998-08-28T15:00"),
        ("On Aug. 3 he fled. He will speak at 8 p.m.", "8 p.m.", "1998-08-28T20:00"),
    ],
)
def test_clocks_take_the_part_of_the_day_beside_them(text: str, words: str, value: str) -> None:
    assert found(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("after several tense months", "several tense months", "PXM"),
        ("within nine trading days", "nine trading days", "P9D"),
        ("for another year", "another year", "P1Y"),
        ("Months of talks failed.", "Months", "PXM"),
        ("It fell five times in the last year.", "the last year", "P1Y"),
        ("He served two six-year terms.", "six-year", "P6Y"),
        ("for 2-1/2 years", "2-1/2 years", "P30M"),
        ("for 15-plus years", "15-plus years", "P15Y"),
        ("It allows one telephone call a month.", "a month", "P1M"),
        ("He bought a month's supply.", "a month", "P1M"),
        ("It meets every second year.", "every second year", "P2Y"),
        ("It grew this past week.", "this past week", "1998-W34"),
        ("A year or two ago he left.", "A year or two ago", "PAST_REF"),
        ("Two summers ago it burned.", "Two summers ago", "1996-SU"),
        ("Half an hour ago it fell.", "Half an hour ago", "1998-08-28TXX"),
        ("according to a recent study", "recent", "PAST_REF"),
        ("He died on Christmas Day.", "Christmas Day", "1997-12-25"),
        ("They vote on Election Day.", "Election Day", "1998-11-03"),
    ],
)
def test_lengths_and_what_is_told_loosely(text: str, words: str, value: str) -> None:
    assert found(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "The index closed at 1998.",
        "It fell to 1989 from a high.",
        "Temperatures will be in the 40s.",
        "They scored a touchdown late in the first quarter.",
        "He won the second half with two goals.",
        "The quarter-point cut came early.",
        "the week-old strike",
        "He was on “Saturday Night Live”.",
        "One Castleford Now said so.",
        "It fell on April 10 and 25 people died."[18:],
        "overnight delivery of mail",
        "I hope that one day we win.",
        "the Rockwell Center Christmas tree",
        "the long hours of work",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert found(text) == {}


def test_another_sentence_keeps_its_day() -> None:
    assert found("It began at 3 a.m. On Aug. 3, another one began.") == {
        "3 a.m.": "1998-08-03T03:00",
        "Aug. 3": "1998-08-03",
    }
