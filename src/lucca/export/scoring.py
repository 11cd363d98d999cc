"""How far people and the machine agree on a sheet: shares, Cohen's kappa, precision per type.

Only rows that both sides coded count; all rates lie between 0 and 1 (kappa between -1 and 1) and are None where nothing is
to be counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lucca.export.sampling import CHECKS, CODES
from lucca.export.sheets import Filled


@dataclass(frozen=True, slots=True)
class Agreement:
    """Rows that both coded, the share coded alike, and Cohen's kappa (1960), None where chance alone explains all."""

    rows: int
    agreement: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Precision:
    """Rows of a type that the coder coded, how many are right, and their share."""

    rows: int
    right: int
    precision: float | None


@dataclass(frozen=True, slots=True)
class Score:
    """A coder's sheet against the machine.

    `coded` counts the cells filled by column, of `rows` rows. `precision` is by the machine's type; `all_types` is of all
    rows drawn, `weighted` what it would be over all rows of the table, where types are as frequent as they are.
    `whole_rows` is the share of rows right in every column, of those filled in every column.
    """

    rows: int
    coded: dict[str, int]
    agreement: dict[str, Agreement]
    right: dict[str, Precision]
    precision: dict[str, Precision]
    all_types: Precision
    weighted: float | None
    whole_rows: Precision


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Of two coders' codes of the same rows."""
    total = len(pairs)
    if not total:
        return Agreement(0, None, None)
    observed = sum(a == b for a, b in pairs) / total
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    same = sum(count * other[code] for code, count in one.items())
    # In whole numbers: whether chance explains everything must not hang on rounding.
    kappa = None if same == total * total else (observed - same / total**2) / (1 - same / total**2)
    return Agreement(total, round(observed, 4), None if kappa is None else round(kappa, 4))


def score(filled: Filled, key: Mapping[str, Mapping[str, str]]) -> Score:
    """A filled sheet against the machine's codes; rows that the sheet lacks are not coded."""
    columns = (*CODES, *CHECKS)
    rows = {id_: filled.get(id_, {}) for id_ in key}
    by_type: dict[str, list[bool]] = {}
    weights: list[tuple[float, bool]] = []
    for id_, codes in rows.items():
        if "type" in codes:
            machine = key[id_]
            right = codes["type"] == machine["type"]
            by_type.setdefault(machine["type"], []).append(right)
            weights.append((int(machine["rows_of_type"]) / int(machine["drawn_of_type"]), right))
    total = sum(weight for weight, _ in weights)
    return Score(
        rows=len(key),
        coded={column: sum(column in codes for codes in rows.values()) for column in columns},
        agreement={c: agreement([(codes[c], key[id_][c]) for id_, codes in rows.items() if c in codes]) for c in CODES},
        right={c: _precision([codes[c] == "yes" for codes in rows.values() if c in codes]) for c in CHECKS},
        precision={type_: _precision(by_type[type_]) for type_ in sorted(by_type)},
        all_types=_precision([right for _, right in weights]),
        weighted=round(sum(weight for weight, right in weights if right) / total, 4) if total else None,
        whole_rows=_precision(
            [
                all(codes[c] == key[id_][c] for c in CODES) and all(codes[c] == "yes" for c in CHECKS)
                for id_, codes in rows.items()
                if all(c in codes for c in columns)
            ]
        ),
    )


def between(one: Filled, other: Filled) -> dict[str, Agreement]:
    """Two coders' agreement with each other, by column."""
    both = [(one[id_], other[id_]) for id_ in one if id_ in other]
    return {c: agreement([(a[c], b[c]) for a, b in both if c in a and c in b]) for c in (*CODES, *CHECKS)}


def _precision(right: Sequence[bool]) -> Precision:
    return Precision(len(right), sum(right), round(sum(right) / len(right), 4) if right else None)
