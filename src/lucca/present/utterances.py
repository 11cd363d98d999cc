"""Utterances of one story: who carries each, in which words, and which quote goes on in which.

Invariant: an utterance whose statements cannot be found or no longer match is kept and marked, never dropped.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lucca.present.collate import Testimony, edits, sound_differences
from lucca.present.cutting import base_pieces, plain_pieces, witness_pieces
from lucca.present.index import GAP, Cited, Index
from lucca.present.notes import lead_in, notes
from lucca.present.shapes import Piece, Witness
from lucca.present.speakers import Cast, Speaker
from lucca.present.words import joined
from lucca.records import Difference, Utterance

LOW_CONFIDENCE = 0.5
"""Below this a record is shown with "?"."""

LAST = (1 << 30, 0)
"""Sorts after every statement that was found."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collated:
    """An utterance with its statements found and its words collated; `cited` is null for a statement that is missing.

    `witnesses` share the base's words, `retold` are those in words of their own; `notes` are on the former.
    """

    utterance: Utterance
    base: Cited | None
    cited: tuple[Cited | None, ...]
    speakers: tuple[Speaker, ...]
    pieces: tuple[Piece, ...]
    witnesses: tuple[Witness, ...]
    retold: tuple[Witness, ...]
    notes: tuple[str, ...]
    differences: tuple[tuple[str, Difference], ...]
    orphaned: bool

    @property
    def speaker(self) -> Speaker:
        """The base's speaker, or the first that any report names."""
        base = self.speakers[self.utterance.base : self.utterance.base + 1] if self.utterance.base >= 0 else ()
        return next((s for s in (*base, *self.speakers) if s.key), Speaker())

    @property
    def reports(self) -> frozenset[str]:
        """Ids of the reports that carry it."""
        return frozenset(cited.report.id for cited in self.cited if cited)

    @property
    def order(self) -> tuple[int, int]:
        """Report and place of its first statement."""
        return min((cited.order for cited in self.cited if cited), default=LAST)


class Collator:
    """Brings a story's utterances together with what they rest on."""

    def __init__(self, index: Index, cast: Cast) -> None:
        self.index, self.cast = index, cast

    def collate(self, utterance: Utterance) -> Collated:
        """The utterance with its witnesses, a report each, and their words against the base's."""
        cited = tuple(self.index.statement(member) for member in utterance.statements)
        base = _at(cited, utterance.base) or next(filter(None, cited), None)
        own = {one.letter for number in utterance.own_words if (one := _at(cited, number)) and one is not base}
        everyone = _testimonies(cited, base)
        found = tuple(t for t in everyone if t.letter not in own)
        stated = _differences(utterance, cited)
        sound = {t.letter: sound_differences(stated.get(t.letter, ()), found[0], t) for t in found[1:]}
        kept = tuple((letter, difference) for letter, some in sound.items() for difference in some)
        return Collated(
            utterance=utterance,
            base=base,
            cited=cited,
            speakers=tuple(self.cast.speaker(c) if c else Speaker() for c in cited),
            pieces=_base_pieces(found, sound),
            witnesses=tuple(self._witness(t, found[0], sound.get(t.letter, ())) for t in _in_order(found)),
            retold=tuple(self._witness(t, t, (), own_words=True) for t in _in_order(everyone) if t.letter in own),
            notes=self._notes(found),
            differences=kept,
            orphaned=len(kept) < len(utterance.differences) or any(c is None or not c.sound for c in cited) or not cited,
        )

    def _notes(self, found: tuple[Testimony, ...]) -> tuple[str, ...]:
        """What the witnesses of the base's words tell of whom it was said to; with letters where the base does not."""
        letters: dict[str, list[str]] = {}
        for testimony in found:
            for note in dict.fromkeys(n for cited in testimony.cited for n in notes(cited, self.cast)):
                letters.setdefault(note, []).append(testimony.letter)
        base = found[0].letter if found else ""
        return tuple(note if base in who else f"{note} ({joined(tuple(who))})" for note, who in letters.items())

    def _witness(
        self, own: Testimony, base: Testimony, differences: tuple[Difference, ...], *, own_words: bool = False
    ) -> Witness:
        pieces = witness_pieces(own, edits(differences, own, base, here_is_base=False))
        speakers = (self.cast.speaker(cited).name for cited in own.cited)
        told = own.cited[0].statement
        return Witness(
            letter=own.letter,
            spots=tuple(cited.spot for cited in own.cited),
            pieces=pieces or _unplaced(own),
            speaker=next(filter(None, speakers), None),
            act=told.act,
            status=None if told.status == "said" else told.status,
            lead_in=lead_in(own.cited[0]),
            is_base=own is base and not own_words,
            own_words=own_words,
            sure=all(cited.statement.confidence >= LOW_CONFIDENCE for cited in own.cited),
        )


def _at(items: tuple[T, ...], number: int) -> T | None:
    return items[number] if 0 <= number < len(items) else None


def _testimonies(cited: Iterable[Cited | None], base: Cited | None) -> tuple[Testimony, ...]:
    """The statements by report, in text order; the base's report first."""
    by_report: dict[str, list[Cited]] = {base.report.id: []} if base else {}
    for one in cited:
        if one:
            by_report.setdefault(one.report.id, []).append(one)
    return tuple(Testimony(tuple(sorted(some, key=lambda c: c.order))) for some in by_report.values())


def _in_order(found: Iterable[Testimony]) -> list[Testimony]:
    return sorted(found, key=lambda testimony: testimony.cited[0].order)


def _differences(utterance: Utterance, cited: tuple[Cited | None, ...]) -> dict[str, tuple[Difference, ...]]:
    """The differences by the letter of the report that departs; none for a statement that is missing."""
    by_letter: dict[str, tuple[Difference, ...]] = {}
    for difference in utterance.differences:
        if one := _at(cited, difference.statement):
            by_letter[one.letter] = (*by_letter.get(one.letter, ()), difference)
    return by_letter


def _base_pieces(found: tuple[Testimony, ...], sound: dict[str, tuple[Difference, ...]]) -> tuple[Piece, ...]:
    if not found:
        return ()
    base, *others = found
    all_edits = [e for other in others for e in edits(sound[other.letter], base, other, here_is_base=True)]
    return base_pieces(base, all_edits) or _unplaced(base)


def _unplaced(testimony: Testimony) -> tuple[Piece, ...]:
    """The words as the records have them, where they no longer match the text."""
    exact = GAP.join(cited.statement.exact for cited in testimony.cited)
    return plain_pieces(exact, quoted=all(cited.statement.kind == "direct" for cited in testimony.cited))
