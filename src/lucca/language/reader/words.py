"""A text as words and what its typography says about each: case, paragraphs, sentences, quotation marks.

Words are runs of letters and digits, or single marks. Everything here is a rule, the same in training and in use; the
network sees the results as extra inputs because its vocabulary is without case and without line breaks.
"""

from __future__ import annotations

import re
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
_BEFORE_SENTENCES = _TERMINAL | _CLOSERS

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
    found = [match.span() for match in _WORD.finditer(text)]
    starts, ends = np.array(found, dtype=np.int64).reshape(-1, 2).T
    cover = np.array(_merged(hidden), dtype=np.int64).reshape(-1, 2)
    blocks = np.searchsorted(cover[:, 0], starts, side="right")
    # What begins before the word, and what begins behind its beginning: those at the edges touch nothing.
    bounds = np.concatenate([[-1], cover[:, 1]])[blocks], np.append(cover[:, 0], len(text))[blocks]
    seen = (bounds[0] <= starts) & (ends <= bounds[1])
    if len(cover):
        found = [span for span, is_seen in zip(found, seen.tolist(), strict=True) if is_seen]
    starts, ends, blocks = starts[seen], ends[seen], blocks[seen]
    forms = tuple([text[s:e] for s, e in found])
    adjacent = np.append(False, blocks[1:] == blocks[:-1])[: len(found)]
    layout = _layout(text, found, forms, adjacent)
    return Words(
        forms=forms,
        start=starts,
        end=ends,
        case=np.array([*map(_case, forms)], dtype=np.int64),
        quote=_quotes(text, found, forms, layout),
        layout=layout,
        paragraph=np.cumsum(layout == PARAGRAPH_START).astype(np.int64),
        sentence=np.cumsum(layout != RUN_ON).astype(np.int64),
        adjacent=adjacent,
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
    if form.islower():
        return LOWER
    if form.isdigit():
        return DIGITS
    if len(form) > 1 and form.isupper():
        return UPPER
    return TITLE if form.istitle() else MIXED


def _layout(text: str, spans: Sequence[Span], forms: Sequence[str], adjacent: NDArray[np.bool_]) -> Integers:
    layout = np.where(adjacent, RUN_ON, PARAGRAPH_START).astype(np.int64)
    last = 0
    for i, (start, end) in enumerate(spans):
        # Nothing begins behind a plain word and a single blank; nearly all words stand so.
        if start > last and (start > last + 1 or text[last] != " " or forms[i - 1] in _BEFORE_SENTENCES) and adjacent[i]:
            if _breaks_paragraph(text[last:start], forms[i - 1], forms[i]):
                layout[i] = PARAGRAPH_START
            elif _ends_sentence(forms, spans, i):
                layout[i] = SENTENCE_START
        last = end
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
    done = 0
    for i in [k for k, form in enumerate(forms) if form in _MARKS]:
        if i < done:
            continue
        mark = forms[i]
        # Some wires write a quotation mark as two apostrophes: two words, one mark.
        if mark in "'`" and i + 1 < len(forms) and forms[i + 1] == mark and spans[i][1] == spans[i + 1][0]:
            mark = mark * 2
        if opened and (closed := _end(layout, done, i + 1)) <= i:
            quote[done:closed], opened = INSIDE, ""
        elif opened:
            quote[done:i] = INSIDE
        step = 2 if mark in _TWO_WORDS else 1
        start, end = spans[i][0], spans[i + step - 1][1]
        if opened and mark in _CLOSING_OF[opened] and _may_close(text, end, opened):
            quote[i : i + step], opened = CLOSING, ""
        elif not opened and mark in _CLOSING_OF and _may_open(text, start, end, mark):
            quote[i : i + step], opened = OPENING, mark
        else:
            quote[i : i + step] = INSIDE if opened else OUTSIDE
        done = i + step
    if opened:
        quote[done : _end(layout, done, len(forms))] = INSIDE
    return quote


def _end(layout: Integers, first: int, end: int) -> int:
    """Where among some words the next paragraph begins; the end where none does."""
    starts = np.flatnonzero(layout[first:end] == PARAGRAPH_START)
    return first + int(starts[0]) if starts.size else end


_TWO_WORDS = frozenset({"''", "``"})
_MARKS = frozenset("“”„\"'`‘’«»")
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
