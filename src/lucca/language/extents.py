"""How far what is said reaches: what the reader marks, held to sentences, quotation marks and the layout.

Three things never happen in PolNeAR's training part (6,500 attributions read by machine): a whole sentence of narrative
inside one attribution, words before a cue with a colon, and the report's next sentence beside a quotation of full
sentences. The reader marks them where pages have lost their line breaks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from lucca.language.merge import Marked
from lucca.language.stretches import around
from lucca.language.syntax import Syntax
from lucca.layout import trimmed
from lucca.records import Span

_QUOTE = frozenset('“”"„«»')
_COLONS = frozenset({":", "："})


class _Piece(NamedTuple):
    """A stretch of a content: the numbers of its sentence and of the span that it is part of."""

    sentence: int
    span: int
    stretch: Span


class Extents:
    """The sentences of one text, as rules and layout part them, to which contents are held."""

    def __init__(self, text: str, sentences: Sequence[Span], quotes: Sequence[Span], syntax: Syntax) -> None:
        self._text = text
        self._quotes = quotes
        self._sentences = _parted(text, sentences, syntax)

    def fitted(self, mark: Marked) -> Marked:
        """The mark with as much of its content as its cue can have; never with none."""
        if mark.cue is None or not self._sentences:
            return mark
        pieces = self._pieces(mark.content)
        kept = self._behind_colon(pieces, mark.cue)
        kept = self._together(kept, mark)
        kept = self._told(kept, mark.cue)
        return mark if len(kept) == len(pieces) or not kept else replace(mark, content=self._joined(kept))

    def _pieces(self, content: Sequence[Span]) -> list[_Piece]:
        found = []
        for k, span in enumerate(sorted(content)):
            for number in range(self._at(span.start), len(self._sentences)):
                here = self._sentences[number]
                if here.start >= span.end:
                    break
                piece = trimmed(self._text, max(span.start, here.start), min(span.end, here.end))
                if piece is not None and self._speaks(piece):
                    found.append(_Piece(number, k, piece))
        return found

    def _behind_colon(self, pieces: list[_Piece], cue: Span) -> list[_Piece]:
        """What stands behind a cue with a colon, where anything does."""
        behind = [piece for piece in pieces if piece.stretch.start >= cue.end]
        return behind if behind and self._has_colon(cue) else pieces

    def _together(self, pieces: list[_Piece], mark: Marked) -> list[_Piece]:
        """What no sentence of narrative parts from the cue."""
        cue = self._at((mark.cue or mark.content[0]).start)
        told = {piece.sentence for piece in pieces} | {cue} | ({self._at(mark.source.start)} if mark.source else set())
        first, last = self._run(cue, told, -1), self._run(cue, told, 1)
        return [piece for piece in pieces if first <= piece.sentence <= last]

    def _run(self, number: int, told: Collection[int], step: int) -> int:
        """The last sentence in one direction before the first of narrative."""
        farthest = number
        while 0 <= number < len(self._sentences):
            if number in told:
                farthest = number
            elif self._speaks(self._sentences[number]):
                break
            number += step
        return farthest

    def _told(self, pieces: list[_Piece], cue: Span) -> list[_Piece]:
        """Quotations, and what is said without marks in the cue's own sentence; all where there is neither."""
        home = self._at(cue.start)
        if not pieces or any(self._is_unpaired(piece.stretch) for piece in pieces):
            return pieces
        if self._has_colon(cue) and not self._opens(pieces[0].stretch):
            return pieces  # a transcript's label
        return [p for p in pieces if p.sentence == home or around(self._quotes, p.stretch)] or pieces

    def _joined(self, kept: Sequence[_Piece]) -> tuple[Span, ...]:
        """The kept stretches, those that were one span and follow one another made one again."""
        found: list[Span] = []
        last: _Piece | None = None
        for piece in kept:
            if last is not None and piece.span == last.span and not self._speaks(Span(found[-1].end, piece.stretch.start)):
                found[-1] = Span(found[-1].start, piece.stretch.end)
            else:
                found.append(piece.stretch)
            last = piece
        return tuple(found)

    def _at(self, place: int) -> int:
        """The number of the last sentence that begins at a place or before it; 0 where none does."""
        return max(bisect_right(self._sentences, place, key=lambda s: s.start) - 1, 0)

    def _has_colon(self, cue: Span) -> bool:
        return self._text[cue.end - 1] in _COLONS or self._text[cue.end : cue.end + 1] in _COLONS

    def _opens(self, piece: Span) -> bool:
        """Whether a stretch begins with a quotation."""
        return any(quote.start <= piece.start for quote in around(self._quotes, piece))

    def _is_unpaired(self, piece: Span) -> bool:
        """Whether a mark stands in a stretch that is no quotation's: then nobody knows what is quoted there."""
        return not around(self._quotes, piece) and not _QUOTE.isdisjoint(self._text[piece.start : piece.end])

    def _speaks(self, span: Span) -> bool:
        return any(c.isalnum() for c in self._text[span.start : span.end])


def _parted(text: str, sentences: Sequence[Span], syntax: Syntax) -> list[Span]:
    """The sentences, those parted in which syntax has one begin with a capital behind a word: a line break was lost."""
    found = []
    starts = [
        syntax.tokens[first].start
        for first, _ in syntax.sentences
        if first and text[syntax.tokens[first].start].isupper() and text[syntax.tokens[first - 1].end - 1].isalnum()
    ]
    for sentence in sentences:
        inside = starts[bisect_right(starts, sentence.start) : bisect_left(starts, sentence.end)]
        edges = [sentence.start, *inside, sentence.end]
        found += [part for k, start in enumerate(edges[:-1]) if (part := trimmed(text, start, edges[k + 1]))]
    return found
