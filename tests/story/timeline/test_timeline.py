"""What happened when, as the reports tell it."""

import time
from collections.abc import Sequence

import pytest
from benchmarks.dating import reading
from hypothesis import given, settings
from hypothesis import strategies as st

from lucca.records import Origin, Reading, Report, Span, Statement, Support, TimelineEntry, report_id
from lucca.story.timeline import timeline

DAY = "2031-05-09"
"""A Friday."""


def told(text: str, published: str | None = DAY) -> Reading:
    return reading(Report(id=report_id(text), text=text, published=published))


def entries(*texts: str) -> tuple[TimelineEntry, ...]:
    return timeline([told(t) for t in texts])


def lines(found: Sequence[TimelineEntry]) -> list[tuple[str | None, str, str]]:
    return [(e.when, e.status, e.gist) for e in found]


@pytest.mark.parametrize(
    ("text", "when", "status", "gist"),
    [
        (
            "The dam above Varn gave way on Tuesday, and divers are searching for two bakers.",
            "2031-05-06",
            "happened",
            "The dam above Varn gave way on Tuesday",
        ),
        (
            "The anger goes back to a March 3 vote of the council, which refused the money for repairs.",
            "2031-03-03",
            "happened",
            "a March 3 vote of the council",
        ),
        (
            "In the sharpest words since Brandt became mayor in January, the council asked for an answer.",
            "2031-01",
            "happened",
            "Brandt became mayor in January",
        ),
        (
            "Engineers are to open the upper lock on Monday.",
            "2031-05-12",
            "planned",
            "Engineers are to open the upper lock on Monday",
        ),
        (
            "The state will pay for the houses on 1 June if the insurers refuse.",
            "2031-06-01",
            "conditional",
            "The state will pay for the houses on 1 June if the insurers refuse",
        ),
        ("The alarm did not sound on Tuesday.", "2031-05-06", "negated", "The alarm did not sound on Tuesday"),
        (
            "The two towns have quarrelled over the water since 2019.",
            "2019",
            "ongoing",
            "The two towns have quarrelled over the water since 2019",
        ),
        (
            "The mayor said on Wednesday that the school would stay open.",
            "2031-05-07",
            "happened",
            "The mayor said on Wednesday that the school would stay open",
        ),
        ("The dam was built in 1968 by prisoners.", "1968", "happened", "The dam was built in 1968 by prisoners"),
    ],
)
def test_one_clause(text: str, when: str, status: str, gist: str) -> None:
    assert lines(entries(text)) == [(when, status, gist)]


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst flood since 1954.",
        "The lock will stay shut until Monday.",
        "Between March 2029 and March 2030 nobody looked at it.",
        "The 2027 champion lives in Varn.",
        "Rain fell for days.",
        "The lock was opened two days later.",
        "It came at around 6am.",
        "Water in the market. (Photo: Ola Rand, May 6)",
        "The dam gave way on Tuesday #varn pic.twitter.com/abc",
    ],
)
def test_what_dates_nothing_gives_no_entry(text: str) -> None:
    assert entries(text) == ()


def test_without_a_date_of_the_report_nothing_is_guessed() -> None:
    assert timeline([told("The dam above Varn gave way on Tuesday.", None)]) == ()


def test_the_same_happening_of_one_day_is_one_entry_with_both_passages() -> None:
    one = "The dam above Varn gave way on Tuesday after a week of rain."
    two = "On Tuesday the old dam above the town of Varn gave way."
    (entry,) = entries(one, two)
    assert {p.report for p in entry.evidence} == {report_id(one), report_id(two)}
    assert entry.confidence > entries(one)[0].confidence


def test_two_happenings_of_one_day_and_one_of_two_days_stay_apart() -> None:
    found = entries(
        "The dam above Varn gave way on Tuesday.",
        "Two bakers were married in Hallin on Tuesday.",
        "The dam above Varn gave way on Wednesday.",
    )
    assert [e.when for e in found] == ["2031-05-06", "2031-05-06", "2031-05-07"]


def test_what_is_put_to_a_week_joins_the_day_but_stands_nowhere_alone() -> None:
    day = "An April 29 chemical leak poisoned the river."
    week = "Nobody has paid for last week's chemical leak into the river."
    (entry,) = entries(day, week)
    assert (entry.when, len(entry.evidence)) == ("2031-04-29", 2)
    assert entries(week) == ()


def test_what_somebody_says_is_voiced_and_is_no_account_of_the_report() -> None:
    text = "The dam was blown up on Tuesday, the union said."
    content = Span(0, text.index(","))
    statement = Statement(
        id="s1", kind="indirect", source=Span(33, 42), cue=Span(43, 47), content=(content,), exact=text[:31], confidence=0.9
    )
    plain = told(text)
    voiced = Reading(lucca="", model="", report=plain.report, times=plain.times, statements=(statement,))
    (entry,) = timeline([voiced])
    assert entry.voice == (plain.report.id, "s1")
    assert timeline([plain])[0].voice is None


def test_a_speaker_s_today_is_not_the_report_s() -> None:
    text = "“The dam gave way this morning,” she told us then."
    assert entries(text) == ()


def test_support_is_counted_in_origins() -> None:
    readings = [
        told("The dam above Varn gave way on Tuesday."),
        told("The dam above Varn gave way on Tuesday, it was said."),
    ]
    ids = tuple(r.report.id for r in readings)
    wire = Origin(id="o1", kind="shared", name=None, reports=ids, confidence=0.9)
    (entry,) = timeline(readings, origins=[wire])
    assert entry.support == Support(origins=1, outlets=2)


def test_entries_stand_in_order_of_time() -> None:
    found = entries(
        "Engineers are to open the upper lock on Monday. The dam was built in 1968. The dam above Varn gave way on Tuesday."
    )
    assert [e.when for e in found] == ["1968", "2031-05-06", "2031-05-12"]


@pytest.mark.parametrize(
    ("published", "when"),
    [
        ("2031-05-09", "2031-05-08/2031-05-09"),
        ("2031-05-09T08:30+00:00", "2031-05-08"),
        ("2031-05-09T22:10+00:00", "2031-05-08/2031-05-09"),
    ],
)
def test_last_night_is_one_of_two_days_unless_the_hour_tells(published: str, when: str) -> None:
    (entry,) = timeline([told("The dam above Varn gave way last night.", published)])
    assert entry.when == when


def test_a_night_of_two_days_joins_the_day_that_another_report_names() -> None:
    (entry,) = entries("The dam above Varn gave way last night.", "The old dam above Varn gave way on Thursday.")
    assert (entry.when, len(entry.evidence)) == ("2031-05-08", 2)


def test_one_happening_in_other_words_is_one_entry() -> None:
    (entry,) = entries(
        "A night bus crashed in Hallin on Tuesday.",
        "The coach overturned beside the old mill on Tuesday.",
        "Eleven people were hurt after the vehicle left the road on Tuesday.",
    )
    assert len(entry.evidence) == 3


def test_another_happening_of_the_kind_stays_apart() -> None:
    found = entries("A night bus crashed in Hallin on Tuesday.", "Another coach overturned near Rusk on Tuesday.")
    assert len(found) == 2


def test_a_clause_does_not_reach_back_to_another_day() -> None:
    found = entries("Work to clear the slope began on Wednesday, with the last rocks lifted by crane on Thursday.")
    assert [e.when for e in found] == ["2031-05-07", "2031-05-08"]
    assert "Wednesday" not in found[1].gist


def test_time_grows_with_the_number_of_moments() -> None:
    def seconds(n: int) -> float:
        readings = [told("\n\n".join(f"Gate {k % 97} of the dam gave way on Tuesday." for k in range(n)))]
        start = time.process_time()
        timeline(readings)
        return time.process_time() - start

    seconds(50)
    assert seconds(2400) < 30 * max(seconds(300), 0.01)  # eight times as many: 64 times as long if all pairs were compared


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["on Monday", "May 6", "he", "The dam", "fell", ",", ". ", "“", "”", "which", "since 2019", " "])
    )
)
def test_every_passage_stands_in_its_report(pieces: list[str]) -> None:
    text = "The town. " + " ".join(pieces)
    for entry in entries(text):
        assert all(text[p.span.start : p.span.end] == p.exact for p in entry.evidence)


@pytest.mark.parametrize("part", ["on Monday, which ", "fell and the the ", "since after ", "Monday's ", "(said) "])
def test_hostile_text_takes_no_long(part: str) -> None:
    assert entries("The town. " + part * (10_000 // len(part))) == ()
