"""When somebody held an office: the dates of terms, for offices that a report itself gives a person.

Nobody is given an office here. Who held one more than once has no dates: which term is meant, the words alone do not say.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from lucca.world import tables
from lucca.world.entries import Office
from lucca.world.fold import LONGEST, fold


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when an office was held, as ISO dates; `end` is None where none is known."""

    start: str
    end: str | None


def term(office: Office, holder: str) -> Term | None:
    """The one term of that office that somebody of this name served; None where the table has none, or several.

    A family name alone will do, and a middle name does not matter, where they leave one holder of the office.
    """
    if len(holder) > LONGEST:
        return None
    listed = _terms().get((office.key, office.country or office.of or ""), ())
    told = fold(holder).lower().split()
    exact = [row for row in listed if row[0] == told]
    found = exact or [row for row in listed if told and _may_be(told, row[0])]
    return found[0][1] if len(found) == 1 else None


def _may_be(told: list[str], full: list[str]) -> bool:
    """Whether the family names are the same, and the given names begin alike ("Sergei" and "Sergey")."""
    return told[-1] == full[-1] and (len(told) == 1 or told[0][0] == full[0][0])


@cache
def _terms() -> dict[tuple[str, str], list[tuple[list[str], Term]]]:
    found: dict[tuple[str, str], list[tuple[list[str], Term]]] = defaultdict(list)
    for row in tables.rows("holders"):
        name = fold(row["holder"]).lower().split()
        found[row["key"], row["of"]].append((name, Term(row["start"], row["end"] or None)))
    return dict(found)
