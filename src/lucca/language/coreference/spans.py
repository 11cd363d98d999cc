"""How far a mention reaches, from its head and the sentence's dependencies.

The extent is GUM's: a noun phrase with all that follows and belongs to it, relative clauses too, without the preposition
before it, what is coordinated with it, and appositions. Of the mentions of GUM's development part 93.7 % have exactly this
span in its own trees, of those in chains 94.9 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.records import Span

_BEFORE = frozenset(
    "det det:predet amod compound flat nmod:poss nmod:desc nmod:unmarked obl:unmarked nummod fixed goeswith".split()
)
_BEHIND = frozenset(
    "acl acl:relcl advcl:relcl amod case ccomp compound det fixed flat goeswith nmod nmod:desc nmod:poss nmod:unmarked "
    "nummod obj xcomp".split()
)
"""Relations of what belongs to a noun phrase, left and right of its head."""

_OPEN_BEFORE = frozenset({"advmod", "punct"})
"""What stands inside or before a phrase on its left, so that more of it may follow."""

_CLAUSES = frozenset({"VERB", "AUX"})
_PREDICATE = frozenset({"cop", "nsubj", "nsubj:outer", "csubj"})
_OPENER_OF = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«", '"': '"', "''": "``"}


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence; every sequence has one entry a token. `spans`: code points of the text. `heads`: number of the head in
    the sentence, -1 for the root. `relations`: Universal Dependencies with subtypes."""

    forms: Sequence[str]
    spans: Sequence[Span]
    upos: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]


def mention_spans(tree: Tree, mentions: Sequence[int]) -> list[tuple[int, int]]:
    """The first token and the last, included, of each mention whose head is a number in `mentions`."""
    below: list[list[int]] = [[] for _ in tree.heads]
    for token, head in enumerate(tree.heads):
        if head >= 0:
            below[head].append(token)
    reach = _reaches(tree)
    return [_trimmed(tree, *_span(tree, mention, below[mention], reach)) for mention in mentions]


def _reaches(tree: Tree) -> list[tuple[int, int]]:
    """First and last token of everything below each token, itself included."""
    first, last = list(range(len(tree.heads))), list(range(len(tree.heads)))
    for token in range(len(tree.heads)):
        above, steps = tree.heads[token], 0
        while above >= 0 and steps < len(tree.heads):
            first[above], last[above] = min(first[above], token), max(last[above], token)
            above, steps = tree.heads[above], steps + 1
    return list(zip(first, last, strict=True))


def _span(tree: Tree, head: int, below: Sequence[int], reach: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if tree.upos[head] in _CLAUSES:
        return reach[head]
    first, last = head, head
    before = [k for k in below if k < head]
    for k in reversed(before):
        relation = tree.relations[k]
        degree = relation == "advmod" and any(j < k and tree.relations[j] in _BEFORE for j in before)
        if relation in _BEFORE or degree:
            first = min(first, reach[k][0])
        elif relation not in _OPEN_BEFORE:
            break
    is_predicate = any(tree.relations[k] in _PREDICATE for k in below)
    for k in (k for k in below if k > head):
        relation = tree.relations[k]
        close = relation == "advmod" and not is_predicate and reach[k][0] == last + 1
        if relation in _BEHIND or close:
            last = max(last, reach[k][1])
        elif relation != "punct":
            break
    return first, last


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Without marks at the edges, but with one that closes what is opened inside."""
    while first < last and tree.relations[first] == "punct":
        first += 1
    while first < last and tree.relations[last] == "punct":
        opener = _OPENER_OF.get(tree.forms[last])
        if opener is not None and opener in tree.forms[first:last]:
            break
        last -= 1
    return first, last
