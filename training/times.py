"""Time expressions against TimeML: what `python -m training.evaluate times FILE.tml…` scores.

A document is its `TEXT`, offsets in code points; gold are the `TIMEX3` in it. The document creation time is the published
date that the reader is given, and is not scored itself. The measures are those of TempEval-3 (UzZaman et al., SemEval 2013):
spans strict (equal) and relaxed (sharing a code point, each used once); type and value F1 are the relaxed F1 times the share
of relaxed matches with the right attribute.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from lucca.extract.times import times
from lucca.records import Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
_UNSEEN_SHARE = 0.3


class Timex(NamedTuple):
    """A time expression: offsets in code points, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeDocument:
    """A TimeML document. `published` is its creation date (YYYY-MM-DD) or null."""

    name: str
    text: str
    published: str | None
    gold: tuple[Timex, ...]


class _NoDoctype(ElementTree.TreeBuilder):
    """Builds a tree of a document without a DOCTYPE: nothing external, no entities of its own."""

    def doctype(self, name: str, *_: str | None) -> None:
        raise ValueError(f"a DOCTYPE ({name}) is not read: remove it from the file")


def read_document(file: Path) -> TimeDocument:
    """One `.tml` file. Raises ValueError where it is not TimeML, names the file."""
    parser = ElementTree.XMLParser(target=_NoDoctype())
    try:
        root = ElementTree.fromstring(file.read_bytes(), parser)
    except (ElementTree.ParseError, ValueError) as error:
        raise ValueError(f"{file}: not a TimeML document: {error}") from error
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None:
        raise ValueError(f"{file}: not a TimeML document: no TEXT")
    pieces: list[str] = []
    gold: list[Timex] = []
    _walk(body, pieces, gold)
    day = _DAY.match(created.get("value", "")) if created is not None else None
    return TimeDocument(file.stem, "".join(pieces), day[0] if day else None, tuple(gold))


def _walk(element: ElementTree.Element, pieces: list[str], gold: list[Timex]) -> None:
    """Collects an element's text and its time expressions, in order."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, gold)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        gold.append(Timex(start, sum(map(len, pieces)), element.get("type", ""), element.get("value", "")))


def is_unseen(name: str) -> bool:
    """Whether a document belongs to the part that rules are never written on: a draw by the hash of its name."""
    draw = int.from_bytes(hashlib.sha256(f"lucca-times-1:{name}".encode()).digest()[:4], "big")
    return draw / 2**32 < _UNSEEN_SHARE


def paragraphs(text: str) -> list[Span]:
    """The stretches of a text between blank lines."""
    return [Span(*match.span()) for match in _PARAGRAPH.finditer(text)]


def found_times(document: TimeDocument) -> list[Timex]:
    """What the shipped code finds in a document."""
    found = times(document.text, paragraphs(document.text), document.published)
    return [Timex(t.span.start, t.span.end, t.type, t.value) for t in found]


def pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Gold and found expressions that share a code point, equal spans first, each used once."""
    left = list(found)
    matched: list[tuple[Timex, Timex]] = []
    for fits in (lambda g, f: g[:2] == f[:2], lambda g, f: g.start < f.end and f.start < g.end):
        taken = {g for g, _ in matched}
        for g in gold:
            hit = next((f for f in left if g not in taken and fits(g, f)), None)
            if hit is not None:
                matched.append((g, hit))
                left.remove(hit)
    return sorted(matched)


def score_times(
    documents: Iterable[TimeDocument], find: Callable[[TimeDocument], Sequence[Timex]] = found_times
) -> dict[str, Any]:
    """The scores over documents: the counts of all are summed before a rate is taken."""
    n: Counter[str] = Counter()
    for document in documents:
        found = find(document)
        matched = pairs(document.gold, found)
        n["documents"] += 1
        n["gold"] += len(document.gold)
        n["found"] += len(found)
        n["relaxed"] += len(matched)
        n["strict"] += sum(g[:2] == f[:2] for g, f in matched)
        n["type"] += sum(g.type == f.type for g, f in matched)
        n["value"] += sum(g.value == f.value for g, f in matched)
        n["days"] += sum(is_day(g) for g in document.gold)
        n["days_held"] += sum(is_day(g) and g.value == f.value[:10] for g, f in matched)
        n["days_right"] += sum(is_day(g) and g.value == f.value for g, f in matched)
    return _rates(n)


def is_day(timex: Timex) -> bool:
    """Whether a gold expression is a day of the calendar."""
    return timex.type == "DATE" and _DAY.fullmatch(timex.value) is not None


def _rates(n: Counter[str]) -> dict[str, Any]:
    """F1 is twice the hits over gold and found together; a document set without either scores 1.

    `day_accuracy` asks for the very value; `day_accuracy_any_hour` takes "Wednesday night" (T…NI) for its day, as some of
    the annotators did.
    """

    def f1(hits: int) -> float:
        both = n["gold"] + n["found"]
        return round(2 * hits / both, 4) if both else 1.0

    return {
        "span_strict_f1": f1(n["strict"]),
        "span_relaxed_f1": f1(n["relaxed"]),
        "type_f1": f1(n["type"]),
        "value_f1": f1(n["value"]),
        "day_accuracy": round(n["days_right"] / n["days"], 4) if n["days"] else 1.0,
        "day_accuracy_any_hour": round(n["days_held"] / n["days"], 4) if n["days"] else 1.0,
        "days": n["days"],
        "gold": n["gold"],
        "found": n["found"],
        "documents": n["documents"],
    }
