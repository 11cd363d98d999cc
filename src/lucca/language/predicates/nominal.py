"""Events that nouns tell, alone with both parties beside them or as what a verb of little meaning does or undergoes."""

from __future__ import annotations

from lucca.language.predicates.arguments import subjects, surface, under
from lucca.language.predicates.lexicon import LIFTING, LIGHT, MUTUAL, NOUNS, OFFERING, PHRASES, UNDERGOING, Entry
from lucca.language.predicates.tree import Tree

_RESTRICTING = frozenset("sanction embargo ban blockade siege restriction curfew".split())
_PLEADING = frozenset({"AID", "CONSULT"})
_UNDERGONE = frozenset({"ACCUSE", "SUPPORT", "AID", "REJECT", "PROTEST", "THREATEN", "REQUEST"})
_WHOSE = frozenset({"from", "by"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})


def told_with(tree: Tree, verb: int, noun: int) -> Entry | None:
    """What a verb with a noun as its object tells ("launched an attack", "lifted the embargo", "severed ties")."""
    lemma, what = tree.lemma(verb), tree.lemma(noun)
    fixed = next((entry for verbs, nouns, entry in PHRASES if lemma in verbs and what in nouns), None)
    entry = NOUNS.get(what)
    if fixed is not None:
        return fixed
    if lemma in LIFTING and what in _RESTRICTING:
        return Entry("YIELD", "ease", frozenset({"on", "against", "of"}))
    if entry is None:
        return None
    if lemma in OFFERING and entry.root in _PLEADING:
        return Entry("AGREE", None, entry.places | {"to", "+iobj"})
    if lemma not in LIGHT:
        return None
    if lemma == "sign" and entry.root == "AGREE":
        return Entry("SUPPORT", None, entry.places)
    return Entry(entry.root, entry.mode, entry.places | {"+iobj"} if entry.root in {"AID", "THREATEN"} else entry.places)


def targets(tree: Tree, verb: int, noun: int, told: Entry) -> list[int]:
    """To whom it is done."""
    if "modifier" in told.places and (found := modifiers(tree, noun)):
        return found
    found = under(tree, noun, told.places) or under(tree, verb, told.places)
    if not found and "+iobj" in told.places:
        found = [k for o in tree.children(verb, "iobj") for k in tree.conjoined(o)]
    return found


def is_mutual(told: Entry, agents: list[int], patients: list[int]) -> bool:
    """Whether those who do it do it with or to each other."""
    return (told.root in _MUTUAL or MUTUAL in told.places) and not patients and len(agents) > 1


def undergone(tree: Tree, verb: int, noun: int) -> tuple[Entry, list[int], list[int]] | None:
    """ "Drew criticism from Brakk", "won Moreau's endorsement": what it is, who does it, and the subject whom it meets."""
    entry = NOUNS.get(tree.lemma(noun))
    if entry is None or entry.root not in _UNDERGONE or tree.lemma(verb) not in UNDERGOING:
        return None
    agents = under(tree, noun, _WHOSE) or under(tree, verb, _WHOSE)
    if not agents and entry.root == "SUPPORT":
        agents = under(tree, noun, frozenset({"of"})) or _owners(tree, noun)
    return (entry, agents, surface(tree, verb, 0)) if agents else None


def _owners(tree: Tree, noun: int) -> list[int]:
    return [k for o in tree.children(noun, "nmod:poss") if tree.syntax.upos[o] != "PRON" for k in tree.conjoined(o)]


def parties_of(tree: Tree, noun: int, entry: Entry) -> tuple[list[int], list[int], bool]:
    """Who stands beside a noun as doing it and to whom, and whether they do it with each other."""
    between = [k for k in tree.children(noun, "nmod") if tree.case(k) == "between"]
    if between:
        return tree.conjoined(between[0]), [], True
    agents = [k for k in tree.children(noun, "nmod", "obl:agent", "obl") if tree.case(k) == "by"]
    agents = agents or tree.children(noun, "nmod:poss") or modifiers(tree, noun)
    agents = [k for a in agents[:1] for k in tree.conjoined(a)]
    patients = under(tree, noun, entry.places) or (_charged(tree, noun) if entry.root == "ACCUSE" else [])
    return agents, [k for k in patients if k not in agents], False


def _charged(tree: Tree, noun: int) -> list[int]:
    """Who is said to do what a charge is about ("his charge that Brakk had lied")."""
    clauses = [k for k in tree.children(noun, "acl", "ccomp", "acl:relcl") if _is_that(tree, k)]
    return [k for clause in clauses[:1] for k in subjects(tree, clause)]


def _is_that(tree: Tree, clause: int) -> bool:
    return any(tree.lemma(m) == "that" for m in tree.children(clause, "mark"))


def modifiers(tree: Tree, noun: int) -> list[int]:
    """The name or adjective of nationality before a noun."""
    names = [k for k in tree.children(noun, "amod", "compound", "nmod:poss") if tree.syntax.upos[k] in {"PROPN", "ADJ"}]
    return [k for k in names if tree.syntax.upos[k] == "PROPN" or tree.is_capitalised(k)][:1]
