"""What a brief shows, as plain values: the terminal and the page lay out these and decide nothing else.

Invariants: every text stands here in pieces, ready to be shown, so nobody downstream cuts by span; anchors are made here
from letters and running numbers, never from what a report or a record contains.
"""

from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["same", "changed", "dropped", "added", "punctuation", "gap"]
CheckKind = Literal[
    "orphaned",
    "accusation",
    "unnamed",
    "wording",
    "status",
    "speakers",
    "expected",
    "declined",
    "speakerless",
    "undated",
]


WEIGHTY = frozenset({"accuse", "demand", "threaten", "offer"})
"""What an utterance does that makes it matter more than a plain assertion."""

SIGNS = {"changed": ("{", "}"), "dropped": ("[", "]"), "added": ("[", "]")}

OUTSIDE_SIGNS = ("‹", "›")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What other reports have in place of a piece: their letters and their words ("" where they have none)."""

    letters: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of what was said.

    Seen from the base, `text` is the base's words ("" for `added`) and `variants` what others have there. Seen from another
    witness, `text` is its own words, or for `dropped` the base's words that it leaves out. `gap` joins two stretches of a
    broken quote. `quoted` says that the words are the speaker's own, in quotation marks; else they are the report's.
    """

    kind: PieceKind
    text: str
    variants: tuple[Variant, ...] = ()
    quoted: bool = True

    @property
    def signs(self) -> tuple[str, str]:
        """What encloses a difference: braces or brackets inside quotation marks, angles outside."""
        if self.kind not in SIGNS:
            return "", ""
        return SIGNS[self.kind] if self.quoted else OUTSIDE_SIGNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a statement stands: letter and line ("B46"), and the anchor of its passage among the sources.

    `line` counts from 1; line and anchor are null, and the place is "B?", where the evidence does not match the text.
    """

    letter: str
    line: int | None
    place: str
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One report's words for an utterance, in one statement or, over paragraphs, in several.

    `pieces` are its words against the base's; where it tells the utterance in words of its own (`own_words`), they stand for
    themselves. `speaker` is null where none was found, `act` where it is not determined; `status` is null for what was said.
    `lead_in` are the report's words that its telling reads on from ("have refused"), null where they say nothing more.
    """

    letter: str
    spots: tuple[Spot, ...]
    pieces: tuple[Piece, ...]
    speaker: str | None
    act: str | None
    status: str | None
    lead_in: str | None
    is_base: bool
    own_words: bool
    sure: bool

    @property
    def is_weighty(self) -> bool:
        """Whether its act matters more than a plain assertion."""
        return self.act in WEIGHTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Witnesses that have the same words: where they stand, whom they name, and the words against the base's.

    The base's own column has the base's pieces, with `variants`. `status` and `lead_in` are the first witness's.
    """

    spots: tuple[Spot, ...]
    speakers: tuple[str, ...]
    status: str | None
    lead_in: str | None
    pieces: tuple[Piece, ...]
    is_base: bool
    own_words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A pointer to an utterance: its number, where it stands in the page, who speaks and how it begins."""

    number: str
    anchor: str
    speaker: str | None
    opening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceView:
    """One utterance, shown once.

    `number` runs over the brief ("3"; "3b" for what goes on from 3 in the next paragraph). `letters` are the reports that
    carry it, in order. `act`, `status` and `lead_in` are the base's, null where there is nothing to say; `notes` are short
    words on whom it was said to, of whom and in what medium. `witnesses` share the base's words, `retold` tell it in words
    of their own. `see` are utterances shown beside it and never counted with it. `columns` set the differing wordings side
    by side, the base first; none where all agree. `translated` says that they may be two translations of one utterance.
    """

    number: str
    anchor: str
    letters: tuple[str, ...]
    act: str | None
    status: str | None
    lead_in: str | None
    notes: tuple[str, ...]
    pieces: tuple[Piece, ...]
    witnesses: tuple[Witness, ...]
    retold: tuple[Witness, ...]
    see: tuple[tuple[str, tuple[Ref, ...]], ...]
    goes_on: bool
    sure: bool
    orphaned: bool
    translated: bool
    columns: tuple[Column, ...]

    @property
    def is_weighty(self) -> bool:
        """Whether its act matters more than a plain assertion."""
        return self.act in WEIGHTY

    @property
    def differs(self) -> bool:
        """Whether witnesses that share its words depart from them somewhere."""
        return sum(not column.own_words for column in self.columns) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerView:
    """A speaker and what they said; a quote over several paragraphs is one entry of several utterances.

    `name` is null for the utterances whose speaker was not found; `unnamed` says that it only describes somebody.
    """

    name: str | None
    role: str | None
    unnamed: bool
    letters: tuple[str, ...]
    entries: tuple[tuple[UtteranceView, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something to look at first: what it is, in one line, the words that show it, and the utterances it is about.

    `words` are a report's; they may be shortened, `text` may not.
    """

    kind: CheckKind
    text: str
    words: str = ""
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report as the brief lists it.

    `name` is what it was given as, null for pasted text; `link` an http or https URL, else null; `basis` says where the
    date is from; `title` is null where it is the story's.
    """

    letter: str
    anchor: str
    name: str | None
    link: str | None
    outlet: str | None
    published: str | None
    basis: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """The utterances that one report alone has."""

    letter: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one line of a report under the same statements and the same furniture.

    `marks` are the anchors of the statements over it, the innermost first; `starts` those that begin here; `number` is the
    utterance to show at its start (null inside a statement); `target` the utterance it leads back to.
    """

    text: str
    furniture: str | None = None
    marks: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    number: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a report, its line end included in the last segment. `number` counts from 1."""

    number: int
    segments: tuple[Segment, ...]
    blank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A report's full text. `broken` are the anchors of statements that lie over several segments."""

    report: ReportView
    language: str
    lines: tuple[Line, ...]
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """One story of the brief.

    `first_checks` are those of `checks` that matter most; `differing` are the utterances of which several wordings stand
    side by side; `count` is the number of all utterances. `has_told` says that some of the words are the reports' own,
    `has_outside` that some of those differ.
    """

    anchor: str
    title: str
    reports: tuple[ReportView, ...]
    checks: tuple[Check, ...]
    first_checks: tuple[Check, ...]
    speakers: tuple[SpeakerView, ...]
    differing: tuple[UtteranceView, ...]
    only: tuple[Only, ...]
    count: int
    has_told: bool
    has_outside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefView:
    """The whole brief. `loose` are reports that stand in no story; `coverage` says what was read and what was not."""

    title: str
    coverage: str
    made_by: str
    stories: tuple[StoryView, ...]
    loose: tuple[ReportView, ...]
    sources: tuple[SourceView, ...]
