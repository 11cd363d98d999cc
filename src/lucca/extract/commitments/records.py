"""The commitments of a report as records: who is bound or asked, and how it has come out as far as it is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lucca.extract.acts.clauses import Own
from lucca.extract.commitments.answers import answered
from lucca.extract.commitments.beyond import beyond
from lucca.extract.commitments.conditions import conditions
from lucca.extract.commitments.conditions import wording as condition_wording
from lucca.extract.commitments.described import Described
from lucca.extract.commitments.enacted import enacted, own_of
from lucca.extract.commitments.issuer import Issuer
from lucca.extract.commitments.makers import Bound, Makers, each
from lucca.extract.commitments.outcome import no_consensus, outcome
from lucca.extract.commitments.patterns import found
from lucca.extract.commitments.restated import Restated
from lucca.extract.commitments.told import Found
from lucca.extract.commitments.wording import clause
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides, between
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.language.predicates.arguments import subjects
from lucca.records import Commitment, Report, Span, Statement, evidence, record_id

_LONGEST = 400
"""Code points of evidence at most."""

_PEOPLE = frozenset({"person", "organization"})
"""Kinds of mentions of who can do what is asked of him."""
_SURE, _UNSURE = 0.7, 0.55


@dataclass(frozen=True, slots=True)
class _Told:
    """The statement that makes or holds a commitment, and whether its cue is what tells it."""

    statement: Statement | None
    own_act: bool


def commitment_records(
    report: Report, analysis: Analysis, said: Sequence[Statement], parties: Parties, tree: Tree, sides: Sides
) -> tuple[Commitment, ...]:
    """The commitments that a report tells of, in text order, each once."""
    makers = Makers(tree, parties, sides, Described(report, analysis, parties, tree, sides), Issuer(tree, parties, sides))
    cues = sorted((s for s in said if s.cue is not None), key=lambda s: s.cue or Span(0, 1))
    starts = [s.cue.start for s in cues if s.cue is not None]
    restated = Restated(tree)
    made: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], Commitment] = {}
    taken: set[int] = set()
    for one, own in _all(tree, said, parties, frozenset(m.head.start for m in analysis.mentions if m.kind in _PEOPLE)):
        if own is not None and {one.at, one.what} & taken:
            continue
        span = tree.syntax.tokens[one.at]
        near = bisect_right(starts, span.start) - 1
        cued = cues[near] if near >= 0 and (cue := cues[near].cue) is not None and cue.overlaps(span) else None
        told = _Told(own, False) if own is not None else _Told(cued or parties.voice(span), cued is not None)
        bound = makers.bound(one, told.statement, own_act=told.own_act)
        for each_bound in each(one, bound) if bound is not None else ():
            record = _record(report, parties, tree, sides, restated, one, told, each_bound)
            made.setdefault((record.kind, record.by, record.of, _gist(record.what)), record)
            taken |= {one.at, one.what}
    records = answered(report, tree, parties, sides, tuple(made.values()))
    return no_consensus(report, analysis, parties, records)


def _all(
    tree: Tree, said: Sequence[Statement], parties: Parties, people: Collection[int]
) -> Iterator[tuple[Found, Statement | None]]:
    """What the words tell, then what speakers do by speaking, with their statements."""
    for one in found(tree):
        yield one, None
    owns: dict[tuple[str, ...], Own] = {}
    for statement in said:
        if statement.speakers not in owns:
            owns[statement.speakers] = own_of(statement, parties)
        for one in enacted(tree, statement, owns[statement.speakers], people):
            yield one, statement


def _record(
    report: Report,
    parties: Parties,
    tree: Tree,
    sides: Sides,
    restated: Restated,
    one: Found,
    told: _Told,
    bound: Bound,
) -> Commitment:
    asked = bool(one.of) and not bound.of and bound.kind in {"demand", "proposal"} and one.of[0] > one.at
    what = clause(tree, one.what, whole=one.whole or asked, after=one.at if one.what > one.at else -1)
    if asked and not one.whole:  # whom it is asked of, where that is no known actor, belongs to what is asked
        what = between([what, tree.phrase(one.of[0])])
    on, apart = _condition(report, parties, tree, restated, one, told, bound, what)
    speakers = told.statement.speakers if told.statement is not None else ()
    status, verb = outcome(tree, one.at)
    of = bound.of
    if status == "refused" and verb is not None and not of:
        of = tuple(a for a in sides.of(subjects(tree, verb), told.statement) if a not in bound.by)
    shown = _shown(tree, one, what, on if not apart else None, verb)
    passages = [evidence(report.text, shown)]
    if on is not None and apart:
        passages.append(evidence(report.text, on))
    return Commitment(
        id=record_id(report.id, "commitment", [tree.syntax.tokens[one.at]], _apart(one, bound)),
        kind=bound.kind,
        by=bound.by,
        of=of,
        what=_written(report.text, what),
        condition=_written(report.text, on) if on is not None else None,
        status=status,
        said_by=speakers if speakers and set(speakers) != set(bound.by) else (),
        statement=told.statement.id if told.statement is not None else None,
        evidence=tuple(passages),
        confidence=_UNSURE if one.spoken else _SURE,
    )


def _apart(one: Found, bound: Bound) -> str:
    """What tells commitments of one word apart: the kind, what is to be done, and whose a threat is that its noun tells."""
    return f"{bound.kind} {one.what - one.at}" + (f" {bound.by[0]}" if bound.kind == "threat" and one.noun else "")


def _condition(
    report: Report, parties: Parties, tree: Tree, restated: Restated, one: Found, told: _Told, bound: Bound, what: Span
) -> tuple[Span | None, bool]:
    """The condition in the commitment's own sentence or behind it, of the same voice, and whether it stands apart."""
    for head, first in conditions(tree, one.at, one.what):
        span = condition_wording(tree, head, first)
        if not span.overlaps(what) and not span.overlaps(tree.syntax.tokens[one.at]) and _same_voice(told, span, what):
            return span, False
    next_ = beyond(report.text, tree, max(one.at, one.what), bound.kind)
    if next_ is not None and _goes_on(parties.voice(next_.span), told.statement, apart=next_.apart):
        return next_.span, True
    for span in restated.behind(bound.kind, one.what):
        voice = parties.voice(span)
        if (
            voice is not None
            and len(bound.by) == 1
            and {parties.speaks_for(s) or s for s in voice.speakers} == {parties.speaks_for(s) or s for s in bound.by}
        ):
            return span, True
    return None, False


def _goes_on(voice: Statement | None, own: Statement | None, *, apart: bool) -> bool:
    """Whether the next sentence is still told by the same; in a new paragraph, by known speakers."""
    if voice is None or own is None:
        return not apart
    return set(voice.speakers) == set(own.speakers) and bool(own.speakers or not apart)


def _same_voice(told: _Told, on: Span, what: Span) -> bool:
    """Whether the condition is part of what is said, where somebody says it."""
    if told.statement is None or told.own_act:
        return True
    content = told.statement.content
    return any(c.overlaps(on) for c in content) == any(c.overlaps(what) for c in content)


def _shown(tree: Tree, one: Found, what: Span, on: Span | None, verb: int | None) -> Span:
    needed = [what, tree.syntax.tokens[one.at]]
    if verb is not None:
        needed.append(tree.syntax.tokens[verb])
    sides = [tree.phrase(k) for k in (*one.by, *one.of)]
    more = [*needed, *sides, *([on] if on is not None else [])]
    for spans in (more, [*needed, *sides], needed):
        whole = between(spans)
        if whole.end - whole.start <= _LONGEST:
            return whole
    return Span(what.start, min(what.end, what.start + _LONGEST))


def _written(text: str, span: Span) -> str:
    """The words of a span, each blank one space."""
    return " ".join(text[span.start : span.end].split())


def _gist(what: str) -> str:
    return " ".join(what.casefold().split()[:4])
