"""Who the sides of a tie are: actors by name, and for fights also forces that a report only describes ("the coalition")."""

from __future__ import annotations

import re
from dataclasses import replace

from lucca.extract.actors import ActorDraft, admitted
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides
from lucca.extract.unnamed import Unnamed
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.records import Report, Span, Statement

_MENTIONS = 200
"""Mentions of an unnamed coalition that are kept at most."""
_OWN = frozenset("we our us".split())
_COALITION = re.compile(
    r"(?i)(?:(?:[\w.]+-led|counter-\w+|anti-\w+|military|international|global|western|arab|allied) ){0,3}coalition"
)
"""How a coalition that wages war is called; that of a party or of unions has another name."""


class Who:
    """The sides of one report's ties; forces that are only described are added to the actors of `parties`."""

    def __init__(self, report: Report, analysis: Analysis, parties: Parties, tree: Tree, sides: Sides) -> None:
        self._report = report
        self._tree = tree
        self._parties = parties
        self._sides = sides
        self._unnamed = Unnamed(report.id, report.text, analysis, parties.actors)
        self._coalitions: list[str] | None = None

    def is_own(self, head: int) -> bool:
        """Whether a word is the first person's in the plural."""
        return self._tree.form(head) in _OWN

    def of(self, head: int, voice: Statement | None, *, force: bool) -> tuple[str, ...]:
        """Ids of the actors that a phrase stands for, forces among them; `force`: "we" and "Brakkian" are states."""
        found = self._sides.one(head, voice)
        if force and self.is_own(head):
            return tuple(self._parties.state_of(a) or self._parties.country_of(a) or a for a in found)
        if force and self._tree.syntax.upos[head] == "ADJ":
            return self._parties.adjective(self._tree.form(head).capitalize())
        if force and not found and self._tree.syntax.upos[head] == "PROPN":  # of "the Brakk-Velmora alliance"
            found = self._parties.adjective(self._tree.form(head).capitalize())
        phrase = self._tree.phrase(head)
        return found or self._coalition(phrase) or self._described(head, phrase)

    def _described(self, head: int, phrase: Span) -> tuple[str, ...]:
        found = self._unnamed.of(phrase, undergoing=True) if self._tree.syntax.upos[head] == "NOUN" else ()
        return tuple(a for a in found if self._parties.is_power(a))

    def _coalition(self, phrase: Span) -> tuple[str, ...]:
        """ "The coalition", "coalition aircraft": the one that is named so, or one of its own."""
        words = self._report.text[phrase.start : phrase.end].split()
        if words[0].casefold() in {"a", "an"} and len(words) > 1 and words[1].casefold() != "coalition":
            words = words[1:]
        at = next((k for k, word in enumerate(words) if word.casefold() == "coalition"), None)
        called = " ".join(w for w in words[: at + 1] if w.casefold() not in {"the", "our"}) if at is not None else ""
        if not _COALITION.fullmatch(called):
            return ()
        if self._coalitions is None:
            everyone = self._parties.actors.values()
            self._coalitions = [a.id for a in everyone if a.kind != "person" and _COALITION.fullmatch(a.name)]
        if len(self._coalitions) > 1:
            return ()
        if not self._coalitions:
            draft = ActorDraft(called, "bloc", named=False)
            self._coalitions = [admitted(self._parties.actors, draft, self._report.id, phrase)]
        one = self._parties.actors[self._coalitions[0]]
        if not one.named and len(one.mentions) < _MENTIONS and phrase not in one.mentions:
            one = replace(one, mentions=tuple(sorted((*one.mentions, phrase))))
        self._parties.actors[one.id] = one
        return (one.id,)
