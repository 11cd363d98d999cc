"""What a measure is of, by the syntax: "bars" of "400g bars", "zone" of "a 20 km/h zone"."""

from __future__ import annotations

from lucca.extract.figures.placed import Placed
from lucca.language.predicates import Tree
from lucca.records import Span

_DIMENSIONS = frozenset(
    "weight length height depth width distance speed temperature area volume altitude magnitude size rate north south east "
    "west northeast northwest southeast southwest".split()
)
_MEASURING = frozenset("weigh measure be cover stand stretch".split())
_BARE = ("distance", "length")
"""What is measured where only the unit tells it: "they were 10 metres away" measures nobody."""
_DEPTH = 3
"""Steps up the tree at the most."""
_BESIDE = 30
"""Code points behind a unit within which the measured stands ("a 40-metre dry well")."""


def measured(placed: Placed, number: Span, unit: Span, kind: str) -> str | None:
    """What a measure of a kind is of, in lower case; null where the syntax does not tell.

    Of a length or distance only what stands right beside it is taken: "40km north of the town" measures no town.
    """
    tree = placed.tree
    syntax = tree.syntax
    at = placed.token(unit)
    at = placed.token(number) if at is None else at
    for _ in range(_DEPTH):
        if (
            at is not None and kind != "distance" and (told := tree.children(at, "nsubj"))
        ):  # "the well was 40 metres deep", "is 2 metres"
            return _said_of(tree, told[0])
        if at is None or syntax.heads[at] < 0:
            return None
        above, relation = syntax.heads[at], syntax.relations[at]
        of = next((k for k in tree.children(at, "nmod") if tree.case(k) == "of" and k > at), None)
        if of is not None and syntax.upos[of] == "NOUN":
            return tree.form(of)
        named = syntax.upos[above] == "NOUN" and tree.lemma(above) not in _DIMENSIONS
        if named and 0 <= syntax.tokens[above].start - unit.end <= _BESIDE and _is_attribute(tree, at, above):
            return tree.form(above)
        if kind in _BARE:
            at = above if syntax.tokens[above].start >= unit.end else None
            continue
        if syntax.upos[above] == "VERB":
            return _thing(tree, above, relation, tree.case(at))
        if named and relation == "nmod" and syntax.tokens[above].end <= number.start:
            return tree.form(above)
        at = above
    return None


def _is_attribute(tree: Tree, at: int, noun: int) -> bool:
    """Whether only adjectives and nouns stand between a unit and the noun that it describes."""
    return all(tree.syntax.upos[k] in {"ADJ", "NOUN", "ADV"} or tree.form(k) in {"-", "/"} for k in range(at + 1, noun))


def _thing(tree: Tree, verb: int, relation: str, case: str) -> str | None:
    """What a verb with a measure behind it is said of: its object where it has another, else its subject."""
    if case == "at" or (not relation.startswith("obl") and relation not in {"obj", "xcomp"}):
        return None
    passive = tree.children(verb, "nsubj:pass")
    other = tree.children(verb, "obj") if relation.startswith("obl") else []
    own = tree.children(verb, "nsubj") if tree.lemma(verb) in _MEASURING else []
    found = next((k for k in (*passive, *other, *own) if tree.syntax.upos[k] == "NOUN"), None)
    return _said_of(tree, found) if found is not None else None


def _said_of(tree: Tree, noun: int) -> str | None:
    """The noun that a measure is said of: of "the weight of the bars", the bars; null for a name or pronoun."""
    found: int | None = noun
    if tree.lemma(noun) in _DIMENSIONS:
        found = next((k for k in tree.children(noun, "nmod") if tree.case(k) == "of"), None)
    if found is None or tree.syntax.upos[found] != "NOUN" or not tree.form(found).isalpha():
        return None
    return tree.form(found)
