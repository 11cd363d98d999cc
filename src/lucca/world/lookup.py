"""Who a name stands for: countries, nationalities, seats, bodies, forms of address, given names.

A phrase is taken whole, with or without "the" and a possessive ending. Where its words may mean several entries the most
usual one is returned and its `ambiguous` says what else; `readings` returns them all.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from lucca.world import tables
from lucca.world.entries import Body, Country, Gender, Honorific, Seat
from lucca.world.fold import LONGEST, fold, plain
from lucca.world.organs import organ
from lucca.world.phrase import under_country, words_of

_Entry = TypeVar("_Entry", Country, Seat, Body)


def country(phrase: str) -> Country | None:
    """The country that a name or variant stands for: "Russia", "the U.S.", "Côte d'Ivoire"; no adjectives, no capitals."""
    found = tables.country_names().candidates(phrase)
    return _first(found, [entry.name for entry in found])


def country_of(code: str) -> Country | None:
    """The country of an ISO 3166 alpha-3 code, or of an id of `Country`."""
    return tables.nations().get(code)


def region(phrase: str) -> Country | None:
    """The state or province of a federal state: "Florida", "British Columbia", "Texan". Apart from `country`."""
    return next(iter(tables.regions().candidates(phrase)), None)


def region_of(code: str) -> Country | None:
    """The state or province of an ISO 3166-2 code ("US-TX") that `region` knows."""
    return tables.region_codes().get(code)


def nationality(word: str) -> Country | None:
    """The country of an adjective or a word for its people: "Russian", "Britons", "South Korean"."""
    found = tables.nationalities().candidates(word)
    return _first(found, [entry.name for entry in found])


def seat(phrase: str) -> Seat | None:
    """What a capital, building, ministry or organ of state stands for.

    "Moscow", "the Kremlin", "the Pentagon" from the table; "Russian Foreign Ministry", "the Syrian government" composed.
    """
    return _seat(phrase) if len(phrase) <= LONGEST else None


@lru_cache(maxsize=4096)
def _seat(phrase: str) -> Seat | None:
    found = tables.seats().candidates(phrase)
    return (
        _first(found, [entry.of or entry.institution or entry.name for entry in found])
        or under_country(words_of(phrase), tables.seats())
        or organ(phrase)
    )


def body(phrase: str) -> Body | None:
    """The bloc, institution, armed group, outlet or platform of that name."""
    return _body(phrase) if len(phrase) <= LONGEST else None


@lru_cache(maxsize=4096)
def _body(phrase: str) -> Body | None:
    found = tables.bodies().candidates(phrase)
    return _first(found, [entry.name for entry in found]) or under_country(words_of(phrase), tables.bodies())


def readings(phrase: str) -> tuple[Country | Seat | Body, ...]:
    """Everything in the tables that a phrase may name, nationalities included, for those who have context to decide by."""
    composed = organ(phrase)
    return (
        *tables.country_names().candidates(phrase),
        *tables.nationalities().candidates(phrase),
        *tables.seats().candidates(phrase),
        *((composed,) if composed else ()),
        *tables.bodies().candidates(phrase),
    )


def honorific(word: str) -> Honorific | None:
    """The form of address: "Mr.", "Baroness", "Lt. Gen."."""
    return next(iter(tables.honorifics().candidates(word)), None)


def gender_of(given_name: str) -> Gender | None:
    """The gender that usually bears a given name; None for names of both, and for unknown ones."""
    if len(given_name) > LONGEST:
        return None
    key = plain(given_name).strip(" .").lower().replace("'", "")
    names = tables.given_names()
    if key in names:
        return names[key]
    return names.get(fold(key).split(" ")[0]) if "-" in key else None


def _first(found: Sequence[_Entry], names: list[str]) -> _Entry | None:
    """The first entry; the names of the others are added to what else its words may mean."""
    if len(found) < 2:
        return found[0] if found else None
    note = found[0].ambiguous or ""
    others: list[str] = [name for name in dict.fromkeys(names[1:]) if name != names[0] and name not in note]
    return replace(found[0], ambiguous="; ".join([note, *others] if note else others) or None)
