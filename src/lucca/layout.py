"""Paragraphs of a text, as spans: the one notion of a paragraph that every stage shares.

A line break ends a paragraph, except in hard-wrapped text (lines broken at a fixed width), where only a blank line does.
"""

import re
from itertools import pairwise

from lucca.records import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BLANK = re.compile(r"(?:\r\n?|[\n\v\f\x85\u2028\u2029])[^\S\r\n]*(?:\r\n?|[\n\v\f\x85\u2028\u2029])")

_LINE_END = re.compile(r"\r\n|\r|\n")

_WRAP_MIN, _WRAP_MAX = 40, 100
"""Widths in code points between which editors and mail programs wrap lines; a longer line is a paragraph."""

_WRAP_SHARE = 0.7
"""Of the line breaks that no blank line follows, the share that must look like wrapping for a text to count as wrapped."""


def line_starts(text: str) -> list[int]:
    """Where each line of the text begins, in code points; lines end at \\n, \\r\\n or \\r, as an editor counts them."""
    return [0, *(m.end() for m in _LINE_END.finditer(text))]


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends; None where nothing is left."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    body = piece.strip()
    return Span(start + lead, start + lead + len(body)) if body else None


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of `text` in order, without the white space around them; none of them empty."""
    lines = [span for m in _LINE.finditer(text) if (span := trimmed(text, m.start(), m.end()))]
    if not _is_wrapped(text, lines):
        return tuple(lines)
    joined: list[Span] = []
    for line in lines:
        if joined and not _BLANK.search(text, joined[-1].end, line.start):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether single line breaks are wrapping: most lines before one nearly fill the width that no line exceeds."""
    width = max((end - start for start, end in lines), default=0)
    if not _WRAP_MIN <= width <= _WRAP_MAX:
        return False
    soft = [(a, b) for a, b in pairwise(lines) if not _BLANK.search(text, a.end, b.start)]
    if len(soft) < 2:
        return False
    full = sum((a.end - a.start) + 1 + len(text[b.start : b.end].split()[0]) > width - 2 for a, b in soft)
    return full / len(soft) >= _WRAP_SHARE
