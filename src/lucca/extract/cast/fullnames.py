"""The full names of a report, and which of several bearers a shorter form of them means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.extract.actors import ActorDraft
from lucca.language import NamedSpan

LONGEST_NAME = 12
"""Words of a name of which the first or last ones may be a short form."""

_FOREMOST = 3
"""How many times more often than a relative somebody is named in full whom the family name alone means."""


@dataclass(slots=True)
class Bearer:
    """Who bears a longer form of a name, where it first stands, and how many names of the report are that form."""

    draft: ActorDraft
    first: int
    times: int = 0


class FullNames:
    """Names in several words, by the shorter forms that they end in and by their first words."""

    def __init__(self) -> None:
        self.ending: dict[str, list[str]] = defaultdict(list)
        self.beginning: dict[str, list[str]] = defaultdict(list)

    def add(self, key: str) -> None:
        """Enters a name, unless it is one word twice."""
        words = key.split(" ")
        if words[0] == words[-1]:
            return
        for first in range(max(len(words) - LONGEST_NAME, 1), len(words)):
            self.ending[" ".join(words[first:])].append(key)
        self.beginning[words[0]].append(key)


def foremost(fits: Sequence[Bearer]) -> ActorDraft | None:
    """The only one, or the person who is named in full far more often than all others."""
    ranked = sorted(fits, key=lambda one: -one.times)
    if len(ranked) > 1 and (ranked[0].times < _FOREMOST * ranked[1].times or ranked[0].draft.kind != "person"):
        return None
    return ranked[0].draft if ranked else None


def introduced(fits: Sequence[Bearer], names: Sequence[NamedSpan]) -> ActorDraft | None:
    """The person named in full first, whom the family name alone means before a relative is named."""
    ranked = sorted(fits, key=lambda one: one.first)
    if len(ranked) < 2 or any(one.draft.kind != "person" for one in ranked):
        return None
    between = any(ranked[0].first < name.span.start < ranked[1].first for name in names)
    return ranked[0].draft if between else None
