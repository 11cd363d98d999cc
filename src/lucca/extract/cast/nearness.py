"""Who a pronoun stands for by nearness: the nearest person before it who was a sentence's subject or spoke."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile

from lucca.extract.actors import ActorDraft
from lucca.extract.cast.roster import Roster
from lucca.language import Analysis, NamedSpan
from lucca.language.lexicon import PRONOUNS_PERSON
from lucca.records import Span

_PARAGRAPHS, _SENTENCES = 2, 8
"""How far a pronoun may look back, whichever is nearer; further back the person is as a rule named again."""

_PLURAL = frozenset({"they"})

_NO_BODIES = frozenset({"person", "group"})
"""Kinds of actors that "it" does not stand for."""

_NESTED = 8
"""Contents before a place among which the ones around it are looked for: they nest no deeper."""

_DEEP = 12
"""Words above a mention that are counted."""

_BESIDE_ONE = frozenset({"appos", "flat", "compound", "nmod", "conj", "parataxis"})
"""Relations, without what they are subdivided into, by which a word is no deeper in its sentence than the one above."""

_BESIDE = frozenset({"appos", "flat", "compound", "nmod:desc", "nmod:unmarked"})
"""Relations of a name to a noun that says who its bearer is."""


class Nearness:
    """The subjects and speakers of one report. Speakers are told in text order, as they are found."""

    def __init__(self, text: str, analysis: Analysis, roster: Roster) -> None:
        self._text = text
        self._roster = roster
        self._paragraphs = analysis.paragraphs
        self._sentences = [s for part in analysis.sentences for s in part]
        self._told = _unquoted(analysis)
        self._syntax = analysis.syntax
        self._contents = sorted(content for a in analysis.attributions for content in a.content)
        self._spoke: list[tuple[Span, ActorDraft]] = []

    def speaks(self, source: Span, draft: ActorDraft) -> None:
        """Remembers who has spoken."""
        self._spoke.append((source, draft))

    def fitting(self, source: Span, pronoun: str) -> ActorDraft | None:
        """The nearest person before `source` that fits, or group that has spoken, within reach; `pronoun` in lower case."""
        floor = self._floor(source)
        spoke = list(takewhile(lambda entry: entry[0].start >= floor, reversed(self._spoke)))
        spoke = [entry for entry in spoke if entry[0].start < source.start]
        if pronoun in _PLURAL:
            return next((d for _, d in spoke if d.kind in {"group", "institution"} or d.is_spokesperson), None)
        if pronoun == "it":  # who spoke last, unless that was a person
            return next((d if _may_be_body(d) else None for _, d in spoke), None)
        if pronoun not in PRONOUNS_PERSON:
            return None
        return next((d for d in self._persons(source, floor, spoke) if d.may_be(pronoun)), None)

    def spoke_before(self, place: int, draft: ActorDraft) -> bool:
        """Whether somebody is the source of words in the sentence right before the one that a place stands in."""
        last = self._sentence(place) - 1
        return any(d is draft and self._sentence(source.start) == last for source, d in reversed(self._spoke[-_NESTED:]))

    def person(self, source: Span) -> ActorDraft | None:
        """The nearest person before `source` who was a sentence's subject or spoke, within reach."""
        floor = self._floor(source)
        spoke = [e for e in takewhile(lambda e: e[0].start >= floor, reversed(self._spoke)) if e[0].start < source.start]
        return next((d for d in self._persons(source, floor, spoke) if d.kind == "person" and d.named), None)

    def _persons(self, source: Span, floor: int, spoke: list[tuple[Span, ActorDraft]]) -> Iterator[ActorDraft]:
        """Who spoke or was a subject between `floor` and `source`, the nearest sentence first.

        In the pronoun's own sentence the nearest comes first, in those before who is the subject of the whole sentence:
        "Roux said that Sala had left. He added …" is Roux.
        """
        subjects = [(n.span, self._roster.of_name[n.span]) for n in self._subjects(floor, source.start)]
        own = self._sentence(source.start)
        ranked = sorted([*spoke, *subjects], key=lambda entry: self._rank(entry[0], own))
        return (draft for _, draft in ranked)

    def _sentence(self, place: int) -> int:
        """The number of the last sentence that begins at a place or before it, -1 where none does."""
        return bisect_right(self._sentences, place, key=lambda s: s.start) - 1

    def _rank(self, mention: Span, own: int) -> tuple[int, int, int, int]:
        """How far a mention is from a pronoun in the sentence `own`: sentences, contents around it, clauses, code points."""
        sentence = self._sentence(mention.start)
        if sentence == own:
            return 0, 0, 0, -mention.start
        return own - sentence, self._told_by_others(mention), self._depth(mention), -mention.start

    def _told_by_others(self, mention: Span) -> int:
        """How many of the contents that begin shortly before a mention contain it."""
        last = bisect_right(self._contents, mention.start, key=lambda c: c.start)
        return sum(content.contains(mention) for content in self._contents[max(last - _NESTED, 0) : last])

    def _depth(self, mention: Span) -> int:
        """How many clauses and phrases stand above a mention in its sentence's tree; what is joined stands beside."""
        at = max(bisect_right(self._syntax.tokens, mention.end - 1, key=lambda t: t.start) - 1, 0)
        depth = 0
        for _ in range(_DEEP):
            if at >= len(self._syntax) or (above := self._syntax.heads[at]) < 0:
                break
            depth += self._syntax.relations[at].partition(":")[0] not in _BESIDE_ONE
            at = above
        return depth

    def relative(self, pronoun: Span) -> ActorDraft | None:
        """Who a relative pronoun stands for: the name right before it."""
        names = self._roster.names
        before = bisect_left(names, pronoun.start, key=lambda n: n.span.start) - 1
        if before < 0 or self._text[names[before].span.end : pronoun.start].strip(" ,"):
            return None
        return self._roster.of_name.get(names[before].span)

    def _floor(self, source: Span) -> int:
        """The earliest code point that a pronoun at `source` may look back to."""
        paragraph = bisect_right(self._paragraphs, source.start, key=lambda p: p.start) - 1
        sentence = bisect_right(self._sentences, source.start, key=lambda s: s.start) - 1
        near = self._sentences[max(sentence - _SENTENCES, 0)].start
        return max(self._paragraphs[max(paragraph - _PARAGRAPHS, 0)].start, near)

    def _subjects(self, start: int, end: int) -> Iterator[NamedSpan]:
        """Persons between two code points that may be subjects of the report's own sentences.

        Those are the ones that a cue stands beside, and the subjects of a verb; without syntax, the first of a sentence that
        nothing governs.
        """
        first = bisect_left(self._told, start, key=lambda n: n.span.start)
        last = bisect_left(self._told, end, key=lambda n: n.span.start)
        of_name = self._roster.of_name
        taken = -1
        for name in self._told[first:last]:
            if name.span not in of_name or of_name[name.span].kind != "person":
                continue
            sentence = bisect_right(self._sentences, name.span.start, key=lambda s: s.start)
            free = not (name.possessive or name.governed)
            if name.cued or (free and (self._is_subject(name) if len(self._syntax) else sentence != taken)):
                yield name
            if free:
                taken = sentence

    def _is_subject(self, name: NamedSpan) -> bool:
        """Whether a name, or the noun that it stands beside ("the veteran Rossi"), is the subject of a verb."""
        tokens, relations = self._syntax.tokens, self._syntax.relations
        at = max(bisect_right(tokens, name.span.start, key=lambda t: t.start) - 1, 0)
        while relations[at] in _BESIDE or (name.span.contains(tokens[at]) and not relations[at].startswith("nsubj")):
            above = self._syntax.heads[at]
            if above < 0 or (relations[at] not in _BESIDE and not name.span.contains(tokens[above])):
                return False
            at = above
        return relations[at].startswith("nsubj")


def _may_be_body(draft: ActorDraft) -> bool:
    """Whether "it" may stand for an actor."""
    return draft.kind not in _NO_BODIES and (draft.kind != "unknown" or (draft.named and not draft.genders))


def _unquoted(analysis: Analysis) -> list[NamedSpan]:
    """The names that stand in the report's own words, in text order."""
    quotes = list(analysis.quotations)
    found = []
    at = 0
    for name in analysis.names:
        while at < len(quotes) and quotes[at].outer.end <= name.span.start:
            at += 1
        if at == len(quotes) or not quotes[at].outer.contains(name.span):
            found.append(name)
    return found
