"""A statement's words cut into pieces wherever another witness has something else.

Invariants: pieces stand in text order, and every stretch of the statement is in one of them; white space at the ends of a
differing piece stands outside it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lucca.present.collate import Edit, Testimony
from lucca.present.quoted import by_voice
from lucca.present.shapes import Piece, PieceKind, Variant
from lucca.records import Span


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Edits that touch the same words, so that they must be shown together."""

    span: Span
    edits: tuple[Edit, ...]

    @property
    def quoted(self) -> bool:
        return any(edit.quoted for edit in self.edits)


_Make = Callable[[str, _Cluster, tuple[Variant, ...]], Piece]


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
