"""Events that nouns tell, what means do in somebody's hands, and whom pronouns and descriptions mean."""

import pytest

import lucca

LEAD = "It rained for a third day, and the streets by the water were empty until noon.\n\n"
Told = tuple[str, list[str], list[str]]


def told(text: str) -> list[Told]:
    reading = lucca.read(LEAD + text, published="2024-03-05")
    names = {a.id: a.name for a in reading.actors}
    return [(e.type, [names[a] for a in e.actors], [names[a] for a in e.targets]) for e in reading.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The killing of two aid workers by gunmen was condemned by Norway.", ("ASSAULT", ["gunmen"], ["two aid workers"])),
        ("The arrest of Marta Lindqvist drew protests in Oslo.", ("COERCE", [], ["Marta Lindqvist"])),
        ("Air strikes on Idlib killed 12 people on Tuesday.", ("ASSAULT", [], ["12 people"])),
        ("Norway signed a deal with Peru on Monday.", ("SUPPORT", ["Norway"], ["Peru"])),
        ("Chile dropped tariffs on Chinese imports.", ("YIELD", ["Chile"], ["China"])),
        ("Spain imposed sanctions on Venezuela and expelled its ambassador.", ("SANCTION", ["Spain"], ["Venezuela"])),
        ("India and Pakistan exchanged prisoners on Friday.", ("YIELD", ["India", "Pakistan"], [])),
        ("Japan protested to China over the incident.", ("ACCUSE", ["Japan"], ["China"])),
    ],
)
def test_nouns_tell_events(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil rejected the bill.", ("REJECT", ["Brazil"], [])),
        ("The opposition boycotted the vote.", ("PROTEST", ["opposition"], [])),
        ("The United States sent two warships to the Black Sea.", ("MOBILIZE", ["United States"], [])),
    ],
)
def test_a_target_may_be_lacking(text: str, expected: Told) -> None:
    assert expected in told(text)


def test_who_rejects_an_offer_rejects_its_maker_who_is_not_told() -> None:
    assert told("Brazil rejected the offer.") == []


def test_an_object_beside_its_subject_is_somebody_else() -> None:
    events = told("Jonas Brandt went after Omar Haddad, calling him a liar.")
    assert ("ACCUSE", ["Jonas Brandt"], ["Jonas Brandt"]) not in events
    assert ("ACCUSE", ["Jonas Brandt"], ["Omar Haddad"]) in events


@pytest.mark.parametrize(
    "text",
    [
        "Turkey warned Greece against sending ships to the island.",
        "Marta Lindqvist spoke to reporters on Sunday.",
        "Kenyans support Uganda.",
    ],
)
def test_what_is_no_act_of_theirs(text: str) -> None:
    assert not [e for e in told(text) if e[0] in {"MOBILIZE", "CONSULT", "SUPPORT"}]


def test_forces_are_told_by_whom_they_are_loyal_to() -> None:
    [(kind, actors, targets)] = told("Houthi rebels are fighting forces loyal to President Hadi.")
    assert (kind, actors) == ("ASSAULT", ["Houthis"])
    assert targets == ["forces loyal to President Hadi"]


def test_opposition_forces_of_a_nation_are_not_its_state() -> None:
    assert not [e for e in told("Syrian opposition forces attacked Norway.") if e[1] == ["Syria"]]


def test_harm_may_be_done_on_an_occasion() -> None:
    assert told("Omar Haddad was killed in a raid by Norwegian soldiers.") == [("ASSAULT", ["Norway"], ["Omar Haddad"])]
