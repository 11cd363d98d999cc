"""Finds things in a brief: reports by letter, statements with their place, whether their evidence still holds.

Invariant: nothing here fails on a brief whose parts do not fit together; what cannot be found is null, what does not match
its text is not sound.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from lucca.layout import line_starts
from lucca.present.shapes import Spot
from lucca.present.words import letters
from lucca.records import Actor, Brief, Evidence, Figure, Member, Passage, Reading, Report, Span, Statement

_FOLDER = re.compile(r"[\\/]")

GAP = " … "
"""Joins the stretches of a broken quote, as in `Statement.exact`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A statement with its report. `order` sorts statements by report, then by place; `sound` says the evidence matches."""

    letter: str
    report: Report
    statement: Statement
    sound: bool
    spot: Spot
    order: tuple[int, int]

    @property
    def content(self) -> tuple[Span, ...]:
        """The spans of what was said; none where they do not hold."""
        return self.statement.content if self.sound else ()


def holds(text: str, evidence: Evidence | Passage) -> bool:
    """Whether the text still has the exact words at the span."""
    return _inside(text, evidence.span) and text[slice(*evidence.span)] == evidence.exact


def _inside(text: str, span: Span) -> bool:
    return 0 <= span[0] < span[1] <= len(text)


def _is_sound(text: str, statement: Statement) -> bool:
    spans = statement.content
    if not spans or not all(_inside(text, span) for span in spans):
        return False
    return GAP.join(text[start:end] for start, end in spans) == statement.exact


def report_names(reports: Sequence[Report]) -> dict[str, str | None]:
    """What each report was given as: the file's name (its whole path where two are alike), else its URL, else nothing."""
    short = {r.id: _FOLDER.split(r.path)[-1] if r.path else r.url for r in reports}
    times = Counter(short.values())
    return {r.id: r.path if r.path and times[short[r.id]] > 1 else short[r.id] for r in reports}


def _spot(letter: str, line: int | None, number: int) -> Spot:
    anchor = None if line is None else f"{letter}-{number}"
    return Spot(letter=letter, line=line, place=f"{letter}{line or '?'}", anchor=anchor)


class Index:
    """The brief's readings and statements by id, lettered in the order of the stories."""

    def __init__(self, brief: Brief) -> None:
        readings = {reading.report.id: reading for reading in brief.reports}
        in_stories = chain.from_iterable(story.reports for story in brief.stories)
        order = [key for key in dict.fromkeys((*in_stories, *readings)) if key in readings]
        self.readings: dict[str, Reading] = {key: readings[key] for key in order}
        self.letters: dict[str, str] = dict(zip(order, letters(), strict=False))
        self.names = report_names([reading.report for reading in self.readings.values()])
        self._statements: dict[Member, Cited] = {}
        self._of_report: dict[str, list[Cited]] = {}
        self._actors: dict[Member, Actor] = {}
        self._figures: dict[Member, Figure] = {}
        for rank, reading in enumerate(self.readings.values()):
            self._add(rank, reading)

    def _add(self, rank: int, reading: Reading) -> None:
        report, letter = reading.report, self.letters[reading.report.id]
        starts = line_starts(report.text)
        for actor in reading.actors:
            self._actors[Member(report.id, actor.id)] = actor
        self._figures.update({Member(report.id, figure.id): figure for figure in reading.figures})
        in_order = sorted(reading.statements, key=lambda s: s.content[:1])
        for number, statement in enumerate(in_order, start=1):
            sound = _is_sound(report.text, statement)
            at = statement.content[0][0] if statement.content else 0
            cited = Cited(
                letter=letter,
                report=report,
                statement=statement,
                sound=sound,
                spot=_spot(letter, bisect_right(starts, at) if sound else None, number),
                order=(rank, at),
            )
            self._statements[Member(report.id, statement.id)] = cited
            self._of_report.setdefault(report.id, []).append(cited)

    def statement(self, member: Member) -> Cited | None:
        """The statement that a story names, null where the reading has none of that id."""
        return self._statements.get(Member(*member))

    def actor(self, member: Member) -> Actor | None:
        """The actor that a story or a statement names."""
        return self._actors.get(Member(*member))

    def figure(self, member: Member) -> Figure | None:
        """The figure that a story names."""
        return self._figures.get(Member(*member))

    def of_report(self, report: str) -> tuple[Cited, ...]:
        """A report's statements in text order."""
        return tuple(self._of_report.get(report, ()))

    def lettered(self, reports: Iterable[str]) -> tuple[str, ...]:
        """The letters of these reports, each once, in the brief's order."""
        wanted = set(reports)
        return tuple(letter for key, letter in self.letters.items() if key in wanted)
