"""A text as words and what its typography says about each: case, paragraphs, sentences, quotation marks.

Words are runs of letters and digits, or single marks. Everything here is a rule, the same in training and in use; the
network sees the results as extra inputs because its vocabulary is without case and without line breaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lucca.language.reader.types import Span

Integers = NDArray[np.int64]

_WORD = re.compile(r"\w+|[^\w\s]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt maj adm rev hon st jr sr no vs etc inc ltd co corp dept u s "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_TERMINAL = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]»")
_OPENERS = frozenset("\"'“‘([«")

LOWER, TITLE, UPPER, MIXED, DIGITS, MARK = range(6)
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
RUN_ON, SENTENCE_START, PARAGRAPH_START = range(3)


@dataclass(frozen=True, slots=True)
class Words:
    """The visible words of a text; every array has one entry per word.

    `start`, `end`: code points. `case`, `quote`, `layout`: one of the constants above. `paragraph`, `sentence`: running
    numbers. `adjacent[i]`: nothing hidden stands between word i - 1 and word i (False for the first word).
    """

    forms: tuple[str, ...]
    start: Integers
    end: Integers
    case: Integers
    quote: Integers
    layout: Integers
    paragraph: Integers
    sentence: Integers
    adjacent: NDArray[np.bool_]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.forms)


def split_words(text: str, hidden: Sequence[Span] = ()) -> Words:
    """Cut `text` into words, leaving out those that touch a hidden span (code points, any order, overlaps allowed)."""
    cover = _merged(hidden)
    spans: list[Span] = []
    blocks: list[int] = []
    starts = [s for s, _ in cover]
    for match in _WORD.finditer(text):
        place = bisect_right(starts, match.start())
        touched = (place and cover[place - 1][1] > match.start()) or (place < len(cover) and cover[place][0] < match.end())
        if not touched:
            spans.append(match.span())
            blocks.append(place)
    forms = tuple(text[s:e] for s, e in spans)
    layout = _layout(text, spans, forms, blocks)
    return Words(
        forms=forms,
        start=np.array([s for s, _ in spans], dtype=np.int64),
        end=np.array([e for _, e in spans], dtype=np.int64),
        case=np.array([_case(form) for form in forms], dtype=np.int64),
        quote=_quotes(text, spans, forms, layout),
        layout=layout,
        paragraph=np.cumsum(layout == PARAGRAPH_START).astype(np.int64),
        sentence=np.cumsum(layout != RUN_ON).astype(np.int64),
        adjacent=np.array([i > 0 and blocks[i] == blocks[i - 1] for i in range(len(blocks))], dtype=np.bool_),
    )


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _case(form: str) -> int:
    if not (form[0].isalnum() or form[0] == "_"):
        return MARK
    if form.isdigit():
        return DIGITS
    if form.islower():
        return LOWER
    if len(form) > 1 and form.isupper():
        return UPPER
    return TITLE if form.istitle() else MIXED


def _layout(text: str, spans: Sequence[Span], forms: Sequence[str], blocks: Sequence[int]) -> Integers:
    layout = np.zeros(len(spans), dtype=np.int64)
    for i, (start, _) in enumerate(spans):
        if i == 0 or blocks[i] != blocks[i - 1]:
            layout[i] = PARAGRAPH_START
            continue
        gap = text[spans[i - 1][1] : start]
        if not gap:
            continue
        if _breaks_paragraph(gap, forms[i - 1], forms[i]):
            layout[i] = PARAGRAPH_START
        elif _ends_sentence(forms, spans, i):
            layout[i] = SENTENCE_START
    return layout


def _breaks_paragraph(gap: str, before: str, after: str) -> bool:
    """A line that breaks off in mid-sentence and goes on in lower case is a wrapped line, not a paragraph's end."""
    lines = gap.count("\n") or gap.count("\r")
    if lines == 1:
        return before in _TERMINAL or before in _CLOSERS or before == ":" or not after[0].islower()
    return lines > 1


def _ends_sentence(forms: Sequence[str], spans: Sequence[Span], i: int) -> bool:
    """Whether word i, which stands after a blank, begins a sentence."""
    last = i - 1
    while last > 0 and forms[last] in _CLOSERS and spans[last][0] == spans[last - 1][1]:
        last -= 1
    if forms[last] not in _TERMINAL:
        return False
    if forms[last] == "." and last == i - 1 and last > 0:
        before = forms[last - 1]
        if before.lower() in _ABBREVIATIONS or (len(before) == 1 and before.isupper()):
            return False
    first = i
    while first < len(forms) - 1 and forms[first] in _OPENERS:
        first += 1
    return not forms[first][0].islower()


def _quotes(text: str, spans: Sequence[Span], forms: Sequence[str], layout: Integers) -> Integers:
    """Where each word stands to quotation marks. A paragraph's end closes whatever is open."""
    quote = np.zeros(len(spans), dtype=np.int64)
    opened = ""
    i = 0
    while i < len(forms):
        mark = forms[i]
        # Some wires write a quotation mark as two apostrophes: two words, one mark.
        if mark in "'`" and i + 1 < len(forms) and forms[i + 1] == mark and spans[i][1] == spans[i + 1][0]:
            mark = mark * 2
        if layout[i] == PARAGRAPH_START:
            opened = ""
        step = 2 if mark in _TWO_WORDS else 1
        start, end = spans[i][0], spans[i + step - 1][1]
        if opened and mark in _CLOSING_OF[opened] and _may_close(text, end, opened):
            quote[i : i + step], opened = CLOSING, ""
        elif not opened and mark in _CLOSING_OF and _may_open(text, start, end, mark):
            quote[i : i + step], opened = OPENING, mark
        else:
            quote[i : i + step] = INSIDE if opened else OUTSIDE
        i += step
    return quote


_TWO_WORDS = frozenset({"''", "``"})
_SINGLE = frozenset({"'", "‘"})
_CLOSING_OF = {
    "“": frozenset({"”", '"'}),
    '"': frozenset({'"', "”"}),
    "«": frozenset({"»"}),
    "„": frozenset({"“", "”"}),
    "''": frozenset({"''"}),
    "``": frozenset({"''", "``"}),
    "'": frozenset({"'", "’"}),
    "‘": frozenset({"’", "'"}),
}


def _may_open(text: str, start: int, end: int, mark: str) -> bool:
    """An apostrophe opens only between a non-letter and a letter; other marks that look alike both ways, before ink."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if mark in _SINGLE:
        return not before.isalnum() and after.isalnum()
    return mark in "“«„" or not after.isspace()


def _may_close(text: str, end: int, opened: str) -> bool:
    after = text[end] if end < len(text) else " "
    return opened not in _SINGLE or not after.isalnum()
