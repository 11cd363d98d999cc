"""Reading the training and evaluation files into plain records."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Code points, end exclusive; any role may be empty or broken into several spans."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated article."""

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class SilverName:
    """A machine-made name: code points, end exclusive, and its kind as the machine calls it."""

    start: int
    end: int
    kind: str


def read_articles(path: Path) -> list[Article]:
    """JSON Lines with `id`, `text`, `attributions`. Raise OSError or ValueError for a missing or malformed file."""
    return [Article(row["id"], row["text"], tuple(_attribution(a) for a in row["attributions"])) for row in _rows(path)]


def _attribution(raw: dict[str, Any]) -> GoldAttribution:
    roles = {role: tuple((s, e) for s, e in raw[role]) for role in ("source", "cue", "content")}
    return GoldAttribution(**roles)


def read_silver_names(path: Path) -> dict[str, list[SilverName]]:
    """Names by article id, from (compressed) JSON Lines with `id` and a list `entities` of [start, end, kind]."""
    return {row["id"]: [SilverName(s, e, kind) for s, e, kind in row["entities"]] for row in _rows(path)}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def hold_out(articles: Sequence[Article], count: int, seed: int) -> tuple[list[Article], list[Article]]:
    """Part articles into (rest, held out) by a seeded draw over ids: the file's order does not matter."""
    ids = sorted(article.id for article in articles)
    drawn = set(random.Random(seed).sample(ids, count))
    return [a for a in articles if a.id not in drawn], [a for a in articles if a.id in drawn]
