"""Predicates of political events in a text, with their agents and patients, from syntax and the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.language.predicates.arguments import objects, subjects, under
from lucca.language.predicates.lexicon import (
    LIFTING,
    LIGHT,
    NOUNS,
    OFFERING,
    PHRASES,
    VERBS,
    Entry,
)
from lucca.language.predicates.tree import Tree
from lucca.language.predicates.types import Predicate

_ACTING = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
_RESTRICTING = frozenset("sanction embargo ban blockade siege restriction curfew".split())
_PLEADING = frozenset({"AID", "CONSULT"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
_MOST = 4
"""Agents and patients of one predicate at most: longer lists are seldom parsed right."""


def find_predicates(tree: Tree) -> tuple[Predicate, ...]:
    """The predicates of a text in its order; no lists longer than four, nobody acts upon himself."""
    found: list[Predicate] = []
    taken: set[int] = set()
    for token, upos in enumerate(tree.syntax.upos):
        if upos == "VERB":
            found += _of_verb(tree, token, taken)
    for token, upos in enumerate(tree.syntax.upos):
        if upos == "NOUN" and token not in taken:
            found += _of_noun(tree, token)
    return tuple(sorted(found, key=lambda p: (p.clause.start, p.token)))


def _of_verb(tree: Tree, verb: int, taken: set[int]) -> Iterator[Predicate]:
    lemma = tree.lemma(verb)
    yield from _alleged(tree, verb)
    nouns = [k for k in tree.children(verb, "obj") + tree.children(verb, "nsubj:pass") if tree.syntax.upos[k] == "NOUN"]
    for noun in nouns:
        told = _collocation(tree, verb, noun) or _light(tree, verb, noun)
        if told is None:
            continue
        taken.add(noun)
        agents, patients = subjects(tree, verb), _targets(tree, verb, noun, told)
        mutual = told.root in _MUTUAL and not patients and len(agents) > 1
        yield from _made(tree, verb, noun, told, agents, patients, mutual=mutual)
        return
    entry = VERBS.get(lemma) or VERBS.get(lemma + lemma[-1:])  # "boycotted" may have been read as of "boycot"
    if entry is None or (lemma in {"ask", "call", "charge"} and tree.children(verb, "ccomp")):
        return
    if "" in entry.places and "+" not in entry.places and tree.children(verb, "obj"):
        return  # "demonstrated her skill"
    if lemma in {"visit", "meet"} and tree.children(verb, "xcomp"):
        return
    agents = subjects(tree, verb)
    patients = objects(tree, verb, entry.places)
    if entry.root == "THREATEN" and not patients:
        patients = _threatened(tree, verb)
    mutual = (
        (entry.root == "CONSULT" or lemma == "clash") and not patients and len(agents) > 1 and not tree.children(verb, "obj")
    )
    yield from _made(tree, verb, None, entry, agents, patients, mutual=mutual)


def _threatened(tree: Tree, verb: int) -> list[int]:
    """Whom the deed is to meet that a threat is about ("threatened to bomb Brakk")."""
    for deed in tree.children(verb, "xcomp"):
        entry = VERBS.get(tree.lemma(deed))
        if entry is not None:
            return objects(tree, deed, entry.places)
    return []


def _alleged(tree: Tree, verb: int) -> Iterator[Predicate]:
    """ "Brakk claimed that Velmora had attacked": who alleges an act accuses the one who is said to have done it."""
    if tree.lemma(verb) not in {"claim", "allege", "charge"}:
        return
    for content in tree.children(verb, "ccomp"):
        entry = VERBS.get(tree.lemma(content))
        if entry is not None and entry.root in _ACTING and not _is_negated(tree, content):
            told = Entry("ACCUSE", "allege", frozenset())
            yield from _made(tree, verb, None, told, subjects(tree, verb), subjects(tree, content))


def _is_negated(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(k) in {"not", "never"} for k in tree.children(verb, "advmod"))


def _collocation(tree: Tree, verb: int, noun: int) -> Entry | None:
    lemma, what = tree.lemma(verb), tree.lemma(noun)
    return next((entry for verbs, nouns, entry in PHRASES if lemma in verbs and what in nouns), None)


def _light(tree: Tree, verb: int, noun: int) -> Entry | None:
    lemma, what = tree.lemma(verb), tree.lemma(noun)
    entry = NOUNS.get(what)
    if lemma in LIFTING and what in _RESTRICTING:
        return Entry("YIELD", "ease", frozenset({"on", "against", "of"}))
    if entry is None:
        return None
    if lemma in OFFERING:
        return Entry("AGREE", None, entry.places | {"to", "+iobj"}) if entry.root in _PLEADING else None
    if lemma not in LIGHT:
        return None
    if lemma == "sign" and entry.root == "AGREE":
        return Entry("SUPPORT", None, entry.places)
    return Entry(entry.root, entry.mode, entry.places | {"+iobj"} if entry.root in {"AID", "THREATEN"} else entry.places)


def _targets(tree: Tree, verb: int, noun: int, told: Entry) -> list[int]:
    if "modifier" in told.places and (modifiers := _modifiers(tree, noun)):
        return modifiers
    found = under(tree, noun, told.places) or under(tree, verb, told.places)
    if not found and "+iobj" in told.places:
        found = [k for o in tree.children(verb, "iobj") for k in tree.conjoined(o)]
    return found


def _modifiers(tree: Tree, noun: int) -> list[int]:
    return [k for k in tree.children(noun, "amod", "compound", "nmod:poss") if tree.syntax.upos[k] in {"PROPN", "ADJ"}][:1]


def _of_noun(tree: Tree, noun: int) -> Iterator[Predicate]:
    """Nouns tell an event where both who does it and to whom stand beside them."""
    entry = NOUNS.get(tree.lemma(noun))
    if entry is None:
        return
    between = [k for k in tree.children(noun, "nmod") if tree.case(k) == "between"]
    if between:
        both = tree.conjoined(between[0])
        if len(both) > 1:
            yield from _made(tree, noun, None, entry, both, [], mutual=True)
        return
    agents = [k for k in tree.children(noun, "nmod", "obl:agent", "obl") if tree.case(k) == "by"]
    agents = agents or tree.children(noun, "nmod:poss") or _modifiers(tree, noun)
    agents = [k for a in agents[:1] for k in tree.conjoined(a)]
    patients = [k for k in under(tree, noun, entry.places) if k not in agents]
    if agents and patients:
        yield from _made(tree, noun, None, entry, agents, patients)


def _made(
    tree: Tree,
    token: int,
    noun: int | None,
    told: Entry,
    agents: list[int],
    patients: list[int],
    *,
    mutual: bool = False,
) -> Iterator[Predicate]:
    patients = [k for k in patients if k not in agents]
    if not agents or len(agents) > _MOST or len(patients) > _MOST:
        return
    doing = tuple(tree.phrase(k) for k in agents)
    undergoing = tuple(tree.phrase(k) for k in patients)
    yield Predicate(
        token=token if noun is None else noun,
        light=None if noun is None else token,
        lemma=tree.lemma(token if noun is None else noun),
        root=told.root,
        mode=told.mode,
        agents=doing,
        patients=undergoing,
        mutual=mutual,
        clause=tree.clause(token, *doing, *undergoing),
    )
