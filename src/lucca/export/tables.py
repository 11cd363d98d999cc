"""Tables as CSV or Parquet, written whole or not at all.

CSV is UTF-8 with LF, all text in quotation marks. A text that a spreadsheet would take for a formula begins with an
apostrophe there ("CSV Injection", OWASP); Parquet holds it as it is.
"""

import csv
import importlib
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

from lucca.errors import UsageError
from lucca.export.layouts import Cell, Column
from lucca.export.rows import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula, or is dropped before one, in some spreadsheet; its full-width forms too."""
_ENDINGS = {".csv", ".parquet"}


def check_target(target: Path) -> None:
    """Raise UsageError where no table can be written to `target`; "-" is standard output."""
    if str(target) == "-":
        return
    if target.suffix.lower() not in _ENDINGS:
        raise UsageError(
            f"{target}: ends neither in .csv nor in .parquet; name the file so, or - for CSV on standard output"
        )
    check_place(target)
    if target.suffix.lower() == ".parquet":
        _pyarrow()


def check_place(target: Path) -> None:
    """Raise UsageError where `target` is no file that can be written anew."""
    if not target.parent.is_dir():
        raise UsageError(f"{target}: there is no folder {target.parent}; make it first")
    if target.exists() and not target.is_file():
        raise UsageError(f"{target}: is no file; name one")


def table(rows: Iterable[Row], layout: Sequence[Column], target: Path) -> bytes:
    """The rows as the bytes of the kind of file that `target` names."""
    if target.suffix.lower() == ".parquet":
        return parquet_bytes(list(rows), layout)
    header = [column.name for column in layout]
    return csv_bytes(header, ([column.cell(row) for column in layout] for row in rows))


def csv_bytes(header: Sequence[str], lines: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV; None is an empty cell."""
    out = io.StringIO(newline="")
    # All text is quoted: before Python 3.13 a bare carriage return is otherwise left without, and ends a row when read.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(header)
    writer.writerows([_safe(cell) for cell in line] for line in lines)
    return out.getvalue().encode("utf-8")


def parquet_bytes(rows: Sequence[Row], layout: Sequence[Column]) -> bytes:
    """A table as Parquet. Raise UsageError where pyarrow is not installed."""
    arrow = _pyarrow()
    kinds = {"text": arrow.string(), "whole": arrow.int64(), "number": arrow.float64()}
    schema = arrow.schema([(column.name, kinds[column.kind]) for column in layout])
    columns = [arrow.array([column.cell(row) for row in rows], type=kinds[column.kind]) for column in layout]
    out = io.BytesIO()
    importlib.import_module("pyarrow.parquet").write_table(arrow.Table.from_arrays(columns, schema=schema), out)
    return out.getvalue()


def write_whole(target: Path, data: bytes) -> None:
    """Write a file beside `target` and put it in its place. Raise UsageError where it cannot be written."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        raise UsageError(f"{target}: cannot be written ({error.strerror}); name another file") from error
    finally:
        beside.unlink(missing_ok=True)


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell


def _pyarrow() -> ModuleType:
    try:
        return importlib.import_module("pyarrow")
    except ImportError as error:
        raise UsageError(
            "Parquet needs pyarrow, which is not installed; pip install pyarrow, or name a .csv file"
        ) from error
