"""How a sentence tells of a meeting, by its words: the verb "meet", talks that are held, visits, gatherings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lucca.extract.clauses import owner, phrase, subject, with_apposition
from lucca.extract.meetings import status
from lucca.language.lexicon import CUES, DETERMINERS
from lucca.language.words import Word, without_possessive
from lucca.records.reading import MeetingStatus

TRIGGER = re.compile(
    r"(?i)\b(?:me(?:e)?t(?:s|ing|ings)?|talks|visit(?:s|ed|ing)?|summit|gathering|discussions|"
    r"negotiations|host(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|welcom(?:e|es|ed|ing))\b"
)
"""What a sentence must hold to tell of a meeting."""

_MEET = frozenset("meet meets met meeting".split())
_HOLD = frozenset("hold holds held holding had begin began begins opened open resumed resume".split())
_NOUNS = frozenset("talks meeting meetings summit gathering discussions negotiations".split())
_VISIT = frozenset("visits visited visiting visit".split())
_HOST = frozenset("host hosts hosted hosting received receives receiving welcomed".split())
_FIRST_BACK = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One meeting as words: the sides that meet, each a phrase; `visit`: the second is the place that the first goes to."""

    sides: tuple[Sequence[Word], ...]
    trigger: Word
    status: MeetingStatus | None
    visit: bool = False
    nominal: bool = False
    where: Sequence[Word] = field(default=())


def found(words: Sequence[Word]) -> Iterator[Found]:
    """The meetings that a sentence's words tell of."""
    for at, word in enumerate(words):
        lower = word.lower
        if lower in _MEET and (found := _meet(words, at)):
            yield found
        elif lower in _NOUNS:
            yield from _noun(words, at)
        elif lower in _VISIT:
            yield from _visit(words, at)


def _group_start(words: Sequence[Word], at: int) -> int:
    """Where the clause of a verb begins: behind the nearest mark."""
    k = at
    while k and at - k < _FIRST_BACK and not words[k - 1].is_mark:
        k -= 1
    return k


def _meet(words: Sequence[Word], at: int) -> Found | None:
    """ "Lind met (with) Reyes", "the two will meet": the noun "meeting" is none of these."""
    before = words[at - 1].lower if at else ""
    if words[at].lower == "meeting" and before not in {"is", "are", "was", "were", "be", "been", "after", "before", "'s"}:
        return None
    if words[at].lower == "met" and before in {"be", "been", "being", "is", "are", "was", "were"}:
        return None
    behind = at + 2 if at + 1 < len(words) and words[at + 1].lower == "with" else at + 1
    told = status.of_verb(words, _group_start(words, at), at)
    first = subject(words, _verb_start(words, at))
    if words[at].lower == "meeting" and before in {"after", "before"}:  # "Lind said after meeting Reyes"
        first = subject(words, at - 2) if at > 1 and words[at - 2].lower in CUES else ()
        told = "held" if before == "after" else "due"
        if not first:
            return None
    return Found((first, with_apposition(words, behind)), words[at], told)


def _verb_start(words: Sequence[Word], at: int) -> int:
    """The first word of the verb group that ends at `words[at]` ("is due to meet", "plans to meet")."""
    k = at
    group = status_words()
    while k and (words[k - 1].lower in group or words[k - 1].lower in {"to", "has", "have", "had", "been", "be", "also"}):
        k -= 1
    return k


def status_words() -> frozenset[str]:
    """Words that stand between a subject and "meet"."""
    return frozenset(
        "due scheduled set expected slated will would shall is are was were plan plans planned hope "
        "hopes hoped intends agreed "
        "offered ready willing prepared wants want".split()
    )


def _noun(words: Sequence[Word], at: int) -> Iterator[Found]:
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    verb = next((k for k in range(at - 1, max(at - 6, -1), -1) if words[k].lower in _HOLD), None)
    told = status.of_verb(words, _group_start(words, verb), verb) if verb is not None else status.of_noun(words, at)
    first = subject(words, _verb_start(words, verb)) if verb is not None else ()
    if behind == "between":
        yield Found((phrase(words, at + 2),), words[at], told, nominal=True)
    elif (other_at := _with(words, at)) is not None:
        other = with_apposition(words, other_at)
        yield Found((first or _traveller(words, at) or _opened(words, at), other), words[at], told, nominal=True)
    elif behind == "of" and words[at].lower != "talks":
        yield Found((phrase(words, at + 2),), words[at], told, nominal=True)
    elif verb is not None and words[at].lower in {"talks", "meeting", "discussions", "negotiations"}:
        yield Found((first,), words[at], told, nominal=True)
    elif owner := _named_before(words, at):
        yield Found((owner,), words[at], told, nominal=True)
    elif traveller := _traveller(words, at):
        yield Found((traveller,), words[at], told, nominal=True)
    elif (
        behind in {"in", "at"}
        and at
        and words[at - 1].lower == "the"
        and at + 2 < len(words)
        and words[at + 2].is_capitalised
    ):
        yield Found((), words[at], told, nominal=True)


def _with(words: Sequence[Word], at: int) -> int | None:
    """Where the other side of talks begins: "talks with Reyes", "talks in Velmora with Reyes"."""
    for k in range(at + 1, min(at + 6, len(words) - 1)):
        if words[k].lower == "with":
            return k + 1
        if words[k].is_mark or (k == at + 1 and words[k].lower not in {"in", "at", "on"}):
            return None
    return None


def _opened(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Of "In a meeting with Reyes, Lind said …": who stands behind the comma."""
    if words[0].lower not in {"in", "at", "during", "after", "before", "following"} or at > _FIRST_BACK:
        return ()
    comma = next((k for k in range(at + 1, min(at + 18, len(words))) if words[k].text == ","), None)
    return phrase(words, comma + 1) if comma is not None else ()


def _named_before(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The capitalised words right before the noun: "a NATO summit", "the Group of Five meeting"."""
    start = at
    while (start and at - start < _FIRST_BACK) and (
        words[start - 1].is_capitalised or (words[start - 1].lower == "of" and start > 1 and words[start - 2].is_capitalised)
    ):
        start -= 1
    while start < at and words[start].lower in DETERMINERS:
        start += 1
    named = words[start:at]
    if not named or without_possessive(named[-1].text) != named[-1].text:
        return ()
    return named


def _traveller(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Of "Lind is in Brakk for talks", "Lind arrived in Brakk for a meeting": who is there."""
    lowered = [w.lower for w in words[max(at - 9, 0) : at]]
    if "for" not in lowered[-4:]:
        return ()
    for k in range(at - 1, max(at - 10, -1), -1):
        if words[k].lower in {"is", "was", "are", "were", "arrived", "flew", "travelled", "traveled", "came", "went"}:
            return subject(words, k)
        if words[k].is_mark:
            return ()
    return ()


def _visit(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Lind visited Brakk", "Lind's visit to Brakk": who goes, and the place behind."""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if words[at].lower in {"visit", "visits"} and behind == "to":
        if who := owner(words, at):
            yield Found((who,), words[at], status.of_noun(words, at), visit=True, where=phrase(words, at + 2))
    elif behind and (words[at + 1].is_capitalised or behind == "the"):
        told = status.of_verb(words, _group_start(words, at), at)
        yield Found((subject(words, _verb_start(words, at)),), words[at], told, visit=True, where=phrase(words, at + 1))
