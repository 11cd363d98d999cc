"""Which of several places a name means: what the text says of it, the text's other places, and population as the prior.

A point of a score is a factor of ten in population. Where the best place does not lead clearly none is taken.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lucca import world
from lucca.extract.places import phrases
from lucca.extract.places.context import Container, Context, containers
from lucca.extract.places.entries import Entry
from lucca.extract.places.mentions import Mention

_SAME = 60.0
"""Kilometres within which two entries are one place: a city, its region and its airport."""

_LARGE = 100_000
"""Inhabitants from which a place is known beyond its country."""

_SAME_REGION = 300.0
"""Kilometres within which a city and a region of its name are."""

_CLEAR = 0.4
"""Lead in points over the next place elsewhere: two and a half times its population."""

_PRIOR = {"country": 0.7, "region": -0.3, "city": 0.0}
"""Points that a kind adds to the logarithm of the population; a region's people are mostly its cities'."""

_SEAT_SHARE = 0.1
"""Part of a region's people from which its name means the city of that name; two and a half times that, where the city's own
name differs ("New York" is filed as New York City)."""

_FEATURE = 6.8
"""Points of what has no inhabitants: seas, areas and the like, which the table names only where they are well known."""

_UNLISTED = 3.7
_ELSEWHERE = 4.9
"""Points of what the gazetteer lacks: of a village, and where the text speaks of other countries only, of a small town."""

_FAME = 0.15
_TYPICAL_FAME = 4
"""What a region's or country's name counts as."""
_CAPITAL = 1.3
_OTHER_SPELLING = -1.4
_HINTED = 3.0
_COUNTRY_NAMED = 3.0
_REGION_NAMED = 1.4
_ANCHOR_NEAR = 0.5
_ANCHOR_RADIUS = 250.0
"""Kilometres."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention's place, None where it is not resolved; `lead` in points, infinite where the text itself says where it lies.

    `country` is the one that the text names even though the place is not resolved.
    """

    entry: Entry | None
    country: str | None
    lead: float


def told(mention: Mention) -> Choice | None:
    """The place that the words beside a mention determine; None where they name no larger place that fits."""
    outside: list[Container] = []
    for container in containers(mention):
        inside = [e for e in mention.options if e.kind not in {"country", "continent"} and container.holds(e)]
        if inside:
            best = max(inside, key=lambda e: _score(mention, e, Context()))
            best = _seat_of(mention, best, inside)
            return Choice(best, best.country, math.inf)
        outside.append(container)
    if outside and not mention.options and (named := {c.country for c in outside if c.country}) and len(named) == 1:
        return Choice(None, named.pop(), 0.0)
    return None


def chosen(mention: Mention, context: Context) -> Choice:
    """The place that a mention means in a text, where one leads clearly."""
    scored = sorted(((_score(mention, e, context), e) for e in mention.options), key=lambda pair: -pair[0])
    if not scored:
        return Choice(None, None, 0.0)
    best_score, best = scored[0]
    rivals = [score for score, entry in scored[1:] if not _same(best, entry)]
    lead = min(best_score - max(rivals, default=0.0), 2.0, best_score - _floor(best, context))
    if lead < _CLEAR:
        return Choice(None, None, lead)
    best = _seat_of(mention, best, mention.options)
    return Choice(best, best.country, lead)


def _floor(entry: Entry, context: Context) -> float:
    """The score of all places that the gazetteer does not have: the more, the less the text speaks of the country."""
    spoken_of = sum(context.countries.values()) > 1 and entry.country is not None and not context.countries[entry.country]
    return _ELSEWHERE if spoken_of and entry.kind == "city" else _UNLISTED


def _seat_of(mention: Mention, best: Entry, options: Sequence[Entry]) -> Entry:
    """The city of a region's name where it holds a good part of its people: "New York", "Idlib", but not "Quebec"."""
    if best.kind != "region" or _hinted(mention) == "region":
        return best
    cities = (e for e in options if e.kind == "city" and e.region == best.region)
    return next((e for e in cities if e.people >= best.people * (_SEAT_SHARE if e.usual else 2.5 * _SEAT_SHARE)), best)


def certain(mentions: Sequence[Mention]) -> list[Entry]:
    """Places that need no context: told beside the name, or without a large one of their name elsewhere."""
    found = []
    for mention in mentions:
        choice = told(mention) or chosen(mention, Context())
        if choice.entry is None or choice.lead < 1.0:
            continue
        if math.isinf(choice.lead) or not _is_homonym(mention, choice.entry):
            found.append(choice.entry)
    return list(dict.fromkeys(found))


def _is_homonym(mention: Mention, entry: Entry) -> bool:
    """Whether a name is well known for something else too: "Georgia", "Tripoli"."""
    if entry.kind == "country":
        country = world.country(mention.words)
        return country is not None and country.ambiguous is not None
    return any(e.people >= _LARGE and not _same(entry, e) for e in mention.options)


def _is_capital(mention: Mention, entry: Entry) -> bool:
    """Whether a city is the capital that the name stands for."""
    seat = world.seat(mention.words) if entry.kind == "city" else None
    return (
        seat is not None
        and seat.kind == "capital"
        and seat.country == entry.country
        and entry.people == max(e.people for e in mention.options if e.kind == "city" and e.country == entry.country)
    )


def _same(entry: Entry, other: Entry) -> bool:
    """Whether two entries are as good as one: close by, or one the region of the other."""
    if "region" in {entry.kind, other.kind} and entry.country == other.country:
        return entry.region == other.region or entry.distance(other) <= _SAME_REGION
    return entry.distance(other) <= _SAME


def _score(mention: Mention, entry: Entry, context: Context) -> float:
    score = _PRIOR[entry.kind] + math.log10(max(entry.people, 1000)) if entry.kind in _PRIOR else _FEATURE
    if entry.kind == "country" and _is_homonym(mention, entry):
        score -= _PRIOR["country"]
    score += _FAME * (entry.fame or _TYPICAL_FAME) + (_CAPITAL if _is_capital(mention, entry) else 0.0)
    score += 0.0 if entry.usual else _OTHER_SPELLING
    score += _HINTED if _hinted(mention) == entry.kind else 0.0
    spoken_of = sum(context.countries.values())
    if entry.country is not None and spoken_of:
        score += _COUNTRY_NAMED * context.countries[entry.country] / (spoken_of + 1)
    if entry.kind == "city" and entry.region in context.regions:
        score += _REGION_NAMED
    if entry.kind == "region" and any(a.region == entry.region for a in context.anchors if a.name != entry.name):
        score += _REGION_NAMED
    near = sum(entry.distance(a) <= _ANCHOR_RADIUS for a in context.anchors if a.kind == "city" and a.name != entry.name)
    return score + _ANCHOR_NEAR * min(near, 2)


def _hinted(mention: Mention) -> str | None:
    """The kind that a noun beside the name tells: "Idlib province", "the city of"."""
    if phrases.REGION_NOUN.search(mention.words) or phrases.REGION_NOUN.match(mention.behind):
        return "region"
    if phrases.REGION_NOUN_OF.search(mention.before):
        return "region"
    if phrases.CITY_NOUN.match(mention.behind) or phrases.CITY_NOUN_OF.search(mention.before):
        return "city"
    return None
