"""Of which kind a text is, as far as it says so plainly: a transcript by its labels, a press release by its first lines."""

import re
from collections.abc import Sequence

from lucca.records import Span
from lucca.records.report import ReportKind

_TURN = re.compile(r"(?:Q|A|(?:[A-Z][A-Z.’'-]+)(?: [A-Z][A-Z.’'-]*){0,5})(?: ?\([^()\n]{1,80}\))? ?:\s")
"""A speaker's name in capitals before a colon, or the Q and A of questions and answers."""

_TURNS, _SHARE = 3, 0.25
"""Turns that a transcript has at the least, and their share of its paragraphs: answers run over several."""

_RELEASE = re.compile(
    r"(?:for (?:immediate|general) release|(?:press|news|media) (?:release|statement)|official statement)\b", re.IGNORECASE
)
_HEAD, _RELEASE_LENGTH = 6, 80
"""First paragraphs in which a text may call itself a press release, and how many code points such a line has."""


def kind_of(text: str, paragraphs: Sequence[Span]) -> ReportKind:
    """The kind of a text; an article where nothing says otherwise."""
    if any(b - a <= _RELEASE_LENGTH and _RELEASE.match(text, a, b) for a, b in paragraphs[:_HEAD]):
        return "release"
    turns = [m.group() for span in paragraphs if (m := _TURN.match(text, *span))]
    if len(turns) >= _TURNS and len(set(turns)) > 1 and len(turns) >= _SHARE * len(paragraphs):
        return "transcript"
    return "article"
