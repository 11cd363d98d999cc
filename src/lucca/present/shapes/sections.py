"""The sections behind who said what, as they are shown: every line has its places, and cites utterances by number."""

from dataclasses import dataclass
from typing import Literal

from lucca.present.shapes.said import Ref
from lucca.present.shapes.words import Spot

Carried = Literal["same", "differs", "own words", "none"]

CELLS: dict[Carried, str] = {"same": "●", "differs": "◐", "own words": "○", "none": "·"}
"""How a report carries an utterance: the base's words, words that differ, words of its own, not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """One position on a question: who holds it, which outlets have it, where it stands and which utterances tell it.

    `holders` are names, none where the reports tell it in their own voice.
    """

    gist: str
    value: str | None
    holders: tuple[str, ...]
    outlets: tuple[str, ...]
    spots: tuple[Spot, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """A question on which positions differ; `number` runs over the story ("D1")."""

    number: str
    anchor: str
    kind: str
    question: str
    accounts: tuple[AccountView, ...]
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureValue:
    """One value of a figure ("at least 80"), who says so (null for the report itself), and where it stands."""

    text: str
    who: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One thing counted: its values in the order in which they were told; `change` is null where there is but one.

    `is_classed` says that it is of a class that news counts (deaths, votes, money), not any noun with a number.
    """

    counts: str
    change: str | None
    values: tuple[FigureValue, ...]
    letters: tuple[str, ...]
    is_classed: bool
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningView:
    """Something that happened or is to happen; `when` is null where undated, `status` for what plainly happened.

    `who` says so where the reports do not say it in their own voice; `support` counts origins and outlets.
    """

    when: str | None
    gist: str
    status: str | None
    who: str | None
    support: str | None
    spots: tuple[Spot, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentView:
    """A demand, offer, threat, promise, proposal or agreement; `between` is "Ostria → Nordmark"."""

    kind: str
    between: str
    what: str
    condition: str | None
    status: str
    letters: tuple[str, ...]
    spots: tuple[Spot, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """A meeting: who, where, when, and how it stands."""

    who: str
    where: str | None
    when: str | None
    status: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """A standing relation ("Nordmark backs Ostria"); `who` says so, null for the reports themselves.

    `is_office` says that it only tells who holds an office or a seat.
    """

    words: str
    is_office: bool
    status: str | None
    who: str | None
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One utterance and how each report carries it, in the order of the letters."""

    ref: Ref
    cells: tuple[Carried, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """What several reports carry, report by report; `alone` counts the utterances that one report has."""

    letters: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    alone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """What is shown of a story beside what was said. `origins` is one line, null where nothing is known of origins."""

    origins: str | None
    disputes: tuple[DisputeView, ...]
    figures: tuple[FigureView, ...]
    commitments: tuple[CommitmentView, ...]
    timeline: tuple[HappeningView, ...]
    meetings: tuple[MeetingView, ...]
    ties: tuple[TieView, ...]
    matrix: MatrixView | None
