"""Contrasts: two voices that a report sets against each other on one matter: "X says …, but Y says …".

The report itself tells that they differ; it counts where the second voice stands right behind the "but" and both speak of
the same. "But" before a remark of the same voice, or before a quotation, tells nothing. Shares of those who were polled
are no voices that differ.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lucca.language.lexicon import PRONOUNS
from lucca.records import Span
from lucca.story.disputes.claims import LONGEST, Claim
from lucca.story.passages import keys, total

_SHARED = 4.0
"""Weight in nats that two sentences must share, words of the rest of theirs counted half. In one sentence nothing need be
shared: of ten in 772 reports nine were of one matter, as little as their words had in common."""
_ABOUT = 4.0
"""What it counts that one speaks of the other, or of what the other says: "but the ministry said the report …"."""
_BETWEEN = re.compile(r"[^.;:“”\"]{0,60}?\b(?:but|though|although|however|yet)\b,?\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_OPENING = re.compile(
    r"[^\w“”\"‘']{0,3}(?:But|However|Yet|Still|Nevertheless|Nonetheless|By contrast|In contrast)\b[^“”\"]{0,30}\Z"
)
_POLLED = re.compile(
    r"\b(?:per ?cent|percent|%|voters?|respondents|those|poll\w*|surveys?|americans|democrats|republicans|people|adults)\b|"
    r"^\W*\d",
    re.IGNORECASE,
)
_AT_ONCE = 25
"""Code points between the second voice and its cue: "but Holm showed little interest, saying …" answers something else."""
_DISAGREE = re.compile(
    r"\b(?:not (?:everyone|everybody|all)\b[^.;]{0,40}\bagree[ds]?|disagree[ds]?|beg(?:s|ged)? to differ|took issue|"
    r"tak(?:es|ing) issue|saw it differently|see it differently)\b",
    re.IGNORECASE,
)
"""A sentence between two voices that says that they do not agree."""
_ASKS = re.compile(r"\W*(?:why|how|whether|what|who|when|where)\b", re.IGNORECASE)
"""What opens something that is asked or left open, and not said to be so."""
_TOUCH = 2.0
"""Weight that is enough to be shared where the report says so."""
_BACK = 2
"""Sentences that the first voice may stand before the second."""
_GAP = 200
"""Code points between two voices in which the report may say that they do not agree."""
_MOST, _NEAR = 3, 6
"""Statements before one, and claims of each, that it is compared with."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two claims of one report that it sets against each other, in the order in which they stand."""

    first: Claim
    second: Claim


def contrasts(claims: Sequence[Claim]) -> list[Contrast]:
    """The contrasts among claims; `claims` are in text order within each report."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.statement is not None and claim.holders and not claim.answers and claim.source is not None:
            told[claim.report.id][claim.statement].append(claim)
    found: list[Contrast] = []
    for statements in told.values():
        listed = sorted(statements.values(), key=lambda s: s[0].evidence)
        for k, second in enumerate(listed):
            pairs = [p for first in listed[max(k - _MOST, 0) : k] for p in _contrasted(first, second)]
            best = max(pairs, key=lambda p: p[0], default=None)
            if best is not None:
                found.append(Contrast(_whole(best[1], statements), _whole(best[2], statements)))
    return found


def _contrasted(first: Sequence[Claim], second: Sequence[Claim]) -> Iterator[tuple[float, Claim, Claim]]:
    """The claims of two statements that their report sets against each other, with what they share."""
    a, b = first[-1], second[0]
    if b.source is None or set(a.holders) & set(b.holders) or a.is_of(b) or _is_polled(a) or _is_polled(b):
        return
    text = b.report.text
    apart = b.sentence - a.sentence
    if 0 < apart <= _BACK and _DISAGREE.search(text, a.within.end, min(b.within.start, a.within.end + _GAP)):
        yield from _pairs(first, second, b.sentence + _BACK, _TOUCH)
    if (
        b.cue is None
        or text[b.source.start : b.source.end].lower() in PRONOUNS
        or not 0 <= b.cue.start - b.source.end <= _AT_ONCE
        or b.source.start < b.within.start
    ):
        return
    if apart == 0 and a.evidence.end <= b.source.start and _BETWEEN.fullmatch(text, a.evidence.end, b.source.start):
        if b.names and b.names <= keys(text, a.within.start, first[0].evidence.start):
            return  # "other candidates, Holm among them, say …, though Holm said …"
        yield from _pairs(first, second, b.sentence, 0.0)
    elif 0 < apart <= _BACK and _OPENING.fullmatch(text, b.within.start, b.source.start):
        yield from _pairs([c for c in first if c.clause.mood == "fact"], second, b.sentence, _SHARED, mood="fact")


def _pairs(
    first: Sequence[Claim], second: Sequence[Claim], last: int, least: float, mood: str | None = None
) -> Iterator[tuple[float, Claim, Claim]]:
    for a in first[-_NEAR:]:
        for b in second[:_NEAR]:
            plain = (
                not (a.is_denial or b.is_denial or _ASKS.match(a.exact) or _ASKS.match(b.exact))
                and b.sentence <= last
                and mood in (None, b.clause.mood)
            )
            if plain and (shared := _shared(a, b)) >= least:
                yield shared, a, b


def _shared(a: Claim, b: Claim) -> float:
    one, two = (c.clause.content - a.names - b.names for c in (a, b))
    beside = total((one & b.around) | (two & a.around))
    about = bool(a.names) and a.names <= b.clause.content | b.around
    about = about or (bool(b.names) and b.names <= a.clause.content)
    return total(one & two) + 0.5 * beside + (_ABOUT if about else 0.0)


def _whole(claim: Claim, statements: Mapping[str, Sequence[Claim]]) -> Claim:
    """A claim with all that its statement says in its sentence as its evidence, where that is no long text."""
    here = [c.evidence for c in statements[claim.statement or ""] if c.sentence == claim.sentence]
    span = Span(min(s.start for s in here), max(s.end for s in here))
    return replace(claim, evidence=span) if span.end - span.start <= LONGEST else claim


def _is_polled(claim: Claim) -> bool:
    """Whether a voice is a share of many: "40 percent of voters said …"."""
    if claim.source is None:
        return False
    return _POLLED.search(claim.report.text[claim.source.start : claim.source.end]) is not None
