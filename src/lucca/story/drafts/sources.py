"""A source as a draft is checked against it: its words in order, those that somebody is quoted with apart.

Spoken words are those in quotation marks, wherever they stand, and of a transcript all that is said. Token.statement numbers
what is said without a break: pieces of one statement, as long as none of them begins a sentence.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.marks import quotations
from lucca.layout import line_starts, paragraphs
from lucca.records import Reading, Report, Span, Statement
from lucca.story.witness import Token, stretch_tokens

_NESTED = 4
"""How many statements may begin before a place and hold it: contents rarely overlap."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report with its words: `spoken` in quotation marks, `told` all of them."""

    reading: Reading
    spoken: tuple[Token, ...]
    told: tuple[Token, ...]
    starts: tuple[int, ...]
    held: "Held"

    @property
    def report(self) -> Report:
        """The report."""
        return self.reading.report

    def line(self, at: int) -> int:
        """The line of a code point, from 1."""
        return bisect_right(self.starts, at)


class Held:
    """Which statement holds a place of a report."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._held = sorted((span, k) for k, s in enumerate(statements) for span in s.content)
        self._statements = tuple(statements)
        self._by_id = {s.id: s for s in statements}

    def at(self, span: Span) -> Statement | None:
        """The statement whose content shares most with the span; quoted speech before other."""
        behind = bisect_right(self._held, span.end, key=lambda held: held[0].start)
        near = ((Span(*held), self._statements[k]) for held, k in self._held[max(behind - _NESTED, 0) : behind])
        fits = [(held, s) for held, s in near if held.overlaps(span)]
        best = max(
            fits,
            key=lambda f: (f[1].kind != "indirect", min(f[0].end, span.end) - max(f[0].start, span.start)),
            default=None,
        )
        return best[1] if best else None

    def root(self, span: Span) -> str | None:
        """The id of the statement with which the quote at a place began."""
        statement = self.at(span)
        seen: set[str] = set()
        while statement and statement.continues in self._by_id and statement.id not in seen:
            seen.add(statement.id)
            statement = self._by_id[statement.continues]
        return statement.id if statement else None


def source(reading: Reading) -> Source:
    """The words of a reading's report."""
    report, held = reading.report, Held(reading.statements)
    whole = Span(0, len(report.text))
    return Source(
        reading=reading,
        spoken=tuple(_spoken(reading, held)),
        told=tuple(stretch_tokens(report.text, whole, 0, 0, quoted=False)),
        starts=tuple(line_starts(report.text)),
        held=held,
    )


def _spoken(reading: Reading, held: Held) -> list[Token]:
    text = reading.report.text
    if reading.report.kind == "transcript":
        stretches = [Span(*span) for s in reading.statements for span in s.content]
    else:
        stretches = [q.inner for q in quotations(text, paragraphs(text))]
    found: list[Token] = []
    number, last = 0, None
    for piece, span in enumerate(stretches):
        statement = held.at(span)
        goes_on = statement is not None and statement is last and text[slice(*span)].lstrip("…. [(‘'")[:1].islower()
        number += not goes_on
        found += stretch_tokens(text, span, number, piece, quoted=True)
        last = statement
    return found
