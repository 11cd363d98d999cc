"""The events of a report as records, each with its voice, its status and its evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from lucca import world
from lucca.extract.events.admission import may_be_told
from lucca.extract.events.cameo import cameo_of
from lucca.extract.events.contexts import contexts_of
from lucca.extract.events.status import status_of
from lucca.extract.events.sureness import sureness
from lucca.extract.events.who import Who
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides
from lucca.language import Analysis
from lucca.language.coding import QUADS
from lucca.language.predicates import AMBIGUOUS, Predicate, Tree
from lucca.records import Event, Place, Report, Span, Statement, Time, evidence, record_id
from lucca.records.reading import EventStatus

_Placed = TypeVar("_Placed", Time, Place)

_FORCEFUL = frozenset({"ASSAULT", "COERCE"})
_OPINIONS = frozenset({"SUPPORT", "REJECT", "ACCUSE", "REQUEST"})
"""What people of a nation think and want their state need not."""
_DEEP = 5
"""Infinitives in one another at the most."""
_FACTIVE = (
    *("condemn", "prais", "thank", "criticis", "criticiz", "denounc", "welcom", "hail", "applaud", "deplor"),
    *("congratulat", "apologi", "slam", "regret", "lament", "mourn", "celebrat"),
)
_ALLEGING = ("accus", "alleg", "claim", "blam", "charg", "suspect")
_TOLD = frozenset({"happened", "ongoing"})
_TO_COME = frozenset({"planned", "conditional"})
_HARM = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})


def event_records(
    report: Report,
    analysis: Analysis,
    parties: Parties,
    times: Sequence[Time],
    places: Sequence[Place],
    tree: Tree,
    sides: Sides,
) -> tuple[Event, ...]:
    """The events that a report tells of, in text order; one told twice in the same words is one."""
    if not analysis.predicates:
        return ()
    who = Who(report, analysis, parties, tree, sides)
    events: dict[tuple[object, ...], Event] = {}
    for predicate in analysis.predicates:
        for event in _records(report, tree, predicate, parties, who, times, places):
            key = (event.type, event.actors, event.targets, event.voice, event.status, predicate.lemma)
            events.setdefault(key, event)
    return tuple(sorted(events.values(), key=lambda e: e.evidence[0].span))


def _records(
    report: Report,
    tree: Tree,
    predicate: Predicate,
    parties: Parties,
    who: Who,
    times: Sequence[Time],
    places: Sequence[Place],
) -> Iterator[Event]:
    word = tree.syntax.tokens[predicate.token if predicate.light is None else predicate.light]
    voice = _voice(report.text, parties, tree, predicate.token if predicate.light is None else predicate.light)
    status = told(report.text, status_of(tree, predicate), voice)
    if status is None:
        return
    by = [(k, actor) for k, phrase in enumerate(predicate.agents) for actor in who.of(phrase, voice)]
    if predicate.root in _OPINIONS and any(_is_people(report.text, phrase) for phrase in predicate.agents):
        return
    actors = tuple(dict.fromkeys(actor for _, actor in by))
    whom = [
        k
        for k, phrase in enumerate(predicate.patients)
        if predicate.root not in _OPINIONS or not _is_people(report.text, phrase)
    ]
    to = [(k, actor) for k in whom for actor in _undergoing(who, predicate, k, voice, actors)]
    targets = tuple(t for t in dict.fromkeys(actor for _, actor in to) if t not in actors)
    if len({k for k, _ in by}) < len(predicate.agents) or (predicate.mutual and len(actors) < 2):
        return
    if not may_be_told(report.text, parties, predicate, actors, targets, status):
        return
    powers = all(parties.is_power(a) for a in (*actors, *targets))  # of them words of several meanings tell what they say
    instead = "THREATEN" if predicate.root in _HARM else "AGREE"
    announced = status in _TO_COME and any(root == instead for root, *_ in predicate.codings)
    refused = status == "negated" and any(root == "REJECT" for root, *_ in predicate.codings)
    plain = predicate.lemma not in AMBIGUOUS or announced or refused or (powers and bool(targets))
    sure = sureness(predicate, plain, [k for k, _ in by], [k for k, _ in to] if targets else None)
    if sure is None:
        return
    time = _within(times, predicate.clause, ())
    place = _within(places, predicate.clause, (*predicate.agents, *predicate.patients))
    exact = report.text[predicate.clause.start : predicate.clause.end]
    yield Event(
        id=record_id(report.id, "event", [word, predicate.clause], f"{predicate.root} {actors} {targets}"),
        type=predicate.root,
        mode=predicate.mode,
        contexts=contexts_of(exact),
        cameo=cameo_of(predicate.root, predicate.mode),
        quad=QUADS[predicate.root],
        actors=actors,
        targets=targets,
        time=time.id if time is not None else None,
        place=place.id if place is not None else None,
        voice=voice.id if voice is not None else None,
        status=status,
        evidence=(evidence(report.text, predicate.clause),),
        confidence=round(sure if voice is None else min(sure, voice.confidence), 3),
    )


def _is_people(text: str, phrase: Span) -> bool:
    """Whether a phrase means people of a nation and not their state ("Brakkians supporting Lind")."""
    exact = text[phrase.start : phrase.end]
    return exact.endswith("s") and world.country(exact) is None and world.nationality(exact) is not None


def _undergoing(
    who: Who, predicate: Predicate, number: int, voice: Statement | None, actors: tuple[str, ...]
) -> tuple[str, ...]:
    """The actors that a patient names; of a deed whose it is. A pronoun beside its subject means somebody else."""
    owner = predicate.owners[number]
    wanted = predicate.deed and predicate.root == "REQUEST"
    found = () if wanted else who.of(predicate.patients[number], voice, undergoing=predicate.root in _FORCEFUL)
    if found and set(found) <= set(actors):
        found = who.other(predicate.patients[number], actors) or found
    return found if found or owner is None else who.of(owner, voice)


def _voice(text: str, parties: Parties, tree: Tree, token: int) -> Statement | None:
    """Who tells it.

    What somebody praises or condemns is the report's own (factive verbs, Kiparsky 1970), and so is what he refuses or plans
    to do himself: the report tells of the refusal and of the plan.
    """
    voice = parties.voice(tree.syntax.tokens[token])
    if voice is None or voice.cue is None or voice.kind != "indirect":
        return voice
    factive = any(w.startswith(_FACTIVE) for w in text[voice.cue.start : voice.cue.end].lower().split())
    return parties.voice(voice.cue) if factive or _is_controlled(tree, token, voice.cue) else voice


def _is_controlled(tree: Tree, token: int, cue: Span) -> bool:
    """Whether the verb is the infinitive of the cue itself ("plans to attack"), whose subject it shares."""
    for _ in range(_DEEP):
        relation, head = tree.syntax.relations[token], tree.syntax.heads[token]
        if head < 0 or relation not in {"xcomp", "conj"}:
            return False
        if relation == "xcomp" and tree.syntax.tokens[head].overlaps(cue):
            return not tree.children(head, "obj", "iobj")
        token = head
    return False


def told(text: str, status: EventStatus | None, voice: Statement | None) -> EventStatus | None:
    """The status with what the statement makes of it that the event stands in."""
    if voice is None or status not in _TOLD:
        return status
    if voice.status == "declined":
        return None
    if voice.act == "deny":
        return "denied"
    cue = text[voice.cue.start : voice.cue.end].lower().split() if voice.cue is not None else []
    alleged = any(w.startswith(_ALLEGING) for w in cue)
    return "doubted" if alleged or voice.act == "doubt" else status


def _within(found: Sequence[_Placed], clause: Span, parties: Sequence[Span]) -> _Placed | None:
    """The first of some records in text order that stands in the clause and is none of its parties."""
    at = bisect_left(found, clause.start, key=lambda one: one.span.start)
    while at < len(found) and found[at].span.end <= clause.end:
        if not any(found[at].span.overlaps(phrase) for phrase in parties):
            return found[at]
        at += 1
    return None
