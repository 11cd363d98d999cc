"""Who meets whom by the syntax of a verb: sides that stand far from it, are joined to it, or receive and are received."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lucca.extract.meetings import status
from lucca.extract.meetings.patterns import Found
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import is_passive, subjects
from lucca.language.words import Word, words

_MEETING = frozenset("meet receive host welcome".split())
_BACK = 8
"""Words before a verb among which its auxiliaries stand."""


def meetings(text: str, tree: Tree, sentence: Sequence[Word], first: int, end: int) -> Iterator[Found]:
    """The meetings that verbs among the tokens from `first` to `end` tell of; `sentence`: the words of that stretch."""
    for verb in range(first, end):
        if tree.syntax.upos[verb] != "VERB" or tree.lemma(verb) not in _MEETING:
            continue
        doers, met = _sides(tree, verb)
        at = bisect_left(sentence, tree.syntax.tokens[verb].start, key=lambda w: w.span.start)
        if not doers or not met or at >= len(sentence):
            continue
        start = max(at - _BACK, 0)
        start = next((k + 1 for k in range(at - 1, start - 1, -1) if sentence[k].is_mark), start)
        sides = tuple(_laid(text, tree, k) for k in (*doers, *met))
        yield Found(sides, sentence[at], status.of_verb(sentence, start, at))


def _sides(tree: Tree, verb: int) -> tuple[list[int], list[int]]:
    doers = subjects(tree, verb)
    if is_passive(tree, verb):
        own = tree.children(verb, "nsubj:pass")
        return ([], []) if tree.lemma(verb) == "meet" or not own else (doers, tree.conjoined(own[0]))
    things = tree.children(verb, "obj") or [k for k in tree.children(verb, "obl") if tree.case(k) == "with"]
    return doers, tree.conjoined(things[0]) if things else []


def _laid(text: str, tree: Tree, head: int) -> Sequence[Word]:
    """The words of a phrase, with the name beside it that says who that is ("his counterpart, Jonas Brandt")."""
    beside = [k for k in tree.children(head, "appos") if tree.syntax.upos[k] == "PROPN"]
    span = tree.phrase(beside[0] if beside else head)
    return words(text, span.start, span.end)
