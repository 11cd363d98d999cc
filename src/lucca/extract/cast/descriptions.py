"""What noun phrases beside a name say of its bearer: "a professor at Brakk University", "the German carmaker".

Read off the sentence's tree: appositions, nouns right before a name, and predicates of "is". A phrase is told by its words
up to its noun and by what follows under a preposition of belonging.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.language import NamedSpan
from lucca.language.predicates import Tree
from lucca.records import Span

_BEFORE = frozenset({"nmod:desc", "compound", "flat", "amod"})
_LEFT = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nummod", "flat"})
_UP = frozenset({"appos", "flat", "nmod:desc"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_BELONGING = frozenset({"of", "at", "for", "from", "in", "with"})
_WHENCE = frozenset({"of", "from", "at"})
_ELSEWHERE = frozenset(
    "ambassador envoy correspondent expert specialist adviser advisor analyst coordinator negotiator".split()
)
"""Callings whose "in" or "for" tells what they deal with, not where they belong."""

_FORMER = frozenset("former ex late then onetime retired ousted deposed ex-president ex-minister".split())
_IS = frozenset({"is", "'s", "’s", "are", "am"})
_CLAUSES = frozenset({"acl:relcl", "acl", "advcl", "advcl:relcl", "appos", "conj", "parataxis", "punct", "cc"})
_LONGEST = 160
_FAR = 40
"""Words behind a noun in which what it belongs to is looked for."""

_NEAR = 8
"""Words behind a comma among which the noun of "a professor" stands."""


@dataclass(frozen=True, slots=True)
class Description:
    """One phrase: `own` are its words up to its noun, `behind` what belongs to it, `words` both as they stand.

    `former` says that it tells of what somebody was.
    """

    own: Span
    behind: tuple[Span, ...]
    words: str
    former: bool


def descriptions(text: str, tree: Tree, name: NamedSpan) -> Iterator[Description]:
    """The phrases that say what the bearer of a name is, those of its own sentence only."""
    syntax = tree.syntax
    first = bisect_left(syntax.tokens, name.span.start, key=lambda t: t.start)
    last = bisect_left(syntax.tokens, name.span.end, key=lambda t: t.start)
    inside = range(first, last)
    head = next((k for k in inside if syntax.heads[k] not in inside), None)
    if head is None:
        return
    whence = [k for k in tree.children(head, "nmod") if k >= inside.stop and tree.case(k) in _WHENCE]
    for child in whence:
        under = tree.subtree(child, _CLAUSES)
        part = Span(syntax.tokens[min(under)].start, syntax.tokens[max(under)].end)
        yield Description(Span(name.span.end, name.span.end), (part,), "", former=False)
    for noun, beside in _nouns(tree, head, inside):
        if syntax.upos[noun] in _NOUNS:
            yield _description(text, tree, noun, beside, inside)


def _nouns(tree: Tree, head: int, inside: range) -> Iterator[tuple[int, list[int]]]:
    """The heads of the phrases that describe the name with that head, and what stands with them in one phrase."""
    syntax = tree.syntax
    before = [k for k in tree.children(head, *_BEFORE) if k < inside.start]
    if before:
        yield before[-1], before[:-1]
    elif inside.start and syntax.upos[inside.start - 1] == "NOUN" and _are_one(tree, inside.start - 1, head):
        yield inside.start - 1, []
    told = [k for k in tree.children(head, "appos") if k not in inside]
    for noun in told or _behind_comma(tree, inside.stop):
        yield noun, []
    above, relation = syntax.heads[head], syntax.relations[head]
    is_told = relation == "nsubj" and above >= 0 and any(tree.form(c) in _IS for c in tree.children(above, "cop"))
    if above >= 0 and (relation in _UP or is_told):
        yield above, []


def _behind_comma(tree: Tree, comma: int) -> Iterator[int]:
    """The noun of ", a professor of law," behind a name, whatever the tree takes it for."""
    syntax = tree.syntax
    if comma + 2 >= len(syntax) or tree.form(comma) != "," or tree.form(comma + 1) not in {"a", "an"}:
        return
    noun = syntax.heads[comma + 1]
    if comma + 1 < noun <= comma + _NEAR and syntax.upos[noun] == "NOUN":
        yield noun


def _are_one(tree: Tree, noun: int, name: int) -> bool:
    """Whether a noun and the name behind it are both taken for the subject of one verb."""
    syntax = tree.syntax
    return syntax.heads[noun] == syntax.heads[name] and syntax.relations[noun] == syntax.relations[name] == "nsubj"


def _description(text: str, tree: Tree, noun: int, beside: list[int], name: range) -> Description:
    tokens, relations = tree.syntax.tokens, tree.syntax.relations
    own = [*beside, *(k for k in tree.children(noun) if k < noun and relations[k] in _LEFT)]
    left = [k for child in own for k in tree.subtree(child, _CLAUSES) if k not in name]
    behind, end = _behind(tree, noun, name)
    first = min([noun, *left])
    words = text[tokens[first].start : min(tokens[end].end, tokens[first].start + _LONGEST)]
    former = any(tree.form(k) in _FORMER for k in [*left, noun]) or (first > 0 and tree.form(first - 1) in _FORMER)
    return Description(Span(tokens[first].start, tokens[noun].end), tuple(behind), words, former)


def _behind(tree: Tree, noun: int, name: range) -> tuple[list[Span], int]:
    """What a noun belongs to, told behind it, and the last token of all that is told behind it."""
    tokens = tree.syntax.tokens
    apart = {"in", "for", "with"} if tree.lemma(noun) in _ELSEWHERE else {"with"}
    found, end = [], noun
    for child in tree.children(noun, "nmod"):
        if child > noun + _FAR:
            break
        under = [k for k in tree.subtree(child, _CLAUSES) if k not in name]
        if not under or min(under) < noun:
            continue
        end = max(end, *under)
        if tree.case(child) in _BELONGING - apart:
            found.append(Span(tokens[min(under)].start, tokens[max(under)].end))
    return found, end


def told_inside(names: Sequence[NamedSpan], span: Span) -> Iterator[NamedSpan]:
    """The names that stand in a phrase; `names` are in text order."""
    at = bisect_left(names, span.start, key=lambda n: n.span.start)
    while at < len(names) and names[at].span.start < span.end:
        yield names[at]
        at += 1
