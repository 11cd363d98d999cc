"""Nouns for who stands by, against or in something: "a Moreau supporter", "a critic of the bank", "the party's wing"."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.ties.relation import Relation, status, under
from lucca.language.predicates import Tree
from lucca.records.reading import EventStatus, TieKind

_NOUNS: dict[str, TieKind] = {
    **dict.fromkeys("ally partner".split(), "allied"),
    "member": "member-of",
    **dict.fromkeys("spokesman spokeswoman spokesperson lawyer attorney publicist".split(), "represents"),
    **dict.fromkeys(
        "supporter backer surrogate loyalist booster fundraiser donor".split(),
        "backs",
    ),
    **dict.fromkeys("opponent critic rival foe detractor adversary enemy challenger nemesis antagonist".split(), "opposes"),
    **dict.fromkeys(
        "part faction branch affiliate wing offshoot component arm subsidiary unit chapter division".split(), "member-of"
    ),
}
"""What somebody or something is to what stands under "of" or "to", or owns it."""
_OF_PEOPLE = frozenset(
    "supporter backer surrogate loyalist booster fundraiser donor opponent critic rival foe detractor adversary challenger "
    "nemesis ally".split()
)
"""What may also be said with a name right before it ("a Moreau supporter")."""
_RELATIVE = frozenset("which who that".split())
_PARTNERSHIPS = frozenset("partnership alliance friendship coalition".split())
_DASHES = frozenset("- – — ‑ /".split())
_NO_LONGER = frozenset("former ex onetime one-time erstwhile then potential would-be possible likely other".split())


def standing(tree: Tree, token: int) -> Iterator[Relation]:
    """ "Velmora is an ally of Brakk", "Lind, a Moreau supporter", "Brakk’s ally Velmora", "Moreau critic Ada Lind"."""
    kind = _NOUNS.get(tree.lemma(token))
    if kind is None or _is_past(tree, token):
        return
    if {tree.form(k) for k in tree.children(token, "det")} & {"no", "any", "every"}:
        return
    partner = tree.lemma(token) == "partner"
    if partner and any(tree.syntax.upos[k] != "ADJ" for k in tree.children(token, "compound", "amod")):
        return  # "trading partner"
    cases = frozenset({"of", "for"} if kind == "represents" else {"of", "to"})
    targets = under(tree, token, cases) or _before(tree, token)
    who = _bearers(tree, token) if targets else None
    if who is not None:
        yield Relation(kind, who[0], targets, token, who[1], powers=partner)
    elif kind == "allied":
        yield from _of_nations(tree, token)


def _is_past(tree: Tree, token: int) -> bool:
    """Whether it is told of former times, or of what may be."""
    inside = set(tree.subtree(token))
    before = {tree.form(k) for k in range(max(token - 5, 0), token) if k in inside}
    return bool(before & _NO_LONGER) or {"one", "time"} <= before


def _of_nations(tree: Tree, token: int) -> Iterator[Relation]:
    """ "Our Brakkian allies", "Velmora's Brakkian partners"."""
    owners = tree.children(token, "nmod:poss")
    nations = [k for k in tree.children(token, "amod") if tree.syntax.upos[k] == "ADJ" and tree.is_capitalised(k)]
    if owners and nations:
        yield Relation("allied", tuple(tree.conjoined(owners[0])), tuple(nations), token, "ongoing", powers=True)


def partnership(tree: Tree, token: int) -> Iterator[Relation]:
    """ "The Brakk-Velmora alliance", "a partnership between Brakk and Velmora"."""
    if tree.lemma(token) not in _PARTNERSHIPS:
        return
    sides = under(tree, token, frozenset({"between"}))
    for second in tree.children(token, "compound") if not sides else ():
        beside = [*tree.children(second, "compound", "flat", "dep"), *tree.children(token, "compound")]
        first = [k for k in beside if k == second - 2 and tree.is_capitalised(k)]
        if first and tree.form(second - 1) in _DASHES:
            sides = (first[0], second)
    if len(sides) == 2:
        yield Relation("allied", sides[:1], sides[1:], token, "ongoing", powers=True)


def _before(tree: Tree, token: int) -> tuple[int, ...]:
    """Whose it is: an owner, or the name right before a noun for people."""
    owners = tree.children(token, "nmod:poss")
    if not owners and tree.lemma(token) in _OF_PEOPLE:
        owners = [k for k in tree.children(token, "compound", "nmod:desc") if tree.syntax.upos[k] == "PROPN" and k < token]
    return tuple(tree.conjoined(owners[0])) if owners else ()


def _bearers(tree: Tree, token: int) -> tuple[tuple[int, ...], EventStatus] | None:
    """Of whom it is said, and how."""
    own = tree.children(token, "nsubj") if tree.children(token, "cop") else []
    relation, head = tree.syntax.relations[token], tree.syntax.heads[token]
    beside = tree.children(token, "appos") or [k for k in tree.children(token, "flat") if tree.syntax.upos[k] == "PROPN"]
    if own:
        told = status(tree, token)
        if tree.form(own[0]) in _RELATIVE:
            return ((head,), told) if relation == "acl:relcl" and head >= 0 and told is not None else None
        return (tuple(tree.conjoined(own[0])), told) if told is not None else None
    if relation in {"appos", "nmod:desc"} and head >= 0:
        return (head,), "ongoing"
    if relation == "compound" and head > token and tree.syntax.upos[head] == "PROPN":
        return (head,), "ongoing"
    return (tuple(tree.conjoined(beside[0])), "ongoing") if beside else None
