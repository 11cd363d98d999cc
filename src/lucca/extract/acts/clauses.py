"""The main clauses of what somebody said, as far as an act can be seen in them.

A clause is main when nothing inside the content governs it, when it is joined to one that is, or when a speaker only thinks
it ("I think that …"); what stands in relative, adverbial or reported clauses is not done by the speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.language.predicates import Tree
from lucca.records import Span

_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she", "it", "they"})
_PREDICATES = frozenset("VERB AUX ADJ NOUN PROPN PRON ADV NUM".split())
_NO_HEADS = frozenset(
    "punct cc mark aux aux:pass cop case det discourse vocative advmod amod compound flat nummod nmod:poss".split()
)
_JOINED = ("conj", "parataxis")
_NEGATIONS = frozenset("not n't n’t never neither hardly".split())
_MOST = 40
"""Clauses of a content that are looked at; what is said does not show itself only behind them."""


@dataclass(frozen=True, slots=True)
class Own:
    """What stands for the speaker: his mentions in text order, and the pronouns that may be he in reported words."""

    mentions: tuple[Span, ...] = ()
    pronouns: frozenset[str] = _THIRD


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its tokens' numbers: the head, and its subject (None without one).

    `own` tells that the speaker is the subject, `first` that this is said by "I" or "we"; `modals` are the base forms of its
    auxiliaries, `negated` its own negation; `depth` counts the thoughts that it stands in.
    """

    head: int
    subject: int | None
    own: bool
    first: bool
    modals: frozenset[str]
    negated: bool
    depth: int = 0


def main_clauses(tree: Tree, content: Sequence[Span], own: Own, *, reported: bool) -> list[Clause]:
    """The main clauses of a content, in text order.

    Where the content is `reported`, not quoted, a pronoun that is the subject of its first clause is the speaker too.
    """
    inside = tokens_in(tree, content)
    within = set(inside)
    told_of = set[int]() if reported else _retold(tree, inside)
    found: list[Clause] = []
    for top in inside:
        if top in told_of or tree.syntax.heads[top] in within or not _may_head(tree, top):
            continue
        carried = _carried(tree, top, within)
        for head in (*carried, *(k for k in _joined(tree, top, within) if k not in told_of)):
            whose = Own(own.mentions) if head in carried else own  # "the policy of the state that it will …"
            found.append(_clause(tree, head, whose, within, guess=reported and not found))
            if len(found) == _MOST:
                return found
    return found


_OPENING = frozenset({"'", "‘"})
_CLOSING = frozenset({"'", "’"})


def _retold(tree: Tree, inside: Sequence[int]) -> set[int]:
    """The tokens of a quotation inside one: "She said, 'We must go,' and left"."""
    found: set[int] = set()
    open_: int | None = None
    for k in inside[1:]:
        if open_ is None:
            if tree.form(k) in _OPENING and tree.form(k - 1) in {",", ":"} and tree.syntax.upos[k] == "PUNCT":
                open_ = k
        elif tree.form(k) in _CLOSING and tree.syntax.upos[k] == "PUNCT":
            found.update(range(open_, k))
            open_ = None
    if open_ is not None:
        found.update(k for k in inside if k >= open_)
    return found


def tokens_in(tree: Tree, spans: Sequence[Span]) -> list[int]:
    """The numbers of the tokens inside some spans."""
    tokens = tree.syntax.tokens
    found: list[int] = []
    for span in sorted(spans):
        at = bisect_left(tokens, span.start, key=lambda t: t.start)
        while at < len(tokens) and tokens[at].end <= span.end:
            found.append(at)
            at += 1
    return found


def thought(tree: Tree, clause: Clause, own: Own) -> Iterator[Clause]:
    """What the clause's verb governs as a clause of its own: "I think [that we should go]"."""
    for head in tree.children(clause.head, "ccomp", "csubj"):
        inner = _clause(tree, head, own, None, guess=False)
        yield Clause(inner.head, inner.subject, inner.own, inner.first, inner.modals, inner.negated, depth=clause.depth + 1)


def governed(tree: Tree, clause: Clause) -> list[int]:
    """The infinitives that hang from a clause's head: "ready [to talk]", "has [to go]"."""
    return [k for k in tree.children(clause.head, "xcomp", "ccomp", "advcl") if _is_infinitive(tree, k)]


def _is_infinitive(tree: Tree, token: int) -> bool:
    return any(tree.form(m) == "to" for m in tree.children(token, "mark", "aux"))


def is_infinitive(tree: Tree, token: int) -> bool:
    """Whether a verb stands behind "to"."""
    return _is_infinitive(tree, token)


def _may_head(tree: Tree, token: int) -> bool:
    return tree.syntax.upos[token] in _PREDICATES and tree.syntax.relations[token] not in _NO_HEADS


_CARRIERS = frozenset(
    "policy plan decision promise pledge commitment threat warning demand view belief position stance".split()
)


def _carried(tree: Tree, top: int, within: set[int]) -> list[int]:
    """The clause that a content's first noun only names: "the policy [that it will …]"."""
    if tree.lemma(top) not in _CARRIERS or tree.children(top, "cop"):
        return []
    return [k for k in tree.children(top, "acl", "ccomp", "acl:relcl") if k in within and tree.children(k, "mark", "nsubj")]


def _joined(tree: Tree, top: int, within: set[int]) -> Iterator[int]:
    """A clause and those joined to it."""
    open_ = [top]
    while open_:
        head = open_.pop(0)
        yield head
        is_clause = tree.syntax.upos[head] in {"VERB", "AUX"} or bool(tree.children(head, "cop"))
        for other in tree.children(head, *_JOINED):
            joins = is_clause and (tree.syntax.upos[other] in {"VERB", "AUX"} or tree.children(other, "cop"))
            if other in within and joins and other > head:
                open_.append(other)


def _clause(tree: Tree, head: int, own: Own, within: set[int] | None, *, guess: bool) -> Clause:
    subject = _subject(tree, head)
    governor = tree.syntax.heads[head]
    if subject is None and tree.syntax.relations[head] == "conj" and (within is None or governor in within):
        subject = _subject(tree, governor)  # "we will go and see": one subject for both
    auxiliaries = tree.children(head, "aux", "aux:pass") + _adverbial(tree, head)
    if not auxiliaries and subject is not None and tree.syntax.relations[head] == "conj" and _subject(tree, head) is None:
        auxiliaries = tree.children(governor, "aux", "aux:pass")
    word = tree.form(subject) if subject is not None else ""
    first = word in _FIRST
    belongs = (
        subject is not None
        and word != "you"
        and (first or _covered(own.mentions, tree.syntax.tokens[subject]) or (guess and word in own.pronouns))
    )
    return Clause(
        head,
        subject,
        own=belongs,
        first=first,
        modals=frozenset(_modal(tree, k) for k in auxiliaries),
        negated=is_negated(tree, head),
    )


def _adverbial(tree: Tree, head: int) -> list[int]:
    """Auxiliaries that the reader takes for adverbs, as the first half of "cannot"."""
    return [k for k in tree.children(head, "advmod") if tree.syntax.upos[k] == "AUX"]


def is_negated(tree: Tree, head: int) -> bool:
    """Whether a clause is negated: "not", "never", "no longer", or "no" before its subject or object."""
    within = [n for k in _adverbial(tree, head) for n in tree.children(k)]
    if any(tree.form(k) in _NEGATIONS for k in (*tree.children(head, "advmod", "advmod:neg", "aux"), *within)):
        return True
    parts = tree.children(head, "nsubj", "nsubj:pass", "obj", "advmod")
    if any(tree.form(d) == "no" for part in parts for d in tree.children(part, "det", "advmod")):
        return True
    own_article = any(tree.form(d) == "no" for d in tree.children(head, "det"))
    return own_article or any(tree.form(p) in {"nobody", "nothing", "none"} for p in parts)


def _subject(tree: Tree, head: int) -> int | None:
    found = tree.children(head, "nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj")
    return found[0] if found else None


_FULL = {
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "would",
    "’d": "would",
    "shall": "will",
    "sha": "will",
}


def _modal(tree: Tree, token: int) -> str:
    form = tree.form(token)
    return _FULL.get(form) or (form if form in {"would", "could", "might", "should"} else tree.lemma(token))


def _covered(spans: Sequence[Span], span: Span) -> bool:
    at = bisect_left(spans, span.end, key=lambda s: s.start)
    return any(s.start <= span.start and span.end <= s.end for s in spans[max(at - 2, 0) : at])


def is_me(tree: Tree, clause: Clause) -> bool:
    """Whether "I" is the subject."""
    return clause.subject is not None and tree.form(clause.subject) == "i"


def is_it(tree: Tree, clause: Clause) -> bool:
    """Whether "it" is the subject."""
    return clause.subject is not None and tree.form(clause.subject) == "it"


def is_named(tree: Tree, clause: Clause) -> bool:
    """Whether a name is the subject."""
    return clause.subject is not None and tree.syntax.upos[clause.subject] == "PROPN"
