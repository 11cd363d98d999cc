"""Sentences in which one actor does something to another, as arrays."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lucca.language.reader.network import ROOTS, STATUSES, Integers
from lucca.language.reader.words import Words

IGNORED = -100
SOURCE, TARGET = 1, 2


@dataclass(frozen=True, slots=True)
class EventRow:
    """A sentence, two actors that stand in it literally, and what the one does to the other: PLOVER's type or "NONE", its
    quad class ("1" to "4"), and its status; the last two are "" where the file does not tell."""

    sentence: str
    source: str
    target: str
    root: str
    status: str = ""
    quad: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One pair of a sentence. `part`, one entry a word: 1 the source's, 2 the target's, 3 both, 0 neither's."""

    part: Integers
    root: int
    status: int


def read_rows(path: Path) -> list[EventRow]:
    """JSON Lines with `sentence`, `source`, `target`, `gold_root` and perhaps `status` and `gold_penta`."""
    return [
        EventRow(
            sentence=row["sentence"],
            source=row["source"],
            target=row["target"],
            root=row["gold_root"],
            status=row.get("status") or "",
            quad=str(row.get("gold_penta", "")),
        )
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def by_sentence(rows: Iterable[EventRow]) -> Iterator[tuple[str, list[EventRow]]]:
    """Rows of one sentence together, in the order of the first."""
    together: defaultdict[str, list[EventRow]] = defaultdict(list)
    for row in rows:
        together[row.sentence].append(row)
    yield from together.items()


def code_of(row: EventRow, words: Words) -> Code | None:
    """A row as a pair over its sentence's words; None if an actor does not stand in it."""
    part = np.zeros(len(words), dtype=np.int64)
    for number, name in ((SOURCE, row.source), (TARGET, row.target)):
        start = row.sentence.find(name)
        if start < 0 or not name:
            return None
        part[(words.start < start + len(name)) & (words.end > start)] |= number
    return Code(part, ROOTS.index(row.root), STATUSES.index(row.status) if row.status in STATUSES else IGNORED)
