"""Times of day and the days beside them: "9 a.m. Tuesday" is one time, "the morning rush on Wednesday" knows its day."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lucca.extract.times.situation import FoundTime, Situation
from lucca.extract.times.vocabulary import WEEKDAY
from lucca.records import Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-WXX-\d|XXXX-\d\d-\d\d|REF[+-]\d{1,9}D")
_CLOCK = re.compile(r"T(?:\d\d:\d\d.*|MO|AF|EV|NI)\Z")
_TOUCHING = re.compile(r",?\s(?:o[nf]\s)?")
_NEAR = re.compile(r"[^.!?;]{0,45}")
_RIGHT_AFTER = re.compile(r"[\s,]{0,2}(?:\(\d{1,2}:?\d\d\s(?:gmt|utc)|\(|\))?\)?,?\s?(?:local time\s)?(?:on\s)?")


def with_days(situation: Situation, found: Sequence[FoundTime]) -> list[FoundTime]:
    """The times found in one stretch, in order: those of day take the day that follows them; neighbours become one."""
    settled = list(found)
    for i in range(len(settled) - 2, -1, -1):
        start, end = settled[i].span
        beside = start in situation.dayless and _RIGHT_AFTER.fullmatch(situation.low, end, settled[i + 1].span.start)
        if start in situation.assumed or beside:
            settled[i] = _on_following(situation.low, settled[i], settled[i + 1])
    joined: list[FoundTime] = []
    for time in settled:
        both = _joined(situation, joined[-1], time) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(time)
    return joined


def _on_following(low: str, clock: FoundTime, after: FoundTime) -> FoundTime:
    """A time of day on the day that is named after it in its sentence."""
    day, time = after.value.split("T")[0], _CLOCK.search(clock.value)
    if time and _DAY.fullmatch(day) and _NEAR.fullmatch(low, clock.span.end, after.span.start):
        return replace(clock, value=day + time[0])
    return clock


def _joined(situation: Situation, first: FoundTime, second: FoundTime) -> FoundTime | None:
    """A day and a time without a day of its own, side by side, as one time; null for all else."""
    between = situation.low[first.span.end : second.span.start]
    day, clock = (first, second) if _is_day(situation, first) else (second, first)
    time, on = _CLOCK.search(clock.value), day.value.split("T")[0]
    if not (time and _is_day(situation, day) and clock.span.start in situation.dayless and _DAY.fullmatch(on)):
        return None
    if not _TOUCHING.fullmatch(between) or (day is first and between.endswith(("on ", "of "))):
        return None
    if situation.text.startswith((" On ", " Of "), first.span.end) or situation.low.startswith(
        ("'s", "’s"), second.span.end
    ):
        return None  # another sentence begins; the day is its noun's
    situation.dayless.discard(first.span.start)
    return replace(clock, span=Span(first.span.start, second.span.end), value=on + time[0])


def _is_day(situation: Situation, time: FoundTime) -> bool:
    """Whether a time is a day, or a part of one that is named, which is one beside an hour: "tonight", "Thursday night"."""
    return time.type == "DATE" or _PART_OF_DAY.search(situation.low, *time.span) is not None


_PART_OF_DAY = re.compile(
    rf"(?:\btonight|\b(?:this|last|yesterday|tomorrow|{WEEKDAY})\s(?:morning|afternoon|evening|night))\Z"
)
