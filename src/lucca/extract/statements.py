"""Statements: each attribution with its speakers."""

from lucca.extract.cast import Cast
from lucca.language import Analysis, Attribution
from lucca.records import Actor, Report, Span, Statement, record_id

_UNRESOLVED = 0.45
"""Highest confidence of a statement whose speaker is not known: the brief marks it as doubtful."""


def statements(report: Report, analysis: Analysis) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """The statements of a report in text order, and the actors that they and its names speak of."""
    cast = Cast(report.text, analysis)
    speakers = [cast.resolve(a.speaker) if a.speaker else None for a in analysis.attributions]
    actors, ids = cast.actors(report.id)
    record_ids = [_id(report, a) for a in analysis.attributions]
    found = []
    for k, attribution in enumerate(analysis.attributions):
        speaker = speakers[k]
        found.append(
            Statement(
                id=record_ids[k],
                kind=attribution.kind,
                speakers=(ids[id(speaker)],) if speaker is not None else (),
                source=attribution.source,
                cue=attribution.cue,
                content=attribution.content,
                exact=exact(report.text, attribution.content),
                continues=record_ids[attribution.continues] if attribution.continues is not None else None,
                confidence=round(attribution.confidence if speaker else min(attribution.confidence, _UNRESOLVED), 3),
            )
        )
    return tuple(found), actors


def exact(text: str, content: tuple[Span, ...]) -> str:
    """The words of a content; an ellipsis between its spans."""
    return " … ".join(text[s.start : s.end] for s in content)


def _id(report: Report, attribution: Attribution) -> str:
    return record_id(report.id, "statement", attribution.content)
