"""From a text to its times: all rules over each stretch, the longest match first, values settled from left to right."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from lucca.extract.times import (
    ago,
    clock,
    dates,
    durations,
    feasts,
    halves,
    later,
    months,
    periods,
    quarters,
    rates,
    relative,
    sets,
    vague,
    weekdays,
    within,
    years,
)
from lucca.extract.times.beside import with_days
from lucca.extract.times.calendar import iso_day, minute_of
from lucca.extract.times.situation import FoundTime, Rule, Situation, people_in
from lucca.records import Report, Span, Time, record_id

_PARTS = (
    dates, months, within, years, weekdays, clock, relative, ago, later, quarters, halves, periods, feasts, vague, durations,
    rates, sets,
)  # fmt: skip
RULES: tuple[Rule, ...] = tuple(rule for part in _PARTS for rule in part.RULES)
"""Where two rules match the same words the earlier one is asked first."""
_OF_DATES = len(dates.RULES) + len(months.RULES)


def times(text: str, spans: Sequence[Span], published: str | None) -> tuple[FoundTime, ...]:
    """The temporal expressions inside some stretches of a text, in order, none overlapping another.

    `published` is the report's ISO date, or time with zone; where it is null or no date, values that hang on it stay
    relative (`REF-1D`, `XXXX-WXX-1`, `XXXX-04-10`). Spans count code points of `text`. What a later expression counts
    from ("two days later") is remembered over the stretches.
    """
    situation = Situation(
        text=text, low=lowered(text), day=iso_day(published), minute=minute_of(published), people=people_in(text)
    )
    return tuple(found for span in sorted(spans) for found in _in_stretch(situation, span))


def time_records(report: Report, spans: Sequence[Span]) -> tuple[Time, ...]:
    """The times of a report's stretches as records, settled against the day it was published."""
    return tuple(
        Time(
            id=record_id(report.id, "time", [found.span]),
            span=found.span,
            type=found.type,
            value=found.value,
            confidence=found.confidence,
        )
        for found in times(report.text, spans, report.published)
    )


def lowered(text: str) -> str:
    """A text in lower case, code point for code point: letters whose small form is longer stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _in_stretch(situation: Situation, span: Span) -> list[FoundTime]:
    """The times of one stretch: of matches that overlap the first, of those that begin alike the longest.

    A day or month whose match begins inside of what was found is searched again behind it: "that of "late Friday, Oct. 27".
    """
    start, end = max(0, span.start), min(len(situation.text), span.end)
    situation.told_year = None
    matches = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        for match in rule.matches(situation.low, start, end)
    ]
    found: list[FoundTime] = []
    done = start
    heapify(matches)
    while matches:
        at, _, order, match = heappop(matches)
        if at >= done:
            for time in RULES[order].give(match, situation):
                done = time.span.end
                situation.remember(time)
                found.append(time)
        elif match.end() > done and order < _OF_DATES:
            again = RULES[order].first(situation.low, done, match.end())
            if again is not None:
                heappush(matches, (again.start(), -again.end(), order, again))
    return with_days(situation, found)
