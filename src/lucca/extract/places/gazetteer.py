"""The packaged gazetteer: every place that a name may mean, the most populous first.

Read when first asked for: three small tables at once, the cities by the two letters with which they begin. Sources and
licences are in `SOURCES.md` beside this file.
"""

import zipfile
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import cast

from lucca import world
from lucca.extract.places.entries import Entry, PlaceKind
from lucca.world.fold import LONGEST, fold

_MEMBERS_KEPT = 64
"""Members of the archive held in memory: some 8 kB each, the largest 200 kB."""


def key(name: str) -> str:
    """A name as it is looked up: without accents, marks, capitals and article."""
    folded = fold(name).lower()
    return folded[4:] if folded.startswith("the ") and folded != "the hague" else folded


@lru_cache(maxsize=4096)
def entries(name: str) -> tuple[Entry, ...]:
    """Every place of that name: countries, regions, cities, waters and the like; empty for unknown names."""
    if not name or len(name) > LONGEST:
        return ()
    filed = key(name)
    found = [*_countries_named(name), *regions().get(filed, ()), *features().get(filed, ()), *_cities(filed)]
    return tuple(sorted(dict.fromkeys(found), key=lambda e: -e.people))


def _countries_named(name: str) -> Iterator[Entry]:
    """The country, or the part of one that is filed as a region ("Scotland", "Ala.")."""
    country = world.country(name)
    if country is not None and country.status != "part" and country.code in points():
        lat, lon, people = points()[country.code]
        yield Entry(country.name, "country", country.code, "", lat, lon, people)
    region = world.region(name)
    if region is not None and key(name) in {key(form) for form in region.variants}:
        yield from (r for r in regions().get(key(region.name), ()) if r.country == region.code)


def region_of_adjective(word: str) -> tuple[Entry, ...]:
    """Regions whose adjective a capitalised word may be: "Tuscan", "Sicilian", "Bavarian", "Texan"."""
    named = world.region(word)
    if named is not None:
        return tuple(r for r in regions().get(key(named.name), ()) if r.country == named.code)
    stem = key(word)
    if not stem.endswith("n") or len(stem) < 6:
        return ()
    stem = stem.removesuffix("an").removesuffix("i")
    if len(stem) < 4:
        return ()
    at = bisect_left(_region_keys(), stem)
    near = [k for k in _region_keys()[at : at + 8] if k.startswith(stem) and len(k) - len(stem) <= 4]
    return tuple(r for k in near for r in regions()[k])


@cache
def points() -> dict[str, tuple[float, float, int]]:
    """Each country's middle (latitude, longitude) and inhabitants, by alpha-3 code."""
    return {r["code"]: (float(r["lat"]), float(r["lon"]), 1000 * int(r["thousands"])) for r in _rows("countries")}


@cache
def _alpha3() -> dict[str, str]:
    return {r["alpha2"]: r["code"] for r in _rows("countries")}


@cache
def regions() -> dict[str, tuple[Entry, ...]]:
    """First-order regions and British counties by key."""
    found: dict[str, list[Entry]] = {}
    for row in _rows("regions"):
        code = f"{row['country']}.{row['code'].split('.')[0]}"
        people = 1000 * int(row["thousands"])
        entry = Entry(row["name"], "region", _alpha3()[row["country"]], code, float(row["lat"]), float(row["lon"]), people)
        for name in (row["name"], *filter(None, row["variants"].split(";"))):
            found.setdefault(key(name), []).append(entry)
    return {filed: tuple(listed) for filed, listed in found.items()}


@cache
def _region_keys() -> list[str]:
    return sorted(regions())


@cache
def features() -> dict[str, tuple[Entry, ...]]:
    """Continents, waters, mountains and areas by key."""
    found: dict[str, list[Entry]] = {}
    for row in _rows("features"):
        kind = cast(PlaceKind, row["kind"])
        entry = Entry(row["name"], kind, row["country"] or None, "", float(row["lat"]), float(row["lon"]))
        for name in (row["name"], *filter(None, row["variants"].split(";"))):
            found.setdefault(key(name), []).append(entry)
    return {filed: tuple(listed) for filed, listed in found.items()}


def _cities(filed: str) -> Iterator[Entry]:
    """Cities filed under a key, and those that it spells otherwise."""
    for cells in _lines(filed):
        if not cells[3].startswith("="):
            yield _city(cells, usual=True)
            continue
        for other in _lines(cells[3][1:]):
            if other[1:3] == cells[1:3] and not other[3].startswith("="):
                yield _city(other, usual=other[0].startswith(f"{filed} "))


def _city(cells: list[str], usual: bool) -> Entry:
    name = cells[7] if len(cells) > 7 else cells[0].title()
    return Entry(
        name=name,
        kind="city",
        country=_alpha3().get(cells[1]),
        region=f"{cells[1]}.{cells[2]}",
        lat=float(cells[3]),
        lon=float(cells[4]),
        people=round(1000 * float(cells[5])),
        fame=int(cells[6]),
        usual=usual,
    )


def _lines(filed: str) -> Iterator[list[str]]:
    """The rows of a key, as cells."""
    lines = _member("".join(c if "a" <= c <= "z" else "_" for c in filed[:2]).ljust(2, "_"))
    wanted = filed + "\t"
    at = bisect_left(lines, wanted)
    while at < len(lines) and lines[at].startswith(wanted):
        yield lines[at].split("\t")
        at += 1


@lru_cache(maxsize=_MEMBERS_KEPT)
def _member(name: str) -> list[str]:
    """The sorted lines of one member of the archive; none for letters with which no city begins."""
    try:
        return _archive().read(name).decode("utf-8").split("\n")
    except KeyError:
        return []


@cache
def _archive() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(files("lucca.extract.places").joinpath("data", "cities.zip").read_bytes()))


def _rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table, by column; lines that begin with "#" are notes."""
    text = files("lucca.extract.places").joinpath("data", f"{table}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(columns, line.split("\t"), strict=True))
