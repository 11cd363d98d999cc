"""Actors in the making: what the mentions of one of them have told so far."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lucca.extract.codes import country_in, sector_of
from lucca.language import NamedSpan
from lucca.records import Actor, Role, Span, record_id
from lucca.records.reading import ActorKind, NameKind, Sector
from lucca.world import Body, Country, Gender, Office, Seat, gender_of, honorific, may_be_same_office, term

_NAMED, _UNNAMED = 0.8, 0.6
"""Confidence that a named and an unnamed actor are one and no other."""

_KINDS: dict[NameKind, ActorKind] = {"person": "person", "organisation": "institution"}


@dataclass(slots=True, eq=False)
class ActorDraft:
    """One actor of a report in the making. `shown` says that a record refers to it."""

    name: str
    kind: ActorKind
    country: str | None = None
    named: bool = True
    shown: bool = False
    mentions: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    genders: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)

    def mention(self, span: Span) -> None:
        """Adds a mention, unless one stands there already; they stay in text order."""
        at = bisect_left(self.mentions, span)
        if not any(span.overlaps(near) for near in self.mentions[max(at - 1, 0) : at + 1]):
            self.mentions.insert(at, span)

    def describe(self, text: str, name: NamedSpan, office: Office | None) -> None:
        """Adds what stands around one of its names."""
        insort(self.mentions, name.span)
        self.forms[text[name.span.start : name.span.end]] += 1
        self.genders |= {gender} if (gender := gender_told(name.titles)) else set()
        cued = name.cued and " " in self.name and name.kind != "place"
        if self.kind == "unknown" and (name.kind in _KINDS or cued):
            self.kind = _KINDS.get(name.kind, "person")
        if office is not None:
            self.offices.append(office)
            self.country = self.country or office.country

    def may_be(self, pronoun: str) -> bool:
        """Whether this is a person that a pronoun in the singular can stand for."""
        return self.kind == "person" and self.fits(pronoun)

    def fits(self, pronoun: str) -> bool:
        """Whether nothing speaks against the gender of "he" or "she": titles, pronouns before, or else the given name."""
        known = self.genders or {g for g in (gender_of(self.name.split()[0]),) if g and " " in self.name}
        return not known - {"m" if pronoun == "he" else "f"}

    @property
    def is_spokesperson(self) -> bool:
        """Whether this is somebody unnamed who speaks for others, so that "they" may stand for them."""
        return not self.named and self.kind == "person"

    def holds(self, office: Office, *, surely: bool) -> bool:
        """Whether one of its offices is that one (`surely`: of the same country by name), or may be."""
        fits = [own for own in self.offices if may_be_same_office(own, office)]
        return any(own.country == office.country and not own.implied for own in fits) if surely else bool(fits)

    def settle(self) -> None:
        """Takes a person's most usual full form as the name: a longer one may have swallowed a heading's words."""
        full = [form for form in self.forms if len(form.split()) > 1]
        if self.kind == "person" and full:
            self.name = max(full, key=lambda form: (self.forms[form], -len(form)))

    def record(self, report: str, country: str | None = None, sector: Sector | None = None) -> Actor:
        """The record, with the country and sector that the report tells, or else those that the name tells."""
        roles = {(o.title, o.of): _role(o, self.name) for o in self.offices if o.tenure == "in-office"}
        return Actor(
            id=record_id(report, "actor", sorted(self.mentions), self.name),
            name=self.name,
            kind=self.kind,
            country=self.country or country or self._country(),
            sector=sector or sector_of(self.name, self.kind, named=self.named),
            roles=tuple(roles.values()),
            mentions=tuple(sorted(self.mentions)),
            named=self.named,
            confidence=_NAMED if self.named else _UNNAMED,
        )

    def _country(self) -> str | None:
        return country_in(self.name.split()) if self.named and self.kind in {"institution", "outlet"} else None


def admitted(actors: dict[str, Actor], draft: ActorDraft, report: str, span: Span) -> str:
    """The id of the actor made of a draft that is mentioned there, who is added to a report's actors."""
    draft.mention(span)
    made = draft.record(report)
    actors[made.id] = made
    return made.id


def gender_told(titles: Sequence[str]) -> Gender | None:
    """The gender that words of address tell; they are given without case."""
    forms = (honorific(title.title()) for title in titles)
    return next((form.gender for form in forms if form is not None and form.gender), None)


def _role(office: Office, holder: str) -> Role:
    """The role with the dates of the holder's term, where the tables have one."""
    served = term(office, holder)
    return Role(
        title=office.title,
        of=office.of,
        start=served.start if served else None,
        end=served.end if served else None,
    )


def of_country(country: Country) -> ActorDraft:
    """A state as an actor."""
    return ActorDraft(country.name, "state", country.code)


def of_body(body: Body) -> ActorDraft:
    """A bloc, institution, armed group or outlet as an actor."""
    kind: ActorKind = "institution" if body.kind == "platform" else body.kind
    return ActorDraft(body.name, kind, body.country)


def of_seat(seat: Seat, words: Sequence[str]) -> ActorDraft:
    """An institution that its seat or ministry stands for, called as the report calls it."""
    return ActorDraft(" ".join(words), "institution", seat.country)
