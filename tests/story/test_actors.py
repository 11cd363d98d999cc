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


def person(name: str) -> Actor:
    return body(name, kind="person")


def test_another_spelling_in_another_report_is_the_same_person() -> None:
    assert together((person("Sergei Brakkov"),), (person("Sergey Brakkov"),)) == [("Sergei Brakkov", 2)]
    assert together((person("Rob Salgado"),), (person("Robert Salgado"),)) == [("Robert Salgado", 2)]
    assert together((person("Rita Velmorovich"),), (person("Rita Velmarovych"),)) == [("Rita Velmorovich", 2)]


def test_who_is_named_apart_in_one_report_is_no_spelling() -> None:
    found = together((person("Phil Salgado"), person("Philip Salgado")), ())
    assert found == [("Phil Salgado", 1), ("Philip Salgado", 1)]


def test_a_given_name_alone_is_the_one_person_of_other_reports_who_bears_it() -> None:
    assert together((person("Rita Salgado"),), (person("Rita"),)) == [("Rita Salgado", 2)]
    found = together((person("Rita Salgado"), person("Rita Harke")), (person("Rita"),))
    assert ("Rita", 1) in found


def test_a_handle_is_the_name_without_its_blank() -> None:
    assert together((person("Rita Salgado"), person("RitaSalgado"))) == [("Rita Salgado", 2)]


def test_a_family_name_alone_is_who_most_reports_name() -> None:
    found = together((person("Rita Salgado"),), (person("Rita Salgado"),), (person("Rita Salgado"), person("Luis Salgado")),
                     (person("Salgado"),))  # fmt: skip
    assert found == [("Rita Salgado", 4), ("Luis Salgado", 1)]


def test_what_one_report_puts_before_a_name_is_no_part_of_it() -> None:
    found = together((person("Brave Rita Salgado"),), (person("Rita Salgado"),), (person("Rita Salgado"),))
    assert found == [("Rita Salgado", 3)]


def test_a_well_known_body_shortens_nothing() -> None:
    assert together((body("Salgado Facebook"),), (body("Facebook"),)) == [("Salgado Facebook", 1), ("Facebook", 1)]
