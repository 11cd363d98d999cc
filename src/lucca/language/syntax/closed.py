"""Parts of speech that only some words may have: particles, auxiliaries, coordinating conjunctions.

The words are those of the guidelines of Universal Dependencies for English and of GUM's training part, in small letters.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lucca.language.reader.network import UPOS

CLOSED: dict[str, frozenset[str]] = {
    "PART": frozenset("to not n't n’t nt 's ’s s' ' ’ na ta".split()),
    "AUX": frozenset(
        "am is are was were be been being ain ai 'm ’m 're ’re 's ’s 'd ’d 've ’ve 'll ’ll m re ve ll have has had having "
        "do does did doing done can ca could may might must shall sha should will wo would ought need dare get gets got "
        "getting gotten used cannot r s".split()
    ),
    "CCONJ": frozenset(
        "and or but nor yet & plus minus both either neither whether n 'n' n' 'n and/or versus vs vs. so".split()
    ),
}


def barred(forms: Sequence[str]) -> NDArray[np.bool_]:
    """Tokens × parts of speech: true where the token cannot have it."""
    return _ROWS[[_NUMBERS.get(form.lower(), 0) for form in forms]]


def _row(form: str) -> tuple[bool, ...]:
    return tuple(form not in CLOSED.get(tag, (form,)) for tag in UPOS)


_WORDS = ("", *sorted(frozenset().union(*CLOSED.values())))
_NUMBERS = {form: number for number, form in enumerate(_WORDS)}
_ROWS = np.array([_row(form) for form in _WORDS])
"""The row of the empty word is that of all that are in no class."""
