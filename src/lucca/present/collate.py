"""A statement's words against those of the other witnesses, as pieces.

A difference names passages; what was added has no place in the base, and what was dropped none in the other report. That
place is found by counting the words that both share: the nth shared word of one is the nth of the other.

Invariants: pieces stand in text order, and every stretch of the statement is in one of them; white space at the ends of a
differing piece stands outside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lucca.present.index import GAP, Cited, holds
from lucca.present.quoted import by_voice, is_spoken, spoken
from lucca.present.shapes import Piece, PieceKind, Variant
from lucca.records import Difference, Passage, Report, Span

WORD = re.compile(r"\w+")


BREAK = " ¶ "
"""Joins the paragraphs of a quote that goes on."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one report has of an utterance: one statement, or several in text order."""

    cited: tuple[Cited, ...]

    @property
    def letter(self) -> str:
        """The report's letter."""
        return self.cited[0].letter

    @property
    def report(self) -> Report:
        """The report."""
        return self.cited[0].report

    @property
    def content(self) -> tuple[Span, ...]:
        """The spans of what was said, over all statements that hold."""
        return tuple(Span(*span) for cited in self.cited for span in cited.content)

    @property
    def spoken(self) -> tuple[Span, ...]:
        """The stretches of its content that are in the speaker's own words."""
        return tuple(stretch for c in self.cited for stretch in spoken(c.report.text, c.statement, c.content))

    @property
    def compared(self) -> tuple[Span, ...]:
        """The stretches that are laid beside another report's word by word: of a mixed statement only what is spoken."""
        told = (c.content if c.statement.kind == "indirect" else () for c in self.cited)
        return tuple(sorted((*self.spoken, *(Span(*span) for some in told for span in some))))

    def joint(self, start: int) -> str:
        """What joins the stretch that begins at `start` to the one before."""
        begins = next((c.statement for c in self.cited if c.content and c.content[0][0] == start), None)
        return BREAK if begins and begins.continues else GAP


@dataclass(frozen=True, slots=True)
class Edit:
    """Over `span` of one statement's text, `letter` has `text` instead; an empty span is a place between words.

    `quoted` says that the words stand inside quotation marks on every side that has them.
    """

    span: Span
    letter: str
    text: str
    is_punctuation: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Edits that touch the same words, so that they must be shown together."""

    span: Span
    edits: tuple[Edit, ...]

    @property
    def quoted(self) -> bool:
        return any(edit.quoted for edit in self.edits)


_Make = Callable[[str, _Cluster, tuple[Variant, ...]], Piece]


def sound_differences(differences: Iterable[Difference], base: Testimony, other: Testimony) -> tuple[Difference, ...]:
    """The differences whose passages still hold and lie in these two statements."""
    return tuple(d for d in differences if _fits(d.base, base) and _fits(d.other, other) and (d.base or d.other))


def _fits(passage: Passage | None, testimony: Testimony) -> bool:
    if passage is None:
        return True
    here = passage.report == testimony.report.id and holds(testimony.report.text, passage)
    return here and any(passage.span[0] < end and start < passage.span[1] for start, end in testimony.content)


def in_quotation(difference: Difference, base: Testimony, other: Testimony) -> bool:
    """Whether the words that differ are given as the speaker's own, in quotation marks."""
    sides = ((difference.base, base), (difference.other, other))
    return difference.quoted and all(is_spoken(side.span, whose.spoken) for side, whose in sides if side)


def edits(differences: Sequence[Difference], here: Testimony, there: Testimony, *, here_is_base: bool) -> tuple[Edit, ...]:
    """The differences as edits of `here`, each with the words of `there`."""
    sides = [(d.base, d.other) if here_is_base else (d.other, d.base) for d in differences]
    place = _Placing(here, there, sides, whole=not all(difference.quoted for difference in differences))
    found = []
    for difference, (mine, theirs) in zip(differences, sides, strict=True):
        if mine is not None:
            span, words = Span(*mine.span), theirs.exact if theirs else ""
        elif theirs is not None and here.content and there.content:
            span, words = place.inserted(theirs)
        else:
            continue
        quoted = in_quotation(difference, *((here, there) if here_is_base else (there, here)))
        found.append(Edit(span, there.letter, words, difference.kind == "punctuation", quoted))
    return tuple(found)


class _Placing:
    """Finds where words of `there` would stand in `here`."""

    def __init__(
        self, here: Testimony, there: Testimony, sides: Sequence[tuple[Passage | None, Passage | None]], *, whole: bool
    ) -> None:
        self.here, self.there, self.sides = here, there, sides
        self._mine = _shared(here, [mine for mine, _ in sides], whole=whole)
        self._theirs = _shared(there, [theirs for _, theirs in sides], whole=whole)

    def inserted(self, theirs: Passage) -> tuple[Span, str]:
        """Where their words stand between two words of ours, and the words, with a space on the side where they had one."""
        text, (start, end) = self.there.report.text, theirs.span
        before = sum(word.end <= start for word in self._theirs)
        at = min(before, len(self._mine))
        words = theirs.exact.strip()
        if at == 0:
            place = self._mine[0].start if self._mine else self.here.content[0][0]
            words += " " * text[end : end + 1].isspace()
        else:
            place = self._mine[at - 1].end
            words = " " * (words[:1].isalnum() or text[max(0, start - 1) : start].isspace()) + words
        place = max(place, self._after_earlier(start))
        return Span(place, place), words

    def _after_earlier(self, start: int) -> int:
        """The end of our words that stand for theirs before `start`."""
        return max((m.span[1] for m, t in self.sides if m and t and t.span[1] <= start), default=0)


def _shared(testimony: Testimony, passages: Sequence[Passage | None], *, whole: bool) -> list[Span]:
    """The words that no difference touches, of the whole statement or of what is compared by quotation marks."""
    taken = [passage.span for passage in passages if passage]
    words = (
        Span(match.start(), match.end())
        for start, end in (testimony.content if whole else testimony.compared)
        for match in WORD.finditer(testimony.report.text, start, end)
    )
    return [word for word in words if not any(word.start < end and start < word.end for start, end in taken)]


def base_pieces(base: Testimony, all_edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """The base's words, with what every other witness has in their place."""
    return _cut(base, all_edits, _base_piece)


def witness_pieces(own: Testimony, own_edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """A witness's own words, marked against the base's."""
    return _cut(own, own_edits, _witness_piece)


def plain_pieces(text: str, *, quoted: bool) -> tuple[Piece, ...]:
    """Words with nothing to mark."""
    return (Piece(kind="same", text=text, quoted=quoted),) if text else ()


def _cut(testimony: Testimony, all_edits: Iterable[Edit], make: _Make) -> tuple[Piece, ...]:
    clusters, stretches = _clusters(all_edits), testimony.spoken
    pieces: list[Piece] = []
    for start, end in testimony.content:
        if pieces:
            pieces.append(Piece(kind="gap", text=testimony.joint(start)))
        pieces += _stretch(testimony.report.text, Span(start, end), clusters, make, stretches)
    return _joined(pieces)


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbours that are the same in all reports as one piece."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].kind == piece.kind == "same" and joined[-1].quoted == piece.quoted:
            joined[-1] = replace(piece, text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)


def _voiced(text: str, span: Span, stretches: Sequence[Span]) -> list[Piece]:
    """Words with nothing to mark, the speaker's own apart from the report's."""
    if not span.start < span.end:
        return []
    parts = by_voice(span, stretches)
    return [Piece(kind="same", text=text[start:end], quoted=quoted) for (start, end), quoted in parts]


def _stretch(text: str, span: Span, clusters: Sequence[_Cluster], make: _Make, stretches: Sequence[Span]) -> list[Piece]:
    """The pieces of one stretch of content; what reaches beyond it is cut at its ends."""
    pieces: list[Piece] = []
    cursor = span.start
    for cluster in clusters:
        start, end = max(cluster.span.start, cursor), min(cluster.span.end, span.end)
        if start > end or (start == end and cluster.span.start != cluster.span.end):
            continue
        pieces += _voiced(text, Span(cursor, start), stretches)
        begins_here = cluster.span.start >= span.start
        pieces += _spaced(make(text[start:end], cluster, _variants(text, cluster, shown=not begins_here)))
        cursor = end
    return [*pieces, *_voiced(text, Span(cursor, span.end), stretches)]


def _clusters(all_edits: Iterable[Edit]) -> list[_Cluster]:
    """Edits in order, those that share words put together; empty places join only an equal place or one around them."""
    clusters: list[_Cluster] = []
    for edit in sorted(all_edits, key=lambda e: (e.span, e.letter)):
        last = clusters[-1] if clusters else None
        if last and (edit.span.start < last.span.end or edit.span == last.span):
            end = max(last.span.end, edit.span.end)
            clusters[-1] = _Cluster(Span(last.span.start, end), (*last.edits, edit))
        else:
            clusters.append(_Cluster(edit.span, (edit,)))
    return clusters


def _variants(text: str, cluster: _Cluster, *, shown: bool) -> tuple[Variant, ...]:
    """What each witness has over the whole cluster, equal words under one set of letters.

    `shown` says that an earlier stretch has already given their words, so that here they only lack ours.
    """
    words: dict[str, list[str]] = {}
    for letter in dict.fromkeys(edit.letter for edit in cluster.edits):
        mine = [edit for edit in cluster.edits if edit.letter == letter]
        words.setdefault("" if shown else _applied(text, cluster.span, mine), []).append(letter)
    return tuple(Variant(letters=tuple(who), text=what) for what, who in words.items())


def _applied(text: str, span: Span, some: Sequence[Edit]) -> str:
    parts, cursor = [], span.start
    for edit in some:
        parts += [text[cursor : edit.span.start], edit.text]
        cursor = max(cursor, edit.span.end)
    return "".join((*parts, text[cursor : span.end]))


def _base_piece(text: str, cluster: _Cluster, variants: tuple[Variant, ...]) -> Piece:
    return Piece(kind=_kind(text, [v.text for v in variants], cluster), text=text, variants=variants, quoted=cluster.quoted)


def _witness_piece(text: str, cluster: _Cluster, variants: tuple[Variant, ...]) -> Piece:
    theirs = " ".join(variant.text for variant in variants)
    kind = _kind(theirs, [text], cluster)
    return Piece(kind=kind, text=theirs if kind == "dropped" else text, quoted=cluster.quoted)


def _kind(base: str, others: Sequence[str], cluster: _Cluster) -> PieceKind:
    """What happened to the base's words on their way to the others."""
    if all(edit.is_punctuation for edit in cluster.edits):
        return "punctuation"
    if not base:
        return "added"
    return "changed" if any(others) else "dropped"


def _spaced(piece: Piece) -> Iterator[Piece]:
    """The piece without white space at its ends, which becomes pieces of its own."""
    shown = piece.text or (piece.variants[0].text if piece.variants else "")
    lead, trail = shown[: len(shown) - len(shown.lstrip())], shown[len(shown.rstrip()) :]
    variants = tuple(Variant(letters=v.letters, text=v.text.strip()) for v in piece.variants)
    yield from plain_pieces(lead, quoted=piece.quoted)
    if shown.strip():
        yield replace(piece, text=piece.text.strip(), variants=variants)
        yield from plain_pieces(trail, quoted=piece.quoted)
