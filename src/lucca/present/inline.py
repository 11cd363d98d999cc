"""Pieces as rich text: `{but|B and}`, `[-B words]`, `[+B words]`, readable without colour.

Inside quotation marks differences stand in these brackets, outside in `‹but|B and›`, `‹-B words›`, `‹+B words›`; what a
report tells in its own words is set in italics.
"""

from collections.abc import Iterable

from rich.text import Text

from lucca.present.shapes import Piece
from lucca.present.words import joined, plain

STYLES = {"changed": "yellow", "dropped": "red", "added": "green"}

NOTATION = "{x|B y} y in B · [-B x] not in B · [+B y] only in B"

OUTSIDE = "‹…› differs outside quotation marks"

VOICES = "“…” spoken words · unmarked: the report’s"


def base_text(pieces: Iterable[Piece]) -> Text:
    """What was said, in the base's words, with what others have instead."""
    text = Text()
    for piece in pieces:
        text.append(_from_base(piece), _style(piece))
    return text


def _style(piece: Piece) -> str:
    return " ".join(filter(None, ("" if piece.quoted else "italic", STYLES.get(piece.kind))))


def _from_base(piece: Piece) -> str:
    own = plain(piece.text)
    if piece.kind == "changed":
        return _set("|".join((own, *(_variant(v.letters, v.text) for v in piece.variants))), piece)
    if piece.kind == "dropped":
        return _set(f"-{joined(piece.variants[0].letters)} {own}", piece)
    if piece.kind == "added":
        return " ".join(_set(f"+{_variant(v.letters, v.text)}", piece) for v in piece.variants)
    return own


def _set(words: str, piece: Piece) -> str:
    before, after = piece.signs
    return f"{before}{words}{after}"


def _variant(letters: tuple[str, ...], text: str) -> str:
    return f"{joined(letters)} {plain(text) or '–'}"


def witness_text(pieces: Iterable[Piece]) -> Text:
    """A witness's own words: `{changed}`, `[+added]`, `[-left out]`."""
    text = Text()
    for piece in pieces:
        text.append(_from_witness(piece), _style(piece))
    return text


def _from_witness(piece: Piece) -> str:
    own = plain(piece.text)
    if piece.kind == "changed":
        return _set(own, piece)
    if piece.kind in {"added", "dropped"}:
        return _set(f"{'+' if piece.kind == 'added' else '-'}{own}", piece)
    return own
