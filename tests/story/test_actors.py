"""One actor over the reports."""

import lucca

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
