"""Which names of a text are used as places, and what the gazetteer knows under them.

A country or a seat of government mostly stands for who acts there: it counts as a place only where plain words make it one
("in Moscow", "Lucca, Italy", "a flight to Kyiv"). Better to leave a mention out than to take an actor for a place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from lucca import world
from lucca.extract.places import phrases
from lucca.extract.places.entries import Entry, PlaceKind
from lucca.extract.places.gazetteer import entries, region_of_adjective
from lucca.language import NamedSpan
from lucca.language.lexicon import OFFICES
from lucca.language.names import THINGS
from lucca.records import Span
from lucca.world.fold import LONGEST

_AROUND = 90
"""Code points before and behind a mention that are looked at; patterns never see more."""

_LARGE = 200_000
"""Inhabitants from which a city is taken for one where its name was read as a person's or an organisation's."""

_GENERIC = re.compile(
    r"(?:\s+|-)(?:(?P<region>province|state|region|district|county|governorate|oblast)|(?P<island>islands?)|"
    r"city|international|airport|air\s?base|airfield|area|metro|port|capital)\Z",
    re.I,
)
_DIRECTED = re.compile(
    r"\A(?:the\s+|(?:north|south|east|west|central|greater|inner|downtown|mainland|rural)(?:-?(?:east|west))?(?:ern)?\s+|"
    r"(?:city|town|province|port|state|county|north|south|east|west)\s+of\s+)",
    re.I,
)
_INITIALS = re.compile(r"\b([A-Z])\.\s(?=[A-Z]\.)")
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
    names = [n for n in names if n.kind not in THINGS]
    personal, told = _personal(text, names), _told(text, names)
    for name in sorted((n for n in names if not n.titles and n.role is None), key=lambda n: n.span):
        mention = _mention(text, name)
        if mention is None or (name.kind == "other" and mention.words in personal):
            continue
        listed = last is not None and _goes_on(text, last, mention)
        if name.kind not in {"place", "other"} and not (
            mention.words in told or (listed and last and _beside(last, mention))
        ):
            continue
        if _is_place(mention, name, listed):
            last = mention
            yield mention


def _personal(text: str, names: Sequence[NamedSpan]) -> set[str]:
    """The words of persons' full names."""
    persons = (text[n.span.start : n.span.end].split() for n in names if n.kind == "person")
    return {word for words in persons if len(words) > 1 for word in words}


def _told(text: str, names: Sequence[NamedSpan]) -> set[str]:
    """Words that stand for a place whatever kind of name they were taken for: the text itself says so somewhere."""
    found = set()
    for name in names:
        mention = _mention(text, name)
        if mention is not None and mention.options and mention.exact:
            noun = phrases.CALLED_OF.search(mention.before) is not None
            if name.kind == "place" or noun or (name.governed and contained(mention)):
                found.add(mention.words)
    return found


def _is_well_known_inside(mention: Mention) -> bool:
    """Whether a large city's or a region's name stands where only a place can stand."""
    known = any(e.kind == "city" and e.people >= _LARGE and e.usual for e in mention.options)
    return known and mention.exact and phrases.INSIDE.search(mention.before) is not None


def _goes_on(text: str, last: Mention, mention: Mention) -> bool:
    """Whether a mention is the next member of a list of places."""
    between = text[last.span.end : mention.span.start]
    return len(between) < _AROUND // 3 and phrases.LISTING.search(between) is not None


def _beside(last: Mention, mention: Mention) -> bool:
    """Whether two members of a list may lie in one country."""
    return mention.exact and any(a.country == b.country for a in last.options for b in mention.options if a.country)


def _mention(text: str, name: NamedSpan) -> Mention | None:
    start, end = name.span
    words = text[start:end]
    if (
        len(words) > LONGEST
        or words.islower()
        or not words.strip()
        or _is_adjective(words)
        or phrases.NO_NAME.fullmatch(words)
    ):
        return None
    before = text[max(start - _AROUND, 0) : start]
    options, exact = _options(_INITIALS.sub(r"\1.", words), before)
    if not options and (name.kind != "place" or world.seat(words) is not None):
        return None
    if world.body(words) is not None and all(e.people < _LARGE for e in options):
        return None
    behind = text[end : end + _AROUND]
    opens = not before or before.rpartition("\n")[2].strip() == ""
    dateline = opens and phrases.DATELINE.match(behind) is not None
    before = _PARAGRAPH_END.split(before)[-1]
    return Mention(name.span, words, options, before, behind, name.kind == "place", exact, dateline)


def _is_adjective(words: str) -> bool:
    """Whether the words only say of which country or region something is: "Italian", "Tuscan"."""
    return (world.nationality(words) is not None or bool(region_of_adjective(words))) and not entries(words)


def _options(words: str, before: str) -> tuple[tuple[Entry, ...], bool]:
    """What the gazetteer has under the words, or under the longest part that is left without generic words.

    A word right before that opens names ("New", "San") belongs to them; nothing is found under half a name.
    """
    if opening := phrases.OPENING.search(before):
        return entries(f"{opening[1]} {words}"), True
    if found := entries(words):
        return found, True
    shorter, kinds = words, set(get_args(PlaceKind))
    for _ in range(3):
        if generic := _GENERIC.search(shorter):
            kinds &= {"region"} if generic["region"] else {"island", "city"} if generic["island"] else kinds
            shorter = shorter[: generic.start()]
        else:
            shorter = _DIRECTED.sub("", shorter)
        found = tuple(e for e in entries(shorter) if e.kind in kinds)
        if len(shorter) > 2 and found:
            return found, False
    return (), True


def _is_place(mention: Mention, name: NamedSpan, listed: bool) -> bool:
    """Whether the words around a name make it a place and no actor."""
    if mention.dateline or (listed and not _acts(mention, name)):
        return True
    before, behind = mention.before, mention.behind
    if name.possessive and not phrases.PLACE_NOUN_BEHIND.match(behind.lstrip("'’s")) and _is_state(mention):
        return False
    if phrases.ROLE_BEHIND.match(behind) or phrases.PART_OF_NAME.match(behind) or _is_code(mention):
        return False
    office = phrases.OFFICE_OF.search(before)
    if office is not None and office[1].lower() in OFFICES:
        return False
    if _stands_inside(before) or contained(mention):
        return True
    if _is_state(mention) or (name.cued and not name.governed) or phrases.AGAINST.search(before):
        return False
    if mention.sure and any(e.usual for e in mention.options):
        return True
    return _is_called_place(mention)


def _stands_inside(before: str) -> bool:
    patterns = (phrases.INSIDE, phrases.MOVING, phrases.VISITING, phrases.PART_OF)
    return any(p.search(before) for p in patterns)


def _is_code(mention: Mention) -> bool:
    """Whether the words are two or three capitals that abbreviate a region, which they do only behind its city."""
    short = len(mention.words) <= 3 and mention.words.isupper() and not mention.before.endswith(", ")
    return short and not any(e.kind == "country" for e in mention.options)


def _is_called_place(mention: Mention) -> bool:
    """Whether nouns or prepositions show that a name is a place where its kind or the gazetteer alone does not."""
    if phrases.PLACE_NOUN_BEHIND.match(mention.behind) or phrases.CALLED.search(mention.before):
        return True
    known = mention.sure or any(e.kind != "city" for e in mention.options)
    return known and phrases.AT.search(mention.before) is not None


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


def _is_state(mention: Mention) -> bool:
    """Whether the words also name a country or who governs: "Russia", "Moscow", "the Kremlin"."""
    seat = world.seat(mention.words)
    if any(e.kind == "continent" for e in mention.options):
        return True
    return world.country(mention.words) is not None or (seat is not None and seat.kind in _STATE_SEATS)
