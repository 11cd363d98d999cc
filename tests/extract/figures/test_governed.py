"""What befell the counted, as the syntax tells it, on invented sentences read by the product."""

import pytest

from lucca.extract.figures import figure_records
from lucca.language import analyse
from lucca.records import Figure, Report

TOLD = {
    "Seven people lost their lives when the ferry sank off Tarnow.": [("deaths", 7, "people")],
    "Police named six men and one woman killed in the blast.": [("deaths", 6, "men"), ("deaths", 1, "woman")],
    "A group of up to 100 people on Saturday marched down the road.": [("marchers", 100, "people")],
    "At least nine people are now confirmed as having died.": [("deaths", 9, "people")],
    "Three men were named among the dead.": [("deaths", 3, "men")],
    "Eight people had serious injuries.": [("injured", 8, "people")],
    "Eleven villagers were airlifted to hospital.": [("hospitalised", 11, "villagers")],
    "The accident claimed the lives of four sailors.": [("deaths", 4, "sailors")],
    "The flood drove off 30 cows and saved 300 jobs.": [("cow", 30, "cows"), ("job", 300, "jobs")],
    "The maker cut its 400g bars to 360g.": [("weight", 400, "bars"), ("weight", 360, "bars")],
    "The bus was doing 70 km/h in a 20 km/h zone.": [("speed", 70, None), ("speed", 20, "zone")],
    "One of those injured was a nurse.": [],
    "Houses in two villages were damaged.": [("village", 2, "villages")],
    "The coast guard captured 14 pirates off the cape.": [("arrested", 14, "pirates")],
    "There have been 4,400 confirmed cases in the capital.": [("infected", 4400, "cases")],
    "The judge heard 12 cases in March of the year before.": [("case", 12, "cases")],
    "Two plainclothes officers stood outside.": [("officer", 2, "officers")],
    "The old well was about 40 metres deep.": [("depth", 40, "well")],
    "They were ten metres away from the old well.": [("distance", 10, None)],
    "Some 10,000 people gathered in the square.": [("crowd", 10_000, None)],
    "About 200 residents attended the vigil.": [("crowd", 200, None)],
    "More than 300 turned out for the rally.": [("crowd", 300, None)],
    "She told a crowd of 1,300 supporters that she would win.": [("crowd", 1300, None)],
    "The station estimated the crowd at 70.": [("crowd", 70, None)],
    "Twelve ministers attended school there.": [("minister", 12, "ministers")],
    "The teenager was shot eleven times by police.": [("shots that hit", 11, None)],
    "He was hit by seven bullets.": [("shots that hit", 7, None)],
    "Seven bullets struck the car.": [("shots that hit", 7, None)],
    "Officers fired a total of 16 rounds.": [("shots fired", 16, None)],
    "At least 12 shots were fired at the van.": [("shots fired", 12, None)],
    "He stabbed the clerk nine times.": [("stabs", 9, None)],
    "The striker hit the post three times.": [],
    "Police found a .38-calibre revolver.": [("calibre", 38, "revolver")],
}
"""Sentences with the class, value and noun of each of their figures."""


@pytest.fixture(scope="module")
def figures() -> list[Figure]:
    text = "\n\n".join(TOLD)
    analysis = analyse(text, [])
    report = Report(id="r", text=text)
    return list(figure_records(report, analysis.sentences, (), (), analysis.syntax, analysis.mentions))


@pytest.mark.parametrize("sentence", TOLD)
def test_the_syntax_tells_what_befell_the_counted(figures: list[Figure], sentence: str) -> None:
    start = "\n\n".join(TOLD).index(sentence)
    found = [f for f in figures if start <= f.evidence[0].span.start < start + len(sentence)]
    # Things that only persons can meet with are counted under their own noun, whatever class that noun has.
    classed = [("job" if f.counts == "jobs" else f.counts, f.value, f.of) for f in found]
    assert classed == TOLD[sentence]


def test_the_words_that_tell_it_are_the_evidence(figures: list[Figure]) -> None:
    assert figures[0].evidence[0].exact == "Seven people lost their lives"
