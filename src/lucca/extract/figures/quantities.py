"""Quantities as they are written: digits, words, magnitudes, ranges, sums of money, with the bound before or behind.

`quantities` finds what can be a quantity by its form alone; which of them count something is decided elsewhere. Every
repetition in the patterns is bounded, so that matching stays linear in the text.
"""

import re
from dataclasses import dataclass

from lucca.records import Span
from lucca.records.reading import Bound

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {w: k for k, w in enumerate(_UNITS)} | {w: 10 * k for k, w in enumerate(_TENS, 2)}
_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
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

_DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?"
_NUMERAL = "(?:" + "|".join(sorted((*_SMALL, *_SCALE, "dozen"), key=len, reverse=True)) + ")"
_WORDS = (
    r"(?:half\sa\sdozen|(?:(?:a|an)\s(?=hundred|thousand|million|billion|dozen))?"
    rf"{_NUMERAL}(?:[-\s](?:and\s)?{_NUMERAL}\b){{0,6}})"
)
_MANY = (
    r"(?:tens|dozens|scores|hundreds|thousands|millions|billions)"
    r"(?:\s(?:and|or)\s(?:dozens|scores|hundreds|thousands|millions))?(?:\sof\s(?:thousands|millions|billions))?"
)
_AMOUNT = rf"(?:(?P<digits>{_DIGITS})(?:[-–](?P<upper>{_DIGITS}))?|(?P<words>{_WORDS})\b|(?P<many>{_MANY})\b)"
_SIGN = rf"(?:(?P<sign>(?:US|AU|CA|HK|NZ|A|C|S)?\$|[£€¥₹₽₴₦₺₪])\s?|(?P<code>{'|'.join(_CODES)})\s?)"
_MAGNITUDE = r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion)\b|\s?(?P<short>mn|bn|tn|m|b|k)(?![\w’'-]))"
_QUANTITY = re.compile(rf"(?<![\w.,$£€/:#@+-]){_SIGN}?{_AMOUNT}{_MAGNITUDE}?", re.IGNORECASE)

_JUST = r"(?:(?:well|just|far|slightly|a\slittle)\s)?"
_BEFORE: tuple[tuple[str, Bound], ...] = (
    (r"not\s(?:fewer|less)\sthan|no\s(?:fewer|less)\sthan|at\s(?:the\s)?(?:very\s)?least|(?:a\s)?minimum\sof", "at-least"),
    (r"up\sto|at\s(?:the\s)?most|no(?:t)?\smore\sthan|as\s(?:many|much)\sas|a\smaximum\sof|as\shigh\sas", "at-most"),
    (_JUST + r"(?:more\sthan|over|above|upwards\sof|in\sexcess\sof|greater\sthan|exceeding)", "more-than"),
    (_JUST + r"(?:fewer\sthan|less\sthan|under|below)", "less-than"),
    (r"(?:nearly|almost|close\sto|approaching)", "about"),
    (r"(?:about|around|approximately|roughly|some|(?:an?\s)?estimated|circa|approx\.?|an?\saverage\sof)", "about"),
)
_BOUNDS = tuple(
    (re.compile(rf"\b(?:{pattern})\s{{1,3}}(?:an?\s(?:estimated|further)\s{{1,3}})?\Z", re.IGNORECASE), bound)
    for pattern, bound in _BEFORE
)
_BEHIND = re.compile(r"\s(?P<more>or\smore|or\sso|plus\b|at\s(?:the\s)?(?P<least>least|most))", re.IGNORECASE)
_LEAD = 34
"""Code points before a number in which its bound stands."""

_BETWEEN = re.compile(r"\b(?:between|from)\s{1,3}\Z", re.IGNORECASE)
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

_MANY_VALUES = {
    "tens": 20.0,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
}


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
    factor = _SCALE[scale] if scale else _SHORT_SCALE[match["short"].lower()] if match["short"] else 1
    value *= factor
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
    lead, told = _bound(text, match.start(), max(start, match.start() - _LEAD))
    number = Span(match.start("digits") if match["digits"] else match.start(), match.end())
    bound = "between" if high is not None else told or bound
    return Quantity(Span(lead, close), number, round(value, 4), high, bound, unit, is_money, bool(match["digits"]))


def _bound(text: str, at: int, floor: int) -> tuple[int, Bound | None]:
    """Where the words of a bound before a number begin, and the bound."""
    lead = text[floor:at]
    for pattern, bound in _BOUNDS:
        if found := pattern.search(lead):
            return floor + found.start(), bound
    return at, None


def _value(match: re.Match[str]) -> tuple[float, Bound]:
    if match["digits"]:
        return float(match["digits"].replace(",", "")), "exactly"
    if match["many"]:
        first, *rest = match["many"].lower().replace(" and ", " or ").split(" of ")
        value = _MANY_VALUES[first.split()[0]]
        return value * (_SCALE[rest[0].removesuffix("s")] if rest else 1), "at-least"
    return spelled(match["words"].lower()), "exactly"


def spelled(words: str) -> float:
    """The value of a number in lower-case words ("a hundred and fifty", "twenty-one", "half a dozen")."""
    if words.startswith("half"):
        return 6.0
    total = part = 0.0
    for word in re.split(r"[-\s]", words):
        if word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "dozen":
            part = max(part, 1) * 12
        elif word in _SCALE:
            total, part = total + max(part, 1) * _SCALE[word], 0
    return total + part


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
    return next((scale for word, scale in _SCALE.items() if written.endswith(word)), 0.0)
