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


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ada Lind, Harbour Bank's chief executive, spoke on Tuesday.", ("represents", "Ada Lind", "Harbour Bank")),
        (
            "Interior Secretary Jonas Brandt spoke on Tuesday. The Interior Department will meet.",
            ("represents", "Jonas Brandt", "Interior Department"),
        ),
        (
            "Ada Lind, vice president for advocacy at the charity, Open Shores Foundation, spoke on Tuesday.",
            ("represents", "Ada Lind", "Open Shores Foundation"),
        ),
        (
            "The National Harbour Board, which is part of the Interior Department, has its seat in Oslo.",
            ("member-of", "National Harbour Board", "Interior Department"),
        ),
        (
            "Ada Lind won the endorsement of the National Union of Teachers.",
            ("backs", "National Union of Teachers", "Ada Lind"),
        ),
        ("Ada Lind picked up an endorsement from Jonas Brandt.", ("backs", "Jonas Brandt", "Ada Lind")),
        ("Ada Lind has received a number of endorsements from Jonas Brandt.", ("backs", "Jonas Brandt", "Ada Lind")),
    ],
)
def test_whom_people_stand_for_and_who_stands_behind_them(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind won support from members of the Harbour Board.",
        "Ada Lind received support from roughly six in 10 Democrats.",
        "Ada Lind stressed her support of the raid that killed smuggler Jonas Brandt.",
    ],
)
def test_who_backs_nobody_named(text: str) -> None:
    assert not [t for t in ties(text) if t[0] == "backs"]
