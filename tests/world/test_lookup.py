"""Names, nationalities, seats, bodies, forms of address and given names."""

import pytest

from lucca import world


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Russia", "RUS"),
        ("the Russian Federation", "RUS"),
        ("United States", "USA"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("the U.S.'s", "USA"),
        ("USA", "USA"),
        ("America’s", "USA"),
        ("the UK", "GBR"),
        ("Britain", "GBR"),
        ("UAE", "ARE"),
        ("Iran", "IRN"),
        ("Islamic Republic of Iran", "IRN"),
        ("South Korea", "KOR"),
        ("North Korea", "PRK"),
        ("DPRK", "PRK"),
        ("Ivory Coast", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("the Philippines’", "PHL"),
        ("Burma", "MMR"),
        ("Czechia", "CZE"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("SYRIA", "SYR"),
        ("St. Lucia", "LCA"),
        ("Saint Lucia", "LCA"),
        ("Guinea-Bissau", "GNB"),
        ("Bosnia", "BIH"),
        ("DR Congo", "COD"),
        ("Kosovo", "XKX"),
        ("Swaziland", "SWZ"),
        ("Scotland", "GBR"),
        ("Holy See", "VAT"),
        ("Hong Kong", "HKG"),
    ],
)
def test_countries(phrase: str, code: str) -> None:
    found = world.country(phrase)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "phrase", ["us", "Us", "turkey", "chad", "jordan", "china", "Russian", "Moscow", "", "the", "Europe"]
)
def test_no_countries(phrase: str) -> None:
    assert world.country(phrase) is None


@pytest.mark.parametrize("phrase", ["Georgia", "Chad", "Jordan", "Congo", "Korea", "Guinea"])
def test_ambiguous_countries_say_so(phrase: str) -> None:
    found = world.country(phrase)
    assert found is not None
    assert found.ambiguous


def test_a_country_is_the_same_by_whatever_name() -> None:
    assert world.country("Georgia") == world.country_of("GEO") == world.nationality("Georgian")
    assert world.country("Scotland") != world.country("Britain")


def test_regions_stand_apart_from_countries() -> None:
    assert world.country("Florida") is None
    assert world.country("Washington") is None
    found = {name: world.region(name) for name in ("Florida", "Georgia", "Texans", "N.J.", "texas")}
    assert {name: r.id if r else None for name, r in found.items()} == {
        "Florida": "US-FL",
        "Georgia": "US-GA",
        "Texans": "US-TX",
        "N.J.": "US-NJ",
        "texas": None,
    }


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Russian", "RUS"),
        ("Russians", "RUS"),
        ("Iranian", "IRN"),
        ("British", "GBR"),
        ("Briton", "GBR"),
        ("Britons", "GBR"),
        ("American", "USA"),
        ("Americans'", "USA"),
        ("Frenchwomen", "FRA"),
        ("Dutch", "NLD"),
        ("Swiss", "CHE"),
        ("Finns", "FIN"),
        ("Danes", "DNK"),
        ("Turks", "TUR"),
        ("Poles", "POL"),
        ("Germans", "DEU"),
        ("South Korean", "KOR"),
        ("Saudi", "SAU"),
        ("Emirati", "ARE"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Filipinos", "PHL"),
        ("Welsh", "GBR"),
        ("Burkinabè", "BFA"),
        ("New Zealanders", "NZL"),
        ("Palestinian", "PSE"),
    ],
)
def test_nationalities(word: str, code: str) -> None:
    found = world.nationality(word)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("word", ["polish", "swede", "Russia", "Britishs", "Frenches", "Kiwis", "Laos", "Germen"])
def test_no_nationalities(word: str) -> None:
    assert world.nationality(word) is None


@pytest.mark.parametrize(
    ("phrase", "country", "stands_for"),
    [
        ("Moscow", "RUS", "government"),
        ("Washington's", "USA", "government"),
        ("Washington, D.C.", "USA", "government"),
        ("Pyongyang", "PRK", "government"),
        ("Kiev", "UKR", "government"),
        ("The Hague", "NLD", "government"),
        ("Tel Aviv", "ISR", "government"),
        ("the Kremlin", "RUS", "head-of-state"),
        ("the White House", "USA", "head-of-state"),
        ("Downing Street", "GBR", "head-of-government"),
        ("No. 10", "GBR", "head-of-government"),
        ("the Élysée", "FRA", "head-of-state"),
        ("Elysee Palace", "FRA", "head-of-state"),
        ("the Pentagon", "USA", "defence-ministry"),
        ("Foggy Bottom", "USA", "foreign-ministry"),
        ("the State Department", "USA", "foreign-ministry"),
        ("the US State Department", "USA", "foreign-ministry"),
        ("the Foreign Office", "GBR", "foreign-ministry"),
        ("the Quai d’Orsay", "FRA", "foreign-ministry"),
        ("Whitehall", "GBR", "civil-service"),
        ("Westminster", "GBR", "parliament"),
        ("Capitol Hill", "USA", "parliament"),
        ("Russian Foreign Ministry", "RUS", "foreign-ministry"),
        ("Ukraine's Ministry of Defence", "UKR", "defence-ministry"),
        ("the Ministry of Foreign Affairs of Japan", "JPN", "foreign-ministry"),
        ("the Syrian government", "SYR", "government"),
        ("Foreign Ministry", None, "foreign-ministry"),
    ],
)
def test_seats(phrase: str, country: str | None, stands_for: str) -> None:
    found = world.seat(phrase)
    assert found is not None
    assert (found.country, found.stands_for) == (country, stands_for)


@pytest.mark.parametrize(
    "phrase", ["the hill", "kremlin", "the ministry", "government", "box office", "Foreign", "American state"]
)
def test_no_seats(phrase: str) -> None:
    assert world.seat(phrase) is None


def test_a_seat_of_two_bodies_says_so() -> None:
    brussels = world.seat("Brussels")
    assert brussels is not None
    assert brussels.country == "BEL"
    assert "European Union" in (brussels.ambiguous or "")


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("the UN", "United Nations", "bloc"),
        ("U.N.", "United Nations", "bloc"),
        ("Security Council", "UN Security Council", "institution"),
        ("Nato", "NATO", "bloc"),
        ("NATO's", "NATO", "bloc"),
        ("G-7", "G7", "bloc"),
        ("G7", "G7", "bloc"),
        ("the Group of Seven", "G7", "bloc"),
        ("Opec", "Organization of the Petroleum Exporting Countries", "bloc"),
        ("OPCW", "Organisation for the Prohibition of Chemical Weapons", "institution"),
        ("WHO", "World Health Organization", "institution"),
        ("Islamic State", "Islamic State", "armed-group"),
        ("ISIL", "Islamic State", "armed-group"),
        ("Daesh", "Islamic State", "armed-group"),
        ("al-Qaida", "al-Qaeda", "armed-group"),
        ("Al Qaeda", "al-Qaeda", "armed-group"),
        ("the Houthis", "Houthis", "armed-group"),
        ("Hizbollah", "Hezbollah", "armed-group"),
        ("Israel's Mossad", "Mossad", "institution"),
        ("Reuters'", "Reuters", "outlet"),
        ("the AP", "Associated Press", "outlet"),
        ("Barron's", "Barron's", "outlet"),
        ("The Sun", "The Sun", "outlet"),
        ("Sky News", "Sky News", "outlet"),
    ],
)
def test_bodies(phrase: str, name: str, kind: str) -> None:
    found = world.body(phrase)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    "phrase", ["who", "Who", "is", "nato", "Sun", "time", "Times", "let", "Let", "the", "Egyptian Mossad"]
)
def test_no_bodies(phrase: str) -> None:
    assert world.body(phrase) is None


def test_wires_are_marked() -> None:
    wires = {name for name in ("AFP", "TASS", "Xinhua", "BBC", "NATO") if (found := world.body(name)) and found.wire}
    assert wires == {"AFP", "TASS", "Xinhua"}


def test_one_name_of_two_bodies_says_so() -> None:
    found = world.body("PA")
    assert found is not None
    assert found.ambiguous
    assert {r.name for r in world.readings("PA")} == {"Palestinian Authority", "Press Association"}


def test_readings_are_all_there_is() -> None:
    assert {type(r).__name__ for r in world.readings("Singapore")} == {"Country", "Seat"}
    assert world.readings("nothing of the kind") == ()


@pytest.mark.parametrize(
    ("word", "gender"), [("Mr", "m"), ("Mr.", "m"), ("Mrs", "f"), ("Baroness", "f"), ("Dr", None), ("Lt. Gen.", None)]
)
def test_honorifics(word: str, gender: str | None) -> None:
    found = world.honorific(word)
    assert found is not None
    assert found.gender == gender


def test_a_common_word_is_no_honorific() -> None:
    assert world.honorific("general") is None
    assert world.honorific("table") is None


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anna", "f"),
        ("ANNA", "f"),
        ("José", "m"),
        ("Sergei", "m"),
        ("Fatima", "f"),
        ("Mary-Ann", "f"),
        ("Jean-Marc", "m"),
        ("Jean", None),
        ("Andrea", None),
        ("Kim", None),
        ("Hillary", "f"),
        ("Leslie", None),
        ("Xyzzy", None),
        ("", None),
        ("-", None),
    ],
)
def test_genders(name: str, gender: str | None) -> None:
    assert world.gender_of(name) == gender
