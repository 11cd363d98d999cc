"""Who is the source of a cue, by syntax: where the reader marks none, or one that is another clause's.

A verb's source is its subject, its own or that of the clause it hangs on ("X attacked the plan, calling it …"); a noun's is
its owner, else the subject of the verb that brings it up ("X made the claim", "X raised the stakes with the disclosure").
"""

from bisect import bisect_left
from collections.abc import Sequence

from lucca.language.predicates import Tree
from lucca.records import Span

_UP = frozenset({"xcomp", "advcl", "conj"})
"""Relations to a clause whose subject a verb without one shares."""

_BY = frozenset({"by", "from"})
_WITH = frozenset({"with", "in"})
_DEEP = 5
"""Clauses from a cue up to the subject it shares; English shares over one or two."""

_SEEMING = frozenset("seem appear look sound mean need".split())
"""Verbs whose subject says nothing by them."""

_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def source_by_syntax(tree: Tree, cue: Span) -> Span | None:
    """The source of the cue as far as grammar tells it plainly."""
    head = _head(tree, cue)
    if head is None:
        return None
    if tree.syntax.upos[head] in {"VERB", "AUX"}:
        return None if tree.lemma(head) in _SEEMING else _of_verb(tree, head)
    return _of_noun(tree, head) if tree.syntax.upos[head] == "NOUN" else None


def _head(tree: Tree, phrase: Span) -> int | None:
    """The token of a phrase on which its others hang; None where no token stands in it."""
    first = bisect_left(tree.syntax.tokens, phrase.start, key=lambda t: t.start)
    end = bisect_left(tree.syntax.tokens, phrase.end, key=lambda t: t.start)
    return next((k for k in range(first, end) if not first <= tree.syntax.heads[k] < end), None)


def _of_verb(tree: Tree, verb: int) -> Span | None:
    for _ in range(_DEEP):
        agent = _first(tree, tree.children(verb, "obl:agent", "obl"), _BY - {"from"})
        passive = bool(tree.children(verb, "nsubj:pass", "aux:pass"))
        if passive:
            return tree.phrase(agent) if agent is not None else None
        subjects = tree.children(verb, "nsubj")
        if subjects:
            return _named(tree, subjects[0])
        if tree.children(verb, "expl"):
            return None
        relation = tree.syntax.relations[verb]
        if relation == "acl" and verb in tree.ings:
            return _named(tree, tree.syntax.heads[verb])
        if relation not in _UP or (relation == "advcl" and verb not in tree.ings and tree.form(verb) != tree.lemma(verb)):
            return None  # "Asked whether …, he" is asked by others
        verb = tree.syntax.heads[verb]
    return None


def _of_noun(tree: Tree, noun: int) -> Span | None:
    owner = next(iter(tree.children(noun, "nmod:poss")), None)
    by = owner if owner is not None else _first(tree, tree.children(noun, "nmod"), _BY)
    if by is not None:
        return _named(tree, by)
    relation, verb = tree.syntax.relations[noun], tree.syntax.heads[noun]
    if relation == "obj" or (relation == "obl" and tree.case(noun) in _WITH):
        return _of_verb(tree, verb)
    return None


def _first(tree: Tree, phrases: Sequence[int], cases: frozenset[str]) -> int | None:
    return next((k for k in phrases if tree.case(k) in cases), None)


def _named(tree: Tree, head: int) -> Span | None:
    """The phrase of a head that can speak: no number of things, no "it" that stands for nothing."""
    return tree.phrase(head) if tree.syntax.upos[head] in _SUBJECTS else None
