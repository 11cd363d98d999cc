"""A town and its land named one behind the other, without the comma that print puts there ("Austin Texas"): two names."""

from __future__ import annotations

from lucca import world
from lucca.language.reader.words import MARK, Words

_LONGEST_LAND = 3
_PARTS = frozenset(
    "of de du da di the and in for north south east west northern southern eastern western upper lower inner outer "
    "central middle mid new old greater latin peninsular insular interior republic state kingdom united democratic "
    "communist imperial people's nazi soviet port fort mount lake cape gulf bay river baja hotel downtown mainland "
    "rural federal colonial modern ancient miss roman british spanish french dutch german belgian portuguese".split()
)
"""Words that make one name with a land's behind them: "South Australia", "Gulf of Mexico", "New England"."""
_POSTAL = ("US", "CA", "AU")


def land_behind(words: Words, first: int, end: int) -> int | None:
    """The word at which a land's name begins that ends a place's name (words, end exclusive); None where it is one name."""
    forms = words.forms
    if end - first < 2 or _land(" ".join(forms[first:end])):
        return None
    for start in range(max(first + 1, end - _LONGEST_LAND), end):
        if _land(" ".join(forms[start:end])) and _is_town(words, first, start):
            return start
    return None


def _land(form: str) -> bool:
    """Whether a country or a federal state is called so, in whatever letters; "CA" and "TX" are."""
    name = form.title() if form.islower() or (form.isupper() and len(form) > len("U.S.A.")) else form
    region = world.region(name)
    if region is not None and name not in region.people:
        return True
    if len(form) == len("TX") and form.isalpha() and any(world.region_of(f"{land}-{form.upper()}") for land in _POSTAL):
        return True
    return world.country(name) is not None


def _is_town(words: Words, first: int, end: int) -> bool:
    """Whether words may be a town's name by themselves, and make no one name with what follows."""
    if any(words.case[i] == MARK for i in range(first, end)):
        return False
    return not any(form.lower() in _PARTS or world.nationality(form.title()) for form in words.forms[first:end])
