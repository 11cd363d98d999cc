"""Blind sheets: a sample of coded rows for people to code anew, and its key.

Invariants: the same rows, number and seed give the same sheet; nothing in a sheet tells the machine's codes.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

SHOWN = ("id", "sentence", "words", "actor", "target")
CODES = ("type", "status", "voice")
CHECKS = ("actor_right", "target_right")
SHEET = (*SHOWN, *CODES, *CHECKS, "comment")
"""Columns of a sheet: what the coder sees, and what is empty for the coder to fill."""
KEY = ("id", *CODES, "rows_of_type", "drawn_of_type")
"""Columns of a key: the machine's codes, and of how many rows of its type how many were drawn."""


def draw(rows: Sequence[Mapping[str, str]], number: int, seed: int) -> list[Mapping[str, str]]:
    """At most `number` of the rows, as evenly over their types as these go, in random order.

    Types take turns, each giving one of its rows at random, until enough are drawn: rare types are drawn whole.
    """
    chance = random.Random(seed)  # noqa: S311 – a sample must come out the same again
    of_type: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        of_type[row["type"]].append(row)
    types = sorted(of_type)
    for type_ in types:
        chance.shuffle(of_type[type_])
    chance.shuffle(types)  # so that what is left over does not always go to the first letters of the alphabet
    longest = max(map(len, of_type.values()), default=0)
    turns = [of_type[type_][turn] for turn in range(longest) for type_ in types if turn < len(of_type[type_])]
    drawn = turns[:number]
    chance.shuffle(drawn)
    return drawn


def sheet_lines(drawn: Sequence[Mapping[str, str]]) -> list[list[str]]:
    """The lines of the blind sheet, in the order of `SHEET`."""
    return [[*(row[column] for column in SHOWN), *("" for _ in SHEET[len(SHOWN) :])] for row in drawn]


def key_lines(drawn: Sequence[Mapping[str, str]], rows: Sequence[Mapping[str, str]]) -> list[list[str | int]]:
    """The lines of the key, in the order of `KEY`."""
    all_, taken = ([row["type"] for row in some] for some in (rows, drawn))
    lines: list[list[str | int]] = []
    counts = {type_: (all_.count(type_), taken.count(type_)) for type_ in set(taken)}
    lines.extend([row["id"], *(row[column] for column in CODES), *counts[row["type"]]] for row in drawn)
    return lines
