"""What a text tells about where its places lie: the larger place that is named with one, and the countries it speaks of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lucca import world
from lucca.extract.places import phrases
from lucca.extract.places.entries import Entry
from lucca.extract.places.gazetteer import entries, region_of_adjective
from lucca.extract.places.mentions import Mention
from lucca.language import NamedSpan

_CAPITALISED = re.compile(r"\b[A-Z][\w’']+(?:[ \t]+[A-Z][\w’']+)?|\bU\.[SK]\.(?:A\.)?")
_DATELINE = re.compile(rf"^([^\W\d_][\w.’' -]{{2,30}}?){phrases.DATELINE.pattern}", re.M)
_DATELINE_COUNTS = 2
"""Times that a dateline counts for its country; it may stand outside what is read for names."""

_COUNTED = 3
"""Times that one word counts for its country: a name that stands in every sentence tells no more."""

_NEAR = 100.0
"""Kilometres within which a place lies "near" another, or inside a city's surroundings."""


@dataclass(frozen=True, slots=True)
class Container:
    """A larger place: a country, a region of it, or a town near which something lies."""

    country: str | None
    region: str = ""
    near: Entry | None = None

    def holds(self, entry: Entry) -> bool:
        """Whether a place lies inside."""
        if self.near is not None:
            return entry.distance(self.near) <= _NEAR
        if self.region:
            return entry.region == self.region
        return entry.country == self.country


@dataclass(frozen=True, slots=True)
class Context:
    """Countries by how often a text speaks of them, regions that it names, and places that are certain."""

    countries: Counter[str] = field(default_factory=Counter)
    regions: frozenset[str] = frozenset()
    anchors: tuple[Entry, ...] = ()


def context(text: str, names: Sequence[NamedSpan], anchors: Iterable[Entry] = ()) -> Context:
    """The countries, regions and certain places of a text."""
    certain = tuple(anchors)
    counted: Counter[str] = Counter()
    for words, times in Counter(_phrases(text, names)).items():
        code = _country_of(words)
        if code is not None:
            counted[code] += min(times, _COUNTED)
    for entry in certain:
        if entry.country is not None:
            counted[entry.country] += 1
    for match in _DATELINE.finditer(text):
        if (country := _dominant(match[1])) is not None:
            counted[country] += _DATELINE_COUNTS
    return Context(counted, frozenset(_regions(text, names)), certain)


def _phrases(text: str, names: Sequence[NamedSpan]) -> Iterator[str]:
    """Names, and words with capitals alone and in pairs."""
    for name in names:
        if name.kind != "person":
            yield text[name.span.start : name.span.end]
    for match in _CAPITALISED.finditer(text):
        words = match[0].split()
        yield from words if len(words) > 1 else ()
        yield match[0]


def _country_of(words: str) -> str | None:
    found = world.country(words) or world.nationality(words)
    if found is not None and found.ambiguous is None:
        return found.code
    return None


def _dominant(name: str) -> str | None:
    """The country of a name whose largest place is ten times as large as those in other countries."""
    found = entries(name)
    if not found or any(10 * e.people > found[0].people for e in found if e.country != found[0].country):
        return None
    return found[0].country


def _regions(text: str, names: Sequence[NamedSpan]) -> Iterator[str]:
    """Codes of regions whose names can mean no larger city."""
    for name in names:
        if name.kind in {"place", "other"}:
            found = entries(text[name.span.start : name.span.end])
            if found and found[0].kind == "region" and not any(e.kind == "city" and e.people > 100_000 for e in found):
                yield found[0].region


def containers(mention: Mention) -> Iterator[Container]:
    """The larger places that the words beside a mention name, each with all that it may mean."""
    for pattern in phrases.WITHIN_BEHIND:
        if match := pattern.match(mention.behind):
            owned = mention.behind[match.end(1) :].startswith(("'s", "’s")) or match[1].endswith(("'s", "’s"))
            if not owned:
                yield from _meanings(match[1], near="near" in match[0])
    for pattern in phrases.WITHIN_BEFORE:
        if match := pattern.search(mention.before):
            yield from _meanings(match[1], near=False)


def _meanings(words: str, near: bool) -> Iterator[Container]:
    """What a phrase may mean as a container; the longest stretch of its words that means anything."""
    parts = words.rstrip(",").split()
    for stretch in _stretches(parts):
        found = tuple(_named(stretch, near))
        if found:
            yield from found
            return


def _stretches(parts: Sequence[str]) -> Iterator[str]:
    """The words from the first on, ever fewer; then the last ones, which a title or adjective may precede."""
    for end in range(len(parts), 0, -1):
        yield " ".join(parts[:end])
    for start in range(1, len(parts)):
        yield " ".join(parts[start:])


def _named(words: str, near: bool) -> Iterator[Container]:
    if near:
        yield from (Container(None, near=e) for e in entries(words)[:1] if e.kind == "city")
        return
    country = world.country(words) or world.nationality(words)
    if country is not None and country.code is not None and country.status != "part":
        yield Container(country.code)
    for entry in (*entries(words), *region_of_adjective(words)):
        if entry.kind == "region":
            yield Container(entry.country, entry.region)
        elif entry.kind == "country":
            yield Container(entry.country)
        elif entry.kind == "city" and entry.people > 500_000:
            yield Container(entry.country, near=entry)
