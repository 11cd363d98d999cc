"""One kind to a name: what the reader says of a name's kind where it is clear tells where it is not.

A report that once writes "Halden, the port's operator" means the same Halden in its headline. So each mention's own
evidence is joined by that of the text's other mentions in the same words (Finkel, Grenager and Manning, 2005, hold kinds
together over a document likewise), and a family name by itself by that of persons' full names that end with it. The weights
were chosen on GUM's development part: names F1 0.730 without, 0.747 with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SAME, FULL = 0.3, 0.5
"""Weights of the sum over all other mentions in the same words, and of the mean over full names."""

Evidence = NDArray[np.float32]
"""Log probabilities, names × kinds."""


def agreed(forms: Sequence[tuple[str, ...]], own: Evidence, person: int) -> list[int]:
    """The kind's number of each name of a text; `forms`: the names' words; `person`: the number of the kind of persons."""
    kinds: list[int] = own.argmax(axis=1).tolist()
    mentions: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        mentions[form].append(number)
    full: defaultdict[str, list[int]] = defaultdict(list)
    for form, numbers in mentions.items():
        if len(form) > 1:
            full[form[-1]] += (number for number in numbers if kinds[number] == person)
    joint = own.copy()
    for form, numbers in mentions.items():
        joint[numbers] += SAME * (own[numbers].sum(axis=0) - own[numbers])
        named = full.get(form[0]) if len(form) == 1 and form[0][0].isupper() else None
        if named:
            joint[numbers] += FULL * own[named].mean(axis=0)
    return [int(kind) for kind in joint.argmax(axis=1)]
