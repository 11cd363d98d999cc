"""The most likely day on which an undated report was published, from its story-mates.

Two sorts of evidence. Reports of one story stand close together in time, closest to those that they are most alike. And
where a mate puts a day to a happening that the undated report puts in its own time ("on Monday", "last week"), only some
days of publication let both mean the same day. The likelihood of each day is the product; what comes out is the day, and
the range that holds most of the likelihood.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lucca.records import Reading
from lucca.story.dating.context import Placed, Weights, content, cosine, placed, weights
from lucca.story.dating.values import days, depends, fixed, next_weekday

_AROUND = 3
"""Days before and after a mate's that are considered."""

_FADE = 0.4
"""How much less likely each day farther from a mate is."""

_ALIKE = 0.35
"""Likeness from which two times are taken to date the same happening."""

_TRUST = 4.0
"""Weight (nats, times likeness) of a happening that both reports put on the same day, or on different ones."""

_TOO_EARLY, _SOON = 2.0, 14
"""Weight (nats) of a day named in full that would lie after publication, at most so many days, though its sentence looks
back; days farther ahead are mostly feasts and terms that need no verb to lie ahead."""

_FRESH = 0.5
"""Weight (nats) of each day between a day of which the first sentences tell and publication: news leads with what is new."""

_HELD = 0.8
"""Share of the likelihood that the range holds."""

_WIDEST = 7
"""Days beyond which a range says too little: the report stays undated."""


@dataclass(frozen=True, slots=True)
class _Mate:
    day: date
    told: Weights
    times: tuple[tuple[date, Placed], ...]


def infer_dates(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, undated ones dated where the dated ones tell enough.

    A report dated so has `published_basis` "story" and `published_range`; its times stay as they are, since settling them
    anew is not the story's task. Dates inferred before are no evidence. With no dated report nothing changes.
    """
    mates = [_mate(r, day) for r in readings if (day := _known(r)) is not None]
    if not mates or all(r.report.published for r in readings):
        return tuple(readings)
    return tuple(r if r.report.published else _dated(r, mates) for r in readings)


def _known(reading: Reading) -> date | None:
    """The day of a report that says it itself."""
    report = reading.report
    return fixed(report.published) if report.published and report.published_basis != "story" else None


def _mate(reading: Reading, day: date) -> _Mate:
    times = tuple((on, p) for p in placed(reading) if (on := fixed(p.time.value)))
    return _Mate(day, weights(content(reading.report.text)), times)


def _dated(reading: Reading, mates: Sequence[_Mate]) -> Reading:
    chances = _chances(reading, mates)
    best = max(chances, key=lambda d: (chances[d], -d.toordinal()))
    between = _range(chances, best)
    if between is None:
        return reading
    first, last = between
    report = replace(
        reading.report,
        published=best.isoformat(),
        published_basis="story",
        published_range=(first.isoformat(), last.isoformat()),
    )
    return replace(reading, report=report)


def _chances(reading: Reading, mates: Sequence[_Mate]) -> Mapping[date, float]:
    """Each day that is considered with its likelihood; they sum to 1."""
    own = weights(content(reading.report.text))
    likeness = [cosine(own, mate.told) ** 2 + 1e-6 for mate in mates]
    times = [(p, _same(p, mates)) for p in placed(reading)]
    found = {}
    for day in _considered(mates):
        near = sum(w * _FADE ** abs((day - m.day).days) for w, m in zip(likeness, mates, strict=True))
        found[day] = math.log(near) + sum(_fit(p, same, day) for p, same in times)
    most = max(found.values())
    total = sum(math.exp(v - most) for v in found.values())
    return {day: math.exp(v - most) / total for day, v in found.items()}


def _considered(mates: Iterable[_Mate]) -> list[date]:
    around = range(-_AROUND, _AROUND + 1)
    return sorted({m.day + timedelta(k) for m in mates for k in around})


def _same(told: Placed, mates: Sequence[_Mate]) -> Mapping[date, float]:
    """The days on which mates put the happening that a time dates, with the best likeness for each."""
    found: dict[date, float] = {}
    for mate in mates:
        for on, other in mate.times:
            share = cosine(told.told, other.told)
            if share >= _ALIKE:
                found[on] = max(found.get(on, 0.0), share)
    return found


def _fit(told: Placed, same: Mapping[date, float], day: date) -> float:
    """How well a time fits a report of `day` (nats): the likest happening of the mates counts, for or against."""
    value = told.time.value
    meant = days(value, day)
    if meant is None:
        return 0.0
    if not depends(value):
        return -_TOO_EARLY if 0 < (meant[0] - day).days <= _SOON and not told.ahead else 0.0
    first, last = meant
    ahead = next_weekday(value, day) if told.ahead else None
    fresh = -_FRESH * (day - last).days if told.lead and ahead is None and first == last < day else 0.0
    agreeing = max((share for on, share in same.items() if first <= on <= last or on == ahead), default=0.0)
    against = max((share for on, share in same.items() if not (first <= on <= last or on == ahead)), default=0.0)
    return fresh + (_TRUST if first == last else _TRUST / 2) * (agreeing - against)


def _range(chances: Mapping[date, float], best: date) -> tuple[date, date] | None:
    """The days around the best one that together hold enough of the likelihood, grown on the likelier side.

    Null where no stretch of days does that is short enough.
    """
    first = last = best
    held = chances[best]
    while held < _HELD:
        before, after = chances.get(first - timedelta(1)), chances.get(last + timedelta(1))
        if (before is None and after is None) or (last - first).days + 1 >= _WIDEST:
            return None
        if after is None or (before is not None and before >= after):
            first, held = first - timedelta(1), held + (before or 0.0)
        else:
            last, held = last + timedelta(1), held + after
    return first, last
