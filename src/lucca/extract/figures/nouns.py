"""The counted noun, by its form alone: which words may stand for several, and what they are in the singular."""

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.extract.figures.classes import INTRANSITIVE, PHRASES, STATE, TRANSITIVE
from lucca.extract.figures.quantities import Quantity
from lucca.language.lexicon import CUES, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from lucca.language.words import Word

AUXILIARIES = frozenset(
    "has have had is was are were be been being will would could may might do does did also still already now then "
    "since so far known feared believed reported confirmed thought said presumed understood to remain remained remains "
    "reportedly later instantly immediately have who that which not yet left feared found declared listed officially".split()
)
"""Words between a counted noun and what happened to it."""

STOPS = (
    PREPOSITIONS
    | SUBORDINATORS
    | PRONOUNS
    | CUES
    | AUXILIARIES
    | frozenset(
        "the a an this these those and or including among there than not per each every more further other its their his "
        "her our".split()
    )
)

_IRREGULAR = frozenset(
    "people men women children police sheep cattle fish aircraft crew staff troops lives personnel firemen policemen "
    "fishermen gunmen servicemen teeth feet cod deer media dead injured wounded missing".split()
)
_NO_PLURALS = frozenset(
    "series species bus gas press business class always perhaps previous various numerous news politics minus plus this "
    "his less across us as is was has does yes towards afterwards".split()
)
_DESCRIBING = frozenset("confirmed reported known presumed".split())
"""Participles that may stand before the counted ("12 confirmed cases") as well as behind it."""
_ATTRIBUTES = frozenset("police army sports plainclothes arms customs sales goods".split())
"""Words that look like plurals and mostly describe one that follows."""
_LONGEST = 5
"""Words of a counted noun phrase."""
MORE = frozenset("other others more further additional extra new fresh another".split())
"""Words that make of the counted others beside those told of."""


@dataclass(frozen=True, slots=True)
class Head:
    """The counted noun, null where the number stands alone; the index of its word, its end, and whether it is of others."""

    noun: str | None
    at: int
    end: int
    more: bool


def head(text: str, behind: Sequence[Word], quantity: Quantity) -> Head | None:
    """The counted noun behind a number; its `noun` is None where the number stands alone before what happened."""
    more = False
    at = 0
    if not behind or behind[0].is_mark:
        return Head(None, -1, quantity.span.end, more)
    if behind[0].lower == "of" and quantity.bound == "at-least":  # "dozens of passengers"
        at = 1
        if len(behind) > 1 and behind[1].lower in {"the", "them", "these", "those"}:
            return None
    for k in range(at, min(at + _LONGEST, len(behind))):
        word = behind[k]
        if word.lower in MORE:
            more = True
            if word.lower == "others":
                return Head("others", k, word.span.end, True)
            continue
        if word.is_mark:
            if word.text in {"'", "’", "-", "“", "”", '"', "‘"}:
                continue
            return None
        if (word.lower in STATE and (k == at or behind[k - 1].lower in MORE)) or (k == at and phrase(text, word)):
            return Head(None, k - 1, behind[k - 1].span.end if k else quantity.span.end, more)
        if word.lower in _DESCRIBING and any(_is_counted(w) for w in behind[k + 1 : k + 3]):
            continue
        if word.lower in STOPS or word.lower in TRANSITIVE or word.lower in INTRANSITIVE:
            if k > at:
                return None
            return Head(None, k - 1, quantity.span.end, more) if word.lower not in {"of", "per"} else None
        if is_plural(word.lower) or (quantity.value == 1 and k == at and word.text.islower()):
            if k + 1 < len(behind) and is_plural(behind[k + 1].lower) and word.lower in _ATTRIBUTES:
                continue
            return None if word.is_capitalised and k == at and not more else Head(word.lower, k, word.span.end, more)
    return None


def _is_counted(word: Word) -> bool:
    """Whether a word is a noun that may be counted, and not what happened to the counted."""
    return is_plural(word.lower) and word.lower not in STATE


def phrase(text: str, word: Word) -> tuple[str, str] | None:
    """The phrase for what befell somebody that begins at a word, and its class."""
    return next((pair for pair in PHRASES if text.startswith(pair[0], word.span.start)), None)


def is_plural(word: str) -> bool:
    """Whether a lower-case word may stand for several."""
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NO_PLURALS


def singular(noun: str) -> str:
    """A plural noun in the singular, by the rules of English spelling."""
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "feet": "foot"}
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
