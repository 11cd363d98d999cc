"""When somebody held an office: the dates of terms, for offices that a report itself gives a person.

Nobody is given an office here. Who held one more than once has no dates: which term is meant, the words alone do not say.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from lucca.world import tables
from lucca.world.entries import Office
from lucca.world.fold import LONGEST, fold
from lucca.world.lookup import country_of

_ALIKE = 3
"""Letters in which two spellings of one given name agree."""


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


@dataclass(frozen=True, slots=True)
class Officeholder:
    """Whom the table of terms knows by name: the country that the offices were of, and whether one was held that day."""

    country: str
    in_office: bool


def officeholder(name: str, day: str | None) -> Officeholder | None:
    """Who has held a high office of one country, by a full name; while in office on `day` by family name and initial too.

    `day` is an ISO date or time; a family name alone will do for who is in office. None for names that holders of several
    countries share, and for offices of no country.
    """
    if not name or len(name) > LONGEST:
        return None
    told = fold(name).lower().split()
    named = [row for row in _holders().get(told[-1] if told else "", ()) if len(told) == 1 or told[0][0] == row[0][0][0]]
    held = [row for row in named if day is not None and row[2].start <= day[:10] <= (row[2].end or day[:10])]
    listed = held or [row for row in named if len(told) > 1 and told[0][:_ALIKE] == row[0][0][:_ALIKE]]
    countries = {country for _, country, _ in listed}
    return Officeholder(countries.pop(), bool(held)) if len(countries) == 1 else None


@cache
def _holders() -> dict[str, list[tuple[list[str], str, Term]]]:
    """The holders of states' offices by family name."""
    found: dict[str, list[tuple[list[str], str, Term]]] = defaultdict(list)
    for (_, of), listed in _terms().items():
        if (country := country_of(of)) is not None and country.code is not None:
            for full, served in listed:
                found[full[-1]].append((full, country.code, served))
    return dict(found)


@cache
def _terms() -> dict[tuple[str, str], list[tuple[list[str], Term]]]:
    found: dict[tuple[str, str], list[tuple[list[str], Term]]] = defaultdict(list)
    for row in tables.rows("holders"):
        name = fold(row["holder"]).lower().split()
        found[row["key"], row["of"]].append((name, Term(row["start"], row["end"] or None)))
    return dict(found)
