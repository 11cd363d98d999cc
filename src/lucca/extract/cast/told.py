"""Who "the Vermont senator" is: by the words that a report puts beside its people's names.

"Republican nominee Ada Roux", "Rui Sala, a senator from Vermont," and titles tell of what somebody is called. A description
that they tell of one person only is that person; one that they tell in part is the nearest person, if nobody else is
told so much of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from lucca import world
from lucca.extract import phrases
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.chains import Chains
from lucca.extract.cast.descriptions import descriptions
from lucca.extract.cast.nearness import Nearness
from lucca.extract.cast.roster import Roster
from lucca.language.lexicon import DETERMINERS, PREPOSITIONS
from lucca.language.predicates import Tree
from lucca.language.words import Word, words
from lucca.records import Span

_AGREED = 0.25
"""Confidence of a description's chain from which it bears out the nearest person."""

_LONGEST = 12
"""Words of a description; longer ones tell a story."""

_MOST = 200
"""People of a report among whom one is looked for; no report tells of more."""

_SHORT = {
    "gop": "republican", "sen": "senator", "rep": "representative", "gov": "governor", "congressman": "representative",
    "congresswoman": "representative", "lawmaker": "representative", "dem": "democratic", "democrat": "democratic",
    "gen": "general", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant", "prof": "professor", "dr": "doctor",
}  # fmt: skip
"""Forms of one word."""

_PARTY = {"R": "republican", "D": "democratic"}
"""The party of an American member of parliament, in letters behind the name ("R-Brakk")."""

_NOTHING = frozenset("current then now new longtime veteran first one only who which that so-called himself herself".split())
_FORMER = "former"
_PAST = frozenset({"former", "ex", "late", "onetime"})


class Told:
    """The words beside the names of one report's people."""

    def __init__(self, text: str, roster: Roster, chains: Chains, nearness: Nearness, tree: Tree) -> None:
        self._text = text
        self._roster = roster
        self._chains = chains
        self._nearness = nearness
        self._tree = tree
        self._now: dict[int, set[str]] | None = None
        self._ever: dict[int, set[str]] = defaultdict(set)

    def who(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """The person whom "the former governor" describes; None where several may be, or nobody."""
        if phrase[0].lower != "the" or len(phrase) < 2 or not self._chains.is_person(span):
            return None
        bare = phrases.core(phrase)
        if len(bare) > _LONGEST or phrases.is_plural(bare) or phrases.is_spokesperson(bare):
            return None
        return self._by_office(bare) or self._by_words(bare, span)

    def _by_office(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """The one person of the report of whom the tables know that the former office was theirs."""
        cuts = [k for k, w in enumerate(phrase) if w.lower == "and"]
        parts = [phrase[a:b] for a, b in zip([0, *(k + 1 for k in cuts)], [*cuts, len(phrase)], strict=True)]
        for part in parts:
            office = world.office(phrases.written(self._text, part))
            if office is None or office.tenure != _FORMER:
                continue
            held = [d for d in self._persons() if " " in d.name and world.term(office, d.name) is not None]
            if len(held) == 1:
                return held[0]
        return None

    def _by_words(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        asked = _content(phrase)
        if not asked:
            return None
        shares = {id(d): (len(asked & self._of(d, asked)), d) for d in self._persons()}
        near = self._nearness.person(span)
        whole = [d for count, d in shares.values() if count == len(asked)]
        if near is not None and (near in whole or self._chains.before(span, _AGREED) is near):
            return near
        share = shares[id(near)][0] if near is not None and id(near) in shares else 0
        if share:
            return near if all(count < share or d is near for count, d in shares.values()) else None
        return whole[0] if len(whole) == 1 and len(asked) > 1 else None

    def _persons(self) -> list[ActorDraft]:
        return list(islice((d for d in self._roster.drafts if d.kind == "person" and d.named), _MOST))

    def _of(self, draft: ActorDraft, asked: set[str]) -> set[str]:
        """The words told of somebody: what he was counts only where that is asked for."""
        if self._now is None:
            self._now = defaultdict(set)
            self._gather(self._now)
        return self._ever[id(draft)] if _FORMER in asked else self._now[id(draft)]

    def _gather(self, now: dict[int, set[str]]) -> None:
        for name in self._roster.names:
            draft = self._roster.of_name.get(name.span)
            if draft is None or draft.kind != "person":
                continue
            titles = {_SHORT.get(t, t) for t in name.titles} | _party(self._text, name.span.end)
            now[id(draft)] |= titles
            self._ever[id(draft)] |= titles
            for told in descriptions(self._text, self._tree, name):
                found = _content(words(self._text, told.own.start, told.own.end))
                found |= {w for part in told.behind for w in _content(words(self._text, part.start, part.end))}
                self._ever[id(draft)] |= found | ({_FORMER} if told.former else set())
                if not told.former:
                    now[id(draft)] |= found


def _content(phrase: Sequence[Word]) -> set[str]:
    """The words of a phrase that tell something, each in one form."""
    told = {w.lower for w in phrase if not w.is_mark and w.lower not in PREPOSITIONS | DETERMINERS | _NOTHING | {"and"}}
    return {_FORMER if w in _PAST else _SHORT.get(w, w) for w in told}


def _party(text: str, end: int) -> set[str]:
    """The party told behind a name: "(R-Brakk)", ", D-Brakk"."""
    behind = text[end : end + 4].lstrip(" ,(")
    return {_PARTY[behind[0]]} if len(behind) > 1 and behind[0] in _PARTY and behind[1] in "-–" else set()
