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
