"""Events over a story: what several reports tell of one and the same event, brought together.

Two events are one where type, actors and targets are the same, no day speaks against it, the one does not deny what the
other tells, and the words of their clauses are alike: two threats over two matters stay two. Members stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lucca.records import Event, Member, Merged, Reading, group_id
from lucca.story.passages import keys, total

_ALIKE = 0.35
"""Share of the weight of the shorter clause's words, those of the actors left out, that two clauses must share."""
_RECENT = 30
"""Groups of the same actors, and members of each, that an event is compared with at the most, the latest ones."""
_DAY = 10
"""Length of a day in ISO 8601."""


@dataclass(frozen=True, slots=True)
class _Entry:
    member: Member
    event: Event
    who: tuple[str, frozenset[str], frozenset[str]]
    told: bool
    day: str | None
    words: frozenset[str]


def merged_events(readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> tuple[Merged, ...]:
    """The events of the readings in order of first appearance, each once.

    `actor_of` gives for each actor of a reading its story actor's id.
    """
    groups: list[list[_Entry]] = []
    index: dict[tuple[str, frozenset[str], frozenset[str]], list[list[_Entry]]] = defaultdict(list)
    for entry in (e for reading in readings for e in _entries(reading, actor_of)):
        near = index[entry.who][-_RECENT:]
        group = next((g for g in near if all(_is_one(entry, other) for other in g[-_RECENT:])), None)
        if group is None:
            group = []
            groups.append(group)
            index[entry.who].append(group)
        group.append(entry)
    return tuple(_merged(group) for group in groups)


def _entries(reading: Reading, actor_of: Mapping[Member, str]) -> Iterator[_Entry]:
    report = reading.report
    values = {t.id: t.value for t in reading.times}
    names = {
        a.id: keys(a.name) | keys(" ".join(report.text[m.start : m.end] for m in a.mentions[:5])) for a in reading.actors
    }
    for event in reading.events:
        story = {a: actor_of.get(Member(report.id, a), a) for a in (*event.actors, *event.targets)}
        own = frozenset[str]().union(*(names.get(a, frozenset()) for a in story))
        value = values.get(event.time or "", "")[:_DAY]
        yield _Entry(
            member=Member(report.id, event.id),
            event=event,
            who=(event.type, frozenset(story[a] for a in event.actors), frozenset(story[a] for a in event.targets)),
            told=event.status not in {"denied", "negated"},
            day=value if len(value) == _DAY and value[:4].isdigit() else None,
            words=frozenset[str]().union(*(keys(e.exact) for e in event.evidence)) - own,
        )


def _is_one(a: _Entry, b: _Entry) -> bool:
    if a.told != b.told or (a.day is not None and b.day is not None and a.day != b.day):
        return False
    smaller = min(total(a.words), total(b.words))
    return (smaller > 0 and total(a.words & b.words) >= _ALIKE * smaller) or a.words == b.words


def _merged(group: Sequence[_Entry]) -> Merged:
    members = tuple(e.member for e in group)
    return Merged(
        id=group_id("event", (f"{m.report}/{m.record}" for m in members)),
        members=members,
        confidence=min(e.event.confidence for e in group),
    )
