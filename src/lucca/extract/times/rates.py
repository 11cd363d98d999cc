"""One of a unit: a rate beside an amount ("$40 million a year", "one call a month"), else a length ("after a year")."""

import re

from lucca.extract.times.amounts import length
from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import DASH, LEFT, MODIFIER, RIGHT, SMALL, SPACE, either, unit_code

_LIKELY, _FAIR = 0.85, 0.5

OLD = re.compile(rf"(?:{DASH}|{SPACE})(?:olds?\b|of age\b)")


_RATE = re.compile(
    r"(?:(?<!\d)(?!(?:19|20)\d\d\s)\d(?:[\d,.]{0,15}\d)?|million|billion|trillion|thousand|hundreds?|dozens?|times|once|twice|"
    r"percent|per ?cent|%|tons|tonnes|barrels|dollars|euros|pounds|interviews|hours?|days?|people)\s\Z"
)


_COUNTED = re.compile(
    rf"(?:\A|\s)(?:{either(*SMALL[:12])}|several|many)\s(?:(?!ago|later|before|after|and|or|for|of|in|the|is|was|were)[\w-]{{2,14}}\s){{1,3}}\Z"
)
"""What is counted before "a month" makes it a rate: "one telephone call a month"."""


_UNLIKE_RATE = re.compile(r"\s(?:after|before|later|earlier|ago|from|or|of)\b")


_WORTH = re.compile(
    r"['’]s\s(?:worth|supply|time|delay|notice|work|drive|vacation|walk|pay|rent|wages|leave|stay|rest|journey|salary)\b"
)


_RATE_NEAR = re.compile(r"(?:[$£€]\s?\d|\d%|\b(?!(?:19|20)\d\d\b)\d[\d,.]{0,15}\s|million|billion|thousand)")


_SENTENCE_END = re.compile(r"[.!?;][\"”’')]{0,2}\s")


_LASTING = re.compile(
    r"\b(?:for|in|within|of|after|over|than|about|almost|nearly|barely|just|half|only|under|around|is|was|lasts?|lasted|take|took|"
    r"takes|spent|spend|waits?|waited|once|if|as long as|at least|up to|during|at|into)\s\Z"
)


def _one(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """A year: a rate beside an amount, else a length."""
    if OLD.match(situation.low, match.end()):
        return ()
    unit, low = unit_code(said(match, "unit")), situation.low
    left = _SENTENCE_END.split(low[max(0, match.start() - 40) : match.start()])[-1]
    if not said(match, "per") and unit in "QS":
        return ()
    event = _UNLIKE_RATE.match(low, match.end()) or _WORTH.match(low, match.end())
    lasting = _LASTING.search(left) or said(match, "more") or said(match, "about")
    if said(match, "per") or _RATE.search(left) or (not event and _COUNTED.search(left)):
        return whole(match, "SET", length(1, unit), _LIKELY)
    counted = unit in "EC" or match[0].endswith((" so", " more"))
    if not (event or lasting or counted or left.endswith(", ")) and _RATE_NEAR.search(left):
        return whole(match, "SET", length(1, unit), _LIKELY)
    value = length(None if said(match, "two") else 1, unit)
    return whole(match, "DURATION", value, _FAIR) if event or lasting else ()


OR_SO = rf"(?:{SPACE}or{SPACE}(?:so|(?P<two>two)|more)(?![\w-]))?"


RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?P<about>{MODIFIER})?(?P<per>per{SPACE}|each{SPACE}|(?=an?\b))(?:an?{SPACE})?(?P<more>additional{SPACE}|full{SPACE}|whole{SPACE})?"
        rf"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century){RIGHT}(?!-\w){OR_SO}",
        _one,
        "sec min hr hour day week fortnight month quarter year decade centur",
    ),
)
