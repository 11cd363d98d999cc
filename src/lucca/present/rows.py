"""The brief's sections as lines of rich text, each no wider than the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from lucca.present.inline import NOTATION, STYLES, base_text, witness_text
from lucca.present.shapes import Check, Only, Ref, ReportView, SpeakerView, StoryView, UtteranceView
from lucca.present.shorten import OMITTED, middle_out, shortened
from lucca.present.words import BASIS, NO_OUTLET, NO_SPEAKER, PASTED, joined, plain

Lines = list[Text]

LETTERS_WIDTH = 6
"""Columns for the letters of an utterance; more letters than fit are counted ("ABC+6")."""


WIDEST_CELL = 46
"""Columns that a name, an outlet or a date may take in the list of reports."""

MOST_NUMBERS = 40
"""Numbers of utterances beyond which they are counted instead of listed."""

UNSHOWN = "≠"
"""Says that the wording differs where there is no room to show how."""

UNKNOWN = frozenset({NO_OUTLET, PASTED, BASIS["none"]})
"""Shown dim: what is not known."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What lines are set on: the console that measures them, their width in columns, and whether all is shown."""

    console: Console
    width: int
    full: bool

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


def report_rows(sheet: Sheet, reports: Sequence[ReportView]) -> Lines:
    """A line for each report; its title below where there are few, else beside as far as there is room."""
    titles_below = sheet.full or len(reports) <= 4
    names = [middle_out(plain(report.name or PASTED), WIDEST_CELL - 12) for report in reports]
    columns = [names] if any(report.name for report in reports) else []
    columns += [[plain(report.outlet or NO_OUTLET) for report in reports], [plain(_dated(report)) for report in reports]]
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


def check_rows(sheet: Sheet, checks: Sequence[Check]) -> Lines:
    """A line or two for each check, with the numbers it is about."""
    rows: Lines = []
    for check in checks:
        text = Text(plain(check.text))
        text.append(_numbers(check.refs, sheet), "dim")
        rows += sheet.wrap(text, Text.assemble(" ", ("!", "bold red"), " "))
    return rows


def _numbers(refs: Sequence[Ref], sheet: Sheet) -> str:
    most = len(refs) if sheet.full else 12
    more = " …" if len(refs) > most else ""
    return f" [{' '.join(ref.number for ref in refs[:most])}{more}]" if refs else ""


def legend(story: StoryView, below: Lines) -> str:
    """What the signs in the lines below mean."""
    text = "\n".join(line.plain for line in below)
    shown = [one for speaker in story.speakers for entry in speaker.entries for one in entry]
    first = story.reports[0].letter if story.reports else "A"
    parts = [NOTATION] if story.differing else []
    parts += [f"{UNSHOWN} differs"] if UNSHOWN in text else []
    parts += [f"{OMITTED} cut here"] if OMITTED in text else []
    parts += ["¶ goes on"] if any(one.goes_on for one in shown) else []
    parts += ["? unsure"] if any(not one.sure for one in shown) else []
    return " · ".join((*parts, f"{first}5: report {first}, line 5"))


def speaker_row(sheet: Sheet, speaker: SpeakerView) -> Text:
    """A speaker's name, role and letters on one line."""
    row = Text(plain(speaker.name or NO_SPEAKER).strip(), "bold" if speaker.name else "bold italic")
    if speaker.role:
        row.append(f", {plain(speaker.role)}", "not bold")
    row.truncate(sheet.width, overflow="ellipsis")
    return row


def utterance_rows(sheet: Sheet, one: UtteranceView, limit: int) -> Lines:
    """An utterance with its number, letters and places, its words in about `limit` lines."""
    mark = f"{one.number}{'' if one.sure else '?'}"
    lead = Text.assemble((f"{mark:>4} ", "dim"), (f"{short_letters(one.letters):<{LETTERS_WIDTH}} ", "bold"))
    room = max(sheet.width - cell_len(lead.plain), 20)
    tail = _tail(one)
    pieces = one.pieces if sheet.full else shortened(one.pieces, max(room * limit - cell_len(tail.plain) - 8, 40))
    if one.differs and not any(piece.kind in STYLES for piece in pieces):
        tail.append(f" {UNSHOWN}", "yellow")
    text = Text("¶ " if one.goes_on else "", "dim")
    for note in one.notes:
        text.append(f"{note} ", "italic")
    text.append(base_text(pieces)).append(tail)
    return sheet.wrap(text, lead)


def _tail(one: UtteranceView) -> Text:
    places = list(dict.fromkeys(spot.place for witness in one.witnesses for spot in witness.spots))
    tail = Text(f"  {' '.join(places)}", "dim")
    tail.append(" orphaned", "bold red") if one.orphaned else None
    for kind, ref in one.see:
        tail.append(f" ({kind} {ref.number})", "dim")
    return tail


def short_letters(letters: tuple[str, ...]) -> str:
    """The letters as far as there is room, then how many more."""
    whole = joined(letters)
    return whole if len(whole) <= LETTERS_WIDTH else f"{joined(letters[:3])}+{len(letters) - 3}"


def difference_rows(sheet: Sheet, one: UtteranceView) -> Lines:
    """Every wording in full, one below the other, the base first."""
    rows: Lines = []
    for number, column in enumerate(one.columns):
        places = " ".join(spot.place for spot in column.spots)
        lead = Text.assemble((f"{one.number if number == 0 else '':>4} ", "dim"), (f"{places:<{LETTERS_WIDTH}} ", "bold"))
        whole = Text(plain("".join(piece.text for piece in column.pieces)))
        rows += sheet.wrap(whole if column.is_base else witness_text(column.pieces), lead, hang=LETTERS_WIDTH + 6)
    return rows


def only_rows(sheet: Sheet, only: Sequence[Only]) -> Lines:
    """Which utterances one report alone has, by number; how many, where there are too many to look up."""
    counted = not sheet.full and sum(len(one.refs) for one in only) > MOST_NUMBERS
    text = Text()
    for one in only:
        text.append("   " if text else "").append(f"{one.letter} ", "bold")
        text.append(f"({len(one.refs)})" if counted else " ".join(ref.number for ref in one.refs))
    return sheet.wrap(text, Text("ONLY IN  ", "bold"))
