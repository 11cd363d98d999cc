"""Numbers in the trees of a report: their token, their clause, and which time of the sentence dates them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from lucca.language.predicates import Tree
from lucca.language.syntax import Syntax
from lucca.records import Span

_BOUNDING = frozenset({"since", "until", "till", "before"})
"""Prepositions of a time that does not date what it stands beside: "the first title since 1908"."""
_TALL = 60
"""Steps up a tree at the most."""


class Placed:
    """The trees of a report, asked where a number stands in them."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        self.tree = Tree(text, syntax)
        self._starts = [t.start for t in syntax.tokens]

    def token(self, number: Span) -> int | None:
        """The token that heads a number's words; None where there is none."""
        tokens, heads = self.tree.syntax.tokens, self.tree.syntax.heads
        first = bisect_left(self._starts, number.start)
        last = bisect_left(self._starts, number.end)
        inside = [k for k in range(first, last) if tokens[k].end <= number.end]
        return next((k for k in inside if heads[k] not in inside), None)

    def clause(self, token: int) -> int:
        """The head of the clause that a token stands in: its nearest verb above, or the root."""
        heads, upos = self.tree.syntax.heads, self.tree.syntax.upos
        while heads[token] >= 0:
            above = heads[token]
            if self.tree.syntax.relations[token].startswith(("acl", "advcl", "ccomp", "parataxis")):
                return token
            token = above
            if upos[token] == "VERB":
                return token
        return token

    def dating(self, number: Span, times: Sequence[Span]) -> int | None:
        """Which of the times of its sentence dates a number: one of its clause, else of one above or below it.

        Null where they are all told of something else.
        """
        at = self.token(number)
        heads = self.tree.syntax.heads
        if at is None:
            return None
        placed = [(k, token) for k, t in enumerate(times) if (token := self.token(t)) is not None]
        own = self.clause(at)
        bounding = {k for k, token in placed if self.tree.case(token) in _BOUNDING}
        same = [k for k, token in placed if self.clause(token) == own and k not in bounding]
        if same:
            return min(same, key=lambda k: abs(times[k].start - number.start))
        above: list[int] = []
        token = at
        while heads[token] >= 0 and len(above) < _TALL:
            token = heads[token]
            above.append(token)
        for ancestor in above:
            for k, token in placed:
                if token == ancestor or (heads[token] == ancestor and k not in bounding):
                    return k
        below = [k for k, token in placed if own in self._above(token) and k not in bounding]
        return min(below, key=lambda k: abs(times[k].start - number.start)) if below else None

    def _above(self, token: int) -> set[int]:
        found: set[int] = set()
        heads = self.tree.syntax.heads
        while heads[token] >= 0 and len(found) < _TALL:
            token = heads[token]
            found.add(token)
        return found
