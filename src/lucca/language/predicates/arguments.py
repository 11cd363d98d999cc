"""Who does what a verb says, and to whom: heads of phrases, by Universal Dependencies."""

from __future__ import annotations

from lucca.language.predicates.tree import Tree

_OBJECT_CONTROL = frozenset(
    "ask urge order tell force allow persuade want help invite permit encourage enable instruct press compel warn beg "
    "expect advise require authorize call convince lead push pressure assist aid support".split()
)
"""Verbs whose object does what their infinitive says; of all others the subject does (control, Chomsky 1981)."""
_CHARGING = frozenset(
    "accuse blame suspect charge criticize criticise condemn convict praise thank indict denounce arrest jail".split()
)
"""Verbs whose object did what stands behind "of" or "for" ("accused of bombing")."""
_RELATIVE = frozenset("who which that whom".split())
_DEPTH = 5


def subjects(tree: Tree, verb: int, depth: int = 0) -> list[int]:
    """Who does it; empty where nobody is named or it is done to the subject."""
    if depth > _DEPTH:
        return []
    if _is_passive(tree, verb):
        return [k for agent in _agents(tree, verb) for k in tree.conjoined(agent)]
    own = tree.children(verb, "nsubj")
    if own:
        return _antecedents(tree, verb, _subject(tree, own))
    if _agents(tree, verb):
        return [k for agent in _agents(tree, verb) for k in tree.conjoined(agent)]
    return _shared(tree, verb, depth)


def _subject(tree: Tree, own: list[int]) -> int:
    """The first of several subjects, or the name right behind it that the parse has cut off ("Rep. | Moreau")."""
    return own[1] if len(own) > 1 and own[1] == own[0] + 1 and tree.syntax.upos[own[1]] == "PROPN" else own[0]


def _shared(tree: Tree, verb: int, depth: int) -> list[int]:
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    if head < 0:
        return []
    if relation == "conj":
        return surface(tree, head, depth + 1)
    # Without a subject of its own an infinitive has its governor's, whichever complement the parser takes it for.
    if relation == "xcomp" or (relation == "ccomp" and "to" in _marks(tree, verb)):
        if tree.lemma(head) in {"call", "appeal"} and (asked := under(tree, head, frozenset({"on", "to"}))):
            return asked
        if tree.lemma(head) == "stop" and tree.syntax.relations[head] == "xcomp":
            return subjects(tree, head, depth + 1)
        charged = tree.lemma(head) in _CHARGING and _marks(tree, verb) & {"of", "for"}
        if charged or tree.lemma(head) in _OBJECT_CONTROL:
            controlled = [*tree.children(head, "obj"), *tree.children(head, "iobj")]
            if controlled:
                return tree.conjoined(controlled[0])
        return surface(tree, head, depth + 1)
    if (
        relation in {"obl", "obl:agent", "advcl", "acl", "ccomp"}
        and tree.lemma(head) in _CHARGING
        and _marks(tree, verb) & {"of", "for"}
    ):
        return _undergoing(tree, head)
    if relation in {"acl", "acl:relcl"} and tree.syntax.upos[head] in {"NOUN", "PROPN", "PRON"}:
        return tree.conjoined(head) if _is_ing(tree, verb) else []
    if relation == "advcl" and not tree.children(verb, "nsubj", "nsubj:pass"):
        if any(tree.lemma(m) in {"if", "unless", "because"} for m in tree.children(verb, "mark")):
            return []
        return surface(tree, head, depth + 1)
    return []


def _marks(tree: Tree, verb: int) -> set[str]:
    return {tree.lemma(k) for k in tree.children(verb, "mark", "case")}


def _undergoing(tree: Tree, verb: int) -> list[int]:
    found = [*tree.children(verb, "obj"), *tree.children(verb, "iobj"), *tree.children(verb, "nsubj:pass")]
    return _antecedents(tree, verb, found[0]) if found else []


def surface(tree: Tree, verb: int, depth: int) -> list[int]:
    """The subject that others share with a verb, active or passive ("was ordered to attack", "was seized and beat")."""
    own = tree.children(verb, "nsubj", "nsubj:pass")
    if own:
        return _antecedents(tree, verb, own[0])
    return _shared(tree, verb, depth) if depth <= _DEPTH else []


def objects(tree: Tree, verb: int, places: frozenset[str], depth: int = 0) -> list[int]:
    """To whom it is done: the object ("+") or what stands under one of the prepositions; a passive's subject."""
    found: list[int] = []
    if _is_passive(tree, verb):
        own = tree.children(verb, "nsubj:pass", "nsubj")
        if own and "+" in places:
            return _antecedents(tree, verb, own[0])
        if not own and "+" in places and depth < _DEPTH:
            relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
            if relation in {"acl", "acl:relcl"}:
                return tree.conjoined(head)
            if relation == "xcomp" and tree.lemma(head) in _OBJECT_CONTROL and (other := tree.children(head, "obj")):
                return tree.conjoined(other[0])
            if relation in {"conj", "xcomp"} and head >= 0:
                return surface(tree, head, depth + 1)
    if "+" in places:
        for one in (tree.children(verb, "iobj") or tree.children(verb, "obj"))[:1]:
            found += _antecedents(tree, verb, one)
        relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
        if not found and relation == "acl:relcl" and tree.children(verb, "nsubj"):
            subject = tree.children(verb, "nsubj")[0]
            if tree.lemma(subject) not in _RELATIVE and not tree.children(verb, "obj", "obl"):
                found += tree.conjoined(head)
        if not found and relation != "conj":
            shared = [k for k in tree.children(verb, "conj") if tree.syntax.upos[k] == "VERB"]
            nearest = [o for k in shared[:1] for o in tree.children(k, "obj") if not tree.children(k, "nsubj")]
            found += [k for o in nearest for k in tree.conjoined(o)]
    if "+iobj" in places:
        found += [k for o in tree.children(verb, "iobj") for k in tree.conjoined(o)]
    if not found:
        found += under(tree, verb, places)
    if not found and "+" not in places:  # "extradited two bankers | to Brakk"
        found += [k for o in tree.children(verb, "obj")[:1] for k in under(tree, o, places)]
    return found


def under(tree: Tree, token: int, places: frozenset[str]) -> list[int]:
    """What stands under one of the prepositions behind a verb or noun."""
    for k in tree.children(token, "obl", "nmod", "obj"):
        if tree.case(k) in places - {"+"}:
            return tree.conjoined(k)
    return []


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb says what its subject undergoes."""
    return _is_passive(tree, verb)


def _is_passive(tree: Tree, verb: int) -> bool:
    if tree.children(verb, "nsubj:pass", "aux:pass"):
        return True
    relation = tree.syntax.relations[verb]
    participle = relation in {"acl", "acl:relcl"} and not tree.children(verb, "nsubj") and not _is_ing(tree, verb)
    return (participle and not _is_infinitive(tree, verb)) or bool(tree.children(verb, "obl:agent"))


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(k) == "to" for k in tree.children(verb, "mark"))


def _is_ing(tree: Tree, verb: int) -> bool:
    return verb in tree.ings and not tree.lemma(verb).endswith("ing")


def _agents(tree: Tree, verb: int) -> list[int]:
    found = [k for k in tree.children(verb, "obl:agent") if tree.syntax.upos[k] != "VERB"]
    return found or [k for k in tree.children(verb, "obl") if tree.case(k) == "by" and tree.children(verb, "aux:pass")]


def _antecedents(tree: Tree, verb: int, one: int) -> list[int]:
    """The phrases; of a relative pronoun what it stands for."""
    if tree.lemma(one) in _RELATIVE and tree.syntax.upos[one] == "PRON":
        relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
        at = verb
        while relation == "conj" and head >= 0:
            at = head
            relation, head = tree.syntax.relations[at], tree.syntax.heads[at]
        near = _right_before(tree, one)
        if near is not None:
            return [near]
        return tree.conjoined(head) if relation == "acl:relcl" and head >= 0 else []
    return tree.conjoined(one)


def _right_before(tree: Tree, pronoun: int) -> int | None:
    """The head of the name that a relative pronoun follows, with a comma between at most."""
    at = pronoun - 1
    if at >= 0 and tree.form(at) == ",":
        at -= 1
    if at < 0 or tree.syntax.upos[at] != "PROPN":
        return None
    while tree.syntax.relations[at] in {"flat", "compound", "nmod:desc"} and tree.syntax.heads[at] >= 0:
        at = tree.syntax.heads[at]
    return at if tree.syntax.upos[at] == "PROPN" and at < pronoun else None
