"""The packaged gazetteer: well formed, small, and quick to ask."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lucca.extract.places
from lucca import world
from lucca.extract.places import PlaceKind
from lucca.extract.places.entries import distance
from lucca.extract.places.gazetteer import entries, features, key, points, region_of_adjective, regions

DATA = Path(lucca.extract.places.__file__).parent / "data"
LARGEST = 1_500_000
"""Bytes of all tables together."""

KEY = re.compile(r"[^\sA-Z](?:.*\S)?\Z")


def lines() -> Iterator[tuple[str, list[str]]]:
    with zipfile.ZipFile(DATA / "cities.zip") as archive:
        for name in archive.namelist():
            yield name, archive.read(name).decode("utf-8").split("\n")


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) <= LARGEST


def test_every_line_of_the_cities_is_well_formed_and_in_order() -> None:
    usual: set[tuple[str, str, str]] = set()
    pointing: list[tuple[str, str, str]] = []
    for name, member in lines():
        assert member == sorted(member)
        for line in member:
            filed, alpha2, region, *rest = line.split("\t")
            assert KEY.match(filed), line
            assert re.sub("[^a-z]", "_", filed[:2]).ljust(2, "_") == name
            assert re.fullmatch("[A-Z]{2}", alpha2), line
            if rest[0].startswith("="):
                pointing.append((rest[0][1:], alpha2, region))
                continue
            assert -90 <= float(rest[0]) <= 90, line
            assert -180 <= float(rest[1]) <= 180, line
            assert float(rest[2]) >= 5, line
            assert 0 <= int(rest[3]) <= 12, line
            usual.add((filed, alpha2, region))
    assert len(usual) > 60_000
    assert set(pointing) <= usual


def test_every_country_of_the_gazetteer_is_one_that_the_world_tables_know() -> None:
    assert all(world.country_of(code) for code in points())
    found = [e for table in (regions(), features()) for named in table.values() for e in named]
    assert all(e.country is None or world.country_of(e.country) for e in found)
    assert all(-90 <= e.lat <= 90 and -180 <= e.lon <= 180 for e in found)
    assert {e.kind for e in found} <= set(get_args(PlaceKind))


@pytest.mark.parametrize("country", ["ITA", "RUS", "USA", "FJI", "XKX", "VAT"])
def test_countries_have_a_middle(country: str) -> None:
    lat, lon, people = points()[country]
    assert (lat, lon) != (0, 0)
    assert people >= 0


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Lucca", "ITA", 43.84, 10.5),
        ("Kiev", "UKR", 50.45, 30.52),
        ("KYIV", "UKR", 50.45, 30.52),
        ("Khan Sheikhoun", "SYR", 35.44, 36.65),
        ("the Hague", "NLD", 52.08, 4.31),
        ("St. Petersburg", "RUS", 59.94, 30.31),
        ("São Paulo", "BRA", -23.55, -46.64),
        ("Sao Paulo", "BRA", -23.55, -46.64),
        ("Raqqa", "SYR", 35.95, 39.01),
        ("Cologne", "DEU", 50.94, 6.96),
        ("Bombay", "IND", 19.07, 72.88),
        ("Ala.", "USA", 32.8, -86.8),
        ("Tuscany", "ITA", 43.6, 11.0),
        ("the U.S.", "USA", 39, -99),
    ],
)
def test_a_name_finds_its_place_under_other_spellings_too(name: str, country: str, lat: float, lon: float) -> None:
    assert any(e.country == country and distance(e.lat, e.lon, lat, lon) < 100 for e in entries(name)), entries(name)


@pytest.mark.parametrize(("adjective", "region"), [("Tuscan", "Tuscany"), ("Sicilian", "Sicily"), ("Texan", "Texas")])
def test_an_adjective_leads_to_its_region(adjective: str, region: str) -> None:
    assert region in {e.name for e in region_of_adjective(adjective)}


def test_distances_are_kilometres() -> None:
    assert distance(51.51, -0.13, 48.85, 2.35) == pytest.approx(343, abs=5)
    assert distance(0, 179.5, 0, -179.5) == pytest.approx(111, abs=1)


@given(st.text(max_size=300))
def test_any_name_is_safe(name: str) -> None:
    for entry in entries(name):
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180
    region_of_adjective(name)
    assert isinstance(key(name), str)
