"""One actor over the reports."""

from dataclasses import replace

import lucca
from lucca.records import Actor
from lucca.story.actors import actors

FILL = "It rained for a third day, and the streets by the water were empty until noon.\n\n"


def names(*texts: str) -> list[tuple[str, int]]:
    [story] = lucca.brief([FILL + t for t in texts]).stories
    return [(a.name, len(a.members)) for a in story.actors]


def test_a_short_form_in_another_report() -> None:
    assert names("“We will stay,” Marta Lind said.", "“We will not stay,” Ms Lind said.") == [("Marta Lind", 2)]


def test_a_particle_makes_no_other_person() -> None:
    one, two = "“We will stay,” President Khalid al-Masri said.", "“We will not stay,” President Khalid Masri said."
    assert names(one, two) == [("Khalid al-Masri", 2)]


def test_a_short_form_of_two_people_joins_neither() -> None:
    found = names("“We will stay,” Marta Lind said. “Or not,” Otto Lind said.", "“We will never stay,” Ms Lind said.")
    assert found == [("Marta Lind", 1), ("Otto Lind", 1), ("Lind", 1)]


def body(name: str, **other: str | bool) -> Actor:
    known = {"kind": "institution", "country": None, "roles": (), "mentions": (), "named": True, "confidence": 0.8}
    return Actor(id=f"id of {name}", name=name, **{**known, **other})  # type: ignore[arg-type]


def together(*reports: tuple[Actor, ...]) -> list[tuple[str, int]]:
    reading = lucca.read(FILL)
    readings = [
        replace(reading, report=replace(reading.report, id=str(number)), actors=cast) for number, cast in enumerate(reports)
    ]
    return [(actor.name, len(actor.members)) for actor in actors(readings)]


def test_initials_and_first_words_of_a_body_in_another_report() -> None:
    long = (body("Velmora Harbour Authority"), body("Brakk International"))
    short = (body("VHA", kind="unknown"), body("Brakk", kind="unknown"))
    assert together(long, short) == [("Velmora Harbour Authority", 2), ("Brakk International", 2)]


def test_first_words_of_two_bodies_join_neither() -> None:
    found = together((body("Brakk International"), body("Brakk Holding")), (body("Brakk"),))
    assert found == [("Brakk International", 1), ("Brakk Holding", 1), ("Brakk", 1)]


def test_a_body_of_its_own_is_no_longer_form() -> None:
    found = together((body("Velmora Police Federation"),), (body("Velmora Police"),))
    assert found == [("Velmora Police Federation", 1), ("Velmora Police", 1)]


def test_police_are_the_only_force_of_a_story() -> None:
    long = "“We will stay,” the Velmora Harbour Police said."
    assert ("Velmora Harbour Police", 2) in names(long, "“We will never stay,” police said.")
    two = f"{long} “So will we,” the Orno Police said."
    assert ("Velmora Harbour Police", 1) in names(two, "“We will never stay,” police said.")
