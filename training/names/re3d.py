"""re3d: reports on Syria and Iraq with every mention of an entity marked; the named ones are kept.

The marks come from many hands: nested, with determiners, titles and descriptions. A mention counts as a name if nothing but
determiners and titles stands before its first capital and its last word has one; capitals without a name count as unknown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lucca import world
from lucca.language.lexicon import OFFICES
from training.kinds import is_calendar, is_land, is_nationality, kind_by_words, kind_of
from training.names.named import Name, NamedText, apart, further_mentions

HIDDEN = frozenset({"event", "law", "weapon", "other"})

_DETERMINER = re.compile(r"(?:the|a|an|its|their|his|her|our)\s+", re.IGNORECASE)
_TITLES = OFFICES | frozenset(
    "lt col gen maj sgt capt cmdr adm spc mr mrs ms dr rear vice special advisor defense state navy army staff "
    "brig chief".split()
)
_INNER = frozenset("of the for and in on al de ul bin ibn & 's ’s".split())
_WORD = re.compile(r"[\w-]+")
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*")
_FORM = re.compile(r"\b(?:U\.S\.|U\.K\.|United (?:States|Kingdom|Arab Emirates)|Saudi Arabia|[A-Z][a-z]+)(?![\w-])")
_NO_NAMES = frozenset("we they it he she her our their his i you coalition members men ministers soldiers".split())
_LEAST_CONFIDENCE = 0.5


def re3d(folder: Path) -> Iterator[NamedText]:
    """The documents of one source: `documents.json` and `entities.json`, a JSON object a line."""
    marked: dict[str, list[tuple[int, int, str]]] = {}
    for row in _rows(folder / "entities.json"):
        if row["confidence"] >= _LEAST_CONFIDENCE:
            marked.setdefault(row["documentId"], []).append((row["begin"], row["end"], row["type"]))
    for row in _rows(folder / "documents.json"):
        text = row["text"]
        found = [*apart(name for mark in marked.get(row["_id"], []) for name in _named(text, *mark))]
        found += _lands(text)
        names = apart([*apart(found), *further_mentions(text, apart(found), ())])
        covered = {i for start, end, _ in names for i in range(start, end)}
        unsure = [
            m.span()
            for m in _CAPITAL.finditer(text)
            if m.start() not in covered and not is_calendar(m[0]) and m[0].lower() not in _TITLES
        ]
        yield NamedText(f"re3d-{row['_id']}", "re3d", text, names, HIDDEN, tuple(unsure))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _lands(text: str) -> Iterator[Name]:
    """Countries and peoples by their tables: they are marked only as part of longer descriptions."""
    for match in _FORM.finditer(text):
        if is_nationality(match[0]):
            yield *match.span(), "nationality"
        elif world.country(match[0]):
            yield *match.span(), "place"


def _named(text: str, start: int, end: int, corpus_kind: str) -> Iterator[Name]:
    end = min(end, len(text))
    while start < end and (match := _DETERMINER.match(text, start, end)):
        start = match.end()
    if corpus_kind == "Person":
        titles = [m for m in _WORD.finditer(text, start, end) if m[0].lower() in _TITLES]
        if titles and (titles[-1].end() >= end - 1 or text.startswith((" of ", " for "), titles[-1].end())):
            return
        start = next((m.start() for m in _WORD.finditer(text, titles[-1].end(), end)), end) if titles else start
    form = text[start:end]
    words = form.split()
    if not words or "\n" in form or len(words) > 8 or (start and text[start - 1].isalnum()) or is_calendar(form):
        return
    if not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return
    if not all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _INNER or w.startswith("al-") for w in words):
        return
    if words[0].lower() in _NO_NAMES:
        return
    if corpus_kind == "Location" and ", " in form:
        for part in re.finditer(r"[^,]+", form):
            yield start + part.end() - len(part[0].strip()), start + part.end(), "place"
        return
    kind = kind_of(corpus_kind, form)
    if corpus_kind in {"Organisation", "Person"} and is_land(form):
        kind = "place"
    elif corpus_kind in {"Organisation", "Person", "Location"} and is_nationality(form):
        kind = "nationality"
    elif kind == "weapon" and kind_by_words(form) != "weapon":
        kind = None
    if kind:
        yield start, end, kind
