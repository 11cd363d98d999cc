"""What the gazetteer holds and what a mention resolves to. Degrees are WGS 84, distances kilometres."""

import math
from dataclasses import dataclass
from typing import Literal

from lucca.records import Span

PlaceKind = Literal[
    "country",
    "region",
    "city",
    "continent",
    "area",
    "sea",
    "gulf",
    "strait",
    "canal",
    "river",
    "lake",
    "mountains",
    "desert",
    "island",
    "site",
    "unknown",
]

_EARTH_RADIUS = 6371.0
"""Kilometres."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    `country` is ISO 3166-1 alpha-3, None for what lies between countries; `region` is GeoNames' country and first-order
    code, joined by a full stop ("US.TX"), empty where it has none. `people` are inhabitants; `fame` is the logarithm to base
    two of the number of names that a city has in all languages. `usual` is false for a name that is only another spelling.
    """

    name: str
    kind: PlaceKind
    country: str | None
    region: str
    lat: float
    lon: float
    people: int = 0
    fame: int = 0
    usual: bool = True

    def distance(self, other: "Entry") -> float:
        """Kilometres between the two points, on a sphere."""
        return distance(self.lat, self.lon, other.lat, other.lon)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place mention of a text.

    `lat` and `lon` are degrees, both None where the place is not resolved; `country` is then None too, except where the
    text itself names it. `kind` is "unknown" for what the gazetteer does not have.
    """

    span: Span
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    kind: PlaceKind
    confidence: float


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points given in degrees (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    turn = math.sin(math.radians(other_lon - lon) / 2) ** 2 * math.cos(a) * math.cos(b)
    return 2 * _EARTH_RADIUS * math.asin(math.sqrt(min(1.0, math.sin((b - a) / 2) ** 2 + turn)))
