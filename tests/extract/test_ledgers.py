"""Ties, commitments and meetings of whole reports."""

import pytest

import lucca
from lucca import Reading

TEXT = """Norwegian Foreign Minister Anna Keller said on Tuesday that Chile must open the strait if it wants a new treaty.

Ms Keller met Chile’s President Jonas Brandt in Oslo on Monday. She is due to meet Prime Minister Marta Lind of Iceland.

Norway has threatened to close its ports to Chile unless the crew is freed. Iceland supports Norway.

Chile rejected the demand. “We will not open the strait,” President Brandt said.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return lucca.read(TEXT, published="2026-11-18")


@pytest.fixture(scope="module")
def name(reading: Reading) -> dict[str, str]:
    return {a.id: a.name for a in reading.actors}


def test_a_demand_between_states_with_its_condition(reading: Reading, name: dict[str, str]) -> None:
    demand = next(c for c in reading.commitments if c.kind == "demand" and "open the strait" in c.what)
    assert [name[a] for a in demand.by] == ["Norway"]
    assert [name[a] for a in demand.of] == ["Chile"]
    assert [name[a] for a in demand.said_by] == ["Anna Keller"]
    assert demand.condition == "if it wants a new treaty"
    assert (demand.status, demand.evidence[-1].exact) == ("refused", "Chile rejected the demand")
    assert demand.statement in {s.id for s in reading.statements}


def test_a_threat_in_the_reports_own_words(reading: Reading, name: dict[str, str]) -> None:
    threat = next(c for c in reading.commitments if c.kind == "threat")
    assert [name[a] for a in threat.by] == ["Norway"]
    assert (threat.what, threat.condition) == ("close its ports to Chile", "unless the crew is freed")


def test_a_meeting_held_and_one_due(reading: Reading, name: dict[str, str]) -> None:
    told = {(m.status, *sorted(name[a] for a in m.who)) for m in reading.meetings}
    assert ("held", "Anna Keller", "Jonas Brandt") in told
    assert ("due", "Anna Keller", "Marta Lind") in told
    held = next(m for m in reading.meetings if m.status == "held")
    assert next(p.name for p in reading.places if p.id == held.where) == "Oslo"
    assert next(t.value for t in reading.times if t.id == held.when) == "2026-11-16"


def test_ties_with_direction_and_voice(reading: Reading, name: dict[str, str]) -> None:
    told = {(t.kind, name[t.from_], name[t.to], t.voice) for t in reading.ties}
    assert ("backs", "Iceland", "Norway", None) in told
    assert ("represents", "Jonas Brandt", "Chile", None) in told
    assert ("backs", "Norway", "Iceland", None) not in told


def test_evidence_stands_in_the_text_and_parties_are_actors(reading: Reading, name: dict[str, str]) -> None:
    told = [e for t in reading.ties for e in t.evidence]
    told += [e for c in reading.commitments for e in c.evidence] + [e for m in reading.meetings for e in m.evidence]
    assert told
    for passage in told:
        assert reading.report.text[passage.span.start : passage.span.end] == passage.exact
        assert len(passage.exact) <= 500
    parties = {a for c in reading.commitments for a in (*c.by, *c.of, *c.said_by)}
    parties |= {a for m in reading.meetings for a in m.who} | {a for t in reading.ties for a in (t.from_, t.to)}
    assert parties <= name.keys()


def test_nothing_is_made_of_a_report_without_any() -> None:
    reading = lucca.read("It rained for a third day, and the streets by the water were empty until noon.")
    assert (reading.ties, reading.commitments, reading.meetings) == ((), (), ())


def test_the_regime_is_the_one_named_last() -> None:
    text = (
        "Chile’s government was slow to answer, aides said on Tuesday.\n\n"
        "Norway has threatened to launch strikes against the government unless the crew is freed."
    )
    reading = lucca.read(text, published="2026-11-18")
    name = {a.id: a.name for a in reading.actors}
    [threat] = [c for c in reading.commitments if c.kind == "threat"]
    assert ([name[a] for a in threat.by], [name[a] for a in threat.of]) == (["Norway"], ["Chile"])


def test_a_meeting_told_by_its_place_alone() -> None:
    reading = lucca.read("The meeting in Oslo was widened on Monday, aides said.", published="2026-11-18")
    [meeting] = reading.meetings
    assert (meeting.who, meeting.status) == ((), "held")
    assert next(p.name for p in reading.places if p.id == meeting.where) == "Oslo"
