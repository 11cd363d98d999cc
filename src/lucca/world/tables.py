"""The tables read from `data/`, each once and only when asked for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar, cast

from lucca.world.entries import (
    Body,
    BodyKind,
    Country,
    CountryStatus,
    Gender,
    Honorific,
    Seat,
    SeatKind,
)
from lucca.world.fold import LONGEST, fits, fold, split_article, without_possessive

Entry = TypeVar("Entry", Country, Seat, Body, Honorific)

_REMEMBERED = 20_000
"""Phrases that an index remembers; a phrase has at most `LONGEST` code points."""
_FOR_ONE_FORM = re.compile(r"\[([^\]]+)\] ([^\[]+)")
_NO_PLURAL = ("sh", "ese", "ss", "ois", "French", "Dutch", "ic", "yz", "Lao", "Scots")


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table, by column; lines that begin with "#" are notes."""
    text = files("lucca.world").joinpath("data").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(columns, line.split("\t"), strict=True))


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell; "-" stands for none."""
    return tuple(cell.split(";")) if cell and cell != "-" else ()


class Index(Generic[Entry]):
    """Entries by their forms. A form with a capital "The" needs its article; of several entries the first is returned."""

    def __init__(self) -> None:
        self._forms: dict[str, list[tuple[str, bool, Entry]]] = {}
        self._asked: dict[str, tuple[Entry, ...]] = {}

    def add(self, form: str, entry: Entry) -> None:
        """Enters one form of an entry."""
        article, bare = split_article(fold(form))
        listed = self._forms.setdefault(bare.lower(), [])
        item = (bare, article and form.startswith("The "), entry)
        if item not in listed:
            listed.append(item)
            self._asked.clear()

    def candidates(self, phrase: str) -> tuple[Entry, ...]:
        """Every entry that the phrase may name, the most usual first; the same phrases are asked for again and again."""
        if len(phrase) > LONGEST:
            return ()
        known = self._asked.get(phrase)
        if known is None:
            known = tuple(self._at(fold(phrase)) or self._at(fold(without_possessive(phrase))))
            if len(self._asked) < _REMEMBERED:
                self._asked[phrase] = known
        return known

    def forms(self) -> Iterator[tuple[str, list[Entry]]]:
        """Every key with its entries."""
        for key, listed in self._forms.items():
            yield key, [entry for _, _, entry in listed]

    def _at(self, folded: str) -> list[Entry]:
        article, bare = split_article(folded)
        found: list[Entry] = []
        for form, needs_article, entry in self._forms.get(bare.lower(), ()):
            if (article or not needs_article) and fits(form, bare) and entry not in found:
                found.append(entry)
        return found


def notes(cell: str) -> tuple[str | None, dict[str, str]]:
    """What else an entry's forms may mean, and single ones of them ("[form] …")."""
    if not cell.startswith("["):
        return cell or None, {}
    return None, {form: note.strip(" ;") for form, note in _FOR_ONE_FORM.findall(cell)}


def plural(noun: str) -> str | None:
    """The plural of a word for people; None where it has none of its own."""
    if noun.endswith("man") and noun not in {"German", "West German", "East German", "Roman", "Burman"}:
        return noun[:-2] + "en"
    return None if noun.endswith(_NO_PLURAL) else noun + "s"


@cache
def nations() -> dict[str, Country]:
    """Every country by its id."""
    listed = {row["id"]: row for row in rows("territories")}
    found = {}
    for row in rows("nations"):
        of = row["of"] or None
        status = cast("CountryStatus", row["status"] or "state")
        known = listed.get(row["id"])
        code = row["id"] if known or status == "former" else of if status == "part" else None
        adjectives = several(row["adjectives"])
        nouns = list(several(row["people"]))
        if row["people"] != "-":
            nouns += [a for a in adjectives if plural(a) and (not nouns or a.endswith(("n", "i")))]
        variants = several(row["variants"])
        if known and known["name"] not in (row["name"], *variants):
            variants = (*variants, known["name"])
        found[row["id"]] = Country(
            id=row["id"],
            code=code,
            alpha2=known["alpha2"] if known else None,
            name=row["name"],
            status=status,
            of=of,
            variants=variants,
            adjectives=adjectives,
            people=tuple(dict.fromkeys(form for noun in nouns for form in (noun, plural(noun)) if form)),
            capital=(known["capital"] or None) if known else None,
            seats=several(row["seats"]),
        )
    return found


@cache
def _other_meanings() -> dict[str, str]:
    return {row["form"]: row["also"] for row in rows("ambiguous")}


def _marked(country: Country, form: str) -> Country:
    also = _other_meanings().get(form)
    return replace(country, ambiguous=also) if also else country


@cache
def country_names() -> Index[Country]:
    """Countries by name and variant; whole states come before territories, parts and former states."""
    index: Index[Country] = Index()
    order = ("state", "disputed", "territory", "part", "former")
    for country in sorted(nations().values(), key=lambda c: order.index(c.status)):
        for form in (country.name, *country.variants):
            index.add(form, _marked(country, form))
    return index


@cache
def nationalities() -> Index[Country]:
    """Countries by adjective and by words for their people."""
    index: Index[Country] = Index()
    order = ("state", "disputed", "territory", "part", "former")
    for country in sorted(nations().values(), key=lambda c: order.index(c.status)):
        for form in (*country.adjectives, *country.people):
            index.add(form, _marked(country, form if form in _other_meanings() else form.removesuffix("s")))
    return index


@cache
def region_codes() -> dict[str, Country]:
    """States and provinces of federal states, by their ISO 3166-2 codes."""
    found: dict[str, Country] = {}
    for row in rows("regions"):
        variants = several(row["variants"])
        people = several(row["people"])
        found[row["id"]] = Country(
            id=row["id"],
            code=row["of"],
            name=row["name"],
            status="part",
            of=row["of"],
            variants=variants,
            people=tuple(form for noun in people for form in (noun, plural(noun)) if form),
        )
    return found


@cache
def regions() -> Index[Country]:
    """States and provinces of federal states, by name, variant and word for their people."""
    index: Index[Country] = Index()
    for region in region_codes().values():
        for form in (region.name, *region.variants, *region.people):
            index.add(form, region)
    return index


@cache
def seats() -> Index[Seat]:
    """Capitals and other seats. Those of `seats.tsv` come first, capitals of states before those of territories."""
    index: Index[Seat] = Index()
    known: set[tuple[str, str | None]] = set()
    for row in rows("seats"):
        nation = nations().get(row["of"])
        also, single = notes(row["also"])
        entry = Seat(
            name=row["name"],
            kind=cast("SeatKind", row["kind"]),
            of=nation.name if nation else row["institution"] if row["stands_for"] == "headquarters" else None,
            country=nation.code if nation else None,
            stands_for=row["stands_for"] or None,
            institution=row["institution"] or None,
            ambiguous=also,
        )
        for form in (row["name"], *several(row["variants"])):
            index.add(form, replace(entry, ambiguous=single[form]) if form in single else entry)
            known.add((fold(form).lower(), entry.of))
    for nation in sorted(nations().values(), key=lambda c: c.status not in {"state", "disputed"}):
        capital = (nation.capital,) if nation.capital else ()
        for city in (*capital, *nation.seats):
            if (fold(city).lower(), nation.name) not in known:
                is_capital = city == nation.capital or (not nation.capital and city == nation.seats[0])
                entry = Seat(
                    name=city,
                    kind="capital" if is_capital else "seat",
                    of=nation.name,
                    country=nation.code,
                    stands_for="government",
                    ambiguous="the country" if city in (nation.name, *nation.variants) else None,
                )
                index.add(city, entry)
    return index


@cache
def bodies() -> Index[Body]:
    """Blocs, institutions, armed groups, outlets and platforms by name and variant."""
    index: Index[Body] = Index()
    for table in ("bodies", "outlets"):
        for row in rows(table):
            variants = several(row["variants"])
            wire = row["kind"] == "wire"
            also, single = notes(row["also"])
            entry = Body(
                name=row["name"],
                kind=cast("BodyKind", "outlet" if wire else row["kind"]),
                variants=variants,
                country=row["country"] or None,
                part_of=row.get("part_of") or None,
                wire=wire,
                ambiguous=also,
            )
            for form in (row["name"], *variants):
                index.add(form, replace(entry, ambiguous=single[form]) if form in single else entry)
    return index


@cache
def honorifics() -> Index[Honorific]:
    """Forms of address."""
    index: Index[Honorific] = Index()
    for row in rows("honorifics"):
        for form in (row["form"], *several(row["variants"])):
            gender = cast("Gender | None", row["gender"] or None)
            index.add(form, Honorific(form=row["form"], gender=gender, kind=row["kind"]))  # type: ignore[arg-type]
    return index


@cache
def given_names() -> dict[str, Gender]:
    """Given names that are usually one gender's, in lower case without accents."""
    return {name: cast("Gender", row["gender"]) for row in rows("given_names") for name in row["names"].split()}
