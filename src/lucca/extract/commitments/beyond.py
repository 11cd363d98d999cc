"""Conditions that the next sentence adds: "But only if …", "In return, …", "It would do so only after …"."""

from __future__ import annotations

from bisect import bisect_right

from lucca.extract.commitments.conditions import marker as marker_of
from lucca.extract.commitments.conditions import opens, wording
from lucca.language.predicates import Tree
from lucca.records import Span

_OPENING = frozenset("but and yet though however still , — – -".split())
_RETURNS = (("in", "return"), ("in", "exchange"))
_POINTING = frozenset("it that this they he she".split())
_FIRST = frozenset("only if unless provided providing until once after when before as so on in".split())
_NEAR = 6
"""Words from a sentence's start within which its condition must begin."""
_GAP = 3
"""Code points between two sentences of one paragraph."""


def beyond(text: str, tree: Tree, at: int) -> Span | None:
    """The words of the sentence behind the one of a commitment that make it depend on something."""
    sentences = tree.syntax.sentences
    number = bisect_right(sentences, at, key=lambda s: s[0])
    if number >= len(sentences):
        return None
    first, end = sentences[number]
    tokens = tree.syntax.tokens
    gap = text[tokens[first - 1].end : tokens[first].start]
    if "\n" in gap.strip(" ") or len(gap) > _GAP:
        return None
    start = first
    while start < end and tree.form(start) in _OPENING | {"“", "”", '"'}:
        start += 1
    if start + 2 >= end:
        return None
    forms = tuple(tree.form(k) for k in range(start, min(start + 3, end)))
    if forms[:2] in _RETURNS and forms[2] != "for":
        return _until_end(tree, start, end)
    return _conditional(tree, start, end)


def _conditional(tree: Tree, start: int, end: int) -> Span | None:
    if not any(tree.form(k) in _FIRST for k in range(start, min(start + _NEAR + 3, end))):
        return None
    for head in range(start, end):
        if not (opens(tree, head) or tree.syntax.heads[head] < 0):
            continue
        first = marker_of(tree, head)
        if first is None:
            continue
        only = tree.form(first) == "only" or (first and tree.form(first - 1) == "only")
        fragment = first <= start + 1 and tree.syntax.heads[head] not in range(head + 1, end)
        again = first - start <= _NEAR + 2 and tree.form(start) in _POINTING
        if (fragment and (only or tree.syntax.heads[head] < 0)) or (again and only):
            return wording(tree, head, first)
    return None


def _until_end(tree: Tree, start: int, end: int) -> Span:
    last = end - 1
    while last > start and tree.syntax.upos[last] == "PUNCT":
        last -= 1
    return Span(tree.syntax.tokens[start].start, tree.syntax.tokens[min(last, start + 40)].end)
