"""Conditions told where a speaker comes back to a commitment: "… a call for sanctions. … If we find who did it, they should
face sanctions."

What is said again is the same commitment where the same actors say it, in the mood of its kind, about the same thing: the
noun that it is about, or the very verb of what has none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.conditions import marker, opens, wording
from lucca.language.predicates import Tree
from lucca.records import Span
from lucca.records.reading import CommitmentKind

_ASKING = frozenset("should must ought shall".split())
_BINDING = frozenset("will would 'll ’ll shall can could may might".split())
_MOODS: dict[CommitmentKind, frozenset[str]] = {
    "demand": _ASKING,
    "proposal": _ASKING,
    "offer": _BINDING,
    "promise": _BINDING,
    "threat": _BINDING,
}
_ANY = frozenset(
    "people country government state time way thing year day role part step move place side end side issue problem action "
    "chance work world man woman life nothing something anything everything it question one lot".split()
)
"""Nouns that are the same in many things that are said."""
_FAR = 2500
"""Code points behind a commitment within which it is come back to."""
_MOST = 8
"""Conditions behind a commitment that are looked at."""


@dataclass(frozen=True, slots=True)
class _Conditional:
    """A condition: the number of the verb or predicate that it hangs on, of its own head, and its words."""

    main: int
    head: int
    span: Span


class Restated:
    """The conditions of one text, asked commitment by commitment; they are looked up once, when the first asks."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._found: list[_Conditional] | None = None

    def behind(self, kind: CommitmentKind, what: int) -> Iterator[Span]:
        """The words of conditions on what is said again of a commitment, nearest first; `what` heads what is to be done."""
        moods, about = _MOODS.get(kind), _about(self._tree, what)
        if moods is None or not about:
            return
        if self._found is None:
            self._found = sorted(_conditionals(self._tree), key=lambda c: c.span)
        at = self._tree.syntax.tokens[what].end
        first = bisect_left(self._found, at, key=lambda c: c.span.start)
        for one in self._found[first : first + _MOST]:
            if one.span.start - at > _FAR:
                return
            if self._says_again(one, what, moods, about):
                yield one.span

    def _says_again(self, one: _Conditional, what: int, moods: frozenset[str], about: frozenset[str]) -> bool:
        tree = self._tree
        main = set(tree.subtree(one.main)) - set(tree.subtree(one.head))
        return (
            what not in main
            and any(tree.form(k) in moods for k in main if tree.syntax.relations[k] == "aux")
            and any(tree.lemma(k) in about and tree.syntax.upos[k] in {"NOUN", "VERB"} for k in main)
        )


def _conditionals(tree: Tree) -> Iterator[_Conditional]:
    for head, relation in enumerate(tree.syntax.relations):
        if relation == "advcl" and tree.syntax.heads[head] >= 0 and opens(tree, head):
            first = marker(tree, head)
            if first is not None:
                yield _Conditional(tree.syntax.heads[head], head, wording(tree, head, first))


def _about(tree: Tree, what: int) -> frozenset[str]:
    """The base forms of what a commitment is about: nouns, else the verb where that is one of deeds."""
    heads = (what, *tree.children(what, "obj", "nsubj:pass", "conj"))
    nouns = {tree.lemma(k) for k in heads if tree.syntax.upos[k] == "NOUN"} - _ANY
    verb = tree.lemma(what)
    return frozenset(nouns or ({verb} if tree.syntax.upos[what] == "VERB" and verb in lex.DOING else ()))
