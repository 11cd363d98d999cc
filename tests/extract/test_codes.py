"""Countries and sectors of actors, from invented reports and from words alone."""

import pytest

import lucca
from lucca import world
from lucca.extract.codes import country_in
from lucca.records import Actor
from lucca.records.reading import Sector

SECTORS: dict[Sector, tuple[str, ...]] = {
    "government": ("the Foreign Ministry", "Ministry of Health", "the Kremlin", "a spokesman for the ministry", "the mayor"),
    "legislature": ("the Knesset", "two opposition lawmakers", "the Senate", "Norwegian Parliament", "House of Commons"),
    "courts": ("Supreme Court", "the prosecutor", "a judge", "the Oslo District Court"),
    "military": ("a senior army officer", "the Norwegian Navy", "two soldiers", "British Army", "spokesman for the army"),
    "police": ("the FBI", "Oslo police", "Tarvel Police Department", "a police officer", "border guards"),
    "intelligence": ("the CIA", "Mossad", "three intelligence officials", "the Brakk Intelligence Service"),
    "rebels": ("Boko Haram", "the rebels", "Brakk Liberation Front", "two gunmen"),
    "party": ("Labour Party", "Likud", "Brakk People's Party", "Democratic Party officials"),
    "opposition": ("the opposition", "an opposition activist"),
    "media": ("Reuters", "Brakk Times", "a reporter", "Brakk Television", "the newspaper"),
    "business": ("Tarvel Airlines", "Aldana Bank", "the company", "an analyst", "Brakk Motors Inc"),
    "labour": ("a police union", "the Brakk Teachers' Union"),
    "education": ("Brakk University", "a professor of law", "two teachers"),
    "religion": ("the Catholic Church", "the bishop", "an imam"),
    "health": ("a nurse", "Brakk General Hospital", "an official at the hospital"),
    "criminals": ("the gang", "a drug cartel", "Sinaloa Cartel"),
    "refugees": ("refugees", "asylum seekers"),
    "civil-society": ("Amnesty International", "Tarvel Foundation", "an activist", "the Red Cross"),
    "international-organisation": ("the United Nations", "UNICEF", "NATO", "World Bank"),
    "civilians": ("residents", "a witness", "two survivors of the crash"),
}  # fmt: skip


@pytest.mark.parametrize(("sector", "phrase"), [(s, phrase) for s, phrases in SECTORS.items() for phrase in phrases])
def test_the_sector_that_a_name_or_description_tells(sector: Sector, phrase: str) -> None:
    assert world.sector(phrase) == sector


@pytest.mark.parametrize("phrase", ["Ravi Tarvel", "an official", "Tarvel’s advisers", "Students for Life", "", "others"])
def test_what_no_word_tells_has_no_sector(phrase: str) -> None:
    assert world.sector(phrase) is None


def test_long_phrases_are_left_alone() -> None:
    assert world.sector("police " * 1000) is None


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bank of Norway", "NOR"),
        ("University of Texas", "USA"),
        ("South Korean Navy", "KOR"),
        ("Peru and Norway Council", None),
        ("Tarvel University", None),
    ],
)
def test_the_country_in_a_name(name: str, country: str | None) -> None:
    assert country_in(name.split()) == country


REPORT = """The Norwegian government is looking for a new harbour, General Ravi Tarvel said on Monday.

“The river is too deep,” said Inez Aldana, a professor of law in Oslo. Senator Olga Brenn (D-Ohio) asked for a new vote.

“We cannot pay for it,” strategist Nils Harke said. The former judge Ada Lund, now retired, said nothing. Pia Holm, president
of the Rowers of Oslo, said that the rowers would move."""


@pytest.fixture(scope="module")
def actors() -> dict[str, Actor]:
    return {actor.name: actor for actor in lucca.read(REPORT, title="A harbour", published="2020-05-04").actors}


@pytest.mark.parametrize(
    ("name", "sector"),
    [("Ravi Tarvel", "military"), ("Inez Aldana", "education"), ("Olga Brenn", "legislature"), ("Nils Harke", "party")],
)
def test_persons_have_the_sector_that_stands_beside_their_names(actors: dict[str, Actor], name: str, sector: Sector) -> None:
    assert actors[name].sector == sector


@pytest.mark.parametrize("name", ["Ada Lund", "Pia Holm"])
def test_former_offices_and_presidents_of_clubs_tell_no_sector(actors: dict[str, Actor], name: str) -> None:
    assert name not in actors or actors[name].sector is None


def test_a_state_in_brackets_tells_the_country(actors: dict[str, Actor]) -> None:
    assert actors["Olga Brenn"].country == "USA"
