"""A claim: what somebody, or a report in its own voice, says to be so, ready to be set beside others."""

from collections.abc import Mapping
from dataclasses import dataclass

from lucca.language.lexicon import DETERMINERS
from lucca.records import Passage, Report, Span
from lucca.story.disputes.clauses import Clause
from lucca.story.passages import Told

LONGEST = 480
"""Code points of a passage that is shown as evidence; longer ones are cut to their clause."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One clause that says something, where it stands and whose it is.

    `holders` are story actors' ids, none for the report's own voice; `names` the keys of their names. `evidence` is what is
    shown for it, `frame` the clause with a cue of blame before it. `poles` gives for each concept whether the clause affirms
    (1) or denies it (-1), and the index of its word; `marked` are the concepts that it denies in so many words. `topic` are
    keys of what it points back to, `around` those of the rest of its sentence. `times` are the TIMEX3 values of its own
    times, `time_spans` where they stand, `days` the ISO days of its sentence; `first_place` is the code point at which the
    first of its places begins, `sentence` the place of its sentence among those of its report, `within` its span; `named`
    are the code points at which names of its report begin. `is_denial` says that a cue of denial governs it, `answers` that
    the cue denies what was said before. `source` is where who says it is named, `cue` the word for it,
    `rebuts` the claim that its sentence names
    as the one that it denies.
    """

    report: Report
    clause: Clause
    evidence: Span
    frame: Span
    holders: tuple[str, ...]
    names: frozenset[str]
    statement: str | None
    told: Told
    poles: Mapping[str, tuple[int, int]]
    marked: frozenset[str]
    topic: frozenset[str]
    around: frozenset[str]
    days: frozenset[str]
    times: tuple[str, ...]
    time_spans: tuple[Span, ...]
    places: frozenset[str]
    countries: frozenset[str]
    first_place: int
    sentence: int
    within: Span
    named: frozenset[int]
    is_denial: bool = False
    answers: bool = False
    source: Span | None = None
    cue: Span | None = None
    rebuts: "Claim | None" = None

    @property
    def exact(self) -> str:
        """The words of the clause."""
        return self.report.text[self.clause.span.start : self.clause.span.end]

    @property
    def passage(self) -> Passage:
        """The evidence as a passage."""
        span = self.evidence
        return Passage(report=self.report.id, span=span, exact=self.report.text[span.start : span.end])

    def is_of(self, others: "Claim") -> bool:
        """Whether one voice speaks in both claims; a spokesperson has the voice of whom they speak for."""
        if self.holders or others.holders:
            speaks_for = any(n.startswith("spokes") for n in self.names | others.names) and bool(self.names & others.names)
            return speaks_for or bool(set(self.holders) & set(others.holders))
        return self.report.id == others.report.id


def starts_with_name(claim: Claim) -> bool:
    """Whether a clause's capital is a name's or a title's before one, and not only a sentence's."""
    found = [w for w in claim.clause.words if not w.is_mark][:3]
    found = found[1:] if found and found[0].lower == "that" else found[:2]
    if not found or not found[0].is_capitalised:
        return False
    if found[0].span.start in claim.named:
        return True
    before = claim.report.text[: found[0].span.start].rstrip()[-1:]
    title = len(found) > 1 and found[1].span.start in claim.named and found[0].lower not in DETERMINERS
    return title or (bool(before) and before not in '.?!:“"”\n')
