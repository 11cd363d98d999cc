"""Where output goes: standard output or a file."""

import sys
from pathlib import Path

from lucca.records import Brief, DraftCheck


def write_json(text: str) -> None:
    """One line or document of JSON on standard output, in UTF-8 whatever the locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def print_brief(brief: Brief, *, full: bool) -> None:
    """The brief on the terminal; colours where it has them and NO_COLOR is not set."""
    from rich.console import Console

    from lucca.present import terminal

    terminal.print_brief(brief, Console(highlight=False, markup=False, emoji=False), full=full)


def print_check(check: DraftCheck, *, full: bool) -> None:
    """What a check found, on the terminal."""
    from rich.console import Console

    from lucca.present import draft

    draft.print_check(check, Console(highlight=False, markup=False, emoji=False), full=full)


def page(brief: Brief, target: Path) -> None:
    """The brief as one self-contained page, in UTF-8."""
    from lucca.present import page as present

    html = present.render(brief)
    if str(target) == "-":
        write_json(html)
        return
    target.write_text(html, encoding="utf-8", newline="\n")
    print(f"wrote {target}", file=sys.stderr)
