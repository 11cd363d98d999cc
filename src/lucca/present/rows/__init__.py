"""The brief's sections as lines of rich text, each no wider than the terminal."""

from lucca.present.rows.checks import check_rows
from lucca.present.rows.only import only_rows
from lucca.present.rows.reports import report_rows
from lucca.present.rows.said import difference_rows, legend, speaker_row, utterance_rows
from lucca.present.rows.sections import section_rows
from lucca.present.rows.sheet import Lines, Sheet

__all__ = [
    "Lines",
    "Sheet",
    "check_rows",
    "difference_rows",
    "legend",
    "only_rows",
    "report_rows",
    "section_rows",
    "speaker_row",
    "utterance_rows",
]
