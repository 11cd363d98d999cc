"""How exactly a number is given, by the words before it: "at least", "nearly", "up to"."""

import re

from lucca.records.reading import Bound

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
_LEAD = 34
"""Code points before a number in which its bound stands."""


def bound_before(text: str, at: int, start: int) -> tuple[int, Bound | None]:
    """Where the words of a bound before the number at `at` begin, not before `start`, and the bound."""
    floor = max(start, at - _LEAD)
    lead = text[floor:at]
    for pattern, bound in _BOUNDS:
        if found := pattern.search(lead):
            return floor + found.start(), bound
    return at, None
