"""Commitments that are ones only in somebody's words: what must, should, can or will be."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import Found, is_infinitive, is_questioned
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, subjects, surface
from lucca.records.reading import CommitmentKind

_MUST, _SHOULD = frozenset({"must"}), frozenset({"should", "ought"})
_WILL = frozenset("will 'll ’ll shall would".split())
_OWN = frozenset({"we", "us", "i"})
_NOBODY = frozenset("i you there this that one anyone anybody".split())
"""Subjects of whom nothing is asked by saying that they must."""
_FAR = 40
"""Words behind a verb within which its question ends."""
_LETTING = frozenset("be join have play return become rejoin enter take keep stay remain".split())


def modal(tree: Tree, verb: int) -> Iterator[Found]:
    """What the auxiliaries of a verb make of it."""
    forms = {tree.form(k) for k in tree.children(verb, "aux")}
    if "have" in forms or "been" in forms or _is_supposed(tree, verb):
        return
    if forms & _MUST:
        yield from _required(tree, verb, verb, "demand")
    elif forms & _SHOULD:
        yield from _required(tree, verb, verb, "proposal")
    elif forms & _WILL:
        yield from _will(tree, verb)
    elif forms & {"could", "may", "might"}:
        if tree.lemma(verb) in lex.HARMFUL and not is_passive(tree, verb) and not _is_negated(tree, verb):
            yield Found(kind="threat", at=verb, what=verb, by=tuple(subjects(tree, verb)), spoken=True, agentive=True)
    elif "can" in forms:
        yield from _can(tree, verb)


def having_to(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Brakk has to leave", "Brakk needs to leave": told of now, not of what had to be done."""
    if tree.form(verb) not in {"has", "have", "need", "needs"} or is_infinitive(tree, verb) or _is_negated(tree, verb):
        return
    if tree.children(verb, "obj"):
        return  # "has three weeks to go"
    what = next((k for k in tree.children(verb, "xcomp") if is_infinitive(tree, k) and k > verb), None)
    if what is not None and tree.syntax.relations[verb] == "acl:relcl" and not tree.children(what, "obj"):
        return  # "the needle that she has to thread"
    if what is not None and not (tree.form(verb) == "have" and tree.children(verb, "aux")) and not _is_supposed(tree, verb):
        yield from _required(tree, verb, what, "demand")


def _is_negated(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(k) in {"not", "never"} for k in tree.children(verb, "advmod"))


def _is_supposed(tree: Tree, verb: int) -> bool:
    """Whether it stands in a condition, a question or a relative clause of something else."""
    marks = {tree.lemma(k) for k in tree.children(verb, "mark", "advmod")}
    if marks & {"if", "unless", "whether", "why", "how", "when", "where", "until", "before", "once"}:
        return True
    end = (k for k in range(verb, min(verb + _FAR, len(tree.syntax))) if tree.form(k) in {".", "?", "!"})
    return tree.form(next(end, verb)) == "?"


def _required(tree: Tree, at: int, what: int, kind: CommitmentKind) -> Iterator[Found]:
    """What must or should be done: by the subject, by the agent of a passive, or by nobody named."""
    if tree.lemma(what) == "face":
        yield from _facing(tree, at, what, kind)
        return
    if tree.lemma(what) in lex.NOT_ASKED:
        return
    own = tree.children(at, "nsubj", "nsubj:pass") or tree.children(what, "nsubj", "nsubj:pass")
    if not own and tree.syntax.relations[at] != "conj":
        return
    if (own and is_questioned(tree, own[0])) or _is_way(tree, at):
        return
    if (
        own
        and tree.form(own[0]) in {"i", "you", "there", "this", "that", "one", "anyone", "anybody"}
        and not is_passive(tree, what)
    ):
        return
    if own and tree.form(own[0]) in _OWN:
        yield Found(kind="proposal", at=at, what=what, by=(own[0],), spoken=True)
    elif is_passive(tree, what):
        of = tuple(subjects(tree, what))
        yield Found(kind=kind, at=at, what=what, of=of, spoken=True, whole=True)
    elif not (tree.children(what, "cop") and kind == "demand"):
        yield Found(kind=kind, at=at, what=what, of=tuple(surface(tree, at, 0)), spoken=True, must_be_of=True)


def _is_way(tree: Tree, verb: int) -> bool:
    """ "The way that they should work"."""
    above = tree.syntax.heads[verb]
    return tree.syntax.relations[verb].startswith("acl") and above >= 0 and tree.lemma(above) in {"way", "reason", "kind"}


def _facing(tree: Tree, at: int, what: int, kind: CommitmentKind) -> Iterator[Found]:
    """ "They should face sanctions": whoever they are, the sanctions are what is asked for."""
    if any(tree.lemma(k) in lex.HOSTILE_NOUNS for k in tree.children(what, "obj")):
        yield Found(kind=kind, at=at, what=what, of=tuple(surface(tree, at, 0)), spoken=True, whole=True)


def _will(tree: Tree, verb: int) -> Iterator[Found]:
    """ "We will leave", "Brakk would leave": a promise of who speaks for the subject; "we will strike": a threat."""
    lemma = tree.lemma(verb)
    ends_up = lemma == "end" and bool(tree.children(verb, "compound:prt"))
    if lemma not in lex.DOING or is_passive(tree, verb) or tree.children(verb, "cop") or ends_up:
        return
    own = surface(tree, verb, 0)
    negated = _is_negated(tree, verb)
    harmful = lemma in lex.HARMFUL or (lemma in lex.HOSTILE and _is_averted(tree, verb))
    kind: CommitmentKind = "threat" if harmful and not negated else "promise"
    if own:
        yield Found(kind=kind, at=verb, what=verb, by=tuple(own), spoken=True, agentive=True)


def _is_averted(tree: Tree, verb: int) -> bool:
    """Whether it is done only "unless" somebody does something else, or if he does not."""
    for clause in tree.children(verb, "advcl"):
        marks = {tree.form(k) for k in tree.children(clause, "mark")}
        if "unless" in marks or ("if" in marks and _is_negated(tree, clause)):
            return True
    return False


def _can(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Brakk can be part of it": what somebody with the say lets another do."""
    lets = "be" if tree.children(verb, "cop") else tree.lemma(verb)
    own = tree.children(verb, "nsubj")
    if lets in _LETTING and own and tree.syntax.upos[own[0]] == "PROPN" and not _is_negated(tree, verb):
        yield Found(kind="offer", at=verb, what=verb, of=tuple(tree.conjoined(own[0])), spoken=True, must_be_of=True)
