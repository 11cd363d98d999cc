"""What a quantity counts, from its sentence: a class, and the counted noun as it stands.

What befell the counted is told by the syntax where it is known (`governed`), else by the words right beside (`adjacent`).
What is not plain is no figure.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from lucca.extract.figures.adjacent import alone, crowd, shots, state, toll
from lucca.extract.figures.classes import NOUN, PERSONS, STATE, TRANSITIVE, WANTED
from lucca.extract.figures.fates import BEFALLING
from lucca.extract.figures.governed import Fate, Governed
from lucca.extract.figures.labels import is_label
from lucca.extract.figures.nouns import MORE, Head, head, is_plural, singular
from lucca.extract.figures.quantities import Quantity
from lucca.language.words import Word, words
from lucca.records import Span
from lucca.world import nationality

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
_PART_OF = re.compile(
    r"\b(?:including|among (?:them|the (?:dead|victims|injured|wounded))|of (?:them|whom)|such as|plus|apart from|besides)"
    r"\W{0,3}(?:\w+\W{1,3}){0,2}\Z",
    re.IGNORECASE,
)
_THE = frozenset("the these those his her their its our both all first last next final top remaining latest".split())
_REST = re.compile(r"\b(?:the|his|her|their|its)\s(?:other|remaining|final|last|first|latest)\s\Z", re.IGNORECASE)
"""Words that make of the counted the rest of some, or the first of them."""
_UNCOUNTED = frozenset("things ways reasons kinds sorts types forms aspects lessons tips halves thirds hands sides".split())
"""Nouns that count no matter of news ("five things to remember")."""
_VICTIMS = frozenset({"victims"})
_POINTING = frozenset({"the", "all", "these", "those"})
_ILLNESS = re.compile(
    r"infect|virus|disease|\bflu\b|cholera|measles|covid|ebola|outbreak|epidemic|pandemic|positive|\bfever|illness|poisoning",
    re.IGNORECASE,
)
_CONFIRMED = frozenset("confirmed suspected active probable imported coronavirus".split())
"""Words before "cases" that are said of an illness."""
_NEAR_ILLNESS = 300
"""Code points around a number of cases within which an illness is named."""
_PERIODS = "second|minute|hour|day|night|week|month|year|annum|person|head|household"
_RATE = re.compile(
    rf"\W{{0,2}}\s?(?:a|an|per|each|every)\s(?:{_PERIODS}|ticket|share|barrel)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\s(?:(?:per|a|an|each|every)\s(?P<of>bottle|bar|kilo|kilogram|kg|litre|liter|pint|gallon|barrel|bushel|ton|tonne|ounce|"
    r"gram|pound|share|ticket|seat|unit|piece|packet|pack|box|copy|cup|can|ride|mile|kilometre|pair|dose|room|acre|hectare|"
    r"token|slice|loaf|dozen)\b|(?P<each>each|apiece)\b(?!\s(?:day|week|month|year|other)))",
    re.IGNORECASE,
)


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


def counted(
    text: str, sentence: Span, quantity: Quantity, governed: Governed | None = None, told: Collection[str] = ()
) -> Counted | None:
    """What `quantity` counts; None where the words do not tell it plainly.

    `sentence` is the one that it stands in, `governed` the syntax of the report, `told` the classes of the figures before it
    in its sentence and the one before.
    """
    before = words(text, max(sentence.start, quantity.span.start - 80), quantity.span.start)
    behind = words(text, quantity.span.end, min(sentence.end, quantity.span.end + 200))
    if is_label(text, quantity, before, behind):
        return None
    lead = max(sentence.start, quantity.span.start - 50)
    is_part = any(pattern.search(text, lead, quantity.span.start) for pattern in (_PART_OF, _REST))
    is_part = is_part or bool(behind and behind[0].lower == "remaining")
    if quantity.is_money:
        return _money(text, quantity, is_part=is_part)
    if (total := toll(text, sentence, quantity, behind)) is not None:
        return Counted(total[0], total[1], Span(total[2], quantity.span.end), is_part, 0.85)
    if quantity.unit == "percent":
        return _share(quantity, behind)
    if (shot := shots(text, sentence, quantity, behind)) is not None and not is_part:
        return Counted(shot[0], None, shot[1], is_part, 0.85)
    found = head(text, behind, quantity)
    more = bool(found and found.more) or bool(before and before[-1].lower in MORE)
    gathered = crowd(text, sentence, quantity)
    if gathered is not None:
        return Counted("crowd", None, Span(gathered, found.end if found else quantity.span.end), is_part, 0.85)
    fate = governed.fate(quantity.number) if governed is not None else None
    if governed is not None and fate is not None and not _is_measure(governed, fate):
        return _caught(_of_fate(sentence, quantity, governed, fate, is_part=is_part or (more and fate.counts in told)))
    if found is None or _RATE.match(text, found.end):
        return None
    made = _caught(_of_head(text, quantity, before, behind, found, told, is_part=is_part))
    if made and governed and made.of and made.counts in BEFALLING:
        noun = behind[found.at].span
        person = made.of in PERSONS or NOUN.get(made.of) == made.counts
        if governed.is_aside(noun) or (not person and governed.is_thing(noun.start, made.counts)):
            return Counted(singular(made.of), made.of, Span(quantity.span.start, found.end), made.is_part, 0.7)
    return made


def _caught(found: Counted | None) -> Counted | None:
    """Of whom the law is after, "captured" is an arrest."""
    if found is not None and found.counts == "abducted" and found.of in WANTED:
        return replace(found, counts="arrested")
    return found


def _money(text: str, quantity: Quantity, *, is_part: bool) -> Counted | None:
    """A sum of money, or the price of one of something; nothing for what is paid in a time."""
    if (price := _PRICE.match(text, quantity.span.end)) is not None:
        of = price["of"].lower() if price["of"] else None
        return Counted("price", of, Span(quantity.span.start, price.end()), is_part, 0.85)
    return None if _RATE.match(text, quantity.span.end) else Counted("money", None, quantity.span, is_part, 0.9)


def _is_measure(governed: Governed, fate: Fate) -> bool:
    """Whether what the number counts is a time or a measure ("12 days died away")."""
    if fate.noun is None:
        return False
    form = governed.tree.form(fate.noun)
    return form in _DURATIONS or form in _LENGTHS


def _of_fate(sentence: Span, quantity: Quantity, governed: Governed, fate: Fate, *, is_part: bool) -> Counted:
    """What the syntax says of the counted, with the words from the first to the last that tell it."""
    tokens = governed.tree.syntax.tokens
    spans = [quantity.span, tokens[fate.told_by], *([tokens[fate.noun]] if fate.noun is not None else [])]
    whole = Span(max(sentence.start, min(s.start for s in spans)), min(sentence.end, max(s.end for s in spans)))
    noun = governed.tree.form(fate.noun) if fate.noun is not None else None
    named = (
        noun in {None, "lives", "others", "other", "total"}
        or noun in STATE
        or fate.counts == "crowd"
        or NOUN.get(noun or "") == fate.counts
    )
    return Counted(fate.counts, None if named else noun, whole, is_part or fate.part, 0.9)


def _are_ill(text: str, start: int, between: Sequence[Word]) -> bool:
    """Whether the cases that a number counts are of an illness."""
    if any(w.lower in _CONFIRMED for w in between):
        return True
    return _ILLNESS.search(text, max(0, start - _NEAR_ILLNESS), start + _NEAR_ILLNESS) is not None


def _share(quantity: Quantity, behind: Sequence[Word]) -> Counted | None:
    """A percentage: of what it is the share, or nothing."""
    if len(behind) > 2 and behind[0].lower == "of":
        for word in behind[1:5]:
            if word.is_mark:
                break
            if is_plural(word.lower):
                return Counted(f"share of {word.lower}", word.lower, Span(quantity.span.start, word.span.end), False, 0.7)
    return None


def _of_head(
    text: str,
    quantity: Quantity,
    before: Sequence[Word],
    behind: Sequence[Word],
    found: Head,
    told: Collection[str],
    *,
    is_part: bool,
) -> Counted | None:
    more = found.more
    while before and before[-1].lower in MORE:
        before, more = before[:-1], True
    noun = found.noun
    last = before[-1].lower if before else ""
    if noun in _DURATIONS or noun in _LENGTHS or noun in _SCORING or noun in _UNCOUNTED:
        return None
    start = quantity.span.start
    if (beside := state(text, behind, found)) is not None:
        kind, end = beside
        return Counted(kind, noun, Span(start, end), is_part or (more and kind in told), 0.9)
    if last in TRANSITIVE and (noun is not None or found.at < 0):
        if noun is None and not alone(behind):
            return None
        kind = TRANSITIVE[last]
        span = Span(before[-1].span.start, found.end)
        return Counted(kind, None if noun == "lives" else noun, span, is_part or (more and kind in told), 0.9)
    is_part = is_part or more
    if (
        last in {"dead", "injured", "wounded", "missing"}
        or noun is None
        or (last in _THE and not (noun in _VICTIMS and last in _POINTING))
    ):
        return None
    if noun in NOUN and (noun != "cases" or _are_ill(text, start, behind[: found.at])):
        plain = noun in STATE or NOUN[noun] in ("deaths", "injured")
        return Counted(NOUN[noun], None if plain else noun, Span(start, found.end), is_part, 0.8)
    named = [w for w in behind[: found.at + 1] if w.is_capitalised and not w.text.isupper()]
    if quantity.value == 1 or not noun.isalpha() or any(nationality(w.text) is None for w in named):
        return None
    return Counted(singular(noun), noun, Span(start, found.end), is_part, 0.7)
