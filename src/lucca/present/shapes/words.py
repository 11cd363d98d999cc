"""Words of a report as they are shown: pieces against another's, where they stand, who has them."""

from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["same", "changed", "dropped", "added", "punctuation", "gap"]

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
