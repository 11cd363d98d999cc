"""A finding's words laid over its source's: the source's, with what the draft has instead in place."""

from dataclasses import replace

from lucca.present.collate import Testimony, edits, sound_differences
from lucca.present.cutting import base_pieces, plain_pieces
from lucca.present.index import Cited
from lucca.present.shapes import Piece, Spot
from lucca.records import DraftCheck, Finding, Report, SourcePassage, Span, Statement
from lucca.records.reading import StatementKind

DRAFT = "draft"
"""Stands for the draft where a brief has a report's letter."""


def pieces(check: DraftCheck, finding: Finding) -> tuple[Piece, ...]:
    """The words of the finding's first source against the draft's; the draft's alone where no source has them."""
    if not finding.sources:
        return plain_pieces(finding.exact, quoted=finding.kind == "quote")
    kind: StatementKind = "direct" if finding.kind == "quote" else "indirect"
    passage = finding.sources[0]
    report = next(r for r in check.against if r.id == passage.report)
    source = _testimony("source", report, passage.content, kind)
    draft = _testimony(DRAFT, check.draft, finding.content, kind)
    first = [replace(d, quoted=kind == "direct") for d in finding.differences if d.statement == 0]
    found = edits(sound_differences(first, source, draft), source, draft, here_is_base=True)
    return base_pieces(source, found)


def _testimony(letter: str, report: Report, content: tuple[Span, ...], kind: StatementKind) -> Testimony:
    exact = " … ".join(report.text[slice(*span)] for span in content)
    said = Statement(id=letter, kind=kind, content=content, exact=exact, confidence=1.0)
    spot = Spot(letter=letter, line=None, place=letter, anchor=None)
    return Testimony((Cited(letter=letter, report=report, statement=said, sound=True, spot=spot, order=(0, 0)),))


def place(letters: dict[str, str], passage: SourcePassage) -> str:
    """Where a passage stands: "A12"."""
    return f"{letters[passage.report]}{passage.line}"
