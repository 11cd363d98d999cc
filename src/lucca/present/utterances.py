"""Utterances of one story: who carries each, in which words, and which quote goes on in which.

Invariant: an utterance whose statements cannot be found or no longer match is kept and marked, never dropped.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lucca.present.collate import Testimony, base_pieces, edits, plain_pieces, sound_differences, witness_pieces
from lucca.present.index import GAP, Cited, Index
from lucca.present.shapes import Piece, Witness
from lucca.present.words import listed
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
        """The utterance with its witnesses, a report each, and their words against the base's."""
        cited = tuple(self.index.statement(member) for member in utterance.statements)
        base = _at(cited, utterance.base) or next(filter(None, cited), None)
        found = _testimonies(cited, base)
        stated = _differences(utterance, cited)
        sound = {t.letter: sound_differences(stated.get(t.letter, ()), found[0], t) for t in found[1:]}
        kept = tuple((letter, difference) for letter, some in sound.items() for difference in some)
        return Collated(
            utterance=utterance,
            base=base,
            cited=cited,
            speakers=tuple(self.speaker(c) if c else Speaker() for c in cited),
            pieces=_base_pieces(found, sound),
            witnesses=tuple(self._witness(t, found[0], sound.get(t.letter, ())) for t in _in_order(found)),
            differences=kept,
            orphaned=len(kept) < len(utterance.differences) or any(c is None or not c.sound for c in cited) or not cited,
        )

    def _witness(self, own: Testimony, base: Testimony, differences: tuple[Difference, ...]) -> Witness:
        pieces = witness_pieces(own, edits(differences, own, base, here_is_base=False))
        speakers = (self.speaker(cited).name for cited in own.cited)
        return Witness(
            letter=own.letter,
            spots=tuple(cited.spot for cited in own.cited),
            pieces=pieces or plain_pieces(_exact(own)),
            speaker=next(filter(None, speakers), None),
            is_base=own is base,
            sure=all(cited.statement.confidence >= LOW_CONFIDENCE for cited in own.cited),
        )

    def speaker(self, cited: Cited) -> Speaker:
        """The statement's speakers, several as one."""
        found = [self._one(Member(cited.report.id, actor)) for actor in cited.statement.speakers]
        known = [speaker for speaker in found if speaker.name]
        if len(known) < 2:
            return known[0] if known else Speaker()
        key = tuple(sorted(k for speaker in known for k in speaker.key))
        return Speaker(key=key, name=listed([speaker.name or "" for speaker in known]))

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
    return base_pieces(base, all_edits) or plain_pieces(_exact(base))


def _exact(testimony: Testimony) -> str:
    return GAP.join(cited.statement.exact for cited in testimony.cited)


def entries(collated: Iterable[Collated]) -> tuple[tuple[Collated, ...], ...]:
    """Utterances that are one quote over several paragraphs put together, the first paragraph first."""
    items = tuple(collated)
    parents = [_parent(before) for before in predecessors(items)]
    chains: dict[int, list[tuple[int, int]]] = {}
    for number in range(len(items)):
        root, depth = _root(number, parents)
        chains.setdefault(root, []).append((depth, number))
    return tuple(
        tuple(items[n] for _, n in sorted(chain, key=lambda at: (at[0], items[at[1]].order))) for chain in chains.values()
    )


def predecessors(items: tuple[Collated, ...]) -> tuple[dict[str, int | None], ...]:
    """For each utterance and each letter that carries it, the number of the other utterance it goes on from there."""
    home = {(c.report.id, c.statement.id): n for n, item in enumerate(items) for c in item.cited if c}
    found: list[dict[str, int | None]] = []
    for number, item in enumerate(items):
        before: dict[str, int | None] = {}
        for cited in sorted(filter(None, item.cited), key=lambda c: c.order):
            earlier = home.get((cited.report.id, cited.statement.continues or ""))
            if cited.letter not in before:
                before[cited.letter] = earlier if earlier != number else None
        found.append(before)
    return tuple(found)


def _parent(before: dict[str, int | None]) -> int | None:
    """The one utterance that this one goes on from in every report; null where it stands alone in any of them."""
    parents = set(before.values())
    return parents.pop() if len(parents) == 1 else None


def _root(number: int, parents: list[int | None]) -> tuple[int, int]:
    """Where the chain begins and how many steps away; a chain that bites its tail begins at its lowest number."""
    seen = [number]
    while (parent := parents[seen[-1]]) is not None:
        if parent in seen:
            ring = seen[seen.index(parent) :]
            return min(ring), seen.index(min(ring))
        seen.append(parent)
    return seen[-1], len(seen) - 1
