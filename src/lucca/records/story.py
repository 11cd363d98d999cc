"""A story: the reports of one happening, and what they tell brought together.

Invariants: nothing is merged without showing it, so every group lists its members as (report id, record id); every
statement of the story's reports stands in exactly one utterance.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lucca.records.base import SCHEMA_VERSION, Passage
from lucca.records.reading import ActorKind, Bound, EventStatus, Reading, Role, Sector

Relation = Literal["single", "verbatim", "variant", "paraphrase"]
DifferenceKind = Literal["changed", "dropped", "added", "punctuation"]
Turn = Literal["negation", "condition", "alternative", "hedge", "figure"]
LinkKind = Literal["repeated", "related"]
FigureChange = Literal["single", "same", "developed", "disputed", "unclear"]
DisputeKind = Literal["denial", "polarity", "who", "figure", "time", "place"]
OriginKind = Literal["agency", "release", "shared", "own"]
CreditKind = Literal["contributed", "cited"]


class Member(NamedTuple):
    """A record of one report: `[report id, record id]` in JSON."""

    report: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryActor:
    """One actor over the story's reports; `named` is false where no report names it ("a senior official")."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: Sector | None = None
    roles: tuple[Role, ...] = ()
    members: tuple[Member, ...]
    named: bool = True
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where one statement's words depart from those of its utterance's base.

    `statement` is an index into the utterance's `statements`. `base` and `other` are the passages that differ: `changed` has
    both, `dropped` only `base`, `added` only `other`; `punctuation` has both sides where each has a mark. `turns` names what
    may turn the meaning: a negation, condition, alternative, hedge or figure that only one side has. `quoted` says that the
    words stand inside quotation marks, so that they are given as the speaker's own. `marked` says that one side owns up to
    it: an ellipsis where it leaves words out, square brackets around what it puts in. `cut` says that the statement ends a
    sentence here which goes on in the base.
    """

    statement: int
    kind: DifferenceKind
    base: Passage | None = None
    other: Passage | None = None
    turns: tuple[Turn, ...] = ()
    quoted: bool = True
    marked: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another utterance that is shown beside this one, and never counted with it."""

    utterance: str
    kind: LinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """The statements that report one and the same utterance; `base` is the index of the one that others are laid beside.

    It is a transcript's where one tells the utterance, else a press release's, else the fullest. `own_words` are the indexes
    of statements that tell it in words of their own, so that they have no differences to show.
    """

    id: str
    statements: tuple[Member, ...]
    base: int = 0
    relation: Relation
    differences: tuple[Difference, ...] = ()
    own_words: tuple[int, ...] = ()
    related: tuple[Link, ...] = ()
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One position on a disputed question: who holds it, in which outlets, in which words."""

    gist: str
    value: str | None = None
    holders: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A question on which positions differ, in plain words.

    `kind` says in what: one account *denies* what another says, or says the opposite (*polarity*); or they differ in *who*
    did it or what caused it, in a *figure*, a *time* or a *place*.
    """

    id: str
    kind: DisputeKind = "polarity"
    question: str
    accounts: tuple[Account, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Another outlet that a report credits for a part of it; this never makes that outlet the report's origin.

    *contributed*: named at the end as having helped; *cited*: named for something it reported or was told.
    """

    report: str
    name: str
    kind: CreditKind
    evidence: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """Narrative that a report has word for word in common with a report of another origin: copy that was partly reused.

    `words` counts those in runs of 20 and more, `share` is their share (0 to 1) of the report's narrative; `evidence` is the
    longest run, here and there.
    """

    report: str
    other: str
    words: int
    share: float
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The independent source behind one or several reports; every report of a story has exactly one.

    *agency*: a news agency that a report names as its own source; *release*: a press release among the reports; *shared*:
    the same narrative in several outlets, from a source that none names; *own*: nothing speaks against the outlet's own
    reporting. `name` is the agency, the issuer or the outlet, null where it is not known. `evidence` are the tags and the
    longest runs of narrative that the reports share, each on both sides. `partly` is what its reports share with reports of
    other origins.
    """

    id: str
    kind: OriginKind
    name: str | None
    reports: tuple[str, ...]
    evidence: tuple[Passage, ...] = ()
    credits: tuple[Credit, ...] = ()
    partly: tuple[Sharing, ...] = ()
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How many tell the same: independent origins first, then outlets (a report without one counts as its own)."""

    origins: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something that happened or is to happen.

    `when` is a day, month or year (ISO 8601), or two days joined by "/" for a range, inclusive; null where undated. `gist`
    are the first evidence's words, cut short ("…" where something inside is left out). `voice` is null where a report says
    it in its own words, else the statement that says it.
    """

    id: str
    when: str | None
    gist: str
    status: EventStatus
    voice: Member | None = None
    support: Support | None = None
    evidence: tuple[Passage, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFigure:
    """One thing counted, as several reports give it.

    `value`, `high` and `bound` are those told last; `members` stand in the order of when they were told, as far as the
    reports tell. `change`: *single* figure; the *same* value throughout; *developed* from one to the next with time;
    *disputed*, two values at one time; *unclear*, they differ and nothing tells which is later.
    """

    id: str
    counts: str
    of: str | None = None
    unit: str | None = None
    value: float
    high: float | None = None
    bound: Bound
    change: FigureChange = "single"
    members: tuple[Member, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """An event, tie, commitment or meeting that several reports tell: its members stay as they are."""

    id: str
    members: tuple[Member, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The reports of one happening, brought together."""

    id: str
    title: str
    reports: tuple[str, ...]
    actors: tuple[StoryActor, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    figures: tuple[StoryFigure, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[Merged, ...] = ()
    ties: tuple[Merged, ...] = ()
    commitments: tuple[Merged, ...] = ()
    meetings: tuple[Merged, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Readings and the stories that they make."""

    schema: int = SCHEMA_VERSION
    lucca: str
    model: str
    reports: tuple[Reading, ...]
    stories: tuple[Story, ...]
