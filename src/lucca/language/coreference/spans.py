"""How far a mention reaches, from its head and the sentence's dependencies.

The extent is GUM's: a noun phrase with all that follows and belongs to it, relative clauses too, without the preposition
before it, what is coordinated with it, and appositions. Of the mentions of GUM's development part 93.7 % have exactly this
span in its own trees, of those in chains 94.9 %.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lucca.language.syntax.types import Syntax
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
_OPENER_OF = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "»": "«", '"': '"'}
_BEFORE_CLOSERS = frozenset({"", ",", ".", "!", "?"})


def mention_spans(text: str, syntax: Syntax, heads: Sequence[int]) -> list[Span]:
    """The whole of each mention, code points of `text`; `heads` are the numbers of their heads among the tokens."""
    above = np.array(syntax.heads, dtype=np.int64)
    children = np.argsort(above, kind="stable")
    first, end = (np.searchsorted(above[children], heads, side=side).tolist() for side in ("left", "right"))
    reach = _reaches(above)
    below = (children[one:other].tolist() for one, other in zip(first, end, strict=True))
    spans = (_trimmed(text, syntax, *_span(syntax, k, own, reach)) for k, own in zip(heads, below, strict=True))
    return [Span(syntax.tokens[one].start, syntax.tokens[other].end) for one, other in spans]


def _reaches(above: NDArray[np.int64]) -> list[tuple[int, int]]:
    """First and last token of everything below each token, itself included; `above`: each token's head, -1 for none."""
    first, last = np.arange(len(above)), np.arange(len(above))
    below, upper = first, above
    while (going := upper >= 0).any():
        below, upper = below[going], upper[going]
        np.minimum.at(first, upper, below)
        np.maximum.at(last, upper, below)
        upper = above[upper]
    return list(zip(first.tolist(), last.tolist(), strict=True))


def _span(syntax: Syntax, head: int, below: Sequence[int], reach: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if syntax.upos[head] in _CLAUSES:
        return reach[head]
    first, last = head, head
    before = [k for k in below if k < head]
    for k in reversed(before):
        relation = syntax.relations[k]
        degree = relation == "advmod" and any(j < k and syntax.relations[j] in _BEFORE for j in before)
        if relation in _BEFORE or degree:
            first = min(first, reach[k][0])
        elif relation not in _OPEN_BEFORE:
            break
    is_predicate = any(syntax.relations[k] in _PREDICATE for k in below)
    for k in (k for k in below if k > head):
        relation = syntax.relations[k]
        close = relation == "advmod" and not is_predicate and reach[k][0] == last + 1
        if relation in _BEHIND or close:
            last = max(last, reach[k][1])
        elif relation != "punct":
            break
    return first, last


def _trimmed(text: str, syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """Without marks at the edges, but with one that closes what is opened inside (“this ‘new beginning,’”)."""
    while first < last and syntax.relations[first] == "punct":
        first += 1
    while first < last and syntax.relations[last] == "punct":
        last -= 1
    inside = text[syntax.tokens[first].start : syntax.tokens[last].end]
    for closer in (last + 1, last + 2):
        behind = text[syntax.tokens[last].end : syntax.tokens[closer].end] if closer < len(syntax) else ""
        if behind[:-1] in _BEFORE_CLOSERS and _is_open(inside, behind[-1:]):
            return first, closer
    return first, last


def _is_open(inside: str, closer: str) -> bool:
    """Whether a mark would close what is opened inside."""
    opener = _OPENER_OF.get(closer)
    if opener is None:
        return False
    return inside.count(opener) % 2 == 1 if opener == closer else inside.count(opener) > inside.count(closer)
