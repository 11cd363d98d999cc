"""Reports of one happening form a story; look-alikes do not."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lucca
from lucca.records import Reading
from lucca.story.grouping import Features, Grouping, Kind, Term, features, group
from lucca.story.grouping.likeness import SIZES, Model
from lucca.story.grouping.rarity import Rarity, load, pack
from lucca.story.grouping.vectors import LACKING, VIEWS

QUAKE_SOUTH = (
    "A 5.6 magnitude earthquake hit the island of Marra on Sunday, injuring five people, Tavian officials said. "
    "The tremor struck around the town of Dargo, 40 miles from the capital Tavia City. Governor Lena Orsk visited Dargo.",
    "Five people were hurt when a magnitude 5.6 earthquake jolted Marra island on Sunday, Tavian media reported. "
    "Buildings in Dargo were damaged. Governor Lena Orsk said tents were on their way from Tavia City.",
    "Marra island was shaken by a 5.6-magnitude quake on Sunday. Five people were injured in Dargo, said Lena Orsk, "
    "the governor. Schools in Dargo stay closed.",
)
QUAKE_NORTH = (
    "A 6.9 magnitude earthquake killed 31 people in the mountain district of Hemmel on Thursday, the Norrish army said. "
    "Rescuers dug through the rubble of a hospital in Velden. Minister Karl Brandt flew to Velden.",
    "The toll of the Hemmel earthquake rose to 31, the Norrish army said. The hospital of Velden collapsed in the tremor of "
    "magnitude 6.9 on Thursday. Minister Karl Brandt promised help to Velden.",
)
STRIKE = (
    "Ferry crews in Port Sorrel walked out on Monday over pay. The Harbour Union, led by Mina Tosh, wants 8 percent more. "
    "Blue Line cancelled 120 sailings.",
    "Blue Line cancelled 120 sailings on Monday as ferry crews walked out in Port Sorrel. Mina Tosh of the Harbour Union "
    "said that 8 percent was the least they would take.",
)
STORIES = (QUAKE_SOUTH, QUAKE_NORTH, STRIKE)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [lucca.read(text) for story in STORIES for text in story]


def in_texts(stories: tuple[tuple[Reading, ...], ...]) -> set[frozenset[str]]:
    return {frozenset(r.report.text for r in story) for story in stories}


def test_two_earthquakes_are_two_stories(readings: list[Reading]) -> None:
    assert in_texts(group(readings)) == {frozenset(story) for story in STORIES}


def test_the_order_of_reports_does_not_matter(readings: list[Reading]) -> None:
    mixed = list(readings)
    for seed in range(5):
        random.Random(seed).shuffle(mixed)
        assert group(mixed) == group(readings)


def test_one_by_one_gives_the_same_as_all_at_once(readings: list[Reading]) -> None:
    grouping = Grouping()
    for one in reversed(readings):
        grouping.add(one.report.id, features(one))
        grouping.stories()
    at_once = tuple(tuple(r.report.id for r in story) for story in group(readings))
    assert grouping.stories() == at_once


def test_no_reports_are_no_stories() -> None:
    assert group([]) == ()
    assert Grouping().stories() == ()


def test_a_report_given_twice_counts_once(readings: list[Reading]) -> None:
    assert group([readings[0], readings[0]]) == ((readings[0],),)


def test_a_report_opens_a_story_and_the_next_joins_it(readings: list[Reading]) -> None:
    grouping = Grouping()
    first = grouping.add(readings[0].report.id, features(readings[0]))
    assert (first.change, first.reason, first.story) == ("opens", None, (readings[0].report.id,))
    second = grouping.add(readings[1].report.id, features(readings[1]))
    assert second.change == "joins"
    assert set(second.story) == {r.report.id for r in readings[:2]}
    other = grouping.add(readings[3].report.id, features(readings[3]))
    assert other.change == "opens"


def test_a_report_that_tells_both_sides_bridges_two_stories() -> None:
    one, other = (dict.fromkeys("abcdefgh" if k else "mnopqrst") for k in range(2))
    weights = np.array([10.0 * (name == "word") for name in (*VIEWS, *LACKING, *SIZES)])
    grouping = Grouping(Model(weights, bias=-4.0), Rarity({}, 1000))
    assert grouping.add("1", made(*one)).change == "opens"
    assert grouping.add("2", made(*other)).change == "opens"
    bridge = grouping.add("3", made(*one, *other))
    assert bridge.change == "bridges"
    assert bridge.story == ("1", "2", "3")


def test_a_reason_names_what_both_reports_have(readings: list[Reading]) -> None:
    grouping = Grouping()
    found = {r.report.id: features(r) for r in readings}
    grouping.extend(found.items())
    reason = grouping.reason(readings[0].report.id)
    assert reason is not None
    assert reason.nearest in {r.report.id for r in readings[1:3]}
    both = [{(t.kind, t.key) for t in found[k].terms} for k in (readings[0].report.id, reason.nearest)]
    assert reason.shared
    assert all((s.kind, s.key) in both[0] & both[1] for s in reason.shared)
    assert [s.share for s in reason.shared] == sorted((s.share for s in reason.shared), reverse=True)
    assert {"dargo", "marra", "orsk"} & {s.key for s in reason.shared}


def test_a_reason_for_a_report_that_is_unknown_is_an_error() -> None:
    with pytest.raises(KeyError):
        Grouping().reason("none")


def test_a_date_far_off_speaks_against(readings: list[Reading]) -> None:
    one, other = (features(r) for r in readings[:2])
    near, far = ([replace(one, day="2031-05-02"), replace(other, day=day)] for day in ("2031-05-03", "2032-05-03"))
    scores = []
    for pair in (near, far):
        grouping = Grouping()
        grouping.extend(zip("ab", pair, strict=True))
        scores.append(float(grouping._scores(0, [1])[0]))
    assert scores[0] > scores[1] + 2


def made(*keys: str, day: str | None = None) -> Features:
    """Features with names and words of these keys."""
    kinds: tuple[Kind, ...] = ("name", "word")
    terms = tuple(Term(kind=kind, key=key, weight=2.0, is_lead=True) for kind in kinds for key in sorted(keys))
    return Features(terms=terms, day=day)


REPORTS = st.lists(
    st.tuples(st.sets(st.sampled_from("abcdefghij")), st.sampled_from([None, "2031-05-01", "2031-06-01"])), max_size=12
)


@settings(deadline=None)
@given(REPORTS, st.data())
def test_any_reports_are_parted_alike_in_any_order(drawn: list[tuple[set[str], str | None]], data: st.DataObject) -> None:
    given_ = [(f"r{k}", made(*keys, day=day)) for k, (keys, day) in enumerate(drawn)]
    background = Rarity({("name", "a"): 50, ("word", "a"): 50}, 100)
    at_once, one_by_one = Grouping(background=background), Grouping(background=background)
    at_once.extend(given_)
    for report, found in data.draw(st.permutations(given_)):
        assignment = one_by_one.add(report, found)
        assert report in assignment.story
        assert (assignment.reason is None) == (len(assignment.story) == 1)
    stories = at_once.stories()
    assert one_by_one.stories() == stories
    assert sorted(r for story in stories for r in story) == sorted(r for r, _ in given_)


def test_many_alike_reports_stay_one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lucca.story.grouping.stories.TOGETHER", 5)
    grouping = Grouping(background=Rarity({}, 1000))
    grouping.extend((f"r{k:02d}", made(*"abcdefgh")) for k in range(40))
    assert len(grouping.stories()) == 1


def test_a_table_of_rarity_is_packed_and_read_alike() -> None:
    counts = {("word", "ship"): 3, ("name", "ada"): 3, ("pair", "old ship"): 1}
    packed = pack(counts, 10, least=2)
    assert packed == pack(dict(reversed(counts.items())), 10, least=2)
    rarity = load(packed)
    assert rarity("word", "ship") == Rarity(counts, 10)("word", "ship")
    assert rarity("pair", "old ship") == rarity("pair", "never seen") > rarity("name", "ada")
