"""Measured quantities: weight, length, speed, area, volume, temperature, power and magnitude, with their units.

Units are written as the SI brochure and ISO 80000 abbreviate them ("kg", "km/h"), others by their usual abbreviation ("ft",
"mph"). What a letter alone may mean otherwise ("40m", "5G") counts only where the words around it leave no doubt.
"""

import re
from dataclasses import dataclass

from lucca.extract.figures.bounds import bound_before
from lucca.extract.figures.numerals import DIGITS, WORDS, in_digits, spelled
from lucca.extract.figures.quantities import Quantity
from lucca.records import Span

_UNITS: tuple[tuple[str, str, str], ...] = (
    # (class, unit, forms)
    ("weight", "mg", "mg milligrams"),
    ("weight", "g", "g gram grams gramme grammes"),
    ("weight", "kg", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    ("weight", "t", "tonne tonnes"),
    ("weight", "ton", "ton tons"),
    ("weight", "lb", "lb lbs"),
    ("weight", "oz", "oz ounce ounces"),
    ("length", "mm", "mm millimetre millimetres millimeter millimeters"),
    ("length", "cm", "cm centimetre centimetres centimeter centimeters"),
    ("length", "m", "m metre metres meter meters"),
    ("distance", "km", "km kms kilometre kilometres kilometer kilometers"),
    ("length", "in", "inch inches"),
    ("length", "ft", "ft foot feet"),
    ("length", "yd", "yard yards"),
    ("distance", "mile", "mile miles"),
    ("distance", "nmi", "nautical\\smile nautical\\smiles"),
    ("speed", "km/h", "km/h kmh kph km/hr"),
    ("speed", "mph", "mph"),
    ("speed", "m/s", "m/s"),
    ("speed", "kn", "knot knots"),
    ("area", "ha", "ha hectare hectares"),
    ("area", "acre", "acre acres"),
    ("area", "km²", "km² km2 square\\skilometres square\\skilometers sq\\skm square\\skm"),
    ("area", "m²", "m² m2 square\\smetres square\\smeters sq\\sm"),
    ("area", "sq mi", "square\\smiles square\\smile sq\\smiles"),
    ("area", "sq ft", "square\\sfeet square\\sfoot sq\\sft"),
    ("volume", "l", "litre litres liter liters"),
    ("volume", "ml", "ml millilitres milliliters"),
    ("volume", "m³", "m³ cubic\\smetres cubic\\smeters"),
    ("volume", "gal", "gallon gallons"),
    ("volume", "bbl", "barrel barrels"),
    ("temperature", "°C", "°c degrees\\scelsius degrees\\scentigrade degrees\\sc degree\\scelsius"),
    ("temperature", "°F", "°f degrees\\sfahrenheit degrees\\sf degree\\sfahrenheit"),
    ("power", "kW", "kw kilowatts"),
    ("power", "MW", "mw megawatts megawatt"),
    ("power", "GW", "gw gigawatts gigawatt"),
)
_UNIT = {form.replace("\\s", " "): (kind, unit) for kind, unit, forms in _UNITS for form in forms.split()}
UNITS = frozenset(_UNIT) | {"degree", "degrees"}
"""Words and signs for units, in lower case."""
_FORMS = "|".join(re.escape(form).replace(r"\ ", r"\s") for form in sorted(_UNIT, key=lambda f: -len(f)))
_SCALE = r"(?:\s(?P<scale>hundred|thousand|million|billion))?"
_MEASURE = re.compile(
    rf"(?<![\w.,$£€/:#@+])(?P<minus>minus\s|[-−])?(?:(?P<digits>{DIGITS})(?:\s?(?:[-–]|to)\s?(?P<upper>{DIGITS}))?{_SCALE}|"
    rf"(?P<words>{WORDS})(?:\sto\s(?P<most>{WORDS}))?)[\s-]?(?P<unit>{_FORMS})(?![\w²³])",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    r"\bmagnitude(?:[\s-]|\sof\s)(?P<behind>\d(?:\.\d)?)(?![\w%])|(?<![\w.,])(?P<before>\d(?:\.\d)?)[\s-]magnitude\b",
    re.IGNORECASE,
)
_CALIBRE = re.compile(r"(?<!\d)\.\s?(?P<digits>\d{2,3})[\s-]{1,3}(?P<unit>cali(?:ber|bre))\b", re.IGNORECASE)
_EVERY = re.compile(
    r"(?:\s(?:an?|per|each|every)\s|\s?/\s?)(?P<of>second|minute|hour|day|week|month|year|h|hr|s)\b|\s(?:per|an)\s\w",
    re.IGNORECASE,
)
_SPEEDS = {("km", "hour"): "km/h", ("mile", "hour"): "mph", ("m", "second"): "m/s", ("km", "h"): "km/h", ("m", "s"): "m/s"}
_SIDE = re.compile(
    r"[\s-](?P<side>long|tall|high|deep|wide|thick|away|below|above|from|(?:in\s)?diamet(?:er|re))\b", re.IGNORECASE
)
_SIDES = {
    "long": "length",
    "tall": "height",
    "high": "height",
    "deep": "depth",
    "wide": "width",
    "thic": "thickness",
    "away": "distance",
    "from": "distance",
    "diam": "diameter",
    "in d": "diameter",
}
KINDS = frozenset(kind for kind, _ in _UNIT.values()) | frozenset(_SIDES.values()) | {"magnitude", "calibre", "price"}
"""Classes of what is measured, and the price of one of something."""

_NAMED = re.compile(
    r"\b(?P<what>length|height|depth|width|distance|altitude|thickness|diameter|elevation)\s(?:of|to|by|at)\s[\w\s]{0,24}\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|its)\s(?:about\s|roughly\s|nearly\s)?\Z", re.IGNORECASE)
_WARMTH = re.compile(
    r"\b(?:temperatures?|heat\w{0,4}|cold|warm\w{0,3}|cool\w{0,3}|hot|freez\w{1,3}|thermometer)\b", re.IGNORECASE
)
_DEGREES = re.compile(rf"(?<![\w.,])(?P<minus>minus\s|[-−])?(?P<digits>{DIGITS})\s?(?:degrees\b|°(?!\w))", re.IGNORECASE)
_PLAYED = re.compile(
    r"\b(?:rush\w{0,4}|receiv\w{1,3}|pass(?:es|ing)|touchdowns?|carries|yards? line|field goal|punt\w{0,3})\b", re.IGNORECASE
)
"""Words of a game whose yards are points."""
_ADDED = frozenset({("ft", "in"), ("m", "cm")})
"""Units of which the second only adds to the first."""
_BRACKET = 30
"""Code points between a measure and the same in another unit, in brackets."""
_NEAR = 160
"""Code points around degrees in which a word says that they are of heat."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured quantity: what is measured ("weight", "speed", …), and where its unit stands."""

    quantity: Quantity
    kind: str
    unit: Span


def measures(text: str, start: int, end: int) -> tuple[Measure, ...]:
    """The measured quantities of `text[start:end]` in order; spans are into the whole text."""
    found = [m for match in _MEASURE.finditer(text, start, end) if (m := _one(text, match, start, end)) is not None]
    found += [_magnitude(text, match, start) for match in _MAGNITUDE.finditer(text, start, end)]
    found += [_calibre(text, match, start) for match in _CALIBRE.finditer(text, start, end)]
    for match in _DEGREES.finditer(text, start, end):
        near = (max(start, match.start() - _NEAR), min(end, match.end() + _NEAR))
        if not any(m.quantity.number.overlaps(Span(*match.span("digits"))) for m in found) and _WARMTH.search(text, *near):
            value = in_digits(match["digits"]) * (-1 if match["minus"] else 1)
            found.append(_made(text, match, start, value, None, "temperature", "°", match.end("digits"), match.end()))
    ordered = sorted(found, key=lambda m: m.quantity.number)
    return tuple(m for before, m in zip([None, *ordered], ordered, strict=False) if not _goes_with(text, before, m))


def _goes_with(text: str, before: Measure | None, measure: Measure) -> bool:
    """Whether a measure only goes with the one before it: "a 40-metre well (131 feet)", "six feet, two inches"."""
    if before is None or measure.quantity.span.start - before.quantity.span.end > _BRACKET:
        return False
    opened = text[before.quantity.span.end : measure.quantity.span.start]
    if (
        (before.quantity.unit, measure.quantity.unit) in _ADDED
        and before.kind == "length"
        and re.fullmatch(r",?\s(?:and\s)?|-", opened)
    ):
        return True
    return opened.endswith("(") and text.startswith(")", measure.quantity.span.end) and before.kind != "magnitude"


def _one(text: str, match: re.Match[str], start: int, end: int) -> Measure | None:
    kind, unit = _UNIT[re.sub(r"\s", " ", match["unit"].lower())]
    value = in_digits(match["digits"]) if match["digits"] else spelled(match["words"].lower())
    high = in_digits(match["upper"]) if match["upper"] else spelled(match["most"].lower()) if match["most"] else None
    factor = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}.get((match["scale"] or "").lower(), 1.0)
    close = match.end()
    if not _is_plain(text, match, value, close, end):
        return None
    if (every := _EVERY.match(text, close, end)) is not None:
        if not every["of"]:
            return None
        speed = _SPEEDS.get((unit, every["of"].lower()))
        kind, unit = ("speed", speed) if speed else (kind, f"{unit}/{every['of'].lower()}")
        close = every.end()
    elif (side := _SIDE.match(text, close, end)) is not None and unit != "°C":
        kind = _SIDES.get(side["side"].lower()[:4], kind) if kind in ("length", "distance") else kind
        close = side.end() if side["side"].lower() not in ("from", "above", "below") else close
    elif kind in ("length", "distance") and (named := _NAMED.search(text, max(start, match.start() - 60), match.start())):
        kind = {"altitude": "height", "elevation": "height"}.get(named["what"].lower(), named["what"].lower())
    if kind == "temperature" and match["minus"]:
        value = -value
    if high is not None and high <= value:
        return None
    high = None if high is None else high * factor
    return _made(text, match, start, value * factor, high, kind, unit, match.start("unit"), close)


def _made(
    text: str, match: re.Match[str], start: int, value: float, high: float | None, kind: str, unit: str, at: int, close: int
) -> Measure:
    begin = match.start("digits") if match["digits"] else match.start("words")
    lead, bound = bound_before(text, match.start(), start)
    number = Span(begin, at if text[at - 1 : at].isalnum() else at - 1)
    how = "between" if high is not None else bound or "exactly"
    quantity = Quantity(Span(lead, close), number, round(value, 4), high, how, unit, False, bool(match["digits"]))
    return Measure(quantity, kind, Span(at, close))


def _magnitude(text: str, match: re.Match[str], start: int) -> Measure:
    group = "behind" if match["behind"] else "before"
    lead, bound = bound_before(text, match.start(group), start)
    span = Span(min(lead, match.start()), match.end())
    quantity = Quantity(span, Span(*match.span(group)), float(match[group]), None, bound or "exactly", None, False, True)
    return Measure(quantity, "magnitude", span)


def _calibre(text: str, match: re.Match[str], start: int) -> Measure:
    number = Span(*match.span("digits"))
    lead, bound = bound_before(text, match.start(), start)
    quantity = Quantity(
        Span(lead, match.end()), number, float(match["digits"]), None, bound or "exactly", "calibre", False, True
    )
    return Measure(quantity, "calibre", Span(*match.span("unit")))


def _is_plain(text: str, match: re.Match[str], value: float, close: int, end: int) -> bool:
    """Whether a short unit is one: "40m" may be millions, "5G" a network, "2 ha" laughter."""
    unit = match["unit"]
    if (match["digits"] or "").startswith("0") and "." not in match["digits"]:
        return False
    if unit.lower().startswith("yard") and _PLAYED.search(text, max(0, match.start() - _NEAR), min(end, close + _NEAR)):
        return False
    if unit.lower() == "m":
        side = _SIDE.match(text, close, end)
        described = _ARTICLE.search(text, max(0, match.start() - 20), match.start()) and value < 1000
        singular = re.match(r"[\s-][a-z]+(?<!s)\b(?!\s[a-z]+s\b)", text[close : close + 40])
        return unit == "m" and match["scale"] is None and bool(side or (described and singular))
    if unit.lower() in ("g", "ha", "t", "foot", "in"):
        if unit == "g":
            return value >= 10 or value != int(value) or text.startswith(" of ", close)
        return unit == "ha" or (unit.lower() == "foot" and text[match.start("unit") - 1] in " -")
    if unit.lower() in ("mw", "gw", "kw"):
        return unit[-1] == "W"
    return not (unit.lower() in ("ton", "tons") and text.startswith(" up", close))
