"""Passages of several reports made comparable: their content words weighed by rarity, and when their reports told them.

Words are compared without inflection; countries, their people and their capitals count as one word, and irregular past
forms as their verbs. Rarity is the shipped one of `grouping`, so that it does not change with what else is read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import Generic, Literal, TypeVar

from lucca import world
from lucca.language.sentences import sentences
from lucca.language.words import Word, without_possessive, words
from lucca.layout import paragraphs
from lucca.records import Place, Reading, Report, Span, Time
from lucca.story.grouping.stems import COMMON, stem
from lucca.story.inflection import without_inflection

STOP = COMMON | frozenset(
    "the a an of to in on at for and or but that this these those it its is was are were be been being has have had having "
    "will would could should may might must can shall not no with by from as his her their our your my he she they we i you "
    "there here if so who whom whose which what how when where why do does did than then just really very own any some such "
    "about into over out up also only more most after before said say says tell told tells s t re ve ll d m him them us me "
    "one per via amid among never none nobody nothing neither nor without still yet already now today yesterday tomorrow "
    "however though although because while since until whether either both each every another other others around near "
    "according reported reportedly added adding claimed mr mrs ms dr sir according monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december morning evening "
    "afternoon night week month year day hour minute time thing something anything cannot like even back away off down "
    "am pm put make made making take took taken get got go went gone come came well much many lot way "
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
    "billion dozen dozens scores".split()
)
"""Words that say nothing of what is told: function words, plain cues, times, numbers, light verbs."""

SOON = timedelta(hours=1)
"""Reports told within this of each other count as told at one time: within the same hour, two tolls disagree."""

R = TypeVar("R", Place, Time)

Order = Literal["together", "before", "after", "unknown"]


def key(word: Word) -> str | None:
    """What a word is compared by; None for one that says nothing."""
    low = without_possessive(word.lower)
    if word.is_mark or low in STOP or len(low) < 2 or low[0].isdigit() or low.endswith("n't"):
        return None
    if word.is_capitalised and (nation := _nation(without_possessive(word.text))) is not None:
        return nation
    return base(low)


@lru_cache(maxsize=50_000)
def base(low: str) -> str:
    """A lower-case word without inflection: a verb's past and -ing forms as the verb."""
    return stem(without_inflection(low))


@cache
def bases(listed: str) -> frozenset[str]:
    """The keys of some listed words. Made when first asked for: it needs the reader's vocabulary."""
    return frozenset(base(word) for word in listed.split())


@lru_cache(maxsize=20_000)
def _nation(word: str) -> str | None:
    country = world.country(word) or world.nationality(word)
    if country is not None:
        return country.code or country.id
    seat = world.seat(word)
    return seat.country if seat is not None and seat.kind == "capital" else None


def keys(text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The keys of a stretch of text."""
    return frozenset(k for w in words(text, start, end) if (k := key(w)) is not None)


@lru_cache(maxsize=50_000)
def weight(of: str) -> float:
    """How much a key tells: its rarity in news at large, in nats; 3 for a country."""
    from lucca.story.grouping.rarity import (
        shipped,
    )  # its package brings numpy, which who only imports lucca need not wait for

    return 3.0 if of.isupper() else shipped()("word", of)


def total(of: Iterable[str]) -> float:
    """The weight of several keys."""
    return sum(weight(k) for k in sorted(of))


def told_sentences(reading: Reading) -> tuple[Span, ...]:
    """The sentences of a report that tell the story: without title and furniture."""
    report = reading.report
    hidden = sorted([f.span for f in report.furniture] + ([report.title_span] if report.title_span else []))
    found: list[Span] = []
    at = 0
    for paragraph in paragraphs(report.text):
        for sentence in sentences(report.text, paragraph):
            while at < len(hidden) and hidden[at].end <= sentence.start:
                at += 1
            if at == len(hidden) or not hidden[at].overlaps(sentence):
                found.append(sentence)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Told:
    """When a report was told: the earliest and the latest moment (UTC), both None where no date is known."""

    first: datetime | None
    last: datetime | None

    @property
    def exact(self) -> bool:
        """Whether the time of day is known."""
        return self.first is not None and self.first == self.last


def told(report: Report) -> Told:
    """When a report was told, from its date or time of publication."""
    written = report.published
    if written is None:
        return Told(None, None)
    moment = datetime.fromisoformat(written)
    if len(written) == 10:
        day = moment.replace(tzinfo=UTC)
        return Told(day, day + timedelta(hours=24))
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return Told(moment.astimezone(UTC), moment.astimezone(UTC))


def order(a: Told, b: Told) -> Order:
    """Whether `a` was told together with `b`, before or after it; unknown where their dates leave it open."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return "unknown"
    if a.exact and b.exact and abs(a.first - b.first) <= SOON:
        return "together"
    if a.last <= b.first:
        return "before"
    return "after" if b.last <= a.first else "unknown"


def days_apart(a: Told, b: Told) -> float:
    """Days that lie between two reports at the least; 0 where a date is not known."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0.0
    gap = max(a.first - b.last, b.first - a.last, timedelta(0))
    return gap.total_seconds() / 86_400


class Within(Generic[R]):
    """Records of one report by where they stand, so that those of a stretch are found without going through all."""

    def __init__(self, records: Iterable[R]) -> None:
        self._records: list[R] = sorted(records, key=lambda r: r.span)

    def __call__(self, span: Span) -> Sequence[R]:
        """The records that lie wholly inside a stretch, in order."""
        first = bisect_left(self._records, span.start, key=lambda r: r.span.start)
        last = bisect_left(self._records, span.end, key=lambda r: r.span.start)
        return [r for r in self._records[first:last] if r.span.end <= span.end]


DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""The day in a TIMEX3 value."""
