"""Which meaning of a verb a sentence has: the first of the lexicon whose target is there."""

from __future__ import annotations

from lucca.language.predicates.arguments import objects, under
from lucca.language.predicates.lexicon import VERBS, Entry
from lucca.language.predicates.tree import Tree

_PARTICLES = frozenset("back out down off up away dead in over".split())
_PRAISE = frozenset(
    "champion hero heroine leader friend star genius patriot winner great brilliant good brave model visionary icon best "
    "fine "
    "smart strong".split()
)
_LAPSED = frozenset("call_off back_down back_off back_out back_away call_back fight_off hold_back".split())
"""Verbs whose particle takes their meaning away."""


def meaning(tree: Tree, verb: int) -> tuple[Entry | None, list[int]]:
    """What a verb tells, the first of its meanings whose target is there, and that target."""
    entries = _entries(tree, verb)
    for entry in entries:
        if patients := _patients(tree, verb, entry):
            return entry, patients
    for entry in sorted(entries, key=lambda e: "" not in e.places):
        # "Demonstrated her skill", "met to talk" are no events.
        if not ("" in entry.places and tree.children(verb, "obj")) and not (
            tree.lemma(verb) in {"visit", "meet"} and tree.children(verb, "xcomp")
        ):
            return entry, []
    return None, []


def named(tree: Tree, verb: int) -> str:
    """A verb's base form, with its particle if the two are one word of the lexicon ("hit_back")."""
    lemma = tree.lemma(verb)
    both = (f"{lemma}_{tree.form(k)}" for k in tree.children(verb, "compound:prt", "advmod", "xcomp") if k > verb)
    return next((word for word in both if word in VERBS), lemma)


def _entries(tree: Tree, verb: int) -> tuple[Entry, ...]:
    lemma = tree.lemma(verb)
    for k in tree.children(verb, "compound:prt", "advmod", "xcomp"):
        if tree.form(k) in _PARTICLES and k > verb:
            both = f"{lemma}_{tree.form(k)}"
            if both in VERBS or both in _LAPSED:
                return VERBS.get(both, ())
    # "boycotted" may have been read as of "boycot", "extradited" as of "extradit".
    return VERBS.get(lemma) or VERBS.get(lemma + lemma[-1:]) or VERBS.get(lemma + "e", ())


def _patients(tree: Tree, verb: int, entry: Entry) -> list[int]:
    if "+to" in entry.places:
        return _told_to(tree, verb)
    if "+as" in entry.places:
        return objects(tree, verb, frozenset({"+"})) if _names_it(tree, verb) else []
    found = objects(tree, verb, entry.places)
    if entry.root == "THREATEN" and tree.lemma(verb) == "warn" and _told_to(tree, verb):
        return []  # "warned voters to stay at home" advises them
    if found:
        return found
    if "+!" in entry.places:
        found = objects(tree, verb, frozenset({"+"}))
    if not found and "for!" in entry.places and not tree.children(verb, "obj", "xcomp", "ccomp"):
        found = under(tree, verb, frozenset({"for"}))
    return found if all(tree.syntax.upos[k] == "NOUN" for k in found) else []


def _told_to(tree: Tree, verb: int) -> list[int]:
    """Who is told to do something."""
    below = [
        k
        for k in tree.children(verb, "xcomp", "ccomp", "advcl", "obl")
        if tree.syntax.upos[k] == "VERB" and any(tree.lemma(m) == "to" for m in tree.children(k, "mark"))
    ]
    if not below:
        return []
    own = [k for deed in below[:1] for k in tree.children(deed, "nsubj")]
    return objects(tree, verb, frozenset({"+"})) or [k for one in own[:1] for k in tree.conjoined(one)]


def _names_it(tree: Tree, verb: int) -> bool:
    """ "Called Brakk a liar", "branded Brakk as corrupt"."""
    called = [k for k in tree.children(verb, "xcomp") if tree.syntax.upos[k] in {"NOUN", "ADJ"}]
    if any(tree.lemma(k) in _PRAISE for k in called):
        return False
    return bool(called) or any(tree.case(k) == "as" for k in tree.children(verb, "obl", "advcl"))
