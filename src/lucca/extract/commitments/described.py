"""Who makes a commitment or is asked, also where a report only describes them: "union leaders", "members of the public"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lucca import world
from lucca.extract.actors import ActorDraft, admitted
from lucca.extract.parties import Parties
from lucca.extract.people import PEOPLE
from lucca.extract.sides import Sides
from lucca.extract.unnamed import Unnamed
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.records import Actor, Report, Span, Statement

_CROWDS = frozenset(
    "public people passengers motorists drivers residents customers shoppers travellers travelers commuters visitors "
    "tourists viewers readers users parents pupils patients fans neighbours neighbors families households taxpayers "
    "consumers".split()
)
"""Nouns for anybody, who is asked or told something in public."""

_ANYBODY = frozenset("anyone anybody everyone everybody".split())
_LEFT_OPEN = frozenset("my your his her its our their any no every other these those".split())
"""Words before such a noun that leave open who is meant."""


class Described:
    """The actors of one report that the phrases around a commitment name or describe; new ones are added to `parties`."""

    def __init__(self, report: Report, analysis: Analysis, parties: Parties, tree: Tree, sides: Sides) -> None:
        self._report = report
        self._tree = tree
        self._parties = parties
        self._sides = sides
        self._unnamed = Unnamed(report.id, report.text, analysis, parties.actors)
        self._known = {a.name: a.id for a in parties.actors.values() if not a.named}
        self._crowds: dict[str, str] = {}

    def of(self, heads: Sequence[int], statement: Statement | None, *, asked: bool) -> tuple[str, ...]:
        """Ids of the actors that phrases stand for; nothing where one of them is not plain.

        `asked`: they are asked or told something, so that anybody may be meant; else they act in public.
        """
        found: dict[str, None] = {}
        for head in heads:
            here = (asked and self._people(head)) or self._sides.one(head, statement) or self._described(head, asked=asked)
            if not here:
                return ()
            found.update(dict.fromkeys(here))
        return tuple(found)

    def may_heed(self, actor: Actor) -> bool:
        """Whether an actor is more than words that nobody is known by."""
        return actor.named or actor.kind != "unknown" or actor.name.casefold().split()[-1] in _CROWDS | PEOPLE.keys()

    def _described(self, head: int, *, asked: bool) -> tuple[str, ...]:
        if self._tree.syntax.upos[head] != "NOUN" or not (asked or self._acts(head)):
            return ()
        phrase = self._tree.phrase(head)
        return self._unnamed.of(phrase, undergoing=asked) or (self._crowd(head) if asked else ())

    def _acts(self, head: int) -> bool:
        """Whether a noun names somebody who acts in public, or several people: "a boss" does not."""
        return self._tree.form(head) in PEOPLE or self._tree.form(head).endswith("s")

    def _people(self, head: int) -> tuple[str, ...]:
        """ "Americans" who are asked something, who are not their state ("the Americans" may be), and "anyone"."""
        span = self._tree.syntax.tokens[head]
        form = self._report.text[span.start : span.end]
        if form.lower() in _ANYBODY:
            return self._group(form.lower(), span)
        is_people = form.endswith("s") and world.country(form) is None and world.nationality(form) is not None
        return self._group(form, span) if is_people and self._tree.phrase(head) == span else ()

    def _crowd(self, head: int) -> tuple[str, ...]:
        """ "The public", "members of the public": a group of its own, the same words the same group."""
        phrase = self._tree.phrase(head)
        words = self._report.text[phrase.start : phrase.end].split()
        words = words[words[0].lower() == "the" :]
        if words[-1].lower() not in _CROWDS or words[0].lower() in _LEFT_OPEN:
            return ()
        name = " ".join(words if len(words) > 1 else [words[0].lower()])
        return self._group(name, phrase)

    def _group(self, name: str, span: Span) -> tuple[str, ...]:
        """The group of that name; words that the report's cast has kept without knowing whom they mean are that group."""
        if name not in self._crowds:
            actors = self._parties.actors
            if (known := self._known.get(name)) is not None:
                actors[known] = replace(actors[known], kind="group")
                self._crowds[name] = known
            else:
                nation = world.nationality(name)
                draft = ActorDraft(name, "group", nation.code if nation is not None else None, named=False)
                self._crowds[name] = admitted(actors, draft, self._report.id, span)
        return (self._crowds[name],)
