"""Answers to commitments: who is told to have accepted or refused a demand, an offer or a proposal that came before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lucca.extract.clauses import subject
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.words import words
from lucca.records import Commitment, Report, Span, evidence
from lucca.records.reading import CommitmentKind, CommitmentStatus

_ANSWER = re.compile(
    r"(?i)\b(?:(?P<refused>reject(?:ed|s)|dismiss(?:ed|es)|spurn(?:ed|s)|rebuff(?:ed|s)|turn(?:ed|s) down|refus(?:ed|es)|"
    r"declin(?:ed|es))|(?P<accepted>accept(?:ed|s)|agreed to))\s+(?:the|that|this|its|his|her|their|[\w.-]{1,30}['’]s)\s+"
    r"(?:[\w-]{1,20}\s+){0,2}(?P<noun>demand|call|request|ultimatum|offer|invitation|proposal|plan)s?\b"
)
_KINDS: dict[str, frozenset[CommitmentKind]] = {
    "demand": frozenset({"demand"}),
    "call": frozenset({"demand", "proposal"}),
    "request": frozenset({"demand"}),
    "ultimatum": frozenset({"demand", "threat"}),
    "offer": frozenset({"offer"}),
    "invitation": frozenset({"offer"}),
    "proposal": frozenset({"proposal", "offer"}),
    "plan": frozenset({"proposal"}),
}
_REACH = 300
"""Code points before an answer in which its subject is looked for."""

_BACK = 12
"""Commitments before an answer among which the one that it answers is looked for."""


def answered(report: Report, analysis: Analysis, parties: Parties, made: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The commitments in text order, those that an actor they are made to has answered marked so, with the passage."""
    records = sorted(made, key=lambda c: c.evidence[0].span)
    starts = [r.evidence[0].span.start for r in records]
    for sentence in (s for paragraph in analysis.sentences for s in paragraph):
        for match in _ANSWER.finditer(report.text, sentence.start, sentence.end):
            laid = words(report.text, max(sentence.start, match.start() - _REACH), match.end())
            verb = next(k for k, w in enumerate(laid) if w.span.start >= match.start())
            phrase = subject(laid, verb)
            voice = parties.voice(laid[verb].span)
            who = parties.named(phrase, voice) if phrase else ()
            shown = Span(phrase[0].span.start if phrase else match.start(), match.end())
            status: CommitmentStatus = "refused" if match["refused"] else "accepted"
            at = _answers(parties, records, bisect_left(starts, shown.start), match["noun"].casefold(), who)
            if at is not None:
                records[at] = replace(
                    records[at], status=status, evidence=(*records[at].evidence, evidence(report.text, shown))
                )
    return tuple(records)


def _answers(parties: Parties, records: Sequence[Commitment], end: int, noun: str, who: Sequence[str]) -> int | None:
    """The last commitment before number `end` that is of the kind and made to who answers."""
    answering = {s for a in who for s in (a, parties.speaks_for(a)) if s is not None}
    for k in range(end - 1, max(end - 1 - _BACK, -1), -1):
        record = records[k]
        asked = {s for a in record.of for s in (a, parties.speaks_for(a)) if s is not None}
        if record.status == "open" and record.kind in _KINDS[noun] and asked & answering:
            return k
    return None
