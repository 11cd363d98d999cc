"""Commitments that are ones only in somebody's words: what must, should, can or will be."""

from collections.abc import Iterator, Sequence

from lucca.extract.clauses import subject
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.told import Found, by_phrase, lower_at
from lucca.language.lexicon import DETERMINERS
from lucca.language.words import Word
from lucca.records.reading import CommitmentKind


def must(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Brakk must leave", in somebody's words or the report's."""
    start = at + 2 if lower_at(words, at + 1) in {"to"} else at + 1
    if words[at].lower in {"has", "have", "had", "needs", "needed", "need"} and lower_at(words, at + 1) != "to":
        return
    if words[at].lower == "must" and lower_at(words, at - 1) == "we":
        if lower_at(words, start) != "have" or lower_at(words, start + 1) in DETERMINERS:  # not "we must have missed it"
            yield Found("demand", at, start, words[at - 1 : at], spoken=True)
    elif start < len(words) and lower_at(words, start) not in {"have", "be"} | {"admit", "say", "confess"}:
        yield Found("demand", at, start, of=subject(words, at), spoken=True, must_be_of=True)


def should(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Brakk should leave"."""
    if lower_at(words, at + 1) not in {"have", "not"} and at + 1 < len(words):
        yield Found("proposal", at, at + 1, of=subject(words, at), spoken=True, must_be_of=True)


def will(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "We will leave": a promise; "we will strike": a threat."""
    left = lower_at(words, at - 1)
    start = at + 1 + (lower_at(words, at + 1) in {"not", "never", "also"})
    verb = lower_at(words, start)
    if left == "we" and verb not in {"be", "have", "see", "know", "never", "always", "remember", "get"}:
        kind: CommitmentKind = (
            "threat"
            if verb in lex.HOSTILE - {"leave", "pay", "respond", "cut", "withdraw", "deploy", "launch"}
            else "promise"
        )
        yield Found(kind, at, at + 1, words[at - 1 : at], spoken=True)
    elif verb in {"retaliate", "strike", "bomb", "punish", "mount", "impose"}:
        yield Found("threat", at, start, by_phrase(words, at), spoken=True)


def could(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "It could mount further strikes"."""
    if lower_at(words, at + 1) in {"mount", "impose", "launch", "retaliate", "bomb", "punish", "attack"}:
        yield Found("threat", at, at + 1, by_phrase(words, at), spoken=True)


def can(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Brakk can be part of it": what somebody with the say lets another do."""
    if lower_at(words, at + 1) in {"be", "join", "have", "play", "return", "become", "rejoin", "still"}:
        of = subject(words, at)
        if of and of[-1].lower not in {"we", "i", "you", "it", "they"}:
            yield Found("offer", at, at + 1, of=of, spoken=True, must_be_of=True)
