"""What tells one happening from another in a report: words, names, countries, figures and dates, as weighted terms.

A pure function of one reading. Furniture that points elsewhere yields no terms, nor do web addresses: they tell where a
report stood, not what it is about. Rarity is no matter of one report; see `rarity`.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lucca import world
from lucca.language.words import without_possessive, words
from lucca.records import Name, Reading, Span
from lucca.story.grouping.kinds import Features, Kind, Term
from lucca.story.grouping.stems import COMMON, stem
from lucca.story.grouping.values import MONTH, WEEKDAY, day_of_month, is_compound, is_year, parts_of, value

_LEAD = 400
"""Code points of the body that count as its lead: two or three sentences."""

_LEAD_WEIGHT = 2.0

_MOST = 600
"""Terms kept of one report, the heaviest: a long background piece does not cost more than that."""

_ADDRESS = re.compile(r"(?:https?[ ]?:[ ]?/[ ]?/|www[ ]?\.)[ ]?\w*(?:[ ]?[./_\-?=&%+~#:;,]+[ ]?\w+)*(?:[ ]?/)?")
"""A web address, in tokenised text too, where spaces stand around its marks."""

_ELSEWHERE = frozenset({"call", "link", "copyright", "credit", "tag"})
_PART = re.compile(r"[^-‐‑]+")
_JOINS = frozenset({"of", "the", "in"})
"""Small words that two words in a row may have between them."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    low: str
    span: Span
    is_name: bool


@dataclass(slots=True)
class _Bag:
    """Counts terms, and remembers where each stands first and whether in the lead."""

    lead_end: int
    counts: dict[tuple[Kind, str], int] = field(default_factory=dict)
    lead: set[tuple[Kind, str]] = field(default_factory=set)
    spans: dict[tuple[Kind, str], Span] = field(default_factory=dict)

    def add(self, kind: Kind, key: str, span: Span | None) -> None:
        """One occurrence; without a span it stands in a title outside the text."""
        self.counts[kind, key] = self.counts.get((kind, key), 0) + 1
        if span is None or span.start < self.lead_end:
            self.lead.add((kind, key))
        if span is not None:
            self.spans.setdefault((kind, key), span)

    def terms(self) -> tuple[Term, ...]:
        """The heaviest terms, sorted by kind and key."""
        weights = {t: (1 + math.log(n)) * (_LEAD_WEIGHT if t in self.lead else 1) for t, n in self.counts.items()}
        kept = sorted(sorted(weights, key=lambda t: (-weights[t], t))[:_MOST])
        return tuple(
            Term(kind=t[0], key=t[1], weight=round(weights[t], 4), is_lead=t in self.lead, span=self.spans.get(t))
            for t in kept
        )


def features(reading: Reading) -> Features:
    """The terms of a reading's report, with where each stands first; nothing but text, title, date and names is needed."""
    report = reading.report
    text = _told(reading)
    bag = _Bag(lead_end=len(text) - len(text.lstrip()) + _LEAD)
    names = [n for n in reading.names if not text[n.span.start : n.span.end].isspace()]
    body = list(_words(text, {k for n in names for k in range(n.span.start, n.span.end)}))
    _add_words(bag, body, is_body=True)
    known = {w.low for w in body if w.is_name}
    title = [_Word(w.text, w.low, w.span, w.low in known) for w in _words(report.title or "", set())]
    _add_words(bag, title, is_body=False)
    for name in names:
        _add_name(bag, name, text)
    day = report.published[:10] if report.published else None
    if day:
        year, month_day = parts_of(day)
        bag.add("year", year, None)
        bag.add("month-day", month_day, None)
    return Features(terms=bag.terms(), day=day)


def _told(reading: Reading) -> str:
    """The text with blanks in place of web addresses and of furniture that points elsewhere; offsets stay."""
    text = _ADDRESS.sub(lambda m: " " * len(m.group()), reading.report.text)
    for span in (f.span for f in reading.report.furniture if f.kind in _ELSEWHERE):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _words(text: str, named: set[int]) -> Iterator[_Word]:
    """Words without marks; what a hyphen joins is taken apart, since not every text sets hyphens alike."""
    for word in words(text):
        if word.is_mark:
            continue
        for part in _PART.finditer(word.text):
            start = word.span.start + part.start()
            low = without_possessive(part.group()).casefold().replace("’", "'").strip("'")
            if low:
                yield _Word(part.group(), low, Span(start, start + len(part.group())), start in named)


def _add_words(bag: _Bag, run: Sequence[_Word], *, is_body: bool) -> None:
    before: str | None = None
    for k, word in enumerate(run):
        span = word.span if is_body else None
        if _add_date(bag, run, k, span) or _add_value(bag, run, k, span):
            before = None
        elif word.low in COMMON or len(word.low) < 2:
            before = before if word.low in _JOINS else None
        else:
            if word.is_name:
                bag.add("name", word.low, span)
            root = stem(word.low)
            bag.add("word", root, span)
            if before is not None:
                bag.add("pair", f"{before} {root}", span)
            before = root


def _add_date(bag: _Bag, run: Sequence[_Word], k: int, span: Span | None) -> bool:
    """Adds the weekday or the month-day that a word names; whether it names a weekday or a month."""
    word = run[k]
    if not word.text[0].isupper() or (word.low not in WEEKDAY and word.low not in MONTH):
        return False
    if word.low in WEEKDAY:
        bag.add("weekday", WEEKDAY[word.low], span)
        return True
    for beside in (*run[max(k - 1, 0) : k], *run[k + 1 : k + 2]):
        day = day_of_month(beside.text)
        if day is not None:
            bag.add("month-day", f"{MONTH[word.low]} {day}", span)
    return True


def _add_value(bag: _Bag, run: Sequence[_Word], k: int, span: Span | None) -> bool:
    """Adds the number that a word stands for, alone and with what it counts; whether it is one."""
    number = value(run[k].low, run[k + 1].low if k + 1 < len(run) else "")
    if k and number is not None and is_compound(run[k - 1].low, run[k].low):
        return True
    if number is None:
        return False
    if is_year(number):
        bag.add("year", number, span)
        return True
    if number != "1":
        bag.add("number", number, span)
    counted = next((w.low for w in run[k + 1 : k + 3] if w.low not in COMMON and value(w.low, "") is None), None)
    if counted:
        bag.add("figure", f"{number} {stem(counted)}", span)
    return True


def _add_name(bag: _Bag, name: Name, text: str) -> None:
    exact = text[name.span.start : name.span.end]
    key = " ".join(without_possessive(exact).casefold().split())
    if " " in key:
        bag.add("full-name", key, name.span)
    country = world.country(exact) or world.nationality(exact)
    if country is not None:
        bag.add("country", country.code or country.id, name.span)
