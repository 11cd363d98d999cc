"""Who stands by or against whom by a noun beside a name, who fights, arms or represents whom."""

import pytest

import lucca

LEAD = "It rained for a third day, and the streets by the water were empty until noon.\n\n"

Row = tuple[str, str, str]

TOLD: dict[str, Row] = {
    # nouns for people, with a name before them
    "Omar Haddad, a Lind critic, resigned. Ada Lind was in Oslo.": ("Omar Haddad", "opposes", "Ada Lind"),
    "Ada Lind met supporter Omar Haddad. Omar Haddad, a longtime Lind supporter, was tired.":
        ("Omar Haddad", "backs", "Ada Lind"),
    "Ada Lind spoke in Oslo. A top Lind surrogate, Omar Haddad, did not speak.": ("Omar Haddad", "backs", "Ada Lind"),
    "Ada Lind spoke in Oslo. Her rival Omar Haddad did not.": ("Omar Haddad", "opposes", "Ada Lind"),
    "Ada Lind spoke in Oslo. Omar Haddad is not only a Lind critic.": ("Omar Haddad", "opposes", "Ada Lind"),
    # verbs with prepositions
    "Omar Haddad has campaigned for Ada Lind.": ("Omar Haddad", "backs", "Ada Lind"),
    "Omar Haddad threw his support behind Ada Lind.": ("Omar Haddad", "backs", "Ada Lind"),
    "Omar Haddad is running against Ada Lind.": ("Omar Haddad", "opposes", "Ada Lind"),
    "Norway stands with Chile in the dispute.": ("Norway", "backs", "Chile"),
    # fights between powers
    "Norwegian airstrikes against Boko Haram went on for a week.": ("Norway", "at-war", "Boko Haram"),
    "Norway conducted 12 strikes against Boko Haram targets.": ("Norway", "at-war", "Boko Haram"),
    "Norway joined the fight against Boko Haram.": ("Norway", "at-war", "Boko Haram"),
    "The U.S.-led coalition carried out airstrikes against Boko Haram.": ("U.S.-led coalition", "at-war", "Boko Haram"),
    "Norway has trained and equipped the rebels.": ("Norway", "backs", "rebels"),
    "Norwegian jets bombed Boko Haram on Monday.": ("Norway", "at-war", "Boko Haram"),
    "Boko Haram clashed with Norwegian troops on Monday.": ("Boko Haram", "at-war", "Norway"),
    # partners
    "Norway and Chile agree that a strong Norway-Chile partnership is needed.": ("Norway", "allied", "Chile"),
    "An alliance between Norway and Chile is needed.": ("Norway", "allied", "Chile"),
    # who speaks or acts for whom
    "Ada Lind was in Oslo. Lind spokesman Omar Haddad said on Monday that she was well.":
        ("Omar Haddad", "represents", "Ada Lind"),
    "Ada Lind was in Oslo. Omar Haddad, a lawyer for Lind, said on Monday that she was well.":
        ("Omar Haddad", "represents", "Ada Lind"),
    "Omar Haddad represents Ada Lind in court.": ("Omar Haddad", "represents", "Ada Lind"),
}  # fmt: skip

NOTHING = (
    "Omar Haddad, a former Lind supporter, resigned. Ada Lind was in Oslo.",
    "Norway and Chile are trading partners; Norway is a trading partner of Chile.",
    "Omar Haddad stood with Ada Lind at the window.",
    "Is Omar Haddad running against Ada Lind?",
    "NATO rival Omar Haddad was in Oslo.",
    "The governing coalition of Norway voted against Boko Haram.",
    "Ada Lind was in Oslo. Omar Haddad, a lawyer for the Lind family, was not.",
    "Omar Haddad, a one-time Lind backer, resigned. Ada Lind was in Oslo.",
    "Norway attacked Chile on Monday over the new treaty.",
    "Ada Lind did not want Omar Haddad to campaign for Chile.",
)


def ties(text: str) -> list[Row]:
    reading = lucca.read(LEAD + text, published="2026-11-18")
    name = {a.id: a.name for a in reading.actors}
    return [(name[t.from_], str(t.kind), name[t.to]) for t in reading.ties]


@pytest.mark.parametrize("text", TOLD)
def test_ties_told(text: str) -> None:
    assert TOLD[text] in ties(text)


@pytest.mark.parametrize("text", NOTHING)
def test_no_ties_told(text: str) -> None:
    assert ties(text) == []


def test_a_title_is_no_part_of_a_body() -> None:
    found = ties("White House Press Secretary Omar Haddad said on Monday that it was late.")
    assert found == [("Omar Haddad", "represents", "White House")]


def test_a_coalition_is_one_actor_however_it_is_called() -> None:
    reading = lucca.read(
        "The coalition conducted strikes against Boko Haram on Monday. "
        "Coalition aircraft flew raids against Boko Haram on Friday."
    )
    name = {a.id: a.name for a in reading.actors}
    assert {(name[t.from_], t.kind, name[t.to]) for t in reading.ties} == {("coalition", "at-war", "Boko Haram")}


def test_who_belongs_to_a_coalition() -> None:
    text = "The coalition conducted strikes against Boko Haram. Coalition nations include Norway and Chile."
    found = {row for row in ties(text) if row[1] == "member-of"}
    assert found == {("Norway", "member-of", "coalition"), ("Chile", "member-of", "coalition")}
