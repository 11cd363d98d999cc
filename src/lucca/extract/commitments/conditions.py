"""On which condition: clauses and phrases that hang on what is to be done, or that the next sentence adds."""

from __future__ import annotations

from collections.abc import Iterator

from lucca.language.predicates import Tree
from lucca.records import Span

_LONGEST = 40
"""Words of a condition at most."""
_DEEP = 4
"""Verbs above what is to be done on which a condition may hang ("said that it wanted to …")."""

_ALWAYS = frozenset("if unless provided providing lest".split())
_TEMPORAL = frozenset("once until till".split())
_TENSED = frozenset("after when before".split())
_PHRASES = frozenset({("in", "exchange", "for"), ("in", "return", "for"), ("in", "the", "event"), ("on", "condition")})
_MORE = frozenset(
    {
        ("as", "long", "as"), ("so", "long", "as"), ("on", "the", "condition"), ("in", "case"), ("subject", "to"),
        ("conditional", "on"), ("as", "soon", "as"), ("on", "one", "condition"), ("or", "else"), ("or", "face"),
        ("or", "risk"), ("only", "on", "condition"), ("depending", "on"), ("assuming",), ("pending",),
        ("as", "a", "condition"),
    }
)  # fmt: skip
_MARKERS = _PHRASES | _MORE
_STARTS = frozenset(m[0] for m in _MARKERS)
_CARRYING = ("case", "mark", "advmod", "cc", "fixed", "det")
_NO_IF = frozenset(
    "see know ask wonder determine decide understand tell doubt check learn matter sure question say find discover "
    "unclear uncertain consider investigate explain discuss".split()
)
"""Words whose "if" is a question."""
_OPENING_MARKS = frozenset({"“", "‘"})
_AHEAD = frozenset("will would 'll ’ll shall must should can".split())
_PERFECT = frozenset({"has", "have"})
_PRESENT = frozenset("has have is are does do".split())


def opens(tree: Tree, head: int) -> bool:
    """Whether a token heads a condition on what it hangs on."""
    relation = tree.syntax.relations[head]
    if relation in {"advcl", "obl", "acl", "nmod", "advmod", "conj", "parataxis", "amod", "case", "mark", "fixed"}:
        return marker(tree, head) is not None
    return False


def marker(tree: Tree, head: int) -> int | None:
    """The first word of what makes a clause or phrase a condition."""
    above, relation = tree.syntax.heads[head], tree.syntax.relations[head]
    for mark in tree.children(head, "mark", "advmod", "case", "cc", "aux"):
        lower = tree.form(mark)
        if lower == "should" and relation == "advcl" and mark < head and _precedes_subject(tree, head, mark):
            return mark  # "would strike again should Brakk attack"
        if lower in _ALWAYS:
            if lower == "if" and (above >= 0 and tree.lemma(above) in _NO_IF and mark > above):
                return None
            if mark and tree.form(mark - 1) in {"as", "even", "what"}:
                return None
            return _widened(tree, mark)
        if relation != "advcl" or mark > head:
            continue
        only = mark > 0 and tree.form(mark - 1) in {"only", "not"}
        if lower in _TEMPORAL and (tree.children(head, "nsubj", "nsubj:pass") or lower != "once"):
            return _widened(tree, mark)
        if lower in _TENSED and (only or (lower != "before" and _is_present(tree, head, lower) and _binds(tree, above))):
            return _widened(tree, mark)
    if tree.form(head) in {"provided", "providing", "assuming"} and relation in {"advcl", "acl"}:
        return head
    return _phrase_marker(tree, head)


def _precedes_subject(tree: Tree, verb: int, mark: int) -> bool:
    own = tree.children(verb, "nsubj", "nsubj:pass")
    return bool(own) and mark < own[0] and not any(mark > k for k in tree.children(verb, "mark"))


def _is_present(tree: Tree, verb: int, mark: str) -> bool:
    """Whether a clause tells of what is yet to come about: in the present, or with "when" in the perfect."""
    beside = tree.children(verb, "aux", "aux:pass", "cop")
    if beside:
        return tree.form(beside[0]) in (_PERFECT if mark == "when" else _PRESENT)
    return mark != "when" and tree.form(verb) == tree.lemma(verb) + "s"


def _binds(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of what is to come: an infinitive, or with an auxiliary for it."""
    if verb < 0:
        return False
    return any(tree.lemma(k) == "to" for k in tree.children(verb, "mark")) or bool(
        {tree.form(k) for k in tree.children(verb, "aux")}
        & {"will", "would", "'ll", "’ll", "shall", "must", "should", "can"}
    )


def _widened(tree: Tree, mark: int) -> int:
    """The marker with "only", "but only", "even" or "except" before it."""
    while mark and tree.form(mark - 1) in {"only"}:
        mark -= 1
    return mark


def _phrase_marker(tree: Tree, head: int) -> int | None:
    """Where one of the phrases begins that a head is a part of ("in exchange for …" hangs on "exchange")."""
    low = min([head, *tree.children(head, *_CARRYING)])
    for at in range(max(low - 2, 0), min(low + 3, head) + 1):
        if tree.form(at) not in _STARTS:
            continue
        for marker in _MARKERS:
            end = at + len(marker)
            if end <= len(tree.syntax) and all(tree.form(at + k) == m for k, m in enumerate(marker)):
                covers = at <= head < end or any(at <= k < end for k in tree.children(head))
                if covers and tree.syntax.heads[head] not in range(at, end):
                    return _widened(tree, at)
    return None


def conditions(tree: Tree, at: int, what: int) -> Iterator[tuple[int, int]]:
    """Heads and first tokens of the conditions on a commitment, the likeliest first.

    `at` tells it, `what` heads what is to be done. Asked are what is to be done, the verbs between it and the one that tells
    it, those above that one, and verbs joined to it whose clause the condition opens.
    """
    seen: set[int] = set()
    for place in (*_path(tree, what, at), *_above(tree, at)):
        for head in sorted(tree.children(place), key=lambda k: (k < place, k)):
            if head in seen or not opens(tree, head):
                continue
            first = marker(tree, head)
            if first is None:
                continue
            seen.add(head)
            yield head, first


def _path(tree: Tree, what: int, at: int) -> Iterator[int]:
    node = what
    for _ in range(12):
        yield node
        yield from [k for k in tree.children(node, "conj") if not tree.children(k, "nsubj")][-1:]
        yield from tree.children(node, "obj", "obl")
        if node == at or tree.syntax.heads[node] < 0:
            return
        node = tree.syntax.heads[node]


def _above(tree: Tree, at: int) -> Iterator[int]:
    """Where a fronted or parenthetic condition may hang: the verbs that say it, and the one that it is joined to."""
    node = at
    for _ in range(_DEEP):
        relation, head = tree.syntax.relations[node], tree.syntax.heads[node]
        if head < 0 or relation not in {"ccomp", "xcomp", "conj", "parataxis", "acl", "obj", "nsubj", "csubj"}:
            return
        if relation == "conj" and tree.children(node, "nsubj") and node - head > 3:
            # A condition of the first of two full clauses is not the second's.
            return
        node = head
        yield node


def wording(tree: Tree, head: int, first: int) -> Span:
    """The words of a condition: from its marker to the end of its clause."""
    inside = set(tree.subtree(head, frozenset({"parataxis"})))
    for part in range(first, head + 3):  # "in exchange for" may be parsed as two phrases side by side
        above = tree.syntax.heads[part] if part < len(tree.syntax) else -1
        if above > part and tree.syntax.relations[part] in {"case", "mark"} and _phrase_marker(tree, above) == first:
            inside.update(tree.subtree(above, frozenset({"parataxis"})))
        elif above > part and tree.form(first) == "or":
            inside.update(tree.subtree(above, frozenset({"parataxis"})))
    last = first
    while last + 1 in inside and last - first < _LONGEST:
        if tree.syntax.relations[last + 1] == "cc" and _other_clause(tree, last + 1):
            break
        last += 1
    opened = any(tree.form(k) in _OPENING_MARKS for k in range(first, last))
    while last > head and tree.syntax.upos[last] == "PUNCT" and not (opened and tree.form(last) in {"”", "’"}):
        last -= 1
    tokens = tree.syntax.tokens
    return Span(tokens[first].start, tokens[last].end)


def _other_clause(tree: Tree, cc: int) -> bool:
    """Whether "and" or "but" opens a clause with a "will" of its own, which is no part of the condition."""
    head = tree.syntax.heads[cc]
    return tree.syntax.upos[head] == "VERB" and bool(
        {tree.form(k) for k in tree.children(head, "aux")} & {"will", "would", "must", "should"}
    )
