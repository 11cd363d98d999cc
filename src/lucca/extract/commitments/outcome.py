"""How a commitment has come out, as far as a report says: kept, broken, accepted, refused, or left without consensus."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.nouns import bearer
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.records import Commitment, Report, Span, evidence
from lucca.records.reading import CommitmentStatus

_NO_CONSENSUS = re.compile(
    r"(?i)\b(?:no (?:consensus|agreement) (?:on|about|over)|divided (?:on|over|about)|split (?:on|over)|"
    r"(?:failed to|could not|couldn[’']t|unable to|did not) agree (?:on|about))\s+([^.,;:”\"\n]{3,80})"
)
_PASSAGES = 12
"""Passages without consensus that are looked at."""

_WORD = re.compile(r"[a-z]{5,}")
_LEAST = frozenset("their there about would could should which other after before against".split())
_TO_COME = frozenset("will would may might could should must can if unless".split())
_FAILING = frozenset("fail failed failure refuse refused unable neglect decline".split())
"""Base forms, and forms that the reader may take for no verb's."""
_LEAVING = frozenset("back walk withdraw pull renege".split())


def outcome(tree: Tree, token: int) -> tuple[CommitmentStatus, int | None]:
    """The status that the verb of a commitment's noun tells, with that verb; open where none does."""
    if tree.lemma(token) not in lex.NOUNS.keys() | lex.AGREEMENTS:
        return "open", None
    at = token
    if tree.syntax.relations[at] == "conj" and tree.syntax.heads[at] >= 0:
        at = tree.syntax.heads[at]
    verb = bearer(tree, at)
    if verb is None:
        return "open", None
    failing, told = _context(tree, verb)
    if not told:
        return "open", None
    lemma, case = tree.lemma(verb), tree.case(at)
    if lemma in lex.BREAKING or lemma in _LEAVING or (lemma == "go" and "back" in _particles(tree, verb)):
        return ("kept" if failing and lemma in {"break", "violate", "breach"} else "open" if failing else "broken"), verb
    if lemma in lex.REFUSING:
        return ("open" if failing else "refused"), verb
    if lemma in lex.ACCEPTING:
        return ("refused" if failing else "accepted"), verb
    if lemma == "fail":
        return "broken", verb
    if lemma in lex.KEEPING or lemma in {"deliver", "make", "comply", "abide", "stick", "live", "act"}:
        if lemma == "make" and case != "on":
            return "open", None
        return ("broken" if failing else "kept"), verb
    return "open", None


def _particles(tree: Tree, verb: int) -> set[str]:
    return {tree.form(k) for k in tree.children(verb, "advmod", "compound:prt")}


def _context(tree: Tree, verb: int) -> tuple[bool, bool]:
    """Whether it failed to be done, and whether it is told as done at all."""
    failing = any(tree.lemma(k) in {"not", "never"} for k in tree.children(verb, "advmod"))
    words = {tree.form(k) for k in tree.children(verb, "aux", "mark")}
    relation, head = tree.syntax.relations[verb], tree.syntax.heads[verb]
    for _ in range(3):
        if head < 0 or relation not in {"xcomp", "acl", "ccomp", "advcl", "obl"}:
            break
        if tree.lemma(head) in _FAILING:
            return True, not words & (_TO_COME - {"can"})
        if relation == "xcomp" and tree.lemma(head) not in {"manage", "continue", "begin", "start"}:
            return failing, False
        if relation != "xcomp":
            break
        words |= {tree.form(k) for k in tree.children(head, "aux", "mark")}
        relation, head = tree.syntax.relations[head], tree.syntax.heads[head]
    return failing, not words & _TO_COME and "to" not in words


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
