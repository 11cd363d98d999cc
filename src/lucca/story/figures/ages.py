"""Ages over a story: where reports put one person's age differently.

Somebody is of one age for all the days of a story, so that two ages are no development, whichever was told later. Named
persons are one by the story's actors; for somebody whom a report does not name ("a five-year-old boy") the reports must
tell of one happening, in like words, and neither may know of anybody who is as old as the other says.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from lucca.records import Member, Reading
from lucca.story.figures.entries import Entry
from lucca.story.passages import days_apart, total
from lucca.story.values import agree

_NEAR = 14.0
"""Days that two reports may lie apart: over more, a birthday is more likely than a dispute."""
_YEARS = 2
"""Years by which two ages of somebody without a name may differ; more are two persons."""
_ALIKE, _DIFFERENT = 7.0, 20.0
"""Weight in nats that the sentences and leads of two reports must share for somebody without a name to be one, where the
ages are the same and where not. In 72 stories what was two persons shared up to 14, what was one 40 and more."""
_OWN_NAMED = 12.0
"""Weight that the two sentences alone must share where one of them names somebody (two persons: up to 10.5)."""

_CHILD = frozenset("boy girl child toddler teenager teen youngster youth schoolboy schoolgirl kid".split())
_SEXES = (frozenset("boy schoolboy man".split()), frozenset("girl schoolgirl woman".split()))
_MOST = 40
"""Persons without a name that an age is compared with at the most, the latest first."""


@dataclass(frozen=True, slots=True)
class _Age:
    """An entry with whose age it is: a story actor or a name (`who`), else a noun, null for "the six-year-old"."""

    entry: Entry
    who: str | None
    noun: str | None


def age_lines(told: Sequence[Entry], readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> list[list[Entry]]:
    """The entries of each person whose age the reports put differently; `told` are the entries of all ages, in order."""
    own: dict[str, set[float]] = defaultdict(set)
    for entry in told:
        own[entry.member.report].add(entry.figure.value)
    lines: list[list[_Age]] = []
    named: dict[str, list[_Age]] = {}
    for age in _whose(told, readings, actor_of):
        line = named.get(age.who) if age.who is not None else None
        if line is None:
            line = next((near for near in reversed(lines[-_MOST:]) if _is_one(age, near, own)), None)
        if line is None:
            line = []
            lines.append(line)
        line.append(age)
        if age.who is not None:
            named.setdefault(age.who, line)
    settled = ([a.entry for a in line if _is_sole(a, line)] for line in lines)
    return [line for line in settled if _differ(line)]


def _whose(told: Sequence[Entry], readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> Iterator[_Age]:
    """The ages with whose they are: names as the story's actors, where their mentions tell."""
    actors: dict[tuple[str, str], str] = {}
    for reading in readings:
        for actor in reading.actors:
            for mention in actor.mentions:
                written = reading.report.text[mention.start : mention.end]
                member = Member(reading.report.id, actor.id)
                if actor.named and member in actor_of:
                    actors.setdefault((reading.report.id, written), actor_of[member])
    for entry in told:
        of = entry.figure.of
        if of is None or of[0].islower():
            yield _Age(entry, None, of)
        else:
            yield _Age(entry, actors.get((entry.member.report, of), of.lower()), None)


def _is_one(age: _Age, line: Sequence[_Age], own: Mapping[str, Set[float]]) -> bool:
    """Whether an age may be of the person of a line, at least one of the two being without a name."""
    if age.who is not None and any(other.who is not None for other in line):
        return False
    return all(_is_like(age, other, own) for other in (line[0], line[-1]))


def _is_like(a: _Age, b: _Age, own: Mapping[str, Set[float]]) -> bool:
    one, two = a.entry, b.entry
    same = one.figure.value == two.figure.value
    if one.member.report == two.member.report:
        return same and a.noun == b.noun and a.who == b.who
    if not _nouns_fit(a.noun, b.noun) or abs(one.figure.value - two.figure.value) > _YEARS:
        return False
    if not same and (one.figure.value in own[two.member.report] or two.figure.value in own[one.member.report]):
        return False
    shared = min(total(one.sentence & two.context) + total(two.sentence & one.context), 2 * total(one.context & two.context))
    if same:
        return shared >= _ALIKE
    touch = total((one.sentence & two.sentence) - {noun for noun in (a.noun, b.noun) if noun})
    return touch >= _OWN_NAMED if a.who or b.who else touch > 0 and shared >= _DIFFERENT


def _nouns_fit(a: str | None, b: str | None) -> bool:
    """Whether two nouns can be said of one person: the same, or two words for a child or an adult, of one sex."""
    if a is None or b is None or a == b:
        return True
    if any(a in one and b in other for one, other in (_SEXES, _SEXES[::-1])):
        return False
    return a in _CHILD and b in _CHILD


def _is_sole(age: _Age, line: Sequence[_Age]) -> bool:
    """Whether the report of an age gives no other age of the same person: one that does tells of two."""
    report = age.entry.member.report
    return all(agree(age.entry.figure, o.entry.figure) for o in line if o.entry.member.report == report)


def _differ(line: Sequence[Entry]) -> bool:
    """Whether reports of some days put an age differently; those of months or years tell that somebody grew older.

    Where a date is not known, one year is a difference and more may be time that has passed.
    """
    ages = list({(e.figure.value, e.told.first): e for e in line}.values())[:_MOST]
    pairs = [(a, b) for a, b in combinations(ages, 2) if not agree(a.figure, b.figure)]
    if any(days_apart(a.told, b.told) > _NEAR for a, b in pairs):
        return False
    return any((a.told.first and b.told.first) is not None or abs(a.figure.value - b.figure.value) <= 1 for a, b in pairs)
