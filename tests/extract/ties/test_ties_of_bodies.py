"""Ties of people to the bodies whose offices they hold, of members, of help and of aims."""

import pytest

import lucca

LEAD = "It rained for a third day, and the streets by the water were empty until noon.\n\n"


def ties(text: str) -> list[tuple[str, str, str]]:
    reading = lucca.read(LEAD + text, published="2024-03-05")
    names = {a.id: a.name for a in reading.actors}
    return [(t.kind, names[t.from_], names[t.to]) for t in reading.ties]


def test_who_holds_an_office_of_a_body_represents_it() -> None:
    found = ties("Omar Haddad, the head of the Syrian Observatory for Human Rights, said on Monday that 12 people had died.")
    assert ("represents", "Omar Haddad", "Syrian Observatory for Human Rights") in found


def test_a_critic_of_a_body_does_not() -> None:
    assert ties("NATO critic Omar Haddad said on Monday that 12 people had died.") == [("opposes", "Omar Haddad", "NATO")]


@pytest.mark.parametrize("text", ["NATO members include Norway and Denmark.", "NATO includes Norway and Denmark."])
def test_what_a_body_includes_is_its_member(text: str) -> None:
    assert {("member-of", "Norway", "NATO"), ("member-of", "Denmark", "NATO")} <= set(ties(text))


def test_whom_one_is_helped_to_defeat_one_fights() -> None:
    assert ("at-war", "Iraq", "Islamic State") in ties("France is assisting the Iraqi government to destroy ISIL.")


def test_support_may_stand_beside_what_is_done() -> None:
    assert ("backs", "France", "Iraq") in ties("France flew ten sorties in support of Iraq.")
