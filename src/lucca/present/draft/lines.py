"""The findings on a draft as lines: what is off, what is in order, what is too short to check."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from lucca.present.draft.laid import DRAFT, pieces, place
from lucca.present.index import report_names
from lucca.present.inline import base_text
from lucca.present.rows import Lines, Sheet
from lucca.present.shorten import shortened
from lucca.present.words import NO_SPEAKER, PASTED, counted, letters, listed, opening, plain
from lucca.records import DraftCheck, Finding
from lucca.records.draft import Remark, Verdict
from lucca.records.story import Turn

WIDEST = 110
"""Columns beyond which lines get too long to read."""

VERDICTS: dict[Verdict, str] = {
    "exact": "exact",
    "reworded": "reworded",
    "cut": "cut",
    "altered": "altered",
    "not-found": "not found",
    "other-speaker": "speaker",
    "too-short": "too short",
}
STYLES: dict[Verdict, str] = {
    "altered": "bold red",
    "not-found": "bold red",
    "other-speaker": "bold red",
    "cut": "bold yellow",
}

REMARKS: dict[Remark, str] = {
    "ellipsis": "the cut is marked",
    "brackets": "insertion in brackets",
    "turned": "may turn the meaning",
    "joined": "put together from words said apart",
    "outside-quotation-marks": "the source has it outside quotation marks",
}

LEGEND = f"{{x|{DRAFT} y}} the draft has y for the source’s x · [-{DRAFT} x] not in the draft · [+{DRAFT} y] only there"

_VERDICT, _LINE = 10, 5
"""Columns of a verdict and of a line's number."""

_ROWS = 4
"""About how many lines a finding's words take unless all is asked for."""


def check_lines(check: DraftCheck, sheet: Sheet) -> Lines:
    """All lines of a check."""
    named = dict(zip((r.id for r in check.against), letters(), strict=False))
    off = [f for f in check.findings if f.off]
    short = [f for f in check.findings if f.verdict == "too-short"]
    fine = [f for f in check.findings if not f.off and f.verdict != "too-short"]
    lines = _head(check, sheet, named, len(off), len(fine))
    if off:
        lines += sheet.heading("TO LOOK AT", f"{LEGEND} · {_example(named)}")
        lines += [line for finding in off for line in _finding(check, sheet, named, finding)]
    if fine:
        lines += sheet.heading("IN ORDER")
        lines += [line for finding in fine for line in _in_order(check, sheet, named, finding)]
    if short:
        told = " · ".join(f"{plain(opening(f.exact, 40))} {f.line}" for f in short)
        lines += [*sheet.heading("TOO SHORT TO CHECK"), *sheet.wrap(Text(told), "  ")]
    return lines


def _example(named: dict[str, str]) -> str:
    return f"{next(iter(named.values()), 'A')}5: that source, line 5"


def _head(check: DraftCheck, sheet: Sheet, named: dict[str, str], off: int, fine: int) -> Lines:
    title = plain(check.draft.title or check.draft.path or PASTED)
    found = f"{off} to look at, {fine} in order" if off or fine else "nothing was found to check"
    head = Text.assemble((title, "bold"), f"  checked against {counted(len(check.against), 'source')}: {found}")
    lines = sheet.wrap(head)
    names = report_names(check.against)
    cells = []
    for report in check.against:
        kind = "" if report.kind == "article" else f" ({report.kind})"
        cells.append(f"{named[report.id]} {plain(report.outlet or names[report.id] or PASTED)}{kind}")
    return [*lines, *sheet.wrap(Text("  ".join(cells), "dim"))]


def _lead(finding: Finding) -> Text:
    return Text.assemble(
        (f"{finding.line:>{_LINE - 1}} ", "dim"),
        (f"{VERDICTS[finding.verdict]:<{_VERDICT}}", STYLES.get(finding.verdict, "")),
    )


def _finding(check: DraftCheck, sheet: Sheet, named: dict[str, str], finding: Finding) -> Lines:
    """A finding that is off: whom the draft names, the words, what is wrong, and where the sources have them."""
    who = plain(listed(finding.speakers)) or NO_SPEAKER
    text = Text(f"{who}  ", "dim")
    if finding.kind == "speaker":
        others = listed([f"{plain(who)} ({' '.join(places)})" for who, places in _whose(named, finding).items()])
        text = Text.assemble((who, "bold"), " here, but ", (others, "bold"), " there: ", plain(opening(finding.exact, 60)))
        return sheet.wrap(text, _lead(finding))
    found = pieces(check, finding)
    room = max(sheet.width - _LINE - _VERDICT, 20) * _ROWS
    text.append_text(base_text(found if sheet.full else shortened(found, room)))
    text.append(f"  {' '.join(place(named, s) for s in finding.sources)}", "dim")
    lines = sheet.wrap(text, _lead(finding))
    told = _told(finding)
    return [*lines, *(sheet.wrap(Text(told, "italic"), " " * (_LINE + _VERDICT)) if told else [])]


def _whose(named: dict[str, str], finding: Finding) -> dict[str, list[str]]:
    """Where the sources have it, by whom they have it from."""
    found: dict[str, list[str]] = {}
    for passage in finding.sources:
        found.setdefault(listed(passage.speakers), []).append(place(named, passage))
    return found


def _told(finding: Finding) -> str:
    """What is wrong in words."""
    first = [d for d in finding.differences if d.statement == 0]
    turned = tuple(dict.fromkeys(turn for d in first for turn in d.turns))
    parts = ["stops in mid-sentence"] if any(d.cut and not d.marked for d in first) else []
    parts += [_remark(remark, turned) for remark in finding.remarks]
    if finding.verdict == "not-found":
        parts.append("no source has these words" if finding.kind == "quote" else "no source tells this")
    exact = [s for s in finding.sources[1:] if s.verdict == "exact" and finding.kind == "quote"]
    parts += ["another source has it as the draft does"] if exact and finding.verdict != "exact" else []
    return "; ".join(parts)


def _remark(remark: Remark, turned: Sequence[Turn]) -> str:
    return f"{REMARKS[remark]} ({listed(list(turned))})" if remark == "turned" and turned else REMARKS[remark]


def _in_order(check: DraftCheck, sheet: Sheet, named: dict[str, str], finding: Finding) -> Lines:
    """A finding that is in order: one line, or with the source's words too."""
    places = " ".join(place(named, s) for s in finding.sources)
    notes = "".join(f" ({REMARKS[remark]})" for remark in finding.remarks)
    tail = Text(f"  {places}{notes}", "dim")
    room = max(sheet.width - _LINE - _VERDICT - cell_len(tail.plain), 24)
    words = plain(finding.exact) if sheet.full else opening(plain(finding.exact), room - 1)
    lines = sheet.wrap(Text.assemble(words, tail), _lead(finding))
    if sheet.full and finding.verdict != "exact":
        lines += sheet.wrap(base_text(pieces(check, finding)), Text(" " * (_LINE + _VERDICT)))
    return lines
