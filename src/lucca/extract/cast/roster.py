"""The names of a report brought together into actors in the making.

Short forms join the one full name that ends in them, a person's given name the one full name that begins with it, an
institution's first words or initials the one that has them. Where several do, forms of address tell who is meant, then who
is named in full far more often, or alone at first; else they join none. What the tables know is one actor whatever it is
called.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from lucca import world
from lucca.extract.actors import ActorDraft, gender_told, of_body, of_country, of_seat
from lucca.extract.cast.fullnames import LONGEST_NAME, Bearer, FullNames, foremost, introduced
from lucca.extract.cast.shortened import begins, initials, is_acronym
from lucca.extract.cast.spellings import are_spellings
from lucca.language import NamedSpan
from lucca.language.names import THINGS
from lucca.language.words import words
from lucca.records import Span

_RELATIVES = 50
"""Full names with one family name among which another spelling is looked for."""

_BESIDE = 150
"""Code points within which two spellings of a name are rather two persons: a sentence."""


class Roster:
    """The actors in the making of one report, by the names that it gives them."""

    def __init__(self, text: str, names: Sequence[NamedSpan]) -> None:
        self._text = text
        self.names = names
        self.drafts: list[ActorDraft] = []
        self.of_name: dict[Span, ActorDraft] = {}
        self._by_key: dict[str, ActorDraft] = {}
        self._by_entry: dict[str, ActorDraft] = {}
        self._unnamed: dict[str, ActorDraft] = {}
        self._gather()

    def inside(self, span: Span, most: int) -> list[NamedSpan]:
        """The first `most` names that begin inside a span."""
        first = bisect_left(self.names, span.start, key=lambda n: n.span.start)
        return list(takewhile(lambda n: n.span.start < span.end, self.names[first : first + most]))

    def is_thing(self, name: NamedSpan) -> bool:
        """Whether a name is an event's, a law's or a weapon's; what the tables know as an actor is one."""
        form = self._form(name)
        return name.kind in THINGS and world.body(form) is None and world.country(form) is None

    def entry(self, name: str) -> ActorDraft | None:
        """The draft of a country, body or seat that the tables of the world know."""
        if (country := world.country(name)) is not None:
            return self.once(country.id, of_country(country))
        if (body := world.body(name)) is not None:
            return self.once(body.name, of_body(body))
        seat = world.seat(name)
        if seat is None or (seat.country is None and seat.institution is None):
            return None
        state = world.country_of(seat.country) if seat.country else None
        if state is not None and (seat.kind == "capital" or seat.stands_for == "government"):
            return self.once(state.id, of_country(state))
        if seat.kind == "city":
            return None
        return self.once(seat.institution or seat.name, of_seat(seat, _bare(name)))

    def entry_of(self, name: str) -> object | None:
        """What the tables of the world know by a name: a country, a body or a seat; no draft is made."""
        return world.country(name) or world.body(name) or world.seat(name)

    def once(self, key: str, draft: ActorDraft) -> ActorDraft:
        """The draft that is known by a key; `draft` becomes it if there is none."""
        if key not in self._by_entry:
            self._by_entry[key] = self._add(draft)
        return self._by_entry[key]

    def written(self, name: str) -> ActorDraft | None:
        """The draft of somebody whose name is written so, in capitals or not."""
        key = key_of(name)
        return self._by_key.get(key) or self._by_key.get(f"the {key}")

    def unnamed(self, draft: ActorDraft) -> ActorDraft:
        """The draft of what only a description names; the same words are the same draft."""
        key = draft.name.casefold()
        if key not in self._unnamed:
            self._unnamed[key] = self._add(draft)
        return self._unnamed[key]

    def _gather(self) -> None:
        """Brings the names together, longest forms first."""
        forms: dict[str, list[NamedSpan]] = defaultdict(list)
        for name in self.names:
            if name.kind != "nationality" and not self.is_thing(name):
                forms[key_of(self._form(name))].append(name)
        full = FullNames()
        by_part: dict[str, list[str]] = defaultdict(list)
        for key in forms:
            if " " in key:
                full.add(key)
                for part in self._institutional_parts(key, forms[key]):
                    by_part[part].append(key)
        for key in sorted(forms, key=lambda k: (-k.count(" "), forms[k][0].span)):
            for names, draft in self._bearers(forms[key], self._longer_forms(key, full, forms)):
                found = draft or self._institution(key, by_part, forms) or self._new(names)
                self._by_key.setdefault(key, found)
                for name in names:
                    found.describe(self._text, name, self.office(name))
                    self.of_name[name.span] = found
        for draft in self.drafts:
            draft.settle()

    def _longer_forms(self, key: str, full: FullNames, forms: dict[str, list[NamedSpan]]) -> dict[int, Bearer]:
        """Who bears a full name that ends in `key`; where none does, the persons whose given name it is."""
        at_end = full.ending[key]
        found = self._drafts_of(at_end, forms)
        if " " in key:
            return found or self._spelled_otherwise(key, full.ending[key.rpartition(" ")[2]], forms)
        persons = {number: one for number, one in found.items() if one.draft.kind in {"person", "unknown"}}
        if persons or at_end or any(n.titles or n.kind not in {"person", "other"} for n in forms[key]):
            return persons
        given = self._drafts_of(full.beginning[key], forms)
        return given if all(one.draft.kind == "person" for one in given.values()) else {}

    def _spelled_otherwise(self, key: str, full: Sequence[str], forms: dict[str, list[NamedSpan]]) -> dict[int, Bearer]:
        """Who bears a name that may be another spelling of `key`; two that stand side by side are two persons'."""
        if any(n.kind not in {"person", "other"} for n in forms[key]):
            return {}
        done = (k for k in full[:_RELATIVES] if k != key and k[0] == key[0] and forms[k][0].span in self.of_name)
        alike = [k for k in done if are_spellings(key, k)]
        places = sorted((n.span.start, k == key) for k in (key, *alike) for n in forms[k])
        if any(own != other and there - here < _BESIDE for (here, own), (there, other) in pairwise(places)):
            return {}
        found = self._drafts_of(alike, forms)
        return found if len(found) == 1 else {}

    def _drafts_of(self, keys: Sequence[str], forms: dict[str, list[NamedSpan]]) -> dict[int, Bearer]:
        """The drafts of some full names, by their `id()`, with how often they are named so."""
        found: dict[int, Bearer] = {}
        for key in keys:
            for name in forms[key]:
                if (draft := self.of_name.get(name.span)) is not None:
                    one = found.setdefault(id(draft), Bearer(draft, name.span.start))
                    one.times, one.first = one.times + 1, min(one.first, name.span.start)
        return found

    def _bearers(
        self, names: Sequence[NamedSpan], full: dict[int, Bearer]
    ) -> Iterator[tuple[Sequence[NamedSpan], ActorDraft | None]]:
        """The names of one form, apart by who bears them: "Mr. Salgado" and "Mrs. Salgado" are two."""
        by_gender: dict[str | None, list[NamedSpan]] = defaultdict(list)
        for name in names:
            by_gender[gender_told(name.titles)].append(name)
        if not full and len(by_gender.keys() - {None}) < 2:
            yield names, None
            return
        for one in full.values():
            one.draft.settle()  # the given name that tells the gender is that of the usual form
        for gender, some in by_gender.items():
            fits = [one for one in full.values() if gender is None or one.draft.fits("he" if gender == "m" else "she")]
            yield some, foremost(fits) or introduced(fits, some)

    def _institutional_parts(self, key: str, names: Sequence[NamedSpan]) -> Iterator[str]:
        """What may stand for an institution's full name: its initials, and its first words."""
        if all(n.kind == "organisation" for n in names):
            yield from initials(self._form(names[0]))
            words = key.removeprefix("the ").split()[:LONGEST_NAME]
            yield from (" ".join(words[:count]) for count in range(1, len(words)) if begins(" ".join(words[:count]), key))

    def _institution(self, key: str, by_part: dict[str, list[str]], forms: dict[str, list[NamedSpan]]) -> ActorDraft | None:
        """The one institution whose name begins with `key`, or whose initials it is."""
        written = self._form(forms[key][0])
        if is_acronym(written):
            full = by_part.get(written.upper(), [])
        elif all(n.kind in {"organisation", "other"} for n in forms[key]) and self.entry_of(written) is None:
            full = by_part.get(key.removeprefix("the "), [])
        else:
            return None
        drafts = {id(d): d for k in full if k != key and (d := self.of_name.get(forms[k][0].span)) is not None}
        found = next(iter(drafts.values())) if len(drafts) == 1 else None
        return found if found is not None and found.kind == "institution" else None

    def _new(self, spans: Sequence[NamedSpan]) -> ActorDraft:
        """A draft for a name that is not known yet; what the tables know is one draft whatever it is called."""
        name = self._form(spans[0])
        if all(n.kind != "person" for n in spans) or self._is_body(name, spans):
            if (known := self.entry(name)) is not None:
                return known
            if all(n.kind == "organisation" for n in spans):
                return self._add(ActorDraft(name, "institution"))
        if world.organisation(name) is not None and not any(n.titles for n in spans):
            return self._add(ActorDraft(name, "institution"))
        return self._add(ActorDraft(name, "unknown"))

    def _is_body(self, name: str, spans: Sequence[NamedSpan]) -> bool:
        """Whether a name is a body's that the tables know for sure, even where the reader takes it for a person's."""
        known = world.body(name)
        return known is not None and known.ambiguous is None and not any(n.titles for n in spans)

    def office(self, name: NamedSpan) -> world.Office | None:
        """The office in a name's role; words before it that the tables do not know (an invented country) are left out."""
        if name.role is None:
            return None
        starts = (w.span.start for w in words(self._text, name.role.start, name.role.end))
        tails = (self._text[start : name.role.end] for start in starts)
        return next((office for tail in tails if (office := world.office(tail)) is not None), None)

    def _add(self, draft: ActorDraft) -> ActorDraft:
        self.drafts.append(draft)
        return draft

    def _form(self, name: NamedSpan) -> str:
        return self._text[name.span.start : name.span.end]


def key_of(name: str) -> str:
    """What two spellings of one name have in common: case, blanks and the apostrophe's form do not count."""
    return " ".join(name.split()).casefold().replace("’", "'")


def _bare(name: str) -> list[str]:
    parts = name.split()
    return parts[1:] if len(parts) > 1 and parts[0].casefold() == "the" else parts
