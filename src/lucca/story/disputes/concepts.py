"""Words that say the same or the opposite of one thing: what "agreed", "no consensus" and "rejected" have in common.

Each concept has words that affirm it and words that deny it. The pairs are the plain antonyms of news English; a pair stands
here only where both sides cannot well be true of one thing at one time.
"""

from functools import cache

from lucca.language.syntax.frequency import ranks
from lucca.story.passages import base, bases

_CONCEPTS: dict[str, tuple[str, str]] = {
    "agree": (
        "agree agreed agreement consensus accept accepted acceptance accord approve approved approval unanimous endorse "
        "endorsement",
        "disagree disagreement reject rejected rejection refuse deadlock impasse",
    ),
    "discuss": ("discuss discussed discussion debate debated", ""),
    "true": ("true accurate genuine", "false untrue fabricated fake"),
    "safe": ("safe safety", "unsafe dangerous contaminated"),
    "lawful": ("lawful legal lawfully legally", "unlawful illegal unlawfully illegally"),
    "guilty": ("guilty guilt convicted", "innocent acquitted"),
    "open": ("open opened reopen reopened", "shut"),
    "deliberate": (
        "deliberate deliberately intentional intentionally purpose premeditated arson sabotage",
        "accident accidental accidentally mistake mistakenly inadvertently",
    ),
    "succeed": ("succeed succeeded success successful", "fail failed failure unsuccessful"),
    "aware": ("aware know knew known", "unaware ignorant"),
    "armed": ("armed", "unarmed"),
    "hurt": ("hurt injured injury harmed", "unharmed unhurt uninjured unscathed"),
    "allow": ("allow allowed permit permitted", "ban banned prohibit prohibited forbid"),
    "cause": ("related relate result cause caused blame blamed linked link tied responsible responsibility", ""),
    "valid": ("valid", "invalid"),
    "fair": ("fair fairly", "unfair rigged"),
    "intact": ("intact undamaged", "damaged"),
    "present": ("present attend attended attendance", "absent boycott boycotted"),
    "support": ("support supported back backed favour favor", "oppose opposed opposition"),
    "grow": ("grow grew growth rise rose increase increased", "fall fell decrease decreased decline declined shrink shrank"),
    "enough": ("enough sufficient sufficiently adequate adequately", "insufficient insufficiently inadequate inadequately"),
    "possible": ("possible", "impossible"),
    "willing": ("voluntary voluntarily willingly consensual", "forced coerced involuntary"),
    "peaceful": ("peaceful peacefully", "violent violently"),
    "proper": ("proper properly", "improper improperly"),
    "correct": ("correct correctly", "incorrect incorrectly"),
    "complete": ("complete", "incomplete"),
}

_IMPLIED = {("discuss", -1): ("agree", -1), ("agree", 1): ("discuss", 1)}
"""What is not discussed is not agreed, and what is agreed has been discussed."""


@cache
def _concepts() -> dict[str, tuple[str, int]]:
    """Key of a word to its concept and whether it affirms (1) or denies it (-1)."""
    return {
        base(word): (concept, sign)
        for concept, sides in _CONCEPTS.items()
        for sign, words in zip((1, -1), sides, strict=True)
        for word in words.split()
    }


CHANGING = frozenset({"open", "grow"})
"""Concepts that are so at one time and not at another: only what is told at one time can be in dispute."""


def concept(key: str) -> tuple[str, int]:
    """The concept of a key and its sign: a word of none is its own and affirms it, "un-" denies it."""
    known = _concepts().get(key)
    if known is not None:
        return known
    if key.startswith("un") and len(key) >= _PREFIXED and key not in bases(_NOT_PREFIXED) and key[2:] in _stems():
        name, sign = _concepts().get(key[2:], (key[2:], 1))
        return name, -sign
    return key, 1


_PREFIXED = 7
"""Letters of a word with "un-": of shorter ones the prefix mostly is none ("unit")."""
_NOT_PREFIXED = "uncover unearth unleash unravel unfold unload unpack unwind unfurl undergo understand"


@cache
def _stems() -> frozenset[str]:
    """The keys of all words in the reader's vocabulary."""
    return frozenset(base(word) for word in ranks())


def implied(name: str, pole: int) -> tuple[str, int] | None:
    """The concept and pole that another one brings with it."""
    return _IMPLIED.get((name, pole))


_PACTS = "agreement accord"
_MAKING = "reach reached sign signed strike struck clinch conclude"


def is_mere_mention(key: str, content: frozenset[str]) -> bool:
    """Whether a word names a pact and does not say that it was made: "the 2013 agreement" affirms no consensus."""
    return key in bases(_PACTS) and not content & bases(_MAKING)
