"""Backing told by verbs with more than an object: "campaigned for Lind", "stands with Brakk", "threw its weight behind"."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.ties.relation import Relation, status, under
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, subjects
from lucca.records.reading import TieKind

_UNDER: dict[str, tuple[TieKind, frozenset[str]]] = {
    **dict.fromkeys("campaign stump canvass fundraise".split(), ("backs", frozenset({"for"}))),
    "rally": ("backs", frozenset({"behind", "around"})),
    "stand": ("backs", frozenset({"with", "by", "behind", "alongside"})),
}
"""Verbs by which who stands under one of some prepositions is backed."""
_AGAINST: frozenset[str] = frozenset("campaign run".split())
_THROWING = frozenset("throw put lend".split())
_WEIGHT = frozenset("weight support backing".split())
_ARMING = frozenset("train equip arm advise bankroll finance fund subsidise subsidize supply assist".split())
"""What backs whom a power does it to."""


def backing(tree: Tree, verb: int) -> Iterator[Relation]:
    """Who backs or opposes whom, as far as a verb and its prepositions tell it."""
    lemma = tree.lemma(verb)
    if lemma in _UNDER or lemma in _AGAINST:
        kind, cases = _UNDER.get(lemma, ("opposes", frozenset()))
        targets = under(tree, verb, cases)
        if lemma == "stand" and not _is_meant(tree, verb):
            return
        if not targets and lemma in _AGAINST:
            kind, targets = "opposes", under(tree, verb, frozenset({"against"}))
        yield from _told(tree, verb, kind, targets)
    elif lemma in _THROWING and any(tree.lemma(k) in _WEIGHT for k in tree.children(verb, "obj")):
        behind = under(tree, verb, frozenset({"behind"})) or tuple(
            k for thing in tree.children(verb, "obj") for k in under(tree, thing, frozenset({"behind"}))
        )
        yield from _told(tree, verb, "backs", behind)
    elif lemma in _ARMING:
        yield from _told(tree, verb, "backs", _undergoing(tree, verb), powers=True)


def _is_meant(tree: Tree, verb: int) -> bool:
    """Whether "stand" tells of more than where somebody stood."""
    shoulder = any(tree.lemma(k) == "shoulder" for k in range(verb + 1, min(verb + 3, len(tree.syntax))))
    with_ = any(tree.form(k) == "with" for k in range(verb + 1, min(verb + 3, len(tree.syntax))))
    return shoulder or tree.form(verb) in {"stand", "stands"} or (tree.form(verb) == "standing" and with_)


def _told(tree: Tree, verb: int, kind: TieKind, targets: tuple[int, ...], *, powers: bool = False) -> Iterator[Relation]:
    told = status(tree, verb)
    sources = tuple(subjects(tree, verb))
    if sources and targets and told is not None:
        yield Relation(kind, sources, targets, verb, told, powers=powers)


def _undergoing(tree: Tree, verb: int) -> tuple[int, ...]:
    own = tree.children(verb, "nsubj:pass") if is_passive(tree, verb) else tree.children(verb, "obj")
    return tuple(tree.conjoined(own[0])) if own else ()
