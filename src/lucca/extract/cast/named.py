"""Phrases that name an actor, resolved by the names in them, the offices of this report and the tables of the world."""

from __future__ import annotations

from collections.abc import Sequence

from lucca import world
from lucca.extract import phrases
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.roster import Roster
from lucca.language import NamedSpan
from lucca.language.lexicon import AUXILIARIES, DETERMINERS, ORGANISATION_WORDS, PREPOSITIONS, SUBORDINATORS
from lucca.language.words import Word
from lucca.records import Span

_FOLLOWERS = SUBORDINATORS | PREPOSITIONS | AUXILIARIES


class Named:
    """One report's phrases with names; each method gives None where the phrase does not name somebody in its way."""

    def __init__(self, text: str, roster: Roster) -> None:
        self._text = text
        self._roster = roster

    def actor(self, phrase: Sequence[Word], inside: Sequence[NamedSpan]) -> ActorDraft | None:
        """Who a phrase names, from the plainest way of naming to the least; `inside` are the names in it."""
        return self.person(phrase, inside) or self._holder(phrase) or self._known(phrase) or self._headed(phrase, inside)

    def is_thing(self, phrase: Sequence[Word], inside: Sequence[NamedSpan]) -> bool:
        """Whether the phrase ends in the name of an event, a law or a weapon ("the Velmora Treaty")."""
        end = phrase[-1].span.end
        return any(self._roster.is_thing(n) and n.span.end == end and not n.governed for n in inside)

    def person(
        self, phrase: Sequence[Word], inside: Sequence[NamedSpan], before_for: Sequence[Word] = ()
    ) -> ActorDraft | None:
        """The person who heads the phrase: the last one before any comma, who neither owns nor describes what follows."""
        limit = next((w.span.start for w in before_for if w.lower in {"for", "of"}), None)
        of_name = self._roster.of_name
        fits = [
            n
            for n in inside
            if (draft := of_name.get(n.span)) is not None
            and draft.kind == "person"
            and not (_owns(phrase, n) or _modifies(phrase, n))
            and (limit is None or n.span.start < limit or any(w.text == "," for w in before_for))
        ]
        comma = next((w.span.start for w in phrase if w.text == ","), phrase[-1].span.end)
        heads = [n for n in fits if n.span.start < comma and not _is_governed(phrase, n)]
        heads = heads or [n for n in fits if _may_head(phrase, n)][:1]
        return of_name[heads[-1].span] if heads else None

    def _holder(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """The one person of this report who holds the office that the phrase names."""
        office = world.office(phrases.written(self._text, phrases.core(phrase)))
        if office is None or office.tenure != "in-office":
            return None
        for surely in (True, False):
            holders = [d for d in self._roster.drafts if d.kind == "person" and d.holds(office, surely=surely)]
            if len(holders) == 1:
                return holders[0]
        return None

    def _known(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """A country, body or seat that the whole phrase names; by its last word the one outlet that has been named."""
        core = phrases.core(phrase)
        if len(core) == 1 and core[0].is_capitalised and core[0].lower in ORGANISATION_WORDS:
            papers = [d for d in self._roster.drafts if d.kind == "outlet" and d.name.endswith(f" {core[0].text}")]
            if len(papers) == 1:
                return papers[0]
        return self._roster.entry(phrases.written(self._text, core))

    def _headed(self, phrase: Sequence[Word], inside: Sequence[NamedSpan]) -> ActorDraft | None:
        """The name that heads a phrase without a person: the last that stands under no preposition."""
        comma = next((w.span.start for w in phrase if w.text == ","), phrase[-1].span.end)
        before = [
            n
            for n in inside
            if n.span.start < comma
            and n.kind != "nationality"
            and not (_is_governed(phrase, n) or _owns(phrase, n) or self._roster.is_thing(n) or _is_further(phrase, n))
        ]
        if not before:
            return None
        last = before[-1]
        tail = [w for w in phrase if last.span.end <= w.span.start < comma and not w.is_mark]
        if tail and tail[0].is_capitalised:  # "the Croydon Advertiser": the name goes on behind what is known of it
            name = phrases.written(self._text, phrases.core(phrase))
            return self._roster.once(name, ActorDraft(name, "institution"))
        if tail and tail[0].lower not in {"of", "in", "for"}:
            return None
        draft = self._roster.of_name.get(last.span)
        if draft is not None and draft.kind == "unknown" and last.span == Span(phrase[0].span.start, phrase[-1].span.end):
            draft.kind = "person" if " " in draft.name else "unknown"
        return draft


def _is_governed(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether a preposition of the phrase itself governs a name; one before the phrase governs all of it."""
    return name.governed and any(w.lower in PREPOSITIONS for w in phrase if w.span.start < name.span.start)


def _owns(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether a name owns what follows in the phrase; of a phrase that it ends only what stands behind that."""
    return name.possessive and phrase[-1].span.end > name.span.end


def _may_head(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether no noun stands before a name that a preposition governs ("by Rossi", but not "the cook from Rossi")."""
    before = (w for w in phrase if w.span.start < name.span.start)
    closed = PREPOSITIONS | DETERMINERS
    return not _is_governed(phrase, name) or all(w.is_capitalised or w.is_mark or w.lower in closed for w in before)


def _is_further(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether a noun and a preposition stand before a name, so that it is not what the phrase is about."""
    before = [w for w in phrase if w.span.start < name.span.start]
    last = max((k for k, w in enumerate(before) if w.lower in PREPOSITIONS), default=0)
    return any(w.text.islower() and w.lower not in PREPOSITIONS | DETERMINERS for w in before[:last])


def _modifies(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether a name only says of what kind or whose a following noun is ("Weibo user …", "Williams’ driver")."""
    behind = [w for w in phrase if w.span.start >= name.span.end][:2]
    owns = len(behind) > 1 and behind[0].text in {"'", "’"} and behind[0].span.start == name.span.end
    kind = bool(behind) and behind[0].text.isalpha() and behind[0].text.islower() and behind[0].lower not in _FOLLOWERS
    return owns or kind
