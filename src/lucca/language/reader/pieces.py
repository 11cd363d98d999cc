"""Words into the pieces of the encoder's vocabulary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import BertWordPieceTokenizer

LONGEST_WORD = 12
"""Pieces kept of one word: the first piece stands for the word, the rest only help to recognise it."""


class Pieces:
    """The vocabulary (one piece a line, its number the line's, from 0); cuts one word at a time and remembers it."""

    def __init__(self, path: Path) -> None:
        """Raise OSError if `path` cannot be read."""
        from tokenizers import BertWordPieceTokenizer

        lines = path.read_text(encoding="utf-8").split("\n")
        vocabulary = {piece: number for number, piece in enumerate(lines) if piece}
        self._tokenizer: BertWordPieceTokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self._known: dict[str, tuple[int, ...]] = {}
        self.first: int = vocabulary["[CLS]"]
        self.last: int = vocabulary["[SEP]"]
        self._unknown: int = vocabulary["[UNK]"]

    def of(self, word: str) -> tuple[int, ...]:
        """The word's pieces, between 1 and `LONGEST_WORD` of them."""
        known = self._known.get(word)
        if known is None:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids
            known = tuple(ids[:LONGEST_WORD]) or (self._unknown,)
            if len(self._known) < _REMEMBERED:
                self._known[word] = known
        return known


_REMEMBERED = 100_000
