"""What befell the counted, by the words right beside the number, where no syntax is at hand or it tells nothing.

What happens to the counted stands right behind it ("12 people have been killed") or right before the number ("killing 12");
a toll stands before it ("the death toll rose to 12").
"""

import re
from collections.abc import Sequence

from lucca.extract.figures.classes import INTRANSITIVE, LEADS, NEEDS_PASSIVE, NOUN, STATE, TRANSITIVE
from lucca.extract.figures.nouns import AUXILIARIES, STOPS, Head, is_plural, phrase, singular
from lucca.extract.figures.quantities import Quantity
from lucca.language.lexicon import CUES, PREPOSITIONS, SUBORDINATORS
from lucca.language.words import Word, words
from lucca.records import Span

_WHEN = frozenset(
    "on dead overnight today yesterday tonight late early within last monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
"""Words behind a toll that say when it was so much."""
_REACH = 8
"""Words between a counted noun and what happened to it."""

_REACHED = r"[^.;:]{0,60}?\b(?:to|at|was|is|were|now|reached|reaches|hit|passed|exceeded|stands? at|stood at)\s{1,2}\Z"
_NUMBER_OF = re.compile(rf"\b(?:number|total|tally|count) of (?P<what>(?:[\w’'-]+ ){{1,6}}?){_REACHED}", re.IGNORECASE)
_TOLL = re.compile(
    rf"\b(?P<lead>{'|'.join(re.escape(lead) for lead, _ in sorted(LEADS, key=lambda pair: -len(pair[0])))})\b"
    rf"(?:\sof\s{{1,2}}\Z|{_REACHED})",
    re.IGNORECASE,
)
_LEAD_CLASS = dict(LEADS)


def toll(text: str, sentence: Span, quantity: Quantity, behind: Sequence[Word]) -> tuple[str, str | None, int] | None:
    """Class and noun from "the death toll rose to …" and "the number of marchers was …", and where it begins."""
    if behind and not behind[0].is_mark and behind[0].lower not in STOPS | _WHEN:
        return None
    lead = max(sentence.start, quantity.span.start - 120)
    if found := _TOLL.search(text, lead, quantity.span.start):
        return _LEAD_CLASS[found["lead"].lower()], None, found.start()
    if found := _NUMBER_OF.search(text, lead, quantity.span.start):
        what = [w for w in words(text, *found.span("what")) if not w.is_mark]
        plural = next((k for k, w in enumerate(what) if is_plural(w.lower)), None)
        if plural is None:
            return None
        noun = what[plural].lower
        kind = next(
            (STATE[w.lower] for w in words(text, found.start("what"), quantity.span.start) if w.lower in STATE), None
        )
        return kind or NOUN.get(noun) or singular(noun), noun, found.start()
    return None


_CROWD = re.compile(
    r"\b(?:(?:crowd|throng)\s(?:of|numbering)|(?:estimat\w{1,3}|put)\s(?:the|its|a)\s(?:crowd|turnout|number of people)\sat)"
    r"\s{1,2}\Z",
    re.IGNORECASE,
)
_SHOT = re.compile(
    r".{0,90}\b(?P<how>shot|shooting|stabbed|stabbing|knifed|hit|hitting|struck|striking)\b"
    r"(?P<by>[^.;,:]{0,40}?\sby)?[^.;,:]{0,40}\s\Z",
    re.IGNORECASE | re.DOTALL,
)
_FIRED = re.compile(r"\bfir(?:ed|ing|es)\s(?:a\stotal\sof\s|off\s)?\Z", re.IGNORECASE)
_FIRE = re.compile(r"\b(?:shots?|shooting|bullets?|gun\w*|fire[ds]?|opened fire)\b", re.IGNORECASE)
_SHOTS = frozenset("shots bullets rounds gunshots".split())
_HITTING = frozenset("hit struck entered pierced".split())


def crowd(text: str, sentence: Span, quantity: Quantity) -> int | None:
    """Where "a crowd of" or "put the crowd at" before a number begins."""
    found = _CROWD.search(text, max(sentence.start, quantity.span.start - 40), quantity.span.start)
    return found.start() if found is not None else None


def shots(text: str, sentence: Span, quantity: Quantity, behind: Sequence[Word]) -> tuple[str, Span] | None:
    """Class and words of "shot 11 times", "hit by seven bullets" and "fired six shots"."""
    noun = next((w for w in behind[:2] if w.lower in _SHOTS | {"times"}), None)
    if noun is None or (noun is not behind[0] and (noun.lower == "times" or behind[0].is_mark)):
        return None
    lead = max(sentence.start, quantity.span.start - 90)
    follow = next((w.lower for w in behind if w.span.start >= noun.span.end and w.lower not in {"had", "have"}), "")
    found = _SHOT.search(text, lead, quantity.span.start)
    how = found["how"].lower()[:4] if found is not None else ""
    if noun.lower == "times":
        if found is None or follow in {"the", "as", "more", "that", "than", "a", "per"}:
            return None
        if how in {"stab", "knif"}:
            return "stabs", Span(found.start("how"), noun.span.end)
        if how not in {"shot", "shoo"} and not _FIRE.search(text, sentence.start, sentence.end):
            return None
        return "shots that hit", Span(found.start("how"), noun.span.end)
    if follow in {"was", "were"} and any(w.lower == "fired" for w in behind[1:5]):
        return "shots fired", Span(quantity.span.start, noun.span.end)
    if (fired := _FIRED.search(text, lead, quantity.span.start)) is not None:
        return "shots fired", Span(fired.start(), noun.span.end)
    if follow in _HITTING or (found is not None and found["by"] and how in {"hit", "stru"}):
        start = found.start("how") if found is not None and follow not in _HITTING else quantity.span.start
        return "shots that hit", Span(start, noun.span.end)
    return None


def alone(behind: Sequence[Word]) -> bool:
    """Whether nothing that could be counted stands behind a number: "killing 12 in the north"."""
    return not behind or behind[0].is_mark or behind[0].lower in PREPOSITIONS | SUBORDINATORS


def state(text: str, behind: Sequence[Word], head: Head) -> tuple[str, int] | None:
    """What is said to have happened to the counted, and where that ends."""
    k = head.at + 1
    if k < len(behind) and behind[k].text in {",", "("}:  # "12 people, among them three children, were killed"
        close = next((j for j in range(k + 1, min(k + 12, len(behind))) if behind[j].text in {",", ")"}), None)
        if close is None or close + 1 >= len(behind) or behind[close + 1].lower not in AUXILIARIES | set(INTRANSITIVE):
            return None
        k = close + 1
    if head.noun is not None and k < len(behind) and behind[k].lower == "of":
        return None
    if head.noun is not None and k < len(behind) and behind[k].lower in _AT:
        return _behind_phrase(behind, k)
    passive = False
    for j in range(k, min(k + _REACH, len(behind))):
        word = behind[j]
        if (told := phrase(text, word)) is not None:
            return told[1], word.span.start + len(told[0])
        if word.lower in INTRANSITIVE:
            return INTRANSITIVE[word.lower], word.span.end
        if word.lower in STATE:
            if not passive and (word.lower in NEEDS_PASSIVE or (word.lower in TRANSITIVE and _takes_object(behind, j))):
                return None
            return STATE[word.lower], word.span.end
        if word.lower in {"were", "was", "been", "being", "are", "is", "be", "left"}:
            passive = True
        if word.lower not in AUXILIARIES:
            return None
    return None


def _behind_phrase(behind: Sequence[Word], at: int) -> tuple[str, int] | None:
    """What happened to the counted behind a phrase that says which they are: "9,000 tickets for the match had been sold"."""
    for j in range(at + 1, min(at + 9, len(behind) - 1)):
        word = behind[j]
        if word.is_mark or word.lower in SUBORDINATORS or word.lower in CUES:
            return None
        if word.lower in {"were", "been", "was", "are"} and behind[j + 1].lower in STATE:
            return STATE[behind[j + 1].lower], behind[j + 1].span.end
    return None


_AT = frozenset("for in on at from aboard near inside outside".split())


def _takes_object(behind: Sequence[Word], at: int) -> bool:
    """Whether a past form has an object, so that the counted are those who did it: "60 rebels killed 12"."""
    follow = behind[at + 1] if at + 1 < len(behind) else None
    return follow is not None and not follow.is_mark and follow.lower not in PREPOSITIONS | SUBORDINATORS | {"when", "on"}
