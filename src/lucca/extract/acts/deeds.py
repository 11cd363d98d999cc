"""What others are blamed for doing, or for not having."""

from __future__ import annotations

from lucca.extract.acts import lexicon as lex
from lucca.extract.acts.clauses import Clause, governed
from lucca.language.predicates import Tree
from lucca.records.reading import Act

_DEEDS = frozenset(
    {"commit", "make", "perpetrate", "spread", "tell", "show", "cause", "have", "carry", "engage", "use", "get"}
)


def lacks(tree: Tree, clause: Clause) -> Act | None:
    """ "He does not have a clue", "she lacks the judgment", "they do not care about us", "you cannot trust him"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    if clause.negated and "can" in clause.modals and lemma == "trust":
        return "accuse"
    if clause.own or clause.first or clause.subject is None or clause.modals - {"do", "be", "have", "can"}:
        return None
    objects = {tree.lemma(k) for k in tree.children(head, "obj")}
    if lemma == "lack" or (clause.negated and lemma in {"have", "show"}):
        return "accuse" if objects & lex.VIRTUES else None
    if not clause.negated:
        return "accuse" if lemma == "turn" and any(tree.form(k) == "back" for k in tree.children(head, "obj")) else None
    return "accuse" if lemma == "care" and any(tree.case(k) == "about" for k in tree.children(head, "obl")) else None


def blamed_deed(tree: Tree, clause: Clause) -> Act | None:
    """ "They lied", "they failed to act", "he made a mistake", "you killed them"."""
    head, lemma = clause.head, tree.lemma(clause.head)
    if clause.subject is None or ("be" in clause.modals and tree.children(head, "nsubj:pass")):
        return "accuse" if clause.subject is not None and lemma in {"rig", "steal"} else None
    if lemma in lex.WRONG_VERBS:
        enabled = governed(tree, clause) if lemma == "enable" else []
        return None if enabled and not any(tree.lemma(k) in lex.SHIRKED for k in enabled) else "accuse"
    if lemma == "fail":
        tried = {tree.lemma(k) for k in governed(tree, clause)}
        blamed = tried - lex.LUCK or any(tree.case(k) == "in" for k in tree.children(head, "obl"))
        return "accuse" if blamed else None
    if lemma in lex.VIOLENCE:
        told = tree.form(clause.subject) == "you" and not clause.modals - {"do", "have"}
        return "accuse" if told or _is_unprovoked(tree, head) else None
    if lemma == "make" and any(tree.form(k) == "up" for k in tree.children(head, "compound:prt")):
        return "accuse" if tree.children(head, "obj") else None
    if lemma in {"cover"} and any(tree.form(k) == "up" for k in tree.children(head, "compound:prt")):
        return "accuse"
    done = [k for verb in (head, *governed(tree, clause)) for k in tree.children(verb, "obj", "obl")]
    if any(tree.lemma(k) in lex.SLIGHTING | lex.SHADY for thing in done for k in tree.children(thing, "amod")):
        return "accuse"
    objects = {tree.lemma(k) for k in tree.children(head, "obj")}
    return "accuse" if lemma in _DEEDS and objects & lex.WRONG_NOUNS else None


def _is_unprovoked(tree: Tree, head: int) -> bool:
    """ "They shot an unarmed man", "they killed my brother", "for no reason"."""
    for hurt in tree.children(head, "obj"):
        if any(tree.lemma(k) in {"innocent", "unarmed", "defenceless", "defenseless"} for k in tree.children(hurt, "amod")):
            return True
        if tree.lemma(hurt) in lex.KIN and any(tree.form(k) in {"my", "our"} for k in tree.children(hurt, "nmod:poss")):
            return True
    return any(
        tree.lemma(k) == "reason" and any(tree.form(d) == "no" for d in tree.children(k, "det"))
        for k in tree.children(head, "obl")
    )
