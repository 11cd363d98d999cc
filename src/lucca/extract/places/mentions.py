"""Which names of a text are used as places, and what the gazetteer knows under them.

A country or a seat of government mostly stands for who acts there: it counts as a place only where plain words make it one
("in Moscow", "Lucca, Italy", "a flight to Kyiv"). Better to leave a mention out than to take an actor for a place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca import world
from lucca.extract.places import phrases
from lucca.extract.places.entries import Entry
from lucca.extract.places.gazetteer import entries, region_of_adjective
from lucca.language import NamedSpan
from lucca.records import Span

_AROUND = 90
"""Code points before and behind a mention that are looked at; patterns never see more."""

_GENERIC = re.compile(
    r"(?:\s+|-)(?:city|town|village|province|state|region|district|county|governorate|oblast|island|islands|international|airport|"
    r"air\s?base|airfield|area|metro|port|capital)\Z",
    re.I,
)
_DIRECTED = re.compile(
    r"\A(?:the\s+|(?:north|south|east|west|central|greater|inner|downtown|mainland|rural)(?:-?(?:east|west))?(?:ern)?\s+|"
    r"(?:city|town|province|port|state|county|north|south|east|west)\s+of\s+)",
    re.I,
)
_PARAGRAPH_END = re.compile(r"\n\s*\n\s*")
_STATE_SEATS = frozenset({"capital", "seat", "residence", "building", "ministry"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name used as a place: its span and words, the places that it may be, and the text before and behind it.

    `sure` is false for names that only the gazetteer and their surroundings make a place; `exact` is false where the
    gazetteer has only a part of the words ("Lucca" for "Lucca Airport").
    """

    span: Span
    words: str
    options: tuple[Entry, ...]
    before: str
    behind: str
    sure: bool
    exact: bool
    dateline: bool


def mentions(text: str, names: Sequence[NamedSpan]) -> Iterator[Mention]:
    """The names that are used as places, in text order."""
    last: Mention | None = None
    persons = _persons(text, names)
    for name in sorted((n for n in names if n.kind in {"place", "other"}), key=lambda n: n.span):
        mention = _mention(text, name)
        listed = last is not None and phrases.LISTING.search(text[last.span.end : name.span.start]) is not None
        listed = listed and name.span.start - last.span.end < _AROUND // 3 if last else False
        if mention is not None and mention.words not in persons and _is_place(mention, name, listed):
            last = mention
            yield mention


def _persons(text: str, names: Sequence[NamedSpan]) -> set[str]:
    """The words of which the text's names of persons are made."""
    return {word for n in names if n.kind == "person" for word in text[n.span.start : n.span.end].split()}


def _mention(text: str, name: NamedSpan) -> Mention | None:
    start, end = name.span
    words = text[start:end]
    if words.islower() or not words.strip() or _is_adjective(words):
        return None
    options, exact = _options(words)
    if not options and (name.kind == "other" or world.body(words) is not None or world.seat(words) is not None):
        return None
    behind = text[end : end + _AROUND]
    before = text[max(start - _AROUND, 0) : start]
    opens = not before or before.rpartition("\n")[2].strip() == ""
    before = _PARAGRAPH_END.split(before)[-1]
    dateline = opens and phrases.DATELINE.match(behind) is not None
    return Mention(name.span, words, options, before, behind, name.kind == "place", exact, dateline)


def _is_adjective(words: str) -> bool:
    """Whether the words only say of which country or region something is: "Italian", "Tuscan"."""
    return (world.nationality(words) is not None or bool(region_of_adjective(words))) and not entries(words)


def _options(words: str) -> tuple[tuple[Entry, ...], bool]:
    """What the gazetteer has under the words, or under the longest part that is left without generic words."""
    if found := entries(words):
        return found, True
    shorter = words
    for _ in range(3):
        cut = _GENERIC.sub("", shorter)
        shorter = cut if cut != shorter else _DIRECTED.sub("", shorter)
        if len(shorter) > 2 and (found := entries(shorter)):
            return found, False
    return (), True


def _is_place(mention: Mention, name: NamedSpan, listed: bool) -> bool:
    """Whether the words around a name make it a place and no actor."""
    if mention.dateline or (listed and not _acts(mention, name)):
        return True
    before, behind = mention.before, mention.behind
    if name.possessive and not phrases.PLACE_NOUN_BEHIND.match(behind.lstrip("'’s")) and _is_state(mention):
        return False
    if phrases.ROLE_BEHIND.match(behind):
        return False
    if _stands_inside(before) or contained(mention):
        return True
    if _is_state(mention) or (name.cued and not name.governed):
        return False
    return mention.sure or phrases.CALLED.search(before) is not None or _goes_with(mention)


def _stands_inside(before: str) -> bool:
    patterns = (phrases.INSIDE, phrases.MOVING, phrases.VISITING, phrases.PART_OF)
    return any(p.search(before) for p in patterns)


def _acts(mention: Mention, name: NamedSpan) -> bool:
    if (name.cued and not name.governed) or name.possessive or phrases.ROLE_BEHIND.match(mention.behind):
        return True
    return _is_state(mention) and phrases.LIST_GOES_ON.match(mention.behind) is None


def contained(mention: Mention) -> bool:
    """Whether a larger place follows at once behind a comma: "Lucca, Italy"."""
    found = re.match(r",\s+([A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)?)(?=\W)", mention.behind)
    if found is None or any(e.kind == "country" for e in mention.options):
        return False
    words = found[1].removesuffix("'s").removesuffix("’s")
    larger = {
        (e.country, e.region) for w in (words, words.split()[0]) for e in entries(w) if e.kind in {"country", "region"}
    }
    return any((e.country, "") in larger or (e.country, e.region) in larger for e in mention.options)


def _goes_with(mention: Mention) -> bool:
    """Whether a name that may be anything stands where a town or a sea stands and is known for nothing else."""
    if phrases.PLACE_NOUN_BEHIND.match(mention.behind):
        return True
    plain = any(e.kind not in {"city"} for e in mention.options)
    return plain and phrases.AT.search(mention.before) is not None


def _is_state(mention: Mention) -> bool:
    """Whether the words also name a country or who governs: "Russia", "Moscow", "the Kremlin"."""
    seat = world.seat(mention.words)
    if any(e.kind == "continent" for e in mention.options):
        return True
    return world.country(mention.words) is not None or (seat is not None and seat.kind in _STATE_SEATS)
