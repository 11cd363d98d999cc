"""A witness: what one report has of one utterance, as words that can be laid beside another's.

Only words inside quotation marks count for quoted speech; marks of quotation are left out, and of the other marks only
those that end a sentence and ellipses are kept. Case and the shape of apostrophes do not make a word another one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lucca.language.marks import quotations
from lucca.language.words import Word, words
from lucca.records import Report, Span, Statement

_STOPS = frozenset(".?!")

ELLIPSIS = "…"
"""What an ellipsis is compared by, however many points it has."""

_INSERTION = 12
"""Words and marks that square brackets may hold; a longer insertion is nobody's, a bracket that never closes a slip."""

_CONTRACTIONS = (("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("shan't", "shall not"))
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ll", " will"), ("'ve", " have"), ("'m", " am"))
"""Short forms that stand for the same words; "'s" and "'d" are left alone, since they stand for several."""


_APOSTROPHES = frozenset("'’")
_PARTED = frozenset("s t m re ve ll d".split())
"""Endings behind an apostrophe, as corpora and machine-made text part them from their word."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sentence mark: what it is compared by, and where it stands.

    `statement` is the index of its statement within the witness, `piece` that of the stretch, counted over the witness;
    `quoted` says that the stretch is in the speaker's own words, `bracketed` that this word is not: it stands in square
    brackets, as an editor's insertion does.
    """

    key: str
    span: Span
    statement: int
    piece: int
    is_stop: bool
    quoted: bool
    bracketed: bool = False

    @property
    def is_ellipsis(self) -> bool:
        """Whether words are left out here, and said to be."""
        return self.key == ELLIPSIS


def tokens(report: Report, statements: tuple[Statement, ...], *, reported: bool = False) -> tuple[Token, ...]:
    """The tokens of a report's statements, in order; with `reported` also what stands outside of quotation marks."""
    found: list[Token] = []
    piece = 0
    for index, statement in enumerate(statements):
        for span in statement.content:
            for stretch, quoted in _stretches(report.text, span, statement):
                if quoted or reported or statement.kind == "indirect":
                    found += stretch_tokens(report.text, stretch, index, piece, quoted=quoted)
                    piece += 1
    return tuple(found)


def _stretches(text: str, span: Span, statement: Statement) -> Iterator[tuple[Span, bool]]:
    """The stretches of a content, and whether each is in the speaker's own words."""
    if statement.kind != "mixed":
        yield span, statement.kind == "direct"
        return
    at = span.start
    for inner in (q.inner for q in quotations(text, (span,))):
        if inner.start > at:
            yield Span(at, inner.start), False
        yield inner, True
        at = inner.end
    if at < span.end:
        yield Span(at, span.end), False


def stretch_tokens(text: str, span: Span, statement: int, piece: int, *, quoted: bool) -> list[Token]:
    """The tokens of one stretch of a text, marks of quotation left out."""
    return [
        Token(key, where, statement, piece, is_stop, quoted, bracketed)
        for key, where, is_stop, bracketed in _keyed(words(text, span.start, span.end))
    ]


def _keyed(found: tuple[Word, ...]) -> Iterator[tuple[str, Span, bool, bool]]:
    """Each word or mark that is kept: its key, its span, whether it is a mark, whether it stands in square brackets."""
    closing = {k for k, w in enumerate(found) if w.text == "]"}
    inside, k = False, 0
    while k < len(found):
        word = found[k]
        if word.text == "[":
            inside = any(n in closing for n in range(k + 1, k + 1 + _INSERTION))
        elif word.text == "]":
            inside = False
        elif not word.is_mark and _is_parted(found[k + 1 : k + 3]):
            yield f"{word.lower}'{found[k + 2].lower}", Span(word.span.start, found[k + 2].span.end), False, inside
            k += 2
        elif not word.is_mark:
            yield word.lower.strip("'"), word.span, False, inside
        elif word.text == ELLIPSIS or word.text == ".":
            end = k
            while word.text == "." and end + 1 < len(found) and found[end + 1].text == ".":
                end += 1
            key = ELLIPSIS if end > k or word.text == ELLIPSIS else word.text
            yield key, Span(word.span.start, found[end].span.end), True, False
            k = end
        elif word.text in _STOPS:
            yield word.text, word.span, True, False
        k += 1


def _is_parted(behind: tuple[Word, ...]) -> bool:
    """Whether a short form's ending stands behind a word with blanks between them: "we ’ ll"."""
    return len(behind) == 2 and behind[0].text in _APOSTROPHES and behind[1].lower in _PARTED


def spelled_out(key: str) -> tuple[str, ...]:
    """A token's key with short forms in full: "don't" is the two words "do not"."""
    if "'" not in key and key != "cannot":
        return (key,)
    for short, full in _CONTRACTIONS:
        if key == short:
            return tuple(full.split())
    for ending, full in _ENDINGS:
        if key.endswith(ending) and len(key) > len(ending):
            return tuple((key.removesuffix(ending) + full).split())
    return (key,)
