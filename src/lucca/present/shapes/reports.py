"""Reports as they are shown: in the list, and in full with their statements marked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report as the brief lists it.

    `name` is what it was given as, null for pasted text; `link` an http or https URL, else null; `kind` is null for an
    article; `basis` says where the date is from; `title` is null where it is the story's.
    """

    letter: str
    anchor: str
    name: str | None
    link: str | None
    outlet: str | None
    kind: str | None
    published: str | None
    basis: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one line of a report under the same statements and the same furniture.

    `marks` are the anchors of the statements over it, the innermost first; `starts` those that begin here; `number` is the
    utterance to show at its start (null inside a statement); `target` the utterance it leads back to.
    """

    text: str
    furniture: str | None = None
    marks: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    number: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a report, its line end included in the last segment. `number` counts from 1."""

    number: int
    segments: tuple[Segment, ...]
    blank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A report's full text. `broken` are the anchors of statements that lie over several segments."""

    report: ReportView
    language: str
    lines: tuple[Line, ...]
    broken: tuple[str, ...]
