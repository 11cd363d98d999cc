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
    """The text with whole words left out of its middle, so that about `limit` code points remain."""
    if len(text) <= limit:
        return text
    room = max(limit - len(OMITTED) - 2, 2)
    head, tail = text[: room * 2 // 3], text[len(text) - room // 3 :]
    head = head[: head.rfind(" ")] if " " in head.strip() else head
    tail = tail[tail.find(" ") + 1 :] if " " in tail.strip() else tail
    return f"{head.rstrip()} {OMITTED} {tail.lstrip()}"
