"""The figures of one report, each with what it is compared by: its words, day, places, who gives it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lucca.extract.figures import AGE, GENERIC, MEASURED, NOUN, QUESTIONS, singular
from lucca.language.sentences import sentences
from lucca.layout import paragraphs
from lucca.records import Figure, Member, Reading, Span
from lucca.story.figures.elsewhere import Elsewhere
from lucca.story.passages import Told, Within, keys, told, told_sentences, total

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
    r"\b(?:could|may|might|would|fear\w*|if|should|(?<!life-)threat\w*|hope\w*|capacity|can|target|feared)\b", re.IGNORECASE
)
_PUT_AT = re.compile(r"\b(?:put|puts|estimated?|estimates|gave|gives|counted|counts)\b")

OLD = 10
"""Days from its report's beyond which a figure's day is another event's."""

_LEAD = 3
"""Sentences at a report's head that tell which happening it is about."""

_FAR = 600
"""Code points around a figure that count as its sentence at the most."""

_LITTLE = 8.0
"""Weight below which a sentence is read with the one before."""

_CHANGE = 40
"""Code points between an old value and the new one that it was changed to."""
_FROM = re.compile(r"\bfrom\s{1,2}(?:(?:about|around|nearly|some)\s)?\Z", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:cut|cuts|cutting|reduc\w{1,3}|shr[aiu]nk\w{0,3}|slash\w{0,3}|lower\w{0,3}|rais\w{1,3}|increas\w{1,3}|drop\w{0,4}|"
    r"f[ae]ll\w{0,3}|r[oi]se\w{0,1}|chang\w{1,3}|trimm?\w{0,3})\b",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:^|\s)to\s{1,2}(?:(?:just|only|about|around|nearly|some|as (?:much|little) as)\s)?\Z", re.IGNORECASE)

BEFALLING = frozenset(QUESTIONS) - {"votes", "seats", "troops", "jobs", "turnout"}
"""Classes of what befalls people and things, of which other happenings have their own counts."""

CLASSES = frozenset(QUESTIONS)
"""Classes whose lines need no alike sentences: what befalls people in one happening."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure of one report, with what it is compared by.

    `day` is the day or year that it is of, `old` whether that is another event's; `holders` are story actors' ids, none for
    the report's own voice; `at` is the index of its sentence; `alone` says that its report has no other value of the sort,
    `partial` that it has a greater one, `elsewhere` that the figure is told of another happening; `replaces` is the figure
    that it was changed from in its sentence.
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
    partial: bool = False
    elsewhere: bool = False
    replaces: Member | None = None


def entries(reading: Reading, actor_of: Mapping[Member, str]) -> Iterator[Entry]:
    """The figures of a reading that hold, in text order; `actor_of` gives members of the cast their story actors."""
    report = reading.report
    split = [s for p in paragraphs(report.text) for s in sentences(report.text, p)]
    first = told_sentences(reading)[:_LEAD]
    lead = frozenset().union(*(keys(report.text, s.start, min(s.end, s.start + _FAR)) for s in first)) | keys(
        report.title or ""
    )
    statements = {s.id: s for s in reading.statements}
    values = {t.id: t.value for t in reading.times}
    within = Within(reading.places)
    sorts: dict[tuple[str, str | None], set[float]] = defaultdict(set)
    for figure in reading.figures:
        sorts[figure.counts, figure.unit].add(figure.value)
    greatest = {sort: max(values) for sort, values in sorts.items()}
    at = 0
    elsewhere = Elsewhere(report.text, split)
    before: Figure | None = None
    for figure in reading.figures:
        span = figure.evidence[0].span
        while at + 1 < len(split) and split[at].end < span.end:
            at += 1
        if not split or not split[at].contains(span):
            continue
        replaces = before if before is not None and _is_changed(report.text, split[at], before, figure) else None
        before = figure
        if replaces is None and figure.counts not in MEASURED and _is_superseded(report.text, split[at], figure):
            continue
        sentence = Span(max(split[at].start, span.start - _FAR), min(split[at].end, span.end + _FAR))
        here = keys(report.text, sentence.start, sentence.end)
        if at and total(here) < _LITTLE:  # "Seven people died.": the sentence before says where
            here |= keys(report.text, max(split[at - 1].start, split[at - 1].end - _FAR), split[at - 1].end)
        said = statements.get(figure.voice or "")
        places = within(sentence)
        day, old = _day(values.get(figure.time or ""), report.published)
        far = elsewhere(at, span, old=old, dated=day is not None and not old)
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
            partial=figure.value < greatest[figure.counts, figure.unit],
            elsewhere=far,
            replaces=Member(report.id, replaces.id) if replaces is not None else None,
        )


def _is_changed(text: str, sentence: Span, old: Figure, new: Figure) -> bool:
    """Whether a sentence tells that one figure became the other: "from 170g to 150g", "cut its 400g bars to 360g"."""
    before, behind = old.evidence[0].span, new.evidence[0].span
    if (old.counts, old.unit) != (new.counts, new.unit) or new.counts not in MEASURED | {"money"} or old.value == new.value:
        return False
    if not sentence.contains(before) or not 0 < behind.start - before.end <= _CHANGE:
        return False
    if not _TO.search(text, before.end, behind.start):
        return False
    lead = max(sentence.start, before.start - 120)
    return _FROM.search(text, lead, before.start) is not None or _CHANGED.search(text, lead, behind.start) is not None


def _is_superseded(text: str, sentence: Span, figure: Figure) -> bool:
    """Whether the words before a figure say that it no longer holds, or that it is feared, hoped or asked for.

    An age is neither: "they hope to reach the five-year-old boy".
    """
    span = figure.evidence[0].span
    lead = text[max(sentence.start, span.start - 60) : span.start]
    if _SUPERSEDED.search(lead) is not None:
        return True
    return figure.counts != AGE and _OPEN.search(lead + text[span.start : span.end]) is not None


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
        return value[:4], published is None or value[:4] != published[:4]
    if published is None:
        return value[:10], False
    return value[:10], abs((date.fromisoformat(value[:10]) - date.fromisoformat(published[:10])).days) > OLD
