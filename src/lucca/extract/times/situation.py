"""What an expression is read against: the text around it, the report's day and the dates named before.

A rule is a pattern over lower-cased text and a function from its match and the situation to what was found; nothing found
means that the words are no time here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from lucca.extract.times.calendar import NINE_ELEVEN, iso_day, moved
from lucca.extract.times.tense import looks
from lucca.records import Span
from lucca.records.reading import TimexType

_IN_QUOTES = re.compile(r"""["“'‘`][,.]?["”'’],?.?""")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w{1,15}\s\Z")


_OF_YEAR_TO_DATE = ("P6M", "P9M")
_SENTENCE_START = re.compile(r"(?:\A|\n|[.!?][\"”’')]{0,2})\s{0,3}(?:In|On|By|During)\s(?:early\s|late\s)?\Z")


_PERSON = re.compile(r"\b(?:([A-Z]\w{1,20}|Mrs?\.?|Ms\.?)\s)(April|May|June|August|March)\b")
_NO_FIRST_NAMES = frozenset(
    "In Since By Until Till From To Of On For Last Next This Early Late Mid And Or But The During After Before Between "
    "Through Around About When While If As That Each Every It He She They We You I "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March April May June July August September October November December".split()
)


def people_in(text: str) -> frozenset[str]:
    """The months (lower case) that a person in a text is called by: `may` where Theresa May is named."""
    return frozenset(match[2].lower() for match in _PERSON.finditer(text) if match[1] not in _NO_FIRST_NAMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime:
    """A temporal expression: its span in code points, TIMEX3 type and value, and how sure they are (0 to 1).

    What the rules give as confidence is, rounded, the share of their values that were right on the develop part of
    TimeBank and AQUAINT (`docs/times.md`).
    """

    span: Span
    type: TimexType
    value: str
    confidence: float


@dataclass(slots=True, kw_only=True, eq=False)
class Situation:
    """Where the reading of one text stands.

    `low` is `text` in lower case, code point for code point. `day` is the report's, `minute` that of its publication, where
    known. `named` is the last calendar date named so far (`YYYY`, `YYYY-MM`, `YYYY-Qn`, `YYYY-Www`, `YYYY-MM-DD`),
    `named_end` the offset where it ends; `named_day` is the last of those that is a day, `named_at` the offset where that
    ends. `quarter` is the quarter that the report is about, as far as named, `compared` what "a year earlier" is of: that
    quarter, or its year after "the nine months". `told_year` is a past year that the paragraph tells of ("In 2013, …").
    `people` are the names of months that people here are called by. `dayless` are the offsets of times of day whose day is
    named elsewhere or (`assumed`) nowhere before.
    """

    text: str
    low: str
    day: date | None
    minute: int | None = None
    named: str | None = None
    named_day: str | None = None
    named_at: int = -1000
    named_end: int = -1000
    quarter: str | None = None
    compared: str | None = None
    told_year: int | None = None
    people: frozenset[str] = frozenset()
    dayless: set[int] = field(default_factory=set)
    assumed: set[int] = field(default_factory=set)

    def ahead(self, match: re.Match[str]) -> bool:
        """Whether the clause around a match looks ahead."""
        return self.looks(match) > 0

    def looks(self, match: re.Match[str]) -> int:
        """1 where the clause around a match looks ahead, -1 where it looks back, else 0."""
        return looks(self.text, self.low, match.start(), match.end())

    def in_name(self, match: re.Match[str]) -> bool:
        """Whether a match stands in capitals right after a capital word, as in "USA Today"."""
        return (
            self.capital(match.start())
            and _CAPITAL_BEFORE.search(self.text, max(0, match.start() - 20), match.start()) is not None
        )

    def quoted_title(self, match: re.Match[str]) -> bool:
        """Whether quotation marks stand around a match whose words all have capitals, as around "This Week"."""
        return (
            self.text[match.start() : match.end()].istitle()
            and not self.low.startswith(("'s ", "’s "), match.end())
            and _IN_QUOTES.fullmatch(
                self.text[max(0, match.start() - 1) : match.start()] + self.text[match.end() : match.end() + 2]
            )
            is not None
        )

    def capital(self, offset: int) -> bool:
        """Whether a capital stands there."""
        return self.text[offset].isupper()

    @property
    def named_year(self) -> int | None:
        """The year of the last date named."""
        return int(self.named[:4]) if self.named else None

    def remember(self, found: FoundTime) -> None:
        """Keeps a date that later expressions may count from: not one that is the name of what happened on it."""
        if found.value in _OF_YEAR_TO_DATE and self.quarter:
            self.compared = self.quarter[:4]
        if found.type not in ("DATE", "TIME") or not found.value[:4].isdigit():
            return
        if found.value == NINE_ELEVEN and "2001" not in self.low[slice(*found.span)]:
            return
        value = found.value.split("T")[0]
        self._tell(found)
        if iso_day(value) and len(value) == 10:
            self.named_day, self.named_at = value, found.span.end
        self.named, self.named_end = value, found.span.end

    def name_quarter(self, value: str) -> None:
        """Keeps the quarter that the report is about: one that is over before one that is not."""
        if value[:4].isdigit() and (not self.quarter or self.day is None or value < (moved(self.day, 0, "Q") or value)):
            self.quarter = self.compared = value

    def _tell(self, found: FoundTime) -> None:
        """Keeps the year with which a sentence begins ("In March 2013, …"), until a date of the report's own time."""
        if self.day is None:
            return
        year, words = int(found.value[:4]), self.low[found.span.start : found.span.end]
        if found.value[:4] in words:
            begins = _SENTENCE_START.search(self.text, max(0, found.span.start - 12), found.span.start)
            self.told_year = year if begins and year < self.day.year else None
        elif year == self.day.year and self.told_year != year:
            self.told_year = None


Give = Callable[[re.Match[str], Situation], tuple[FoundTime, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its matches give. Every match holds one of `needs`: only what stands near one is searched.

    A match, with what the pattern looks at behind it, is no longer than `REACH`.

    The pattern is compiled when it is first searched for: most of a start's time would go into rules that no text needs.
    """

    pattern: str
    give: Give
    needs: tuple[str, ...]

    def matches(self, low: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches inside `low[start:end]`, in order."""
        parts = _near(self.needs, low, start, end) if self.needs else ((start, end),)
        return (match for first, last in parts for match in _compiled(self.pattern).finditer(low, first, last))

    def first(self, low: str, start: int, end: int) -> re.Match[str] | None:
        """The first match inside `low[start:end]`; null where there is none."""
        return next(self.matches(low, start, end), None)


_compiled = cache(re.compile)
REACH = 256
"""Code points to either side of a word that a rule needs in which its matches lie."""


@lru_cache(maxsize=8)
def _near(needs: tuple[str, ...], low: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The parts of `low[start:end]` near one of some words, in order and apart. Rules of one kind need the same words."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(_places(needs, low, start, end)):
        if found and first - REACH <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], min(last + REACH, end)))
        else:
            found.append((max(first - REACH, start), min(last + REACH, end)))
    return tuple(found)


def _places(needs: tuple[str, ...], low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for word in needs:
        at = low.find(word, start, end)
        while at >= 0:
            yield at, at + len(word)
            at = low.find(word, at + 1, end)


def rule(pattern: str, give: Give, needs: str = "") -> Rule:
    """A rule of a pattern's source and of the words, one of which every match holds."""
    return Rule(pattern, give, tuple(needs.split()))


def whole(
    match: re.Match[str], type_: TimexType, value: str | None, confidence: float, group: str | int = 0
) -> tuple[FoundTime, ...]:
    """A match, or a group of it, as the one thing found; nothing where the value is null."""
    if value is None:
        return ()
    return (FoundTime(span=Span(*match.span(group)), type=type_, value=value, confidence=confidence),)


def always(type_: TimexType, value: str, confidence: float) -> Give:
    """Gives one value for whatever matches."""
    return valued(type_, confidence, lambda *_: value)


def valued(type_: TimexType, confidence: float, value: Callable[[re.Match[str], Situation], str | None]) -> Give:
    """Gives the whole match the value that a function finds; nothing where it finds none."""
    return lambda match, situation: whole(match, type_, value(match, situation), confidence)


def said(match: re.Match[str], group: str) -> str:
    """What a group of a match holds, its spaces single; nothing where the pattern has no such group or it took no part."""
    return " ".join((match.groupdict().get(group) or "").split())
