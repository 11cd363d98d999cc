"""The quotes of a draft: what stands in quotation marks, pieces that a cue parts in mid-sentence put together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lucca.language.marks import Quotation, quotations
from lucca.language.sentences import sentences
from lucca.layout import paragraphs
from lucca.records import Reading, Span, Statement
from lucca.story.drafts.sources import Held
from lucca.story.witness import Token, stretch_tokens

_LONGEST = 200
"""Words that are laid beside a source at once; a longer quote is checked in parts, cut where sentences end."""

_AROUND = 400
"""Code points of a sentence before and behind a quote that are looked at."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote of the draft.

    `content` are its stretches with their marks. `is_sentence` says that it is given as a whole sentence, so that where it
    ends the speaker ended; `around` are the draft's own words in the sentence that it stands in.
    """

    content: tuple[Span, ...]
    tokens: tuple[Token, ...]
    statement: Statement | None
    is_sentence: bool
    around: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without those in square brackets."""
        return tuple(t.key for t in self.tokens if not (t.is_stop or t.bracketed))


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The quotes of a draft in text order."""
    text, held = reading.report.text, Held(reading.statements)
    everything = paragraphs(text)
    found: list[list[Quotation]] = []
    for quotation in quotations(text, everything):
        if found and _goes_on(text, held, found[-1][-1], quotation):
            found[-1].append(quotation)
        else:
            found.append([quotation])
    split = {n: sentences(text, everything[n]) for n in {group[0].paragraph for group in found}}
    return tuple(part for group in found for part in _parts(_quote(text, held, split[group[0].paragraph], group)))


def _goes_on(text: str, held: Held, before: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation goes on in the sentence that the one before it began."""
    if before.paragraph != quotation.paragraph:
        return False
    one, two = held.at(before.outer), held.at(quotation.outer)
    opening = text[quotation.inner.start : quotation.inner.end].lstrip("…. [(")[:1]
    ended = text[before.inner.start : before.inner.end].rstrip()[-1:] in {".", "?", "!"}
    return one is not None and one is two and opening.islower() and not ended and len(one.content) > 1


def _quote(text: str, held: Held, split: Sequence[Span], group: Sequence[Quotation]) -> Quote:
    first, last = group[0], group[-1]
    tokens = [token for piece, q in enumerate(group) for token in stretch_tokens(text, q.inner, 0, piece, quoted=True)]
    opening = text[first.inner.start : first.inner.end].lstrip("…. [(“‘\"'")[:1]
    ending = text[last.inner.start : last.inner.end].rstrip()[-1:]
    closed = ending in {".", ",", "?", "!", "…"} or text[last.outer.end : last.outer.end + 1] in {".", ","}
    before, behind = _around(text, split, first.outer.start, last.outer.end)
    return Quote(
        content=tuple(q.outer for q in group),
        tokens=tuple(tokens),
        statement=held.at(first.outer),
        is_sentence=(opening.isupper() or opening.isdigit()) and (closed or not before.strip()),
        around=f"{before} {behind}",
    )


def _around(text: str, split: Sequence[Span], start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a stretch in its sentence; `split` are the sentences of its paragraph."""
    first = bisect_right(split, start, key=lambda s: s.end)
    last = bisect_left(split, end, key=lambda s: s.start)
    begin, stop = (split[first].start, split[last - 1].end) if first < last else (start, end)
    return text[max(min(begin, start), start - _AROUND) : start], text[end : min(max(stop, end), end + _AROUND)]


def _parts(quote: Quote) -> Iterator[Quote]:
    """A quote that is too long to lay beside a source at once, in parts that end where sentences do."""
    if len(quote.tokens) <= _LONGEST:
        yield quote
        return
    tokens = quote.tokens
    while tokens:
        ends = [k + 1 for k, t in enumerate(tokens[:_LONGEST]) if t.is_stop and not t.is_ellipsis]
        cut = len(tokens) if len(tokens) <= _LONGEST else max(ends, default=_LONGEST)
        part, tokens = tokens[:cut], tokens[cut:]
        yield replace(quote, content=(Span(part[0].span.start, part[-1].span.end),), tokens=part)
