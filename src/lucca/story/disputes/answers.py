"""Answers: denials that point back to what somebody said right before ("rejected the claim", "refused to accept that")."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lucca.story.disputes.claims import Claim
from lucca.story.passages import total

_MATTER = 4.0
"""Weight in nats that a claim of another report must share with the sentence that denies it."""
_OWNED = 7
"""Words of "the ministry's account"; in longer phrases a name need not own it."""

_MOST = 50
_BACK = 2
"""Sentences that such a denial may look back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial, and the claims of one statement that it denies."""

    denies: Claim
    affirms: tuple[Claim, ...]


def answers(claims: Sequence[Claim]) -> list[Answer]:
    """Each denial that points back, with what it denies: the nearest statement before it by somebody else."""
    found: list[Answer] = []
    said: dict[str, list[Claim]] = defaultdict(list)
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.statement is not None and not claim.is_denial:
            for name in claim.names:
                by_name[name].append(claim)
    for claim in claims:
        if claim.answers:
            before = [c for c in said[claim.report.id][-12:] if _can_be_meant(claim, c)]
            if before:
                last = before[-1]
                found.append(Answer(claim, tuple(c for c in before if c.statement == last.statement)))
            elif elsewhere := _told_elsewhere(claim, by_name):
                found.append(Answer(claim, (elsewhere,)))
        if claim.statement is not None and not claim.is_denial:
            said[claim.report.id].append(claim)
    return found


def _told_elsewhere(denial: Claim, by_name: Mapping[str, Sequence[Claim]]) -> Claim | None:
    """What another report tells of those whose account is denied ("the ministry's account"), if it is on the same matter."""
    if len(denial.clause.words) > _OWNED:
        return None
    owned = [c for name in sorted(denial.clause.content) for c in by_name.get(name, ())[:_MOST]]
    near = [c for c in owned if c.report.id != denial.report.id and not denial.is_of(c)]
    best = max(near, key=lambda c: total(c.clause.content & denial.around), default=None)
    return best if best is not None and total(best.clause.content & denial.around) >= _MATTER else None


def _can_be_meant(denial: Claim, other: Claim) -> bool:
    near = 0 <= denial.sentence - other.sentence <= _BACK
    return near and not denial.is_of(other) and other.evidence.end <= denial.evidence.end
