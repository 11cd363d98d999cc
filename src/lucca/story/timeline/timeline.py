"""The timeline: moments of all reports, one entry for what they tell of the same happening on the same day."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from lucca.records import Origin, Passage, Reading, StoryActor, TimelineEntry, Utterance, group_id
from lucca.records.base import record_id
from lucca.story.dating.context import Weights, content, weights
from lucca.story.origins import support
from lucca.story.timeline.moments import Moment, moments

_SAME = 0.45
"""Share of the smaller one's weight from which two moments of one day and status are the same happening."""

_FEWEST = 2
"""Content words that two clauses must share."""

_CALENDAR = frozenset(
    weights(
        content(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
            "september october november december today yesterday tomorrow tonight morning evening afternoon night early late week "
            "last next earlier later year month day"
        )
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
    names = {(m.report, m.record): a.name for a in cast for m in a.members}
    entries = [_entry([found[k] for k in ks], readings, origins) for ks in groups if _says_enough(ks, found, told)]
    del names
    return tuple(sorted(entries, key=lambda e: (e.when or "", -len(e.evidence), e.id)))


def _told(moment: Moment) -> Weights:
    stems = content(moment.report.text[moment.span.start : moment.span.end])
    return weights([s for s in stems if s not in _CALENDAR and not s.isdigit()])


def _sayings(utterances: Sequence[Utterance]) -> Mapping[tuple[str, str], str]:
    """The utterance of each statement."""
    return {tuple(member): u.id for u in utterances for member in u.statements}


def _groups(
    found: Sequence[Moment], told: Sequence[Weights], saying: Mapping[tuple[str, str], str]
) -> list[list[int]]:
    """Moments of one day and status that tell the same, the likest joined first, as groups of which all pairs are alike."""
    by_day: dict[tuple[str, str], list[int]] = {}
    for k, moment in enumerate(found):
        by_day.setdefault((moment.when, moment.status), []).append(k)
    groups: list[list[int]] = []
    for ks in by_day.values():
        alike = {(a, b): _alike(found, told, a, b, saying) for a, b in combinations(ks, 2)}
        groups += _joined(ks, alike)
    return groups


def _joined(ks: Sequence[int], alike: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups joined by average likeness, best first."""
    groups = [[k] for k in ks]
    while len(groups) > 1:
        mean, a, b = max(
            (sum(alike[min(p, q), max(p, q)] for p in groups[x] for q in groups[y]) / (len(groups[x]) * len(groups[y])), -x, -y)
            for x, y in combinations(range(len(groups)), 2)
        )
        if mean < _SAME:
            break
        groups[-a] = sorted(groups[-a] + groups.pop(-b))
    return groups


def _alike(
    found: Sequence[Moment], told: Sequence[Weights], a: int, b: int, saying: Mapping[tuple[str, str], str]
) -> float:
    """How much two moments tell the same, 0 to 1: the weight of shared words as a share of the smaller one's."""
    one, two = found[a].voice, found[b].voice
    if one and two and saying.get(tuple(one), one.record) == saying.get(tuple(two), two.record):
        return 1.0
    shared = told[a].keys() & told[b].keys()
    fewest = 1 if found[a].is_noun or found[b].is_noun else _FEWEST
    if len(shared) < fewest:
        return 0.0
    smaller = min(sum(told[a].values()), sum(told[b].values()))
    return sum(told[a][s] for s in shared) / smaller if smaller else 0.0


def _says_enough(ks: Sequence[int], found: Sequence[Moment], told: Sequence[Weights]) -> bool:
    """Whether somebody tells more than a pronoun and a word."""
    return any(not found[k].open and len(told[k]) >= _FEWEST for k in ks)


def _entry(group: Sequence[Moment], readings: Sequence[Reading], origins: Sequence[Origin]) -> TimelineEntry:
    first, *others = sorted(group, key=_plainness)
    ordered = (first, *others)
    passages = tuple(
        Passage(report=m.report.id, span=m.span, exact=m.report.text[m.span.start : m.span.end]) for m in ordered
    )
    return TimelineEntry(
        id=group_id("time", [record_id(m.report.id, "moment", [m.span], m.when) for m in group]),
        when=first.when,
        gist=_gist(first),
        status=first.status,
        voice=None if any(m.voice is None for m in group) else first.voice,
        support=support([m.report.id for m in group], readings, origins) if origins else None,
        evidence=tuple(dict.fromkeys(passages)),
        confidence=_confidence(group),
    )


def _plainness(moment: Moment) -> tuple[bool, bool, bool, int, str, int]:
    """What shows an entry best comes first: the report's own words, a clause, nobody left open, not long."""
    length = moment.span.end - moment.span.start
    return (moment.open, moment.is_noun, moment.voice is not None, length, moment.report.id, moment.span.start)


def _gist(moment: Moment) -> str:
    words = " ".join(moment.report.text[moment.span.start : moment.span.end].split())
    if moment.subject is not None:
        return f"[{moment.subject}] {words.split(' ', 1)[1]}"
    return words


def _confidence(group: Sequence[Moment]) -> float:
    """Of the surest report; each further one takes away a third of the doubt."""
    reports = {m.report.id for m in group}
    doubt = (1 - max(m.confidence for m in group)) * (2 / 3) ** (len(reports) - 1)
    return round(min(1 - doubt, 0.95), 3)
