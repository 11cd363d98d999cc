"""Phrases of offices and organs taken apart: words, whose they are, what they are in charge of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from lucca.world import tables
from lucca.world.entries import Body, Country, Seat
from lucca.world.fold import LONGEST, fold, plain, without_possessive

_Placed = TypeVar("_Placed", Seat, Body)

MOST_WORDS = 16
"""Longer phrases are no titles."""

_SPLIT = re.compile(r"[\s\-‐‑‒–—,/]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a phrase, folded, its capitals kept; `owns` when it had a possessive ending."""

    text: str
    owns: bool = False

    @property
    def lower(self) -> str:
        """The word without capitals."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an office or organ is: a country, a body or a seat."""

    country: Country | None = None
    body: Body | None = None
    seat: Seat | None = None

    @property
    def name(self) -> str | None:
        """What the owner is called."""
        if self.country:
            return self.country.name
        if self.body:
            return self.body.name
        return (self.seat.institution or self.seat.name) if self.seat else None

    @property
    def code(self) -> str | None:
        """The owner's country, alpha-3."""
        owner = self.country.code if self.country else self.body.country if self.body else None
        return self.seat.country if self.seat else owner


def words_of(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase, hyphens and slashes apart; none for a phrase that is too long."""
    if len(phrase) > LONGEST:
        return ()
    found = []
    for piece in _SPLIT.split(plain(phrase).strip()):
        bare = without_possessive(piece)
        if text := fold(bare):
            found.append(Word(text, owns=bare != piece))
    return tuple(found) if len(found) <= MOST_WORDS else ()


@cache
def domains() -> dict[str, str]:
    """Domains of ministries by the words for them, in lower case."""
    return {fold(form).lower(): row["domain"] for row in tables.rows("domains") for form in tables.several(row["forms"])}


def domain(words: Sequence[Word]) -> str | None:
    """What a ministry or minister is in charge of: "foreign affairs", "finance and the economy" (the first counts)."""
    text = " ".join(w.lower for w in words if w.lower != "the")
    if text in domains():
        return domains()[text]
    parts = text.split(" and ")
    if text.endswith(" affairs") and (found := domains().get(text.removesuffix(" affairs"))):
        return found
    known = [domains().get(part) for part in parts]
    return known[0] if len(parts) > 1 and all(known) else None


def country_owner(words: Sequence[Word]) -> Country | None:
    """The country that the words name, by its name or as an adjective."""
    if not words or any(w.owns for w in words[:-1]):
        return None
    text = " ".join(w.text for w in words)
    found = tables.nationalities().candidates(text) or tables.country_names().candidates(text)
    return found[0] if found else None


def capital_owner(words: Sequence[Word]) -> Country | None:
    """The country that the words name by its capital or seat of government: "Moscow's"."""
    if not words or any(w.owns for w in words[:-1]):
        return None
    for seat in tables.seats().candidates(" ".join(w.text for w in words)):
        if seat.kind in {"capital", "seat"} and seat.of:
            return next((n for n in tables.country_names().candidates(seat.of) if n.name == seat.of), None)
    return None


def table_owner(words: Sequence[Word]) -> Owner | None:
    """The country, body (outlets apart) or seat that the words name."""
    if not words or any(w.owns for w in words[:-1]):
        return None
    if found := country_owner(words):
        return Owner(country=found)
    text = " ".join(w.text for w in words)
    regions = tables.regions().candidates(text)
    if regions and capital_owner(words) is None:
        return Owner(country=regions[0])
    for body in tables.bodies().candidates(text):
        if body.kind not in {"outlet", "platform"}:
            return Owner(body=body)
    for seat in tables.seats().candidates(text):
        return Owner(seat=seat)
    if body_there := under_country(words, tables.bodies()):
        return Owner(body=body_there)
    seat_there = under_country(words, tables.seats())
    return Owner(seat=seat_there) if seat_there else None


def under_country(words: Sequence[Word], index: tables.Index[_Placed]) -> _Placed | None:
    """An entry named after its own country: "Israel's Mossad", "the US State Department"."""
    if words and words[0].lower == "the":
        words = words[1:]
    for length in range(1, min(5, len(words))):
        country = country_owner(words[:length])
        if country is None or country.code is None:
            continue
        for entry in index.candidates(" ".join(w.text for w in words[length:])):
            if entry.country == country.code:
                return entry
    return None
