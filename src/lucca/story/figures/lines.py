"""The lines of a story's figures: entries brought together, with the value told last.

Two figures count one thing where class, noun, event and place fit: for what befalls people (deaths, arrests, …) the reports
must tell of one happening, for anything else the two sentences must be alike. A value that rises with time is a
development; two values at one time, or two sources in one report, are a dispute; where nothing tells the order, the line
says so. Numbers of parts and of fears count for themselves; those of other happenings are left out.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from lucca.extract.figures import AGE, MEASURED
from lucca.records import Member, Reading, StoryActor, StoryFigure, group_id
from lucca.story.figures.ages import age_lines
from lucca.story.figures.change import by_time, change
from lucca.story.figures.entries import BEFALLING, CLASSES, Entry, entries
from lucca.story.figures.same import RECENT, belongs
from lucca.story.passages import total

_ONE = {"marchers": "crowd"}
"""Classes whose lines are those of another: who marches is a crowd."""
_VICTIM = "victim"
_SUFFERED = ("deaths", "casualties", "injured", "missing", "trapped", "abducted")
"""Classes whose counted reports call victims."""


def story_figures(readings: Sequence[Reading], cast: Sequence[StoryActor]) -> tuple[StoryFigure, ...]:
    """The figures of the readings, one for each thing counted, in order of first appearance."""
    return tuple(_figure(line) for line in lines(readings, cast))


def lines(readings: Sequence[Reading], cast: Sequence[StoryActor]) -> list[list[Entry]]:
    """The entries of each thing counted."""
    actor_of = {member: actor.id for actor in cast for member in actor.members}
    found: list[list[Entry]] = []
    index: dict[tuple[str, str | None, str], list[list[Entry]]] = defaultdict(list)
    told = _told(readings, actor_of)
    for entry in told:
        figure = entry.figure
        if figure.counts == AGE:
            continue
        kind = _ONE.get(figure.counts, figure.counts)
        traits = _traits(entry)
        # A line that several traits lead to is looked at once.
        near = {id(line): line for trait in traits for line in index[kind, figure.unit, trait][-RECENT:]}
        line = next((line for line in near.values() if belongs(entry, line)), None)
        if line is None:
            line = []
            found.append(line)
        line.append(entry)
        for trait in traits:
            listed = index[kind, figure.unit, trait]
            if not any(line is other for other in listed[-RECENT:]):
                listed.append(line)
    return [*_with_changes(found), *age_lines([e for e in told if e.figure.counts == AGE], readings, actor_of)]


def _with_changes(found: list[list[Entry]]) -> list[list[Entry]]:
    """The lines, those of measures that one report tells to have become the other as one."""
    line_of = {e.member: k for k, line in enumerate(found) for e in line}
    for line in list(found):
        for entry in line if line and line[0].figure.counts in MEASURED else ():
            old = line_of.get(entry.replaces) if entry.replaces is not None else None
            if old is not None and old != line_of[entry.member]:
                here = line_of[entry.member]
                found[old] = [*found[old], *found[here]]
                found[here] = []
                line_of.update(dict.fromkeys((e.member for e in found[old]), old))
    return [line for line in found if line]


def _traits(entry: Entry) -> list[str]:
    """What lines are looked up by: the class alone for what befalls people, else the rarest words of the sentence."""
    if entry.figure.counts in CLASSES:
        return [""]
    if entry.figure.counts in MEASURED:
        own = [f"of {entry.noun}"] if entry.noun and entry.alone else []
        return [f"{entry.figure.value:g}", *own, *(e.record for e in (entry.member, entry.replaces) if e is not None)]
    return sorted(entry.sentence, key=lambda k: (-total((k,)), k))[:6]


def _told(readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> list[Entry]:
    """The entries of all readings that are of this story."""
    found = [e for reading in readings for e in entries(reading, actor_of)]
    current = {e.figure.counts for e in found if not e.elsewhere}
    tellers: dict[tuple[str, float, str | None], set[str]] = defaultdict(set)
    for e in found:
        if e.old:
            tellers[e.figure.counts, e.figure.value, e.day].add(e.member.report)
    kept = [e for e in found if not e.elsewhere or (e.old and _is_kept(e, current, tellers))]
    classed = (_with_class(e, kept) if e.figure.counts == _VICTIM else e for e in kept)
    return [e for e in classed if e.figure.counts != _VICTIM]


def _is_kept(entry: Entry, current: Set[str], tellers: Mapping[tuple[str, float, str | None], Set[str]]) -> bool:
    """Whether a figure of an older happening has a line: where the story has none of its own, or several reports tell it."""
    if entry.figure.counts in BEFALLING:
        return entry.figure.counts not in current
    return len(tellers[entry.figure.counts, entry.figure.value, entry.day]) > 1


def _with_class(victims: Entry, told: Sequence[Entry]) -> Entry:
    """An entry of "victims" under the class of which the story gives the same number."""
    known = {e.figure.counts for e in told if e.figure.value == victims.figure.value and not e.noun}
    kind = next((k for k in _SUFFERED if k in known), None)
    return (
        victims if kind is None or victims.noun == "other" else replace(victims, figure=replace(victims.figure, counts=kind))
    )


def _figure(line: Sequence[Entry]) -> StoryFigure:
    ordered = by_time(line)
    new = {e.figure.value for e in line if e.replaces is not None}
    last = next((e.figure for e in reversed(ordered) if e.figure.value in new), ordered[-1].figure)
    nouns = Counter(e.figure.of for e in ordered if e.figure.of)
    return StoryFigure(
        id=group_id("figure", (f"{e.member.report}/{e.member.record}" for e in ordered)),
        counts=last.counts,
        of=nouns.most_common(1)[0][0] if nouns else None,
        unit=last.unit,
        value=last.value,
        high=last.high,
        bound=last.bound,
        change=change(line),
        members=tuple(e.member for e in ordered),
        confidence=round(min(e.figure.confidence for e in ordered), 3),
    )
