"""From a report to its reading: the one place where the records of a report come together."""

from collections.abc import Sequence
from dataclasses import replace

from lucca.extract.figures import figure_records
from lucca.extract.ledgers import ledgers
from lucca.extract.places import place_records
from lucca.extract.statements import statements
from lucca.extract.times import time_records
from lucca.language import analysing
from lucca.records import Furniture, Name, Reading, Report, record_id
from lucca.records.reading import NameKind


def read(report: Report, version: str) -> Reading:
    """The reading of one report; the same whatever else is read beside it. `version` is Lucca's."""
    hidden = [f.span for f in report.furniture]
    if report.title_span is not None:
        hidden.append(report.title_span)
    with analysing(report.text, hidden, transcript=report.kind == "transcript") as underway:
        report = _with_furniture(report, underway.running_in)
        times = time_records(report, underway.paragraphs)
        places = place_records(report, underway.names)
        analysis = underway.analysis()
    said, actors = statements(report, analysis, times, places)
    between = ledgers(report, analysis, said, actors, times, places)
    names = tuple(
        Name(id=record_id(report.id, "name", [n.span]), span=n.span, kind=n.kind, confidence=_name_confidence(n.kind))
        for n in analysis.names
    )
    return Reading(
        lucca=version,
        model=analysis.model,
        report=report,
        names=names,
        actors=between.actors,
        statements=said,
        times=times,
        places=places,
        events=between.events,
        ties=between.ties,
        commitments=between.commitments,
        meetings=between.meetings,
        figures=figure_records(
            report,
            analysis.sentences,
            said,
            times,
            analysis.syntax,
            analysis.mentions,
            [n.span for n in analysis.names if n.kind == "person"],
        ),
    )


def _with_furniture(report: Report, found: Sequence[Furniture]) -> Report:
    """The report with the furniture that only reading tells from its sentences."""
    if not found:
        return report
    return replace(report, furniture=tuple(sorted((*report.furniture, *found), key=lambda mark: mark.span)))


def _name_confidence(kind: NameKind) -> float:
    """Capitals tell that something is a name better than of which kind it is."""
    return 0.6 if kind == "other" else 0.8
