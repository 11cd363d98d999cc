"""What a commitment is about, in the report's words: the clause or phrase of the tree below a word."""

from __future__ import annotations

from lucca.extract.commitments.conditions import opens
from lucca.extract.commitments.told import is_infinitive
from lucca.language.predicates import Tree
from lucca.records import Span

_LONGEST = 40
"""Words at most."""
_APART = frozenset({"parataxis", "discourse", "dislocated", "vocative"})
_LEADING = frozenset({"mark", "aux", "cc", "case", "cop", "aux:pass", "nsubj", "nsubj:pass", "punct", "expl"})
_QUOTES = frozenset('“”"‘’')
_NOT = frozenset({"not", "never", "n't", "n’t"})


def clause(tree: Tree, head: int, *, whole: bool = False, after: int = -1) -> Span:
    """The words of what is to be done, from its verb on (`whole`: from its subject on), without conditions.

    `after`: the token that they stand behind, if they do.
    """
    inside = _inside(tree, head)
    first = head
    while first - 1 in inside and first - 1 > after and (whole or not _leads(tree, first - 1, head)):
        first -= 1
    while first < head and (
        tree.syntax.relations[first] in {"punct", "cc", "case"}
        or (tree.syntax.relations[first] == "mark" and tree.form(first) != "to")
        or (tree.form(first) == "to" and not _negated_after(tree, first))
    ):
        first += 1
    first = _from_negation(tree, first, after)
    last = head
    while last + 1 in inside and last - first < _LONGEST:
        last += 1
    while last > head and (tree.syntax.upos[last] == "PUNCT" or tree.syntax.relations[last] in {"cc", "mark", "case"}):
        if tree.form(last) in _QUOTES and any(tree.form(k) in _QUOTES for k in range(first, last)):
            break
        last -= 1
    tokens = tree.syntax.tokens
    return Span(tokens[first].start, tokens[last].end)


def _from_negation(tree: Tree, first: int, after: int) -> int:
    """Of "not to “give in”" the "not", which a quotation mark may stand between."""
    before = first - 1
    while before > after and tree.form(before) in _QUOTES:
        before -= 1
    return before - 1 if before - 1 > after and tree.form(before) == "to" and tree.form(before - 1) in _NOT else first


def _negated_after(tree: Tree, token: int) -> bool:
    return tree.form(token - 1) in _NOT if token else False


def _leads(tree: Tree, token: int, head: int) -> bool:
    """Whether a word before what is to be done is none of it: its subject and the words that carry the verb."""
    if tree.form(token) in _NOT:
        return False
    if tree.form(token) == "to":
        return not (token and tree.form(token - 1) in _NOT)
    at = token
    while at != head and tree.syntax.heads[at] != head:
        at = tree.syntax.heads[at]
        if at < 0:
            return True
    relation = tree.syntax.relations[at]
    if tree.syntax.upos[head] in {"NOUN", "PROPN", "SYM", "NUM"} and not tree.children(head, "cop"):
        return relation in {"mark", "cc", "case", "nsubj", "punct"}
    if relation in {"cop", "aux:pass"} and tree.form(token) == "be":
        return False
    return relation in _LEADING


def _inside(tree: Tree, head: int) -> set[int]:
    """The tokens of a clause, without what only stands beside it and without its conditions."""
    found: set[int] = set()
    open_ = [head]
    bare = is_infinitive(tree, head) or tree.form(head) == tree.lemma(head)
    while open_:
        token = open_.pop()
        found.add(token)
        for child in tree.children(token):
            relation = tree.syntax.relations[child]
            if relation in _APART or opens(tree, child):
                continue
            if relation == "conj" and token == head and tree.syntax.upos[child] in {"VERB", "AUX"}:
                own = tree.children(child, "nsubj", "nsubj:pass")
                tensed = bare and tree.form(child) != tree.lemma(child)
                if own or tensed:
                    continue
            if token == head and relation == "advcl" and child < head:
                continue
            found.add(child)
            open_.append(child)
    return found
