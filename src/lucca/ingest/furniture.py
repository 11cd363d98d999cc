"""Page furniture in a report's text, found by general means: marked, never cut.

Two sources of marks: whole paragraphs that are nothing but furniture, and phrases that are furniture wherever they stand,
for pages that come as one long line. Precision comes first: a stretch that could be a sentence of the story, or words that
somebody said, stays unmarked. The time is linear in the length of the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lucca.ingest import captions
from lucca.ingest.agencies import is_tag
from lucca.ingest.galleries import galleries, numbered_credits
from lucca.ingest.patterns import CLOCK, CLOSING_LINES, CONSENT, LINES, LISTS, PHRASES, POINTERS, SAYING, SPEECH
from lucca.ingest.widgets import WIDGETS
from lucca.records import Furniture, Span
from lucca.records.report import FurnitureKind

_LINE_MIN, _LINE_MAX = 4, 220
"""Code points below and above which a paragraph is no call, link or credit line as a whole."""

_CONSENT_MAX = 600
"""Code points above which a paragraph is no request for consent."""

_HEADLINE_MAX = 140
_LISTED = 12
"""Code points of a headline of another story, and how many of them stand behind a marker, at most."""

_PHRASE_MIN = 7
"""Code points below which a paragraph holds no phrase of furniture."""

_SIGN_MAX = 24
"""Code points above which a line is not an agency's sign alone."""

_TWICE_MIN_WORDS = 3
"""Words below which a line that stands twice is no caption."""

_OPENING = 4
"""Paragraphs at the beginning among which "… (Reuters)" is a caption; later it may be a sentence and its source."""

_CLOSING = 4
"""Paragraphs at the end among which tags without a bracket are looked for."""

_BULLETS = "\ufeff(*•·>–—- "
_CLOSING_SIGN = re.compile(r"[.!?][\"”’']? (?P<sign>(?:[-–—]{1,2} ?)?[(\[]?(?P<agency>[A-Za-z-]{2,12})[)\]]?)\Z")


def paragraph_marks(text: str, paragraphs: Sequence[Span]) -> Iterator[Furniture]:
    """Paragraphs that are furniture as a whole, headings excepted, in order."""
    twice = _standing_twice(text, paragraphs)
    listed = 0  # how many more lines may be headlines of other stories
    for index, span in enumerate(paragraphs):
        line = text[span.start : span.end]
        kind = "caption" if span in twice else _kind(line, index, len(paragraphs))
        if kind is None and listed and _is_headline(line):
            kind = "link"
            listed -= 1
        else:
            listed = _LISTED if kind == "link" and LISTS.match(line) else 0
        if kind:
            yield Furniture(span=span, kind=kind)


def _is_headline(line: str) -> bool:
    """Whether a line may be a headline: short, and without a full stop."""
    return len(line) <= _HEADLINE_MAX and line.rstrip("\"”’'»)")[-1:] not in {".", ",", ":", ";", ""}


def _kind(line: str, index: int, paragraphs: int) -> FurnitureKind | None:
    """What a paragraph is as a whole, the `index`th of so many; None for the story."""
    if len(line) <= _CONSENT_MAX and CONSENT.match(line):
        return "call"
    if len(line) > captions.MAX:
        return None
    if len(line) >= _LINE_MIN and POINTERS.match(line.lstrip(_BULLETS)):
        return "link"
    if _LINE_MIN <= len(line) <= _SIGN_MAX and CLOCK.match(line):
        return "heading"
    if _LINE_MIN <= len(line) <= _LINE_MAX:
        if kind := _kind_of_line(line):
            return kind
        if index and index >= paragraphs - _CLOSING and not SPEECH.search(line) and CLOSING_LINES.match(line):
            return "tag"
    if index and len(line) <= _SIGN_MAX and is_tag(line.strip(" -–—()[]./")):
        return "tag"
    credit = captions.closing_credit(line, bare_agency=index < _OPENING)
    if credit is None or SPEECH.search(line[:credit]):
        return None
    return "caption" if credit else "credit"


def _kind_of_line(line: str) -> FurnitureKind | None:
    says = SAYING.search(line) is not None
    if says and SPEECH.search(line):
        return None
    bare = line.lstrip(_BULLETS)
    for kind, pattern in LINES:
        if pattern.match(line) or pattern.match(bare):
            # "Join us or leave, the mayor warned" calls nobody but in the story
            return None if says and kind == "call" and not bare.lower().startswith("click") else kind
    return None


def _standing_twice(text: str, paragraphs: Sequence[Span]) -> frozenset[Span]:
    """Paragraphs without speech that stand twice in a row: a picture's caption and its description."""
    found: set[Span] = set()
    for a, b in pairwise(paragraphs):
        if a.end - a.start == b.end - b.start <= captions.MAX:
            line = text[a.start : a.end]
            if line == text[b.start : b.end] and len(line.split()) >= _TWICE_MIN_WORDS and not SAYING.search(line):
                found |= {a, b}
    return frozenset(found)


def phrase_marks(text: str, paragraphs: Sequence[Span]) -> Iterator[Furniture]:
    """Furniture inside paragraphs: phrases, credits in brackets and the captions before them; not sorted."""
    for index, span in enumerate(paragraphs):
        if span.end - span.start < _PHRASE_MIN:
            continue
        phrases = [
            Furniture(span=Span(match.start(), match.end()), kind=kind)
            for kind, pattern in (*PHRASES, *WIDGETS)
            for match in pattern.finditer(text, span.start, span.end)
        ]
        yield from phrases
        yield from galleries(text, span)
        yield from numbered_credits(text, span)
        first = min((mark.span.start for mark in phrases), default=span.end)
        yield from captions.captions_inside(text, span, opens_until=first if index < _OPENING else span.start)
    if paragraphs:
        yield from _closing_sign(text, paragraphs[-1])


def _closing_sign(text: str, paragraph: Span) -> Iterator[Furniture]:
    """An agency's sign behind the last sentence: "… he said. PA", "… the talks. — Reuters", "… the talks. (AP)"."""
    window = max(paragraph.start, paragraph.end - 2 * _SIGN_MAX)
    match = _CLOSING_SIGN.search(text[window : paragraph.end])
    if match and is_tag(match["agency"]):
        yield Furniture(span=Span(window + match.start("sign"), paragraph.end), kind="tag")


def settle(marks: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Marks in text order without overlap: of two that overlap the longer stands, of equals the first given."""
    ranked = sorted(enumerate(marks), key=lambda item: (item[1].span.start, -item[1].span.end, item[0]))
    kept: list[Furniture] = []
    for _, mark in ranked:
        if mark.span.start >= mark.span.end:
            continue
        if kept and mark.span.start < kept[-1].span.end:
            if mark.span.end - mark.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = mark
            continue
        kept.append(mark)
    return tuple(kept)
