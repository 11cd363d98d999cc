"""How a sentence tells of a standing relation, by its syntax: both sides of a verb or noun wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.extract.ties.backing import backing
from lucca.extract.ties.fighting import fighting, forcing, whose
from lucca.extract.ties.relation import Relation, status, under
from lucca.extract.ties.standing import partnership, standing
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, subjects, surface
from lucca.records.reading import TieKind

_VERBS: dict[str, TieKind] = {
    **dict.fromkeys("support back endorse".split(), "backs"),
    "oppose": "opposes",
    "represent": "represents",
    **dict.fromkeys("fight battle".split(), "at-war"),
}
_AIMS = frozenset("defeat destroy combat eliminate confront counter degrade dislodge".split())
"""Verbs that tell of a war while it is their aim ("efforts to defeat Brakk"), and afterwards of its end."""
_MEMBERS = frozenset("member nation country state group party component faction partner".split())
_HOLDING = frozenset("include comprise".split())
_MADE_UP = frozenset("compose make consist form".split())
_SERVING: dict[str, frozenset[str]] = {
    "belong": frozenset({"to"}),
    "assign": frozenset({"to"}),
    "serve": frozenset({"in", "with"}),
    "enlist": frozenset({"in"}),
}
_HELP = frozenset("support backing aid help assistance".split())
_WITH: dict[str, TieKind] = {"align": "aligned", "side": "aligned", "ally": "allied"}
_BESIDE = frozenset({"with", "alongside", "to"})
_NOUNS: dict[str, tuple[TieKind, frozenset[str]]] = {
    "support": ("backs", frozenset({"for", "of", "to"})),
    "backing": ("backs", frozenset({"for", "of", "to"})),
    "endorsement": ("backs", frozenset({"of"})),
    "opposition": ("opposes", frozenset({"to"})),
    **dict.fromkeys(("alliance", "partnership"), ("allied", frozenset({"with"}))),
}
_WINNING = frozenset(
    "win receive get earn gain secure land pick lock snag nab capture collect accept have enjoy cite tout announce unveil "
    "roll".split()
)
"""Verbs whose subject somebody backs, where the object is that one's backing."""
_SHOWING = frozenset("cite tout announce unveil roll".split())
"""Those by which one may also show that one backs somebody ("announced his support of Lind")."""
_LISTS = frozenset("list number string series dozen".split())
_LEADING = frozenset("lead conduct launch wage fight".split())
_GIVING = frozenset("give offer voice express declare announce reaffirm reiterate lend throw have enjoy".split())


def relations(tree: Tree) -> Iterator[Relation]:
    """The relations that a text's sentences tell of, in the order of the words that tell them."""
    for token, upos in enumerate(tree.syntax.upos):
        lemma = tree.lemma(token)
        if upos == "VERB":
            yield from backing(tree, token)
            yield from forcing(tree, token)
        if upos == "VERB" and lemma in _VERBS:
            yield from _verb(tree, token, _VERBS[lemma], _undergoing(tree, token))
        elif upos in {"VERB", "ADJ"} and lemma in _WITH:
            yield from _verb(tree, token, _WITH[lemma], under(tree, token, _BESIDE))
        elif upos == "VERB" and lemma in _AIMS and (tree.form(token) == lemma or token in tree.ings):
            yield from _verb(tree, token, "at-war", _undergoing(tree, token))
        elif upos == "VERB" and lemma == "join":
            yield from _verb(tree, token, "member-of", _undergoing(tree, token))
        elif upos == "VERB" and lemma in _SERVING:
            yield from _serving(tree, token)
        elif upos == "VERB" and lemma in _HOLDING | _MADE_UP:
            yield from _holding(tree, token)
        elif upos == "NOUN" and lemma in _HELP and tree.case(token) in {"in", "with"}:
            yield from _helping(tree, token)
        elif upos == "NOUN" and lemma in _NOUNS:
            yield from _noun(tree, token)
            yield from partnership(tree, token)
        elif upos == "NOUN":
            yield from standing(tree, token)
            yield from partnership(tree, token)
            yield from fighting(tree, token)


def _verb(tree: Tree, verb: int, kind: TieKind, targets: tuple[int, ...]) -> Iterator[Relation]:
    told = status(tree, verb)
    sources = tuple(subjects(tree, verb)) or _controlled(tree, verb)
    if told is not None and sources and targets:
        yield Relation(kind, sources, targets, verb, told)


def _controlled(tree: Tree, verb: int) -> tuple[int, ...]:
    """The subject of the verb that governs a gerund ("focused on fighting Brakk")."""
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    if head >= 0 and relation == "acl" and tree.syntax.upos[head] == "NOUN" and verb not in tree.ings:
        return _aiming(tree, head)
    if verb not in tree.ings or head < 0 or relation not in {"advcl", "obl", "xcomp", "ccomp"} or is_passive(tree, head):
        return ()
    return tuple(surface(tree, head, 0))


def _aiming(tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose campaign, effort or plan it is: its owner, or who leads it."""
    if owners := whose(tree, noun):
        return owners
    relation, head = tree.syntax.relations[noun], tree.syntax.heads[noun]
    leads = relation == "obj" and head >= 0 and tree.lemma(head) in _LEADING and not is_passive(tree, head)
    return tuple(subjects(tree, head)) if leads else ()


def _serving(tree: Tree, verb: int) -> Iterator[Relation]:
    """ "Lind belongs to the Front", "Lind was assigned to the brigade", "Lind serves in the navy"."""
    bodies = under(tree, verb, _SERVING[tree.lemma(verb)])
    passive = tree.lemma(verb) == "assign"
    own = tree.children(verb, "nsubj:pass") if passive else tree.children(verb, "nsubj")
    told = status(tree, verb)
    if bodies and own and told is not None:
        yield Relation("member-of", tuple(tree.conjoined(own[0])), bodies[:1], verb, told)


def _holding(tree: Tree, verb: int) -> Iterator[Relation]:
    """ "The alliance includes Brakk and Velmora", "its members include Brakk", "the alliance is made up of …"."""
    own = tree.children(verb, "nsubj", "nsubj:pass")
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    bodies = subjects(tree, verb) if tree.lemma(verb) in _HOLDING else [own[0]] if own else []
    if not bodies and relation == "acl" and head >= 0:
        bodies = [head]
    if len(bodies) != 1 or status(tree, verb) != "ongoing":
        return
    held = (
        list(_undergoing(tree, verb)) if tree.lemma(verb) in _HOLDING else list(under(tree, verb, frozenset({"of", "by"})))
    )
    body = bodies[0]
    if tree.lemma(body) in _MEMBERS:
        beside = tree.children(body, "nmod:poss", "compound") or [
            k for k in tree.children(body, "nmod") if tree.case(k) == "of"
        ]
        body = beside[0] if beside else body
    if held:
        yield Relation("member-of", tuple(held), (body,), verb, "ongoing")


def _won(tree: Tree, token: int) -> Relation | None:
    """ "Lind won the endorsement of Brakk", "Lind has Brakk's support", "a list of endorsements from Brakk"."""
    told_of, verb = token, tree.syntax.heads[token]
    if verb >= 0 and tree.syntax.relations[token] == "nmod" and tree.lemma(verb) in _LISTS:
        told_of, verb = verb, tree.syntax.heads[verb]
    if verb < 0 or tree.syntax.relations[told_of] != "obj" or tree.lemma(verb) not in _WINNING:
        return None
    sources = under(tree, token, frozenset({"from"})) or under(tree, verb, frozenset({"from"}))
    if not sources and tree.lemma(verb) not in _SHOWING:
        own = [k for k in tree.children(token, "nmod:poss") if tree.syntax.upos[k] != "PRON"]
        sources = tuple(tree.conjoined(own[0])) if own else under(tree, token, frozenset({"of"}))
    sources = tuple(k for k in sources if not _is_some(tree, k))
    told, doers = status(tree, verb), tuple(subjects(tree, verb))
    none = any(tree.form(k) == "no" for k in tree.children(token, "det"))
    return Relation("backs", sources, doers, token, told) if sources and doers and told is not None and not none else None


def _is_some(tree: Tree, token: int) -> bool:
    """Whether only some of a body are told of ("members of the senate", "six in ten Democrats")."""
    plural = tree.syntax.upos[token] == "NOUN" and tree.form(token).endswith("s")
    return plural or any(tree.syntax.upos[k] == "NUM" for k in (token - 1, token, *tree.children(token, "nummod")) if k >= 0)


def _helping(tree: Tree, noun: int) -> Iterator[Relation]:
    """ "Flew strikes in support of Brakk", "took the town with the help of Brakk"."""
    head = tree.syntax.heads[noun]
    if tree.syntax.relations[noun] != "obl" or head < 0 or tree.syntax.upos[head] != "VERB":
        return
    others = under(tree, noun, frozenset({"of", "from"}))
    told = status(tree, head)
    doers = tuple(subjects(tree, head))
    if not others or told is None or not doers:
        return
    sides = (doers, others) if tree.case(noun) == "in" else (others, doers)
    yield Relation("backs", *sides, noun, told)


def _undergoing(tree: Tree, verb: int) -> tuple[int, ...]:
    if is_passive(tree, verb):
        own = tree.children(verb, "nsubj:pass")
        relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
        return tuple(tree.conjoined(own[0] if own else head)) if own or relation.startswith("acl") else ()
    things = tree.children(verb, "obj") or [
        k for other in tree.children(verb, "conj")[:1] for k in tree.children(other, "obj")
    ]
    return tuple(tree.conjoined(things[0])) if things else under(tree, verb, frozenset({"against"}))


def _noun(tree: Tree, token: int) -> Iterator[Relation]:
    """ "Its support for Brakk", "voiced support for Brakk", "is at war with Brakk"."""
    kind, cases = _NOUNS[tree.lemma(token)]
    relation, head = tree.syntax.relations[token], tree.syntax.heads[token]
    targets = under(tree, token, cases)
    owners = tree.children(token, "nmod:poss")
    if kind == "backs" and (won := _won(tree, token)) is not None:
        yield won
        return
    light = relation == "obj" and head >= 0 and tree.syntax.upos[head] == "VERB" and tree.lemma(head) in _GIVING
    if owners:
        if targets:
            if relation == "obj" and head >= 0 and tree.lemma(head) in {"have"}:
                return  # "has Brakk's support"
            partner = tree.lemma(token) == "partnership"
            yield Relation(kind, tuple(tree.conjoined(owners[0])), targets, token, "ongoing", powers=partner)
    elif light and tree.lemma(head) != "enjoy":
        told = status(tree, head)
        none = any(tree.form(k) == "no" for k in tree.children(token, "det"))
        if tree.lemma(head) == "have" and kind == "backs":
            return
        targets = targets or under(tree, head, cases)
        if told is not None and targets:
            yield Relation(kind, tuple(subjects(tree, head)), targets, token, "negated" if none else told)
