"""A witness: what one report has of one utterance, as words that can be laid beside another's.

Only words inside quotation marks count for quoted speech; marks of quotation are left out, and of the other marks only
those that end a sentence are kept. Case and the shape of apostrophes do not make a word another one.
"""

from dataclasses import dataclass

from lucca.language.marks import quotations
from lucca.language.words import words
from lucca.records import Report, Span, Statement

_STOPS = frozenset(".?!")

_CONTRACTIONS = (("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("shan't", "shall not"))
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ll", " will"), ("'ve", " have"), ("'m", " am"))
"""Short forms that stand for the same words; "'s" and "'d" are left alone, since they stand for several."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sentence mark: what it is compared by, and where it stands.

    `statement` is the index of its statement within the witness, `piece` that of the stretch, counted over the witness;
    `quoted` says that the stretch is in the speaker's own words.
    """

    key: str
    span: Span
    statement: int
    piece: int
    is_stop: bool
    quoted: bool


def tokens(report: Report, statements: tuple[Statement, ...]) -> tuple[Token, ...]:
    """The tokens of a report's statements, in order."""
    found: list[Token] = []
    piece = 0
    for index, statement in enumerate(statements):
        for span in statement.content:
            for stretch in _spoken(report.text, span, statement):
                found += _stretch(report.text, stretch, index, piece, statement.kind != "indirect")
                piece += 1
    return tuple(found)


def _spoken(text: str, span: Span, statement: Statement) -> tuple[Span, ...]:
    """The stretches of a content that are in the speaker's own words."""
    if statement.kind != "mixed":
        return (span,)
    return tuple(q.inner for q in quotations(text, (span,)))


def _stretch(text: str, span: Span, statement: int, piece: int, quoted: bool) -> list[Token]:
    kept = [w for w in words(text, span.start, span.end) if not w.is_mark or w.text in _STOPS]
    return [Token(w.lower.strip("'"), w.span, statement, piece, w.is_mark, quoted) for w in kept]


def spelled_out(key: str) -> tuple[str, ...]:
    """A token's key with short forms in full: "don't" is the two words "do not"."""
    for short, full in _CONTRACTIONS:
        if key == short:
            return tuple(full.split())
    for ending, full in _ENDINGS:
        if key.endswith(ending) and len(key) > len(ending):
            return tuple((key.removesuffix(ending) + full).split())
    return (key,)
