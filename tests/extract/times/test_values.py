"""Times: which words are found and what value they have, on invented sentences."""

import re

import pytest

from lucca.extract.times import time_records, times
from lucca.extract.times.tagger import RULES, lowered
from lucca.records import Report, Span

TUESDAY = "2017-04-11"


def read(text: str, published: str | None = TUESDAY) -> list[tuple[str, str, str]]:
    return [(text[t.span.start : t.span.end], t.type, t.value) for t in times(text, [Span(0, len(text))], published)]


def values(text: str, published: str | None = TUESDAY) -> dict[str, str]:
    return {words: value for words, _, value in read(text, published)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge closed on Monday.", "Monday", "2017-04-10"),
        ("The bridge closed on Tuesday, officials said.", "Tuesday", "2017-04-11"),
        ("The bridge closed on Wednesday.", "Wednesday", "2017-04-05"),
        ("The council will vote on Friday.", "Friday", "2017-04-14"),
        ("On Friday, the council will vote.", "Friday", "2017-04-14"),
        ("A hearing is scheduled for Thursday.", "Thursday", "2017-04-13"),
        ("The ferry sank last Tuesday.", "last Tuesday", "2017-04-04"),
        ("The fair opens next Tuesday.", "next Tuesday", "2017-04-18"),
        ("He left on Monday last week.", "Monday last week", "2017-04-03"),
        ("He met Mr. Orlo on Monday after he was freed.", "Monday", "2017-04-10"),
        ("They walked out today.", "today", "2017-04-11"),
        ("They walked out yesterday.", "yesterday", "2017-04-10"),
        ("They walked out the day before yesterday.", "the day before yesterday", "2017-04-09"),
        ("They meet tomorrow.", "tomorrow", "2017-04-12"),
    ],
)
def test_days_are_those_near_the_report(text: str, words: str, value: str) -> None:
    assert values(text) == {words: value}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Exports fell last week.", "last week", "2017-W14"),
        ("Exports fell early this year.", "early this year", "2017"),
        ("Exports may fall next month.", "next month", "2017-05"),
        ("Exports fell two weeks ago.", "two weeks ago", "2017-W13"),
        ("Exports fell three years ago.", "three years ago", "2014"),
        ("Exports fell 11 days ago.", "11 days ago", "2017-03-31"),
        ("Exports fell in January.", "January", "2017-01"),
        ("Exports fell in November.", "November", "2016-11"),
        ("Exports will fall in June.", "June", "2017-06"),
        ("Exports fell last May.", "last May", "2016-05"),
        ("Exports fell on Nov. 3.", "Nov. 3", "2016-11-03"),
        ("Exports fell at the weekend.", "the weekend", "2017-W14-WE"),
        ("Exports fell in the third quarter.", "the third quarter", "2016-Q3"),
        ("Exports fell in the spring of 2011.", "the spring of 2011", "2011-SP"),
        ("Exports fell in the week of March 6.", "the week of March 6", "2017-W10"),
    ],
)
def test_periods_count_from_the_report(text: str, words: str, value: str) -> None:
    assert values(text) == {words: value}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("signed on April 4, 2016.", "April 4, 2016", "2016-04-04"),
        ("signed on Monday, April 4, 2016.", "Monday, April 4, 2016", "2016-04-04"),
        ("signed on 4 April 2016.", "4 April 2016", "2016-04-04"),
        ("signed on the 4th of April, 2016.", "the 4th of April, 2016", "2016-04-04"),
        ("signed on 2016-04-04.", "2016-04-04", "2016-04-04"),
        ("signed on 25/12/2016.", "25/12/2016", "2016-12-25"),
        ("signed in April 2016.", "April 2016", "2016-04"),
        ("signed in June last year.", "June last year", "2016-06"),
        ("signed in late 2015.", "late 2015", "2015"),
        ("a 2013 agreement.", "2013", "2013"),
        ("in fiscal 2015", "fiscal 2015", "2015"),
        ("born in the late 1970s.", "the late 1970s", "197X"),
        ("built in the 19th century.", "the 19th century", "18XX"),
        ("signed on Good Friday.", "Good Friday", "2017-04-14"),
        ("signed on Christmas Eve 2015.", "Christmas Eve 2015", "2015-12-24"),
        ("signed in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ],
)
def test_dates_that_are_written_out(text: str, words: str, value: str) -> None:
    assert values(text) == {words: value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks run from April 10–12.", {"April 10": "2017-04-10", "12": "2017-04-12"}),
        ("It was shut between 2011 and 2013.", {"2011": "2011", "2013": "2013"}),
        ("It was shut in 2011-13.", {"2011": "2011", "13": "2013"}),
        ("It was shut from Monday to Wednesday.", {"Monday": "2017-04-10", "Wednesday": "2017-04-12"}),
    ],
)
def test_a_range_is_its_two_ends(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell at 6pm GMT.", "6pm GMT", "2017-04-11T18:00Z"),
        ("It fell at 18:00.", "18:00", "2017-04-11T18:00"),
        ("It fell at 11.30am.", "11.30am", "2017-04-11T11:30"),
        ("It fell at 0735 GMT.", "0735 GMT", "2017-04-11T07:35Z"),
        ("It fell at 9 a.m. EST on Monday.", "9 a.m. EST on Monday", "2017-04-10T09:00-05:00"),
        ("It fell at noon on April 4.", "noon on April 4", "2017-04-04T12:00"),
        ("It fell on Monday night.", "Monday night", "2017-04-10TNI"),
        ("It fell early Monday morning.", "early Monday morning", "2017-04-10TMO"),
        ("It fell last night.", "last night", "2017-04-10TNI"),
        ("It fell this morning.", "this morning", "2017-04-11TMO"),
    ],
)
def test_times_of_day_know_their_day_and_zone(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "TIME", value)]


def test_a_time_of_day_takes_the_day_named_in_its_sentence() -> None:
    assert values("It fell in the morning rush in Orlo on Monday.")["the morning"] == "2017-04-10TMO"
    assert values("It fell on Monday at about 6.10am.")["about 6.10am"] == "2017-04-10T06:10"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("a six-year war", "six-year", "P6Y"),
        ("held for three months", "three months", "P3M"),
        ("held for at least 72 hours", "at least 72 hours", "PT72H"),
        ("over the past two decades", "the past two decades", "P20Y"),
        ("in the past year", "the past year", "P1Y"),
        ("for several weeks", "several weeks", "PXW"),
        ("in the coming days", "the coming days", "PXD"),
        ("lasted a minute and a half", "a minute and a half", "PT1M30S"),
        ("waited half an hour", "half an hour", "PT30M"),
        ("for a couple of years", "a couple of years", "P2Y"),
        ("for twenty-one days", "twenty-one days", "P21D"),
        ("for more than a hundred years", "more than a hundred years", "P100Y"),
    ],
)
def test_lengths_are_durations(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every week.", "every week", "P1W"),
        ("They meet every two years.", "every two years", "P2Y"),
        ("They meet each Thursday.", "each Thursday", "XXXX-WXX-4"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("They meet annually.", "annually", "P1Y"),
        ("They meet twice a month.", "a month", "P1M"),
        ("They spend $40 million a year on it.", "a year", "P1Y"),
    ],
)
def test_repetitions_are_sets(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "SET", value)]


def test_what_comes_later_counts_from_the_last_date() -> None:
    found = values(
        "The dam broke on April 4. Two days later a second one broke. That month was wet, and so was the next year."
    )
    assert found == {
        "April 4": "2017-04-04",
        "Two days later": "2017-04-06",
        "That month": "2017-04",
        "the next year": "2018",
    }


def test_a_year_earlier_is_the_quarter_of_the_year_before() -> None:
    assert values("Profit rose in the first quarter from a loss a year earlier.")["a year earlier"] == "2016-Q1"


def test_vague_times_have_vague_values() -> None:
    assert values("It has recently grown and is now large.") == {"recently": "PAST_REF", "now": "PRESENT_REF"}
    assert values("It may grow in the near future.") == {"the near future": "FUTURE_REF"}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell yesterday.", "yesterday", "REF-1D"),
        ("It fell last week.", "last week", "REF-1W"),
        ("It fell on Monday.", "Monday", "XXXX-WXX-1"),
        ("It fell on Monday night.", "Monday night", "XXXX-WXX-1TNI"),
        ("It fell on April 10.", "April 10", "XXXX-04-10"),
        ("It fell in January.", "January", "XXXX-01"),
        ("It fell on April 10, 2016.", "April 10, 2016", "2016-04-10"),
        ("It fell at 6pm GMT.", "6pm GMT", "XXXX-XX-XXT18:00Z"),
        ("It fell two months ago.", "two months ago", "REF-2M"),
        ("It fell on Good Friday.", "Good Friday", "XXXX-XX-XX"),
    ],
)
def test_without_a_report_date_values_stay_relative(text: str, words: str, value: str) -> None:
    assert values(text, None) == {words: value}


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said that May would not march.",
        "They may march.",
        "Mr June and Sen. April Orlo agreed.",
        "The Sunday Telegraph and USA Today reported it.",
        "A 6-year-old boy met a woman of 40 years of age.",
        "Three-quarters of it went to 2000 people in room 1984.",
        "It cost $1999 and scored 3:2.",
        "He was named Man of the Year.",
        "The days of his government are numbered.",
        "It was born for a second time.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert read(text) == []


def test_may_is_a_month_where_a_preposition_says_so() -> None:
    assert values("Theresa May said in May that she would go.") == {"May": "2017-05"}


def test_only_the_given_stretches_are_read() -> None:
    text = "Monday. Tuesday. Wednesday."
    assert [t.span for t in times(text, [Span(8, 16)], TUESDAY)] == [Span(8, 15)]


def test_records_have_ids_and_confidence() -> None:
    report = Report(id="r", text="It fell on Monday and on Monday.", published="2017-04-11T08:00:00+00:00")
    records = time_records(report, [Span(0, len(report.text))])
    assert [r.value for r in records] == ["2017-04-10", "2017-04-10"]
    assert len({r.id for r in records}) == 2
    assert all(0 < r.confidence <= 1 for r in records)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The tenants have until Friday to leave.", "Friday", "2017-04-14"),
        ("The court has given them until Friday.", "Friday", "2017-04-14"),
        ("Ten states had filed reports by Friday.", "Friday", "2017-04-07"),
        ("The fair is slated for Friday.", "Friday", "2017-04-14"),
        ("Ms. Orlo is speaking on Friday in Pisa.", "Friday", "2017-04-14"),
        ("A merger announced Friday would cost jobs.", "Friday", "2017-04-07"),
        ("Saturday would have been his birthday.", "Saturday", "2017-04-08"),
        ("They fled the day before last Tuesday.", "the day before last Tuesday", "2017-04-03"),
        ("They will meet a week from Friday.", "a week from Friday", "2017-04-21"),
        ("They met two Sundays ago.", "two Sundays ago", "2017-04-02"),
        ("It fell a year ago this week.", "a year ago this week", "2016-W15"),
        ("It fell a month ago today.", "a month ago today", "2017-03-11"),
        ("It fell half a century ago.", "half a century ago", "1967"),
        ("It fell the week before last.", "the week before last", "2017-W13"),
        ("It fell in the early hours of Friday.", "the early hours of Friday", "2017-04-07TMO"),
        ("It will open on the 15th.", "the 15th", "2017-04-15"),
        ("In the past, it had been closed.", "the past", "PAST_REF"),
        ("In the past it was closed.", "the past", "PAST_REF"),
        ("It will one day be closed.", "one day", "FUTURE_REF"),
    ],
)
def test_days_told_by_other_days_and_by_the_clause(text: str, words: str, value: str) -> None:
    assert values(text) == {words: value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signed on 4/10/17.", {"4/10/17": "2017-04-10"}),
        ("signed on 10/04/2017.", {"10/04/2017": "2017-04-10"}),
        ("signed on 02/11/2015.", {}),
        ("signed on 9-May-2016.", {"9-May-2016": "2016-05-09"}),
        ("open from the 3rd to the 5th of March.", {"the 3rd": "2017-03-03", "5th of March": "2017-03-05"}),
        ("in the November-January period", {"November": "2016-11", "January": "2017-01"}),
        ("at 2017-04-10T08:30:00Z", {"2017-04-10T08:30:00Z": "2017-04-10T08:30Z"}),
        ("at nine a.m. on Monday", {"nine a.m. on Monday": "2017-04-10T09:00"}),
        ("at eight o'clock on Monday", {"eight o'clock on Monday": "2017-04-10T08:00"}),
        ("at dawn on Monday", {"dawn on Monday": "2017-04-10TMO"}),
        ("He is in his late 40s.", {}),
        ("between two and three hours", {"three hours": "PT3H"}),
        ("10-15 minutes", {"10-15 minutes": "PTXM"}),
    ],
)
def test_figures_are_read_where_they_leave_no_doubt(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


def test_a_zone_in_brackets_shares_the_day_that_follows() -> None:
    found = values("The quake struck at 8:30 am (0630 GMT) on Friday.")
    assert found["8:30 am"] == "2017-04-07T08:30"
    assert found["0630 GMT"] == "2017-04-07T06:30Z"


def test_a_paragraph_that_begins_with_a_past_year_tells_of_it() -> None:
    text = "In 2013, he moved to Pisa. On July 6 he was elected, and in September he resigned. He died on April 3."
    assert values(text)["July 6"] == "2013-07-06"
    assert values(text)["September"] == "2013-09"
    assert values("The dam, built in 2013, broke on March 6.")["March 6"] == "2017-03-06"
    assert values("In 2013, he moved to Pisa. Last week he left. It was on April 3.")["April 3"] == "2017-04-03"


def test_what_a_company_compares_with_is_the_period_named_last() -> None:
    assert values("Third-quarter net fell from the same period last year.")["the same period last year"] == "2015-Q3"
    found = values("Third-quarter net fell. For the nine months it rose from a year earlier.")
    assert found["a year earlier"] == "2015"
    found = values("Third-quarter net fell, while the 2015 period had a gain.")
    assert found["the 2015 period"] == "2015-Q3"
    assert values("In the 2009 period it had a gain.")["the 2009 period"] == "2009"


def test_every_match_of_a_rule_holds_one_of_the_words_it_needs() -> None:
    words = (
        "on Monday early hours of may 4th 2016 q1 third-quarter '94 the 1990s noon dawn 6pm half weekends 12:30 9-may-2016 "
        "tuesday and friday nights 9/11 10-11am per annum a quarter century two and a half years ago overnight into sunday"
    )
    text = lowered(
        f"{words} {' '.join(reversed(words.split()))} week ago yesterday now some day past years-old next hour 1/2 ½ year"
    )
    for rule in RULES:
        for match in re.finditer(rule.pattern, text):
            assert not rule.needs or any(word in match[0] for word in rule.needs), (rule.pattern, match[0])
