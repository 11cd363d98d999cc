"""The timeline: moments of all reports, one entry for what they tell of the same happening on the same day."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from lucca.records import Member, Origin, Passage, Reading, StoryActor, TimelineEntry, Utterance, group_id
from lucca.records.base import record_id
from lucca.story.dating.context import Weights, content, weights
from lucca.story.origins import support
from lucca.story.timeline.moments import Moment, moments

_SAME, _MEAN = 0.4, 0.25
"""Share of the smaller one's weight from which two moments of one day and status are the same happening; two groups are
joined where one pair reaches the first and all pairs together the second."""

_OTHER_VOICE = 0.7
"""What a report says itself and what it says that somebody said must share more: an accusation is no account of its own."""

_FEWEST = 2
"""Content words that two clauses must share."""

_CALENDAR = frozenset(
    content(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december today yesterday tomorrow tonight morning evening afternoon night early "
        "late week last next earlier later year month day"
    )
)
"""Stems that name the time itself: two moments of one day share them in any case."""


def timeline(
    readings: Sequence[Reading],
    cast: Sequence[StoryActor] = (),
    utterances: Sequence[Utterance] = (),
    origins: Sequence[Origin] = (),
) -> tuple[TimelineEntry, ...]:
    """What happened when, in the order of time; nothing is placed whose day, month or year no report names.

    `cast` gives actors their names over the story, `utterances` which statements are the same saying, `origins` whose
    support is counted.
    """
    found = [m for reading in readings for m in moments(reading)]
    told = [_told(m) for m in found]
    groups = _groups(found, told, _sayings(utterances))
    names = {Member(r.report.id, a.id): a.name for r in readings for a in r.actors}
    names |= {member: actor.name for actor in cast for member in actor.members}
    entries = [_entry([found[k] for k in ks], readings, origins, names) for ks in groups if _says_enough(ks, found, told)]
    return tuple(sorted(entries, key=lambda e: (e.when or "", -len(e.evidence), e.id)))


def _told(moment: Moment) -> Weights:
    stems = content(moment.report.text[moment.span.start : moment.span.end])
    return weights([s for s in stems if s not in _CALENDAR and not s.isdigit()])


def _sayings(utterances: Sequence[Utterance]) -> Mapping[Member, str]:
    """The utterance of each statement."""
    return {member: u.id for u in utterances for member in u.statements}


def _groups(found: Sequence[Moment], told: Sequence[Weights], saying: Mapping[Member, str]) -> list[list[int]]:
    """Moments of one day and status that tell the same; what is put to a week only joins a day of it, or is left out."""
    by_day: dict[tuple[str, str], list[int]] = {}
    for k, moment in enumerate(found):
        by_day.setdefault((moment.when, moment.status), []).append(k)
    groups: list[list[int]] = []
    for (when, _), ks in by_day.items():
        if not _is_week(when):
            groups += _joined(ks, {(a, b): _alike(found, told, a, b, saying) for a, b in combinations(ks, 2)})
    for k, moment in enumerate(found):
        if _is_week(moment.when):
            fits = [g for g in groups if found[g[0]].status == moment.status and _week_of(found[g[0]].when) == moment.when]
            shares = [
                max((_alike(found, told, k, j, saying) for j in g if _is_plain(found, told, j)), default=0.0) for g in fits
            ]
            if shares and max(shares) >= _SAME:
                fits[shares.index(max(shares))].append(k)
    return groups


def _is_plain(found: Sequence[Moment], told: Sequence[Weights], k: int) -> bool:
    """Whether a moment has a day, and tells enough for something put to a week to be known as the same."""
    return not _is_week(found[k].when) and len(told[k]) >= _FEWEST


def _is_week(when: str) -> bool:
    return "W" in when


def _week_of(when: str) -> str | None:
    """The ISO week of a day; null for a month or year."""
    if len(when) != len("YYYY-MM-DD"):
        return None
    year, week, _ = date.fromisoformat(when).isocalendar()
    return f"{year:04}-W{week:02}"


def _joined(ks: Sequence[int], alike: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups of moments, the likest pairs joined first, as long as all pairs over two groups are alike on average."""
    group = {k: [k] for k in ks}
    for (a, b), share in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        one, two = group[a], group[b]
        if share < _SAME:
            break
        if one is two:
            continue
        mean = sum(alike[min(p, q), max(p, q)] for p in one for q in two) / (len(one) * len(two))
        if mean >= _MEAN:
            one.extend(two)
            group.update(dict.fromkeys(two, one))
    return [list(ks) for ks in dict.fromkeys(tuple(sorted(members)) for members in group.values())]


def _alike(found: Sequence[Moment], told: Sequence[Weights], a: int, b: int, saying: Mapping[Member, str]) -> float:
    """How much two moments tell the same, 0 to 1: the weight of shared words as a share of the smaller one's."""
    one, two = found[a].voice, found[b].voice
    if one and two and saying.get(one, one.record) == saying.get(two, two.record):
        return 1.0
    if found[a].is_saying != found[b].is_saying:
        return 0.0
    shared = told[a].keys() & told[b].keys()
    fewest = 1 if found[a].is_noun or found[b].is_noun else _FEWEST
    if len(shared) < fewest:
        return 0.0
    smaller = min(sum(told[a].values()), sum(told[b].values()))
    share = sum(told[a][s] for s in shared) / smaller if smaller else 0.0
    return share if (one is None) == (two is None) else share * _OTHER_VOICE


def _says_enough(ks: Sequence[int], found: Sequence[Moment], told: Sequence[Weights]) -> bool:
    """Whether somebody tells more than a pronoun and a word."""
    return any(not found[k].open and len(told[k]) >= _FEWEST and not _is_week(found[k].when) for k in ks)


def _entry(
    group: Sequence[Moment], readings: Sequence[Reading], origins: Sequence[Origin], names: Mapping[Member, str]
) -> TimelineEntry:
    first, *others = sorted(group, key=_plainness)
    passages = tuple(
        Passage(report=m.report.id, span=m.span, exact=m.report.text[m.span.start : m.span.end]) for m in (first, *others)
    )
    return TimelineEntry(
        id=group_id("time", [record_id(m.report.id, "moment", [m.span], m.when) for m in group]),
        when=first.when,
        gist=_gist(first, names),
        status=first.status,
        voice=None if any(m.voice is None for m in group) else first.voice,
        support=support([m.report.id for m in group], readings, origins) if origins else None,
        evidence=tuple(dict.fromkeys(passages)),
        confidence=_confidence(group),
    )


def _plainness(moment: Moment) -> tuple[bool, bool, bool, int, str, int]:
    """What shows an entry best comes first: the report's own words, a clause, nobody left open, not long."""
    length = moment.span.end - moment.span.start
    return (
        _is_week(moment.when) or moment.open,
        moment.is_noun,
        moment.voice is not None,
        length,
        moment.report.id,
        moment.span.start,
    )


def _gist(moment: Moment, names: Mapping[Member, str]) -> str:
    """A moment's words, a pronoun at the beginning replaced by who it stands for, in square brackets."""
    words = " ".join(moment.report.text[moment.span.start : moment.span.end].split())
    if moment.subject is not None:
        return f"[{names[moment.subject]}] {words.split(' ', 1)[1]}"
    return words


def _confidence(group: Sequence[Moment]) -> float:
    """Of the surest report; each further one takes away a third of the doubt."""
    reports = {m.report.id for m in group}
    doubt = (1 - max(m.confidence for m in group)) * (2 / 3) ** (len(reports) - 1)
    return round(min(1 - doubt, 0.95), 3)
