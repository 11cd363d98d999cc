"""Demands, offers and threats; meetings; who stands with whom: what several reports tell is one line."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from lucca.present.sections.ground import Ground
from lucca.present.shapes import CommitmentView, MeetingView, TieView
from lucca.present.words import day, listed, opening
from lucca.records import Commitment, Evidence, Meeting, Member, Merged, Reading, Tie

GIST = 110
"""Code points of what was committed to that are shown."""

NOBODY = "–"

TIES = {
    "backs": "backs",
    "allied": "is allied with",
    "aligned": "sides with",
    "opposes": "opposes",
    "at-war": "is at war with",
    "member-of": "is a member of",
    "represents": "represents",
}

CONDITIONS = frozenset("if unless until provided providing as so on only in once when before after should without".split())
"""Words that a condition begins with; what begins otherwise is led in."""

OFFICES = frozenset({"represents", "member-of"})
"""Ties that tell who holds an office or a seat rather than who stands with whom; they come last."""

RANK = {"demand": 0, "threat": 1, "offer": 2, "promise": 3, "proposal": 4, "agreement": 5}

T = TypeVar("T", Commitment, Meeting, Tie)
Told = tuple[str, T]
"""A record with its report's id."""


def _groups(ground: Ground, merged: Sequence[Merged], of: Callable[[Reading], Iterable[T]]) -> list[list[tuple[str, T]]]:
    """The records of all reports, those that the story has merged together; the first of a group is the surest."""
    records = {Member(r.report.id, one.id): (r.report.id, one) for r in ground.readings for one in of(r)}
    groups = [[records.pop(Member(*m)) for m in group.members if Member(*m) in records] for group in merged]
    groups += [[one] for one in records.values()]
    return [sorted(group, key=lambda told: -told[1].confidence) for group in groups if group]


def _evidence(group: Sequence[tuple[str, T]]) -> list[tuple[str, Evidence]]:
    return [(report, evidence) for report, one in group for evidence in one.evidence]


def _letters(ground: Ground, group: Sequence[tuple[str, T]]) -> tuple[str, ...]:
    return ground.index.lettered(report for report, _ in group)


def commitments(ground: Ground) -> tuple[CommitmentView, ...]:
    """What was demanded, threatened, offered, promised, proposed and agreed, what most reports tell first."""
    groups = _groups(ground, ground.story.commitments, lambda r: r.commitments)
    shown = [_commitment(ground, group) for group in _by_utterance(ground, groups)]
    return tuple(sorted(shown, key=lambda c: (-len(c.letters), RANK.get(c.kind, 9))))


def _by_utterance(ground: Ground, groups: Sequence[list[tuple[str, Commitment]]]) -> list[list[tuple[str, Commitment]]]:
    """Groups that different reports tell in one utterance put together: it stands once, and so does what it demands."""
    found: dict[tuple[str, str], list[tuple[str, Commitment]]] = {}
    for number, group in enumerate(groups):
        refs = ground.refs(Member(report, one.statement) for report, one in group if one.statement)
        key = (refs[0].anchor if refs else f"none {number}", group[0][1].kind)
        apart = {report for report, _ in found.get(key, ())} & {report for report, _ in group}
        found.setdefault((f"{key[0]} {number}", key[1]) if apart else key, []).extend(group)
    return [sorted(group, key=lambda told: (not told[1].condition, -told[1].confidence)) for group in found.values()]


def _commitment(ground: Ground, group: Sequence[tuple[str, Commitment]]) -> CommitmentView:
    report, best = group[0]
    by, of = ground.names(report, best.by), ground.names(report, best.of)
    between = " → ".join(filter(None, (listed(by) or NOBODY, listed(of))))
    condition = next((one.condition for _, one in group if one.condition), None)
    lacking = [r for r, one in group if condition and not one.condition]
    note = f" (not in {listed(ground.index.lettered(lacking))})" if lacking and condition else ""
    status = dict.fromkeys(one.status for _, one in group)
    said = listed(ground.names(report, best.said_by)) if best.status not in {"open"} else ""
    if condition and condition.split()[0].casefold() not in CONDITIONS:
        condition = f"if {condition}"
    return CommitmentView(
        kind=best.kind,
        between=between,
        what=opening(best.what, GIST),
        condition=f"{opening(condition, GIST)}{note}" if condition else None,
        status=f"{listed(list(status))}{f', says {said}' if said else ''}",
        letters=_letters(ground, group),
        spots=ground.spots(_evidence(group)),
        refs=ground.refs(Member(r, one.statement) for r, one in group if one.statement),
    )


def meetings(ground: Ground) -> tuple[MeetingView, ...]:
    """Who meets whom, in the order of the reports."""
    return tuple(_meeting(ground, group) for group in _groups(ground, ground.story.meetings, lambda r: r.meetings))


def _meeting(ground: Ground, group: Sequence[tuple[str, Meeting]]) -> MeetingView:
    who = dict.fromkeys(name for report, one in group for name in ground.names(report, one.who))
    places = {p.id: p.name for report, _ in group for p in ground.index.readings[report].places}
    times = {t.id: t.value for report, _ in group for t in ground.index.readings[report].times}
    where = next((places[one.where] for _, one in group if one.where in places), None)
    when = next((times[one.when] for _, one in group if one.when in times), None)
    return MeetingView(
        who=listed(list(who)) or NOBODY,
        where=where,
        when=day(when),
        status=listed(list(dict.fromkeys(one.status for _, one in group))),
        spots=ground.spots(_evidence(group)),
    )


def ties(ground: Ground) -> tuple[TieView, ...]:
    """Who stands with whom; one line for the same words, whoever tells them."""
    found: dict[str, TieView] = {}
    groups = _groups(ground, ground.story.ties, lambda r: r.ties)
    for group in sorted(groups, key=lambda group: group[0][1].kind in OFFICES):
        view = _tie(ground, group)
        if view is not None:
            found.setdefault(view.words, view)
    return tuple(found.values())


def _tie(ground: Ground, group: Sequence[tuple[str, Tie]]) -> TieView | None:
    report, best = group[0]
    one, two = ground.names(report, (best.from_,)), ground.names(report, (best.to,))
    if not one or not two:
        return None
    voices = dict.fromkeys(ground.speaker(r, tie.voice) for r, tie in group)
    says = [voice for voice in voices if voice and voice != "unclear"]
    return TieView(
        is_office=best.kind in OFFICES,
        words=f"{one[0]} {TIES.get(best.kind, best.kind)} {two[0]}",
        status=best.status if best.status != "ongoing" else None,
        who=listed(says) if says and None not in voices else None,
        spots=ground.spots(_evidence(group)),
    )
