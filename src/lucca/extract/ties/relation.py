"""What the rules for ties by syntax share: what they find, what stands under a preposition, how a verb is told."""

from __future__ import annotations

from dataclasses import dataclass

from lucca.language.predicates import Tree
from lucca.records.reading import EventStatus, TieKind

_NOT = frozenset("not never no n't n’t".split())
_OPEN = frozenset("would could may might should must if unless can".split())
_AHEAD = frozenset("will shall 'll ’ll".split())
_WISHING = frozenset("want plan intend hope vow promise pledge agree decide threaten".split())
_ENDING = frozenset("refuse decline stop cease fail deny end withdraw abandon".split())
_ASKING = frozenset("urge ask tell call press order force demand consider weigh".split())


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation by the numbers of tokens: the heads of both sides, and the word that tells it.

    `powers` says that it is one only between those who wage war: states, blocs, armed groups; `blow`, that one of them must
    be an armed group.
    """

    kind: TieKind
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    at: int
    status: EventStatus
    powers: bool = False
    blow: bool = False


def under(tree: Tree, token: int, cases: frozenset[str]) -> tuple[int, ...]:
    """What stands behind a token under one of some prepositions, joined ones too."""
    for k in tree.children(token, "obl", "nmod"):
        if tree.case(k) in cases and k > token:
            return tuple(tree.conjoined(k))
    return ()


def _is_more(tree: Tree, word: int) -> bool:
    """ "Is not only Lind's critic": that and more."""
    return any(
        tree.form(k) == "not" and tree.form(k + 1) in {"only", "just", "merely"} for k in range(max(word - 6, 0), word)
    )


def status(tree: Tree, word: int) -> EventStatus | None:
    """How a verb or predicate is told; None where it is only asked for or supposed."""
    forms = {tree.form(k) for k in tree.children(word, "aux", "advmod", "mark")}
    relation, head = tree.syntax.relations[word], tree.syntax.heads[word]
    if forms & _NOT and _is_more(tree, word):
        forms -= _NOT
    if forms & _NOT or {"no", "longer"} <= forms | {tree.form(k - 1) for k in tree.children(word, "advmod") if k}:
        return "negated"
    if forms & _OPEN:
        return "conditional"
    if forms & _AHEAD:
        return "planned"
    if head < 0 and any(tree.form(k) == "?" for k in tree.children(word, "punct")):
        return None
    if relation in {"xcomp", "advcl", "obl"} and head >= 0 and relation != "advcl":
        lemma = tree.lemma(head)
        if lemma in _ASKING:
            return None
        if lemma == "want" and (tree.children(word, "nsubj") or tree.children(head, "obj")):
            return None  # "she wanted Lind to campaign for her"
        if lemma in _ENDING:
            return "negated"
        if lemma in _WISHING:
            return "negated" if status(tree, head) == "negated" else "planned"
        if tree.syntax.upos[head] == "VERB":
            return status(tree, head)
    return "ongoing"
