"""Quantities as they are written: digits, words, magnitudes, ranges, sums of money, with the bound before or behind.

`quantities` finds what can be a quantity by its form alone; which of them count something is decided elsewhere. Every
repetition in the patterns is bounded, so that matching stays linear in the text.
"""

import re
from dataclasses import dataclass

from lucca.extract.figures.bounds import bound_before
from lucca.extract.figures.numerals import DIGITS, MANY, SCALE, WORDS, at_least, in_digits, spelled
from lucca.records import Span
from lucca.records.reading import Bound

_SHORT_SCALE = {"m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3, "tn": 1e12}

_SIGNS = {"£": "GBP", "€": "EUR", "¥": "¥", "₹": "INR", "₽": "RUB", "₴": "UAH", "₦": "NGN", "$": "$", "₺": "TRY", "₪": "ILS"}
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD"}
_CODES = "USD EUR GBP JPY CHF AUD CAD NZD CNY INR RUB BRL ZAR SEK NOK DKK PLN CZK HUF TRY UAH ILS NGN KES".split()
_CURRENCY_WORDS = {
    "euro": "EUR", "pound": "GBP", "dollar": "$", "yen": "JPY", "yuan": "CNY", "rouble": "RUB", "ruble": "RUB",
    "rupee": "rupee", "franc": "franc", "krona": "krona", "kronor": "krona", "krone": "krone", "kroner": "krone",
    "peso": "peso", "real": "BRL", "reais": "BRL", "rand": "ZAR", "lira": "TRY", "zloty": "PLN", "hryvnia": "UAH",
    "shekel": "ILS", "naira": "NGN", "cent": "cent", "pence": "pence",
}  # fmt: skip
"""Money words (singular) to ISO 4217 codes where they leave no doubt; a word that several countries use stays."""

_AMOUNT = rf"(?:(?P<digits>{DIGITS})(?:[-–](?P<upper>{DIGITS}))?|(?P<words>{WORDS})\b|(?P<many>{MANY})\b)"
_SIGN = rf"(?:(?P<sign>(?:US|AU|CA|HK|NZ|A|C|S)?\$|[£€¥₹₽₴₦₺₪])\s?|(?P<code>{'|'.join(_CODES)})\s?)"
_MAGNITUDE = r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion)\b|\s?(?P<short>mn|bn|tn|m|b|k)(?![\w’'-]))"
_QUANTITY = re.compile(rf"(?<![\w.,$£€/:#@+-]){_SIGN}?{_AMOUNT}{_MAGNITUDE}?", re.IGNORECASE)

_BEHIND = re.compile(r"\s(?P<more>or\smore|or\sso|plus\b|at\s(?:the\s)?(?P<least>least|most))", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s{1,3}\Z", re.IGNORECASE)
_CHANGING = re.compile(
    r"\b(?:r[iao]se|risen|rising|raised?|raising|climb\w{0,3}|gr[eo]w\w{0,2}|increas\w{1,3}|jump\w{0,3}|soar\w{0,3}|"
    r"(?:went|gone|goes|going)(?:\sup|\sdown)?|up|down|f[ae]ll\w{0,3}|dropp?\w{0,3}|cut\w{0,4}|slash\w{0,3}|reduc\w{1,5}|"
    r"shr[iau]nk\w{0,3}|lower\w{0,3}|decreas\w{1,3}|declin\w{1,3}|chang\w{1,3}|revis\w{1,3}|extend\w{0,3}|widen\w{0,3}|"
    r"doubl\w{1,3}|expand\w{0,3})\b[^.;:]{0,40}\bfrom\s{1,3}\Z",
    re.IGNORECASE,
)
"""Words before "from" that make of two numbers an old and a new one, not the ends of a range."""
_PARTS = re.compile(
    r"\b(?:(?P<half>half)|(?P<quarter>(?:a\s)?quarter\sof)|(?P<some>several|(?:a\s)?few|many))\s\Z", re.IGNORECASE
)
_JOIN = re.compile(r"\s?(?:-|–|to|and|or)\s?\Z")
_CURRENCY_BEHIND = re.compile(
    r"\s(?:(?P<nation>us|american|australian|canadian|hong\skong|new\szealand|british|swiss)\s)?(?P<word>"
    + "|".join(sorted(_CURRENCY_WORDS, key=len, reverse=True))
    + r")s?\b",
    re.IGNORECASE,
)
_NATIONS = {
    "us dollar": "USD",
    "american dollar": "USD",
    "australian dollar": "AUD",
    "canadian dollar": "CAD",
    "hong kong dollar": "HKD",
    "new zealand dollar": "NZD",
    "british pound": "GBP",
    "swiss franc": "CHF",
}
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b|percentage\spoints?\b|pc\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text: `span` covers bound, sign, number, magnitude and money or percent word.

    `number` covers the number alone. `high` is the upper end of a range, whose bound is "between". "Dozens" is at least 24,
    "hundreds" at least 200. `unit` is an ISO 4217 code, a sign or word of money that several countries use, or "percent".
    """

    span: Span
    number: Span
    value: float
    high: float | None = None
    bound: Bound = "exactly"
    unit: str | None = None
    is_money: bool = False
    is_digits: bool = False


def quantities(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """The quantities of `text[start:end]` in order, ranges brought together; spans are into the whole text."""
    found = [
        _one(text, match, start, end) for match in _QUANTITY.finditer(text, start, end) if _stands_alone(text, match, end)
    ]
    return tuple(_ranges(text, found))


def _stands_alone(text: str, match: re.Match[str], end: int) -> bool:
    """Whether nothing but space, a mark, or a money or percent word goes on right behind the number."""
    rest = text[match.end() : min(match.end() + 2, end)]
    if not rest:
        return True
    if match["words"] or match["many"]:
        return rest[0] != "-" and not rest[0].isalnum()
    if rest[0].isalnum() or rest[0] in "_/@":
        return False
    return not (rest[0] in ":.-–’'," and rest[1:2].isalnum() and not (rest[0] in "-–" and rest[1:2].isdigit()))


def _one(text: str, match: re.Match[str], start: int, end: int) -> Quantity:
    value, bound = _value(match)
    scale = (match["scale"] or "").lower()
    factor = SCALE[scale] if scale else _SHORT_SCALE[match["short"].lower()] if match["short"] else 1
    value *= factor
    first, part = _part(text, match, start)
    if part is not None:
        value, bound = (value * part, bound) if part < 1 else (value * part, "at-least")
    unit = _sign(match)
    close = match.end()
    high = float(match["upper"].replace(",", "")) * factor if match["upper"] else None
    is_money = unit is not None
    if unit is None and (behind := _CURRENCY_BEHIND.match(text, close, end)):
        unit, close, is_money = _money_word(behind), behind.end(), True
    elif unit is None and (percent := _PERCENT.match(text, close, end)):
        unit, close = "percent", percent.end()
    if (more := _BEHIND.match(text, close, end)) is not None:
        bound = "about" if more["more"].endswith("so") else "at-most" if more["least"] == "most" else "at-least"
        close = more.end()
    lead, told = bound_before(text, first, start)
    number = Span(match.start("digits") if match["digits"] else match.start(), match.end())
    bound = "between" if high is not None else told or bound
    return Quantity(Span(lead, close), number, round(value, 4), high, bound, unit, is_money, bool(match["digits"]))


def _part(text: str, match: re.Match[str], start: int) -> tuple[int, float | None]:
    """Where "half", "a quarter of" or "several" before a magnitude begins, and by how much it multiplies."""
    words = (match["words"] or "").lower()
    if not words.removeprefix("a ").startswith(tuple(SCALE)):
        return match.start(), None
    found = _PARTS.search(text, max(start, match.start() - 16), match.start())
    if found is None or (found["some"] and words.startswith("a ")):
        return match.start(), None
    return found.start(), 0.5 if found["half"] else 0.25 if found["quarter"] else 2.0


def _value(match: re.Match[str]) -> tuple[float, Bound]:
    if match["digits"]:
        return in_digits(match["digits"]), "exactly"
    if match["many"]:
        return at_least(match["many"].lower()), "at-least"
    return spelled(match["words"].lower()), "exactly"


def _sign(match: re.Match[str]) -> str | None:
    if match["code"]:
        return str(match["code"]).upper()
    sign = match["sign"]
    if not sign:
        return None
    return _DOLLARS.get(sign[:-1].lower(), "$") if sign.endswith("$") else _SIGNS[sign]


def _money_word(behind: re.Match[str]) -> str:
    word = behind["word"].lower()
    return _NATIONS.get(f"{(behind['nation'] or '').lower()} {word}", _CURRENCY_WORDS[word])


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Two numbers that are the ends of one range ("between 40 and 50", "40-50", "3 to 4 million") as one."""
    made: list[Quantity] = []
    for quantity in found:
        before = made[-1] if made else None
        if before is not None and before.high is None and (joined := _range(text, before, quantity)) is not None:
            made[-1] = joined
        else:
            made.append(quantity)
    return made


def _range(text: str, low: Quantity, high: Quantity) -> Quantity | None:
    gap = text[low.span.end : high.span.start]
    if len(gap) > 6 or not _JOIN.match(gap) or (low.unit not in (None, high.unit)):
        return None
    opened = _BETWEEN.search(text, max(0, low.span.start - 10), low.span.start)
    value = low.value
    if value < 1000 <= high.value and (scale := _scale_of(text, high)) and not _scale_of(text, low):  # "3 to 4 million"
        value *= scale
    if opened and _CHANGING.search(text, max(0, low.span.start - 80), low.span.start):
        return None
    if value >= high.value or (opened is None and gap.strip() in ("and", "or", "")):
        return None
    start = opened.start() if opened else low.span.start
    return Quantity(
        Span(start, high.span.end), Span(low.number.start, high.number.end), value, high.value, "between",
        high.unit, high.is_money or low.is_money, low.is_digits,
    )  # fmt: skip


def _scale_of(text: str, quantity: Quantity) -> float:
    """The magnitude that is written out behind a number; 0 where none is."""
    written = text[quantity.number.start : quantity.number.end].lower().rstrip()
    return next((scale for word, scale in SCALE.items() if written.endswith(word)), 0.0)
