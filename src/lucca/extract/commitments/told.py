"""What the rules for commitments share: what they find, and the words around a verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.extract.clauses import subject
from lucca.language.lexicon import SUBORDINATORS
from lucca.language.words import Word
from lucca.records.reading import CommitmentKind

EMPTY: Sequence[Word] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One commitment as words.

    `by` and `of` are phrases (empty: who speaks, nobody told); `what` is where its words begin; `spoken` says that it is one
    only in somebody's words, and its maker the speaker.
    """

    kind: CommitmentKind
    at: int
    what: int
    by: Sequence[Word] = EMPTY
    of: Sequence[Word] = EMPTY
    spoken: bool = False
    must_be_of: bool = False
    noun: bool = False


def lower_at(words: Sequence[Word], at: int) -> str:
    """The word at a number without case; empty where there is none."""
    return words[at].lower if 0 <= at < len(words) else ""


def by_phrase(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The subject of the verb at `words[at]`."""
    if words[at].lower.endswith("ing") and lower_at(words, at - 1) in {",", "and"}:
        return ()  # ", threatening to …": whose verb it is, the words beside it do not say
    k = at
    while k and lower_at(words, k - 1) in {"to", "will", "would", "has", "have", "had", "also", "is", "was", "are", "were"}:
        k -= 1
    return subject(words, k)


def infinitive(words: Sequence[Word], at: int, most: int = 12) -> int | None:
    """Where "to" with its verb stands behind an object that begins at `words[at]`."""
    for k in range(at, min(at + most, len(words) - 1)):
        if words[k].lower in {"on", "about", "over"} and k > at:
            return None
        if (words[k].is_mark and words[k].text not in {"'", "’", "-", "."}) or words[k].lower in SUBORDINATORS - {"and"}:
            return None
        if words[k].lower == "to" and words[k + 1].text.islower() and k > at:
            return k + 1
    return None
