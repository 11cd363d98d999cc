"""Figures over a story: one line for each thing counted, over reports and hours.

Two figures count one thing where class, noun, event and place fit: for what befalls people (deaths, arrests, …) the reports
must tell of one happening, for anything else the two sentences must be alike. A value that rises with time is a
development; two values at one time, or two sources in one report, are a dispute; where nothing tells the order, the line
says so. Numbers of other years, of parts and of fears count for themselves.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lucca.extract.figures import GENERIC, GROWING, NOUN, PERSONS, QUESTIONS, singular
from lucca.records import Figure, Member, Reading, Span, StoryActor, StoryFigure, group_id
from lucca.records.story import FigureChange
from lucca.story.passages import Told, Within, days_apart, keys, order, told, told_sentences, total
from lucca.story.values import agree, is_vague, rises

_HISTORY = re.compile(
    r"\b(?:since (?:\d{4}|the)|in the (?:past|last)|over the (?:past|last|years)|last year|on average|every year|annually|"
    r"years? ago|so far this|previous(?:ly)?|in (?:total|all) since|a year)\b",
    re.IGNORECASE,
)
_SUPERSEDED = re.compile(
    r"\b(?:revised (?:up |down |upwards |downwards )?from|(?:up|down|rose|risen|rising|fell|fallen|increased) from|"
    r"instead of|rather than|earlier (?:said|reports?|put|estimates?)|initial(?:ly)?|at first|originally|not)"
    r"\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:could|may|might|would|fear\w*|if|should|threat\w*|hope\w*|capacity|can|target|feared)\b", re.IGNORECASE
)
_PUT_AT = re.compile(r"\b(?:put|puts|estimated?|estimates|gave|gives|counted|counts)\b")

_FRESH = 2
"""Days from its report's within which a day belongs to the running news."""
_OLD = 10
"""Days from its report's beyond which a figure's day is another event's."""

_LEAD = 3
"""Sentences at a report's head that tell which happening it is about."""

_EVENT = 7.0
"""Weight in nats that two reports' leads and sentences must share to tell of one happening (two or three rare words)."""
_SAME_DAY = 3.0
"""What it counts that both give the same day."""
_ALIKE, _ALIKE_OTHERWISE, _ALIKE_WEIGHT = 0.4, 0.4, 7.0
"""Share of the smaller sentence where values are the same and where not, and weight, that sentences must share for anything
else to be the same thing counted."""

_FAR = 600
"""Code points around a figure that count as its sentence at the most."""

_LITTLE = 8.0
"""Weight below which a sentence is read with the one before."""

_RECENT = 40
"""Lines that a figure is compared with at the most, the latest first."""

_SETTLED = frozenset({"money", "votes", "seats"})
"""What does not change with the hours: a later value does not replace an earlier one."""

CLASSES = frozenset(QUESTIONS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure of one report, with what it is compared by.

    `day` is the day or year that it is of, `old` whether that is another event's; `holders` are story actors' ids, none for
    the report's own voice; `at` is the index of its sentence; `alone` says that its report has no other value of the sort.
    """

    member: Member
    figure: Figure
    told: Told
    noun: str
    holders: frozenset[str]
    sourced: bool
    sentence: frozenset[str]
    context: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    day: str | None
    old: bool
    at: int
    alone: bool


def story_figures(readings: Sequence[Reading], cast: Sequence[StoryActor]) -> tuple[StoryFigure, ...]:
    """The figures of the readings, one for each thing counted, in order of first appearance."""
    return tuple(_figure(line) for line in lines(readings, cast))


def lines(readings: Sequence[Reading], cast: Sequence[StoryActor]) -> list[list[Entry]]:
    """The entries of each thing counted."""
    actor_of = {member: actor.id for actor in cast for member in actor.members}
    found: list[list[Entry]] = []
    index: dict[tuple[str, str | None, str], list[list[Entry]]] = defaultdict(list)
    for entry in (e for reading in readings for e in _entries(reading, actor_of)):
        figure = entry.figure
        traits = _traits(entry)
        # A line that several traits lead to is looked at once.
        near = {id(line): line for trait in traits for line in index[figure.counts, figure.unit, trait][-_RECENT:]}
        line = next((line for line in near.values() if _belongs(entry, line)), None)
        if line is None:
            line = []
            found.append(line)
        line.append(entry)
        for trait in traits:
            listed = index[figure.counts, figure.unit, trait]
            if not any(line is other for other in listed[-_RECENT:]):
                listed.append(line)
    return found


def _traits(entry: Entry) -> list[str]:
    """What lines are looked up by: the class alone for what befalls people, else the rarest words of the sentence."""
    if entry.figure.counts in CLASSES:
        return [""]
    return sorted(entry.sentence, key=lambda k: (-total((k,)), k))[:6]


def _entries(reading: Reading, actor_of: Mapping[Member, str]) -> Iterator[Entry]:
    report = reading.report
    split = told_sentences(reading)
    first = split[:_LEAD]
    lead = frozenset().union(*(keys(report.text, s.start, min(s.end, s.start + _FAR)) for s in first)) | keys(
        report.title or ""
    )
    statements = {s.id: s for s in reading.statements}
    values = {t.id: t.value for t in reading.times}
    within = Within(reading.places)
    sorts: dict[tuple[str, str | None], set[float]] = defaultdict(set)
    for figure in reading.figures:
        sorts[figure.counts, figure.unit].add(figure.value)
    at = 0
    for figure in reading.figures:
        span = figure.evidence[0].span
        while at + 1 < len(split) and split[at].end < span.end:
            at += 1
        if not split or not split[at].contains(span) or _is_superseded(report.text, split[at], span):
            continue
        sentence = Span(max(split[at].start, span.start - _FAR), min(split[at].end, span.end + _FAR))
        here = keys(report.text, sentence.start, sentence.end)
        if at and total(here) < _LITTLE:  # "Seven people died.": the sentence before says where
            here |= keys(report.text, max(split[at - 1].start, split[at - 1].end - _FAR), split[at - 1].end)
        said = statements.get(figure.voice or "")
        places = within(sentence)
        day, old = _day(values.get(figure.time or ""), report.published)
        yield Entry(
            member=Member(report.id, figure.id),
            figure=figure,
            told=told(report),
            noun=_noun(figure),
            holders=frozenset(
                actor_of[m] for a in (said.speakers if said else ()) if (m := Member(report.id, a)) in actor_of
            ),
            sourced=said is not None or _PUT_AT.search(report.text, sentence.start, span.end) is not None,
            sentence=here,
            context=here | lead,
            places=frozenset(k for p in places for k in keys(p.name)),
            countries=frozenset(p.country for p in places if p.country),
            day=day,
            old=old or _HISTORY.search(report.text, sentence.start, sentence.end) is not None,
            at=at,
            alone=len(sorts[figure.counts, figure.unit]) == 1,
        )


def _is_superseded(text: str, sentence: Span, span: Span) -> bool:
    """Whether the words before a figure say that it no longer holds, or that it is feared, hoped or asked for."""
    lead = text[max(sentence.start, span.start - 60) : span.start]
    return _SUPERSEDED.search(lead) is not None or _OPEN.search(lead + text[span.start : span.end]) is not None


def _noun(figure: Figure) -> str:
    """What a figure counts, as nouns are compared: "" for people of no sort, and for those that the class itself names."""
    if figure.of is None or figure.of in GENERIC or NOUN.get(figure.of) == figure.counts:
        return ""
    return singular(figure.of)


def _day(value: str | None, published: str | None) -> tuple[str | None, bool]:
    """The day or year that a figure is of, and whether it is long before its report."""
    if value is None or not value[:4].isdigit():
        return None, False
    if len(value) < 10 or not value[8:10].isdigit():
        return value[:4], published is None or value[:4] != published[:4] or len(value) < 7
    if published is None:
        return value[:10], False
    return value[:10], abs((date.fromisoformat(value[:10]) - date.fromisoformat(published[:10])).days) > _OLD


def _belongs(entry: Entry, line: Sequence[Entry]) -> bool:
    """Whether an entry counts what a line's entries count."""
    return all(_same_thing(entry, other) for other in (line[0], line[-1])) and not _repeats(entry, line)


def _repeats(entry: Entry, line: Sequence[Entry]) -> bool:
    """Whether another value of the same report stands in the line, and no other source gives it."""
    own = [other for other in line[-_RECENT:] if other.member.report == entry.member.report]
    return any(not agree(entry.figure, other.figure) and not _two_sources(entry, other) for other in own)


def _two_sources(a: Entry, b: Entry) -> bool:
    """Whether one report gives two figures side by side, from two sources."""
    near = a.member.report == b.member.report and abs(a.at - b.at) <= 1
    return near and a.sourced and b.sourced and a.holders != b.holders and not (a.old or b.old)


def _same_thing(a: Entry, b: Entry) -> bool:
    same_value = a.figure.value == b.figure.value
    if not _nouns_fit(a, b, same_value) or not _days_fit(a, b, same_value) or not _places_fit(a, b, same_value):
        return False
    shared = total(a.sentence & b.sentence)
    share = _ALIKE if same_value else _ALIKE_OTHERWISE
    alike = shared >= _ALIKE_WEIGHT and shared >= share * min(total(a.sentence), total(b.sentence))
    if a.figure.counts not in CLASSES or a.old or b.old:
        return alike
    if a.member.report == b.member.report:
        return agree(a.figure, b.figure) or _two_sources(a, b)
    same_day = _SAME_DAY if a.day is not None and a.day == b.day else 0.0
    common = min(total(a.sentence & b.context) + total(b.sentence & a.context), 2 * total(a.context & b.context))
    return common + same_day >= _EVENT


def _nouns_fit(a: Entry, b: Entry, same_value: bool) -> bool:
    if "other" in (a.noun, b.noun):
        return False
    if a.noun == b.noun:
        return True
    persons = all(e.noun == "" or (e.figure.of or "") in PERSONS for e in (a, b))
    if not persons or a.figure.counts not in CLASSES:
        return False
    if same_value:
        return True
    # "four men" may grow into "eleven people", but eleven people are no other count than the four men among them
    special, general = (a, b) if a.noun else (b, a)
    return not general.noun and order(special.told, general.told) == "before" and special.figure.value < general.figure.value


def _days_fit(a: Entry, b: Entry, same_value: bool) -> bool:
    if a.old != b.old:
        return False
    if a.day is None or b.day is None:
        return not a.old or same_value
    if len(a.day) < 10 or len(b.day) < 10:
        return a.day[:4] == b.day[:4]
    apart = abs((date.fromisoformat(a.day) - date.fromisoformat(b.day)).days)
    return (
        apart <= 1
        or (not (a.old or b.old) and apart <= _FRESH + days_apart(a.told, b.told) and same_value)
        or (not (a.old or b.old) and days_apart(a.told, b.told) >= apart - 1 and apart <= _OLD)
    )


def _places_fit(a: Entry, b: Entry, same_value: bool) -> bool:
    if not a.places or not b.places or a.places & b.places:
        return True
    if a.countries and b.countries and not a.countries & b.countries:
        return False
    return same_value or bool((a.places & b.context) or (b.places & a.context))


def change(line: Sequence[Entry]) -> FigureChange:
    """How the figures of one thing differ."""
    if len(line) == 1:
        return "single"
    ordered = _by_time(line)
    found: set[FigureChange] = set()
    for k, a in enumerate(ordered[:-1]):
        for b in ordered[k + 1 : k + 1 + _RECENT]:
            found.add(_pair(a, b))
    for verdict in ("disputed", "unclear", "developed"):
        if verdict in found:
            return verdict
    return "same"


def _pair(a: Entry, b: Entry) -> FigureChange:
    """How two figures differ, `a` not being told after `b` as far as is known."""
    when = order(a.told, b.told)
    if a.figure.value == b.figure.value and a.figure.bound == b.figure.bound:
        return "same"
    if agree(a.figure, b.figure):
        return "developed" if when == "before" and b.figure.value > a.figure.value and not is_vague(a.figure) else "same"
    if a.member.report == b.member.report:
        return "disputed" if _two_sources(a, b) else "unclear"
    if a.figure.counts not in CLASSES and not (a.alone and b.alone):
        return "unclear"
    two = bool(a.sourced and b.sourced and a.holders and b.holders and not a.holders & b.holders)
    grows = a.figure.counts in GROWING
    if when == "together":
        later_is_more = a.told.first != b.told.first and rises(a.figure, b.figure)
        return "developed" if grows and later_is_more and not two else "disputed"
    if when == "unknown":
        return "disputed" if two else "unclear"
    if a.figure.counts in _SETTLED or (grows and not rises(a.figure, b.figure)):
        return "unclear"
    return "developed"


def _by_time(line: Sequence[Entry]) -> list[Entry]:
    """Entries in the order of telling; what has no date stands where it was given."""
    known = sorted((e for e in line if e.told.last is not None), key=lambda e: (e.told.last, e.told.first))
    return [e for e in line if e.told.last is None] + known


def _figure(line: Sequence[Entry]) -> StoryFigure:
    ordered = _by_time(line)
    last = ordered[-1].figure
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
