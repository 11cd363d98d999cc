"""Events as flat rows: one for each event of a report and each pair of an actor and a target.

Invariants: rows stand in the order of the stories, their reports, the text, the actors and the targets; a row's id depends
on nothing but the event and its pair; what is not known is None.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations, product

from lucca.export.context import Contexts, Splitter
from lucca.records import Actor, Brief, Event, Member, Place, Reading, Story, StoryActor, Time, record_id

MUTUAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE"})
"""Types of which several actors and no target say that they do it with each other (PLOVER's manual, "Reciprocal Actors")."""
UNCLEAR = "unclear"
_SEPARATOR = ";"
_PRECISIONS = {4: ("year", "-01-01"), 7: ("month", "-01"), 10: ("day", "")}
"""By the length of an ISO date: what it is precise to, and what makes a whole date of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor as a row tells it; `country` is ISO 3166 alpha-3, `sector` PLOVER's, `role` the title and of what."""

    id: str | None = None
    name: str | None = None
    country: str | None = None
    kind: str | None = None
    sector: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One event between one actor and one target, as one report tells it.

    `merged` is the id that the same event has in all reports of the story, `outlets` and `origins` how many tell it.
    `date` is ISO 8601 as far as `precision` ("day", "month" or "year") goes; `timex` the value as the report's time has it.
    `voice` is "report", "statement" or "unclear", `said_by` the speakers' names. `clause` are the words that tell the event
    and `start` and `end` their code points in the report; `sentence` is what they stand in.
    """

    id: str
    event: str
    merged: str | None
    story: str
    date: str | None
    precision: str | None
    timex: str | None
    published: str | None
    basis: str
    actor: Party
    target: Party
    type: str
    mode: str | None
    contexts: str
    quad: int | None
    cameo: str | None
    voice: str
    said_by: str
    status: str
    place: str | None
    place_country: str | None
    lat: float | None
    lon: float | None
    confidence: float
    outlet: str | None
    outlets: int
    origins: int
    clause: str
    sentence: str
    title: str | None
    url: str | None
    report: str
    start: int
    end: int
    model: str
    lucca: str


def event_rows(
    brief: Brief, split: Splitter, *, both_ways: bool = False, voices: frozenset[str] | None = None
) -> Iterator[Row]:
    """The rows of a brief's events.

    What actors do with each other is a row for each actor, without a target, as PLOVER has it, or with `both_ways` one for
    each of them towards each other one, as CAMEO has it. `voices` keeps rows of these voices only. `split` gives the
    sentences of a paragraph.
    """
    readings = {reading.report.id: reading for reading in brief.reports}
    for story in brief.stories:
        told = _Story(story, readings)
        for report in story.reports:
            for row in _report_rows(readings[report], told, Contexts(readings[report].report.text, split), both_ways):
                if voices is None or row.voice in voices:
                    yield row


def dated(time: Time | None) -> tuple[str | None, str | None]:
    """A time's ISO date as far as it goes, and its precision; None for what is no calendar date (weeks, now)."""
    if time is None or time.type not in {"DATE", "TIME"}:
        return None, None
    value = time.value.partition("T")[0]
    precision, rest = _PRECISIONS.get(len(value), (None, ""))
    try:
        date.fromisoformat(value + rest)
    except ValueError:
        return None, None
    # `fromisoformat` takes weeks too ("2017-W14" and "2017W141"), and these have lengths of their own.
    return (value, precision) if precision is not None and "W" not in value else (None, None)


class _Story:
    """What rows need to know of their story."""

    def __init__(self, story: Story, readings: dict[str, Reading]) -> None:
        self.id = story.id
        self._actors = {member: actor for actor in story.actors for member in actor.members}
        self._merged = {member: group.id for group in story.events for member in group.members}
        self._tellers = {group.id: {member.report for member in group.members} for group in story.events}
        self._origin = {report: origin.id for origin in story.origins for report in origin.reports}
        self._outlet = {id_: (readings[id_].report.outlet or "").casefold() or id_ for id_ in story.reports}

    def actor(self, report: str, actor: Actor) -> Actor | StoryActor:
        return self._actors.get(Member(report, actor.id), actor)

    def merged(self, report: str, event: Event) -> str | None:
        return self._merged.get(Member(report, event.id))

    def support(self, report: str, merged: str | None) -> tuple[int, int]:
        """Outlets and origins that tell the event; a report without either counts as its own."""
        tellers = self._tellers.get(merged or "", set()) | {report}
        outlets, origins = ({known.get(one, one) for one in tellers} for known in (self._outlet, self._origin))
        return len(outlets), len(origins)


def _report_rows(reading: Reading, story: _Story, contexts: Contexts, both_ways: bool) -> Iterator[Row]:
    report = reading.report
    actors = {actor.id: story.actor(report.id, actor) for actor in reading.actors}
    statements = {statement.id: statement for statement in reading.statements}
    times: dict[str | None, Time] = {time.id: time for time in reading.times}
    places: dict[str | None, Place] = {place.id: place for place in reading.places}
    for event in reading.events:
        clause = event.evidence[0]
        merged = story.merged(report.id, event)
        outlets, origins = story.support(report.id, merged)
        when, precision = dated(times.get(event.time))
        place = places.get(event.place)
        speakers = statements[event.voice].speakers if event.voice in statements else ()
        for actor, target in _pairs(event, both_ways):
            yield Row(
                id=record_id(report.id, "row", [clause.span], event.id, actor or "", target or ""),
                event=event.id,
                merged=merged,
                story=story.id,
                date=when,
                precision=precision,
                timex=times[event.time].value if event.time in times else None,
                published=report.published,
                basis=report.published_basis,
                actor=_party(actors.get(actor or "")),
                target=_party(actors.get(target or "")),
                type=event.type,
                mode=event.mode,
                contexts=_SEPARATOR.join(event.contexts),
                quad=event.quad,
                cameo=event.cameo,
                voice="report" if event.voice is None else UNCLEAR if event.voice == UNCLEAR else "statement",
                said_by=_SEPARATOR.join(dict.fromkeys(actors[one].name for one in speakers if one in actors)),
                status=event.status,
                place=place.name if place else None,
                place_country=place.country if place else None,
                lat=place.lat if place else None,
                lon=place.lon if place else None,
                confidence=event.confidence,
                outlet=report.outlet,
                outlets=outlets,
                origins=origins,
                clause=clause.exact,
                sentence=contexts.of(clause.span),
                title=report.title,
                url=report.url,
                report=report.id,
                start=clause.span.start,
                end=clause.span.end,
                model=reading.model,
                lucca=reading.lucca,
            )


def _pairs(event: Event, both_ways: bool) -> Sequence[tuple[str | None, str | None]]:
    if both_ways and event.type in MUTUAL and not event.targets and len(event.actors) > 1:
        return list(permutations(event.actors, 2))
    return list(product(event.actors or (None,), event.targets or (None,)))


def _party(actor: Actor | StoryActor | None) -> Party:
    if actor is None:
        return Party()
    titles = (", ".join(filter(None, (role.title, role.of))) for role in actor.roles)
    return Party(
        id=actor.id,
        name=actor.name,
        country=actor.country,
        kind=actor.kind,
        sector=actor.sector,
        role=_SEPARATOR.join(dict.fromkeys(titles)) or None,
    )
