"""Answers to commitments: who is told to have accepted or refused a demand, an offer or a proposal that came before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import infinitive, is_told, under
from lucca.extract.commitments.verbs import makers
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides, between
from lucca.language.predicates import Tree
from lucca.records import Commitment, Report, evidence
from lucca.records.reading import CommitmentKind, CommitmentStatus

_KINDS: dict[str, frozenset[CommitmentKind]] = {
    "demand": frozenset({"demand"}),
    "call": frozenset({"demand", "proposal"}),
    "request": frozenset({"demand"}),
    "appeal": frozenset({"demand"}),
    "ultimatum": frozenset({"demand", "threat"}),
    "offer": frozenset({"offer"}),
    "invitation": frozenset({"offer"}),
    "proposal": frozenset({"proposal", "offer"}),
    "plan": frozenset({"proposal"}),
}
_ASKED: frozenset[CommitmentKind] = frozenset({"demand", "proposal", "offer"})
_BASES = {"refused": "refuse", "declined": "decline"}
"""Forms before an infinitive that the reader may take for no verb's."""
_BACK = 12
"""Commitments before an answer among which the one that it answers is looked for."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer: the verb, who gives it as heads, its status, and what it answers, a noun or the deed that is refused."""

    verb: int
    by: tuple[int, ...]
    status: CommitmentStatus
    thing: int
    deed: str | None


def answered(
    report: Report, tree: Tree, parties: Parties, sides: Sides, made: Sequence[Commitment]
) -> tuple[Commitment, ...]:
    """The commitments in text order, those that an actor they are made to has answered marked so, with the passage."""
    records = sorted(made, key=lambda c: c.evidence[0].span)
    starts = [r.evidence[0].span.start for r in records]
    for answer in _answers(tree):
        tokens = tree.syntax.tokens
        who = sides.of(answer.by, parties.voice(tokens[answer.verb]))
        shown = between([tokens[answer.verb], tokens[answer.thing], *(tree.phrase(k) for k in answer.by)])
        if not who or shown.end - shown.start > 300:
            continue
        at = _answered(tree, parties, records, bisect_left(starts, shown.start), answer, who)
        if at is not None:
            found = evidence(report.text, shown)
            records[at] = replace(records[at], status=answer.status, evidence=(*records[at].evidence, found))
    return tuple(records)


def _answers(tree: Tree) -> Iterator[_Answer]:
    for verb, upos in enumerate(tree.syntax.upos):
        lemma = _BASES.get(tree.lemma(verb), tree.lemma(verb))
        if (
            (upos != "VERB" and tree.form(verb) not in _BASES)
            or lemma not in lex.REFUSING | lex.ACCEPTING | {"turn", "agree"}
            or not is_told(tree, verb)
        ):
            continue
        by = makers(tree, verb)
        if not by:
            continue
        if lemma in {"refuse", "decline"} and (deed := infinitive(tree, verb, "xcomp")) is not None:
            yield _Answer(verb, by, "refused", deed, tree.lemma(deed))
            continue
        if lemma == "turn" and not any(tree.form(k) == "down" for k in tree.children(verb)):
            continue
        status: CommitmentStatus = "accepted" if lemma in lex.ACCEPTING | {"agree"} else "refused"
        nouns = under(tree, verb, "to") if lemma == "agree" else tuple(tree.children(verb, "obj", "nsubj:pass"))
        for noun in nouns:
            definite = {tree.form(k) for k in tree.children(noun, "det")} & {"the", "that", "this"}
            if tree.lemma(noun) in _KINDS and (definite or tree.children(noun, "nmod:poss")):
                yield _Answer(verb, by, status, noun, None)


def _answered(
    tree: Tree, parties: Parties, records: Sequence[Commitment], end: int, answer: _Answer, who: Sequence[str]
) -> int | None:
    """The last commitment before number `end` that is of the kind and made to who answers."""
    answering = {s for a in who for s in (a, parties.speaks_for(a)) if s is not None}
    for k in range(end - 1, max(end - 1 - _BACK, -1), -1):
        record = records[k]
        asked = {s for a in record.of for s in (a, parties.speaks_for(a)) if s is not None}
        if record.status != "open" or not asked & answering:
            continue
        if answer.deed is None and record.kind in _KINDS[tree.lemma(answer.thing)]:
            return k
        if answer.deed is not None and record.kind in _ASKED and answer.deed in record.what.casefold().split()[:2]:
            return k
    return None
