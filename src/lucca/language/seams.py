"""What runs into a text: captions between two sentences that have no end of their own, headlines of other stories.

Pages that come as one line have their galleries and headlines among the sentences. Where one of them ends and the next
begins no mark tells; the reader does, by the odds that a sentence begins there and by the parts of speech on both sides.
Precision comes first: what holds more than a few quoted words is no caption, and where most of a text would be captions it
has none. The time is linear in the number of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from lucca.language.reader.network import UPOS, Encoded
from lucca.language.reader.words import RUN_ON, Words
from lucca.language.related import related
from lucca.records import Furniture, Span

_CLOSED = frozenset("ADP ADV CCONJ DET NUM PRON SCONJ".split())
"""Parts of speech that have a capital inside a sentence only in titles and headlines."""

_OPEN = frozenset("ADJ NOUN PROPN VERB".split())
_BEFORE_CLOSED = frozenset("ADJ ADP ADV NOUN NUM PRON PROPN VERB X".split())
_BEFORE_OPEN = frozenset({"NOUN", "NUM"})

_CLOSED_ODDS, _AFTER_PREPOSITION_ODDS, _OPEN_ODDS, _BEFORE_LETTERS_ODDS = -5.0, -2.0, -2.0, -2.0
"""Least log odds of a sentence's beginning at a word with a capital and no mark before it. In 60 articles of PolNeAR no
small word with a capital, but for headlines, and one name behind a noun reaches them; in four stories of web pages seven
of eight captions' ends do."""

_QUOTE_ODDS, _SHORT_QUOTE = -1.5, 40
"""The same for a quotation, and the code points within which a quotation is part of the sentence it stands in."""

_LEAST_WORDS, _LONGEST = 3, 420
"""Words below which, and code points above which, nothing is a caption."""

_ONE_LINE = 1000
"""Code points from which a paragraph may be a page in one line: in shorter ones captions have lines of their own, and what
seems to run in is the sentence's own ("On 3 May Ugo Sala said …")."""

_LEADING = frozenset({"ADP", "SCONJ", "ADV", "CCONJ"})
"""Parts of speech with which a stretch opens that leads up to its sentence; a caption alone does not begin so."""

_GALLERY = 2
"""Captions in a row from which one may tell what somebody said."""

_MOST = 0.5
"""Share of a text's words from which they are no captions: the text is written without full stops."""

_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_QUOTES = frozenset("\"“‘'«")
_SPEECH = re.compile(r"[“”„«»\"]|(?:(?<=\s)|\A)[‘'](?=\w)")
_SHORT = re.compile(r"(?<!\S)[‘'“\"][^‘’'“”\"]{1,40}[’'”\"](?!\w)")
"""Words or a name in quotation marks, which a caption may have."""

_SAYING = re.compile(r"\b(?:said|says|told|asked|added|wrote|tweeted|warned|urged|claimed|revealed)\b")


def running_in(text: str, words: Words, encoded: Encoded) -> tuple[Furniture, ...]:
    """Captions and related headlines that run into the sentences of `text`, in order and apart from one another."""
    if not len(words) or not encoded.upos.shape[1]:
        return ()
    tags = [UPOS[k] for k in encoded.upos.argmax(axis=1).tolist()]
    seams = frozenset(_seams(text, words, encoded.starts.tolist(), tags))
    links = related(text, words, seams)
    found = [Furniture(span=span, kind="link") for span in links]
    hidden = 0
    for run in _runs(words, seams):
        for first, end in run:
            span = Span(int(words.start[first]), int(words.end[end - 1]))
            leads = len(run) < _GALLERY and tags[first] in _LEADING
            told = end - first >= _LEAST_WORDS and not leads and _is_caption(text[span.start : span.end], len(run))
            if told and not _overlaps(links, span):
                found.append(Furniture(span=span, kind="caption"))
                hidden += end - first
    return tuple(sorted(found, key=lambda mark: mark.span)) if hidden <= _MOST * len(words) else ()


def _overlaps(links: Sequence[Span], span: Span) -> bool:
    at = bisect_left(links, span.end, key=lambda link: link.start)
    return at > 0 and links[at - 1].end > span.start


def _is_caption(words: str, in_a_row: int) -> bool:
    if len(words) > _LONGEST or _SPEECH.search(_SHORT.sub(" ", words)):
        return False
    return in_a_row >= _GALLERY or not _SAYING.search(words)


def _runs(words: Words, seams: frozenset[int]) -> Iterator[list[tuple[int, int]]]:
    """Stretches that end at a seam, first word and end, those together that follow one another."""
    run: list[tuple[int, int]] = []
    first = 0
    for i in range(1, len(words)):
        if i in seams:
            run.append((first, i))
        elif words.layout[i] != RUN_ON:
            if run:
                yield run
            run = []
        else:
            continue
        first = i
    if run:
        yield run


def _seams(text: str, words: Words, odds: Sequence[float], tags: Sequence[str]) -> Iterator[int]:
    """The words of long paragraphs at which a sentence begins though the words before have no end."""
    long = _long_paragraphs(words)
    for i in range(1, len(words) - 1):
        before, word = words.forms[i - 1], words.forms[i]
        if words.paragraph[i] not in long:
            continue
        if words.layout[i] != RUN_ON or words.end[i - 1] == words.start[i] or not before[-1].isalnum():
            continue
        if word in _QUOTES:
            if tags[i - 1] in _BEFORE_OPEN and max(odds[i], odds[i + 1]) > _QUOTE_ODDS and _is_long(text, words, i):
                yield i
        elif word[0].isupper() and _begins(words.forms, tags, odds[i], i):
            yield i


def _long_paragraphs(words: Words) -> frozenset[int]:
    firsts = np.flatnonzero(np.diff(words.paragraph, prepend=-1))
    lengths = words.end[[*(firsts[1:] - 1), len(words) - 1]] - words.start[firsts]
    return frozenset(words.paragraph[firsts[lengths >= _ONE_LINE]].tolist())


def _begins(forms: Sequence[str], tags: Sequence[str], odds: float, i: int) -> bool:
    before, word, after = forms[i - 1], forms[i], forms[i + 1]
    if tags[i] in _CLOSED and (word == "A" or not word.isupper()) and word != "I":
        least = _AFTER_PREPOSITION_ODDS if tags[i - 1] == "ADP" and tags[i] == "DET" else _CLOSED_ODDS
        if word == "The" and after.isupper() and len(after) > 1:
            return odds > _BEFORE_LETTERS_ODDS and tags[i - 1] in _BEFORE_OPEN
        letter = word == "A" and after in {"to", "through", "and", "or"}
        follows = after in {",", "-"} or after[0].islower()
        return odds > least and tags[i - 1] in _BEFORE_CLOSED and follows and not letter
    if tags[i] in _OPEN and word not in _DAYS and not before[0].isupper():
        return odds > _OPEN_ODDS and tags[i - 1] in _BEFORE_OPEN
    return False


def _is_long(text: str, words: Words, i: int) -> bool:
    """Whether the quotation that opens at a word goes on for long and begins like a sentence."""
    start = int(words.end[i])
    mark = {"“": "”", "‘": "’", "«": "»"}.get(words.forms[i], words.forms[i])
    return text[start : start + 1].isupper() and mark not in text[start : start + _SHORT_QUOTE]
