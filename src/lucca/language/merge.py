"""Attributions from two witnesses: the trained reader, and the structure of quotation marks.

The reader knows indirect speech and who is its source; quotation marks know where quoted speech begins and ends, and that
it goes on in the next paragraph. So the reader's contents are snapped to the marks, a quotation that it missed comes from
structure, and what it marks over several paragraphs is divided: one attribution for each.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from lucca.language.analysis import Attribution
from lucca.language.stretches import around
from lucca.language.words import words
from lucca.layout import trimmed
from lucca.records import Span
from lucca.records.reading import StatementKind

_COVERED = 0.5
"""Of a quotation, or of the smaller of two contents, the share of code points that makes them one."""

_LEAD = 12
"""Code points that may stand before a content for it still to begin its sentence ("But ", a quotation mark)."""

_LONGEST_GAP = 160
"""Code points between a content and its source that may still belong to the content."""

_BARE = 3
"""Words outside quotation marks that a content may have and still be the quotation beside them."""


_LEAST_WORDS = 7
"""Words from which a quotation beside another attribution's is speech of its own."""

_Nodes = list[Attribution | None]
"""Attributions in the making, by number; None where another has taken over all that one marked."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What the reader marks: a source, a cue, the spans of a content, and how sure it is (0 to 1)."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    confidence: float


def merge(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    quotes: Sequence[Span],
    structural: Sequence[Attribution],
    marked: Iterable[Marked],
) -> tuple[Attribution, ...]:
    """The attributions of both witnesses, in text order.

    `quotes` are the quotations with their marks, `structural` what structure made of them.
    """
    held = {span: one.cue for one in structural if one.kind == "direct" and one.cue for span in one.content}
    quoted = sorted(held)
    nodes: _Nodes = []
    for mark in marked:
        own = _at_home(_up_to_source(text, sentences, mark), held, quoted)
        nodes += _divided(text, paragraphs, quotes, own, len(nodes))
    near = _Near()
    for number, node in enumerate(nodes):
        near.add(number, node.content if node else ())
    place: list[int | None] = []  # for each structural attribution, where it has gone
    for one in structural:
        place.append(_settle(text, nodes, near, one, place))
    return _in_order(nodes)


def _at_home(mark: Marked, held: dict[Span, Span], quoted: Sequence[Span]) -> Marked:
    """The mark without quotations that another cue plainly holds; unchanged where nothing else would be left of it.

    `held` gives the cue that structure found for each quotation in `quoted`, which are in order.
    """
    own = []
    for span in mark.content:
        foreign = [q for q in around(quoted, span) if not (mark.cue and mark.cue.overlaps(held[q]))]
        if _shared([span], foreign) <= _COVERED * (span.end - span.start):
            own.append(span)
    return replace(mark, content=tuple(own)) if own else mark


def _up_to_source(text: str, sentences: Sequence[Span], mark: Marked) -> Marked:
    """The mark of a sentence that begins with its content and ends with who said it: all up to the comma is content.

    "The talks had failed, with nobody to blame, the minister said": a source behind a comma closes what is said.
    """
    ends = [s.start for s in (mark.source, mark.cue) if s is not None]
    last = max(mark.content)
    if not ends or min(ends) <= last.end:
        return mark
    gap = text[last.end : min(ends)]
    at = bisect_right(sentences, last.start, key=lambda s: s.start) - 1
    if at < 0 or min(ends) >= sentences[at].end or not gap.rstrip().endswith(",") or len(gap) > _LONGEST_GAP:
        return mark
    if min(mark.content).start > sentences[at].start + _LEAD:
        return mark
    closed = Span(last.start, last.end + len(gap.rstrip()) - 1)
    return replace(mark, content=(*(s for s in mark.content if s != last), closed))


def _divided(
    text: str, paragraphs: Sequence[Span], quotes: Sequence[Span], marked: Marked, offset: int
) -> list[Attribution]:
    """One attribution for each paragraph that the content reaches into; the later ones continue the one before."""
    parts: dict[int, list[Span]] = defaultdict(list)
    for span in marked.content:
        for index, part in _by_paragraph(text, paragraphs, span):
            parts[index].append(_snapped(text, around(quotes, part), part))
    found: list[Attribution] = []
    for index in sorted(parts):
        here = paragraphs[index]
        content = _united(text, parts[index])
        found.append(
            Attribution(
                paragraph=index,
                kind=_kind(text, quotes, content),
                source=marked.source if marked.source and here.contains(marked.source) else None,
                cue=marked.cue if marked.cue and here.contains(marked.cue) else None,
                speaker=marked.source,
                content=content,
                continues=offset + len(found) - 1 if found else None,
                confidence=marked.confidence,
            )
        )
    return found


def _by_paragraph(text: str, paragraphs: Sequence[Span], span: Span) -> list[tuple[int, Span]]:
    """The parts of a span that lie in paragraphs, each with its paragraph's index."""
    first = max(bisect_right(paragraphs, span.start, key=lambda p: p.start) - 1, 0)
    found = []
    for index in range(first, len(paragraphs)):
        here = paragraphs[index]
        if here.start >= span.end:
            break
        if part := trimmed(text, max(span.start, here.start), min(span.end, here.end)):
            found.append((index, part))
    return found


def _snapped(text: str, quotes: Sequence[Span], span: Span) -> Span:
    """The span, reaching out to the marks of each quotation that it covers for the most part."""
    start, end = span
    for quote in quotes:
        if _shared([span], [quote]) > _COVERED * (quote.end - quote.start):
            start, end = min(start, quote.start), max(end, quote.end)
    return trimmed(text, start, end) or span


def _united(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order; those that overlap, or have nothing but white space between them, made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _kind(text: str, quotes: Sequence[Span], content: Sequence[Span]) -> StatementKind:
    """Direct when every word stands in quotation marks, mixed when some do."""
    bare, total = _bare(text, quotes, content)
    return "direct" if not bare else "mixed" if bare < total else "indirect"


def _bare(text: str, quotes: Sequence[Span], content: Sequence[Span]) -> tuple[int, int]:
    """How many words of a content stand outside quotation marks, and how many there are."""
    found = [w for span in content for w in words(text, span.start, span.end) if not w.is_mark]
    return sum(not around(quotes, w.span) for w in found), len(found)


def _shared(one: Sequence[Span], two: Sequence[Span]) -> int:
    """Code points that two contents share; each is in order and disjoint."""
    few, many = (one, two) if len(one) < len(two) else (two, one)
    return sum(min(a.end, b.end) - max(a.start, b.start) for a in few for b in around(many, a))


def _length(spans: Sequence[Span]) -> int:
    return sum(s.end - s.start for s in spans)


class _Near:
    """Which attributions have a content somewhere near a span: of all others nobody needs to ask."""

    def __init__(self) -> None:
        self._at: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, number: int, content: Iterable[Span]) -> None:
        """Enter an attribution, or what its content has become."""
        for span in content:
            for block in _blocks(span):
                self._at[block].append(number)

    def of(self, content: Iterable[Span]) -> list[int]:
        """The attributions whose contents may overlap a content, in order."""
        return sorted({number for span in content for block in _blocks(span) for number in self._at.get(block, ())})


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1)


_BLOCK = 128
"""Code points by which contents are filed."""


def _settle(text: str, nodes: _Nodes, near: _Near, one: Attribution, place: Sequence[int | None]) -> int | None:
    """Brings one structural attribution in: into those that mark the same words, or as a new one. Where it has gone."""
    goes_on = place[one.continues] if one.continues is not None else None
    overlapping = {k: n for k in near.of(one.content) if (n := nodes[k]) and _shared(n.content, one.content)}
    length = _length(one.content)
    claims = [k for k, n in overlapping.items() if n.paragraph == one.paragraph and _is_same(n.content, one.content, length)]
    if not claims:
        free = _uncovered(text, one.content, overlapping.values()) if overlapping else one.content
        return _added(nodes, near, replace(one, content=free, continues=goes_on)) if one.kind == "direct" and free else None
    if one.kind == "mixed":
        return claims[-1]
    shares = _shared_out(nodes, near, one, claims)
    for k in claims:
        nodes[k] = joined = _joined(text, overlapping[k], one, shares[k], goes_on) if shares[k] else None
        near.add(k, joined.content if joined else ())
        # A quotation that the wider content of its claim lacks is one of its own.
        left = _uncovered(text, shares[k], [joined]) if joined else ()
        if left:
            _added(nodes, near, replace(one, content=left, continues=goes_on))
    return next(k for k in reversed(claims) if shares[k])


def _uncovered(text: str, content: Iterable[Span], others: Collection[Attribution]) -> tuple[Span, ...]:
    """The quotations of a content that others have nothing of; short ones are titles and terms beside them."""
    free = (span for span in content if not any(_shared(other.content, [span]) for other in others))
    return tuple(span for span in free if sum(not w.is_mark for w in words(text, span.start, span.end)) >= _LEAST_WORDS)


def _added(nodes: _Nodes, near: _Near, one: Attribution) -> int:
    """Enters an attribution as a new one. Its number."""
    nodes.append(one)
    near.add(len(nodes) - 1, one.content)
    return len(nodes) - 1


def _shared_out(nodes: _Nodes, near: _Near, one: Attribution, claims: Sequence[int]) -> dict[int, list[Span]]:
    """Each quotation of a structural attribution to the claim that covers most of it."""
    shares: dict[int, list[Span]] = {k: [] for k in claims}
    # A quotation that no claim covers goes to the first that has a cue.
    cued = max(claims, key=lambda k: _claim(nodes[k], Span(0, 0)))
    for span in one.content:
        able = [k for k in near.of([span]) if k in shares and _claim(nodes[k], span)[0]]
        shares[max(able, key=lambda k: _claim(nodes[k], span)) if able else cued].append(span)
    return shares


def _claim(node: Attribution | None, span: Span) -> tuple[int, bool]:
    return (_shared([span], node.content), node.cue is not None) if node is not None else (0, False)


def _is_same(one: Sequence[Span], two: Sequence[Span], length: int) -> bool:
    """Whether two contents are one; `length` is that of the second."""
    return _shared(one, two) > _COVERED * min(_length(one), length)


def _joined(text: str, node: Attribution, one: Attribution, own: Sequence[Span], goes_on: int | None) -> Attribution:
    """What both witnesses say of one quotation: its extent from the marks, its source from the reader where it has one."""
    wider = _bare(text, one.content, node.content)[0] > _BARE
    # "I" inside a quotation is not who is quoted.
    inner = node.source is not None and any(span.contains(node.source) for span in own)
    named = one if node.speaker is None or inner else node
    return replace(
        node,
        kind=node.kind if wider else "direct",
        content=node.content if wider else tuple(own),
        source=named.source,
        cue=one.cue if inner else node.cue or named.cue,
        speaker=named.speaker,
        continues=node.continues if node.continues is not None else (None if named.source else goes_on),
        confidence=max(node.confidence, one.confidence),
    )


def _in_order(nodes: _Nodes) -> tuple[Attribution, ...]:
    """The attributions by where their contents begin, their references following them."""
    kept = [(k, n) for k, n in enumerate(nodes) if n is not None]
    kept.sort(key=lambda entry: (entry[1].content, entry[1].cue or Span(0, 0)))
    rank = {k: r for r, (k, _) in enumerate(kept)}
    return tuple(replace(n, continues=rank.get(n.continues) if n.continues is not None else None) for _, n in kept)
