"""The sheet that lines of rich text are set on: how wide it is, and how words are laid on it."""

from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

Lines = list[Text]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What lines are set on: the console that measures them, their width in columns, and whether all is shown.

    `act_width` are the columns for what an utterance does ("threaten"), so that all that is said begins in one column.
    """

    console: Console
    width: int
    full: bool
    act_width: int = 0

    def wrap(self, text: Text, lead: Text | str = "", hang: int | None = None) -> Lines:
        """The text in lines after `lead`, the later ones indented by `hang` columns (as far as `lead` goes if null)."""
        first = Text.assemble(lead)
        hang = cell_len(first.plain) if hang is None else hang
        if cell_len(first.plain) > hang:
            return [first, *self.wrap(text, " " * hang)]
        first.pad_right(hang - cell_len(first.plain))
        lines = text.wrap(self.console, max(self.width - hang, 20), overflow="fold", justify="left")
        for line in lines:
            line.rstrip()
        head, *rest = lines or [Text()]
        return [Text.assemble(first, head), *(Text.assemble(" " * hang, line) for line in rest)]

    def heading(self, words: str, legend: str = "") -> Lines:
        """A section's heading, with its legend beside it."""
        return [Text(), *self.wrap(Text(legend, "dim"), Text.assemble((words, "bold"), "  " if legend else ""))]
