"""What is done to make others act: demands and proposals."""

from __future__ import annotations

from lucca.extract.acts import lexicon as lex
from lucca.extract.acts.clauses import Clause, governed, is_infinitive, is_it, is_me
from lucca.language.predicates import Tree
from lucca.records.reading import Act

_MUST = frozenset({"must"})


_THINGS = frozenset({"this", "that", "there", "these", "those"})


_OBLIGING = frozenset({"have", "need", "get", "ought"})


_WISHING = frozenset("wish love like want need know mean miss".split())
"""Verbs that tell what somebody without a subject feels, and order nothing."""


_PERSONAL = frozenset("you he she they it this that everybody everyone somebody someone".split())


def directs(tree: Tree, clause: Clause, reported: bool) -> Act | None:
    """ "They must leave", "you have to stop", "let's talk", "Leave!"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    infinitives = governed(tree, clause)
    if _is_imperative(tree, clause, reported):
        return _imperative(tree, clause)
    negative = any(tree.form(k) == "do" for k in tree.children(head, "aux")) and clause.negated
    if negative and clause.subject is None and tree.children(head, "cop") and not reported:
        return "demand"  # "don't be a fool"
    perfect = "have" in clause.modals
    if "should" in clause.modals or (lemma == "ought" and infinitives) or "ought" in clause.modals:
        if tree.children(head, "cop") and (perfect or is_it(tree, clause)):
            return None  # "he should not have been there", "it should not be this close"
        if perfect:
            return None if clause.own else "accuse"
        if clause.first and tree.form(clause.subject or 0) == "i":
            return None
        return "demand" if not clause.own and lemma in lex.QUIT else "propose"
    if clause.modals & _MUST and not perfect:
        supposed = bool(tree.children(head, "cop")) and clause.subject is not None and tree.form(clause.subject) in _THINGS
        return None if is_me(tree, clause) or is_it(tree, clause) or supposed else "demand"
    if "better" in {tree.form(k) for k in tree.children(head, "advmod")} and tree.children(head, "aux"):
        return None if is_me(tree, clause) else _had_better(tree, clause)
    if lemma in _OBLIGING and infinitives and not clause.negated:
        return _obliges(tree, clause, infinitives[0], reported)
    if "can" in clause.modals and clause.negated and lemma in {"allow", "let", "afford"}:
        return "demand"
    if {lemma, tree.form(head)} & lex.FITTING and tree.children(head, "cop") and is_it(tree, clause) and not clause.negated:
        return "propose" if tree.children(head, "ccomp", "csubj", "advcl", "xcomp") else None
    if _is_way(tree, clause):
        return "propose"
    if lemma in {"time", "up"} and tree.children(head, "cop") and is_it(tree, clause):
        due = infinitives or any(is_infinitive(tree, k) for k in tree.children(head, "acl"))
        return "demand" if due and not clause.negated else None
    return None


def _is_way(tree: Tree, clause: Clause) -> bool:
    """ "The only way to do that is to …", "the solution would be to …"."""
    if clause.subject is None or clause.negated or tree.lemma(clause.subject) not in {"way", "solution", "answer", "remedy"}:
        return False
    return any(tree.form(m) == "to" for m in tree.children(clause.head, "mark")) or bool(governed(tree, clause))


def _had_better(tree: Tree, clause: Clause) -> Act | None:
    return "demand" if any(tree.form(k) in {"had", "'d", "’d"} for k in tree.children(clause.head, "aux")) else None


def _obliges(tree: Tree, clause: Clause, what: int, reported: bool) -> Act | None:
    """ "You have to go", "Brakk needs to stop"; what somebody had to do is told, and what many have to do is no demand."""
    form, lemma = tree.form(clause.head), tree.lemma(clause.head)
    if is_me(tree, clause) or clause.subject is None:
        return None
    if lemma == "get" and form != "got":
        return None
    if lemma == "have" and form == "had" and (not reported or clause.own):
        return None
    if form in {"needed", "had"} and clause.own:
        return None
    if clause.modals - ({"have"} if form == "got" else frozenset()):
        return None
    if tree.lemma(what) in {"be", "say", "admit", "have", "see", "wait"} and not clause.first:
        return None
    subject = clause.subject
    named = tree.syntax.upos[subject] == "PROPN" or tree.form(subject) in _PERSONAL or tree.lemma(subject) in lex.ANSWERABLE
    if clause.first:
        return "demand" if reported or form != "had" else None
    if tree.form(subject) == "you":
        return None  # "you have to be careful": anybody
    return "demand" if named else None


def _is_imperative(tree: Tree, clause: Clause, reported: bool) -> bool:
    head = clause.head
    if reported or clause.subject is not None or clause.modals - {"do"} or tree.syntax.upos[head] != "VERB":
        return False
    if tree.form(head) != tree.lemma(head) or tree.children(head, "mark", "aux:pass", "cop"):
        return False
    if tree.lemma(head) in lex.BELIEVING | _WISHING or any(tree.form(k) == "did" for k in tree.children(head, "aux")):
        return False  # "Hope all are well", "Didn't think of it": notes without "I"
    return tree.syntax.relations[head] in {"root", "ccomp", "parataxis"} and _opens(tree, head)


def _opens(tree: Tree, head: int) -> bool:
    """Whether nothing but adverbs, "please" and "do not" stands before a verb in its clause."""
    before = [k for k in tree.children(head) if k < head]
    allowed = {"advmod", "discourse", "cc", "punct", "aux", "vocative", "intj", "advcl", "parataxis"}
    before_it = tree.syntax.upos[head - 1] if head else "PUNCT"
    return before_it not in {"NOUN", "PROPN", "ADJ", "PRON", "DET", "NUM"} and all(
        tree.syntax.relations[k] in allowed for k in before
    )


def _imperative(tree: Tree, clause: Clause) -> Act | None:
    lemma = tree.lemma(clause.head)
    objects = {tree.form(k) for k in tree.children(clause.head, "obj", "nsubj")}
    objects |= {tree.form(k) for c in tree.children(clause.head, "ccomp", "xcomp") for k in tree.children(c, "nsubj")}
    if lemma == "let":
        if objects & {"us", "'s", "’s"}:
            verb = next((tree.lemma(c) for c in tree.children(clause.head, "ccomp", "xcomp")), "")
            calm = any(tree.children(c, "cop") for c in tree.children(clause.head, "ccomp", "xcomp"))  # "let's be honest"
            return None if calm or verb in {"say", "see", "face", "be", "remember", "look"} else "propose"
        return None if "me" in objects or not objects else "demand"
    if lemma == "thank":
        return "support"
    if lemma == "make" and "mistake" in objects:
        return None
    return None if lemma in lex.IDLE_IMPERATIVES and not clause.negated else "demand"
