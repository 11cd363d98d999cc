"""The events of a report as records, each with its voice, its status and its evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from lucca.extract.events.cameo import cameo_of
from lucca.extract.events.contexts import contexts_of
from lucca.extract.events.status import status_of
from lucca.extract.events.who import Who
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.coding import QUADS
from lucca.language.predicates import AMBIGUOUS, Predicate, Tree
from lucca.records import Event, Place, Report, Span, Statement, Time, evidence, record_id
from lucca.records.reading import EventStatus

_Placed = TypeVar("_Placed", Time, Place)

_SURE, _LIKELY, _ALONE = 0.8, 0.65, 0.5
"""Confidence of an event whose type the words and the coder both tell, one of which the coder is not sure, one without a
target."""
_NONE = 0.9
"""Probability of no event at which the coder is believed against the words."""
_SEEN = 0.3
"""Probability of the type at which a word of several meanings is believed."""
_CERTAIN = 0.3
"""Probability of the type at which an act upon what is no actor is told."""
_FORCEFUL = frozenset({"ASSAULT", "COERCE"})
_DEEP = 5
"""Infinitives in one another at the most."""
_FACTIVE = (
    *("condemn", "prais", "thank", "criticis", "criticiz", "denounc", "welcom", "hail", "applaud", "deplor"),
    *("congratulat", "apologi", "slam", "regret", "lament", "mourn", "celebrat"),
)
_ALLEGING = ("accus", "alleg", "claim", "blam", "charg", "suspect")
_TO_COME = frozenset({"planned", "conditional"})
_HARM = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
_POWERS = frozenset({"state", "armed-group", "bloc"})
"""Kinds of actors between which words of several meanings tell what they say."""
_LONE = frozenset({"PROTEST", "MOBILIZE"})
"""Types that need no target (PLOVER's manual, "Requires Recipient")."""


def event_records(
    report: Report,
    analysis: Analysis,
    parties: Parties,
    times: Sequence[Time],
    places: Sequence[Place],
) -> tuple[Event, ...]:
    """The events that a report tells of, in text order; one told twice in the same words is one."""
    if not analysis.predicates:
        return ()
    tree, who = Tree(report.text, analysis.syntax), Who(report.text, parties)
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
    to = [(k, actor) for k, phrase in enumerate(predicate.patients) for actor in who.of(phrase, voice)]
    actors = tuple(dict.fromkeys(actor for _, actor in by))
    targets = tuple(t for t in dict.fromkeys(actor for _, actor in to) if t not in actors)
    if not actors or len({k for k, _ in by}) < len(predicate.agents):
        return
    if predicate.mutual and len(actors) < 2:
        return
    lone = (predicate.root in _LONE and not predicate.patients) or (predicate.root in _FORCEFUL and bool(predicate.patients))
    if not predicate.mutual and not targets and not lone:
        return
    powers = {parties.actors[a].kind for a in (*actors, *targets)} <= _POWERS
    instead = "THREATEN" if predicate.root in _HARM else "AGREE"
    announced = status in _TO_COME and any(root == instead for root, *_ in predicate.codings)
    plain = predicate.lemma not in AMBIGUOUS or announced or (powers and bool(targets))
    sure = _sureness(predicate, plain, [k for k, _ in by], [k for k, _ in to] if targets else None)
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
    if voice is None or status not in {"happened", "ongoing"}:
        return status
    if voice.status == "declined":
        return None
    if voice.act == "deny":
        return "denied"
    cue = text[voice.cue.start : voice.cue.end].lower().split() if voice.cue is not None else []
    alleged = any(w.startswith(_ALLEGING) for w in cue)
    return "doubted" if alleged or voice.act == "doubt" else status


def _sureness(predicate: Predicate, plain: bool, by: Sequence[int], to: Sequence[int] | None) -> float | None:
    """How sure the type is, by the coder too; None where it sees nothing between the two.

    Of an act upon what is no actor (`to` is None) the coder must be sure.
    """
    if not predicate.codings:
        return _ALONE
    if to is None and not predicate.mutual:
        return _ALONE if min(chance for _, _, chance, *_ in predicate.codings) >= _CERTAIN else None
    to = to or ()
    wide = len(predicate.agents) if predicate.mutual else len(predicate.patients)
    pairs = [(a, b) for a in by for b in (by if predicate.mutual else to) if a != b or not predicate.mutual]
    asked = [predicate.codings[a * wide + b] for a, b in pairs]
    if all(root == "NONE" and chance >= _NONE for root, chance, *_ in asked):
        return None
    own = max(chance for _, _, chance, *_ in asked)
    if own < _SEEN and not plain:
        return None
    return _SURE if own >= 0.5 else _LIKELY if own >= 0.1 else _ALONE


def _within(found: Sequence[_Placed], clause: Span, parties: Sequence[Span]) -> _Placed | None:
    """The first of some records in text order that stands in the clause and is none of its parties."""
    at = bisect_left(found, clause.start, key=lambda one: one.span.start)
    while at < len(found) and found[at].span.end <= clause.end:
        if not any(found[at].span.overlaps(phrase) for phrase in parties):
            return found[at]
        at += 1
    return None
