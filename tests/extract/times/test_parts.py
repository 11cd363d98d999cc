"""Times: hours from one to another, halves and weeks of longer spans, nights, years on their own, on invented sentences."""

import pytest

from lucca.extract.times import times
from lucca.records import Span

TUESDAY = "2017-04-11"


def read(text: str, published: str | None = TUESDAY) -> list[tuple[str, str, str]]:
    return [(text[slice(*t.span)], t.type, t.value) for t in times(text, [Span(0, len(text))], published)]


def test_hours_from_one_to_another_share_their_half_of_the_day_and_their_zone() -> None:
    assert read("It is open 10-11:30 a.m. EST on Monday.") == [
        ("10", "TIME", "2017-04-10T10:00-05:00"),
        ("11:30 a.m. EST on Monday", "TIME", "2017-04-10T11:30-05:00"),
    ]
    assert read("It is open between 9 and 5 p.m.") == [
        ("9", "TIME", "2017-04-11T09:00"),
        ("5 p.m.", "TIME", "2017-04-11T17:00"),
    ]
    assert [value for _, _, value in read("It is open from 13 to 5 p.m.")] == ["2017-04-11T17:00"]


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("(10 a.m. EDT)", "10 a.m. EDT", "TIME", "2017-04-11T10:00-04:00"),
        ("at 10:20:30 GMT", "10:20:30 GMT", "TIME", "2017-04-11T10:20Z"),
        ("They met at midnight tonight.", "midnight tonight", "TIME", "2017-04-11T24:00"),
        ("They met on the evening of April 4.", "the evening of April 4", "TIME", "2017-04-04TEV"),
        ("It burned overnight on Monday.", "overnight on Monday", "TIME", "2017-04-10TNI"),
        ("It burned overnight into Tuesday.", "overnight into Tuesday", "TIME", "2017-04-10TNI"),
        ("It rained this past weekend.", "this past weekend", "DATE", "2017-W14-WE"),
        ("It rained in the first week of March.", "the first week of March", "DATE", "2017-W09"),
        ("It rained in the last week of October 2015.", "the last week of October 2015", "DATE", "2015-W44"),
        ("It rained at the March summit.", "March", "DATE", "2017-03"),
        ("It rained a year and a half ago.", "a year and a half ago", "DATE", "2015-10"),
        ("It rained two and a half decades ago.", "two and a half decades ago", "DATE", "1992"),
        ("It rained a long time ago.", "a long time ago", "DATE", "PAST_REF"),
        ("It rained in the 1800s.", "the 1800s", "DATE", "18XX"),
        ("It rained in the '90s.", "the '90s", "DATE", "199X"),
        ("It rained in the 90's.", "the 90's", "DATE", "199X"),
        ("It rained on 2016/03/04.", "2016/03/04", "DATE", "2016-03-04"),
        ("It was built after 9/11.", "9/11", "DATE", "2001-09-11"),
        ("It was built after the Sept. 11 attacks.", "Sept. 11", "DATE", "2001-09-11"),
        ("over the past year and a half", "the past year and a half", "DURATION", "P18M"),
        ("for a quarter of a century", "a quarter of a century", "DURATION", "P25Y"),
        ("within a day or two", "a day or two", "DURATION", "PXD"),
        ("It follows months of talks.", "months", "DURATION", "PXM"),
        ("It floods every October.", "every October", "SET", "XXXX-10"),
        ("It floods every few years.", "every few years", "SET", "PXY"),
        ("It costs $9 million per annum.", "per annum", "SET", "P1Y"),
    ],
)
def test_parts_and_multiples_have_values(text: str, words: str, type_: str, value: str) -> None:
    assert read(text) == [(words, type_, value)]


def test_nights_of_two_days_are_two_sets() -> None:
    assert read("Flights leave on Monday and Tuesday nights.") == [
        ("Monday", "SET", "XXXX-WXX-1TNI"),
        ("Tuesday nights", "SET", "XXXX-WXX-2TNI"),
    ]


def test_that_year_is_the_one_named_before() -> None:
    found = read("She was elected in 2012. She resigned in March the same year, and sued on May 4 of that year.")
    assert found[1:] == [("March the same year", "DATE", "2012-03"), ("May 4 of that year", "DATE", "2012-05-04")]
    assert read("She resigned in March the same year.") == [("March the same year", "DATE", "XXXX-03")]


def test_nothing_counts_from_a_day_that_is_but_a_name() -> None:
    found = read("It began in 2015. Laws changed after 9/11. Two years earlier he had left.")
    assert found[-1] == ("Two years earlier", "DATE", "2013")


def test_the_night_before_is_that_of_the_day_named_last() -> None:
    assert read("The dam broke on April 4. He had left the night before.")[1] == (
        "the night before",
        "TIME",
        "2017-04-03TNI",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Orlo (1704 – 1787) was a painter.", ["1704", "1787"]),
        ("In his 1796 essay he asks why.", ["1796"]),
        ("It takes effect in 2020 rather than 2018.", ["2020", "2018"]),
        ("It was hit in 2010, 2011 and 2013 and employees were paid.", ["2010", "2011", "2013"]),
        ("It has more than 2000 rooms.", []),
        ("It has fewer than 1950 and workers left.", []),
        ("The cup of 2018 day five", ["2018"]),
        ("He is a Chapter 1990 fan.", []),
        ("The may flies, and the March on the town began.", []),
    ],
)
def test_numbers_are_years_where_they_count_nothing(text: str, expected: list[str]) -> None:
    assert [value for _, _, value in read(text)] == expected


def test_without_a_report_date_the_new_ones_stay_open_too() -> None:
    assert read("It rained in the first week of March.", None)[0][2] == "XXXX-03"
    assert read("It burned overnight on Monday.", None)[0][2] == "XXXX-WXX-1TNI"
    assert read("It rained this past weekend.", None)[0][2] == "REF-1W-WE"
    assert read("It rained the coming weekend.", None)[0][2] == "REF+0W-WE"
