"""Events that nouns tell, alone with both parties beside them or as what a verb of little meaning does or undergoes."""

from __future__ import annotations

from lucca.language.predicates.arguments import subjects, surface, under
from lucca.language.predicates.lexicon import LIFTING, LIGHT, MUTUAL, NOUNS, OFFERING, PHRASES, UNDERGOING, Entry
from lucca.language.predicates.tree import Tree

_RESTRICTING = frozenset("tariff duty quota sanction embargo ban blockade siege restriction curfew".split())
_CLOSING = frozenset("sign reach strike agree seal finalize finalise clinch conclude".split())
"""What is done with an agreement that is made (PLOVER's manual: SUPPORT is "ratify, sign or finalize")."""
_PLEADING = frozenset({"AID", "CONSULT"})
_NOMINAL = frozenset("nsubj nsubj:pass csubj csubj:pass obj obl nmod root".split())
_MEANS = frozenset(
    "strike airstrike attack raid bomb bombing missile rocket shell shelling drone explosion blast shooting bombardment "
    "fire "
    "gunfire mortar grenade assault ambush operation".split()
)
"""What kills and destroys in somebody's hands."""
_BODIES = frozenset("coalition government regime army police militia opposition".split())
_ARMED = _BODIES | frozenset("rebel militant insurgent jihadist separatist guerrilla".split())
_UNDERGONE = frozenset({"ACCUSE", "SUPPORT", "AID", "REJECT", "PROTEST", "THREATEN", "REQUEST"})
_TURNING_OUT = frozenset("expel summon".split())
_WHOSE = frozenset({"from", "by"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})


def noun_of(tree: Tree, token: int) -> Entry | None:
    """What a noun tells; a gerund with "the", "of" or "between" is one too, whatever the parser takes it for."""
    upos = tree.syntax.upos[token]
    if upos == "NOUN":
        return NOUNS.get(tree.lemma(token)) or (NOUNS.get(tree.form(token)) if token in tree.ings else None)
    if upos != "VERB" or token not in tree.ings or tree.syntax.relations[token] not in _NOMINAL:
        return None
    if tree.children(token, "nsubj", "aux", "obj"):
        return None
    before = tree.form(token - 1) if token else ""
    behind = tree.form(token + 1) if token + 1 < len(tree.syntax.upos) else ""
    return NOUNS.get(tree.form(token)) if before in {"the", "a"} or behind in {"of", "between"} else None


def doers_of_means(tree: Tree, agents: list[int]) -> list[int] | None:
    """Who used what a text names for the doer ("an attack by rebels killed …"); None where it is no means, or whose it is
    its phrase tells ("rebel shelling")."""
    if len(agents) != 1 or tree.syntax.upos[agents[0]] != "NOUN" or tree.lemma(agents[0]) not in _MEANS:
        return None
    [means] = agents
    whose = [k for k in tree.children(means, "compound", "amod") if tree.lemma(k) in _ARMED]
    if whose:
        return whose[:1] if tree.lemma(whose[0]) in _BODIES else None
    if tree.children(means, "nmod:poss") or any(
        tree.syntax.upos[k] in {"PROPN", "ADJ"} and tree.is_capitalised(k) for k in tree.children(means, "compound", "amod")
    ):
        return None
    by = [k for k in tree.children(means, "nmod", "obl", "obl:agent") if tree.case(k) == "by"]
    return [k for b in by[:1] for k in tree.conjoined(b)]


def by_way_of(tree: Tree, verb: int) -> list[int]:
    """Who did it where a passive tells only the occasion: "was killed in a raid by soldiers"."""
    for occasion in tree.children(verb, "obl"):
        if tree.case(occasion) in {"in", "during"} and tree.lemma(occasion) in _MEANS:
            by = [k for k in tree.children(occasion, "nmod", "obl:agent") if tree.case(k) == "by"]
            return tree.conjoined(by[0]) if by else []
    return []


def told_with(tree: Tree, verb: int, noun: int) -> Entry | None:
    """What a verb with a noun as its object tells ("launched an attack", "lifted the embargo", "severed ties")."""
    lemma, what = tree.lemma(verb), tree.lemma(noun)
    fixed = next((entry for verbs, nouns, entry in PHRASES if lemma in verbs and what in nouns), None)
    entry = NOUNS.get(what)
    if fixed is not None:
        return fixed
    if lemma in LIFTING and what in _RESTRICTING:
        return Entry("YIELD", "ease", frozenset({"on", "against", "of"}))
    if entry is None or (lemma == "have" and entry.root == "SUPPORT"):
        return None  # who has support undergoes it
    if lemma in OFFERING and entry.root in _PLEADING:
        return Entry("AGREE", None, entry.places | {"to", "+iobj"})
    if lemma not in LIGHT and not (lemma in OFFERING and entry.root == "SUPPORT"):
        return None
    if lemma in _CLOSING and entry.root == "AGREE" and what not in {"offer", "pledge", "promise", "invitation"}:
        return Entry("SUPPORT", None, entry.places)
    return Entry(entry.root, entry.mode, entry.places | {"+iobj"} if entry.root in {"AID", "THREATEN"} else entry.places)


def phrase_of(tree: Tree, verb: int, noun: int) -> str:
    """The noun, with the verb where the two are a fixed phrase ("take_shot")."""
    lemma, what = tree.lemma(verb), tree.lemma(noun)
    return f"{lemma}_{what}" if any(lemma in verbs and what in nouns for verbs, nouns, _ in PHRASES) else what


def targets(tree: Tree, verb: int, noun: int, told: Entry) -> list[int]:
    """To whom it is done."""
    if "modifier" in told.places and (found := modifiers(tree, noun) or _others(tree, verb, noun)):
        return found
    found = under(tree, noun, told.places) or under(tree, verb, told.places)
    if not found and "+iobj" in told.places:
        found = [k for o in tree.children(verb, "iobj") for k in tree.conjoined(o)]
    return found


def _others(tree: Tree, verb: int, noun: int) -> list[int]:
    """Whose "its" is in "imposed sanctions on Brakk and expelled its ambassador": not the doer's, so theirs to whom the verb
    before did something."""
    head = tree.syntax.heads[verb]
    owned = [k for k in tree.children(noun, "nmod:poss") if tree.form(k) in {"its", "their"}]
    if (
        not owned
        or tree.lemma(verb) not in _TURNING_OUT
        or tree.syntax.relations[verb] != "conj"
        or tree.children(verb, "nsubj")
    ):
        return []
    things = tree.children(head, "obj")
    near = [k for k in tree.children(head, "obl", "obj") if tree.syntax.upos[k] == "PROPN"]
    near += [k for thing in things for k in tree.children(thing, "nmod") if tree.syntax.upos[k] == "PROPN"]
    return near if len(near) == 1 else []


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
    between = [k for k in tree.children(noun, "nmod", "obl") if tree.case(k) == "between"]
    if between:
        return tree.conjoined(between[0]), [], True
    agents = [k for k in tree.children(noun, "nmod", "obl:agent", "obl") if tree.case(k) == "by"]
    patients = under(tree, noun, entry.places) or (_charged(tree, noun) if entry.root == "ACCUSE" else [])
    # "The killing of two monks by gunmen": the parser may hang the doer on the victims.
    agents = agents or [k for p in patients for k in tree.children(p, "nmod") if tree.case(k) == "by"]
    agents = agents or tree.children(noun, "nmod:poss") or modifiers(tree, noun)
    agents = agents or [k for k in tree.children(noun, "compound") if tree.lemma(k) in _BODIES]
    agents = [k for a in agents[:1] for k in tree.conjoined(a)]
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
