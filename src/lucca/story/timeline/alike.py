"""How much two moments tell the same: shared words weighed by rarity, clock times, and the kind of happening."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lucca.records import Member, Utterance
from lucca.story.passages import bases, keys, weight
from lucca.story.timeline.happenings import WEIGHT, happening, kind_of, kinds
from lucca.story.timeline.moments import Moment

SAME, MEAN = 0.4, 0.25
"""Share of the smaller one's weight from which two moments of one day and status are the same happening; two groups are
joined where one pair reaches the first and all pairs together the second."""

_OTHER_VOICE = 0.7
"""What a report says itself and what it says that somebody said must share more: an accusation is no account of its own."""
_ONE_KIND = 0.5
"""Likeness of two moments that tell a happening of one kind on one day, whatever else they say of it."""
_FEWEST = 2
"""Content words that two clauses must share."""
_CLOCK = 5.0
"""Weight in nats of a time of day."""
_APART = 60
"""Minutes by which two times of day of one happening may differ."""

_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow tonight morning evening afternoon night early "
    "late week last next earlier later year month day around hour overnight "
    "happen happened occur occurred incident place vehicle people person disaster tragedy"
)
"""Words that name the time itself, and those that fit any happening: two moments of one day share them in any case."""
_OCLOCK = re.compile(r"T(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Telling:
    """What a moment is compared by: its weighted keys, the kind of the one happening it tells, its minute of the day."""

    weights: Mapping[str, float]
    kind: str | None
    minute: int | None
    saying: str | None

    @property
    def total(self) -> float:
        """The weight of all keys."""
        return sum(self.weights.values())

    def says_enough(self) -> bool:
        """Whether more is told than a word."""
        return len(self.weights) >= _FEWEST

    def rarest(self, most: int) -> list[str]:
        """The keys that tell most, and the kind: under these a moment is looked up."""
        found = sorted(self.weights, key=lambda k: (-self.weights[k], k))[:most]
        return [*found, *([f"one{self.kind}"] if self.kind else []), *([self.saying] if self.saying else [])]


def telling(moment: Moment, names: Mapping[Member, str], sayings: Mapping[Member, str]) -> Telling:
    """What a moment tells; `names` are those of actors, `sayings` the utterances of statements."""
    text = moment.report.text
    clause = text[moment.span.start : moment.span.end]
    found = {kind_of(k) or k for k in keys(text, moment.span.start, moment.span.end)} | set(kinds(clause))
    if moment.subject is not None:
        found |= keys(names.get(moment.subject, ""))
    weights = {k: WEIGHT if k.startswith("=") else weight(k) for k in sorted(found - bases(_CALENDAR))}
    minute = None
    if clock := _OCLOCK.search(moment.value):
        minute = int(clock[1]) * 60 + int(clock[2])
        weights[f"@{clock[1]}:{clock[2]}"] = _CLOCK
    kind = None if moment.is_saying else happening(clause, moment.at, is_noun=moment.is_noun)
    saying = sayings.get(moment.voice, moment.voice.record) if moment.voice else None
    return Telling(weights, kind, minute, saying)


def sayings(utterances: Sequence[Utterance]) -> Mapping[Member, str]:
    """The utterance of each statement."""
    return {member: u.id for u in utterances for member in u.statements}


def alike(a: Moment, b: Moment, one: Telling, two: Telling) -> float:
    """How much two moments of one day and status tell the same, 0 to 1: shared weight as a share of the smaller one's."""
    if one.saying is not None and one.saying == two.saying:
        return 1.0
    if a.is_saying != b.is_saying or _far(one, two):
        return 0.0
    same_voice = (a.voice is None) == (b.voice is None)
    shared = one.weights.keys() & two.weights.keys()
    share = 0.0
    if len(shared) >= (1 if a.is_noun or b.is_noun else _FEWEST):
        smaller = min(one.total, two.total)
        share = sum(one.weights[k] for k in shared) / smaller if smaller else 0.0
    if one.kind is not None and one.kind == two.kind:
        share = max(share, _ONE_KIND)
    return share if same_voice else share * _OTHER_VOICE


def _far(one: Telling, two: Telling) -> bool:
    """Whether two clock times of one kind of happening are too far apart to be of one."""
    return one.minute is not None and two.minute is not None and abs(one.minute - two.minute) > _APART
