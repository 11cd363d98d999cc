"""Who meets whom, wherever both stand in the sentence."""

import pytest

import lucca

KELLER, BRANDT = "Norwegian Foreign Minister Anna Keller", "Chilean President Jonas Brandt"
BOTH = {"Anna Keller", "Jonas Brandt"}

TOLD = {
    f"{KELLER} flew to Santiago on Monday and met {BRANDT}.": (BOTH, "held"),
    f"{KELLER}, whose visit had been put off twice, met {BRANDT} on Monday.": (BOTH, "held"),
    f"{BRANDT} received {KELLER} in Santiago on Monday.": (BOTH, "held"),
    f"{KELLER} was received in Santiago by {BRANDT} on Monday.": (BOTH, "held"),
    f"{KELLER} hopes to meet {BRANDT} in Santiago.": (BOTH, "planned"),
    f"{KELLER} will be received by {BRANDT} in Santiago on Friday.": (BOTH, "due"),
}


@pytest.mark.parametrize("text", TOLD)
def test_sides(text: str) -> None:
    reading = lucca.read(text, published="2026-11-18")
    name = {a.id: a.name for a in reading.actors}
    assert TOLD[text] in [({name[a] for a in m.who}, m.status) for m in reading.meetings], reading.meetings


def test_when_and_where_behind_a_comma_is_shown() -> None:
    reading = lucca.read(f"{KELLER} met her host, Jonas Brandt, on both of her visits to Chile.", published="2026-11-18")
    assert any("on both of her visits" in e.exact for m in reading.meetings for e in m.evidence)


def test_who_only_welcomes_what_is_done_meets_nobody() -> None:
    assert lucca.read(f"{KELLER} welcomed the decision of {BRANDT} on Monday.").meetings == ()


def test_they_are_no_state() -> None:
    told = lucca.read(f"{KELLER} will warn Chile when she meets them in Santiago on Monday.", published="2026-11-18")
    state = {a.id for a in told.actors if a.kind == "state"}
    assert not any(state & set(meeting.who) for meeting in told.meetings)
