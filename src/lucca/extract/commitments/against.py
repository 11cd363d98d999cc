"""Against whom a threat or proposal goes, where no object tells it: "against" whom, after whose raid, unless who acts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lucca import world
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.conditions import conditions
from lucca.extract.commitments.told import Found
from lucca.extract.parties import OFFICIAL, Parties
from lucca.extract.sides import Sides
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import subjects
from lucca.records import Statement

PUBLIC = frozenset({"institution", "state", "bloc", "armed-group"})
"""Kinds of actors that are more than private persons."""
_AGAINST = frozenset({"against", "on", "upon"})
_IN_HAND = frozenset("if unless until should once provided".split())
"""First words of conditions whose subject has it in hand what comes about."""
_AIMED = frozenset("attack bomb strike invade punish sue expel sanction target hit".split())
_OFFICIAL = OFFICIAL | {"figures", "oligarchs", "generals", "entities", "individuals"}


class Against:
    """Whom the threats, proposals and offers of one report are made to, as far as it shows beside them."""

    def __init__(self, tree: Tree, parties: Parties, sides: Sides) -> None:
        self._tree = tree
        self._parties = parties
        self._sides = sides

    def whom(self, one: Found, statement: Statement | None, makers: Sequence[str]) -> tuple[str, ...]:
        """Ids of actors; none where nothing tells it."""
        found: tuple[str, ...] = ()
        if one.kind in {"threat", "proposal"}:
            found = self._aimed(one.what, statement)
        if one.kind == "threat" and one.noun:
            found = found or self._braving(one.at, statement)
        if one.kind == "threat":
            found = found or self._provoking(one, statement, makers)
        if one.kind in {"threat", "offer"}:
            found = found or self._heeding(one, statement)
        if one.kind in {"threat", "promise"}:
            found = found or self._fought(one, statement)
        return found

    def _fought(self, one: Found, statement: Statement | None) -> tuple[str, ...]:
        """The one armed group that is spoken of in what is threatened or promised: none is promised anything else."""
        tree = self._tree
        named = [k for k in tree.subtree(one.what) if tree.syntax.upos[k] == "PROPN" and tree.syntax.relations[k] != "flat"]
        found = {a for k in named for a in self._sides.one(k, statement) if self._parties.is_force(a)}
        return tuple(found) if len(found) == 1 else ()

    def _aimed(self, what: int, statement: Statement | None) -> tuple[str, ...]:
        """Against whom it goes, where its words say so ("sanctions against Brakk", "strikes on Brakkian officers")."""
        tree = self._tree
        harmful = tree.lemma(what) in lex.HARMFUL | lex.HOSTILE_NOUNS
        for place in (what, *tree.children(what, "obj", "nmod", "obl")):
            if not (harmful or tree.lemma(place) in lex.HOSTILE_NOUNS):
                continue
            for k in tree.children(place, "nmod", "obl"):
                if tree.case(k) in _AGAINST:
                    return self._sides.of(tree.conjoined(k), statement) or self._of_nations(k)
        if tree.lemma(what) in _AIMED:
            for k in tree.children(what, "obj")[:1]:
                return self._sides.of(tree.conjoined(k), statement) or self._of_nations(k)
        return ()

    def _braving(self, threat: int, statement: Statement | None) -> tuple[str, ...]:
        """Whom a threat is made to that somebody acts despite ("sailed despite threats from Brakk")."""
        tree = self._tree
        head = tree.syntax.heads[threat]
        if head < 0 or tree.case(threat) not in {"despite", "notwithstanding"}:
            return ()
        doers = self._sides.of(subjects(tree, head), statement)
        known = self._parties.actors
        return tuple(a for a in doers if known[a].kind in PUBLIC or known[a].roles)

    def _heeding(self, one: Found, statement: Statement | None) -> tuple[str, ...]:
        """Who has it in hand whether it comes about: the subject of its condition ("unless Brakk leaves")."""
        known = self._parties.actors
        for head, first in conditions(self._tree, one.at, one.what):
            if self._tree.form(first) in _IN_HAND and self._tree.syntax.upos[head] == "VERB":
                doers = self._sides.of(subjects(self._tree, head), statement)
                return tuple(a for a in doers if known[a].kind in PUBLIC or known[a].roles)
        return ()

    def _provoking(self, one: Found, statement: Statement | None, makers: Sequence[str]) -> tuple[str, ...]:
        """Against whom retaliation goes: the only other whose deed or fault the sentence tells ("after Brakk’s raid")."""
        tree = self._tree
        if not any(tree.lemma(k) in lex.RETALIATION for k in tree.subtree(one.what)):
            return ()
        sentences = tree.syntax.sentences
        first, end = sentences[bisect_right(sentences, one.at, key=lambda s: s[0]) - 1]
        found: dict[str, None] = {}
        for deed in range(first, end):
            if tree.syntax.upos[deed] == "NOUN" and tree.lemma(deed) in lex.PROVOCATIONS:
                found.update(dict.fromkeys(self._doers(deed, statement)))
            elif tree.syntax.upos[deed] == "VERB" and tree.lemma(deed) in lex.BLAMING:
                found.update(dict.fromkeys(self._sides.of(tree.children(deed, "obj")[:1], statement)))
        others = [a for a in found if a not in makers]
        own = {self._parties.speaks_for(a) for a in makers} - {None}
        return tuple(others) if len(others) == 1 and self._parties.speaks_for(others[0]) not in own else ()

    def _doers(self, deed: int, statement: Statement | None) -> tuple[str, ...]:
        """Whose deed a noun tells: its owner, "by" whom, or a nationality before it."""
        tree = self._tree
        behind = [k for k in tree.children(deed, "nmod") if tree.case(k) == "by"]
        whose = tree.children(deed, "nmod:poss") or behind
        for clause in tree.children(deed, "acl:relcl") if not whose else ():
            whose = tree.children(clause, "nsubj") if tree.syntax.upos[clause] == "VERB" else []
        if whose:
            return self._sides.of(whose[:1], statement)
        before = tree.children(deed, "amod", "compound")
        return next((known for k in before if (known := self._parties.adjective(tree.form(k).capitalize()))), ()) or (
            self._sides.of([k for k in before if tree.syntax.upos[k] == "PROPN"][:1], statement)
        )

    def _of_nations(self, head: int) -> tuple[str, ...]:
        """The states whose officials a phrase means ("Brakkian and Oskelian officers")."""
        tree = self._tree
        if tree.lemma(head) + "s" not in _OFFICIAL:
            return ()
        found: dict[str, None] = {}
        for adjective in tree.children(head, "amod", "compound", "nmod:poss"):
            for one in tree.conjoined(adjective):
                span = tree.syntax.tokens[one]
                word = tree.form(one).capitalize()
                if world.nationality(word) is not None or world.country(word) is not None:
                    known = self._parties.adjective(word)
                    at = self._parties.at(span)
                    found.update(dict.fromkeys(known or ((at,) if at else ())))
        return tuple(found)
