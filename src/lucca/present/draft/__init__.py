"""What the check of a draft found, for people: in the terminal.

Invariant: text of drafts and sources is never read as markup, and reaches the terminal without control characters.
"""

from io import StringIO

from rich.console import Console

from lucca.present.draft.lines import WIDEST, check_lines
from lucca.present.rows import Sheet
from lucca.records import DraftCheck


def print_check(check: DraftCheck, console: Console, *, full: bool = False) -> None:
    """Prints the findings to the console: what is off first, then the rest in short, or with its passages too."""
    for line in check_lines(check, Sheet(console, min(console.width, WIDEST), full)):
        console.print(line, soft_wrap=True, highlight=False)


def render(check: DraftCheck, *, width: int, full: bool = False) -> str:
    """The findings as text without colours, at most `width` columns wide."""
    target = StringIO()
    console = Console(file=target, width=width, no_color=True, highlight=False, markup=False, emoji=False)
    print_check(check, console, full=full)
    return target.getvalue()
