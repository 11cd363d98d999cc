"""Quotation marks and the stretches between them.

Real copy mixes curly and straight marks, turns them the wrong way, forgets them, uses the same sign for an apostrophe, and
opens each paragraph of a long quote anew. So every mark is judged by what stands around it, each paragraph on its own: an
odd mark spoils at most its own paragraph, and there only what stands before the next plain opening mark.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from lucca.language.stretches import around
from lucca.records import Span

_DOUBLE = '“”"„‟«»＂″'
_SINGLE = "‘’'‚‛‹›`´"
_DOUBLED = re.compile(r"``|''|’’|‘‘")
_OPENING = frozenset("“„‟«‘‚‛‹`")
_CLOSING = frozenset("”»’›´")
_ANY = re.compile(rf"``|''|’’|‘‘|[{_DOUBLE}{_SINGLE}]")
_RUN = re.compile(rf"[{_DOUBLE}{_SINGLE}]+")
_BEFORE_OPENING = frozenset("([{—–-/…:;,.")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…")
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|round|bout|n)\b", re.IGNORECASE)
_STOP = re.compile(r"[.?!](?=\s)")
_LEAD_IN = re.compile(r"[:.,?!]\s*$")
_LEADS_IN = frozenset(":,;—–-(")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks.

    `outer` includes the marks, `inner` does not. `paragraph` is the index of its paragraph. `closed` is false where the
    quote runs on into the next paragraph or its closing mark is missing; `opened` is false where the opening mark is
    missing; `resumes` says that it takes up the open quote of the paragraph before.
    """

    outer: Span
    inner: Span
    paragraph: int
    opened: bool = True
    closed: bool = True
    resumes: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    single: bool
    can_open: bool
    can_close: bool
    weak: bool  # a closing single mark that may as well be a plural possessive ("the ministers’ talks")


def quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of `text` in order, paragraph by paragraph.

    `paragraphs` are those to be read; quotations inside quotations are part of the outer one and not listed.
    """
    found: list[Quotation] = []
    running = False
    for index, paragraph in enumerate(paragraphs):
        marks = _marks(text, paragraph)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        here = _pair(text, marks, index, paragraph, running, _opens(text, following))
        if running and here and here[0].outer.start == paragraph.start:
            here[0] = replace(here[0], resumes=True)
        found += here
        running = bool(here) and not here[-1].closed and here[-1].outer.end == paragraph.end
    return tuple(found)


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    """Every sign in the paragraph that can be a quotation mark, apostrophes inside words left out."""
    found: list[_Mark] = []
    for run in _RUN.finditer(text, paragraph.start, paragraph.end):
        # What stands around a mark is the nearest character that is none; the paragraph's edge counts as a space.
        before = text[run.start() - 1] if run.start() > paragraph.start else " "
        after = text[run.end()] if run.end() < paragraph.end else " "
        judged = (_judge(text, Span(*m.span()), before, after) for m in _ANY.finditer(text, *run.span()))
        found += [mark for mark in judged if mark is not None]
    return found


def _judge(text: str, span: Span, before: str, after: str) -> _Mark | None:
    sign = text[span.start : span.end]
    single = len(sign) == 1 and sign in _SINGLE
    if single and before.isalnum() and after.isalnum():
        return None  # an apostrophe
    opens, closes = sign[0] in _OPENING or sign == "``", sign[0] in _CLOSING or sign == "''"
    left_free = before.isspace() or (before in _BEFORE_OPENING and not closes)
    right_free = after.isspace() or (after in _AFTER_CLOSING and not (opens and left_free))
    can_open = left_free and not after.isspace()
    can_close = right_free and not before.isspace()
    if can_open == can_close and (opens or closes):  # both or neither by what stands around it: its shape decides
        can_open, can_close = opens, closes
    elif can_open and can_close:
        can_open = before.isspace() or before in "([{—–-/:"
        can_close = not can_open
    if single and can_open and _ELISION.match(text, span.end):
        can_open = False
    weak = single and before.casefold() in "sz" and after.isspace()
    return _Mark(span, single, can_open, can_close, weak) if can_open or can_close else None


def _opens(text: str, paragraph: Span | None) -> str:
    """The sign that opens the paragraph, or nothing."""
    if paragraph is None:
        return ""
    m = _ANY.match(text, paragraph.start)
    return m.group() if m and text[m.end() : m.end() + 1].strip() else ""


def _pair(text: str, marks: list[_Mark], index: int, paragraph: Span, running: bool, following: str) -> list[Quotation]:
    double = _pair_family(text, [m for m in marks if not m.single], index, paragraph, running, following)
    taken = [q.outer for q in double]
    single = _pair_single(text, [m for m in marks if m.single], index, paragraph, following)
    free = [q for q in single if all(q.outer.contains(t) for t in around(taken, q.outer))]
    outer = [q.outer for q in free]
    both = [q for q in double if not any(s.contains(q.outer) for s in around(outer, q.outer))] + free
    return sorted(both, key=lambda q: q.outer)


def _pair_family(
    text: str, marks: list[_Mark], index: int, paragraph: Span, running: bool, following: str
) -> list[Quotation]:
    """Pairs of double marks; an opening mark that none closes, and a closing one that none opens, are judged at the end."""
    found: list[Quotation] = []
    opening: _Mark | None = None
    for mark in marks:
        if opening is not None and mark.can_close:
            found.append(_quotation(opening.span, mark.span, index))
            opening = None
        elif mark.can_open:
            if opening is not None:
                found += _unclosed(text, opening, mark.span.start, index)
            opening = mark
        elif opening is None and _ends_speech(text, mark.span.start):
            start = _speech_start(text, found, paragraph, mark.span.start)
            if start < mark.span.start:
                found.append(Quotation(Span(start, mark.span.end), Span(start, mark.span.start), index, opened=False))
    if opening is not None and _runs_on(text, opening, paragraph, running, following):
        end = paragraph.end
        found.append(Quotation(Span(opening.span.start, end), Span(opening.span.end, end), index, closed=False))
    return _resumed(text, found)


def _pair_single(text: str, marks: list[_Mark], index: int, paragraph: Span, following: str) -> list[Quotation]:
    """Pairs of single marks: a closing mark that may be a possessive closes only where no better one follows."""
    found: list[Quotation] = []
    at = 0
    while at < len(marks):
        opening = marks[at]
        at += 1
        if not opening.can_open:
            continue
        closing = _single_closing(marks, at)
        if closing is not None:
            found.append(_quotation(opening.span, marks[closing].span, index))
            at = closing + 1
        elif opening.span.start == paragraph.start and following[:1] and following in _SINGLE:
            end = paragraph.end
            found.append(Quotation(Span(paragraph.start, end), Span(opening.span.end, end), index, closed=False))
            break
        elif found:  # the paragraph quotes with single marks: this one is more than an apostrophe
            rest = (marks[k].span.start for k in range(at, len(marks)) if marks[k].can_open)
            found += _unclosed(text, opening, next(rest, paragraph.end), index)
    return found


def _single_closing(marks: list[_Mark], start: int) -> int | None:
    weak = None
    for k in range(start, len(marks)):
        if marks[k].can_close and not marks[k].weak:
            return k
        if marks[k].can_close and weak is None:
            weak = k
        if marks[k].can_open and not marks[k].can_close:
            break
    return weak


def _quotation(opening: Span, closing: Span, index: int) -> Quotation:
    return Quotation(Span(opening.start, closing.end), Span(opening.end, closing.start), index)


def _unclosed(text: str, opening: _Mark, limit: int, index: int) -> list[Quotation]:
    """A quote that the next one, at `limit`, finds still open.

    It reaches up to there where speech ends there (paragraph breaks that were lost). Else something foreign stands in
    between, a caption or a posted message, and only its first sentence is surely speech.
    """
    end = _before(text, limit)
    if not _ends_speech(text, limit):
        stop = _STOP.search(text, opening.span.end, limit)
        if stop is None or not text[opening.span.end].isupper() or not _leads_in(text, opening.span.start):
            return []
        end = stop.end()
    return [Quotation(Span(opening.span.start, end), Span(opening.span.end, end), index, closed=False)]


def _leads_in(text: str, at: int) -> bool:
    """Whether a clause ends just before a quotation at `at`."""
    return _LEAD_IN.search(text[max(at - 3, 0) : at]) is not None


def _ends_speech(text: str, at: int) -> bool:
    """Whether a sentence or clause ends just before `at`."""
    return text[max(at - 3, 0) : at].rstrip()[-1:] in {".", ",", "?", "!", "…"}


def _before(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


_SENTENCE_START = re.compile(r"[.!?]\s+(?=[A-Z])")


def _speech_start(text: str, found: list[Quotation], paragraph: Span, at: int) -> int:
    """Where speech whose opening mark is missing must have begun: its sentence's start, at the earliest its paragraph's."""
    start = found[-1].outer.end if found else paragraph.start
    for m in _SENTENCE_START.finditer(text, start, at - 1):
        start = m.end()
    return start


def _runs_on(text: str, opening: _Mark, paragraph: Span, running: bool, following: str) -> bool:
    """Whether a quote without a closing mark goes on to the paragraph's end, rather than being a stray mark."""
    at_start = opening.span.start == paragraph.start
    before = _before(text, opening.span.start)
    led_in = text[max(before - 1, 0) : before] in _LEADS_IN
    resumed = bool(following) and (following in _DOUBLE or following in ("``", "''"))
    return (resumed and (at_start or led_in or _ends_speech(text, paragraph.end))) or led_in or (at_start and running)


def _resumed(text: str, found: list[Quotation]) -> list[Quotation]:
    """Marks quotes that take up an open one inside the same paragraph (paragraph breaks that were lost)."""
    out = found[:1]
    for last, quote in pairwise(found):
        touches = not last.closed and not text[last.outer.end : quote.outer.start].strip()
        out.append(replace(quote, resumes=True) if touches else quote)
    return out
