"""How well attributions and names are found: the published measures, counted over words and whole records.

A role's spans are sets of word numbers. Spans match one to one, best overlap first, at an intersection over union of at
least one half. Whole attributions match by content in the same way, if source (and cue) are right too: both empty, or
sharing a word while the found one is no longer than twice the right one and three words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from training.corpora import Article, GoldAttribution, Span

ROLES = ("source", "cue", "content")
WHOLES = ("content", "content+source", "content+source+cue")
Cover = frozenset[int]
T = TypeVar("T")
Counts = list[int]
"""Right, found, wanted."""


def rates(counts: Sequence[int]) -> dict[str, float]:
    """Precision, recall and F1, rounded to four places; 0 where nothing was found or wanted."""
    right, found, wanted = counts
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def matches(gold: Sequence[T], found: Sequence[T], overlap: Callable[[T, T], float | None]) -> list[tuple[int, int]]:
    """The pairs (numbers in `gold` and `found`) that match one to one, greatest overlap first; None: cannot match."""
    ranked: list[tuple[float, int, int]] = []
    for i, right in enumerate(gold):
        for j, guess in enumerate(found):
            value = overlap(right, guess)
            if value is not None:
                ranked.append((-value, i, j))
    ranked.sort(key=lambda pair: pair[0])
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in ranked:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def half_overlap(a: Cover, b: Cover) -> float | None:
    """Intersection over union if it is at least one half."""
    union = len(a | b)
    value = len(a & b) / union if a and b else 0.0
    return value if value >= 0.5 else None


def same(gold: Cover, found: Cover) -> bool:
    """Whether a source or cue counts as right."""
    if not gold or not found:
        return not gold and not found
    return bool(gold & found) and len(found) <= 2 * len(gold) + 3


def attribution_scores(articles: Sequence[Article], found: Mapping[str, Sequence[GoldAttribution]]) -> dict[str, Any]:
    """Scores over all articles. Raise KeyError if an article has no entry in `found`."""
    token: dict[str, Counts] = {role: [0, 0, 0] for role in ROLES}
    span: dict[str, Counts] = {role: [0, 0, 0] for role in ROLES}
    whole: dict[str, Counts] = {key: [0, 0, 0] for key in WHOLES}
    for article in articles:
        owner = _owners(article.text)
        right = [_covers(owner, a) for a in article.attributions]
        guess = [_covers(owner, a) for a in found[article.id]]
        for role in ROLES:
            _add(token[role], *_words_counted(right, guess, role))
            _add(span[role], *_spans_counted(owner, article.attributions, found[article.id], role))
        right, guess = [a for a in right if a["content"]], [a for a in guess if a["content"]]
        for key in WHOLES:
            _add(whole[key], len(matches(right, guess, _whole_overlap(key))), len(guess), len(right))
    return {
        "token": {role: rates(c) for role, c in token.items()},
        "span": {role: rates(c) for role, c in span.items()},
        "attribution": {key: rates(c) for key, c in whole.items()},
        "articles": len(articles),
    }


def _whole_overlap(key: str) -> Callable[[dict[str, Cover], dict[str, Cover]], float | None]:
    roles = [role for role in ("source", "cue") if role in key.split("+")]

    def overlap(gold: dict[str, Cover], found: dict[str, Cover]) -> float | None:
        value = half_overlap(gold["content"], found["content"])
        return value if value is not None and all(same(gold[r], found[r]) for r in roles) else None

    return overlap


def right_ones(article: Article, found: Sequence[GoldAttribution]) -> list[bool]:
    """For each found attribution whether its content and source are right."""
    owner = _owners(article.text)
    gold = [covers for a in article.attributions if (covers := _covers(owner, a))["content"]]
    pairs = matches(gold, [_covers(owner, a) for a in found], _whole_overlap("content+source"))
    right = {j for _, j in pairs}
    return [j in right for j in range(len(found))]


def _words_counted(gold: Sequence[dict[str, Cover]], found: Sequence[dict[str, Cover]], role: str) -> Counts:
    right: Cover = frozenset().union(*(a[role] for a in gold))
    guess: Cover = frozenset().union(*(a[role] for a in found))
    return [len(right & guess), len(guess), len(right)]


def _spans_counted(
    owner: Mapping[int, int], gold: Sequence[GoldAttribution], found: Sequence[GoldAttribution], role: str
) -> Counts:
    right = _distinct(_cover(owner, [span]) for a in gold for span in getattr(a, role))
    guess = _distinct(_cover(owner, [span]) for a in found for span in getattr(a, role))
    return [len(matches(right, guess, half_overlap)), len(guess), len(right)]


def _distinct(items: Iterable[Cover]) -> list[Cover]:
    return list(dict.fromkeys(items))


@lru_cache(maxsize=100)
def _owners(text: str) -> dict[int, int]:
    words = enumerate(re.finditer(r"\w+|[^\w\s]", text))
    return {i: number for number, word in words for i in range(*word.span())}


def _cover(owner: Mapping[int, int], spans: Iterable[Span]) -> Cover:
    return frozenset(owner[i] for start, end in spans for i in range(start, end) if i in owner)


def _covers(owner: Mapping[int, int], attribution: GoldAttribution) -> dict[str, Cover]:
    return {role: _cover(owner, getattr(attribution, role)) for role in ROLES}


def _add(total: Counts, right: int, found: int, wanted: int) -> None:
    total[0] += right
    total[1] += found
    total[2] += wanted


def name_scores(gold: Sequence[set[tuple[int, int, str]]], found: Sequence[set[tuple[int, int, str]]]) -> dict[str, Any]:
    """Names count as right if start, end and kind all agree; one set a text."""
    kinds = sorted({name[2] for names in [*gold, *found] for name in names})
    by_kind = {kind: [0, 0, 0] for kind in kinds}
    for right, guess in zip(gold, found, strict=True):
        for kind in kinds:
            a, b = ({n for n in names if n[2] == kind} for names in (right, guess))
            _add(by_kind[kind], len(a & b), len(b), len(a))
    total = [sum(counts[i] for counts in by_kind.values()) for i in range(3)]
    return {**rates(total), "by_kind": {kind: rates(counts) for kind, counts in by_kind.items()}}
