"""Organisations of which only the country and the sector are known."""

import pytest

from lucca import world
from lucca.world import tables


@pytest.mark.parametrize(
    ("name", "country", "sector"),
    [
        ("Goldman Sachs", "USA", "business"),
        ("the Sierra Club", "USA", "civil-society"),
        ("Volkswagen's", "DEU", "business"),
        ("Tsinghua University", "CHN", "education"),
        ("Fidesz", "HUN", "party"),
        ("L’Oréal", "FRA", "business"),
    ],
)
def test_a_well_known_name_tells_country_and_sector(name: str, country: str, sector: str) -> None:
    found = world.organisation(name)
    assert found is not None
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize("name", ["Brakk Foods", "apple", "", "Goldman " * 1000])
def test_others_are_not_known(name: str) -> None:
    assert world.organisation(name) is None


def test_every_country_and_every_name_is_plain() -> None:
    seen: set[str] = set()
    for row in tables.rows("organisations"):
        assert tables.nations()[row["country"]].code == row["country"]
        for name in tables.several(row["names"]):
            assert len(name.strip()) > 1, name
            assert name not in seen, name
            seen.add(name)
