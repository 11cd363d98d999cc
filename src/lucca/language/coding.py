"""What one actor of a sentence does to another: PLOVER's type of event, from the reader's coder."""

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, get_args

from lucca.records import Span
from lucca.records.reading import EventStatus

if TYPE_CHECKING:
    from lucca.language.reader import Reader
    from lucca.language.reader.network import Floats, Integers
    from lucca.language.reader.words import Words

QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""PLOVER's types by quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict (PLOVER's manual,
openeventdata/PLOVER)."""

_STATUSES: dict[str, EventStatus] = {status: status for status in get_args(EventStatus)}


@dataclass(frozen=True, slots=True)
class Coding:
    """What a source does to a target.

    `root` is one of PLOVER's types (a key of `QUADS`), None where nothing between the two can be coded; `quad` its quad
    class. `confidence` is the probability of `root` (or of none), `status_confidence` that of `status`.
    """

    root: str | None
    quad: int | None
    status: EventStatus
    confidence: float
    status_confidence: float


def code_pair(reader: "Reader", sentence: str, source: Span, target: Span) -> Coding:
    """What `source` does to `target` in a sentence; spans are code points of it, each with a word in it.

    Raise ValueError if a span holds no word.
    """
    # It brings numpy, which who only imports lucca need not wait for.
    from lucca.language.reader.network import ROOTS, STATUSES

    seen = reader.see(sentence)
    if seen is None:
        raise ValueError("no word stands in the sentence")
    part = _inside(seen.words, source) + 2 * _inside(seen.words, target)
    found = reader.network.code(seen.encoded.words, part)
    roots, statuses = _chances(found.roots), _chances(found.statuses)
    root = ROOTS[max(range(len(ROOTS)), key=roots.__getitem__)]
    status = STATUSES[max(range(len(STATUSES)), key=statuses.__getitem__)]
    told = None if root == "NONE" else root
    return Coding(
        root=told,
        quad=QUADS[told] if told else None,
        status=_STATUSES[status],
        confidence=max(roots),
        status_confidence=max(statuses),
    )


def _inside(words: "Words", span: Span) -> "Integers":
    inside = (words.start < span.end) & (words.end > span.start)
    if not inside.any():
        raise ValueError(f"no word stands in the span {span.start} to {span.end} of the sentence")
    return inside.astype("int64")


def _chances(scores: "Floats") -> list[float]:
    grown = [exp(float(score) - float(scores.max())) for score in scores]
    return [one / sum(grown) for one in grown]
