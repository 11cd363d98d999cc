"""Collation: two witnesses of an utterance laid side by side, word by word.

The alignment is Ratcliff and Obershelp's (the standard library's difflib): it prefers long runs of the same words, as an
editor's eye does, over the greatest number of single words in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from lucca.records import Difference, Passage, Report, Span
from lucca.records.story import DifferenceKind
from lucca.story.turns import turns
from lucca.story.witness import Token, spelled_out

_RUN = 2
"""Words in a row that must agree to count as shared; single words agree by chance."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two witnesses share: words in runs, and those as a share of the shorter witness (0 to 1)."""

    words: int
    share: float
    longest: int


def overlap(a: Sequence[Token], b: Sequence[Token]) -> Overlap:
    """What two witnesses share, sentence marks left out and short forms spelled out."""
    one, two = keys(a), keys(b)
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    sizes = [size for _, _, size in blocks if size >= _RUN]
    shared = sum(sizes)
    return Overlap(shared, shared / max(min(len(one), len(two)), 1), max(sizes, default=0))


def keys(side: Sequence[Token]) -> list[str]:
    """The words that witnesses are compared by."""
    return [word for t in side if not t.is_stop for word in spelled_out(t.key)]


def differences(
    base: Sequence[Token], other: Sequence[Token], reports: tuple[Report, Report], offset: int
) -> tuple[Difference, ...]:
    """Where `other` departs from `base`; `offset` is the index of `other`'s first statement in the utterance."""
    matcher = SequenceMatcher(None, [t.key for t in base], [t.key for t in other], autojunk=False)
    found: list[Difference] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        left, right = base[a1:a2], other[b1:b2]
        if tag == "equal" or (_only_stops(left, right) and (_breaks(base, a1, a2) or _breaks(other, b1, b2))):
            continue
        quoted = all(t.quoted for t in (*left, *right))
        here = [replace(d, quoted=quoted, marked=_is_marked(left, right)) for d in _difference(left, right, reports, offset)]
        if here[0].kind == "dropped" and _ends_early(base, a1, a2):
            here[0] = replace(here[0], cut=True)
        found += here
    return tuple(found)


def _is_marked(base: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether one side owns up to the difference: by an ellipsis for what it lacks, by brackets around what it has."""
    for mine, theirs in ((base, other), (other, base)):
        words = [t for t in mine if not t.is_stop]
        if words and all(t.bracketed for t in words):
            return True
        if not words and any(t.is_ellipsis for t in mine) and _has_words(theirs):
            return True
    return False


def _ends_early(base: Sequence[Token], start: int, end: int) -> bool:
    """Whether leaving out these words ends a sentence that goes on in the base."""
    if start == 0 or base[start - 1].is_stop or base[start].is_stop:
        return False
    return next((k for k in range(start, len(base)) if base[k].is_stop and not base[k].is_ellipsis), len(base)) <= end


def _only_stops(base: Sequence[Token], other: Sequence[Token]) -> bool:
    return all(t.is_stop for t in (*base, *other))


def _breaks(side: Sequence[Token], start: int, end: int) -> bool:
    """Whether a quoted stretch begins or ends here: its last mark is then the outlet's style, not the speaker's words."""
    around = side[max(start - 1, 0) : end + 1]
    return start == 0 or end == len(side) or len({t.piece for t in around}) > 1


def _difference(
    base: Sequence[Token], other: Sequence[Token], reports: tuple[Report, Report], offset: int
) -> list[Difference]:
    if _only_stops(base, other):
        kind: DifferenceKind = "punctuation"
    else:
        kind = "changed" if _has_words(base) and _has_words(other) else "dropped" if _has_words(base) else "added"
    index = offset + (other[0].statement if other else 0)
    left, right = _passages(base, reports[0]), _passages(other, reports[1])
    if kind == "dropped":
        return [Difference(statement=index, kind=kind, base=p, turns=turns(p.exact, "")) for p in left]
    if kind == "added":
        return [Difference(statement=index, kind=kind, other=p, turns=turns("", p.exact)) for p in right]
    first = Difference(
        statement=index, kind=kind, base=_first(left), other=_first(right), turns=turns(_text(left), _text(right))
    )
    more = [Difference(statement=index, kind="dropped", base=p) for p in left[1:]]
    return [first, *more, *(Difference(statement=index, kind="added", other=p) for p in right[1:])]


def _has_words(side: Sequence[Token]) -> bool:
    return any(not t.is_stop for t in side)


def _first(passages: Sequence[Passage]) -> Passage | None:
    return passages[0] if passages else None


def _text(passages: Sequence[Passage]) -> str:
    return " ".join(p.exact for p in passages)


def _passages(side: Sequence[Token], report: Report) -> list[Passage]:
    """The stretches that the tokens cover: one for each quoted stretch, since an attribution may stand in between."""
    found = []
    for _, group in groupby(side, key=lambda t: (t.statement, t.piece)):
        run = list(group)
        while len(run) > 1 and run[-1].is_stop:
            run.pop()
        span = Span(run[0].span.start, run[-1].span.end)
        found.append(Passage(report=report.id, span=span, exact=report.text[span.start : span.end]))
    return found
