"""Numbers and dates in running words: "twenty-three" and 23, "Nov. 28th", "Sat", 2011."""

import re

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_CARDINAL = {word: k for k, word in enumerate(_UNITS)} | {word: 10 * k for k, word in enumerate(_TENS, 2)}
_ORDINAL = {word: k for k, word in enumerate(_ORDINALS, 1) if k > 2}
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*$")
_RANK = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONGEST = 11
"""Digits of a value; what is longer is a serial number."""

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
WEEKDAY = {form: day for day in _WEEKDAYS for form in (day, day[:3])}
MONTH = {form: month for month in _MONTHS for form in (month, month[:3])} | {"sept": "september"}


def value(word: str, following: str) -> str | None:
    """The number that a lower-case word stands for, as digits; a rank ends in "th". "First" and "second" say too little.

    `following` is the word after it, so that "twenty three" is one number.
    """
    if _DIGITS.match(word):
        digits = word.replace(",", "")
        return digits if len(digits) <= _LONGEST else None
    if word in _CARDINAL and word != "zero":
        return str(_CARDINAL[word] + (_CARDINAL[following] if is_compound(word, following) else 0))
    if rank := _RANK.match(word):
        return f"{rank[1]}th"
    return f"{_ORDINAL[word]}th" if word in _ORDINAL else None


def is_compound(word: str, following: str) -> bool:
    """Whether two lower-case words are one number ("twenty", "three")."""
    return _CARDINAL.get(word, 0) >= 20 and 0 < _CARDINAL.get(following, 0) < 10


def is_year(number: str) -> bool:
    """Whether a number in digits is a year of our time."""
    return bool(_YEAR.match(number))


def day_of_month(word: str) -> int | None:
    """The day that "28" or "28th" stands for beside a month."""
    found = _RANK.match(word.casefold()) or re.match(r"(\d{1,2})$", word)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def parts_of(day: str) -> tuple[str, str]:
    """The year and the month-day of an ISO date, as terms have them: ("2016", "november 9")."""
    return day[:4], f"{_MONTHS[int(day[5:7]) - 1]} {int(day[8:10])}"
