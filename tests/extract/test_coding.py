"""Countries and sectors that the words beside a name and the whole of a report tell, from invented reports."""

import pytest

import lucca
from lucca.extract.cast.home import home
from lucca.records import Actor

ABROAD = """Talks on the river went on in Lucca on Monday, officials from Norway, Peru and Ghana said.

Inez Aldana, a professor at the University of Oslo, said that the plan was “too dear”.

“We have time,” said Ravi Tarvel, a spokesman for the Peruvian Foreign Ministry.

The Ghanaian engineer Ama Brenn said that the dam would hold. Pia Holm, who had come alone, said nothing.

Olga Marsh of Volkswagen said that she had seen no plan."""

AT_HOME = """The Senate will vote on the harbour bill on Tuesday, two senators said in Washington.

“It is a bad bill,” said Ada Lund, a fisherman in Maine. Republican strategist Nils Harke said that Republicans in Ohio, Iowa
and Texas would vote against it. The US government has not said what it will do. “Americans want this harbour,” Rita Vance
told a crowd in Boston. Voters in Florida and Nevada agree. Jules Petit, a former mayor of Lyon, wants it too."""


def actors_of(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in lucca.read(text, published="2031-05-04").actors}


@pytest.fixture(scope="module")
def abroad() -> dict[str, Actor]:
    return actors_of(ABROAD)


@pytest.fixture(scope="module")
def at_home() -> dict[str, Actor]:
    return actors_of(AT_HOME)


@pytest.mark.parametrize(("name", "country"), [("Inez Aldana", "NOR"), ("Ravi Tarvel", "PER"), ("Ama Brenn", "GHA")])
def test_what_stands_beside_a_name_tells_the_country(abroad: dict[str, Actor], name: str, country: str) -> None:
    assert abroad[name].country == country


def test_between_several_countries_who_is_told_nothing_of_has_none(abroad: dict[str, Actor]) -> None:
    assert "Pia Holm" not in abroad or abroad["Pia Holm"].country is None


def test_a_company_has_people_of_all_countries(abroad: dict[str, Actor]) -> None:
    assert abroad["Olga Marsh"].country is None
    assert abroad["Olga Marsh"].sector == "business"


@pytest.mark.parametrize(("name", "sector"), [("Inez Aldana", "education"), ("Ravi Tarvel", "government")])
def test_what_stands_beside_a_name_tells_the_sector(abroad: dict[str, Actor], name: str, sector: str) -> None:
    assert abroad[name].sector == sector


@pytest.mark.parametrize("name", ["Ada Lund", "Nils Harke", "Rita Vance"])
def test_a_report_on_one_country_speaks_of_its_own_people(at_home: dict[str, Actor], name: str) -> None:
    assert at_home[name].country == "USA"


def test_who_is_told_to_be_from_elsewhere_is(at_home: dict[str, Actor]) -> None:
    assert at_home["Jules Petit"].country == "FRA"


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ([("oslo", "NOR"), ("bergen", "NOR"), ("norwegian", "NOR"), ("norway", "NOR")], ("NOR", True)),
        ([("oslo", "NOR")] * 9, (None, False)),  # one thing, however often
        ([("oslo", "NOR"), ("norway", "NOR"), ("norwegian", "NOR"), ("peru", "PER")], ("NOR", False)),
        ([("oslo", "NOR"), ("bergen", "NOR"), ("peru", "PER"), ("lima", "PER")], (None, False)),
        ([], (None, False)),
    ],
)
def test_a_home_needs_evidence_of_one_mind(evidence: list[tuple[str, str]], found: tuple[str | None, bool]) -> None:
    assert home(evidence) == found
