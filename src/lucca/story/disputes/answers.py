"""Answers: denials that point back to what somebody said right before ("rejected the claim", "refused to accept that")."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lucca.story.disputes.claims import Claim
from lucca.story.disputes.concepts import concept
from lucca.story.disputes.opposites import NEAR, develops, numbers_fit, rarest, settings_fit
from lucca.story.passages import days_apart, total

_MATTER = 4.0
"""Weight in nats that a claim of another report must share with the sentence that denies it."""
_OWNED = 7
"""Words of "the ministry's account"; in longer phrases a name need not own it."""

_SAID, _ALL, _MOSTLY = 6.0, 0.75, 0.6
"""Weight in nats that a claim must share with what is denied, and the shares of either that must be in the other."""

_NEGATES = re.compile(r"\b(?:not|no|never|nobody|nothing|none|without|den(?:y|ies|ied|ying))\b|n['’]t\b", re.IGNORECASE)

_MOST = 50
_BACK = 2
"""Sentences that such a denial may look back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial, and the claims of one statement that it denies."""

    denies: Claim
    affirms: tuple[Claim, ...]


def answers(claims: Sequence[Claim]) -> list[Answer]:
    """Each denial with what it denies: one that points back the nearest statement before it by somebody else, any other what
    somebody else tells of which it has nearly all words."""
    found: list[Answer] = []
    said: dict[str, list[Claim]] = defaultdict(list)
    by_name: dict[str, list[Claim]] = defaultdict(list)
    by_word: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.statement is not None and not claim.is_denial:
            for name in claim.names:
                by_name[name].append(claim)
            for word in rarest(claim.clause.content):
                by_word[word].append(claim)
    for claim in claims:
        if claim.answers:
            before = [c for c in said[claim.report.id][-12:] if _can_be_meant(claim, c)]
            if before:
                last = before[-1]
                found.append(Answer(claim, tuple(c for c in before if c.statement == last.statement)))
            elif elsewhere := _told_elsewhere(claim, by_name):
                found.append(Answer(claim, (elsewhere,)))
        elif claim.rebuts is not None:
            told = _told_by_others(claim, by_word)
            found.append(Answer(claim, (claim.rebuts,) if told is None else (claim.rebuts, told)))
        elif _denies_a_deed(claim) and (told := _told_by_others(claim, by_word)):
            found.append(Answer(claim, (told,)))
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


def _denies_a_deed(claim: Claim) -> bool:
    """Whether somebody says that something was not so, with or without the word "deny"."""
    if claim.is_denial:
        return True
    return bool(claim.holders and claim.clause.negated and claim.clause.mood == "fact" and not claim.clause.is_provisional)


def _negations(claim: Claim, *, own: bool = False) -> set[str]:
    """The negations in a claim's sentence; with `own` only a "without" in the claim itself, which denies a part of it."""
    if own:
        return {"without"} & {w.lower for w in claim.clause.words}
    return {m[0].lower() for m in _NEGATES.finditer(claim.report.text, claim.within.start, claim.within.end)}


def _told_by_others(denial: Claim, by_word: Mapping[str, Sequence[Claim]]) -> Claim | None:
    """What somebody else says of which nearly all words are in what is denied, one's sentence and the other's counted in."""
    own = denial.clause.content
    turns = {k for n in denial.clause.negated if (k := denial.clause.keys[n]) is not None}
    if not turns:
        return None
    near = {id(c): c for word in rarest(own) for c in by_word.get(word, ())[:_MOST] if not denial.is_of(c)}
    found = [
        (share, -k, c)
        for k, c in enumerate(near.values())
        if not _negations(c) - _negations(denial, own=True)
        and turns <= c.clause.content | c.around
        and not any(develops(denial, c, concept(k)[0]) for k in turns)
        and c.clause.mood in ("fact", denial.clause.mood)
        and settings_fit(denial, c)
        and numbers_fit(denial, c)
        and days_apart(denial.told, c.told) <= NEAR
        and total(own & c.clause.content) >= _SAID
        and (share := total(own & (c.clause.content | c.around)) / total(own)) >= _ALL
        and total(c.clause.content & (own | denial.around)) >= _MOSTLY * total(c.clause.content)
    ]
    return max(found, key=lambda f: f[:2])[2] if found else None


def _can_be_meant(denial: Claim, other: Claim) -> bool:
    near = 0 <= denial.sentence - other.sentence <= _BACK
    return near and not denial.is_of(other) and other.evidence.end <= denial.evidence.end
