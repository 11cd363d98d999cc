"""Predicates of political events in a text, with their agents and patients, from syntax and the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.language.predicates.arguments import is_passive, subjects
from lucca.language.predicates.deeds import is_deed, owner
from lucca.language.predicates.lexicon import VERBS, Entry
from lucca.language.predicates.meanings import meaning, named
from lucca.language.predicates.nominal import (
    by_way_of,
    doers_of_means,
    is_mutual,
    noun_of,
    parties_of,
    phrase_of,
    targets,
    told_with,
    undergone,
)
from lucca.language.predicates.tree import Tree
from lucca.language.predicates.types import Predicate
from lucca.language.predicates.vocabulary import AMBIGUOUS, SAYING

_ACTING = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types that a passive may tell without saying who did it, and the mode of charges in court."""
_WELCOME = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Types that are still to come where somebody agrees to them (PLOVER's manual: AGREE)."""
_CHARGED = "allege"
_WITH_OBLIQUE = frozenset({("go", "on", "strike"), ("take", "to", "street")})
"""Verbs that make a phrase with what stands behind a preposition."""
_ANSWERING = frozenset("respond retaliate reply react answer".split())
_RELEASED = "release"
_THINGS = frozenset({"NOUN", "SYM", "NUM"})
_DEMANDING = frozenset("demand urge request".split())
_NOBODY = frozenset("sea ocean water air sky space desert".split())
"""Where weapons are tried that meet nobody."""
_MOST = 4
"""Agents and patients of one predicate at most: longer lists are seldom parsed right."""


def find_predicates(tree: Tree) -> tuple[Predicate, ...]:
    """The predicates of a text in its order; no lists longer than four, nobody acts upon himself."""
    found: list[Predicate] = []
    taken: set[int] = set()
    for token, upos in enumerate(tree.syntax.upos):
        if upos == "VERB" and noun_of(tree, token) is None:
            found += _of_verb(tree, token, taken)
    for token in range(len(tree.syntax.upos)):
        if token not in taken and (entry := noun_of(tree, token)) is not None:
            agents, patients, mutual = parties_of(tree, token, entry)
            if len(agents) > 1 if mutual else patients and (agents or _is_told_alone(tree, token, entry)):
                found += _made(tree, token, None, entry, agents, patients, mutual=mutual, suffered=not agents)
    return tuple(sorted(found, key=lambda p: (p.clause.start, p.token)))


def _of_verb(tree: Tree, verb: int, taken: set[int]) -> Iterator[Predicate]:
    yield from _alleged(tree, verb)
    yield from _demanded(tree, verb)
    nouns = [k for k in tree.children(verb, "obj") + tree.children(verb, "nsubj:pass") if tree.syntax.upos[k] in _THINGS]
    nouns += [k for k in tree.children(verb, "obl") if (tree.lemma(verb), tree.case(k), tree.lemma(k)) in _WITH_OBLIQUE]
    nouns += [k for k in tree.children(verb, "obl") if tree.lemma(verb) in _ANSWERING and tree.case(k) == "with"]
    for noun in nouns:
        met = undergone(tree, verb, noun)
        told = met[0] if met is not None else told_with(tree, verb, noun)
        if told is None:
            continue
        taken.add(noun)
        agents, patients = met[1:] if met is not None else (subjects(tree, verb), targets(tree, verb, noun, told))
        yield from _made(tree, verb, noun, told, agents, patients, mutual=is_mutual(told, agents, patients))
        return
    if tree.lemma(verb) in {"ask", "charge"} and tree.children(verb, "ccomp"):
        return
    if verb in taken:
        return
    entry, patients = meaning(tree, verb)
    if entry is None:
        return
    agents = subjects(tree, verb)
    if entry.root == "ASSAULT" and not agents and is_passive(tree, verb):
        agents = by_way_of(tree, verb)
    by_means = doers_of_means(tree, agents) if entry.root == "ASSAULT" else None
    if by_means is not None:
        yield from _made(tree, verb, None, entry, by_means, patients, suffered=not by_means)
        return
    promised = _promised(tree, verb) if entry.root == "AGREE" and not patients else None
    if promised is not None:
        taken.add(promised[0])
        patients = promised[1]
    if entry.root == "THREATEN" and not patients:
        patients = _threatened(tree, verb)
    with_each_other = entry.root == "CONSULT" or tree.lemma(verb) in {"clash", "agree"}
    mutual = with_each_other and not patients and len(agents) > 1 and not tree.children(verb, "obj")
    yield from _made(tree, verb, None, entry, agents, patients, mutual=mutual)


def _promised(tree: Tree, verb: int) -> tuple[int, list[int]] | None:
    """The deed that somebody agrees to do, and to whom ("agreed to release the prisoners")."""
    for deed in tree.children(verb, "xcomp"):
        entry, patients = meaning(tree, deed)
        if entry is not None and entry.root in _WELCOME:
            return deed, patients
    return None


def _threatened(tree: Tree, verb: int) -> list[int]:
    """Whom the deed is to meet that a threat is about ("threatened to bomb Brakk")."""
    for deed in tree.children(verb, "xcomp"):
        found = meaning(tree, deed)[1]
        if found:
            return found
    return []


def _alleged(tree: Tree, verb: int) -> Iterator[Predicate]:
    """ "Brakk claimed that Velmora had attacked": who alleges an act accuses the one who is said to have done it."""
    if tree.lemma(verb) not in {"claim", "allege", "charge", "complain"}:
        return
    for content in tree.children(verb, "ccomp"):
        entries = VERBS.get(tree.lemma(content), ())
        acting = tree.lemma(verb) in {"allege", "charge"} or any(e.root in _ACTING for e in entries[:1])
        if acting and not _is_negated(tree, content):
            told = Entry("ACCUSE", "allege", frozenset())
            yield from _made(tree, verb, None, told, subjects(tree, verb), subjects(tree, content))


def _demanded(tree: Tree, verb: int) -> Iterator[Predicate]:
    """ "Brakk said that Velmora must withdraw": who says what somebody must do asks it of him."""
    asking = tree.lemma(verb) in _DEMANDING
    if tree.lemma(verb) not in SAYING and not asking:
        return
    for content in tree.children(verb, "ccomp"):
        helping = {tree.lemma(k) for k in tree.children(content, "aux")}
        must = "have" not in helping and (asking or "must" in helping)
        if must and tree.syntax.upos[content] == "VERB" and not is_passive(tree, content):
            told = Entry("REQUEST", None, frozenset())
            yield from _made(tree, verb, None, told, subjects(tree, verb), subjects(tree, content))


def _is_negated(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(k) in {"not", "never"} for k in tree.children(verb, "advmod"))


def _made(
    tree: Tree,
    token: int,
    noun: int | None,
    told: Entry,
    agents: list[int],
    patients: list[int],
    *,
    mutual: bool = False,
    suffered: bool = False,
) -> Iterator[Predicate]:
    patients = [k for k in patients if k not in agents]
    if len(agents) > _MOST or len(patients) > _MOST:
        return
    if not agents and not (suffered and patients) and not _is_suffered(tree, token, noun, told, patients):
        return
    if told.root == "ASSAULT" and any(tree.lemma(k) in _NOBODY for k in patients):
        return
    doing = tuple(tree.phrase(k) for k in agents)
    undergoing = tuple(tree.phrase(k) for k in patients)
    yield Predicate(
        token=token if noun is None else noun,
        light=None if noun is None else token,
        lemma=named(tree, token) if noun is None else phrase_of(tree, token, noun),
        root=told.root,
        mode=told.mode,
        agents=doing,
        patients=undergoing,
        owners=tuple(owner(tree, k, told.root) for k in patients),
        deed=_is_about_deeds(tree, told, patients),
        mutual=mutual,
        clause=tree.clause(token, *doing, *undergoing),
    )


def _is_about_deeds(tree: Tree, told: Entry, patients: list[int]) -> bool:
    """Whether what is judged, wanted or looked into is no actor but what somebody does."""
    places = {place[:-1] for place in told.places if place.endswith("!")}
    wanted = all(tree.syntax.upos[k] == "NOUN" and tree.case(k) in places for k in patients)
    return bool(patients) and (wanted or told.mode == "investigate" or all(is_deed(tree, k) for k in patients))


def _is_told_alone(tree: Tree, noun: int, told: Entry) -> bool:
    """Whether a noun tells it that leaves open who did it ("the arrest of Moreau")."""
    return (
        (told.root in _SUFFERED or told.mode == _RELEASED)
        and tree.lemma(noun) not in AMBIGUOUS
        and any(tree.form(k) == "the" for k in tree.children(noun, "det"))
    )


def _is_suffered(tree: Tree, verb: int, noun: int | None, told: Entry, patients: list[int]) -> bool:
    """Whether a finite passive tells it that leaves open who did it ("Moreau was arrested")."""
    return (
        noun is None
        and bool(patients)
        and (told.root in _SUFFERED or told.mode in {_CHARGED, _RELEASED})
        and (tree.lemma(verb) not in AMBIGUOUS or told.mode == _RELEASED)
        and (bool(tree.children(verb, "aux:pass")) or _is_beside_name(tree, verb, patients))
        and is_passive(tree, verb)
        and not tree.children(verb, "obl:agent")
    )


def _is_beside_name(tree: Tree, verb: int, patients: list[int]) -> bool:
    """Whether a participle stands behind the name of the one it was done to ("Moreau, arrested in May, …")."""
    return tree.syntax.relations[verb] == "acl" and all(tree.syntax.upos[k] == "PROPN" for k in patients)
