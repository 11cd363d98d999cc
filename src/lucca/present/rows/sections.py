"""The sections behind who said what, as lines; each keeps to its first lines unless all is asked for."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.cells import cell_len
from rich.text import Text

from lucca.present.rows.sheet import Lines, Sheet
from lucca.present.shapes import (
    CELLS,
    AccountView,
    CommitmentView,
    DisputeView,
    FigureView,
    HappeningView,
    MatrixView,
    MeetingView,
    Ref,
    Sections,
    Spot,
    TieView,
)
from lucca.present.words import NO_SPEAKER, listed, opening, plain

MOST = {"disputes": 4, "figures": 4, "commitments": 4, "timeline": 4, "meetings": 3, "ties": 3, "matrix": 8}
"""Lines (of disputes: questions) that each section has unless all is asked for."""

TABLE = 4
"""Reports from which the table of who carries what is shown unless all is asked for: fewer letters are read as well."""

GIST = 150
"""Code points of a position that are shown unless all is asked for."""

CITED = 80
"""Code points of a position that an utterance tells, which is cited."""

_WHEN = 15
"""Columns of a day."""

_UNDATED = "undated"

_SPEAKER, _NUMBER = 18, 5
"""Columns of a speaker and of a number in the table of who carries what."""

T = TypeVar("T")


def section_rows(sheet: Sheet, shown: Sections) -> Lines:
    """All sections that have something to show, the most important first."""
    wide = shown.matrix is not None and (sheet.full or len(shown.matrix.letters) >= TABLE)
    matrix = _matrix(sheet, shown.matrix) if shown.matrix and wide else []
    return [
        *matrix,
        *_section(sheet, "WHERE THEY DIFFER", "disputes", shown.disputes, _dispute),
        *_section(sheet, "FIGURES", "figures", _telling(sheet, shown.figures), _figure),
        *_section(sheet, "DEMANDS, OFFERS, THREATS", "commitments", shown.commitments, _commitment),
        *_section(sheet, "TIMELINE", "timeline", _most_told(sheet, shown.timeline), _happening),
        *_section(sheet, "MEETINGS", "meetings", shown.meetings, _meeting),
        *_section(sheet, "STANDS WITH", "ties", _standing(sheet, shown.ties), _tie),
    ]


def _section(sheet: Sheet, heading: str, name: str, views: Sequence[T], row: Callable[[Sheet, T], Lines]) -> Lines:
    shown = views if sheet.full else views[: MOST[name]]
    if not shown:
        return []
    left = len(views) - len(shown)
    more = [Text(f"   … {left} more: --full", "dim")] if left else []
    return [*sheet.heading(heading), *(line for view in shown for line in row(sheet, view)), *more]


def _telling(sheet: Sheet, figures: Sequence[FigureView]) -> list[FigureView]:
    """The figures that several reports tell, that differ, or that count what news counts; all of them if asked for."""
    return [f for f in figures if sheet.full or f.change is not None or len(f.letters) > 1 or f.is_classed]


def _standing(sheet: Sheet, ties: Sequence[TieView]) -> list[TieView]:
    """The ties that tell who stands with whom; offices and seats too if all is asked for."""
    return [tie for tie in ties if sheet.full or not tie.is_office]


def _most_told(sheet: Sheet, entries: Sequence[HappeningView]) -> list[HappeningView]:
    """What most reports tell, first as many as are shown, these by day; then the rest."""
    ranked = sorted(entries, key=lambda e: (e.when is None, -len({spot.letter for spot in e.spots})))
    shown = ranked if sheet.full else ranked[: MOST["timeline"]]
    return sorted(entries, key=lambda e: e not in shown)


def _dispute(sheet: Sheet, view: DisputeView) -> Lines:
    question = Text.assemble((plain(view.question), "bold"), "" if view.sure else " ?")
    lines = sheet.wrap(question, Text(f"{view.number:>4} ", "dim"))
    return [*lines, *(line for account in view.accounts for line in _account(sheet, account))]


def _account(sheet: Sheet, view: AccountView) -> Lines:
    """A position: its words, unless an utterance that is cited has them, who holds it, where it stands."""
    gist = plain(view.gist)
    gist = gist if sheet.full else opening(gist, CITED if view.refs else GIST)
    value = f"{plain(view.value)}: " if view.value else ""
    holders = listed([plain(h) for h in view.holders]) or "the report itself"
    text = Text.assemble((value, "bold"), gist, (f" – {holders}", "italic"), (_tail(view.spots, view.refs), "dim"))
    return sheet.wrap(text, "     · ")


def _figure(sheet: Sheet, view: FigureView) -> Lines:
    values = Text()
    for one in view.values:
        values.append(" → " if values and view.change and view.change.startswith("changed") else " · " if values else "")
        values.append(plain(one.text), "bold")
        who = f" {listed([plain(w) for w in one.who])}" if one.who else ""
        values.append(f"{who}{_tail(one.spots)}", "dim")
    change = f"  {view.change}" if view.change else ""
    values.append(change, "yellow" if view.change else "").append("" if view.sure else " ?")
    return sheet.wrap(values, Text(f"     {opening(plain(view.counts), 24)}: "))


def _commitment(sheet: Sheet, view: CommitmentView) -> Lines:
    condition = f"; {plain(view.condition)}" if view.condition else ""
    text = Text.assemble((plain(view.between), "bold"), f"  {plain(view.what)}{condition}")
    status = f"  {view.status}" if view.status != "open" else ""
    text.append(plain(status), "yellow").append(_tail(view.spots, view.refs), "dim")
    return sheet.wrap(text, Text(f"     {view.kind:<10}", "cyan"))


def _happening(sheet: Sheet, view: HappeningView) -> Lines:
    gist = plain(view.gist) if sheet.full else opening(plain(view.gist), GIST)
    who = f" – {plain(view.who)}" if view.who else ""
    status = f"{view.status.upper()} " if view.status else ""
    support = f" ({view.support})" if view.support else ""
    text = Text.assemble(
        (status, "bold magenta"), gist, (who, "italic"), (f"{support}{_tail(view.spots, view.refs)}", "dim")
    )
    return sheet.wrap(text, Text(f"     {view.when or _UNDATED:<{_WHEN}} ", "bold" if view.when else "dim"))


def _meeting(sheet: Sheet, view: MeetingView) -> Lines:
    about = ", ".join(plain(part) for part in (view.where, view.when) if part)
    text = Text.assemble(plain(view.who), f" – {about}" if about else "", (_tail(view.spots), "dim"))
    return sheet.wrap(text, Text(f"     {view.status:<{_WHEN}} ", "bold"))


def _tie(sheet: Sheet, view: TieView) -> Lines:
    who = f" – {plain(view.who)}" if view.who else ""
    status = f" ({view.status})" if view.status else ""
    return sheet.wrap(Text.assemble(plain(view.words), status, (who, "italic"), (_tail(view.spots), "dim")), "     ")


def _tail(spots: Sequence[Spot], refs: Sequence[Ref] = ()) -> str:
    numbers = f" [{' '.join(ref.number for ref in refs)}]" if refs else ""
    return f"{numbers}  {' '.join(spot.place for spot in spots)}" if spots else numbers


def _matrix(sheet: Sheet, view: MatrixView) -> Lines:
    """A table: a row for each utterance that several reports carry, a column for each report."""
    legend = f"{CELLS['same']} the same words · {CELLS['differs']} words differ · {CELLS['own words']} in words of its own"
    cell = max(map(len, view.letters)) + 1
    speakers = _SPEAKER if sheet.width >= 80 else 0
    head = Text((" " * (_NUMBER + speakers) + "".join(f"{letter:<{cell}}" for letter in view.letters)).rstrip(), "bold")
    rows = view.rows if sheet.full else view.rows[: MOST["matrix"]]
    lines = [*sheet.heading("WHO CARRIES WHAT", legend), head]
    for row in rows:
        line = Text(f"{row.ref.number:>{_NUMBER - 1}} ", "dim")
        speaker = Text(plain(row.ref.speaker or NO_SPEAKER))
        speaker.truncate(max(speakers - 1, 0), overflow="ellipsis", pad=True)
        line.append_text(speaker).append(" " if speakers else "")
        line.append("".join(f"{CELLS[carried]:<{cell}}" for carried in row.cells))
        room = sheet.width - cell_len(line.plain) - 1
        line.append(f" {opening(plain(row.ref.opening), room)}" if room > 12 else "", "dim")
        line.rstrip()
        line.truncate(sheet.width, overflow="ellipsis")
        lines.append(line)
    left = len(view.rows) - len(rows)
    alone = f"{view.alone} more in one report alone" if view.alone else ""
    told = " · ".join(filter(None, (f"… {left} more that several carry: --full" if left else "", alone)))
    return [*lines, *([Text(f"     {told}", "dim")] if told else [])]
