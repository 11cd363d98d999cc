"""Codes of actors: the country and the sector that names and the words beside them tell.

Only from the report's words and from what the tables of the world say of offices, bodies and places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lucca import world
from lucca.extract.places.gazetteer import entries, key
from lucca.language import NamedSpan
from lucca.language.words import without_possessive, words
from lucca.records.reading import ActorKind, Sector

_SEATED = re.compile(r"(?:['’]s?)?,?\s*\(?\b(?P<party>[RDI]|Rep|Dem|Ind)\.?-(?P<state>[A-Z][\w.]*(?: [A-Z][\w.]*)?)\)?")
"""A member of the US Congress behind the name: "(D-Nev.)", ", R-Fla."."""

_AMONG = re.compile(r"(?:['’]s?)?\s*\((?P<state>[A-Z][\w.]*(?: [A-Z][\w.]*)?)\)")

_OF_STATE = re.compile(r" of (?P<state>[A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_SEATED_TITLES = frozenset("sen sen. rep rep. gov gov. senator governor congressman congresswoman representative".split())
"""Titles behind whose bearer "of Texas" tells the state."""

_TITLED = re.compile(r"\b(?P<title>Sen|Rep|Gov|Congressman|Congresswoman)s?\.?\s\Z")
"""The title right before the name of a member of a legislature or a governor."""

_REACH = 80
_FORMER = re.compile(r"\b(?:former|ex|late|then|onetime|retired|ousted)[\s-](?:[\w.’'-]+\s){0,4}$", re.IGNORECASE)
_OF_ANYTHING = frozenset(
    "president vice-president leader governor speaker secretary-general director-general minister commissioner "
    "chief-of-staff spokesperson chief-executive adviser official envoy representative".split()
)
"""Keys of offices that clubs and companies have too."""

_JUNIOR = frozenset("captain lieutenant sergeant private commander major corporal".split())
"""Ranks that the police, fire services and airlines have too."""

_LONGEST_PLACE = 3
_PLACED = frozenset({"of", "for", "in"})
_TOWN, _LARGE, _FAR = 15_000, 200_000, 10
"""Inhabitants of a city that a name may be of: in the report's own country, anywhere; how much larger than its namesakes."""

_ELSEWHERE = frozenset("to in at on against from with toward towards about".split())
"""Words behind which a role tells of other countries: "envoy to Peru"."""


def sector_beside(text: str, name: NamedSpan, office: world.Office | None) -> Sector | None:
    """The sector that the words beside one name of a person tell: an office, a rank, a seat or a description."""
    left = text[max(name.span.start - _REACH, 0) : name.span.start]
    past = bool(_FORMER.search(left)) or (office is not None and office.tenure == "former")
    if ranked := _rank(name.titles):
        return ranked
    if (seated := _seat(text, name)) and seated.group("party"):
        return "legislature"
    if past:
        return None
    if (titled := _TITLED.search(left)) is not None:
        return "government" if titled.group("title") == "Gov" else "legislature"
    if office is not None and _is_of_state(text, name, office) and (found := world.sector_of_office(office.key)):
        return found
    return None


def _is_of_state(text: str, name: NamedSpan, office: world.Office) -> bool:
    """Whether an office is one of state: "president" of a club, a company or a union is another."""
    if office.key not in _OF_ANYTHING or office.country or office.of:
        return True
    if name.role is None:
        return True
    inside = [w for w in words(text, max(name.role.start - 24, 0), name.role.end) if not w.is_mark]
    own = [k for k, w in enumerate(inside) if w.span.start >= name.role.start]
    before = inside[own[0] - 1] if own and own[0] else None
    behind = text[name.role.end : name.role.end + 5].split()
    capitals = any(w.is_capitalised for w in inside[own[0] : -1]) if own else False
    return not (capitals or (before is not None and before.is_capitalised) or behind[:1] == ["of"])


def country_beside(text: str, name: NamedSpan) -> str | None:
    """The country (ISO 3166 alpha-3) that the words beside one name tell: its place in a role, or a US state in brackets."""
    seated = _seat(text, name) or _AMONG.match(text, name.span.end)
    if not seated and set(name.titles) & _SEATED_TITLES:
        seated = _OF_STATE.match(text, name.span.end)
    if seated and (state := world.region(seated.group("state"))) is not None:
        return state.code
    if name.role is None:
        return None
    told = [w.text for w in words(text, name.role.start, name.role.end)]
    cut = next((k for k, w in enumerate(told) if w.lower() in _ELSEWHERE), len(told))
    return country_in(told[:cut])


def sector_of(name: str, kind: ActorKind, *, named: bool) -> Sector | None:
    """The sector that an actor's own name or description tells; states and named persons have none by their names."""
    if kind == "state" or (kind == "person" and named) or (kind == "unknown" and named):
        return None
    if not named:
        return world.sector_of_words(name)
    found = world.sector(name)
    return found or ("media" if kind == "outlet" else "rebels" if kind == "armed-group" else None)


def country_in(told: Sequence[str]) -> str | None:
    """The country that a name's words are of ("Bank of Norway", "University of Texas"); None where two are."""
    found: dict[str, None] = {}
    at = 0
    while at < len(told):
        size, code = _place(told, at)
        if code:
            found[code] = None
        at += size
    return next(iter(found)) if len(found) == 1 else None


def place_in_name(name: str, home: str | None) -> str | None:
    """The country of the city that an institution's name begins with, or has behind "of": "Lucca Police".

    A city of `home` (ISO 3166 alpha-3), where there is one of that name; else the one that is far larger than all others.
    """
    told = name.split()
    if len(told) < 2:
        return None
    starts = (0, *(k + 1 for k, w in enumerate(told) if w in _PLACED))
    for start in starts:
        for size in range(min(_LONGEST_PLACE, len(told) - start - (start == 0)), 0, -1):
            phrase = " ".join(told[start : start + size])
            if phrase[:1].isupper() and (code := country_of_city(phrase, home)) is not None:
                return code
    return None


def country_of_city(name: str, home: str | None) -> str | None:
    """The country of a city: `home` where it has one of that name, else that of one far larger than all others so called."""
    found = [e for e in entries(name) if e.kind in {"city", "region"} and e.usual and key(e.name) == key(name)]
    if any(e.country == home and e.people >= _TOWN for e in found):
        return home
    if not found or found[0].people < _LARGE:
        return None
    rivals = (e for e in found if e.country != found[0].country)
    return None if any(e.people * _FAR > found[0].people for e in rivals) else found[0].country


def _place(told: Sequence[str], at: int) -> tuple[int, str | None]:
    """The longest place that begins at a word, in words, and its country."""
    for size in range(min(_LONGEST_PLACE, len(told) - at), 0, -1):
        phrase = without_possessive(" ".join(told[at : at + size]))
        if not phrase[:1].isupper():
            continue
        for place in (world.country(phrase), world.nationality(phrase), world.region(phrase)):
            if place is not None:
                return size, None if place.ambiguous else place.code
    return 1, None


def _seat(text: str, name: NamedSpan) -> re.Match[str] | None:
    return _SEATED.match(text, name.span.end)


def _rank(titles: Sequence[str]) -> Sector | None:
    for start in range(len(titles)):
        found = world.honorific(" ".join(titles[start:]).title())
        if found is None or found.form.lower() in _JUNIOR:
            continue
        if found.kind == "military":
            return "military"
        if found.kind == "police":
            return "police"
    return None
