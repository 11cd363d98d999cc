"""Long quotes made to fit, the differing words kept: what is the same is shortened first.

Our own omissions are "[…]", so that nobody takes them for the report's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from lucca.present.shapes import Piece, Variant

OMITTED = "[…]"

MARKED = frozenset({"changed", "dropped", "added"})
"""Kinds of pieces that differ between reports."""

_KEPT = (400, 320, 260, 220, 190, 160, 140, 120, 105, 92, 80, 70, 60, 50, 42, 34, 28)
"""Code points left of each piece, tried in turn until the whole fits: first of what is the same, then of all."""


def length(pieces: Iterable[Piece]) -> int:
    """About how many code points the pieces take when shown with their brackets."""
    return sum(len(p.text) + sum(len(v.text) + len(v.letters) + 3 for v in p.variants) for p in pieces)


def shortened(pieces: Sequence[Piece], limit: int) -> tuple[Piece, ...]:
    """The pieces in about `limit` code points; the base's words alone where not even the differences fit."""
    if length(pieces) <= limit:
        return tuple(pieces)
    marked = any(piece.kind in MARKED for piece in pieces)
    for too, kept in product((False, True), _KEPT) if marked else ():
        shorter = tuple(_shorter(piece, kept) if too or piece.kind not in MARKED else piece for piece in pieces)
        if length(shorter) <= limit:
            return shorter
    return _ends(pieces, limit)


def _ends(pieces: Sequence[Piece], limit: int) -> tuple[Piece, ...]:
    """The first and the last words of the whole, what is between them left out."""
    text = "".join(piece.text for piece in pieces)
    head, _, tail = middle_out(text, limit).partition(OMITTED)
    if head == text:
        return tuple(replace(piece, kind="same", variants=()) for piece in pieces)
    gap = Piece(kind="gap", text=OMITTED)
    return (*_between(pieces, 0, len(head)), gap, *_between(pieces, len(text) - len(tail), len(text)))


def _between(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    """The words from one place to another, counted over all pieces."""
    at = 0
    for piece in pieces:
        words = piece.text[max(start - at, 0) : max(end - at, 0)]
        if words:
            yield replace(piece, kind="same", text=words, variants=())
        at += len(piece.text)


def _shorter(piece: Piece, kept: int) -> Piece:
    variants = tuple(Variant(letters=v.letters, text=middle_out(v.text, kept)) for v in piece.variants)
    return replace(piece, text=middle_out(piece.text, kept), variants=variants)


def middle_out(text: str, limit: int) -> str:
    """The text with whole words left out of its middle, so that at most `limit` code points remain.

    A single word longer than the room is cut.
    """
    if len(text) <= limit:
        return text
    room = max(limit - len(OMITTED) - 2, 2)
    head, tail = _first_words(text, room - room // 3), _last_words(text, room // 3)
    return " ".join(filter(None, (head, OMITTED, tail)))


def _first_words(text: str, room: int) -> str:
    """As many first words as fit; a part of the first where not even that does."""
    end = room if text[room : room + 1].isspace() else max(text.rfind(" ", 0, room), 0)
    return (text[:end] if text[:end].strip() else text[:room]).rstrip()


def _last_words(text: str, room: int) -> str:
    """As many last words as fit; none where not even the last does."""
    start = len(text) - room
    if not text[start - 1 : start].isspace():
        start = text.find(" ", start) + 1 or len(text)
    return text[start:].lstrip()
