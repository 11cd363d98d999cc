"""Events over several reports."""

import lucca

FILL = "It rained for a third day, and the streets by the water were empty until noon.\n\n"


def merged(*texts: str) -> list[list[str]]:
    [story] = lucca.brief([FILL + t for t in texts]).stories
    told = {(r.report.id, e.id): e.type for r in lucca.brief([FILL + t for t in texts]).reports for e in r.events}
    return [[told[m.report, m.record] for m in e.members] for e in story.events]


def test_one_event_in_two_reports() -> None:
    assert merged(
        "Norway condemned Brazil over the oil spill off the coast.",
        "Brazil was condemned by Norway over the oil spill.",
    ) == [["ACCUSE", "ACCUSE"]]


def test_threats_over_two_matters_stay_two() -> None:
    assert merged("Iran threatened to bomb Kuwait over the tanker.", "Iran threatened Kuwait in a row about visas.") == [
        ["THREATEN"],
        ["THREATEN"],
    ]


def test_two_days_are_two_events() -> None:
    one = "Norway bombed Brazil on 3 March 2024."
    assert merged(one, "Norway bombed Brazil on 7 March 2024.") == [["ASSAULT"], ["ASSAULT"]]


def test_what_one_denies_is_not_what_another_tells() -> None:
    assert merged("Togo bombed Benin.", "Togo did not bomb Benin.") == [["ASSAULT"], ["ASSAULT"]]


def test_every_event_stands_in_one_group() -> None:
    brief = lucca.brief([FILL + "Norway condemned Brazil. Peru praised Chile.", FILL + "Peru praised Chile for the bridge."])
    members = [m for story in brief.stories for e in story.events for m in e.members]
    assert sorted(members) == sorted((r.report.id, e.id) for r in brief.reports for e in r.events)
