"""The countries and sectors of a report's actors, from what stands beside their names to what the whole report tells.

An actor's own words go first: offices, nationalities, seats, what it is called. Then whom it belongs to ("a spokesman for
the bank"), then the tables of the world, and last the country that the report is at home in. Where words tell two
countries, the actor has none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lucca import world
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.descriptions import Description, descriptions, told_inside
from lucca.extract.cast.home import home
from lucca.extract.cast.roster import Roster
from lucca.extract.codes import country_beside, country_in, country_of_city, place_in_name, sector_beside, sector_of
from lucca.language import NamedSpan
from lucca.language.predicates import Tree
from lucca.records import Place
from lucca.records.reading import Sector

_SURE = 0.5
"""Least confidence of a place that tells a country."""

_DEEP = 3
"""Actors that one may belong to in turn."""

_DOMESTIC = frozenset({"government", "legislature", "courts", "police", "party", "opposition", "military", "civilians"})
"""Sectors whose people a report calls by no country where it is their own."""

_RUNNING = re.compile(r"(?:['’]s?)? (?:presidential |re-?election |Senate |mayoral )?(?:campaign|candidacy|camp)\b")
"""What stands behind the name of somebody who stands for election."""

_CHAMBERS = frozenset({"House", "Commons", "Lords"})
"""What a chamber of a legislature is called where it is known which is meant."""

_COUNCIL = re.compile(r"\b(?:Council|Borough|County)\Z")
"""What a place's own administration is called."""

_AGAINST = re.compile(r"(?:pro|anti|non)-\Z", re.IGNORECASE)


class Coding:
    """What one report tells of the countries and sectors of its actors."""

    def __init__(self, text: str, tree: Tree, roster: Roster, places: Sequence[Place], day: str | None) -> None:
        self._home: str | None = None
        bodies = (n.span for n in roster.names if n.kind not in {"nationality", "person"})
        self._teams = {text[span.start : span.end].rsplit(" ", 1)[-1] for span in bodies}
        self._text = text
        self._roster = roster
        self._day = day
        self._places = {p.span: p.country for p in places if p.country and p.confidence >= _SURE}
        self._told: dict[int, Counter[str]] = defaultdict(Counter)
        self._with: dict[int, list[ActorDraft]] = defaultdict(list)
        self._sectors: dict[int, Counter[Sector]] = defaultdict(Counter)
        self._countries: dict[tuple[int, int], str | None] = {}
        self._found_sectors: dict[tuple[int, int], Sector | None] = {}
        self._home, self._strong = home(self._evidence())
        for name in roster.names:
            draft = roster.of_name.get(name.span)
            if draft is not None and draft.kind != "state":
                self._gather(tree, name, draft)

    def country(self, draft: ActorDraft, depth: int = 0) -> str | None:
        """The country (ISO 3166 alpha-3) of an actor."""
        key = (id(draft), depth)
        if key not in self._countries:
            self._countries[key] = self._country(draft, depth)
        return self._countries[key]

    def sector(self, draft: ActorDraft, depth: int = 0) -> Sector | None:
        """The sector of an actor: of a person the one that is told most often, else that of the body it belongs to."""
        key = (id(draft), depth)
        if key not in self._found_sectors:
            self._found_sectors[key] = self._sector(draft, depth)
        return self._found_sectors[key]

    def _country(self, draft: ActorDraft, depth: int) -> str | None:
        if draft.kind == "state" or depth > _DEEP:
            return draft.country
        if draft.country is not None:
            return self._home if self._is_of_another(draft) else draft.country
        if told := self._own(draft):
            return told[0] if len(told) == 1 else None
        known = world.officeholder(draft.name, self._day) if draft.named and draft.kind in {"person", "unknown"} else None
        if known is not None and known.in_office:
            return known.country
        for other in self._belongs(draft):
            abroad = draft.named and draft.kind == "person" and self.sector(other) == "business"
            if other is not draft and not abroad and (found := self.country(other, depth + 1)) is not None:
                return found
            if other.kind == "bloc":
                return None
        return known.country if known is not None else self._at_home(draft)

    def _is_of_another(self, draft: ActorDraft) -> bool:
        """Whether a body whose name other countries' bodies bear too ("Treasury") is rather that of the report's home."""
        if draft.kind != "institution" or self._home in {None, draft.country}:
            return False
        known = world.seat(draft.name) or world.body(draft.name)
        return known is not None and known.ambiguous is not None

    def _sector(self, draft: ActorDraft, depth: int) -> Sector | None:
        if draft.kind == "person" and (told := self._sectors[id(draft)]):
            return told.most_common(1)[0][0]
        found = self._of_institution(draft) or sector_of(draft.name, draft.kind, named=draft.named)
        if found is None and depth <= _DEEP and (draft.kind == "person" or not draft.named):
            bodies = (d for d in self._belongs(draft) if d is not draft and d.kind in {"institution", "outlet"})
            found = next((sector for body in bodies if (sector := self.sector(body, depth + 1)) is not None), None)
        if found is None and draft.kind == "person" and draft.named:
            known = world.officeholder(draft.name, self._day)
            return "government" if known is not None and known.in_office else None
        return found

    def _of_institution(self, draft: ActorDraft) -> Sector | None:
        if not draft.named or draft.kind != "institution":
            return None
        if (known := world.organisation(draft.name)) is not None:
            return known.sector
        if draft.name in _CHAMBERS:
            return "legislature"
        return "government" if _COUNCIL.search(draft.name) and place_in_name(draft.name, self._home) else None

    def _own(self, draft: ActorDraft) -> list[str]:
        """The countries that an actor's own words tell."""
        told = self._told[id(draft)]
        if not told and draft.kind in {"institution", "outlet"} and draft.named:
            known = world.organisation(draft.name)
            found = known.country if known else country_in(draft.name.split()) or place_in_name(draft.name, self._home)
            return [found] if found else []
        most = told.most_common(1)[0][1] if told else 0
        return [code for code, count in told.items() if count * 2 > most]

    def _belongs(self, draft: ActorDraft) -> Iterator[ActorDraft]:
        """Whom an actor belongs to: told beside its names, or inside of its description."""
        yield from self._with[id(draft)]
        if not draft.named and draft.mentions and (draft.kind != "unknown" or sector_of(draft.name, "unknown", named=False)):
            for name in told_inside(self._roster.names, draft.mentions[0]):
                if (other := self._roster.of_name.get(name.span)) is not None:
                    yield other

    def _at_home(self, draft: ActorDraft) -> str | None:
        if self._home is None or draft.kind in {"bloc", "armed-group", "outlet"}:
            return None
        if draft.named and draft.kind == "person":
            return self._home if self._strong or self.sector(draft) in _DOMESTIC else None
        is_body = draft.named and draft.kind == "institution"
        return self._home if self._strong and (is_body or self.sector(draft) in _DOMESTIC) else None

    def _gather(self, tree: Tree, name: NamedSpan, draft: ActorDraft) -> None:
        key = id(draft)
        if (code := country_beside(self._text, name)) is not None:
            self._told[key][code] += 1
        if name.kind == "person":
            told = sector_beside(self._text, name, self._office(name))
            if told is None and _RUNNING.match(self._text, name.span.end):
                told = "party"
            if told is not None:
                self._sectors[key][told] += 1
        for found in descriptions(self._text, tree, name):
            self._describe(found, name, draft)

    def _office(self, name: NamedSpan) -> world.Office | None:
        return self._roster.office(name)

    def _describe(self, found: Description, name: NamedSpan, draft: ActorDraft) -> None:
        key = id(draft)
        told = None if found.former else world.sector_of_words(found.words)
        if told is not None and draft.kind in {"person", "unknown"}:
            self._sectors[key][told] += 1
        for part in found.behind:
            seat = world.seat(self._text[part.start : part.end].partition(" ")[2])
            if seat is not None and seat.country is not None:
                self._told[key][seat.country] += 1
        for part in (found.own, *found.behind):
            for other in told_inside(self._roster.names, part):
                if other.span == name.span or _AGAINST.search(self._text[max(other.span.start - 5, 0) : other.span.start]):
                    continue
                if (code := self._code(other, adjectives=part is found.own)) is not None:
                    self._told[key][code] += 1
                elif (whom := self._roster.of_name.get(other.span)) is not None and whom is not draft:
                    self._with[key].append(whom)

    def _code(self, name: NamedSpan, *, adjectives: bool) -> str | None:
        """The country that a place or nationality tells."""
        if name.span in self._places:
            return self._places[name.span]
        form = self._text[name.span.start : name.span.end]
        if name.kind == "nationality":
            if form in self._teams:
                return None
            found = world.nationality(form) or world.region(form)
            return found.code if adjectives and found is not None else self._of_party(form)
        if name.kind == "place":
            found = world.region(form) or world.country(form)
            return found.code if found is not None else country_of_city(form, self._home)
        return None

    def _of_party(self, form: str) -> str | None:
        """The country of the party that a word for its members tells, unless the report is at home elsewhere."""
        party = world.body(form) or world.body(f"{form}s")
        return party.country if party is not None and self._home in {None, party.country} else None

    def _evidence(self) -> Iterator[tuple[str, str]]:
        """What tells of the report's home: its places, nationalities and the bodies that the tables have."""
        for name in self._roster.names:
            form = self._text[name.span.start : name.span.end]
            code = self._code(name, adjectives=True)
            draft = self._roster.of_name.get(name.span)
            if draft is not None and (draft.kind == "outlet" or _is_platform(form)):
                continue  # whence news and pictures come says nothing of what they are about
            if code is None and draft is not None and name.kind != "nationality":
                code = draft.country or (country_in(form.split()) if name.kind == "organisation" else None)
                form = draft.name
            if code is not None:
                yield form.casefold(), code


def _is_platform(form: str) -> bool:
    known = world.body(form)
    return known is not None and known.kind == "platform"
