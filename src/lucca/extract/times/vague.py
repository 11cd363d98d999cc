"""Times that no calendar holds: now, recently, in the future. TIMEX3 calls them PRESENT_REF, PAST_REF and FUTURE_REF."""

import re

from lucca.extract.times.situation import FoundTime, Rule, Situation, rule, said, whole
from lucca.extract.times.vocabulary import LEFT, RIGHT, SPACE

_FAIR = 0.6

_REFERENCES = {"now": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}


def _vague(match: re.Match[str], situation: Situation) -> tuple[FoundTime, ...]:
    """Now, recently, in the future: not a name, as "NOW" or "One Wisconsin Now" are."""
    if said(match, "now") == "now" and (situation.in_name(match) or situation.text[match.start() : match.end()] == "NOW"):
        return ()
    which = next(name for name in _REFERENCES if said(match, name))
    return whole(match, "DATE", _REFERENCES[which], _FAIR)


_GOES_ON = (
    r"(?:that|it|he|she|they|we|i|you|has|have|had|when|where|as|by|for|and|but|who|on|with|to|because|is|are|was|were)\b"
)

RULES: tuple[Rule, ...] = (
    rule(
        rf"{LEFT}(?P<now>now|currently|presently|at{SPACE}present|nowadays|at{SPACE}(?:the|this){SPACE}moment"
        rf"|these{SPACE}days|current){RIGHT}",
        _vague,
        "now current present moment days",
    ),
    rule(
        rf"{LEFT}(?P<past>(?:more{SPACE}|most{SPACE})?recently|(?:the{SPACE})?recent{SPACE}(?:past|days|weeks|months|years|decades|times)"
        rf"|the{SPACE}(?:recent{SPACE}|distant{SPACE})?past(?!{SPACE}\w)|(?<=\bin )the{SPACE}past(?={SPACE}{_GOES_ON})"
        rf"|recent(?!{SPACE}(?:as|quarters?|past|days|weeks|months|years|decades|times)\b)"
        rf"|(?<=\bin )(?:previous|earlier|prior|past){SPACE}years|years{SPACE}past|lately"
        rf"|(?:not{SPACE}(?:so|that|too){SPACE})?long{SPACE}ago){RIGHT}",
        _vague,
        "recent past late long years",
    ),
    rule(
        rf"{LEFT}(?P<future>the{SPACE}(?:(?:near|immediate|foreseeable|not-too-distant){SPACE})?future|the{SPACE}near{SPACE}term"
        rf"|some{SPACE}?day|(?:(?<=\bwill )|(?<=\bwould )|(?<=\bcould )|(?<=\bmay ))one{SPACE}day){RIGHT}",
        _vague,
        "future term day",
    ),
)
