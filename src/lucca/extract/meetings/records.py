"""The meetings of a report as records: each once, with its place, its day and all passages that tell of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from lucca.extract.meetings.patterns import TRIGGER, Found, found
from lucca.extract.meetings.syntax import meetings
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.language.words import Word, words
from lucca.records import Meeting, Place, Report, Span, Statement, Time, evidence, record_id

_LONGEST = 240
"""Code points of evidence at most; of longer stretches only the noun or verb with its nearest side is shown."""

_NEAR = 80
"""Code points between a meeting's words and the place or time that are its own."""

_REST = re.compile(r"[^\n.,;:!?”\"()—–]*(?=[.,;:!?”\"()—–])")
"""What goes on behind the last of it in the same clause."""

_ADVERBIAL = re.compile(r", (?:on|in|at|during|for|after|before) [^\n.,;:!?”\"()—–]*(?=[.,;:!?”\"()—–])")
"""When or where it is, behind a comma."""

_SAME = 8
"""Meetings of the same people that are looked back at."""

_Placed = TypeVar("_Placed", Time, Place)

_SURE, _NOMINAL = 0.7, 0.6
_LOCATING = frozenset("in at near outside on".split())


def meeting_records(
    report: Report, analysis: Analysis, parties: Parties, times: Sequence[Time], places: Sequence[Place], tree: Tree
) -> tuple[Meeting, ...]:
    """The meetings that a report tells of, in text order; passages that tell of one meeting are its evidence together."""
    made: dict[tuple[frozenset[str], str], list[Meeting]] = {}
    ordered, located = sorted(times, key=lambda t: t.span), sorted(places, key=lambda p: p.span)
    for sentence in (s for paragraph in analysis.sentences for s in paragraph):
        if not TRIGGER.search(report.text, sentence.start, sentence.end):
            continue
        laid = words(report.text, sentence.start, sentence.end)
        for one in (*found(laid), *_by_syntax(report.text, tree, parties, sentence, laid)):
            trigger = one.trigger.span
            near = Span(max(sentence.start, trigger.start - _LONGEST), min(sentence.end, trigger.end + _LONGEST))
            dated = [t for t in _inside(ordered, near) if t.type in {"DATE", "TIME"}]
            for meeting in _records(report, parties, one, dated, _inside(located, near)):
                _add(made.setdefault((frozenset(meeting.who), meeting.status), []), meeting)
    return tuple(sorted((m for same in made.values() for m in same), key=lambda m: m.evidence[0].span))


def _by_syntax(text: str, tree: Tree, parties: Parties, sentence: Span, laid: Sequence[Word]) -> Iterator[Found]:
    """The meetings that syntax tells between sides that are all known, one of them at least by an office."""
    tokens = tree.syntax.tokens
    first = bisect_left(tokens, sentence.start, key=lambda t: t.start)
    for one in meetings(text, tree, laid, first, bisect_left(tokens, sentence.end, key=lambda t: t.start)):
        voice = parties.voice(one.trigger.span)
        named = [parties.named(side, voice) for side in one.sides]
        kinds = {parties.actors[a].kind for side in named for a in side}
        office = any(parties.actors[a].roles for side in named for a in side)
        if all(named) and office and kinds <= {"person", "state", "bloc", "group"}:
            yield one


def _inside(ordered: Sequence[_Placed], sentence: Span) -> Sequence[_Placed]:
    first = bisect_left(ordered, sentence.start, key=lambda r: r.span.start)
    return ordered[first : bisect_left(ordered, sentence.end, key=lambda r: r.span.start)]


def _add(meetings: list[Meeting], new: Meeting) -> None:
    """Adds a meeting to those of the same people and status, or its evidence to the one of the same place and day."""
    for k, old in enumerate(meetings[-_SAME:], start=max(len(meetings) - _SAME, 0)):
        same_place = old.where == new.where or not (old.where and new.where)
        same_day = old.when == new.when or not (old.when and new.when)
        if same_place and same_day:
            if not any(e.span.overlaps(f.span) for e in old.evidence for f in new.evidence):
                meetings[k] = replace(
                    old, where=old.where or new.where, when=old.when or new.when, evidence=(*old.evidence, *new.evidence)
                )
            return
    meetings.append(new)


def _records(
    report: Report, parties: Parties, one: Found, times: Sequence[Time], places: Sequence[Place]
) -> Iterator[Meeting]:
    voice = parties.voice(one.trigger.span)
    sides = [() if _is_faceless(parties, side, voice) else parties.named(side, voice) for side in one.sides if side]
    who = tuple(dict.fromkeys(a for side in sides for a in side))
    where = _where(report, one, places)
    when = _when(one, times)
    told = one.status
    day = next((t.value for t in times if t.id == when), None)
    if told in {"held", "under-way"} and _is_after(day, report.published):
        told = "due"
    if told is None and one.nominal and where is not None and when is not None:
        told = "due" if _is_after(day, report.published) else "held"
    if told is None or not _is_meeting(parties, one, sides, who, where):
        return
    span = _span(report, one, [p for p in places if p.id == where], [t for t in times if t.id == when])
    yield Meeting(
        id=record_id(report.id, "meeting", [one.trigger.span]),
        who=who,
        where=where,
        when=when,
        status=told,
        evidence=(evidence(report.text, span),),
        confidence=_NOMINAL if one.nominal else _SURE,
    )


def _is_faceless(parties: Parties, side: Sequence[Word], voice: Statement | None) -> bool:
    """Whether "they" or "them" would be a state: one meets its people, whom the pronoun does not tell."""
    if len(side) != 1 or side[0].lower not in {"they", "them"}:
        return False
    return any(parties.actors[a].kind == "state" for a in parties.named(side, voice))


def _is_meeting(
    parties: Parties, one: Found, sides: Sequence[tuple[str, ...]], who: Sequence[str], where: str | None
) -> bool:
    """Whether it is plain who meets: two at least, or a body at a place; visits are those of office holders."""
    kinds = {parties.actors[a].kind for a in who}
    if not one.sides:  # "the meeting in Velmora": where, but not who
        return where is not None
    if one.visit:
        return len(who) == 1 and where is not None and parties.state_of(who[0]) is not None and "person" in kinds
    if not who or any(side and not named for side, named in zip([s for s in one.sides if s], sides, strict=True)):
        return False
    if len(who) > 1:
        return not kinds <= {"unknown"}
    return bool(kinds & {"bloc", "group", "institution"} or (one.nominal and "person" in kinds)) and where is not None


def _where(report: Report, one: Found, places: Sequence[Place]) -> str | None:
    """The place that a preposition puts the meeting at, or that is visited; the nearest."""
    trigger = one.trigger.span
    if one.visit:
        spans = [w.span for w in one.where]
        return next((p.id for p in places if any(p.span.overlaps(s) for s in spans)), None)
    near = [
        p
        for p in places
        if _distance(p.span, trigger) <= _NEAR
        and report.text[max(p.span.start - 12, 0) : p.span.start].split()[-1:]
        and _locates(report.text[max(p.span.start - 24, 0) : p.span.start])
    ]
    return min(near, key=lambda p: _distance(p.span, trigger)).id if near else None


def _locates(before: str) -> bool:
    last = [w.lower() for w in before.split()[-4:]]
    return bool(last) and (
        last[-1] in _LOCATING
        or (len(last) > 1 and last[-1] in {"the", "central"} and last[-2] in _LOCATING)
        or last[-3:-1] == ["city", "of"]
        or last[-2:] == ["city", "of"]
    )


def _when(one: Found, times: Sequence[Time]) -> str | None:
    trigger = one.trigger.span
    near = [t for t in times if _distance(t.span, trigger) <= _NEAR and not t.value.endswith("_REF")]
    return min(near, key=lambda t: _distance(t.span, trigger)).id if near else None


def _is_after(day: str | None, published: str | None) -> bool:
    return bool(day and published and len(day) >= 10 and day[:4].isdigit() and day[:10] > published[:10])


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _span(report: Report, one: Found, places: Sequence[Place], times: Sequence[Time]) -> Span:
    sides: Sequence[Word] = [w for side in one.sides for w in side]
    spans = [one.trigger.span, *(w.span for w in sides), *(p.span for p in places), *(t.span for t in times)]
    whole = Span(min(spans).start, max(s.end for s in spans))
    if whole.end - whole.start <= _LONGEST:
        last = min(whole.start + _LONGEST, len(report.text))
        more = _REST.match(report.text, whole.end, last)
        further = _ADVERBIAL.match(report.text, more.end(), last) if more else None
        return Span(whole.start, (further or more).end()) if more else whole
    nearest = sorted((w.span for w in sides), key=lambda s: _distance(s, one.trigger.span))[:4]
    return Span(min([one.trigger.span, *nearest]).start, max(s.end for s in [one.trigger.span, *nearest]))
