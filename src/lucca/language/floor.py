"""Who holds the floor: a quotation that names nobody and follows the words of somebody is his.

"Ada Roux said the brakes had failed. “We were far too fast.”" The structure of quotation marks sees this behind other
quotations; behind what is said in other words only the whole of the attributions tells it. A name behind a dash signs a
quotation.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lucca.language.analysis import Attribution
from lucca.language.stretches import around
from lucca.records import Span

_MOST = 20
"""Attributions of one sentence that are looked at."""

_SURE = 0.6
"""Confidence at most of a quotation whose speaker only the sentence before it tells."""


_PART = r"[A-Z][\w’'-]{1,20}"
_SIGNED = re.compile(
    rf"\s{{0,2}}(?:[―—–]|--)\s?(?P<name>{_PART}(?: (?:[A-Z]\.|{_PART})){{1,3}})(?=[.,]|[^\S\n]{{0,2}}(?:[\n“\"]|\Z))"
)
"""A quotation's signature: a dash and a name, and nothing else in its line but who that is."""


def with_floor(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Sequence[Span]], found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions, quotations without a speaker given to whom the sentence right before them gives its words to."""
    flat = [s for part in sentences for s in part]
    quoted = _apart(content for a in found if a.kind == "direct" for content in a.content)
    told: dict[int, list[Attribution]] = {}
    for one in found:
        if one.source is not None and one.cue is not None and not around(quoted, one.source):
            told.setdefault(_at(flat, one.source.start), []).append(one)
    done: list[Attribution] = []
    for one in found:
        name = _signature(text, one)
        if name is not None:
            done.append(replace(one, source=name, speaker=name, continues=None, confidence=max(one.confidence, _SURE)))
            continue
        if one.continues is not None and one.continues < len(done) and _signature(text, found[one.continues]) is not None:
            one = replace(one, continues=None)  # what is signed is over
        speaker = _speaker(text, paragraphs, flat, told, one, done)
        done.append(one if speaker is None else replace(one, speaker=speaker, confidence=min(one.confidence, _SURE)))
    return tuple(done)


def _signature(text: str, one: Attribution) -> Span | None:
    """The name that signs a quotation which names nobody else."""
    if one.kind != "direct" or one.source is not None or one.cue is not None:
        return None
    found = _SIGNED.match(text, one.content[-1].end)
    return Span(*found.span("name")) if found else None


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _speaker(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    told: dict[int, list[Attribution]],
    one: Attribution,
    before: Sequence[Attribution],
) -> Span | None:
    if one.kind != "direct" or one.speaker is not None or one.cue is not None:
        return None
    if one.continues is not None:
        return before[one.continues].speaker if one.continues < len(before) else None
    start = one.content[0].start
    here = _at(sentences, start)
    if here < 1 or text[sentences[here].start : start].strip() or text[sentences[here - 1].end : start].strip():
        return None
    own = paragraphs[one.paragraph]
    if sentences[here - 1].start < own.start and not _is_all_quoted(text, own, one):
        return None
    last = [a for a in told.get(here - 1, ())[:_MOST] if _at(sentences, a.cue.start if a.cue else 0) == here - 1]
    outer = [a for a in last if a.source and not any(c.contains(a.source) for b in last if b is not a for c in b.content)]
    return outer[0].speaker if len({a.source for a in outer}) == 1 else None


def _is_all_quoted(text: str, paragraph: Span, one: Attribution) -> bool:
    """Whether a paragraph is nothing but the quotations of one attribution."""
    at = paragraph.start
    for span in one.content:
        if any(c.isalnum() for c in text[at : span.start]):
            return False
        at = span.end
    return not any(c.isalnum() for c in text[at : paragraph.end])


def _at(sentences: Sequence[Span], place: int) -> int:
    """The number of the last sentence that begins at a place or before it, -1 where none does."""
    return bisect_right(sentences, place, key=lambda s: s.start) - 1
