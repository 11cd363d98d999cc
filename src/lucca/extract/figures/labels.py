"""Numbers that name or date something instead of counting it: flights, streets, ages, years."""

from collections.abc import Sequence

from lucca.extract.figures.nouns import is_plural
from lucca.extract.figures.quantities import Quantity
from lucca.language.words import Word

_TAKEN_BY_NAME = frozenset(
    "flight route highway motorway road section article chapter page platform gate room number no no. nr group class "
    "grade boeing airbus phase stage level line unit terminal channel radio game match round step part volume version "
    "windows lap apollo covid formula area zone ward district pier dock runway interstate act rule title bus tram train "
    "size aged age under over figure".split()
)
"""Words right before a number that make it a name or label."""
_STREETS = frozenset("street road avenue lane drive boulevard square place way court terrace close crescent row".split())


def is_label(text: str, quantity: Quantity, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a number names or dates something instead of counting it."""
    last = before[-1] if before else None
    if last is not None and (last.lower in _TAKEN_BY_NAME or (last.text in "#№" and last.text)):
        return last.lower not in ("under", "over") or quantity.value < 100
    if (
        last is not None
        and last.text == "."
        and len(before) > 1
        and before[-2].lower in {"no", "nr", "art", "sec", "p", "pp"}
    ):
        return True
    if quantity.bound == "between" and quantity.high is not None and quantity.high <= quantity.value:
        return True
    if quantity.is_money:
        return False
    follow = behind[0] if behind else None
    if quantity.is_digits and _is_code(text[quantity.number.start : quantity.number.end]):
        return True
    if quantity.is_digits and follow is not None and follow.text[0].isdigit():
        return True  # a picture's number before "400 homes"
    if last is not None and last.text == "," and follow is not None and follow.text in ",.;" and quantity.value < 120:
        return True  # "Anna Holm, 34,"
    if (
        follow is not None
        and follow.is_capitalised
        and (follow.lower in _STREETS or (len(behind) > 1 and behind[1].lower in _STREETS))
    ):
        return True
    return (
        quantity.is_digits
        and quantity.unit is None
        and 1500 <= quantity.value <= 2100
        and "," not in text[quantity.number.start : quantity.number.end]
        and (follow is None or not is_plural(follow.lower) or follow.is_capitalised)
    )


def _is_code(digits: str) -> bool:
    """Whether digits begin with a nought that counts nothing ("007")."""
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()
