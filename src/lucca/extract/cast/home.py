"""Which country a report is at home in: the one that nearly all of its places, nationalities and bodies are of.

A report on one country's affairs does not say of its people whence they are. Where a report speaks of several countries
none is its home.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_MOST = 3
"""Mentions of one form that count: what is named in every sentence is still one thing."""

_LEAST = 4
"""Pieces of evidence without which nothing is told."""

_SHARE, _STRONG = 0.6, 0.8
"""Parts of the evidence that make a home, and one beside which hardly another country is told; of the latter one piece is
always missing, so that little evidence must be of one mind."""


def home(evidence: Iterable[tuple[str, str]]) -> tuple[str | None, bool]:
    """The country (ISO 3166 alpha-3) that pairs of a form and its country tell, and whether they tell hardly any other."""
    forms: Counter[tuple[str, str]] = Counter(evidence)
    countries: Counter[str] = Counter()
    for (_, code), count in forms.items():
        countries[code] += min(count, _MOST)
    told = sum(countries.values())
    if told < _LEAST:
        return None, False
    code, count = countries.most_common(1)[0]
    return (code if count / told >= _SHARE else None), count / (told + 1) >= _STRONG
