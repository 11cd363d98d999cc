"""Titles and the offices that they denote."""

import pytest

from lucca import world


@pytest.mark.parametrize(
    ("phrase", "key", "country"),
    [
        ("US Secretary of State", "foreign-minister", "USA"),
        ("America’s top diplomat", "foreign-minister", "USA"),
        ("the top US diplomat", "foreign-minister", "USA"),
        ("Italian foreign minister", "foreign-minister", "ITA"),
        ("foreign minister of Italy", "foreign-minister", "ITA"),
        ("the Minister of Foreign Affairs of the Islamic Republic of Iran", "foreign-minister", "IRN"),
        ("British Foreign Secretary", "foreign-minister", "GBR"),
        ("Indian foreign secretary", "foreign-secretary", "IND"),
        ("Vatican Secretary of State", "secretary-of-state", "VAT"),
        ("defense secretary", "defence-minister", None),
        ("Secretary of Defense", "defence-minister", None),
        ("Pentagon chief", "defence-minister", "USA"),
        ("German Chancellor", "head-of-government", "DEU"),
        ("Britain's chancellor", "finance-minister", "GBR"),
        ("Chancellor of the Exchequer", "finance-minister", "GBR"),
        ("Canadian premier", "head-of-government", "CAN"),
        ("president of the United States", "president", "USA"),
        ("the Russian leader", "leader", "RUS"),
        ("Pakistan's army chief", "army-chief", "PAK"),
        ("UN chief", "head", None),
        ("Secretary General of NATO", "head", None),
        ("EU foreign policy chief", "foreign-minister", None),
        ("Kremlin spokesman", "spokesperson", "RUS"),
        ("Russian Foreign Ministry spokeswoman", "spokesperson", "RUS"),
        ("spokesman for the US State Department", "spokesperson", "USA"),
        ("Russia's deputy foreign minister", "deputy-foreign-minister", "RUS"),
        ("US assistant secretary of state", "assistant-foreign-minister", "USA"),
        ("vice-president", "vice-president", None),
        ("Crown Prince of Saudi Arabia", "heir", "SAU"),
        ("Scottish First Minister", "first-minister", "GBR"),
        ("US Treasury Secretary", "finance-minister", "USA"),
        ("New Jersey governor", "governor", "USA"),
        ("Georgia governor", "governor", "USA"),
        ("governor of Georgia", "governor", "USA"),
        ("governor of Washington", "governor", "USA"),
        ("mayor of London", "mayor", "GBR"),
        ("Georgian president", "president", "GEO"),
        ("Missouri Secretary of State", "secretary-of-state", "USA"),
        ("Republican senator", "senator", None),
        ("Labour leader", "head", "GBR"),
        ("Bank of England governor", "head", "GBR"),
        ("the new French foreign minister", "foreign-minister", "FRA"),
        ("UN High Commissioner for Human Rights", "high-commissioner-for-human-rights", None),
        ("Minister for Europe", "europe-minister", None),
    ],
)
def test_offices(phrase: str, key: str, country: str | None) -> None:
    found = world.office(phrase)
    assert found is not None
    assert (found.key, found.country) == (key, country)


@pytest.mark.parametrize(
    "phrase",
    [
        "head",
        "chief",
        "Premier League",
        "foreign policy",
        "Italian",
        "Jane Roe",
        "Russian speaker",
        "Under Chancellor",
        "president Jane Roe",
        "",
        "the",
        "of",
    ],
)
def test_no_offices(phrase: str) -> None:
    assert world.office(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "title", "of"),
    [
        ("America's top diplomat", "Secretary of State", "United States"),
        ("UK foreign minister", "Foreign Secretary", "United Kingdom"),
        ("Italy's top diplomat", "foreign minister", "Italy"),
        ("UN chief", "Secretary-General", "United Nations"),
        ("Russian Foreign Ministry spokeswoman", "spokeswoman", "Foreign Ministry of Russia"),
        ("Hezbollah leader", "leader", "Hezbollah"),
    ],
)
def test_titles_are_called_as_where_they_are_held(phrase: str, title: str, of: str) -> None:
    found = world.office(phrase)
    assert found is not None
    assert (found.title, found.of) == (title, of)


def test_envoys_know_where_they_are_sent() -> None:
    for phrase in ("Russia's ambassador to the UN", "Russian UN ambassador", "Moscow's ambassador to the United Nations"):
        found = world.office(phrase)
        assert found is not None
        assert (found.of, found.to) == ("Russia", "United Nations")


def test_capitals_stand_for_their_countries() -> None:
    found = world.office("Washington's ambassador to Moscow")
    assert found is not None
    assert (found.of, found.to) == ("United States", "Russia")
    ministry = world.seat("Beijing's foreign ministry")
    assert ministry is not None
    assert ministry.country == "CHN"


def test_tenure_and_gender_stand_beside_the_office() -> None:
    former = world.office("former US secretary of state")
    assert former is not None
    assert former.tenure == "former"
    assert former == world.office("US secretary of state")
    queen = world.office("Queen of Denmark")
    assert queen is not None
    assert queen.gender == "f"


def test_a_country_that_only_the_title_tells_is_marked() -> None:
    alone, said = world.office("Secretary of State"), world.office("US Secretary of State")
    assert alone is not None
    assert said is not None
    assert alone.implied
    assert not said.implied
    assert alone.ambiguous


@pytest.mark.parametrize(
    ("a", "b", "same", "may_be"),
    [
        ("US Secretary of State", "America's top diplomat", True, True),
        ("Foreign Secretary", "British foreign minister", True, True),
        ("UN chief", "UN Secretary-General", True, True),
        ("the US leader", "US President", True, True),
        ("the US leader", "US Vice President", False, False),
        ("Russian leader", "British prime minister", False, False),
        ("foreign minister", "Italian foreign minister", False, True),
        ("French foreign minister", "Italian foreign minister", False, False),
        ("foreign minister", "defence minister", False, False),
        ("Iranian leader", "Iran's supreme leader", False, True),
        ("Labour's would-be leader", "Labour leader", False, False),
    ],
)
def test_one_office_by_two_titles(a: str, b: str, same: bool, may_be: bool) -> None:
    assert world.same_office(a, b) is world.same_office(b, a) is same
    assert world.may_be_same_office(a, b) is world.may_be_same_office(b, a) is may_be


def test_a_title_before_a_name_comes_apart() -> None:
    found = world.split_title("Italian Foreign Minister Jane Roe")
    assert found is not None
    assert found[0].country == "ITA"
    assert found[1] == "Jane Roe"
    assert world.split_title("Jane Roe") is None
