"""Statements: each attribution with who makes it, what is done by it, and to whom it is said."""

from bisect import bisect_right

from lucca.extract.acts import act_of
from lucca.extract.cast import Cast
from lucca.extract.manner import Manner, manner
from lucca.language import Analysis, Attribution
from lucca.language.words import words
from lucca.records import Actor, Occasion, Report, Span, Statement, record_id

_UNRESOLVED = 0.45
"""Highest confidence of a statement whose speaker is not known: the brief marks it as doubtful."""


def statements(report: Report, analysis: Analysis) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """The statements of a report in text order, and the actors that they and its names speak of."""
    cast = Cast(report.text, analysis)
    drafts = [_Draft(report, analysis, cast, a) for a in analysis.attributions]
    actors, ids = cast.actors(report.id)
    record_ids = [d.id for d in drafts]
    return tuple(d.statement(ids, record_ids) for d in drafts), actors


class _Draft:
    """A statement whose actors have no ids yet: those rest on all mentions of the report."""

    def __init__(self, report: Report, analysis: Analysis, cast: Cast, attribution: Attribution) -> None:
        self._report = report
        self._attribution = attribution
        self._manner = _manner(report.text, analysis, attribution)
        self._speakers = cast.resolve(attribution.speaker) if attribution.speaker else ()
        self._addressees = cast.mention(self._manner.addressee) if self._manner.addressee else ()
        self._targets = cast.mention(self._manner.target) if self._manner.target else ()
        cue = attribution.cue
        self.id = record_id(report.id, "statement", attribution.content, f"{cue.start}-{cue.end}" if cue else "")

    def statement(self, ids: dict[int, str], record_ids: list[str]) -> Statement:
        """The record, with the ids of its actors and of the statement that it continues."""
        text, found = self._report.text, self._attribution
        cue = [w.lower for w in words(text, found.cue.start, found.cue.end)] if found.cue else []
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
            act=act_of(cue, exact),
            addressees=tuple(ids[id(f)] for f in self._addressees),
            targets=tuple(ids[id(f)] for f in self._targets),
            occasion=Occasion(medium=self._manner.medium),
            continues=record_ids[found.continues] if found.continues is not None else None,
            confidence=round(sure, 3),
        )


def _manner(text: str, analysis: Analysis, attribution: Attribution) -> Manner:
    if attribution.cue is None:
        return manner(text, attribution.content[0], attribution)
    split = analysis.sentences[attribution.paragraph]
    at = bisect_right(split, attribution.cue.start, key=lambda s: s.start) - 1
    return manner(text, Span(*split[max(at, 0)]), attribution)
