"""Reading tables back: exported events, filled sheets, keys. People edit them; every problem is told with its row.

All errors are UsageErrors.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import get_args

from lucca.errors import UsageError
from lucca.export.layouts import fields_of
from lucca.export.sampling import CHECKS, CODES, KEY, SHOWN
from lucca.records.reading import EventStatus

NONE = "NONE"
"""A coder's type for a sentence in which nothing happens between the two."""
TYPES = frozenset(
    {
        *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE"),
        *("REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    }
)
"""PLOVER's types."""
STATUSES = frozenset(get_args(EventStatus))
VOICES = frozenset({"report", "statement", "unclear"})
_YES, _NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})
_MOST_BYTES = 500_000_000
_LONGEST_CELL = 2_000_000
"""Characters: twice the longest report."""
_DELIMITERS = (",", ";", "\t")
"""What spreadsheets save between cells, depending on the country."""

Filled = Mapping[str, Mapping[str, str]]
"""By row id what a coder coded, by column; what was left empty is not in it."""


def read_events(path: Path) -> list[dict[str, str]]:
    """The rows of an exported table, under the names of a sheet (`SHOWN` and `CODES`)."""
    header, lines = _table(path)
    names = fields_of(header)
    if names is None:
        raise UsageError(f"{path}: lacks columns of an exported table; make it with `lucca export events`")
    fields = {"words": "clause", "actor": "actor.name", "target": "target.name"}
    wanted = {key: names[fields.get(key, key)] for key in (*SHOWN, *CODES)}
    rows = [{key: line[name] for key, name in wanted.items()} for line in lines]
    _check_ids(path, rows)
    return rows


def read_key(path: Path) -> dict[str, dict[str, str]]:
    """A sheet's key by row id."""
    rows = _columns(path, KEY, "take the key that `lucca sample` wrote beside the sheet")
    _check_ids(path, rows)
    for row in rows:
        if not all(row[column].isdecimal() and int(row[column]) > 0 for column in KEY[-2:]):
            raise UsageError(
                f"{path}, row {row['id']}: rows_of_type and drawn_of_type are counts; take the key as it was written"
            )
    return {row["id"]: row for row in rows}


def read_filled(path: Path, ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """What a coder filled in, by row id; `ids` are those of the key.

    Small and capital letters are the same; what is right or not is "yes" or "no".
    """
    known = frozenset(ids)
    rows = _columns(path, ("id", *CODES, *CHECKS), "score a sheet that `lucca sample` drew")
    _check_ids(path, rows)
    filled: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["id"] not in known:
            raise UsageError(f"{path}, row {row['id']}: is not in the key; score the sheet with its own key")
        codes = {column: _code(path, row, column) for column in (*CODES, *CHECKS)}
        filled[row["id"]] = {column: code for column, code in codes.items() if code}
    return filled


def _code(path: Path, row: Mapping[str, str], column: str) -> str:
    given = row[column].strip()
    if column in CHECKS:
        code = "yes" if given.casefold() in _YES else "no" if given.casefold() in _NO else given
        allowed = frozenset({"yes", "no"})
    elif column == "type":
        code, allowed = given.upper(), TYPES | {NONE}
    else:
        code, allowed = given.casefold(), STATUSES if column == "status" else VOICES
    if code and code not in allowed:
        raise UsageError(f"{path}, row {row['id']}: {column} is {given[:40]!r}; use one of {', '.join(sorted(allowed))}")
    return code


def _columns(path: Path, wanted: Sequence[str], remedy: str) -> list[dict[str, str]]:
    header, lines = _table(path)
    missing = [column for column in wanted if column not in header]
    if missing:
        raise UsageError(f"{path}: lacks the columns {', '.join(missing)}; {remedy}")
    return [{column: line[column] for column in wanted} for line in lines]


def _check_ids(path: Path, rows: Iterable[Mapping[str, str]]) -> None:
    seen = set()
    for row in rows:
        if row["id"] in seen or not row["id"]:
            raise UsageError(f"{path}: the id {row['id']!r} stands in two rows or is empty; leave one row for each id")
        seen.add(row["id"])


def _table(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """Header and rows; short rows are filled up with empty cells, empty rows left out."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UsageError(f"{path}: has more than {_MOST_BYTES} bytes; split it")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); give a CSV file") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not in UTF-8; save it as CSV in UTF-8") from error
    first = text[: text.find("\n") + 1] or text
    delimiter = max(_DELIMITERS, key=first.count)
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="", strict=True)
        header = list(reader.fieldnames or ())
        lines = list(reader)
    except csv.Error as error:
        raise UsageError(f"{path}: is no CSV ({error}); save it as CSV in UTF-8") from error
    finally:
        csv.field_size_limit(limit)
    return header, [line for line in lines if any(line.values())]
