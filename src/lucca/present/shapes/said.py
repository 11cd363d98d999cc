"""What was said as it is shown: utterances, their speakers, and pointers to them."""

from dataclasses import dataclass

from lucca.present.shapes.words import WEIGHTY, Column, Piece, Witness


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
    carry it, in order, `support` how many origins and outlets those are (null where there is but one report); `is_copied`
    says that those are fewer. `act`, `status` and `lead_in` are the base's, null where there is nothing to say; `notes` are
    short words on whom it was said to, of whom and in what medium. `witnesses` share the base's words, `retold` tell it in
    words of their own. `see` are utterances shown beside it and never counted with it. `columns` set the differing wordings
    side by side, the base first; none where all agree. `translated` says that they may be two translations of one utterance.
    """

    number: str
    anchor: str
    letters: tuple[str, ...]
    support: str | None
    is_copied: bool
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
class Only:
    """The utterances that one report alone has."""

    letter: str
    refs: tuple[Ref, ...]
