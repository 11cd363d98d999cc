"""Numbers as they are written: digits, words, and "dozens" or "hundreds", with their values."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {w: k for k, w in enumerate(_UNITS)} | {w: 10 * k for k, w in enumerate(_TENS, 2)}
SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
"""Magnitudes that are written out."""

DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?"
"""Pattern of a number in digits."""
_NUMERAL = "(?:" + "|".join(sorted((*_SMALL, *SCALE, "dozen"), key=len, reverse=True)) + ")"
WORDS = (
    r"(?:half\sa\sdozen|(?:(?:a|an)\s(?=hundred|thousand|million|billion|dozen))?"
    rf"{_NUMERAL}(?:[-\s](?:and\s)?{_NUMERAL}\b){{0,6}})"
)
"""Pattern of a number in words; where a letter follows, it is none."""
MANY = (
    r"(?:tens|dozens|scores|hundreds|thousands|millions|billions)"
    r"(?:\s(?:and|or)\s(?:dozens|scores|hundreds|thousands|millions))?(?:\sof\s(?:thousands|millions|billions))?"
)
"""Pattern of a number that is none but a least one."""

_MANY_VALUES = {
    "tens": 20.0,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
}


def in_digits(digits: str) -> float:
    """The value of a number in digits, its thousands parted by commas."""
    return float(digits.replace(",", ""))


def at_least(words: str) -> float:
    """The least value of "dozens", "hundreds of thousands", …, in lower case."""
    first, *rest = words.replace(" and ", " or ").split(" of ")
    return _MANY_VALUES[first.split()[0]] * (SCALE[rest[0].removesuffix("s")] if rest else 1)


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
        elif word in SCALE:
            total, part = total + max(part, 1) * SCALE[word], 0
    return total + part
