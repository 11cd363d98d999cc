"""Who issues a text that says "we" in its own voice: the state or body that condemns and welcomes things in it."""

from __future__ import annotations

from lucca.extract.parties import Parties
from lucca.extract.sides import Sides
from lucca.language.predicates import Tree

_WE = frozenset({"we", "our", "us"})
_PERFORMED = frozenset(
    "condemn welcome congratulate urge call reaffirm reiterate express commend applaud deplore regret honour honor".split()
)
"""Verbs by which who issues a text does something in it."""
_KINDS = frozenset({"state", "bloc", "institution"})


class Issuer:
    """The issuer of one text, looked up when somebody first asks."""

    def __init__(self, tree: Tree, parties: Parties, sides: Sides) -> None:
        self._tree = tree
        self._parties = parties
        self._sides = sides
        self._asked = False
        self._found: str | None = None

    def who(self) -> str | None:
        """The id of the one actor whose own words a text is; None where no "we" stands in it or several may be meant."""
        if not self._asked:
            self._asked, self._found = True, self._look()
        return self._found

    def _look(self) -> str | None:
        tree, tokens = self._tree, self._tree.syntax.tokens
        if not any(tree.form(k) in _WE and self._parties.voice(tokens[k]) is None for k in range(len(tokens))):
            return None
        found: set[str] = set()
        for verb, upos in enumerate(tree.syntax.upos):
            lemma = tree.lemma(verb)
            if upos != "VERB" or lemma not in _PERFORMED or tree.form(verb) not in {lemma, lemma + "s", lemma + "es"}:
                continue
            own = tree.children(verb, "nsubj")
            if own and tree.is_capitalised(own[0]) and self._parties.voice(tokens[verb]) is None:
                here = self._sides.one(own[0], None) or tuple(filter(None, [self._parties.at(tokens[own[0]])]))
                found.update(a for a in here if self._parties.actors[a].kind in _KINDS)
        return found.pop() if len(found) == 1 else None
