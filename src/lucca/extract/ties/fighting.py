"""Fights between powers, told by a noun: "Brakkian airstrikes against the Front", "joined the fight against the Front"."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.ties.relation import Relation, status, under
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, subjects

_ON = frozenset({"against", "on"})
_NOUNS: dict[str, frozenset[str]] = {
    "war": _ON | {"with"},
    **dict.fromkeys("strike airstrike raid bombing bombardment shelling".split(), _ON),
    **dict.fromkeys(
        "campaign fight battle struggle operation offensive counteroffensive combat mission position gain advance "
        "defense defence front".split(),
        frozenset({"against"}),
    ),
}
"""Nouns of fights, with the prepositions before whom they are fought against."""
_WAGING = frozenset(
    "lead conduct launch wage fight carry mount begin start resume continue deliver join perform execute make have see fly "
    "maintain hold step intensify expand undertake support assist".split()
)
"""Verbs whose subject takes part in the fight that is their object."""
_FORCE = frozenset("bomb bombard shell invade".split())
"""What only those at war do to each other."""
_BLOWS = frozenset("attack strike raid repel rout target hit pound ambush clash overrun".split())
"""What those who fight an armed group do to it, and it to them; others do it by words."""
_CAPITALISED = frozenset({"PROPN", "ADJ"})


def fighting(tree: Tree, token: int) -> Iterator[Relation]:
    """The sides of a fight: who owns or wages it, and who stands behind "against"."""
    cases = _NOUNS.get(tree.lemma(token))
    if cases is None:
        return
    targets = under(tree, token, cases)
    relation, head = tree.syntax.relations[token], tree.syntax.heads[token]
    waged = (
        relation in {"obj", "nsubj:pass"} and head >= 0 and tree.syntax.upos[head] == "VERB" and tree.lemma(head) in _WAGING
    )
    if not targets and (waged or relation == "nmod"):  # the parser may hang it on the verb, or on "a series of" them
        targets = tuple(k for k in under(tree, head, frozenset({"against"})) if k > token)
    if not targets:
        return
    told = status(tree, head) if waged else "ongoing"
    sources = whose(tree, token) or (_wagers(tree, head) if waged else ()) or _at_war(tree, token)
    none = any(tree.form(k) == "no" for k in tree.children(token, "det"))
    if sources and told is not None and not none:
        yield Relation("at-war", sources, targets, token, told, powers=True)


def forcing(tree: Tree, verb: int) -> Iterator[Relation]:
    """ "Brakkian jets bombed the Front", "the Front clashed with Brakkian troops"."""
    lemma = tree.lemma(verb)
    if lemma not in _FORCE | _BLOWS or any(tree.form(k) == "to" for k in tree.children(verb, "mark")):
        return
    own = tree.children(verb, "nsubj:pass") if is_passive(tree, verb) else tree.children(verb, "obj")
    targets = (
        tuple(tree.conjoined(own[0])) if own else under(tree, verb, frozenset({"with"} if lemma == "clash" else {"at"}))
    )
    told = status(tree, verb)
    sources = tuple(subjects(tree, verb))
    if sources and targets and told == "ongoing":
        yield Relation("at-war", sources, targets, verb, told, powers=True, blow=lemma in _BLOWS)


def whose(tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose a campaign or an airstrike is: an owner, a name, a nationality or a coalition before it, "by" whom."""
    before = tree.children(noun, "nmod:poss") or [
        k
        for k in tree.children(noun, "compound", "amod")
        if (tree.syntax.upos[k] in _CAPITALISED and tree.is_capitalised(k)) or tree.lemma(k) == "coalition"
    ]
    if before:
        return tuple(tree.conjoined(before[0]))
    return under(tree, noun, frozenset({"by"}))


def _wagers(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who wages what a verb's object or its passive's subject tells."""
    if is_passive(tree, verb):
        return under(tree, verb, frozenset({"by"})) or tuple(tree.children(verb, "obl:agent"))
    return tuple(subjects(tree, verb))


def _at_war(tree: Tree, token: int) -> tuple[int, ...]:
    """Of "Brakk is at war with Velmora", Brakk."""
    own = tree.children(token, "nsubj") if tree.case(token) == "at" else []
    return tuple(tree.conjoined(own[0])) if own else ()
