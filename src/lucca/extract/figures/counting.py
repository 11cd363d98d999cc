"""What a quantity counts, from the words around it in its sentence: a class, and the counted noun as it stands.

Without a parse, the counted noun phrase is the words behind the number up to the first that cannot belong to it; what
happens to the counted stands right behind it ("12 people have been killed") or right before the number ("killing 12").
What is not plain is no figure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.extract.figures.classes import INTRANSITIVE, LEADS, NEEDS_PASSIVE, NOUN, PHRASES, STATE, TRANSITIVE
from lucca.extract.figures.quantities import Quantity
from lucca.language.lexicon import CUES, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from lucca.language.words import Word, words
from lucca.records import Span
from lucca.world import nationality

_AUXILIARIES = frozenset(
    "has have had is was are were be been being will would could may might do does did also still already now then "
    "since so far known feared believed reported confirmed thought said presumed understood to remain remained remains "
    "reportedly later instantly immediately have who that which not yet left feared found declared listed officially".split()
)
"""Words between a counted noun and what happened to it."""

_STOPS = (
    PREPOSITIONS
    | SUBORDINATORS
    | PRONOUNS
    | CUES
    | _AUXILIARIES
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
_DURATIONS = frozenset(
    "second seconds minute minutes min mins hour hours day days night nights week weeks weekend weekends month months "
    "year years decade decades century centuries fortnight o'clock am pm times time quarter quarters season seasons "
    "generations stage round".split()
)
_LENGTHS = frozenset(
    "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters centimetre centimetres centimeter "
    "centimeters millimetres millimeters ft feet foot yards yard inch inches cm mm kg kilograms kilogrammes grams gram g "
    "tonnes tonne tons ton litres litre liters barrels barrel hectares acres hectare acre degrees degree celsius "
    "fahrenheit mph kph knots knot mb gb mw gw megawatts gigawatts kilowatts ounces oz lb lbs pounds stone hz percent "
    "points point".split()
)
_SCORING = frozenset(
    "win defeat draw victory loss lead deficit goal goals points point wins run runs homers sets set".split()
)
_LONGEST = 5
"""Words of a counted noun phrase."""
_REACH = 8
"""Words between a counted noun and what happened to it."""

_TAKEN_BY_NAME = frozenset(
    "flight route highway motorway road section article chapter page platform gate room number no no. nr group class "
    "grade boeing airbus phase stage level line unit terminal channel radio game match round step part volume version "
    "windows lap apollo covid formula area zone ward district pier dock runway interstate act rule title bus tram train "
    "size aged age under over figure".split()
)
"""Words right before a number that make it a name or label."""
_STREETS = frozenset("street road avenue lane drive boulevard square place way court terrace close crescent row".split())
_PART_OF = re.compile(
    r"\b(?:including|among (?:them|the (?:dead|victims|injured|wounded))|of (?:them|whom)|such as|plus|apart from|besides)"
    r"\W{0,3}(?:\w+\W{1,3}){0,2}\Z",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\W{0,2}\s?(?:a|an|per|each|every)\s"
    r"(?:second|minute|hour|day|night|week|month|year|person|head|household|ticket|share|barrel)\b",
    re.IGNORECASE,
)
_MORE = frozenset("other others more further additional extra new fresh another".split())
_THE = frozenset("the these those his her their its our both all first last next final top".split())
_ROSE_TO = r"[^.;:]{0,60}?\b(?:to|at|was|is|of|were|now|reached|reaches|hit|passed|exceeded|stands? at|stood at)\s{1,2}\Z"
_NUMBER_OF = re.compile(
    r"\b(?:number|total|tally|count) of (?P<what>(?:[\w’'-]+ ){1,6}?)" + _ROSE_TO.replace("|of|", "|"), re.IGNORECASE
)
_TOLL = re.compile(
    rf"\b(?P<lead>{'|'.join(re.escape(lead) for lead, _ in sorted(LEADS, key=lambda pair: -len(pair[0])))})\b{_ROSE_TO}",
    re.IGNORECASE,
)
_LEAD_CLASS = dict(LEADS)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a quantity counts: the class, the noun as it stands (lower case), and the words that tell it.

    `is_part` says that the number is part of another ("including three children", "two others"). `sure` is the share of
    such readings that are right.
    """

    counts: str
    of: str | None
    span: Span
    is_part: bool
    sure: float


def counted(text: str, sentence: Span, quantity: Quantity) -> Counted | None:
    """What `quantity` counts; None where the words do not tell it plainly. `sentence` is the one that it stands in."""
    before = words(text, max(sentence.start, quantity.span.start - 80), quantity.span.start)
    behind = words(text, quantity.span.end, min(sentence.end, quantity.span.end + 200))
    if _is_label(text, quantity, before, behind):
        return None
    is_part = _PART_OF.search(text, max(sentence.start, quantity.span.start - 50), quantity.span.start) is not None
    if quantity.is_money:
        return None if _RATE.match(text, quantity.span.end) else Counted("money", None, quantity.span, is_part, 0.9)
    if told := _told_before(text, sentence, quantity, behind):
        return Counted(told[0], told[1], Span(told[2], quantity.span.end), is_part, 0.85)
    head = _head(text, behind, quantity)
    if quantity.unit == "percent":
        return _share(quantity, behind)
    if head is None or _RATE.match(text, head.end):
        return None
    return _of_head(text, quantity, before, behind, head, is_part)


@dataclass(frozen=True, slots=True)
class _Head:
    noun: str | None
    at: int
    end: int
    more: bool


def _is_label(text: str, quantity: Quantity, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a number names or dates something instead of counting it."""
    last = before[-1] if before else None
    if last is not None and (last.lower in _TAKEN_BY_NAME or (last.text in "#№" and last.text)):
        return last.lower not in ("under", "over") or quantity.value < 100
    if (
        last is not None
        and last.text == "."
        and len(before) > 1
        and before[-2].lower in {"no", "nr", "art", "sec", "p", "pp"}
    ):
        return True
    if quantity.bound == "between" and quantity.high is not None and quantity.high <= quantity.value:
        return True
    if quantity.is_money:
        return False
    follow = behind[0] if behind else None
    if last is not None and last.text == "," and follow is not None and follow.text in ",.;" and quantity.value < 120:
        return True  # "Anna Holm, 34,"
    if (
        follow is not None
        and follow.is_capitalised
        and (follow.lower in _STREETS or (len(behind) > 1 and behind[1].lower in _STREETS))
    ):
        return True
    return (
        quantity.is_digits
        and quantity.unit is None
        and 1500 <= quantity.value <= 2100
        and "," not in text[quantity.number.start : quantity.number.end]
        and (follow is None or not _is_plural(follow.lower) or follow.is_capitalised)
    )


def _told_before(
    text: str, sentence: Span, quantity: Quantity, behind: Sequence[Word]
) -> tuple[str, str | None, int] | None:
    """Class and noun from "the death toll rose to …" and "the number of marchers was …", and where it begins."""
    if behind and not behind[0].is_mark and behind[0].lower not in _STOPS | {"on", "dead"}:
        return None
    lead = max(sentence.start, quantity.span.start - 120)
    if found := _TOLL.search(text, lead, quantity.span.start):
        return _LEAD_CLASS[found["lead"].lower()], None, found.start()
    if found := _NUMBER_OF.search(text, lead, quantity.span.start):
        what = [w for w in words(text, *found.span("what")) if not w.is_mark]
        plural = next((k for k, w in enumerate(what) if _is_plural(w.lower)), None)
        if plural is None:
            return None
        noun = what[plural].lower
        state = next(
            (STATE[w.lower] for w in words(text, found.start("what"), quantity.span.start) if w.lower in STATE), None
        )
        return state or NOUN.get(noun) or singular(noun), noun, found.start()
    return None


def _head(text: str, behind: Sequence[Word], quantity: Quantity) -> _Head | None:
    """The counted noun behind a number; its `noun` is None where the number stands alone before what happened."""
    more = False
    at = 0
    if not behind or behind[0].is_mark:
        return _Head(None, -1, quantity.span.end, more)
    if behind[0].lower == "of" and quantity.bound == "at-least":  # "dozens of passengers"
        at = 1
        if len(behind) > 1 and behind[1].lower in {"the", "them", "these", "those"}:
            return None
    for k in range(at, min(at + _LONGEST, len(behind))):
        word = behind[k]
        if word.lower in _MORE:
            more = True
            if word.lower == "others":
                return _Head("others", k, word.span.end, True)
            continue
        if word.is_mark:
            if word.text in {"'", "’", "-", "“", "”", '"', "‘"}:
                continue
            return None
        if (word.lower in STATE and (k == at or behind[k - 1].lower in _MORE)) or (k == at and _phrase(text, word)):
            return _Head(None, k - 1, behind[k - 1].span.end if k else quantity.span.end, more)
        if word.lower in _STOPS or word.lower in TRANSITIVE or word.lower in INTRANSITIVE:
            if k > at:
                return None
            return _Head(None, k - 1, quantity.span.end, more) if word.lower not in {"of", "per"} else None
        if _is_plural(word.lower) or (quantity.value == 1 and k == at and word.text.islower()):
            if k + 1 < len(behind) and _is_plural(behind[k + 1].lower) and word.lower in {"police", "army", "sports"}:
                continue
            return None if word.is_capitalised and k == at and not more else _Head(word.lower, k, word.span.end, more)
    return None


def _share(quantity: Quantity, behind: Sequence[Word]) -> Counted | None:
    """A percentage: of what it is the share, or nothing."""
    if len(behind) > 2 and behind[0].lower == "of":
        for word in behind[1:5]:
            if word.is_mark:
                break
            if _is_plural(word.lower):
                return Counted(f"share of {word.lower}", word.lower, Span(quantity.span.start, word.span.end), False, 0.7)
    return None


def _of_head(
    text: str, quantity: Quantity, before: Sequence[Word], behind: Sequence[Word], head: _Head, is_part: bool
) -> Counted | None:
    while before and before[-1].lower in _MORE:
        before, is_part = before[:-1], True
    is_part = is_part or head.more
    noun = head.noun
    last = before[-1].lower if before else ""
    if noun in _DURATIONS or noun in _LENGTHS or noun in _SCORING:
        return None
    start = quantity.span.start
    if (state := _state(text, behind, head)) is not None:
        kind, end = state
        return Counted(kind, noun, Span(start, end), is_part, 0.9)
    if last in TRANSITIVE and (noun is not None or head.at < 0):
        if noun is None and not _alone(behind):
            return None
        return Counted(
            TRANSITIVE[last], None if noun == "lives" else noun, Span(before[-1].span.start, head.end), is_part, 0.9
        )
    if last in {"dead", "injured", "wounded", "missing"} or noun is None or last in _THE:
        return None
    if noun in NOUN:
        return Counted(
            NOUN[noun],
            None if noun in STATE or NOUN[noun] in ("deaths", "injured") else noun,
            Span(start, head.end),
            is_part,
            0.8,
        )
    named = [w for w in behind[: head.at + 1] if w.is_capitalised and not w.text.isupper()]
    if quantity.value == 1 or not noun.isalpha() or any(nationality(w.text) is None for w in named):
        return None
    return Counted(singular(noun), noun, Span(start, head.end), is_part, 0.7)


def _alone(behind: Sequence[Word]) -> bool:
    """Whether nothing that could be counted stands behind a number: "killing 12 in the north"."""
    return not behind or behind[0].is_mark or behind[0].lower in PREPOSITIONS | SUBORDINATORS


def _state(text: str, behind: Sequence[Word], head: _Head) -> tuple[str, int] | None:
    """What is said to have happened to the counted, and where that ends."""
    k = head.at + 1
    if k < len(behind) and behind[k].text in {",", "("}:  # "12 people, among them three children, were killed"
        close = next((j for j in range(k + 1, min(k + 12, len(behind))) if behind[j].text in {",", ")"}), None)
        if close is None or close + 1 >= len(behind) or behind[close + 1].lower not in _AUXILIARIES | set(INTRANSITIVE):
            return None
        k = close + 1
    if head.noun is not None and k < len(behind) and behind[k].lower == "of":
        return None
    if head.noun is not None and k < len(behind) and behind[k].lower in _AT:
        return _behind_phrase(behind, k)
    passive = False
    for j in range(k, min(k + _REACH, len(behind))):
        word = behind[j]
        if (phrase := _phrase(text, word)) is not None:
            return phrase[1], word.span.start + len(phrase[0])
        if word.lower in INTRANSITIVE:
            return INTRANSITIVE[word.lower], word.span.end
        if word.lower in STATE:
            if not passive and (word.lower in NEEDS_PASSIVE or (word.lower in TRANSITIVE and _takes_object(behind, j))):
                return None
            return STATE[word.lower], word.span.end
        if word.lower in {"were", "was", "been", "being", "are", "is", "be", "left"}:
            passive = True
        if word.lower not in _AUXILIARIES:
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


def _phrase(text: str, word: Word) -> tuple[str, str] | None:
    return next((pair for pair in PHRASES if text.startswith(pair[0], word.span.start)), None)


def _takes_object(behind: Sequence[Word], at: int) -> bool:
    """Whether a past form has an object, so that the counted are those who did it: "60 rebels killed 12"."""
    follow = behind[at + 1] if at + 1 < len(behind) else None
    return follow is not None and not follow.is_mark and follow.lower not in PREPOSITIONS | SUBORDINATORS | {"when", "on"}


def _is_plural(word: str) -> bool:
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
