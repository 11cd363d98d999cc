"""Commitments that a speaker makes by what he says, as its act shows: "voters should stay away", "I am going to sue".

What does it is told by the rules for the acts of statements (`lucca.extract.acts`), clause by clause.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from lucca.extract.acts import lexicon as acts
from lucca.extract.acts.binding import binds
from lucca.extract.acts.clauses import Clause, Own, governed, main_clauses
from lucca.extract.acts.directing import directs
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import Found, infinitive, is_questioned, is_unsaid
from lucca.extract.parties import Parties
from lucca.extract.people import PEOPLE, PRIVATE
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive
from lucca.records import Statement
from lucca.records.reading import Act, CommitmentKind

_KINDS: dict[Act, CommitmentKind] = {
    "demand": "demand",
    "propose": "proposal",
    "promise": "promise",
    "threaten": "threat",
    "offer": "offer",
}
_OTHERWISE: frozenset[Act] = frozenset({"ask", "deny", "doubt", "believe"})
"""Acts of statements in which nothing is demanded or promised besides."""
_PERSONAL = frozenset("he she they everybody everyone".split())
_OPENING = frozenset("whether if why how what who when where".split())
_WISHED = frozenset("rest pray keep join remember forgive accept".split())
"""What is asked for in courtesy."""
_OFTEN = frozenset("sometimes often always usually never".split())
_IDLE = acts.STATIVE | acts.BELIEVING | frozenset("do put vote sit read predict walk".split())
"""What says nothing of what is to be done."""
_EFFECTS = frozenset("result lead cause prompt depress hurt harm affect take mean create generate save boost bring".split())
"""What "it" will do where it is rather what was spoken of than who speaks."""


def enacted(tree: Tree, statement: Statement, own: Own, people: Collection[int]) -> Iterator[Found]:
    """The commitments that the main clauses of a statement make; their maker is who speaks.

    `people`: where, in code points, the heads of mentions of people and bodies begin.
    """
    if statement.act in _OTHERWISE or statement.status == "declined" or is_unsaid(tree, statement):
        return
    reported = statement.kind != "direct"
    for clause in main_clauses(tree, statement.content, own, reported=reported):
        if _is_open(tree, clause):
            continue
        if not clause.own and clause.subject is not None and _is_ours(tree, clause.subject):
            clause = replace(clause, own=True)  # "our officers will stay"
        if tree.lemma(clause.head) == "time" and tree.children(clause.head, "cop"):
            yield from _due(tree, clause)
            continue
        act = directs(tree, clause, reported) or binds(tree, clause, reported)
        kind = _KINDS.get(act) if act is not None else None
        if kind in {"demand", "proposal"}:
            yield from _asked(tree, clause, kind, people)
        elif kind is not None:
            yield from _bound(tree, clause, kind, reported=reported)


def own_of(statement: Statement, parties: Parties) -> Own:
    """What stands for the speakers of a statement in it."""
    speakers = [parties.actors[a] for a in statement.speakers]
    if not speakers:
        return Own()
    mentions = tuple(sorted(span for speaker in speakers for span in speaker.mentions))
    if len(speakers) > 1:
        return Own(mentions, frozenset({"they"}))
    if speakers[0].kind == "person" and speakers[0].named:
        return Own(mentions, frozenset(word for word in ("he", "she") if parties.may_be(speakers[0].id, word)))
    if speakers[0].kind == "group":
        return Own(mentions, frozenset({"they"}))
    several = speakers[0].kind == "unknown" and speakers[0].name.endswith("s")
    people = {"he", "she"} if speakers[0].kind in {"unknown", "person"} else set()
    return Own(mentions, frozenset({"they"} | (set() if several else {"it"} | people)))


def _is_open(tree: Tree, clause: Clause) -> bool:
    """Whether a clause is an indirect question ("whether he will go"), tells what was or is done as a rule, or is a part."""
    head = clause.head
    beside = {tree.form(k) for k in tree.children(head, "mark", "advmod", "obj") if k < head}
    if tree.syntax.relations[head] == "root" and any(tree.form(k) == "?" for k in tree.children(head, "punct")):
        return True
    if tree.form(head) == "had" or (tree.form(head) == "got" and not tree.children(head, "aux")):
        return True
    if tree.syntax.relations[head] == "conj" and not tree.children(head, "nsubj", "nsubj:pass", "expl", "aux"):
        return True  # the words of what it is joined to hold it
    subject = clause.subject
    if subject is not None and any(k < subject for k in tree.children(head, "aux")) and not tree.children(head, "expl"):
        return True  # "have they got to go?"
    return bool(beside & _OPENING) or (tree.lemma(head) in lex.CARRYING and bool(beside & _OFTEN))


def _is_ours(tree: Tree, subject: int) -> bool:
    return any(tree.form(k) == "our" for k in tree.children(subject, "nmod:poss"))


def _what(tree: Tree, clause: Clause) -> int:
    """What is to be done: the head of a clause, or the infinitive that it only carries."""
    infinitives = governed(tree, clause)
    return infinitives[0] if infinitives and tree.lemma(clause.head) in lex.CARRYING else clause.head


def _asked(tree: Tree, clause: Clause, kind: CommitmentKind, people: Collection[int]) -> Iterator[Found]:
    what, subject = _what(tree, clause), clause.subject
    if subject is not None and is_questioned(tree, subject):
        return
    if "can" in clause.modals or (what != clause.head and tree.children(clause.head, "obj")):
        return  # "cannot afford to", "have three weeks to go", "need them to leave"
    if subject is None:
        if _is_pleaded(tree, clause):
            yield Found(kind="demand", at=clause.head, what=what, spoken=True, enacted=True)
        return
    if any(tree.form(k) == "there" for k in tree.children(clause.head, "expl")):
        yield from _there(tree, clause)
        return
    if tree.children(subject, "cop") or tree.children(what, "cop"):
        return
    if tree.lemma(what) in lex.NOT_ASKED or (what == clause.head and tree.lemma(what) in lex.CARRYING - {"go"}):
        return
    passive = is_passive(tree, what)
    if clause.own:
        if clause.first and tree.form(subject) == "we" and not passive:
            yield Found(kind="proposal", at=clause.head, what=what, spoken=True, enacted=True)
    elif passive:
        yield Found(kind=kind, at=clause.head, what=what, spoken=True, enacted=True, whole=True)
    elif _may_heed(tree, subject, people):
        of = tuple(tree.conjoined(subject))
        named = all(tree.syntax.upos[k] == "PROPN" for k in of)
        yield Found(kind=kind, at=clause.head, what=what, of=of, spoken=True, enacted=True, whole=not named)


def _there(tree: Tree, clause: Clause) -> Iterator[Found]:
    """ "There must be an inquiry", "there should be no exceptions"."""
    if tree.children(clause.head, "nsubj") and "have" not in clause.modals:
        yield Found(kind="demand", at=clause.head, what=clause.head, spoken=True, enacted=True, whole=True)


def _due(tree: Tree, clause: Clause) -> Iterator[Found]:
    """ "It is time to act", "it is time for Lind to resign"."""
    what = infinitive(tree, clause.head, "xcomp", "ccomp", "advcl", "acl")
    if what is None or tree.children(what, "cop") or clause.subject is None or tree.form(clause.subject) != "it":
        return
    own = tree.children(what, "nsubj")
    of = tuple(tree.conjoined(own[0])) if own else ()
    if not clause.negated:
        yield Found(kind="demand", at=clause.head, what=what, of=of, spoken=True, enacted=True, whole=bool(of))


def _is_pleaded(tree: Tree, clause: Clause) -> bool:
    """Whether an imperative is more than a turn of speech: with "please", or of what one does to heed."""
    beside = {tree.form(k) for k in tree.children(clause.head)}
    return ("please" in beside and tree.lemma(clause.head) not in _WISHED) or (
        tree.lemma(clause.head) in acts.QUIT and tree.syntax.relations[clause.head] == "root"
    )


def _may_heed(tree: Tree, subject: int, people: Collection[int]) -> bool:
    """Whether a subject is somebody who could do what is asked."""
    form = tree.form(subject)
    if tree.syntax.upos[subject] == "PRON":
        return form in _PERSONAL
    return (
        form in PEOPLE
        or form in PRIVATE
        or tree.lemma(subject) in acts.ANSWERABLE
        or tree.syntax.tokens[subject].start in people
    )


def _bound(tree: Tree, clause: Clause, kind: CommitmentKind, *, reported: bool) -> Iterator[Found]:
    head, what = clause.head, _what(tree, clause)
    if tree.syntax.upos[what] != "VERB":
        return
    if kind != "threat" and clause.modals & {"may", "might", "could"}:
        return  # "may be willing to"
    if not clause.own or tree.children(what, "cop") or is_passive(tree, what) or tree.lemma(what) in _IDLE:
        return
    if tree.children(head, "cop") and tree.lemma(head) not in lex.CARRYING:
        return
    if (clause.negated and what != head) or (tree.children(what, "xcomp") and tree.lemma(what) == "have"):
        return
    if any(tree.lemma(k) in lex.NOUNS for k in tree.children(what, "obj")):
        return  # "I will make you a promise"
    subject = tree.form(clause.subject) if clause.subject is not None else ""
    if tree.lemma(what) in _EFFECTS and subject == "it":
        return
    auxiliaries = {tree.form(k) for k in tree.children(head, "aux", "aux:pass", "cop")}
    past = bool(auxiliaries & {"was", "were"}) and not reported
    if past or (auxiliaries & {"'d", "’d"} and tree.form(head) != tree.lemma(head)):
        return  # "we were going to sign", "he'd battled"
    if clause.negated and clause.first and "would" in clause.modals:
        return  # "I wouldn't call it that"
    if tree.lemma(what) == "fight" and not tree.children(what, "obj"):
        kind = "promise"  # "will fight for you"
    by = (clause.subject,) if clause.first and clause.subject is not None else ()
    yield Found(kind=kind, at=head, what=what, by=by, spoken=True, enacted=True)
