"""What the differences between a quote and its source amount to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.records import Difference, Report
from lucca.records.draft import Remark, Verdict
from lucca.records.story import Turn
from lucca.story.collate import differences
from lucca.story.drafts.align import Laid
from lucca.story.drafts.quotes import Quote
from lucca.story.turns import turns
from lucca.story.witness import Token

_REVERSING: frozenset[Turn] = frozenset({"negation", "condition", "alternative"})
"""What reverses a sentence or takes half of it back. A hedge or a figure less does not, where the cut is marked."""

_LEADING: frozenset[Turn] = frozenset({"negation", "condition", "alternative", "hedge"})
"""What matters of the words before a quote that begins in mid-sentence."""

_NEAR = 3
"""Words before a fragment in which a negation governs it."""

_STOP = re.compile(r"[.?!](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on a quote against one source; `off` says that a person should look.

    `passage` are the source's words that it rests on, with what the quote lacks of the sentence at either end.
    """

    verdict: Verdict
    off: bool
    remarks: tuple[Remark, ...]
    differences: tuple[Difference, ...]
    passage: tuple[Token, ...]


def judge(quote: Quote, laid: Laid, reports: tuple[Report, Report]) -> Judgement:
    """What sets a quote apart from the source's passage; `reports` are the source's and the draft's."""
    before, after = _lost_before(quote, laid), _lost_after(quote, laid)
    base = (*before, *laid.base, *after)
    found = differences(base, laid.quote, reports, 0)
    real = [d for d in found if d.kind != "punctuation"]
    left_out = [d for d in real if d.kind == "dropped"]
    opens = before[0].span.start if before else -1
    unmarked = [d for d in real if not d.marked]
    turned = [d for d in real if _is_turned(d)]
    if all(d.kind == "dropped" and (d.marked or d.cut or _opens_at(d, opens)) for d in real):
        verdict: Verdict = "cut" if real else "exact"
    else:
        verdict = "altered" if unmarked or turned else "cut" if left_out else "exact"
    remarks = _remarks(real, turned=bool(turned))
    return Judgement(verdict, bool(unmarked or turned), remarks, found, base)


def _opens_at(difference: Difference, start: int) -> bool:
    return difference.base is not None and difference.base.span.start == start


def _is_turned(difference: Difference) -> bool:
    """Whether a difference may turn the meaning; a marked one only inside a sentence, and where it could reverse it."""
    if not difference.marked:
        return bool(difference.turns)
    whole = difference.base is not None and bool(_STOP.search(difference.base.exact))
    return bool(_REVERSING & set(difference.turns)) and not whole


def _remarks(real: Sequence[Difference], *, turned: bool) -> tuple[Remark, ...]:
    found: list[Remark] = []
    if any(d.marked and d.kind == "dropped" for d in real):
        found.append("ellipsis")
    if any(d.marked and d.kind != "dropped" for d in real):
        found.append("brackets")
    if turned:
        found.append("turned")
    return tuple(found)


def _lost_after(quote: Quote, laid: Laid) -> Sequence[Token]:
    """The rest of the source's sentence where the quote is given as a whole one, or where the rest turns it."""
    after = laid.after
    if quote.is_sentence or not after or quote.tokens[-1].is_ellipsis:
        return after
    lost = turns("", _text(after))
    told = turns("", quote.around)
    return after if {"condition", "alternative"} & (set(lost) - set(told)) else ()


def _lost_before(quote: Quote, laid: Laid) -> Sequence[Token]:
    """The beginning of the source's sentence where leaving it out may turn what the draft has of it."""
    before = laid.before
    if not quote.is_sentence:
        before = before[-_NEAR:]
    if not before or quote.tokens[0].is_ellipsis:
        return ()
    lost = set(turns("", _text(before))) - set(turns("", quote.around))
    return before if (_LEADING if quote.is_sentence else {"negation"}) & lost else ()


def _text(some: Sequence[Token]) -> str:
    return " ".join(token.key for token in some)
