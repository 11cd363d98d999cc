"""Where English is an official language."""

import pytest

from lucca import world
from lucca.world import english


@pytest.mark.parametrize("code", ["GBR", "USA", "IRL", "CAN", "AUS", "NZL", "IND", "PAK", "NGA", "ZAF", "PHL", "SGP", "MLT"])
def test_english_by_law_or_in_fact(code: str) -> None:
    assert english.speaks_english(code)


@pytest.mark.parametrize(
    "code", ["RUS", "FRA", "ITA", "DEU", "SYR", "IRN", "TUR", "ISR", "CHN", "JPN", "PRK", "UKR", "BRA", "NLD"]
)
def test_english_only_as_a_foreign_language(code: str) -> None:
    assert not english.speaks_english(code)


@pytest.mark.parametrize("code", ["", "gbr", "GB", "XXX", "England"])
def test_what_is_no_code_speaks_nothing(code: str) -> None:
    assert not english.speaks_english(code)


def test_every_code_is_that_of_a_country() -> None:
    assert not sorted(code for code in english._ENGLISH if world.country_of(code) is None)
