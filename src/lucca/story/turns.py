"""Which differences may turn the meaning: small words that carry it, present on one side and absent on the other.

The classes are the closed-class cues that work on quotation and hedging names: negation; conditions; alternatives; hedges
(after Hyland's list of epistemic modals and adverbs, cut to what is plain out of context); figures.
"""

import re

from lucca.records.story import Turn

_PATTERNS: tuple[tuple[Turn, str], ...] = (
    ("negation", r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b"),
    (
        "condition",
        r"\b(?:if|unless|until|provided|providing|as long as|so long as|on condition|only when|only after)\b",
    ),
    ("alternative", r"\b(?:or|either|otherwise|alternatively|rather than|instead of)\b"),
    (
        "hedge",
        r"\b(?:may|might|could|perhaps|possibly|probably|likely|apparently|allegedly|reportedly|seems?|appears?|"
        r"suggests?|i think|we think|i believe|we believe|in (?:my|our) view|almost|about|roughly|some|mostly|"
        r"partly|preliminary)\b",
    ),
    (
        "figure",
        r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
        r"dozens?|hundreds?|thousands?|millions?|billions?)\b",
    ),
)

_CUES = tuple((turn, re.compile(pattern, re.IGNORECASE)) for turn, pattern in _PATTERNS)


def turns(base: str, other: str) -> tuple[Turn, ...]:
    """What one of two differing passages has of each class and the other has not, or has otherwise (figures)."""
    return tuple(turn for turn, cue in _CUES if _found(cue, base, turn) != _found(cue, other, turn))


def _found(cue: re.Pattern[str], text: str, turn: Turn) -> frozenset[str] | bool:
    found = frozenset(m.lower() for m in cue.findall(text))
    return found if turn == "figure" else bool(found)
