"""What every record is made of: spans, passages and ids.

Invariants: spans count Unicode code points and exclude their end; `text[span.start:span.end] == exact` for every piece of
evidence; an id depends on nothing but the report, the sort of record and its spans.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

SCHEMA_VERSION = 1
"""Version of the JSON contract; it rises when a reader of older JSON could be misled."""

_SEPARATOR = "\x00"
"""Joins what an id is made of: reports refuse NUL, so no part can contain it."""


class Span(NamedTuple):
    """A stretch of a report's text in code points, end exclusive; `[start, end]` in JSON."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a reading's own report that a record rests on."""

    span: Span
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Evidence that names its report, for records that rest on several reports."""

    report: str
    span: Span
    exact: str


def evidence(text: str, span: Span) -> Evidence:
    """The passage of `text` at `span`, with its exact words.

    Raises ValueError when the span does not lie inside the text: evidence is never guessed.
    """
    if not 0 <= span.start < span.end <= len(text):
        raise ValueError(f"span {tuple(span)} is empty or outside a text of {len(text)} code points")
    return Evidence(span=span, exact=text[span.start : span.end])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8")).hexdigest()[:16]


def report_id(text: str, url: str | None = None) -> str:
    """Id of a report: a hash of its canonical URL (or nothing) and its text; 16 hexadecimal digits."""
    return _digest(("report", url or "", text))


def record_id(report: str, sort: str, spans: Iterable[tuple[int, int]], *detail: str) -> str:
    """Id of a record: a hash of the report's id, the sort of record and its spans, in order.

    `detail` tells apart records of one sort on the same spans.
    """
    places = ",".join(f"{start}-{end}" for start, end in spans)
    return f"{sort}-{_digest((report, sort, places, *detail))}"


def group_id(sort: str, members: Iterable[str]) -> str:
    """Id of a record that brings others together: a hash of their ids, whatever their order."""
    return f"{sort}-{_digest((sort, *sorted(members)))}"
