"""A reading: everything that one report tells, each record with its evidence.

Invariants: records refer to each other by id within one reading; every record has an `id` and a `confidence` between 0 and
1; `voice` is null for the report's own words, a statement's id, or "unclear".
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from lucca.records.base import SCHEMA_VERSION, Evidence, Span
from lucca.records.report import Report

NameKind = Literal["person", "organisation", "place", "nationality", "event", "law", "weapon", "other"]
"""What a name names. "nationality": a people, a faith's or a party's followers, as a noun or an adjective; "law": also a
treaty; "weapon": also a warship, a military vehicle or aircraft. A party is an organisation, as an army is.
"""
ActorKind = Literal["person", "state", "institution", "bloc", "group", "armed-group", "outlet", "unknown"]
Sector = Literal[
    "government",
    "legislature",
    "courts",
    "military",
    "police",
    "intelligence",
    "rebels",
    "party",
    "opposition",
    "media",
    "business",
    "labour",
    "agriculture",
    "education",
    "religion",
    "health",
    "criminals",
    "refugees",
    "civil-society",
    "international-organisation",
    "civilians",
]
"""PLOVER's sectors in words; its codes for what is left over ("UNK", "UAF") are none of ours."""
StatementKind = Literal["direct", "mixed", "indirect"]
StatementStatus = Literal["said", "expected", "declined"]
Act = Literal[
    "assert",
    "deny",
    "doubt",
    "believe",
    "accuse",
    "demand",
    "offer",
    "threaten",
    "promise",
    "propose",
    "support",
    "reject",
    "ask",
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
EventStatus = Literal["happened", "ongoing", "planned", "conditional", "denied", "doubted", "negated"]
TieKind = Literal["backs", "allied", "aligned", "opposes", "at-war", "member-of", "represents"]
CommitmentKind = Literal["demand", "offer", "threat", "promise", "proposal", "agreement"]
CommitmentStatus = Literal["open", "accepted", "refused", "kept", "broken", "no-consensus"]
MeetingStatus = Literal["held", "under-way", "due", "planned", "not-confirmed", "cancelled"]
Bound = Literal["exactly", "at-least", "at-most", "about", "more-than", "less-than", "between"]


def json_name(field: str) -> str:
    """A field's name in JSON: `from_` is written `from`, which Python keeps for itself."""
    return field.rstrip("_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A named mention."""

    id: str
    span: Span
    kind: NameKind
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or position: its title, of what, and from when to when (ISO dates, null where unknown)."""

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who a mention stands for.

    `country` is ISO 3166 alpha-3; `sector` is what part of society it belongs to, null where the report does not tell and
    for states; `mentions` are in text order; `named` is false for "an official".
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: Sector | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()
    named: bool = True
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When, where and through which medium something was said: ids of a time and a place, and the medium's words."""

    time: str | None = None
    place: str | None = None
    medium: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution's share in one paragraph, its speakers resolved.

    `content` are the spans of what was said, quotation marks included; `exact` is their words joined by " … ". `source` and
    `cue` are null where the paragraph names none. `act` is null until it is determined. `continues` is the id of the
    statement whose quote goes on here.
    """

    id: str
    kind: StatementKind
    status: StatementStatus = "said"
    speakers: tuple[str, ...] = ()
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...]
    exact: str
    act: Act | None = None
    addressees: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    occasion: Occasion = Occasion()
    continues: str | None = None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A temporal expression with its TIMEX3 type and value."""

    id: str
    span: Span
    type: TimexType
    value: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place mention. `lat` and `lon` are degrees (WGS 84), null where the place is unresolved."""

    id: str
    span: Span
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom: PLOVER type, mode and contexts; CAMEO code as far as determined; quad class 1 to 4."""

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    voice: str | None = None
    status: EventStatus
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A standing relation between two actors, with its direction."""

    __pydantic_config__: ClassVar = {"alias_generator": json_name, "extra": "forbid"}

    id: str
    from_: str
    to: str
    kind: TieKind
    voice: str | None = None
    status: EventStatus = "ongoing"
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A demand, offer, threat, promise, proposal or agreement: by whom, of whom, what, on which condition."""

    id: str
    kind: CommitmentKind
    by: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    what: str
    condition: str | None = None
    status: CommitmentStatus = "open"
    said_by: tuple[str, ...] = ()
    statement: str | None = None
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Who meets whom: `where` is a place's id, `when` a time's."""

    id: str
    who: tuple[str, ...] = ()
    where: str | None = None
    when: str | None = None
    status: MeetingStatus
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A stated quantity, its bound and what it counts.

    `counts` is a class ("deaths", "injured", "votes", "money", …), or the counted noun in the singular where it is of none;
    `of` the noun as it stands ("women", "homes"), null where the number stands alone. `unit` is an ISO 4217 code, a sign
    ("$"), a unit of measure or "percent", null for plain counts. `high` is the upper end where the bound is "between".
    """

    id: str
    value: float
    high: float | None = None
    bound: Bound = "exactly"
    counts: str
    of: str | None = None
    unit: str | None = None
    voice: str | None = None
    time: str | None = None
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One report and the records it yields. `model` names what read it; `lucca` is the program's version."""

    schema: int = SCHEMA_VERSION
    lucca: str
    model: str
    report: Report
    names: tuple[Name, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    figures: tuple[Figure, ...] = ()
