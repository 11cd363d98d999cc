"""Pieces as rich text: `{but|B and}`, `[-B words]`, `[+B words]`, readable without colour."""

from collections.abc import Iterable

from rich.text import Text

from lucca.present.shapes import Piece
from lucca.present.words import joined, plain

STYLES = {"changed": "yellow", "dropped": "red", "added": "green"}

NOTATION = "{x|B y} y in B · [-B x] not in B · [+B y] only in B"


def base_text(pieces: Iterable[Piece]) -> Text:
    """What was said, in the base's words, with what others have instead."""
    text = Text()
    for piece in pieces:
        text.append(_from_base(piece), STYLES.get(piece.kind))
    return text


def _from_base(piece: Piece) -> str:
    own = plain(piece.text)
    if piece.kind == "changed":
        return f"{{{own}|{'|'.join(_variant(v.letters, v.text) for v in piece.variants)}}}"
    if piece.kind == "dropped":
        return f"[-{joined(piece.variants[0].letters)} {own}]"
    if piece.kind == "added":
        return " ".join(f"[+{_variant(v.letters, v.text)}]" for v in piece.variants)
    return own


def _variant(letters: tuple[str, ...], text: str) -> str:
    return f"{joined(letters)} {plain(text) or '–'}"


def witness_text(pieces: Iterable[Piece]) -> Text:
    """A witness's own words: `{changed}`, `[+added]`, `[-left out]`."""
    text = Text()
    signs = {"changed": ("{", "}"), "added": ("[+", "]"), "dropped": ("[-", "]")}
    for piece in pieces:
        before, after = signs.get(piece.kind, ("", ""))
        text.append(f"{before}{plain(piece.text)}{after}", STYLES.get(piece.kind))
    return text
