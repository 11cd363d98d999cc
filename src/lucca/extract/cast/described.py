"""Phrases that describe an actor without a name: "the ministry", "the minister", "a senior official"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lucca import world
from lucca.extract import phrases
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.chains import Chains
from lucca.extract.cast.roster import Roster, key_of
from lucca.language.lexicon import ORGANISATION_WORDS, PRONOUNS
from lucca.language.words import Word
from lucca.records import Span
from lucca.records.reading import ActorKind

_BEFORE = 4000
"""Code points before "the ministry" in which its full name is looked for."""

_POINTING = frozenset("the this that these those his her its their".split())
"""What opens a description of somebody who has been spoken of."""

_VAGUE = frozenset("adviser diplomat envoy leader legislator minister official party-leader".split())
"""Keys of offices that people hold beside others: "the diplomat" may well be the foreign minister."""


class Described:
    """One report's phrases without names."""

    def __init__(self, text: str, roster: Roster, chains: Chains) -> None:
        self._text = text
        self._roster = roster
        self._chains = chains

    def points_back(self, phrase: Sequence[Word]) -> bool:
        """Whether a description is of somebody who has been spoken of ("the official", "his lawyer")."""
        return phrase[0].lower in _POINTING

    def nominal(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """ "The ministry" after "the Foreign Ministry": the one that was named last, or whom its chain goes back to."""
        if len(phrase) != 2 or phrase[0].lower != "the" or phrase[1].lower not in ORGANISATION_WORDS:
            return self.known(phrase, span)
        ending = phrase[1].lower
        known = [
            (max(m for m in d.mentions if m < span), k)
            for k, d in enumerate(self._roster.drafts)
            if d.kind != "person" and key_of(d.name).endswith(ending) and any(m < span for m in d.mentions)
        ]
        if known:
            return self._roster.drafts[max(known)[1]]
        return self.known(phrase, span) or self._written_before(ending, span)

    def known(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """Whom a description goes back to by its chain, if it points back and names no office that another holds."""
        found = self._chains.before(span) if self.points_back(phrase) else None
        office = world.office(phrases.written(self._text, phrases.core(phrase)))
        if found is None or office is None or office.key in _VAGUE or not found.offices:
            return found
        return found if found.holds(office, surely=False) else None

    def _written_before(self, ending: str, span: Span) -> ActorDraft | None:
        """The institution that was last written with capitals up to its kind ("the Brakk Foreign Ministry")."""
        pattern = re.compile(rf"(?:\b[A-Z][\w’'.-]*[^\S\n]+){{1,5}}{ending.capitalize()}\b")
        found = list(pattern.finditer(self._text, max(span.start - _BEFORE, 0), span.start))
        if not found:
            return None
        name = " ".join(found[-1].group().removeprefix("The ").split())
        draft = self._roster.entry(name) or self._roster.once(name, ActorDraft(name, "institution"))
        draft.mention(Span(found[-1].end() - len(found[-1].group().removeprefix("The ")), found[-1].end()))
        return draft

    def unnamed(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """An actor of its own that only a description names: "a senior official"."""
        bare = phrases.core(phrase)
        if not bare or bare[0].lower in PRONOUNS:
            return None
        nation = next(
            (c for w in bare if w.is_capitalised and (c := world.nationality(w.text) or world.country(w.text))), None
        )
        name = phrases.called(self._text, bare)
        return self._roster.unnamed(ActorDraft(name, _kind(bare), nation.code if nation else None, named=False))


def _kind(phrase: Sequence[Word]) -> ActorKind:
    if phrases.is_plural(phrase):
        return "group"
    if phrases.is_spokesperson(phrase):
        return "person"
    return "institution" if phrase[-1].lower in ORGANISATION_WORDS else "unknown"
