"""The commitments of a report as records: who is bound or asked, and how it has come out as far as it is told."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.extract.clauses import phrase
from lucca.extract.commitments.answers import answered
from lucca.extract.commitments.outcome import no_consensus, outcome
from lucca.extract.commitments.patterns import TRIGGER, found
from lucca.extract.commitments.told import Found
from lucca.extract.commitments.wording import clause, condition, written
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.words import Word, words
from lucca.records import Commitment, Report, Span, Statement, evidence, record_id
from lucca.records.reading import CommitmentKind

_LONGEST = 400
"""Code points of evidence at most."""

_SURE, _UNSURE = 0.7, 0.55
_BETWEEN_STATES: frozenset[CommitmentKind] = frozenset({"demand", "offer", "threat", "promise"})
_DIRECTED: frozenset[CommitmentKind] = frozenset({"demand", "offer", "threat"})


@dataclass(frozen=True, slots=True)
class _Told:
    """Where a commitment is told: its sentence, the statement that makes or holds it, and whether it is its own act."""

    sentence: Sequence[Word]
    statement: Statement | None
    own_act: bool


def commitment_records(
    report: Report, analysis: Analysis, said: Sequence[Statement], parties: Parties
) -> tuple[Commitment, ...]:
    """The commitments that a report tells of, in text order, each once."""
    cues = sorted((s for s in said if s.cue is not None), key=lambda s: s.cue or Span(0, 1))
    starts = [s.cue.start for s in cues if s.cue is not None]
    made: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], Commitment] = {}
    for sentence in (s for paragraph in analysis.sentences for s in paragraph):
        if not TRIGGER.search(report.text, sentence.start, sentence.end):
            continue
        laid = words(report.text, sentence.start, sentence.end)
        for one in found(laid):
            span = laid[one.at].span
            near = bisect_right(starts, span.start) - 1
            cued = cues[near] if near >= 0 and (cue := cues[near].cue) is not None and cue.overlaps(span) else None
            told = _Told(laid, cued or parties.voice(span), cued is not None)
            if (record := _record(report, parties, one, told)) is not None:
                made.setdefault((record.kind, record.by, record.of, _gist(record.what)), record)
    return no_consensus(report, analysis, parties, answered(report, analysis, parties, tuple(made.values())))


def _record(report: Report, parties: Parties, one: Found, told: _Told) -> Commitment | None:
    makers = _makers(parties, one, told)
    of = parties.named(one.of, told.statement) if one.of else ()
    of = tuple(a for a in of if a not in makers and (parties.actors[a].named or parties.actors[a].kind != "unknown"))
    if not makers or not _is_one(parties, one, makers, of):
        return None
    start = one.what
    if one.of and not of and one.kind == "demand" and one.of[0].span.start > told.sentence[one.at].span.start:
        start = next(k for k, w in enumerate(told.sentence) if w.span.start >= one.of[0].span.start)
    what = clause(told.sentence, start)
    if what is None or told.sentence[start].lower in {"that", "which", "by"}:
        return None
    if one.kind == "threat" and not of:
        of = _against(parties, told, what, makers)
    by, kind = _sides(parties, one.kind, makers, of, one)
    if by is None:
        return None
    on = condition(told.sentence, one.at)
    on = None if on is None or on.overlaps(what) or not _same_voice(told, on, what) else on
    speakers = told.statement.speakers if told.statement is not None else ()
    status, passage = outcome(told.sentence, one.at)
    shown = _shown(one, told, what, on)
    return Commitment(
        id=record_id(report.id, "commitment", [told.sentence[one.at].span], kind),
        kind=kind,
        by=by,
        of=of,
        what=written(report.text, what),
        condition=written(report.text, on) if on is not None else None,
        status=status,
        said_by=speakers if speakers and set(speakers) != set(by) else (),
        statement=told.statement.id if told.statement is not None else None,
        evidence=(
            evidence(report.text, Span(min(shown.start, passage.start), max(shown.end, passage.end)) if passage else shown),
        ),
        confidence=_UNSURE if one.spoken else _SURE,
    )


def _is_one(parties: Parties, one: Found, makers: Sequence[str], of: Sequence[str]) -> bool:
    """Whether who says it can bind or ask: what everybody says of himself ("we will win") is no commitment."""
    if one.must_be_of and not of and (one.of or one.spoken):
        return False
    alone = one.kind == "agreement" and len(makers) + len(of) < 2 and not one.noun
    of_himself = one.spoken and (one.kind in {"promise", "offer"} or not one.must_be_of)
    if (of_himself or alone) and not _binding(parties, makers):
        return False
    return not (one.spoken and one.kind == "offer" and any(parties.actors[a].kind in {"person", "unknown"} for a in of))


def _makers(parties: Parties, one: Found, told: _Told) -> tuple[str, ...]:
    """Who makes it: the speakers of what is one only when said, or of the statement whose cue tells it; else the subject."""
    statement = told.statement
    if one.spoken and not (one.by and one.by[0].lower not in {"we", "it", "they", "he", "she"}):
        return statement.speakers if statement is not None else ()
    by = parties.named(one.by, statement) if one.by else ()
    if told.own_act and statement is not None and not (one.noun and by):
        known = tuple(a for a in statement.speakers if parties.is_known(a))
        if known:
            return known
    return by


def _against(parties: Parties, told: _Told, what: Span, makers: Sequence[str]) -> tuple[str, ...]:
    """Against whom a threat goes, where its words say so ("strikes against Brakk")."""
    for k, word in enumerate(told.sentence):
        if word.lower in {"against", "on", "upon"} and what.contains(word.span):
            named = parties.named(phrase(told.sentence, k + 1), told.statement)
            return tuple(a for a in named if a not in makers)
    return ()


def _binding(parties: Parties, makers: Sequence[str]) -> bool:
    """Whether who says "we will" speaks for more than a team or a family: an office, an institution, a spokesperson."""
    actors = [parties.actors[a] for a in makers]
    return all(a.roles or a.kind in {"institution", "state", "bloc", "armed-group"} for a in actors)


def _sides(
    parties: Parties, kind: CommitmentKind, makers: tuple[str, ...], of: tuple[str, ...], one: Found
) -> tuple[tuple[str, ...] | None, CommitmentKind]:
    """Who is bound, and the kind: towards another state an office holder acts for his own; one alone agrees to nothing."""
    if kind == "agreement" and len(makers) + len(of) < 2 and not one.noun:
        group = parties.actors[makers[0]].kind in {"bloc", "group"}
        return (makers, "agreement" if group else "promise") if one.by or group else (None, kind)
    others = {s for a in of if (s := parties.speaks_for(a)) is not None}
    if kind in _BETWEEN_STATES and others and len(makers) == 1:
        own = parties.speaks_for(makers[0])
        if own is not None and own not in others:
            return (own,), kind
    return makers, kind


def _same_voice(told: _Told, on: Span, what: Span) -> bool:
    """Whether the condition is part of what is said, where somebody says it."""
    if told.statement is None or told.own_act:
        return True
    content = told.statement.content
    return any(c.overlaps(on) for c in content) == any(c.overlaps(what) for c in content)


def _shown(one: Found, told: _Told, what: Span, on: Span | None) -> Span:
    spans = [what, told.sentence[one.at].span, *(w.span for w in (*one.by, *one.of))]
    if on is not None:
        spans.append(on)
    whole = Span(min(spans).start, max(s.end for s in spans))
    if whole.end - whole.start <= _LONGEST:
        return whole
    first = min(what.start, told.sentence[one.at].span.start)
    return Span(first, max(what.end, told.sentence[one.at].span.end))


def _gist(what: str) -> str:
    return " ".join(what.casefold().split()[:4])
