"""Organisations of which nothing but their country and sector is known: companies, universities, parties, think tanks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from lucca.records.reading import Sector
from lucca.world import tables
from lucca.world.fold import LONGEST, fits, fold, split_article, without_possessive


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where an organisation has its seat (ISO 3166 alpha-3), and what sector of society it belongs to."""

    country: str
    sector: Sector


def organisation(name: str) -> Organisation | None:
    """The organisation that news calls by a name; only to be asked for what is known to be an organisation's name."""
    if len(name) > LONGEST:
        return None
    _, folded = split_article(fold(without_possessive(name)))
    form, found = _organisations().get(folded.lower(), ("", None))
    return found if found is not None and fits(form, folded) else None


@cache
def _organisations() -> dict[str, tuple[str, Organisation]]:
    """Organisations by their folded names in lower case, with the capitals that they need."""
    found: dict[str, tuple[str, Organisation]] = {}
    for row in tables.rows("organisations"):
        known = Organisation(row["country"], cast("Sector", row["sector"]))
        for name in tables.several(row["names"]):
            form = fold(name)
            found.setdefault(form.lower(), (form, known))
    return found
