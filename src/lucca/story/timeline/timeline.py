"""The timeline: moments of all reports, one entry for what they tell of the same happening on the same day."""

from collections.abc import Mapping, Sequence

from lucca.records import Member, Origin, Passage, Reading, StoryActor, TimelineEntry, Utterance, group_id
from lucca.records.base import record_id
from lucca.story.origins import support
from lucca.story.timeline.alike import Telling, sayings, telling
from lucca.story.timeline.grouping import Groups
from lucca.story.timeline.moments import Moment, moments
from lucca.story.timeline.when import is_range, is_week

_ENOUGH = 12.0
"""Weight in nats of what says enough of a happening to stand for it: two or three rare words."""


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
    names = {Member(r.report.id, a.id): a.name for r in readings for a in r.actors}
    names |= {member: actor.name for actor in cast for member in actor.members}
    said = sayings(utterances)
    told = [telling(m, names, said) for m in found]
    groups = [ks for ks in Groups(found, told).joined() if _says_enough(ks, found, told)]
    entries = [_entry([(found[k], told[k]) for k in ks], readings, origins, names) for ks in groups]
    return tuple(sorted(entries, key=lambda e: (e.when or "", -len(e.evidence), e.id)))


def _says_enough(ks: Sequence[int], found: Sequence[Moment], told: Sequence[Telling]) -> bool:
    """Whether somebody tells more than a pronoun and a word."""
    return any(not found[k].open and told[k].says_enough() and not is_week(found[k].when) for k in ks)


def _entry(
    tellings: Sequence[tuple[Moment, Telling]],
    readings: Sequence[Reading],
    origins: Sequence[Origin],
    names: Mapping[Member, str],
) -> TimelineEntry:
    group = [moment for moment, _ in sorted(tellings, key=_plainness)]
    first = group[0]
    passages = tuple(Passage(report=m.report.id, span=m.span, exact=m.report.text[m.span.start : m.span.end]) for m in group)
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


def _plainness(told: tuple[Moment, Telling]) -> tuple[bool, bool, bool, bool, int, str, int]:
    """What shows an entry best comes first: the report's own words, a clause that tells what happened, not long."""
    moment, what = told
    length = moment.span.end - moment.span.start
    return (
        is_week(moment.when) or is_range(moment.when) or moment.open,
        moment.is_noun,
        moment.voice is not None,
        what.total < _ENOUGH,
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
