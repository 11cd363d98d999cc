"""Ties, commitments, meetings and events of a report together: they share who the phrases of its sentences stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.extract.commitments import commitment_records
from lucca.extract.events import event_records
from lucca.extract.known import referred, with_known
from lucca.extract.meetings import meeting_records
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides
from lucca.extract.ties import tie_records
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.records import Actor, Commitment, Event, Meeting, Place, Report, Statement, Tie, Time


@dataclass(frozen=True, slots=True)
class Ledgers:
    """What stands between the actors of a report, and the actors with those that only stand here."""

    ties: tuple[Tie, ...]
    commitments: tuple[Commitment, ...]
    meetings: tuple[Meeting, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]


def ledgers(
    report: Report,
    analysis: Analysis,
    said: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[Time],
    places: Sequence[Place],
) -> Ledgers:
    """The ties, commitments, meetings and events of a report, from its words and from what its statements have resolved."""
    everyone = with_known(report, analysis, actors)
    parties = Parties(report, analysis, said, everyone)
    tree = Tree(report.text, analysis.syntax)
    sides = Sides(report.text, analysis, parties, tree)
    ties = tie_records(report, analysis, said, parties, tree, sides)
    commitments = commitment_records(report, analysis, said, parties, tree, sides)
    meetings = meeting_records(report, analysis, parties, times, places, tree)
    events = event_records(report, analysis, parties, times, places, tree, sides)
    shown = referred(tuple(parties.actors.values()), actors, _named(ties, commitments, meetings, events))
    return Ledgers(ties, commitments, meetings, events, shown)


def _named(
    ties: Sequence[Tie], commitments: Sequence[Commitment], meetings: Sequence[Meeting], events: Sequence[Event]
) -> Iterator[str]:
    for tie in ties:
        yield from (tie.from_, tie.to)
    for commitment in commitments:
        yield from (*commitment.by, *commitment.of, *commitment.said_by)
    for meeting in meetings:
        yield from meeting.who
    for event in events:
        yield from (*event.actors, *event.targets)
