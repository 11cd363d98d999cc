"""Reports that are given together are parted only where the evidence is clear."""

import pytest

import lucca
from lucca.records import Reading
from lucca.story.grouping import parted

FIRE_TAIL = (
    " The flames were seen from the lighthouse ten miles away. Two hundred traders have lost their stalls, their scales and "
    "their ice. The mayor, Ada Kovin, has offered them the old tram depot until a new hall stands."
)
FIRE = tuple(
    text + FIRE_TAIL
    for text in (
        "A fire destroyed the fish market of Port Sorrel on Monday night. Nobody was hurt, fire chief Mina Tosh said. The "
        "market hall of 1911 had been repaired in the spring for 3 million crowns.",
        "Port Sorrel has lost its fish market. The hall, built in 1911, burnt down on Monday night. “Nobody was in,” said "
        "Mina Tosh, who leads the fire brigade of the town.",
    )
)
VOTE_TAIL = (
    " The league was founded in 1974 by six countries. Its court sits in Brakk. Deputies of the Farmers’ Party left the "
    "chamber before the count. The law takes effect in January unless the president, Olga Ness, sends it back."
)
VOTE = tuple(
    text + VOTE_TAIL
    for text in (
        "The parliament of Norrland voted on Thursday to leave the customs league. Premier Karl Brandt won by 61 votes "
        "to 58. “We go our own way,” Brandt told deputies in Velden.",
        "Norrland is to leave the customs league after its parliament in Velden said yes by 61 votes to 58. Karl Brandt, "
        "the premier, spoke of a new beginning on Thursday.",
        "By 61 votes to 58 the deputies in Velden decided on Thursday that Norrland leaves the customs league. Traders fear "
        "for their contracts, whatever Prime Minister Karl Brandt says.",
    )
)
BRIEF = "Karl Brandt will not resign, his office said."


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    return {text: lucca.read(text) for text in (*FIRE, *VOTE, BRIEF)}


def texts(readings: dict[str, Reading], *given: str) -> list[list[str]]:
    return [[r.report.text for r in story] for story in parted([readings[text] for text in given])]


def test_two_happenings_are_two_stories_the_largest_first(readings: dict[str, Reading]) -> None:
    assert texts(readings, FIRE[0], VOTE[0], FIRE[1], VOTE[1], VOTE[2]) == [list(VOTE), list(FIRE)]


def test_reports_of_one_happening_stay_together_in_the_order_given(readings: dict[str, Reading]) -> None:
    assert texts(readings, *VOTE) == [list(VOTE)]
    assert texts(readings, VOTE[2], VOTE[0]) == [[VOTE[2], VOTE[0]]]
    assert texts(readings, *FIRE) == [list(FIRE)]


def test_two_reports_that_have_nothing_in_common_are_parted(readings: dict[str, Reading]) -> None:
    assert texts(readings, FIRE[0], VOTE[0]) == [[FIRE[0]], [VOTE[0]]]


def test_a_report_that_says_too_little_stays_with_the_likest(readings: dict[str, Reading]) -> None:
    assert texts(readings, FIRE[0], BRIEF, VOTE[0]) == [[BRIEF, VOTE[0]], [FIRE[0]]]
    assert texts(readings, BRIEF, FIRE[0]) == [[BRIEF, FIRE[0]]]


def test_one_report_is_one_story(readings: dict[str, Reading]) -> None:
    assert texts(readings, FIRE[0]) == [[FIRE[0]]]
    assert parted(()) == ()


def test_a_brief_has_a_story_for_each_and_one_where_that_is_asked_for(readings: dict[str, Reading]) -> None:
    given = [readings[text] for text in (FIRE[0], *VOTE)]
    several, one = lucca.brief(given), lucca.brief(given, one_story=True)
    assert [len(story.reports) for story in several.stories] == [3, 1]
    assert [r.report.id for r in several.reports] == [r for story in several.stories for r in story.reports]
    assert [len(story.reports) for story in one.stories] == [4]
