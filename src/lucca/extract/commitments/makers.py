"""Who makes a commitment and whom it binds, as actors: speakers, states behind office holders, those a threat is against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca import world
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.against import PUBLIC, Against
from lucca.extract.commitments.described import Described
from lucca.extract.commitments.issuer import Issuer
from lucca.extract.commitments.told import Found, is_unsaid
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import subjects
from lucca.records import Statement
from lucca.records.reading import CommitmentKind

_BETWEEN_STATES: frozenset[CommitmentKind] = frozenset({"demand", "offer", "threat", "promise"})
_FIRST = frozenset("we i us".split())
_COUNTED = re.compile(r"(?i)\d|percent|\b(?:anyone|everyone)\b|\bin (?:three|four|five|six|seven|eight|nine|ten)\b")
"""In the names of actors that are only a share of people ("36 percent of voters")."""
_NOBODY = re.compile(r"(?i)(?:none|no|neither|nobody)\b")
_PUTTING = frozenset("ask beg request tell want".split())
"""Verbs of requests that are put to who is to heed them; what is expected or needed is only wished."""
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

    def __init__(self, tree: Tree, parties: Parties, sides: Sides, described: Described, issuer: Issuer) -> None:
        self._tree = tree
        self._parties = parties
        self._sides = sides
        self._described = described
        self._issuer = issuer
        self._against = Against(tree, parties, sides)

    def bound(self, one: Found, statement: Statement | None, *, own_act: bool) -> Bound | None:
        """Who is bound or asks, and of whom; None where it is not plain that anybody does."""
        if one.noun and statement is not None and own_act and statement.status == "declined":
            return None  # "did not return a request for comment"
        if one.spoken and statement is not None and is_unsaid(self._tree, statement):
            return None
        makers = self._owners(one, statement) or self._by(one, statement, own_act=own_act)
        if any(self._is_thing(a) or _NOBODY.match(self._parties.actors[a].name) for a in makers):
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
            return self._speaking(one, statement) if statement is not None and self._is_first(one.by) else ()
        by = self._described.of(one.by, statement, asked=False) or self._issued(one, statement)
        if not by and not one.noun and self._tree.children(one.at, "aux:pass"):
            return ()  # "was called for": by whom, the words do not say
        if own_act and statement is not None and not (one.noun and by):
            known = tuple(a for a in statement.speakers if self._parties.is_known(a))
            pronoun = any(self._tree.syntax.upos[k] == "PRON" for k in one.by)
            named = bool(by) and all(self._parties.actors[a].named for a in by)
            if by and known and set(known) <= set(self._described.of(one.of, statement, asked=True)):
                return by  # nobody asks himself
            return by if named and not pronoun and not set(by) < set(known) else known or by
        return by

    def _speaking(self, one: Found, statement: Statement) -> tuple[str, ...]:
        """Who is bound by what "I" or "we" will do: the speaker; of a spokesperson's "we" whom he speaks for, of a leader's
        threat his state."""
        speakers = statement.speakers
        if len(speakers) != 1 or self._tree.form(one.by[0]) != "we" or one.kind in {"demand", "proposal"}:
            return speakers
        state = self._parties.speaks_for(speakers[0]) if one.kind == "threat" else None
        return (state or self._parties.represented(speakers[0]) or speakers[0],)

    def _issued(self, one: Found, statement: Statement | None) -> tuple[str, ...]:
        """Who issues the text, where "we" or that one's name stands in its own voice."""
        if statement is not None or not one.by or (issuer := self._issuer.who()) is None:
            return ()
        is_we = self._tree.form(one.by[0]) == "we"
        named = self._tree.syntax.upos[one.by[0]] == "PROPN" and self._sides.of(one.by, None) == (issuer,)
        return (issuer,) if is_we or named else ()

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
        if statement is None:
            return self._issued(one, statement)
        if statement.status == "declined" or statement.act in {"ask", "accuse", "deny"}:
            return ()
        speakers = statement.speakers
        if self._is_first(one.by):
            return self._speaking(one, statement)
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
        told = len(one.of) == 1 and self._tree.form(one.of[0]) == "you" and statement is not None
        found = statement.addressees if told and statement else self._described.of(one.of, statement, asked=True)
        if not found and one.enacted and one.kind == "demand" and not one.of and not one.whole and statement is not None:
            found = statement.targets
        if not found and own_act and statement is not None and one.kind == "demand" and not one.whole and one.of:
            found = statement.targets
        if not found:
            found = self._against.whom(one, statement, makers)
        actors = self._parties.actors
        return tuple(a for a in found if a in actors and a not in makers and self._described.may_heed(actors[a]))

    def _is_one(self, one: Found, makers: Sequence[str], of: Sequence[str]) -> bool:
        """Whether who says it can bind or ask: what everybody says of himself ("I will win") is no commitment."""
        actors = self._parties.actors
        named = any(actors[a].named for a in of)
        if one.must_be_of and not (named or (of and one.kind != "offer" and not self._tree.children(one.what, "cop"))):
            return False
        made = one.kind == "agreement" and self._tree.lemma(one.at) in lex.SIGNING - {"agree"}
        if made and not (named or any(actors[a].named for a in makers)):
            return False
        if one.spoken and any(_COUNTED.search(actors[a].name) for a in makers):
            return False
        if one.enacted:
            return all(self._parties.is_known(a) for a in makers)
        if one.public and not (self._binding(makers) and of and all(self._may_be_asked(one, a) for a in of)):
            return one.kind == "offer" and self._binding(makers)
        alone = one.kind == "agreement" and len(makers) + len(of) < 2 and not one.noun
        weak = one.agentive or (one.spoken and (one.kind in {"promise", "offer"} or not one.must_be_of))
        if (weak or alone) and not self._binding(makers):
            return False
        return not (one.spoken and one.kind == "offer" and any(actors[a].kind in {"person", "unknown"} for a in of))

    def _may_be_asked(self, one: Found, actor: str) -> bool:
        """Whether a request is more than a wish: of somebody named, or put to people ("asked voters to …")."""
        who = self._parties.actors[actor]
        return who.named or (self._is_public(actor) and self._tree.lemma(one.at) in _PUTTING)

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
        if kind in _BETWEEN_STATES and len(makers) == 1 and of and all(self._parties.is_force(a) for a in of):
            makers = (self._parties.speaks_for(makers[0]) or makers[0],)  # a state's ministries fight as the state
        others = {s for a in of if (s := self._parties.speaks_for(a)) is not None}
        if kind in _BETWEEN_STATES and others and len(makers) == 1:
            own = None if self._is_ministry(makers[0]) else self._parties.speaks_for(makers[0])
            if own is not None and own not in others:
                return Bound(kind, (own,), of)
        if kind in _BETWEEN_STATES and all(self._parties.actors[a].kind == "state" for a in makers):
            of = tuple(dict.fromkeys(self._state_of_body(a) for a in of))
        return Bound(kind, makers, of)
