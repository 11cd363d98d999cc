"""What to check first, as lines."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from lucca.present.rows.sheet import Lines, Sheet
from lucca.present.shapes import Check, Ref
from lucca.present.words import opening, plain

CHECK_LEAD = 5
"""Columns before a check's text, and between it and the words."""


def check_rows(sheet: Sheet, checks: Sequence[Check]) -> Lines:
    """A line for each check, with the numbers it is about; a report's words are shortened to fit, ours are not."""
    rows: Lines = []
    for check in checks:
        text, numbers = Text(plain(check.text)), _numbers(check.refs, sheet)
        if check.words:
            room = sheet.width - cell_len(text.plain) - cell_len(numbers) - CHECK_LEAD
            text.append(f" {plain(check.words if sheet.full else opening(check.words, max(room, 24)))}")
        text.append(numbers, "dim")
        rows += sheet.wrap(text, Text.assemble(" ", ("!", "bold red"), " "))
    return rows


def _numbers(refs: Sequence[Ref], sheet: Sheet) -> str:
    most = len(refs) if sheet.full else 6
    more = " …" if len(refs) > most else ""
    return f" [{' '.join(ref.number for ref in refs[:most])}{more}]" if refs else ""
