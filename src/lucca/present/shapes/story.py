"""A story and a brief as they are shown."""

from dataclasses import dataclass
from typing import Literal

from lucca.present.shapes.reports import ReportView, SourceView
from lucca.present.shapes.said import Only, Ref, SpeakerView, UtteranceView
from lucca.present.shapes.sections import Sections

CheckKind = Literal[
    "orphaned",
    "accusation",
    "unnamed",
    "wording",
    "status",
    "speakers",
    "expected",
    "declined",
    "speakerless",
    "undated",
    "dispute",
    "figure",
    "origin",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something to look at first: what it is, in one line, the words that show it, and the utterances it is about.

    `words` are a report's; they may be shortened, `text` may not.
    """

    kind: CheckKind
    text: str
    words: str = ""
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """One story of the brief.

    `first_checks` are those of `checks` that matter most; `differing` are the utterances of which several wordings stand
    side by side; `sections` is all that is shown beside what was said; `count` is the number of all utterances. `has_told`
    says that some of the words are the reports' own, `has_outside` that some of those differ.
    """

    anchor: str
    title: str
    reports: tuple[ReportView, ...]
    checks: tuple[Check, ...]
    first_checks: tuple[Check, ...]
    speakers: tuple[SpeakerView, ...]
    differing: tuple[UtteranceView, ...]
    only: tuple[Only, ...]
    sections: Sections
    count: int
    has_told: bool
    has_outside: bool

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The headings of what the page shows of it, with their anchors, and how many there are of each."""
        beside = self.sections
        parts = (
            ("check", "Check first", len(self.checks)),
            ("said", "Who said what", self.count),
            ("matrix", "Who carries what", len(beside.matrix.rows) if beside.matrix else 0),
            ("disputes", "Where they differ", len(beside.disputes)),
            ("figures", "Figures", len(beside.figures)),
            ("commitments", "Demands, offers, threats", len(beside.commitments)),
            ("timeline", "Timeline", len(beside.timeline)),
            ("meetings", "Meetings", len(beside.meetings)),
            ("ties", "Stands with", len(beside.ties)),
            ("differences", "Wording differences", len(self.differing)),
            ("only", "Only in one report", sum(len(one.refs) for one in self.only)),
        )
        return tuple((f"{self.anchor}-{part}", f"{words} ({many})") for part, words, many in parts if many)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefView:
    """The whole brief. `loose` are reports that stand in no story; `coverage` says what was read and what was not."""

    title: str
    coverage: str
    made_by: str
    stories: tuple[StoryView, ...]
    loose: tuple[ReportView, ...]
    sources: tuple[SourceView, ...]
