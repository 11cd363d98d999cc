"""A draft that was checked against its sources: what it quotes and attributes, and what the sources have of it.

Invariants: every quotation of the draft and every attribution that could be read stands in exactly one finding of its
kind, in the order of the draft; every source passage is exact.
"""

from dataclasses import dataclass
from typing import Literal

from lucca.records.base import SCHEMA_VERSION, Span
from lucca.records.report import Report
from lucca.records.story import Difference

FindingKind = Literal["quote", "attribution", "speaker"]
Verdict = Literal["exact", "reworded", "cut", "altered", "not-found", "other-speaker", "too-short"]
Remark = Literal["ellipsis", "brackets", "turned", "joined", "outside-quotation-marks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """What one source has of a finding's words.

    `content` are the stretches of the source's text, `exact` their words joined by " … "; `line` is the line of the first,
    as an editor counts them (from 1). `speakers` are the names of who says them there, none where nobody is found. `verdict`
    and `remarks` are those against this source alone.
    """

    report: str
    content: tuple[Span, ...]
    exact: str
    line: int
    speakers: tuple[str, ...] = ()
    verdict: Verdict
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One quote or attribution of the draft, and what the sources have of it.

    `kind`: words in quotation marks (*quote*), words that the draft reports without them (*attribution*), or who said them
    (*speaker*). `verdict`: the source's words (*exact*); told in words of the draft's own (*reworded*); words left out and
    nothing else changed (*cut*); *altered*; *not-found* in any source; found, but said by somebody else (*other-speaker*);
    too few words to tell (*too-short*). `off` says that a person should look: never for what is exact, reworded or too
    short, and for a cut only where nothing marks it or where it may turn the meaning.

    `remarks`: an *ellipsis* or square *brackets* own up to the change; a difference may have *turned* the meaning; words
    said apart were *joined*; the words stand *outside-quotation-marks* in the source.

    `sources` has the weightiest first: a transcript, a press release, then the nearest words. `differences` have the
    source's passage as `base`, the draft's as `other`; their `statement` is an index into `sources`. `line` counts from 1.
    """

    id: str
    kind: FindingKind
    content: tuple[Span, ...]
    exact: str
    line: int
    speakers: tuple[str, ...] = ()
    verdict: Verdict
    off: bool
    remarks: tuple[Remark, ...] = ()
    sources: tuple[SourcePassage, ...] = ()
    differences: tuple[Difference, ...] = ()
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """A draft, the sources that it was checked against, and the findings in the order of the draft."""

    schema: int = SCHEMA_VERSION
    lucca: str
    model: str
    draft: Report
    against: tuple[Report, ...]
    findings: tuple[Finding, ...]

    @property
    def off(self) -> bool:
        """Whether any finding needs a person's eye."""
        return any(finding.off for finding in self.findings)
