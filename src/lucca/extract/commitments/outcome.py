"""How a commitment has come out, as far as a report says: kept, broken, accepted, refused, or left without consensus."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lucca.extract.commitments import lexicon as lex
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.words import Word
from lucca.records import Commitment, Report, Span, evidence
from lucca.records.reading import CommitmentStatus

_NEAR = 10
"""Words between a noun for a commitment and the verb that tells how it came out."""

_NO_CONSENSUS = re.compile(
    r"(?i)\b(?:no (?:consensus|agreement) (?:on|about|over)|divided (?:on|over|about)|split (?:on|over)|"
    r"(?:failed to|could not|couldn[’']t|unable to|did not) agree (?:on|about))\s+([^.,;:”\"\n]{3,80})"
)
_PASSAGES = 12
"""Passages without consensus that are looked at."""

_WORD = re.compile(r"[a-z]{5,}")
_LEAST = frozenset("their there about would could should which other after before against".split())


def outcome(words: Sequence[Word], at: int) -> tuple[CommitmentStatus, Span | None]:
    """The status that the words around a commitment's noun tell, with the word that tells it; open where none does."""
    if words[at].lower not in lex.NOUNS.keys() | lex.AGREEMENTS:
        return "open", None
    for k in range(at - 1, max(at - 1 - _NEAR, -1), -1):
        lower = words[k].lower
        if words[k].text in {";", ":", "”"}:
            break
        if lower in lex.BREAKING and (lower != "failed" or _follows(words, k, at)):
            return "broken", words[k].span
        if lower in lex.KEEPING:
            failing = {w.lower for w in words[max(k - 4, 0) : k]} & {"failed", "fails", "fail", "not", "failure", "never"}
            return ("broken" if failing else "kept"), words[k].span
        if lower in lex.REFUSING:
            return "refused", words[k].span
        if lower in lex.ACCEPTING:
            return "accepted", words[k].span
    return "open", None


def _follows(words: Sequence[Word], verb: int, noun: int) -> bool:
    between = {w.lower for w in words[verb:noun]}
    return bool(between & {"on", "keep", "honour", "honor", "meet", "fulfil", "fulfill", "deliver", "implement"})


def no_consensus(
    report: Report, analysis: Analysis, parties: Parties, made: tuple[Commitment, ...]
) -> tuple[Commitment, ...]:
    """The commitments, those on which the report says that nobody agreed marked so, with the passage and who says it."""
    text = report.text
    found = [
        (Span(m.start(), m.end()), _stems(m.group(1)))
        for paragraph in analysis.paragraphs
        for m in _NO_CONSENSUS.finditer(text, paragraph.start, paragraph.end)
    ]
    if not found:
        return made
    return tuple(_settled(report, parties, record, found[:_PASSAGES]) for record in made)


def _settled(report: Report, parties: Parties, record: Commitment, found: Sequence[tuple[Span, set[str]]]) -> Commitment:
    if record.kind not in {"proposal", "demand"} or record.status != "open":
        return record
    for span, stems in found:
        if stems & _stems(record.what) and not any(e.span.overlaps(span) for e in record.evidence):
            by = voice.speakers if (voice := parties.voice(span)) is not None else ()
            return replace(
                record, status="no-consensus", said_by=by, evidence=(*record.evidence, evidence(report.text, span))
            )
    return record


def _stems(words: str) -> set[str]:
    return {w[:6] for w in _WORD.findall(words.casefold())} - {w[:6] for w in _LEAST}
