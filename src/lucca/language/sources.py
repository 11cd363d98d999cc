"""Who is the source of a cue, by syntax: where the reader marks none, or one that is another clause's.

A verb's source is its subject, its own or that of the clause it hangs on ("X attacked the plan, calling it …"); a noun's is
its owner, else the subject of the verb that brings it up ("X made the claim", "X raised the stakes with the disclosure").
"""

from bisect import bisect_left
from collections.abc import Sequence

from lucca.language.predicates import Tree
from lucca.language.syntax.whole import whole
from lucca.layout import trimmed
from lucca.records import Span

_UP = frozenset({"xcomp", "advcl", "conj"})
"""Relations to a clause whose subject a verb without one shares."""

_AGENT = frozenset({"by"})
_BY = frozenset({"by", "from"})
_WITH = frozenset({"with", "in"})
_DEEP = 5
"""Clauses from a cue up to the subject it shares; English shares over one or two."""

_SEEMING = frozenset("seem appear look sound mean need".split())
"""Verbs whose subject says nothing by them."""

_TOLD = frozenset(
    "accuse ask blame brief call challenge charge crown declare describe elect identify inform name order question tell "
    "warn".split()
)
"""Verbs in whose passive the subject is who is told or spoken of ("was asked", "was declared the winner")."""

_HEARD = frozenset("cite film hear overhear quote record report see".split())
"""Verbs in whose passive the subject is who speaks ("was heard saying")."""

_EMPHATIC = frozenset("himself herself itself themselves".split())

_RELATIVES = frozenset("who that which".split())

_ALONE = frozenset("some many others few several most all both those".split())
"""Words for people that stand alone before a verb that looks like a noun ("some note", "many claim")."""

_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def source_of(tree: Tree, cue: Span, marked: Span | None) -> Span | None:
    """The source of a cue: the marked one, whole, unless it is who is told; else the one that syntax tells plainly."""
    head = _head(tree, cue)
    if marked is None:
        return _by_syntax(tree, head) if head is not None else None
    if head is not None and tree.lemma(head) in _TOLD and _is_told(tree, head, marked):
        agent = _agent(tree, head)
        return tree.phrase(agent) if agent is not None else None
    author = _author(tree, head) if head is not None and tree.syntax.upos[head] == "NOUN" else None
    if author is not None and not whole(marked, tree.syntax).overlaps(author):
        return author
    return _of_emphatic(tree, marked) or _without_examples(tree, whole(marked, tree.syntax))


def apart(text: str, source: Span | None, cue: Span) -> Span | None:
    """A source without the cue behind it that syntax takes for its noun: "some" of "some note that"."""
    if source is None or not source.start < cue.start < source.end:
        return source
    before = trimmed(text, source.start, cue.start)
    return before if before is not None and text[before.start : before.end].lower() in _ALONE else source


def _without_examples(tree: Tree, source: Span) -> Span:
    """The source without some of those that it stands for: "many drivers" of "many drivers, including Ada Roux"."""
    first = bisect_left(tree.syntax.tokens, source.start, key=lambda t: t.start)
    end = bisect_left(tree.syntax.tokens, source.end, key=lambda t: t.start)
    cut = next((k for k in range(first + 1, end) if tree.form(k) == "including"), None)
    if cut is None:
        return source
    last = cut - 1 if tree.syntax.upos[cut - 1] != "PUNCT" else cut - 2
    return Span(source.start, tree.syntax.tokens[last].end) if last >= first else source


def antecedent(tree: Tree, source: Span) -> Span | None:
    """Whom a relative pronoun speaks for ("the engineer" of "the engineer of the bridge, who said"); else None."""
    word = _head(tree, source)
    if word is None or tree.syntax.tokens[word] != source or tree.form(word) not in _RELATIVES:
        return None
    verb = tree.syntax.heads[word]
    if verb < 0 or tree.syntax.relations[verb] != "acl:relcl":
        return None
    noun = tree.syntax.heads[verb]
    if tree.syntax.relations[noun] == "appos" and tree.syntax.upos[tree.syntax.heads[noun]] == "PROPN":
        noun = tree.syntax.heads[noun]  # "Ada Roux, an engineer who said"
    return tree.phrase(noun) if tree.syntax.upos[noun] in {"NOUN", "PROPN"} else None


def named_in_full(tree: Tree, source: Span) -> Span:
    """A source as words alone find it, with what syntax joins to it: "Pop" is "Pop star Ada Roux"."""
    found = whole(source, tree.syntax)
    head = _head(tree, found)
    phrase = tree.phrase(head) if head is not None else found
    return phrase if phrase.start == found.start and phrase.end > found.end else found


def _by_syntax(tree: Tree, head: int) -> Span | None:
    if tree.syntax.upos[head] in {"VERB", "AUX"}:
        return None if tree.lemma(head) in _SEEMING else _of_verb(tree, head)
    return _of_noun(tree, head) if tree.syntax.upos[head] == "NOUN" else None


def _is_told(tree: Tree, verb: int, phrase: Span) -> bool:
    """Whether a phrase is the subject of a verb's passive: its own, or its clause's ("Asked why, he")."""
    if any(phrase.contains(tree.syntax.tokens[k]) for k in tree.children(verb, "nsubj:pass")):
        return True
    clause = tree.syntax.heads[verb]
    participle = verb not in tree.ings and tree.form(verb) != tree.lemma(verb) and not tree.children(verb, "nsubj", "obj")
    if tree.syntax.relations[verb] != "advcl" or clause < 0 or not participle:
        return False
    return any(phrase.contains(tree.syntax.tokens[k]) for k in tree.children(clause, "nsubj", "nsubj:pass"))


def _of_emphatic(tree: Tree, phrase: Span) -> Span | None:
    """The noun phrase that a word only stresses: "the driver" of "the driver himself"."""
    word = _head(tree, phrase)
    if word is None or tree.form(word) not in _EMPHATIC or tree.syntax.tokens[word] != phrase or word == 0:
        return None
    if tree.syntax.upos[word - 1] not in {"NOUN", "PROPN"}:
        return None
    return Span(tree.phrase(word - 1).start, tree.syntax.tokens[word - 1].end)


def _head(tree: Tree, phrase: Span) -> int | None:
    """The token of a phrase on which its others hang; None where no token stands in it."""
    first = bisect_left(tree.syntax.tokens, phrase.start, key=lambda t: t.start)
    end = bisect_left(tree.syntax.tokens, phrase.end, key=lambda t: t.start)
    return next((k for k in range(first, end) if not first <= tree.syntax.heads[k] < end), None)


def _of_verb(tree: Tree, verb: int) -> Span | None:
    if tree.children(verb, "nsubj:pass", "aux:pass"):
        agent = _agent(tree, verb)
        return tree.phrase(agent) if agent is not None else None
    for _ in range(_DEEP):
        heard = tree.lemma(verb) in _HEARD
        subjects = tree.children(verb, "nsubj", *(["nsubj:pass"] if heard else []))
        if subjects:
            return _named(tree, subjects[0])
        if tree.children(verb, "expl"):
            return None
        if tree.children(verb, "nsubj:pass"):
            return None
        relation = tree.syntax.relations[verb]
        if relation == "acl" and verb in tree.ings:
            return _named(tree, tree.syntax.heads[verb])
        if relation not in _UP or (relation == "advcl" and verb not in tree.ings and tree.form(verb) != tree.lemma(verb)):
            return None  # "Asked whether …, he" is asked by others
        verb = tree.syntax.heads[verb]
    return None


def _agent(tree: Tree, verb: int) -> int | None:
    return _first(tree, tree.children(verb, "obl:agent", "obl"), _AGENT)


def _of_noun(tree: Tree, noun: int) -> Span | None:
    owner = next(iter(tree.children(noun, "nmod:poss")), None)
    by = owner if owner is not None else _first(tree, tree.children(noun, "nmod"), _BY)
    if by is not None:
        return _named(tree, by)
    relation, verb = tree.syntax.relations[noun], tree.syntax.heads[noun]
    if relation == "obj" or (relation == "obl" and tree.case(noun) in _WITH):
        return _of_verb(tree, verb)
    return None


def _author(tree: Tree, noun: int) -> Span | None:
    """Who a noun says that its words come from: "the engineer" of "a call by the engineer"."""
    author = _first(tree, tree.children(noun, "nmod"), _AGENT)
    return _named(tree, author) if author is not None else None


def _first(tree: Tree, phrases: Sequence[int], cases: frozenset[str]) -> int | None:
    return next((k for k in phrases if tree.case(k) in cases), None)


def _named(tree: Tree, head: int) -> Span | None:
    """The phrase of a head that can speak: no number of things, no "it" that stands for nothing."""
    return tree.phrase(head) if tree.syntax.upos[head] in _SUBJECTS else None
