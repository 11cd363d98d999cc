"""From a text and its names to the places it mentions."""

import math
from collections.abc import Iterator, Sequence

from lucca import world
from lucca.extract.places.choose import Choice, certain, chosen, told
from lucca.extract.places.context import context
from lucca.extract.places.entries import FoundPlace
from lucca.extract.places.gazetteer import key
from lucca.extract.places.mentions import Mention, mentions
from lucca.language import NamedSpan
from lucca.records import Place, Report, record_id

_UNRESOLVED = 0.4
_NAMED_COUNTRY = 0.5
"""Confidence of a place of which only the country is told."""

_ARTICLES = ("al ", "ar ", "as ", "ash ", "at ", "ad ", "an ", "az ")


def places(text: str, names: Sequence[NamedSpan]) -> tuple[FoundPlace, ...]:
    """The places that a text mentions, in text order, resolved where the text and the gazetteer tell which they are.

    Names used for actors ("Moscow said", "Washington's policy") and adjectives are left out. The same text and names give
    the same places.
    """
    found = tuple(mentions(text, names))
    around = context(text, names, certain(found))
    by_name = {key(m.words): choice for m, choice in _told(found) if choice.entry is not None}
    return tuple(_place(m, told(m) or by_name.get(key(m.words)) or chosen(m, around)) for m in found)


def place_records(report: Report, names: Sequence[NamedSpan]) -> tuple[Place, ...]:
    """The records of a report's places, in text order."""
    return tuple(
        Place(
            id=record_id(report.id, "place", [p.span]),
            span=p.span,
            name=p.name,
            country=p.country,
            lat=p.lat,
            lon=p.lon,
            confidence=p.confidence,
        )
        for p in places(report.text, names)
    )


def _told(found: Sequence[Mention]) -> Iterator[tuple[Mention, Choice]]:
    """The mentions beside which the text says where they lie; the first of each name holds for the rest."""
    for mention in reversed(found):
        choice = told(mention)
        if choice is not None:
            yield mention, choice


def _place(mention: Mention, choice: Choice) -> FoundPlace:
    entry = choice.entry
    return FoundPlace(
        span=mention.span,
        name=_name(mention, choice),
        country=choice.country,
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
        kind=entry.kind if entry else "unknown",
        confidence=_confidence(mention, choice),
    )


def _name(mention: Mention, choice: Choice) -> str:
    """The usual English name where it differs by more than spelling from the words, else the words as they stand."""
    entry = choice.entry
    if entry is None or not mention.exact:
        return mention.words
    if entry.kind == "country":
        return entry.name
    if (seat := world.seat(mention.words)) is not None and seat.kind == "capital" and seat.country == entry.country:
        return seat.name
    words = key(mention.words)
    if mention.words.isupper() and words == key(entry.name):
        return entry.name
    plain = entry.name.isascii() and not entry.name.lower().startswith(_ARTICLES)
    return entry.name if plain and f" {words} " not in f" {key(entry.name)} " else mention.words


def _confidence(mention: Mention, choice: Choice) -> float:
    """How likely a place is right, by its lead; names that may be no place at all get less."""
    if choice.entry is None:
        return _NAMED_COUNTRY if choice.country else _UNRESOLVED
    best = 0.95 if math.isinf(choice.lead) else min(0.6 + 0.2 * choice.lead, 0.92)
    return round(best - (0.0 if mention.sure else 0.1) - (0.0 if mention.exact else 0.1), 2)
