"""The words of time in English, and the pieces of patterns made of them.

All are lower case: patterns run over lower-cased text. Every repetition is bounded, so that matching stays linear.
"""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS = ("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")

UNITS = {
    "second": "S", "minute": "m", "hour": "H", "day": "D", "week": "W", "fortnight": "F", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "centurie": "C",
}  # fmt: skip
"""Unit (plurals without their s) to code: as in ISO 8601, `m` minutes, `F` fortnights, `E` decades, `C` centuries."""

PARTS = {
    "dawn": "MO", "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "lunchtime": "12:00",
}  # fmt: skip
"""Part of a day to its TIMEX3 code."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

ORDINALS = ("first", "second", "third", "fourth")

STEPS = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "last": -1, "past": -1, "this past": -1, "this": 0, "current": 0, "next": 1, "this coming": 1, "coming": 1,
}  # fmt: skip
"""How many days, or units, from the report's own a word leads."""


def either(*words: str) -> str:
    """A pattern for one of some words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


SPACE = r"\s{1,4}"
DASH = r"(?:-|–|—|\u2010|\u2011)"
GAP = rf"(?:{DASH}|{SPACE})"
LEFT = r"(?<![\w$£€.,:/])(?<!\w-)"
"""No word, amount or longer number goes on to the left."""
RIGHT = r"(?![\w])"

SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMERAL = either(*SMALL, *TENS, "hundred", "thousand", "dozen")
COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,4}}(?:\.\d)?"
    rf"|(?:an?{SPACE}(?=hundred|thousand|dozen))?{NUMERAL}"
    rf"(?:(?:(?<=ty)(?:-|{SPACE})|(?:(?<=hundred)|(?<=thousand)){SPACE}(?:and{SPACE})?|{SPACE}(?=hundred|thousand|dozen)){NUMERAL}){{0,3}})"
)
"""A number in figures or in words."""
VAGUE = (
    rf"(?:a{SPACE}(?:few|couple(?:{SPACE}of)?|number{SPACE}of|handful{SPACE}of)|several|many|some|recent|countless|a{SPACE}good{SPACE}many"
    rf"|dozens{SPACE}of|hundreds{SPACE}of|thousands{SPACE}of)"
)
MODIFIER = (
    rf"(?:(?:about|around|approximately|roughly|almost|nearly|at{SPACE}least|at{SPACE}most|up{SPACE}to|(?:no{SPACE})?more{SPACE}than"
    rf"|(?:no{SPACE})?less{SPACE}than|fewer{SPACE}than|over|some|just{SPACE}over|just{SPACE}under|well{SPACE}over){SPACE})"
)
UNIT = either(*(f"{unit}s?" for unit in UNITS if unit != "centurie"), "centuries", "mins?", "hrs?")
LENGTH = (
    rf"(?P<length>{MODIFIER}?(?:(?P<one>an?|one)|(?P<vague>{VAGUE})|(?P<count>{COUNT}))"
    rf"(?:{SPACE}more)?{SPACE}(?P<unit>{UNIT}))"
)
"""A counted length; `one`, `vague` or `count` tells how many."""
UNIT_PLURAL = either("seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries")

MONTH = either(*MONTHS, *(f"{m}\\.?" for m in SHORT_MONTHS))
FULL_MONTH = either(*MONTHS)
MONTH_WORDS = " ".join(month[:3] for month in MONTHS)
"""What every month's name or short form begins with."""
WEEKDAY = either(*WEEKDAYS)
ANY_WEEKDAY = either(*WEEKDAYS, *(f"{d}\\.?" for d in SHORT_WEEKDAYS))
PART = either("morning", "afternoon", "evening", "night", "lunchtime")
SEASON = either(*SEASONS)
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINAL_DAYS = (
    *_FIRST, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", *(f"twenty-{word}" for word in _FIRST), "thirtieth", "thirty-first",
)  # fmt: skip
"""The days of a month in words, the first first."""
ORDINAL_DAY = either(*(word.replace("-", "[-\\s]") for word in ORDINAL_DAYS))
CENTURY = "(?:eighteen|nineteen|twenty)"
YEARS = rf"(?:{either(*TENS)}(?:(?:-|{SPACE}){either(*SMALL[:9])})?|{either(*SMALL[9:])})"
"""The two halves of a year in words."""
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
STAGE = (
    rf"(?:(?:very{SPACE})?(?:early|late|mid|earlier|later|sometime)(?:{SPACE}(?:in|on){SPACE}|{GAP})"
    rf"|the{SPACE}(?:(?:very{SPACE})?(?:end|start|beginning|middle|latter{SPACE}part)){SPACE}of{SPACE})"
)
"""Which part of a period: "early", "the end of"; it belongs to the expression and leaves its value as it is."""


def month_number(word: str) -> int:
    """1 to 12, of a month's name or short form."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(word[:3]))


def weekday_number(word: str) -> int:
    """1 (Monday) to 7, of a weekday's name or short form."""
    return next(i for i, day in enumerate(WEEKDAYS, 1) if day.startswith(word[:3]))


def unit_code(word: str) -> str:
    """The code of a unit, singular or plural."""
    short = {"century": "C", "centuries": "C", "min": "m", "mins": "m", "hr": "H", "hrs": "H"}
    return short.get(word) or UNITS[word.removesuffix("s")]
