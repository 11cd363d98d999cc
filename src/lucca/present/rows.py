"""The brief's sections as lines of rich text, each no wider than the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from lucca.present.inline import NOTATION, OUTSIDE, STYLES, VOICES, base_text, witness_text
from lucca.present.shapes import WEIGHTY, Check, Only, Piece, Ref, ReportView, SpeakerView, StoryView, UtteranceView
from lucca.present.shorten import OMITTED, middle_out, shortened
from lucca.present.words import BASIS, NO_OUTLET, NO_SPEAKER, PASTED, TRANSLATED, joined, opening, plain

Lines = list[Text]

LETTERS_WIDTH = 6
"""Columns for the letters of an utterance; more letters than fit are counted ("ABC+6")."""

WRAPPING = 8
"""Columns that a line loses at its end on the way to the next."""

RETOLD = 2
"""Reports in words of their own that are shown below an utterance unless all is asked for."""

CHECK_LEAD = 5
"""Columns before a check's text, and between it and the words."""

LISTED = 6
"""Reports beyond which several share a line."""

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


def report_rows(sheet: Sheet, reports: Sequence[ReportView]) -> Lines:
    """A line for each report; its title below where there are few, else beside as far as there is room."""
    if len(reports) > LISTED and not sheet.full:
        return _flowing_reports(sheet, reports)
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


def _flowing_reports(sheet: Sheet, reports: Sequence[ReportView]) -> Lines:
    """Many reports, as many on a line as there is room for; where all dates are from the same source it is said once."""
    bases = {report.basis for report in reports}
    cells = []
    for report in reports:
        cell = Text.assemble(
            (report.letter, "bold"), " ", opening(plain(report.outlet or report.name or PASTED), WIDEST_CELL)
        )
        cell.append(f" {plain(report.published if report.published and len(bases) == 1 else _dated(report))}", "dim")
        cells.append(cell)
    width = max(cell_len(cell.plain) for cell in cells) + 2
    per_line = max(sheet.width // width, 1)
    for cell in cells:
        cell.truncate(min(width, sheet.width), overflow="ellipsis", pad=True)
    lines = [_ended(Text.assemble(*cells[n : n + per_line]), sheet.width) for n in range(0, len(cells), per_line)]
    return [*lines, *([Text(f"Dates: {bases.pop()}", "dim")] if len(bases) == 1 else [])]


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


def legend(story: StoryView, below: Lines) -> str:
    """What the signs in the lines below mean."""
    text = "\n".join(line.plain for line in below)
    shown = [one for speaker in story.speakers for entry in speaker.entries for one in entry]
    first = story.reports[0].letter if story.reports else "A"
    parts = [VOICES] if story.has_told else []
    parts += [NOTATION] if any(one.differs for one in shown) else []
    parts += [OUTSIDE] if story.has_outside else []
    parts += [f"{UNSHOWN} differs"] if UNSHOWN in text else []
    parts += [f"{OMITTED} cut here"] if OMITTED in text else []
    parts += ["¶ goes on"] if any(one.goes_on for one in shown) else []
    parts += ["? unsure"] if any(not one.sure for one in shown) else []
    return " · ".join((*parts, f"{first}5: report {first}, line 5"))


def speaker_row(sheet: Sheet, speaker: SpeakerView) -> Text:
    """A speaker's name, role and letters on one line."""
    row = Text(plain(speaker.name or NO_SPEAKER).strip(), "bold italic" if speaker.unnamed or not speaker.name else "bold")
    if speaker.role:
        row.append(f", {plain(speaker.role)}", "not bold")
    row.truncate(sheet.width, overflow="ellipsis")
    return row


def utterance_rows(sheet: Sheet, one: UtteranceView, limit: int, retold: int) -> Lines:
    """An utterance with its number, letters and places, its words in about `limit` lines.

    Below it, in about `retold` lines each, who tells it in words of their own.
    """
    mark = f"{one.number}{'' if one.sure else '?'}"
    lead = _lead(sheet, mark, short_letters(one.letters), one.act)
    tail, before = _tail(one), _before(one.status, one.lead_in)
    pieces = _fitted(sheet, one.pieces, lead, len(before.plain) + cell_len(tail.plain), limit)
    if one.differs and not any(piece.kind in STYLES for piece in pieces):
        tail.append(f" {UNSHOWN}", "yellow")
    text = Text.assemble(("¶ " if one.goes_on else "", "dim"), before, base_text(pieces), tail)
    return [*sheet.wrap(text, lead), *_retold_rows(sheet, one, retold)]


def _lead(sheet: Sheet, number: str, letters: str, act: str | None) -> Text:
    return Text.assemble(
        (f"{number:>4} ", "dim"),
        (f"{letters:<{LETTERS_WIDTH}} ", "bold"),
        (f"{act or '':<{sheet.act_width}}", "cyan" if act in WEIGHTY else "dim"),
    )


def _fitted(sheet: Sheet, pieces: tuple[Piece, ...], lead: Text, taken: int, limit: int) -> tuple[Piece, ...]:
    """The pieces, shortened so that they and what stands around them take about `limit` lines."""
    room = max(sheet.width - cell_len(lead.plain), 20)
    return pieces if sheet.full else shortened(pieces, max(room * limit - taken - WRAPPING * (limit - 1), 40))


def _before(status: str | None, lead_in: str | None) -> Text:
    """What stands before the words: what they are if not said, and the report's words that they read on from."""
    return Text.assemble(
        (f"{status.upper()} " if status else "", "bold magenta"), (f"{plain(lead_in)} " if lead_in else "", "italic")
    )


def _retold_rows(sheet: Sheet, one: UtteranceView, limit: int) -> Lines:
    """The reports that tell it in words of their own, each on its own line with what sets it apart."""
    shown = one.retold if sheet.full else one.retold[:RETOLD]
    rows: Lines = []
    for witness in shown:
        is_said = witness.act == one.act or (witness.act or "") in (witness.lead_in or "").casefold()
        lead = _lead(sheet, "", witness.letter, None if is_said else witness.act)
        tail = Text(f"  {' '.join(spot.place for spot in witness.spots)}", "dim")
        text = _before(witness.status, witness.lead_in)
        taken = len(text.plain) + cell_len(tail.plain)
        text.append(base_text(_fitted(sheet, witness.pieces, lead, taken, limit)))
        rows += sheet.wrap(text.append(tail), lead)
    left = one.retold[len(shown) :]
    if left:
        places = " ".join(witness.spots[0].place for witness in left)
        rows += sheet.wrap(Text(f"… in other words too: {places}", "dim"), _lead(sheet, "", "", None))
    return rows


def _tail(one: UtteranceView) -> Text:
    places = list(dict.fromkeys(spot.place for witness in one.witnesses for spot in witness.spots))
    tail = Text(f"  {' · '.join((' '.join(places), *map(plain, one.notes)))}", "dim")
    if one.translated:
        tail.append(f" ({TRANSLATED})", "yellow")
    if one.orphaned:
        tail.append(" orphaned", "bold red")
    for kind, refs in one.see:
        tail.append(f" ({kind} {', '.join(ref.number for ref in refs)})", "dim")
    return tail


def short_letters(letters: tuple[str, ...]) -> str:
    """The letters as far as there is room, then how many more."""
    whole = joined(letters)
    return whole if len(whole) <= LETTERS_WIDTH else f"{joined(letters[:3])}+{len(letters) - 3}"


def difference_rows(sheet: Sheet, one: UtteranceView) -> Lines:
    """Every wording of shared words in full, one below the other, the base first."""
    rows: Lines = []
    for number, column in enumerate(column for column in one.columns if not column.own_words):
        places = " ".join(spot.place for spot in column.spots)
        lead = Text.assemble((f"{one.number if number == 0 else '':>4} ", "dim"), (f"{places:<{LETTERS_WIDTH}} ", "bold"))
        own = (replace(piece, kind="same") for piece in column.pieces)
        text = _before(column.status, column.lead_in)
        text.append(base_text(own) if column.is_base else witness_text(column.pieces))
        rows += sheet.wrap(text, lead, hang=LETTERS_WIDTH + 6)
    return rows


def only_rows(sheet: Sheet, only: Sequence[Only]) -> Lines:
    """Which utterances one report alone has, by number; how many, where there are too many to look up."""
    counted = not sheet.full and sum(len(one.refs) for one in only) > MOST_NUMBERS
    text = Text()
    for one in only:
        text.append("   " if text else "").append(f"{one.letter} ", "bold")
        text.append(f"({len(one.refs)})" if counted else " ".join(ref.number for ref in one.refs))
    return sheet.wrap(text, Text("ONLY IN  ", "bold"))
