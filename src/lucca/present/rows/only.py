"""What one report alone has, as lines."""

from collections.abc import Sequence

from rich.text import Text

from lucca.present.rows.sheet import Lines, Sheet
from lucca.present.shapes import Only

MOST_NUMBERS = 40
"""Numbers of utterances beyond which they are counted instead of listed."""


def only_rows(sheet: Sheet, only: Sequence[Only]) -> Lines:
    """Which utterances one report alone has, by number; how many, where there are too many to look up."""
    counted = not sheet.full and sum(len(one.refs) for one in only) > MOST_NUMBERS
    text = Text()
    for one in only:
        text.append("   " if text else "").append(f"{one.letter} ", "bold")
        text.append(f"({len(one.refs)})" if counted else " ".join(ref.number for ref in one.refs))
    return sheet.wrap(text, Text("ONLY IN  ", "bold"))
