"""The reports of a story as lines: who published what, and when."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from lucca.present.rows.sheet import Lines, Sheet
from lucca.present.shapes import ReportView
from lucca.present.shorten import middle_out
from lucca.present.words import BASIS, NO_OUTLET, PASTED, opening, plain

LISTED = 6
"""Reports beyond which several share a line."""

WIDEST_CELL = 46
"""Columns that a name, an outlet or a date may take in the list of reports."""

UNKNOWN = frozenset({NO_OUTLET, PASTED, BASIS["none"]})
"""Shown dim: what is not known."""


def report_rows(sheet: Sheet, reports: Sequence[ReportView]) -> Lines:
    """A line for each report; its title below where there are few, else beside as far as there is room."""
    if len(reports) > LISTED and not sheet.full:
        return _flowing_reports(sheet, reports)
    titles_below = sheet.full or len(reports) <= 4
    names = [middle_out(plain(report.name or PASTED), WIDEST_CELL - 12) for report in reports]
    columns = [names] if any(report.name for report in reports) else []
    columns += [[_outlet(report) for report in reports], [plain(_dated(report)) for report in reports]]
    widths = [min(max(map(cell_len, column), default=0), WIDEST_CELL) for column in columns]
    rows: Lines = []
    for number, report in enumerate(reports):
        row = Text(f"{report.letter:<3}", "bold")
        for column, width in zip(columns, widths, strict=True):
            cell = column[number]
            row.append_text(_padded(cell, width, "dim" if cell in UNKNOWN else "not bold")).append("  ")
        title = Text(plain(report.title or "").strip(), "italic")
        rows.append(_ended(row if titles_below else row.append_text(title), sheet.width))
        rows += sheet.wrap(title, "   ") if title and titles_below else []
    return rows


def _flowing_reports(sheet: Sheet, reports: Sequence[ReportView]) -> Lines:
    """Many reports, as many on a line as there is room for; where all dates are from the same source it is said once."""
    bases = {report.basis for report in reports}
    cells = []
    for report in reports:
        cell = Text.assemble((report.letter, "bold"), " ", opening(_named(report), WIDEST_CELL))
        cell.append(f" {plain(report.published if report.published and len(bases) == 1 else _dated(report))}", "dim")
        cells.append(cell)
    width = max(cell_len(cell.plain) for cell in cells) + 2
    per_line = max(sheet.width // width, 1)
    for cell in cells:
        cell.truncate(min(width, sheet.width), overflow="ellipsis", pad=True)
    lines = [_ended(Text.assemble(*cells[n : n + per_line]), sheet.width) for n in range(0, len(cells), per_line)]
    return [*lines, *([Text(f"Dates: {bases.pop()}", "dim")] if len(bases) == 1 else [])]


def _outlet(report: ReportView) -> str:
    """The outlet, and what the report is if no article."""
    return ", ".join(map(plain, filter(None, (report.outlet, report.kind)))) or NO_OUTLET


def _named(report: ReportView) -> str:
    """The outlet, else the name of the file, and what the report is if no article."""
    return ", ".join(map(plain, filter(None, (report.outlet or report.name or PASTED, report.kind))))


def _ended(row: Text, width: int) -> Text:
    row.rstrip()
    row.truncate(width, overflow="ellipsis")
    return row


def _padded(text: str, width: int, style: str = "") -> Text:
    cell = Text(text, style)
    cell.truncate(width, overflow="ellipsis", pad=True)
    return cell


def _dated(report: ReportView) -> str:
    return f"{report.published}, {report.basis}" if report.published else report.basis
