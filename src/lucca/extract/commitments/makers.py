"""Who makes a commitment and whom it binds, as actors: speakers, states behind office holders, those a threat is against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca import world
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.against import PUBLIC, Against
from lucca.extract.commitments.told import Found
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import subjects
from lucca.records import Statement
from lucca.records.reading import CommitmentKind

_BETWEEN_STATES: frozenset[CommitmentKind] = frozenset({"demand", "offer", "threat", "promise"})
_FIRST = frozenset("we i us".split())
_SIGNED = lex.SIGNING - {"agree", "make"}
"""Verbs that need another side, though nobody names it."""
_BEHIND = re.compile(r" (?:of|in|from|with|by|for|on|about|to) ")
"""Where the words of a description end that stand before its prepositions."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Both sides as actors' ids, and the kind, which they may change."""

    kind: CommitmentKind
    by: tuple[str, ...]
    of: tuple[str, ...]


def each(one: Found, bound: Bound) -> Iterator[Bound]:
    """One by one who is bound: a threat that a noun tells of several ("threats from Brakk and Oskel") is each one's own."""
    if bound.kind == "threat" and one.noun and len(bound.by) > 1:
        for maker in bound.by:
            yield Bound(bound.kind, (maker,), bound.of)
    else:
        yield bound


class Makers:
    """The sides of one report's commitments."""

    def __init__(self, tree: Tree, parties: Parties, sides: Sides) -> None:
        self._tree = tree
        self._parties = parties
        self._sides = sides
        self._against = Against(tree, parties, sides)

    def bound(self, one: Found, statement: Statement | None, *, own_act: bool) -> Bound | None:
        """Who is bound or asks, and of whom; None where it is not plain that anybody does."""
        if one.noun and statement is not None and own_act and statement.status == "declined":
            return None  # "did not return a request for comment"
        makers = self._owners(one, statement) or self._by(one, statement, own_act=own_act)
        if any(self._is_thing(a) for a in makers):
            return None
        of = self._of(one, statement, makers, own_act=own_act)
        if not makers or not self._is_one(one, makers, of):
            return None
        return self._between(one, makers, of)

    def _by(self, one: Found, statement: Statement | None, *, own_act: bool) -> tuple[str, ...]:
        if one.agentive:
            return self._spoken_for(one, statement, own_act=own_act)
        if one.spoken and statement is not None and not own_act and (teller := self._teller(one.at, statement)):
            return self._sides.of(teller, statement) if not one.by else ()
        if one.spoken and not one.by:
            return statement.speakers if statement is not None else ()
        if one.spoken:
            return statement.speakers if statement is not None and self._is_first(one.by) else ()
        by = self._sides.of(one.by, statement)
        if not by and not one.noun and self._tree.children(one.at, "aux:pass"):
            return ()  # "was called for": by whom, the words do not say
        if own_act and statement is not None and not (one.noun and by):
            known = tuple(a for a in statement.speakers if self._parties.is_known(a))
            pronoun = any(self._tree.syntax.upos[k] == "PRON" for k in one.by)
            named = bool(by) and all(self._parties.actors[a].named for a in by)
            return by if named and not pronoun and not set(by) < set(known) else known or by
        return by

    def _teller(self, at: int, statement: Statement) -> tuple[int, ...]:
        """Of what a speaker says that another said ("he noted that Lind had written that …"), that other's heads."""
        tree = self._tree
        while tree.syntax.relations[at] == "conj" and tree.syntax.heads[at] >= 0:
            at = tree.syntax.heads[at]
        verb = tree.syntax.heads[at]
        if tree.syntax.relations[at] != "ccomp" or verb < 0 or tree.syntax.upos[verb] != "VERB":
            return ()
        inside = any(c.contains(tree.syntax.tokens[verb]) for c in statement.content)
        own = tuple(subjects(tree, verb)) if inside else ()
        return own if own and tree.syntax.upos[own[0]] != "PRON" else ()

    def _owners(self, one: Found, statement: Statement | None) -> tuple[str, ...]:
        """Whose the letter or plan is that demands or promises something."""
        tree = self._tree
        if one.spoken or len(one.by) != 1 or tree.lemma(one.by[0]) not in lex.THINGS:
            return ()
        behind = [k for k in tree.children(one.by[0], "nmod") if tree.case(k) in {"from", "by"}]
        whose = tree.children(one.by[0], "nmod:poss") or behind
        return self._sides.of(tree.conjoined(whose[0]), statement) if whose else ()

    def _is_thing(self, actor: str) -> bool:
        """Whether an actor is only a description of what nobody can be ("a new poll", "the event")."""
        who = self._parties.actors[actor]
        words = re.split(_BEHIND, who.name.casefold(), maxsplit=1)[0].split()
        return not who.named and bool(words) and {words[-1], words[-1].removesuffix("s")} & lex.THINGS != set()

    def _spoken_for(self, one: Found, statement: Statement | None, *, own_act: bool) -> tuple[str, ...]:
        """The subject, where it is the speaker himself or whom he speaks for; "we" and "I" are the speaker."""
        if statement is None or statement.status == "declined" or statement.act in {"ask", "accuse", "deny"}:
            return ()
        speakers = statement.speakers
        if self._is_first(one.by):
            plural = self._tree.form(one.by[0]) == "we" and one.kind == "threat" and len(speakers) == 1
            return ((self._parties.speaks_for(speakers[0]) if plural else None) or speakers[0],) if plural else speakers
        by = self._sides.of(one.by, statement)
        if not by or not speakers:
            return ()
        if set(by) <= set(speakers):
            return by
        if own_act and not one.spoken:
            return by if all(self._is_of(s, by[0]) for s in speakers) else ()
        return by if len(by) == 1 and all(self._is_of(s, by[0]) for s in speakers) else ()

    def _is_of(self, speaker: str, subject: str) -> bool:
        """Whether a speaker speaks for a subject: holds an office of it, or is of its country without a name of his own."""
        parties = self._parties
        if speaker == subject or parties.state_of(speaker) == subject or parties.speaks_for(speaker) == subject:
            return True
        who, what = parties.actors[speaker], parties.actors[subject]
        office = any(r.of is not None and r.of.casefold() == what.name.casefold() for r in who.roles)
        own = what.kind == "institution" and who.country is not None and who.country == what.country and bool(who.roles)
        unnamed = not who.named and what.name.casefold() in who.name.casefold()
        return office or own or unnamed

    def _is_first(self, by: Sequence[int]) -> bool:
        return bool(by) and self._tree.form(by[0]) in _FIRST

    def _of(self, one: Found, statement: Statement | None, makers: Sequence[str], *, own_act: bool) -> tuple[str, ...]:
        found = self._sides.of(one.of, statement)
        if not found and own_act and statement is not None and one.kind == "demand" and not one.whole and one.of:
            found = statement.targets
        if not found:
            found = self._against.whom(one, statement, makers)
        actors = self._parties.actors
        return tuple(
            a for a in found if a in actors and a not in makers and (actors[a].named or actors[a].kind != "unknown")
        )

    def _is_one(self, one: Found, makers: Sequence[str], of: Sequence[str]) -> bool:
        """Whether who says it can bind or ask: what everybody says of himself ("I will win") is no commitment."""
        actors = self._parties.actors
        if one.must_be_of and not of:
            return False
        if one.public and not (self._binding(makers) and of and all(self._is_public(a) or actors[a].named for a in of)):
            return one.kind == "offer" and self._binding(makers)
        alone = one.kind == "agreement" and len(makers) + len(of) < 2 and not one.noun
        weak = one.agentive or (one.spoken and (one.kind in {"promise", "offer"} or not one.must_be_of))
        if (weak or alone) and not self._binding(makers):
            return False
        return not (one.spoken and one.kind == "offer" and any(actors[a].kind in {"person", "unknown"} for a in of))

    def _binding(self, makers: Sequence[str]) -> bool:
        """Whether who says "we will" speaks for more than a team or a family: an office, an institution, a spokesperson."""
        return all(self._is_public(a) for a in makers)

    def _is_public(self, actor: str) -> bool:
        who = self._parties.actors[actor]
        return bool(who.roles) or who.kind in PUBLIC or (not who.named and who.kind == "group")

    def _state_of_body(self, actor: str) -> str:
        """Of a ministry or a seat of government the state that it acts for towards other states; else the actor."""
        institution = self._parties.actors[actor].kind == "institution"
        return (self._parties.speaks_for(actor) if institution else None) or actor

    def _is_ministry(self, actor: str) -> bool:
        """Whether an actor is a ministry by its own name, which answers for what it says; a residence is who sits there."""
        who = self._parties.actors[actor]
        seat = world.seat(who.name) if who.kind == "institution" else None
        return seat is not None and seat.kind == "ministry"

    def _between(self, one: Found, makers: tuple[str, ...], of: tuple[str, ...]) -> Bound | None:
        """Towards another state an office holder acts for his own; one alone agrees to nothing."""
        kind = one.kind
        if kind == "agreement" and len(makers) + len(of) < 2 and not one.noun:
            group = self._parties.actors[makers[0]].kind in {"bloc", "group"} or self._tree.lemma(one.at) in _SIGNED
            return Bound("agreement" if group else "promise", makers, of)
        others = {s for a in of if (s := self._parties.speaks_for(a)) is not None}
        if kind in _BETWEEN_STATES and others and len(makers) == 1:
            own = None if self._is_ministry(makers[0]) else self._parties.speaks_for(makers[0])
            if own is not None and own not in others:
                return Bound(kind, (own,), of)
        if kind in _BETWEEN_STATES and all(self._parties.actors[a].kind == "state" for a in makers):
            of = tuple(dict.fromkeys(self._state_of_body(a) for a in of))
        return Bound(kind, makers, of)
