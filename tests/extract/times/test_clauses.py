"""Times: to which side a day or month without a year lies, as its clause tells, on invented sentences."""

import pytest

from lucca.extract.times import times
from lucca.records import Span

TUESDAY = "2017-04-11"


def value_of(text: str, words: str) -> str:
    found = {text[slice(*t.span)]: t.value for t in times(text, [Span(0, len(text))], TUESDAY)}
    return found[words]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He asked whether she’ll resign before Friday’s council.", "Friday", "2017-04-14"),
        ("The mayor won’t speak on Friday.", "Friday", "2017-04-14"),
        ("A vote is to be held on Friday.", "Friday", "2017-04-14"),
        ("The map is set to be redrawn on Friday.", "Friday", "2017-04-14"),
        ("The trial is set for November.", "November", "2017-11"),
        ("The party must win in November.", "November", "2017-11"),
        ("She has a fair chance to win in November.", "November", "2017-11"),
        ("The senate could vote on Friday.", "Friday", "2017-04-14"),
        ("The new mayor takes office in January.", "January", "2018-01"),
        ("Ms. Orlo testifies before the senate on Friday.", "Friday", "2017-04-14"),
        ("A judge ordered him to appear in court on Friday.", "Friday", "2017-04-14"),
        ("The case was put off until after the November election.", "November", "2017-11"),
        ("They will knock on every door between now and November.", "November", "2017-11"),
        ("Guards will be posted on Wednesday or Thursday.", "Thursday", "2017-04-13"),
        ("The fair runs through Friday.", "Friday", "2017-04-14"),
        ("I look forward to our talk on Friday.", "Friday", "2017-04-14"),
        ("The frost could last well into the summer.", "the summer", "2017-SU"),
        ("The leader will almost certainly be chosen in July.", "July", "2017-07"),
        ("Tuscany holds its fair on Friday.", "Friday", "2017-04-14"),
        ("She would have trouble winning in the fall.", "the fall", "2017-FA"),
        ("They are on pace to finish on Friday.", "Friday", "2017-04-14"),
        ("Let’s beat them in November.", "November", "2017-11"),
        ("Their dream was shaped by the November election.", "November", "2017-11"),
    ],
)
def test_a_clause_that_looks_ahead_means_the_next_one(text: str, words: str, value: str) -> None:
    assert value_of(text, words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The permit had been due to expire on Friday.", "Friday", "2017-04-07"),
        ("The mayor could not be reached on Friday.", "Friday", "2017-04-07"),
        ("The mayor must have known on Friday.", "Friday", "2017-04-07"),
        ("Its owner will pay for Friday’s fire.", "Friday", "2017-04-14"),
        ("Its owner will appeal Friday’s verdict.", "Friday", "2017-04-07"),
        ("Its owner will have to explain Friday’s statement.", "Friday", "2017-04-07"),
        ("Its owner is waiting ahead of Friday’s verdict.", "Friday", "2017-04-14"),
        ("They chose a new speaker in December.", "December", "2016-12"),
        ("Critics who on Friday cast doubt on it have left.", "Friday", "2017-04-07"),
        ("Prices rose to a record by late August.", "late August", "2016-08"),
        ("The mills plan to sell, under a July agreement with the town.", "July", "2016-07"),
        ("For the year ended May 31, profit fell.", "May 31", "2016-05-31"),
        ("You can’t insult us in February and praise us now.", "February", "2017-02"),
        ("They have been working there since the spring.", "the spring", "2016-SP"),
    ],
)
def test_what_was_done_or_suffered_lies_behind_unless_it_is_awaited(text: str, words: str, value: str) -> None:
    assert value_of(text, words) == value


def test_a_name_that_ends_like_a_verb_is_no_verb() -> None:
    assert value_of("On Friday, Mohamed and his aunt are to travel.", "Friday") == "2017-04-14"
    assert value_of("The council will hear Ahmed on Friday.", "Friday") == "2017-04-14"
    assert value_of("Asked on Friday, she said no.", "Friday") == "2017-04-07"
