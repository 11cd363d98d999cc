"""A statement's words against those of the other witnesses, as pieces.

A difference names passages; what was added has no place in the base, and what was dropped none in the other report. That
place is found by counting the words that both share: the nth shared word of one is the nth of the other.

Invariants: pieces stand in text order, and every stretch of the statement is in one of them; white space at the ends of a
differing piece stands outside it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lucca.present.index import GAP, Cited, holds
from lucca.present.quoted import is_spoken, spoken
from lucca.records import Difference, Passage, Report, Span

WORD = re.compile(r"\w+")


BREAK = " ¶ "
"""Joins the paragraphs of a quote that goes on."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one report has of an utterance: one statement, or several in text order."""

    cited: tuple[Cited, ...]

    @property
    def letter(self) -> str:
        """The report's letter."""
        return self.cited[0].letter

    @property
    def report(self) -> Report:
        """The report."""
        return self.cited[0].report

    @property
    def content(self) -> tuple[Span, ...]:
        """The spans of what was said, over all statements that hold."""
        return tuple(Span(*span) for cited in self.cited for span in cited.content)

    @property
    def spoken(self) -> tuple[Span, ...]:
        """The stretches of its content that are in the speaker's own words."""
        return tuple(stretch for c in self.cited for stretch in spoken(c.report.text, c.statement, c.content))

    @property
    def compared(self) -> tuple[Span, ...]:
        """The stretches that are laid beside another report's word by word: of a mixed statement only what is spoken."""
        told = (c.content if c.statement.kind == "indirect" else () for c in self.cited)
        return tuple(sorted((*self.spoken, *(Span(*span) for some in told for span in some))))

    def joint(self, start: int) -> str:
        """What joins the stretch that begins at `start` to the one before."""
        begins = next((c.statement for c in self.cited if c.content and c.content[0][0] == start), None)
        return BREAK if begins and begins.continues else GAP


@dataclass(frozen=True, slots=True)
class Edit:
    """Over `span` of one statement's text, `letter` has `text` instead; an empty span is a place between words.

    `quoted` says that the words stand inside quotation marks on every side that has them.
    """

    span: Span
    letter: str
    text: str
    is_punctuation: bool
    quoted: bool


def sound_differences(differences: Iterable[Difference], base: Testimony, other: Testimony) -> tuple[Difference, ...]:
    """The differences whose passages still hold and lie in these two statements."""
    return tuple(d for d in differences if _fits(d.base, base) and _fits(d.other, other) and (d.base or d.other))


def _fits(passage: Passage | None, testimony: Testimony) -> bool:
    if passage is None:
        return True
    here = passage.report == testimony.report.id and holds(testimony.report.text, passage)
    return here and any(passage.span[0] < end and start < passage.span[1] for start, end in testimony.content)


def in_quotation(difference: Difference, base: Testimony, other: Testimony) -> bool:
    """Whether the words that differ are given as the speaker's own, in quotation marks."""
    sides = ((difference.base, base), (difference.other, other))
    return difference.quoted and all(is_spoken(side.span, whose.spoken) for side, whose in sides if side)


def edits(differences: Sequence[Difference], here: Testimony, there: Testimony, *, here_is_base: bool) -> tuple[Edit, ...]:
    """The differences as edits of `here`, each with the words of `there`."""
    sides = [(d.base, d.other) if here_is_base else (d.other, d.base) for d in differences]
    place = _Placing(here, there, sides, whole=not all(difference.quoted for difference in differences))
    found = []
    for difference, (mine, theirs) in zip(differences, sides, strict=True):
        if mine is not None:
            span, words = Span(*mine.span), theirs.exact if theirs else ""
        elif theirs is not None and here.content and there.content:
            span, words = place.inserted(theirs)
        else:
            continue
        quoted = in_quotation(difference, *((here, there) if here_is_base else (there, here)))
        found.append(Edit(span, there.letter, words, difference.kind == "punctuation", quoted))
    return tuple(found)


class _Placing:
    """Finds where words of `there` would stand in `here`."""

    def __init__(
        self, here: Testimony, there: Testimony, sides: Sequence[tuple[Passage | None, Passage | None]], *, whole: bool
    ) -> None:
        self.here, self.there, self.sides = here, there, sides
        self._mine = _shared(here, [mine for mine, _ in sides], whole=whole)
        self._theirs = _shared(there, [theirs for _, theirs in sides], whole=whole)

    def inserted(self, theirs: Passage) -> tuple[Span, str]:
        """Where their words stand between two words of ours, and the words, with a space on the side where they had one."""
        text, (start, end) = self.there.report.text, theirs.span
        before = sum(word.end <= start for word in self._theirs)
        at = min(before, len(self._mine))
        words = theirs.exact.strip()
        if at == 0:
            place = self._mine[0].start if self._mine else self.here.content[0][0]
            words += " " * text[end : end + 1].isspace()
        else:
            place = self._mine[at - 1].end
            words = " " * (words[:1].isalnum() or text[max(0, start - 1) : start].isspace()) + words
        place = max(place, self._after_earlier(start))
        return Span(place, place), words

    def _after_earlier(self, start: int) -> int:
        """The end of our words that stand for theirs before `start`."""
        return max((m.span[1] for m, t in self.sides if m and t and t.span[1] <= start), default=0)


def _shared(testimony: Testimony, passages: Sequence[Passage | None], *, whole: bool) -> list[Span]:
    """The words that no difference touches, of the whole statement or of what is compared by quotation marks."""
    taken = [passage.span for passage in passages if passage]
    words = (
        Span(match.start(), match.end())
        for start, end in (testimony.content if whole else testimony.compared)
        for match in WORD.finditer(testimony.report.text, start, end)
    )
    return [word for word in words if not any(word.start < end and start < word.end for start, end in taken)]
