"""Utterances of one story: who carries each, in which words, and which quote goes on in which.

Invariant: an utterance whose statements cannot be found or no longer match is kept and marked, never dropped.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lucca.present.collate import Edit, base_pieces, edits, plain_pieces, sound_differences, witness_pieces
from lucca.present.index import Cited, Index
from lucca.present.shapes import Piece, Witness
from lucca.records import Difference, Member, Story, Utterance

LOW_CONFIDENCE = 0.5
"""Below this a record is shown with "?"."""

LAST = (1 << 30, 0)
"""Sorts after every statement that was found."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it: `key` is the same over all reports of the story, empty where nobody was found."""

    key: tuple[str, ...] = ()
    name: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collated:
    """An utterance with its statements found and its words collated; `cited` is null for a statement that is missing."""

    utterance: Utterance
    base: Cited | None
    cited: tuple[Cited | None, ...]
    speakers: tuple[Speaker, ...]
    pieces: tuple[Piece, ...]
    witnesses: tuple[Witness, ...]
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

    def __init__(self, index: Index, story: Story) -> None:
        self.index = index
        self._actors = {Member(*member): actor for actor in story.actors for member in actor.members}

    def collate(self, utterance: Utterance) -> Collated:
        """The utterance with its witnesses and their words against the base's."""
        cited = tuple(self.index.statement(member) for member in utterance.statements)
        base = _at(cited, utterance.base)
        speakers = tuple(self.speaker(c) if c else Speaker() for c in cited)
        all_edits: list[Edit] = []
        witnesses, kept, lost = [], [], False
        for number, (one, speaker) in enumerate(zip(cited, speakers, strict=True)):
            stated = tuple(d for d in utterance.differences if d.statement == number)
            sound = sound_differences(stated, base, one) if base and one else ()
            lost = lost or len(sound) < len(stated)
            if one is None or base is None:
                witnesses += [_witness(one, speaker, plain_pieces(one.statement.exact), is_base=False)] if one else []
                continue
            all_edits += edits(sound, base, one, here_is_base=True)
            kept += [(one.letter, difference) for difference in sound]
            pieces = witness_pieces(one, edits(sound, one, base, here_is_base=False))
            witnesses.append(_witness(one, speaker, pieces, is_base=one is base))
        return Collated(
            utterance=utterance,
            base=base,
            cited=cited,
            speakers=speakers,
            pieces=_or_exact(base_pieces(base, all_edits), base) if base else (),
            witnesses=tuple(witnesses),
            differences=tuple(kept),
            orphaned=lost or base is None or any(c is None or not c.sound for c in cited),
        )

    def speaker(self, cited: Cited) -> Speaker:
        """The statement's speakers, several as one."""
        found = [self._one(Member(cited.report.id, actor)) for actor in cited.statement.speakers]
        known = [speaker for speaker in found if speaker.name]
        if len(known) < 2:
            return known[0] if known else Speaker()
        names = [speaker.name or "" for speaker in known]
        joint = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        return Speaker(key=tuple(sorted(k for speaker in known for k in speaker.key)), name=joint)

    def _one(self, member: Member) -> Speaker:
        over_story = self._actors.get(member)
        actor = over_story or self.index.actor(member)
        if actor is None:
            return Speaker()
        key = over_story.id if over_story else "/".join(member)
        role = actor.roles[0] if actor.roles else None
        return Speaker(key=(key,), name=actor.name, role=", ".join(filter(None, (role.title, role.of))) if role else None)


def _at(items: tuple[T, ...], number: int) -> T | None:
    return items[number] if 0 <= number < len(items) else None


def _or_exact(pieces: tuple[Piece, ...], cited: Cited) -> tuple[Piece, ...]:
    return pieces or plain_pieces(cited.statement.exact)


def _witness(cited: Cited, speaker: Speaker, pieces: tuple[Piece, ...], *, is_base: bool) -> Witness:
    return Witness(
        letter=cited.letter,
        line=cited.line,
        place=cited.place,
        anchor=cited.anchor,
        pieces=_or_exact(pieces, cited),
        speaker=speaker.name,
        status=cited.statement.status,
        is_base=is_base,
        sure=cited.statement.confidence >= LOW_CONFIDENCE,
        differs=any(piece.kind in {"changed", "dropped", "added"} for piece in pieces),
    )


def entries(collated: Iterable[Collated]) -> tuple[tuple[Collated, ...], ...]:
    """Utterances that are one quote over several paragraphs put together, the first paragraph first."""
    items = tuple(collated)
    home = {(c.report.id, c.statement.id): n for n, item in enumerate(items) for c in item.cited if c}
    parents = [_parent(item, home) for item in items]
    chains: dict[int, list[int]] = {}
    for number in range(len(items)):
        chains.setdefault(_root(number, parents), []).append(number)
    return tuple(
        (items[root], *sorted((items[n] for n in chain if n != root), key=lambda item: item.order))
        for root, chain in chains.items()
    )


def _parent(item: Collated, home: dict[tuple[str, str], int]) -> int | None:
    """The utterance that this one goes on from, by its base first."""
    for cited in (item.base, *item.cited):
        if cited and cited.statement.continues:
            return home.get((cited.report.id, cited.statement.continues))
    return None


def _root(number: int, parents: list[int | None]) -> int:
    """Where the chain begins; a chain that bites its tail begins at its lowest number."""
    seen = [number]
    while (parent := parents[seen[-1]]) is not None:
        if parent in seen:
            return min(seen[seen.index(parent) :])
        seen.append(parent)
    return seen[-1]
