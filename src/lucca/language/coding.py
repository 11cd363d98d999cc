"""What one actor of a sentence does to another: PLOVER's type of event, from the reader's coder."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from lucca.records import Span
from lucca.records.reading import EventStatus

if TYPE_CHECKING:
    from lucca.language.reader import Reader

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
    # They bring numpy, which who only imports lucca need not wait for.
    from lucca.language.reader.coder import code, inside
    from lucca.language.reader.network import ROOTS, STATUSES

    seen = reader.see(sentence)
    if seen is None:
        raise ValueError("no word stands in the sentence")
    for span in (source, target):
        if not inside(seen.words, span).any():
            raise ValueError(f"no word stands in the span {span.start} to {span.end} of the sentence")
    found = code(seen.words, seen.encoded, reader.network, source, target)
    root = ROOTS[int(found.roots.argmax())]
    told = None if root == "NONE" else root
    return Coding(
        root=told,
        quad=QUADS[told] if told else None,
        status=_STATUSES[STATUSES[int(found.statuses.argmax())]],
        confidence=float(found.roots.max()),
        status_confidence=float(found.statuses.max()),
    )
