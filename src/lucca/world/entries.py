"""What the tables hold. Every entry says what else its words may mean (`ambiguous`); nothing is decided here."""

from dataclasses import dataclass, field
from typing import Literal

CountryStatus = Literal["state", "territory", "disputed", "part", "former"]
BodyKind = Literal["bloc", "institution", "armed-group", "outlet", "platform"]
SeatKind = Literal["capital", "seat", "city", "residence", "building", "quarter", "ministry", "organ"]
Tenure = Literal["in-office", "former", "acting", "elect"]
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state, territory, part of a state, disputed or former state.

    `id` is unique; `code` is ISO 3166-1 alpha-3 (of the whole state for a part, null for what is disputed between states,
    ISO 3166-3 for former states; Kosovo has the user-assigned XKX). `of` is the id of the state that it belongs to or that
    claims it. `adjectives` and `people` are as written in English ("Finnish"; "Finn", "Finns").
    """

    id: str
    code: str | None
    alpha2: str | None = None
    name: str
    status: CountryStatus = "state"
    of: str | None = None
    variants: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    ambiguous: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A capital, residence, building, quarter, ministry or organ of state that stands for who sits there.

    `of` names the country or body, `country` is its alpha-3 code; both are null where the words leave it open ("the Foreign
    Ministry"). `stands_for` is what of it: "government", "head-of-state", "head-of-government", "foreign-ministry",
    "parliament", "police", …; `institution` is that one's name where it has one.
    """

    name: str
    kind: SeatKind
    of: str | None = None
    country: str | None = None
    stands_for: str | None = None
    institution: str | None = None
    ambiguous: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A bloc, international or national institution, armed group, outlet or platform; `wire` marks news agencies.

    `part_of` names the body that it is part of; `country` is the alpha-3 code of the one it belongs to or acts in.
    """

    name: str
    kind: BodyKind
    variants: tuple[str, ...] = ()
    country: str | None = None
    part_of: str | None = None
    wire: bool = False
    ambiguous: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as a phrase names it.

    `key` is the same for all titles of one kind of office: "foreign-minister" for "foreign secretary", "secretary of state"
    and "top diplomat". `title` is how that office is called where it is held. `of` names the country, body or institution;
    `country` is its alpha-3 code, `implied` tells that only the title says so ("Secretary of State"). `to` is where an
    ambassador or envoy is sent.
    """

    key: str
    title: str = field(compare=False)
    country: str | None = None
    of: str | None = None
    to: str | None = None
    implied: bool = False
    tenure: Tenure = field(default="in-office", compare=False)
    gender: Gender | None = field(default=None, compare=False)
    ambiguous: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Honorific:
    """A form of address before a name: "Mr", "Baroness", "Lt. Gen."; `gender` where the form tells."""

    form: str
    gender: Gender | None
    kind: Literal["courtesy", "noble", "religious", "academic", "military", "office", "police"]
