"""Numbers as news writes them: "1,200", "2.5", "twenty-one", "a hundred and fifty", "nineteen ninety-six"."""

import re

from lucca.extract.times.vocabulary import SMALL, TENS

_VALUES = (
    {word: i for i, word in enumerate(SMALL, 1)}
    | {word: i for i, word in enumerate(TENS, 2) for i in (i * 10,)}
    | {"a": 1, "an": 1, "dozen": 12}
)
_WORD = re.compile(r"[a-z]+")


def number(written: str) -> float:
    """The value of a number in figures or words, both lower case. Raises ValueError where it is none."""
    if written[0].isdigit():
        return float(written.replace(",", ""))
    total = 0
    for word in _WORD.findall(written):
        if word in ("hundred", "thousand"):
            total = max(total, 1) * (100 if word == "hundred" else 1000)
        elif word == "dozen":
            total = max(total, 1) * 12
        elif word != "and":
            total += _VALUES[word]
    return float(total)


def spoken_year(century: str, rest: str) -> int:
    """1996 of "nineteen" and "ninety-six"."""
    return int(number(century) * 100 + number(rest))
