"""When and where: passages that tell one event in like words and differ in nothing but its time or its place."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Literal

from lucca.extract.figures import quantities
from lucca.records import Dispute, group_id
from lucca.story.disputes.accounts import accounts
from lucca.story.disputes.claims import Claim, starts_with_name
from lucca.story.disputes.questions import asked
from lucca.story.passages import days_apart, total, weight

_ALIKE, _WEIGHT = 0.65, 6.0
"""Share of the larger passage, and weight in nats, that two must have in common beside time and place."""
_SAME, _SHORT = 0.85, 4.5
"""Share from which passages are as good as the same, and the weight that is then enough."""
_NEAR = 3.0
"""Days that two reports may lie apart."""
_MINUTES = 10
"""Minutes by which two clock times must differ: less is rounding."""
_WEEK = 7
"""Days by which two dates of one event may differ; more are two events."""
_MOST = 40
_CONFIDENCE = 0.6

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d|XXXX-XX-XX)T(\d\d):(\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SIDE = re.compile(r"\b(north|south|east|west)(?:ern)?\b(?= (?:of|side|bank|end|coast|shore))", re.IGNORECASE)

Setting = Literal["time", "place"]


def settings(claims: Sequence[Claim]) -> Iterator[Dispute]:
    """The disputes on when or where something happened."""
    plain = [c for c in claims if c.clause.mood == "fact" and not c.clause.negated and not c.answers and not c.is_denial]
    index: dict[str, list[int]] = defaultdict(list)
    for k, claim in enumerate(plain):
        for of in _rarest(claim):
            index[of].append(k)
    taken: set[int] = set()
    for k, claim in enumerate(plain):
        near = sorted({j for of in _rarest(claim) for j in index.get(of, ())[:_MOST] if j > k})
        for j in near:
            if k in taken or j in taken:
                continue
            differs = _differ(claim, plain[j])
            if differs is not None:
                taken |= {k, j}
                yield _dispute(claim, plain[j], differs)


def _rarest(claim: Claim) -> list[str]:
    return sorted(claim.clause.content - claim.places, key=lambda e: (-weight(e), e))[:4]


def _differ(a: Claim, b: Claim) -> Setting | None:
    """In what two passages differ that are otherwise alike."""
    if a.report.id == b.report.id or (set(a.holders) & set(b.holders)) or days_apart(a.told, b.told) > _NEAR:
        return None
    left, right = a.clause.content - a.places - _nations(a), b.clause.content - b.places - _nations(b)
    shared = total(left & right)
    larger = max(total(left), total(right))
    if shared < (_WEIGHT if shared < _SAME * larger else _SHORT) or shared < _ALIKE * larger or not _numbers_agree(a, b):
        return None
    times, places = _times_differ(a, b), _places_differ(a, b)
    if times == places or (places and not _one_day(a, b)):
        return None
    return "time" if times else "place"


def _nations(claim: Claim) -> frozenset[str]:
    return frozenset(k for k in claim.clause.content if k.isupper() and k in claim.countries)


def _numbers_agree(a: Claim, b: Claim) -> bool:
    one, two = _numbers(a), _numbers(b)
    return not one or not two or bool(one & two)


def _numbers(claim: Claim) -> frozenset[float]:
    """The numbers of a passage that are no part of a time."""
    text, span = claim.report.text, claim.clause.span
    timed = {w for v in claim.times for w in re.findall(r"\d+", v)}
    return frozenset(
        q.value
        for q in quantities(text, span.start, span.end)
        if f"{int(q.value):02}" not in timed and str(int(q.value)) not in timed
    )


def _times_differ(a: Claim, b: Claim) -> bool:
    one, two = ([m for v in c.times if (m := _CLOCK.match(v))] for c in (a, b))
    if one and two:
        minutes = [{int(m[2]) * 60 + int(m[3]) for m in side} for side in (one, two)]
        gap = min(abs(x - y) for x in minutes[0] for y in minutes[1])
        return min(gap, 1440 - gap) >= _MINUTES and _one_day(a, b)
    days = [{m.group() for v in c.times if (m := _DAY.match(v))} for c in (a, b)]
    if len(days[0]) != 1 or len(days[1]) != 1 or days[0] == days[1]:
        return False
    first, second = (date.fromisoformat(next(iter(d))) for d in days)
    return 0 < abs((first - second).days) <= _WEEK and all(_is_past(c, d) for c, d in ((a, first), (b, second)))


def _one_day(a: Claim, b: Claim) -> bool:
    return not a.days or not b.days or bool(a.days & b.days)


def _is_past(claim: Claim, day: date) -> bool:
    told = claim.told.last
    return told is None or day <= datetime.date(told)


def _places_differ(a: Claim, b: Claim) -> bool:
    if a.countries and b.countries and not a.countries & b.countries and not a.places & b.places:
        return True
    sides = [{m[1].lower() for m in _SIDE.finditer(c.exact)} for c in (a, b)]
    return len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def _dispute(a: Claim, b: Claim, differs: Setting) -> Dispute:
    found = (*accounts([a]), *accounts([b]))
    return Dispute(
        id=group_id("dispute", (f"{p.report}/{p.span.start}-{p.span.end}" for x in found for p in x.evidence)),
        kind=differs,
        question=_question(a, differs) or _question(b, differs) or f"{'When' if differs == 'time' else 'Where'} was it?",
        accounts=found,
        confidence=_CONFIDENCE,
    )


_BEFORE = re.compile(
    r"\s+(?:(?:just|far|near|close|by|around|about|late|early|to|in|at|off|outside|from|on|inside|into|the|of|a)\s+)*$",
    re.IGNORECASE,
)


def _question(claim: Claim, differs: Setting) -> str | None:
    written = claim.exact
    start = claim.clause.span.start
    if differs == "place":
        side = _SIDE.search(written)
        at = side.start() if side else claim.first_place - start
        written = _BEFORE.sub("", written[:at])
    for span in reversed(claim.time_spans):
        if span.start - start < len(written):
            written = _BEFORE.sub("", written[: span.start - start]) + written[span.end - start :]
    return asked(written, starts_with_name=starts_with_name(claim), lead="When" if differs == "time" else "Where")
