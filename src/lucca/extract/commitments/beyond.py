"""Conditions that the next sentence adds: "But only if …", "In return, …", "For that to happen, …", "The condition is …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lucca.extract.commitments.conditions import marker as marker_of
from lucca.extract.commitments.conditions import opens, wording
from lucca.language.predicates import Tree
from lucca.records import Span
from lucca.records.reading import CommitmentKind

_OPENING = frozenset("but and yet though however still , — – - “ ” \" ' ‘ ’".split())
_WHOLE = tuple(
    tuple(words.split())
    for words in (
        "in return", "in exchange", "for that to happen", "for this to happen", "before that", "before that can happen",
        "before this can happen", "for its part", "to get there", "as a condition", "as a precondition", "in turn",
    )
)  # fmt: skip
"""Openings whose sentence tells what has to be done for it."""
_ORDERED = frozenset("first before for to in".split())
_ELSE = frozenset({("otherwise",), ("or", "else"), ("if", "not"), ("failing", "that")})
"""Openings behind a demand that tell what happens if nobody heeds it."""
_DUE = frozenset("must has have needs need should will would".split())
_CONDITION = frozenset("condition conditions precondition preconditions proviso".split())
_POINTING = frozenset("it that this they he she we i nothing none".split())
_COMING = frozenset("happen occur do come begin start go proceed work possible take".split())
"""What "that" does or is in a sentence that only tells on which condition it comes about."""
_FIRST = frozenset("only if unless provided providing until once after when before as so on in assuming".split())
_CLAUSES = frozenset({"ccomp", "parataxis"})
"""Relations of what is said to the verb that says it."""
_NEAR = 6
"""Words from a sentence's start within which its condition must begin."""
_GAP = 3
"""Code points between two sentences of one paragraph."""
_APART = 8
"""Code points between two paragraphs, with quotation marks."""
_LONGEST = 40
"""Words of a condition at most."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """The words of a condition in the next sentence, and whether that opens a paragraph of its own."""

    span: Span
    apart: bool


def beyond(text: str, tree: Tree, at: int, kind: CommitmentKind) -> Beyond | None:
    """The words of the sentence behind the one of a commitment that make it depend on something."""
    sentences = tree.syntax.sentences
    number = bisect_right(sentences, at, key=lambda s: s[0])
    if number >= len(sentences):
        return None
    first, end = sentences[number]
    tokens = tree.syntax.tokens
    gap = text[tokens[first - 1].end : tokens[first].start]
    apart = "\n" in gap.strip(" ")
    if len(gap) > (_APART if apart else _GAP):
        return None
    start = first
    while start < end and tree.form(start) in _OPENING:
        start += 1
    if start + 2 >= end:
        return None
    span = _told_whole(tree, start, end, kind) or _conditional(tree, start, end)
    return Beyond(span, apart) if span is not None else None


def _told_whole(tree: Tree, start: int, end: int, kind: CommitmentKind) -> Span | None:
    """The sentence that is a condition as a whole."""
    forms = tuple(tree.form(k) for k in range(start, min(start + 6, end)))
    if any(forms[: len(words)] == words and forms[len(words)] != "for" for words in _WHOLE if len(words) < len(forms)):
        return _until_end(tree, start, end) if forms[:2] in _RETURNS or _is_due(tree, start, end) else None
    if kind == "demand" and any(forms[: len(words)] == words for words in _ELSE):
        return _until_end(tree, start, end)
    if kind in {"promise", "offer"} and forms[0] == "first" and _is_due(tree, start, end):
        return _until_end(tree, start, end)
    if any(form in _CONDITION for form in forms[:4]) and any(form in {"is", "was", "are", ":"} for form in forms):
        return _until_end(tree, start, end)
    return None


_RETURNS = (("in", "return"), ("in", "exchange"))


def _is_due(tree: Tree, start: int, end: int) -> bool:
    return any(tree.form(k) in _DUE for k in range(start, end))


def _conditional(tree: Tree, start: int, end: int) -> Span | None:
    """The clause in which a sentence that adds nothing else tells on which condition something comes about."""
    for head, first in _clauses(tree, start, end):
        above = tree.syntax.heads[head]
        only = tree.form(first) == "only" or (first > 0 and tree.form(first - 1) == "only")
        fragment = first <= start + 1 and (above not in range(head + 1, end) or tree.syntax.relations[head] in _CLAUSES)
        again = first - start <= _NEAR + 2 and tree.form(start) in _POINTING
        coming = above >= 0 and tree.lemma(above) in _COMING and not tree.children(above, "obj")
        if (fragment and (only or above < 0)) or (again and (only or coming)):
            return wording(tree, head, first)
    return None


def _clauses(tree: Tree, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The heads of a sentence's conditions with their first words, where one begins near its start."""
    if not any(tree.form(k) in _FIRST for k in range(start, min(start + _NEAR + 3, end))):
        return
    for head in range(start, end):
        if opens(tree, head) or tree.syntax.heads[head] < 0 or tree.syntax.relations[head] in _CLAUSES:
            first = marker_of(tree, head)
            if first is not None:
                yield head, first


def _until_end(tree: Tree, start: int, end: int) -> Span:
    last = end - 1
    while last > start and tree.syntax.upos[last] == "PUNCT":
        last -= 1
    return Span(tree.syntax.tokens[start].start, tree.syntax.tokens[min(last, start + _LONGEST)].end)
