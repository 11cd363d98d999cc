"""Who held a high office, and when: the dates of terms for offices that a report itself gives, the country of a name.

Nobody is given an office here. Who held one more than once has no dates: which term is meant, the words alone do not say.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from lucca.world import tables
from lucca.world.entries import Office
from lucca.world.fold import LONGEST, fold
from lucca.world.lookup import country_of, gender_of

_ALIKE, _ALIKE_IN_OFFICE = 3, 2
"""Letters in which two spellings of one given name agree ("Sergey"), and those of who is in office ("Joseph" and "Joe")."""

_FAMILY_FIRST = frozenset({"CHN", "KOR", "TWN"})
"""Countries whose names news writes with the family's first: "Xi Jinping"."""


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when an office was held, as ISO dates; `end` is None where none is known."""

    start: str
    end: str | None


@dataclass(frozen=True, slots=True)
class Officeholder:
    """Whom the table of terms knows by name: the country that the offices were of, and whether one was held that day."""

    country: str
    in_office: bool


@dataclass(frozen=True, slots=True)
class _Holder:
    """One row of the table: the words of the name, which of them are the family's and the given one, and the term."""

    words: tuple[str, ...]
    family: str
    given: str
    term: Term


def term(office: Office, holder: str) -> Term | None:
    """The one term of that office that somebody of this name served; None where the table has none, or several.

    A family name alone will do, and a middle name does not matter, where they leave one holder of the office.
    """
    told = _told(holder)
    listed = _terms().get((office.key, office.country or office.of or ""), ())
    exact = [row for row in listed if row.words == told]
    found = exact or [row for row in listed if _may_be(told, row, 1)]
    return found[0].term if len(found) == 1 else None


def officeholder(name: str, day: str | None) -> Officeholder | None:
    """Who has held a high office of one country, by a full name; who is in office on `day` by the family name too.

    `day` is an ISO date or time. None for names that holders of several countries share, for offices of no country, and for
    a family name alone that is a given name as well.
    """
    told = _told(name)
    if len(told) == 1 and gender_of(name) is not None:
        return None
    rows = [pair for word in {*told[:1], *told[-1:]} for pair in _families().get(word, ())]
    held = [
        (code, row)
        for code, row in rows
        if day is not None and _may_be(told, row, _ALIKE_IN_OFFICE) and _is_within(day, row.term)
    ]
    listed = held or [(code, row) for code, row in rows if len(told) > 1 and _may_be(told, row, _ALIKE)]
    countries = {code for code, _ in listed}
    return Officeholder(countries.pop(), bool(held)) if len(countries) == 1 else None


def _told(name: str) -> tuple[str, ...]:
    return tuple(fold(name).lower().split()) if len(name) <= LONGEST else ()


def _may_be(told: tuple[str, ...], row: _Holder, alike: int) -> bool:
    """Whether the family names are the same, and the given names begin alike ("Sergei" and "Sergey")."""
    if len(told) < 2:
        return told == (row.family,)
    if row.family == row.words[0]:
        return told == row.words
    return told[-1] == row.family and told[0][:alike] == row.given[:alike]


def _is_within(day: str, served: Term) -> bool:
    return served.start <= day[:10] <= (served.end or day[:10])


@cache
def _families() -> dict[str, list[tuple[str, _Holder]]]:
    """The holders of states' offices by family name, with the state's code; nobody who is called by one name alone."""
    found: dict[str, list[tuple[str, _Holder]]] = defaultdict(list)
    for (_, of), listed in _terms().items():
        if (country := country_of(of)) is not None and country.code is not None:
            for row in listed:
                if len(row.words) > 1:
                    found[row.family].append((country.code, row))
    return dict(found)


@cache
def _terms() -> dict[tuple[str, str], list[_Holder]]:
    found: dict[tuple[str, str], list[_Holder]] = defaultdict(list)
    for row in tables.rows("holders"):
        words = tuple(fold(row["holder"]).lower().split())
        first = row["of"] in _FAMILY_FIRST
        family, given = (words[0], words[-1]) if first else (words[-1], words[0])
        found[row["key"], row["of"]].append(_Holder(words, family, given, Term(row["start"], row["end"] or None)))
    return dict(found)
