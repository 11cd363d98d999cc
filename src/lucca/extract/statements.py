"""Statements: each attribution with who makes it, what is done by it, and to whom it is said."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TypeVar

from lucca.extract.actors import ActorDraft
from lucca.extract.acts import Own, act_of
from lucca.extract.cast import Cast
from lucca.extract.manner import manner
from lucca.extract.telling import tells
from lucca.language import Analysis, Attribution
from lucca.language.predicates import Tree
from lucca.records import Actor, Occasion, Place, Report, Span, Statement, Time, record_id

_Settings = tuple[Sequence[Time], Sequence[Place]]
_R = TypeVar("_R", Time, Place)

_LOCATING = re.compile(r"\b(?:in|at|from|near|outside|inside)\s+(?:the\s+|central\s+)?$")
"""Words that make a place the one where something is said."""

_OPENING, _CLAUSE = 12, 60
"""Code points from a sentence's start ("On Monday, …"), and behind a cue, where its time and place stand."""

_MANY = frozenset({"it", "they", "he", "she"})
"""Pronouns of whom a description or an institution names: "the spokesman", "the ministry"."""

_UNRESOLVED = 0.45
"""Highest confidence of a statement whose speaker is not known: the brief marks it as doubtful."""


def statements(
    report: Report, analysis: Analysis, times: Sequence[Time], places: Sequence[Place]
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """The statements of a report in text order, and the actors that they and its names speak of."""
    tree = Tree(report.text, analysis.syntax)
    cast = Cast(report.text, analysis, tree)
    settings = (sorted(times, key=lambda t: t.span), sorted(places, key=lambda p: p.span))
    drafts = [_Draft(report, analysis, cast, a, settings) for a in analysis.attributions]
    actors, ids = cast.actors(report, tree, places)
    record_ids = [d.id if d.tells(tree) else None for d in drafts]
    told = (d for d, record in zip(drafts, record_ids, strict=True) if record is not None)
    return tuple(d.statement(ids, record_ids, tree) for d in told), actors


class _Draft:
    """A statement whose actors have no ids yet: those rest on all mentions of the report."""

    def __init__(
        self, report: Report, analysis: Analysis, cast: Cast, attribution: Attribution, settings: _Settings
    ) -> None:
        self._report = report
        self._attribution = attribution
        sentence = _sentence(analysis, attribution)
        self._manner = manner(report.text, sentence, attribution)
        self._occasion = _occasion(report.text, sentence, attribution, self._manner.medium, settings)
        self._speakers = cast.speakers(attribution)
        self._addressees = cast.mention(self._manner.addressee) if self._manner.addressee else ()
        self._targets = cast.mention(self._manner.target) if self._manner.target else ()
        cue = attribution.cue
        self.id = record_id(report.id, "statement", attribution.content, f"{cue.start}-{cue.end}" if cue else "")

    def tells(self, tree: Tree) -> bool:
        """Whether something is said."""
        return tells(self._report.text, tree, self._attribution, self._speakers)

    def statement(self, ids: dict[int, str], record_ids: list[str | None], tree: Tree) -> Statement:
        """The record, with the ids of its actors and of the statement that it continues."""
        text, found = self._report.text, self._attribution
        exact = " … ".join(text[s.start : s.end] for s in found.content)
        sure = found.confidence if self._speakers else min(found.confidence, _UNRESOLVED)
        return Statement(
            id=self.id,
            kind=found.kind,
            status=self._manner.status,
            speakers=tuple(ids[id(f)] for f in self._speakers),
            source=found.source,
            cue=found.cue,
            content=found.content,
            exact=exact,
            act=act_of(tree, found.kind, found.cue, found.content, _own(self._speakers)),
            addressees=tuple(ids[id(f)] for f in self._addressees),
            targets=tuple(ids[id(f)] for f in self._targets),
            occasion=self._occasion,
            continues=record_ids[found.continues] if found.continues is not None else None,
            confidence=round(sure, 3),
        )


def _own(speakers: Sequence[ActorDraft]) -> Own:
    """What stands for the speakers in their own words."""
    if not speakers:
        return Own()
    mentions = tuple(sorted(span for speaker in speakers for span in speaker.mentions))
    if len(speakers) > 1:
        return Own(mentions, frozenset({"they"}))
    of_person = speakers[0].kind == "person" and speakers[0].named
    return Own(mentions, frozenset({"he", "she"}) if of_person else _MANY)


def _sentence(analysis: Analysis, attribution: Attribution) -> Span:
    """The sentence of the cue; of what has none, the first stretch of its content."""
    if attribution.cue is None:
        return attribution.content[0]
    split = analysis.sentences[attribution.paragraph]
    at = bisect_right(split, attribution.cue.start, key=lambda s: s.start) - 1
    return split[max(at, 0)]


def _occasion(text: str, sentence: Span, attribution: Attribution, medium: str | None, settings: _Settings) -> Occasion:
    """When and where it was said: the time and place that open the cue's sentence or follow the cue in its clause."""
    if attribution.cue is None:
        return Occasion()
    times, places = settings
    near = [t for t in _within(times, sentence) if _is_told_of(text, t.span, sentence, attribution)]
    dated = [t for t in near if not t.value.endswith("_REF")]
    told = [p for p in _within(places, sentence) if _is_told_of(text, p.span, sentence, attribution)]
    located = [p for p in told if _LOCATING.search(text[max(sentence.start, p.span.start - 16) : p.span.start])]
    return Occasion(time=dated[0].id if dated else None, place=located[0].id if located else None, medium=medium)


def _within(records: Sequence[_R], sentence: Span) -> Sequence[_R]:
    """The records that begin in a sentence; `records` stand in text order."""
    first = bisect_left(records, sentence.start, key=lambda r: r.span.start)
    return records[first : bisect_left(records, sentence.end, key=lambda r: r.span.start)]


def _is_told_of(text: str, span: Span, sentence: Span, attribution: Attribution) -> bool:
    """Whether a time or place belongs to the saying, not to what is said or to who says it."""
    parts = (*attribution.content, attribution.source) if attribution.source else attribution.content
    cue = attribution.cue
    if cue is None or not sentence.contains(span) or any(span.overlaps(part) for part in parts):
        return False
    behind = text[cue.end : span.start]
    follows = cue.end <= span.start and len(behind) <= _CLAUSE and not set(behind) & set(",;:")
    return follows or span.start - sentence.start <= _OPENING
