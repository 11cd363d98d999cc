"""Long quotes made to fit, the differing words kept: what is the same is shortened first.

Our own omissions are "[…]", so that nobody takes them for the report's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lucca.present.shapes import Piece, Variant

OMITTED = "[…]"

_KEPT = (400, 320, 260, 220, 190, 160, 140, 120, 105, 92, 80, 70, 60, 50, 42, 34, 28)
"""Code points left of each piece, tried in turn until the whole fits."""


def length(pieces: Iterable[Piece]) -> int:
    """About how many code points the pieces take when shown with their brackets."""
    return sum(len(p.text) + sum(len(v.text) + len(v.letters) + 3 for v in p.variants) for p in pieces)


def shortened(pieces: Sequence[Piece], limit: int) -> tuple[Piece, ...]:
    """The pieces in about `limit` code points; the base's words alone where not even the differences fit."""
    if length(pieces) <= limit:
        return tuple(pieces)
    marked = len(pieces) > 1
    for kept in _KEPT if marked else ():
        shorter = tuple(_shorter(piece, kept) for piece in pieces)
        if length(shorter) <= limit:
            return shorter
    return (Piece(kind="same", text=middle_out("".join(piece.text for piece in pieces), limit)),)


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
