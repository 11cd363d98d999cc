"""Captions and credits of pictures, at the end of a line and inside a page that came as one line.

A credit is told by its words; the caption before it only where nothing of the story could be taken for it.
"""

import re
from collections.abc import Iterator

from lucca.ingest.agencies import agency
from lucca.ingest.dates import written_dates
from lucca.ingest.patterns import FINAL, SAYING, SENTENCE_END, SHOUTED_CREDIT, SPEECH
from lucca.records import Furniture, Span

MAX = 420
"""Code points above which nothing is a caption."""

_DATED = 24
"""Code points at the end of a caption in which its date stands."""

_CREDIT_WORDS = 12
"""Words above which a bracket is no credit."""

_BRACKET = r"[(\[](?P<words>[^()\[\]\n]{2,120})[)\]]"
_IN_BRACKETS = re.compile(_BRACKET)
_GALLERY = r"\b(?:(?:[A-Z][\w.’'-]{0,20} ){1,2}?[A-Z][\w.’'-]{0,20}/)?(?:AFP/)?Getty Images \d{1,3}(?:/\d{1,3})?\b"
_CREDIT = re.compile(rf"{_BRACKET}|{_GALLERY}")
_LABEL = re.compile(r"(?:photo|image|picture|credit|source|file)s?\b[ ]?(?:[:/]|by\b|\Z)", re.IGNORECASE)
_HOUSE = re.compile(
    r"\b(?:Getty|Shutterstock|iStock|Alamy|Rex Features|PA Wire|PA Images|AP Photo|AFP Photo|EPA-EFE|Pool via|via AP)\b"
)
_BETWEEN_NAMES = re.compile(r"[ ]?/[ ]?| via |, ")
_TWO_NAMES = re.compile(r"[^/(]/[^/)]|, | via |\w-[A-Z]")
_CLAUSE = re.compile(r"\b(?:was|were|is|are|has|had|said|which|that|who|see|the file|of the)\b")
"""Words that make a bracket a remark of the story."""


def closing_credit(line: str, *, bare_agency: bool) -> int | None:
    """Where the credit in brackets begins with which a line ends; None where it ends otherwise."""
    if not line.endswith((")", "]", ").")):
        return None
    opening = max(line.rfind("("), line.rfind("["))
    if opening < 0 or not (match := _IN_BRACKETS.match(line, opening)) or match.end() < len(line) - 1:
        return None
    bare_agency = bare_agency and line[opening] == "(" and not SAYING.search(line)
    return opening if _is_credit(match[1], bare_agency=bare_agency) else None


def _is_credit(words: str, *, bare_agency: bool) -> bool:
    """Whether words in brackets name who took a picture. A bare "(Reuters)" is one only where a caption is expected."""
    if len(words.split()) > _CREDIT_WORDS or _CLAUSE.search(words):
        return False
    if _HOUSE.search(words) or _LABEL.match(words):
        return True
    names = _BETWEEN_NAMES.split(words)
    if len(names) > 1:
        return words[:1].isupper() and (agency(names[-1]) is not None or names[-1].startswith(("The ", "Getty", "Pool")))
    return bare_agency and agency(words) is not None


def captions_inside(text: str, paragraph: Span, *, opens_until: int) -> Iterator[Furniture]:
    """Picture credits inside a paragraph, each with the caption before it where that can be told from the story.

    Told from it are words without a sentence's end; words that stand twice; and, where the text opens, a caption with the
    names of photographer and house behind it, or a date at its end. Words that somebody says are never part of one.
    The text opens where the paragraph does, and only for credits before the offset `opens_until`.
    """
    floor, known = paragraph.start, ""
    for credit, bare in _credits(text, paragraph):
        whole = text[floor : credit.start].strip() if credit.start - floor <= MAX else ""
        first = floor == paragraph.start and credit.start < opens_until
        if whole and (whole == known or (first and _opens(text, whole, credit, bare=bare))):
            start, known = text.index(whole, floor), whole
        elif bare:
            continue
        else:
            start = _caption_start(text, floor, credit.start)
        yield Furniture(span=Span(start, credit.end), kind="caption" if start < credit.start else "credit")
        floor = credit.end
    yield from _closing_caption(text, paragraph)


def _opens(text: str, whole: str, credit: Span, *, bare: bool) -> bool:
    """Whether the words with which a text opens are a caption although they end like a sentence."""
    if not FINAL.search(whole[-4:]) or SPEECH.search(whole) or SAYING.search(whole):
        return False
    if text.startswith(whole, credit.end + 1):
        return True
    if bare:
        return False
    dated = any(True for _ in written_dates(whole[-_DATED:]))
    return dated or _TWO_NAMES.search(text[credit.start : credit.end]) is not None


def _credits(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """Where a paragraph names who took a picture, and whether that is a bare "(Reuters)", which can be other things."""
    for match in _CREDIT.finditer(text, paragraph.start, paragraph.end):
        words, behind = match["words"], text[match.end() : match.end() + 2].lstrip()
        span = Span(match.start(), match.end())
        if words is None or _is_credit(words, bare_agency=False):
            yield span, False
        elif _is_credit(words, bare_agency=True) and not behind.startswith(("-", "–", "—", "/")):
            # "LONDON (AP) --" is a dateline: its bracket is followed by a dash
            yield span, True


def _caption_start(text: str, floor: int, credit: int) -> int:
    """Where the words before a credit begin that have no sentence's end; at the credit itself where there are none."""
    window = max(floor, credit - MAX)
    before = text[window:credit]
    ends = [m.end() for m in SENTENCE_END.finditer(before)]
    start = ends[-1] if ends else 0
    if (window > floor and not ends) or FINAL.search(before.rstrip()[-4:]):
        return credit
    caption = before[start:]
    if not caption.strip() or SPEECH.search(caption) or SAYING.search(caption):
        return credit
    return window + start + len(caption) - len(caption.lstrip())


def _closing_caption(text: str, paragraph: Span) -> Iterator[Furniture]:
    """A caption behind an agency's sign at the end of a page in one line: words up to the end without a sentence's end."""
    window = max(paragraph.start, paragraph.end - MAX)
    signs = SHOUTED_CREDIT.finditer(text, window, paragraph.end)
    sign = next((m for m in signs if not re.search(r"[.!?]", text[m.end() : paragraph.end])), None)
    if sign and (caption := text[sign.end() : paragraph.end].strip()) and not SPEECH.search(caption):
        yield Furniture(span=Span(sign.start(), paragraph.end), kind="caption")
