"""Whether two figures count one thing: class, noun, day, place and happening."""

from collections.abc import Sequence
from datetime import date

from lucca.extract.figures import MEASURED, PERSONS
from lucca.story.figures.entries import CLASSES, OLD, Entry
from lucca.story.passages import days_apart, order, total
from lucca.story.values import agree, is_vague

_FRESH = 2
"""Days from its report's within which a day belongs to the running news."""
_EVENT = 7.0
"""Weight in nats that two reports' leads and sentences must share to tell of one happening (two or three rare words)."""
_SAME_DAY = 3.0
"""What it counts that both give the same day."""
_ALIKE, _ALIKE_OTHERWISE, _ALIKE_WEIGHT = 0.4, 0.4, 7.0
"""Share of the smaller sentence where values are the same and where not, and weight, that sentences must share for anything
else to be the same thing counted."""

_TOUCH, _TOUCH_BARE, _TOUCH_OTHER = 3.0, 6.0, 10.0
"""Weight that the sentences of two equal measures must share: of one noun; where one has none; of two nouns."""

_LASTING = frozenset("depth height length width diameter thickness weight calibre magnitude".split())
"""Measures of what does not change from day to day; an area that burns, a distance or a speed may."""
_OTHER_MEASURE = 20.0
"""Weight that sentences and leads must share where a measure of one noun differs."""

RECENT = 40
"""Lines that a figure is compared with at the most, the latest first."""


def belongs(entry: Entry, line: Sequence[Entry]) -> bool:
    """Whether an entry counts what a line's entries count."""
    if entry.replaces is not None and any(entry.replaces == other.member for other in line[-RECENT:]):
        return True
    if entry.figure.counts in MEASURED:
        return _same_measure(entry, line)
    return all(_same_thing(entry, other) for other in (line[0], line[-1])) and not _repeats(entry, line)


def _repeats(entry: Entry, line: Sequence[Entry]) -> bool:
    """Whether another value of the same report stands in the line, and no other source gives it."""
    own = [other for other in line[-RECENT:] if other.member.report == entry.member.report]
    return any(not agree(entry.figure, other.figure) and not two_sources(entry, other) for other in own)


def _same_measure(entry: Entry, line: Sequence[Entry]) -> bool:
    """Whether a line gives the same measure of the same."""
    return any(
        _is_other_measure(entry, other)
        if entry.figure.value != other.figure.value
        else len({entry.noun, other.noun} - {""}) < 2 and _touch(entry, other)
        for other in line[-RECENT:]
    )


def _is_other_measure(a: Entry, b: Entry) -> bool:
    """Whether two reports, each with one measure of its kind alone, give it differently of one thing."""
    if not (a.noun and a.noun == b.noun and a.alone and b.alone) or a.member.report == b.member.report:
        return False
    if (
        a.figure.counts not in _LASTING
        or not _days_fit(a, b, False)
        or not _places_fit(a, b, False)
        or agree(a.figure, b.figure)
        or a.old
        or b.old
    ):
        return False
    shared = min(total(a.sentence & b.context) + total(b.sentence & a.context), 2 * total(a.context & b.context))
    return shared >= _OTHER_MEASURE


def _touch(a: Entry, b: Entry) -> bool:
    """Whether the sentences of two equal measures share enough to be of one thing."""
    needed = _TOUCH if a.noun and a.noun == b.noun else _TOUCH_OTHER if a.noun and b.noun else _TOUCH_BARE
    return total(a.sentence & b.sentence) >= needed


def two_sources(a: Entry, b: Entry) -> bool:
    """Whether one report gives two figures side by side, from two sources."""
    near = a.member.report == b.member.report and abs(a.at - b.at) <= 1
    if a.at == b.at and a.figure.counts not in CLASSES and a.figure.voice and b.figure.voice:
        return False  # "she seeks $1bn, he calls for $2bn": each has a sum of their own
    return near and a.sourced and b.sourced and a.holders != b.holders and not (a.old or b.old)


def _same_thing(a: Entry, b: Entry) -> bool:
    vague = is_vague(a.figure) or is_vague(b.figure)
    same_value = a.figure.value == b.figure.value or (vague and agree(a.figure, b.figure))
    if a.member.report != b.member.report and (a.partial or b.partial) and not agree(a.figure, b.figure):
        return False
    if not _nouns_fit(a, b, same_value) or not _days_fit(a, b, same_value) or not _places_fit(a, b, same_value):
        return False
    shared = total(a.sentence & b.sentence)
    share = _ALIKE if same_value else _ALIKE_OTHERWISE
    alike = shared >= _ALIKE_WEIGHT and shared >= share * min(total(a.sentence), total(b.sentence))
    if a.figure.counts not in CLASSES or a.old or b.old:
        return alike
    if a.member.report == b.member.report:
        return agree(a.figure, b.figure) or two_sources(a, b)
    same_day = _SAME_DAY if a.day is not None and a.day == b.day else 0.0
    common = min(total(a.sentence & b.context) + total(b.sentence & a.context), 2 * total(a.context & b.context))
    return common + same_day >= _EVENT


def _nouns_fit(a: Entry, b: Entry, same_value: bool) -> bool:
    if "other" in (a.noun, b.noun):
        return same_value and a.noun == b.noun
    if a.noun == b.noun:
        return True
    persons = all(e.noun == "" or (e.figure.of or "") in PERSONS for e in (a, b))
    if not persons or a.figure.counts not in CLASSES:
        return False
    if same_value:
        return True
    # "four men" may grow into "eleven people", but eleven people are no other count than the four men among them
    special, general = (a, b) if a.noun else (b, a)
    return (
        not general.noun
        and not special.partial
        and order(special.told, general.told) == "before"
        and special.figure.value < general.figure.value
    )


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
        or (not (a.old or b.old) and days_apart(a.told, b.told) >= apart - 1 and apart <= OLD)
    )


def _places_fit(a: Entry, b: Entry, same_value: bool) -> bool:
    if not a.places or not b.places or a.places & b.places:
        return True
    if a.countries and b.countries and not a.countries & b.countries:
        return False
    return same_value or bool((a.places & b.context) or (b.places & a.context))
