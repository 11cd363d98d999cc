"""How a sentence tells of a commitment, by its words: verbs that direct or bind, nouns for it, and what must or will be."""

import re
from collections.abc import Callable, Iterator, Sequence

from lucca.extract.clauses import owner, phrase
from lucca.extract.commitments import lexicon as lex
from lucca.extract.commitments.spoken import can, could, must, should, will
from lucca.extract.commitments.told import EMPTY, Found, by_phrase, infinitive, lower_at
from lucca.language.lexicon import DETERMINERS
from lucca.language.words import Word, without_possessive
from lucca.records.reading import CommitmentKind

TRIGGER = re.compile(
    r"(?i)\b(?:urg|press|order|implor|instruct|command|exhort|t[eo]l[dl]|warn|caution|invit|demand|promis|pledg|vow|guarant|"
    r"undertook|swore|commit|threat|offer|propos|agree|call(?:s|ed|ing)?\b|ultimatum|deal\b|accord\b|"
    r"treaty|pact\b|truce|must\b|"
    r"need(?:s|ed)? to|ha(?:s|ve|d) to|should\b|will\b|can be|can join|can have|could\b|ready to|prepared to|willing to)"
)
"""What a sentence must hold to tell of a commitment."""


_NOUNS_TOO = frozenset("order press command pressure orders pressures commands".split())
_AUXILIARIES = frozenset("will would must should could may might can they we i".split())


def found(words: Sequence[Word]) -> Iterator[Found]:
    """The commitments that a sentence's words tell of."""
    for at, word in enumerate(words):
        rule = _RULES.get(word.lower)
        if rule is not None and at + 1 < len(words):
            yield from rule(words, at)


def _directing(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Urged Brakk to leave"."""
    if lower_at(words, at - 1) == "to" or (words[at].lower in _NOUNS_TOO and lower_at(words, at - 1) not in _AUXILIARIES):
        return
    to = infinitive(words, at + 1)
    if to is not None and lower_at(words, at - 1) not in {"be", "been", "being", "was", "were", "is", "are"} | DETERMINERS:
        negated = lower_at(words, to - 2) == "not"
        yield Found(
            "demand", at, to - 2 if negated else to, by_phrase(words, at), words[at + 1 : to - 2 if negated else to - 1]
        )


def _warning(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Warned Brakk to leave", "warned of retaliation", "warned that it would strike"."""
    if lower_at(words, at + 1) in {"of", "against"}:
        if any(w.lower in lex.HOSTILE_NOUNS for w in words[at + 2 : at + 7]) and lower_at(words, at + 1) == "of":
            yield Found("threat", at, at + 2, by_phrase(words, at))
        return
    yield from _directing(words, at)
    yield from _hostile_clause(words, at)


def _hostile_clause(words: Sequence[Word], at: int) -> Iterator[Found]:
    for k in range(at + 1, min(at + 14, len(words) - 1)):
        if words[k].lower in {"will", "would", "could"} and words[k + 1].lower in lex.HOSTILE:
            told = phrase(words, at + 1) if lower_at(words, at + 1) != "that" else EMPTY
            yield Found("threat", at, k + 1, by_phrase(words, at), told)
            return


def _demanding(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Demanded that Brakk leave", "demanded the release of …"; the noun is another rule's."""
    if words[at].lower in {"demand", "demands"} and (lower_at(words, at - 1) in DETERMINERS or not by_phrase(words, at)):
        yield from _noun(words, at)
        return
    if lower_at(words, at + 1) == "that":
        of = phrase(words, at + 2)
        yield Found("demand", at, at + 2, by_phrase(words, at), of[:6])
    elif lower_at(words, at + 1) == "to":
        return
    elif words[at].lower != "demanding" or lower_at(words, at + 1) not in {"job", "and"}:
        yield Found("demand", at, at + 1, by_phrase(words, at))


def _calling(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Called on Brakk to leave", "called for a ceasefire", "calls by Lind for sanctions"."""
    behind = lower_at(words, at + 1)
    if behind in {"on", "upon"}:
        to = infinitive(words, at + 2)
        if to is not None:
            yield Found("demand", at, to, by_phrase(words, at), words[at + 2 : to - 1])
    elif behind == "for" and words[at].lower in {"called", "calling", "calls", "call"}:
        if words[at].lower in {"call", "calls"} and (lower_at(words, at - 1) in DETERMINERS or not by_phrase(words, at)):
            return
        to = infinitive(words, at + 2, 6)
        of = words[at + 2 : to - 1] if to is not None else EMPTY
        yield Found(
            "demand" if to is not None else "proposal", at, to if to is not None else at + 2, by_phrase(words, at), of
        )
    elif behind in {"by", "from"} and words[at].lower in {"call", "calls"}:
        by = phrase(words, at + 2)
        end = at + 2 + len(by)
        if by and lower_at(words, end) in {"for", "to"}:
            yield Found("proposal", at, end + 1, by, noun=True)


def _promising(words: Sequence[Word], at: int) -> Iterator[Found]:
    lower = words[at].lower
    if lower in lex.NOUNS and (lower.startswith("commit") or _is_noun(words, at) or not by_phrase(words, at)):
        yield from _noun(words, at)
        return
    behind = lower_at(words, at + 1)
    if behind == "to" and at + 2 < len(words):
        if not _is_verb(words[at + 2]):
            return
        kind: CommitmentKind = "threat" if lower_at(words, at + 2) in lex.HOSTILE and lower.startswith("vow") else "promise"
        yield Found(kind, at, at + 2, by_phrase(words, at))
    elif behind == "that" or (
        behind and (words[at + 1].text.islower() or behind.isdigit()) and behind not in {"by", "in"} and lower != "committed"
    ):
        yield Found("promise", at, at + 2 if behind == "that" else at + 1, by_phrase(words, at))


def _threatening(words: Sequence[Word], at: int) -> Iterator[Found]:
    behind = lower_at(words, at + 1)
    if behind == "to":
        yield Found("threat", at, at + 2, by_phrase(words, at))
        return
    of = phrase(words, at + 1)
    end = at + 1 + len(of)
    if of and lower_at(words, end) == "with":
        yield Found("threat", at, end + 1, by_phrase(words, at), of)
    elif of and any(w.lower in lex.HOSTILE_NOUNS for w in of):
        yield Found("threat", at, at + 1, by_phrase(words, at))


def _offering(words: Sequence[Word], at: int) -> Iterator[Found]:
    lower, behind = words[at].lower, lower_at(words, at + 1)
    if lower in {"offer", "offers"} and (_is_noun(words, at) or not by_phrase(words, at)):
        yield from _noun(words, at)
    elif behind == "to":
        yield Found("offer", at, at + 2, by_phrase(words, at))
    elif behind in {"them", "him", "her", "us"} or (behind and words[at + 1].is_capitalised):
        of = words[at + 1 : at + 2] if behind in {"them", "him", "her", "us"} else phrase(words, at + 1)
        end = at + 1 + len(of)
        start = end + 1 if lower_at(words, end) in {"is", "was"} else end
        if start < len(words) and not words[start].is_mark:
            yield Found("offer", at, start, by_phrase(words, at), of)


def _inviting(words: Sequence[Word], at: int) -> Iterator[Found]:
    to = infinitive(words, at + 1)
    if to is not None and lower_at(words, at - 1) not in {"be", "been", "was", "were", "is", "are"}:
        yield Found("offer", at, to, by_phrase(words, at), words[at + 1 : to - 1])


def _ready(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Is ready to negotiate"."""
    if lower_at(words, at + 1) == "to" and lower_at(words, at - 1) in {
        "is",
        "are",
        "was",
        "were",
        "be",
        "am",
        "remains",
        "stands",
    }:
        yield Found("offer", at, at + 2, by_phrase(words, at), must_be_of=True)


def _proposing(words: Sequence[Word], at: int) -> Iterator[Found]:
    behind = lower_at(words, at + 1)
    if words[at].lower == "proposed" and lower_at(words, at - 1) in DETERMINERS:
        return
    if behind:
        yield Found("proposal", at, at + 2 if behind in {"that", "to"} else at + 1, by_phrase(words, at))


def _agreeing(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Brakk and Oskel agreed to stop", "Brakk agreed to leave"."""
    start = at + 2
    if lower_at(words, at + 1) == "on" and words[at].lower == "agreed":
        yield Found("agreement", at, at + 2, by_phrase(words, at))
    elif lower_at(words, at + 1) == "to" and start < len(words) and words[start].text.islower():
        yield Found("agreement", at, start, by_phrase(words, at))


def _is_noun(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1] if at else None
    return before is not None and (
        before.lower in DETERMINERS
        or without_possessive(before.text) != before.text
        or before.lower in {"of", "new", "latest", "broken", "empty", "no", "for", "on", "with", "campaign", "previous"}
        or before.text.isdigit()
    )


def _noun(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "Its promise to leave", "a threat of retaliation from Brakk", "the offer of talks"."""
    kind, behind = lex.NOUNS[words[at].lower], lower_at(words, at + 1)
    by = owner(words, at)
    if lower_at(words, at - 1).isdigit() and by:
        yield Found("agreement", at, at - 1, by, noun=True)
        return
    if behind not in {"to", "of", "for", "that"} or at + 2 >= len(words) or (behind == "to" and not _is_verb(words[at + 2])):
        return
    for k in range(at + 2, min(at + 10, len(words) - 1)):
        if words[k].is_mark:
            break
        if words[k].lower in {"from", "by"} and (giver := phrase(words, k + 1)) and not by:
            by = giver
    if by:
        dated = any(
            w.lower in lex.AGREEMENTS and words[k - 1].text.isdigit() for k, w in enumerate(words[at + 3 : at + 9], at + 3)
        )
        yield Found("agreement" if dated and kind == "promise" else kind, at, at + 2, by, noun=True)


def _is_verb(word: Word) -> bool:
    """Whether a word may be an infinitive."""
    return word.text.islower() and word.lower not in DETERMINERS


def _agreement(words: Sequence[Word], at: int) -> Iterator[Found]:
    """ "The 2013 agreement for …", "signed a deal with Brakk to …"."""
    signing = next(
        (k for k in range(at - 1, max(at - 6, -1), -1) if words[k].lower in {"signed", "reached", "struck", "sealed"}), None
    )
    behind = lower_at(words, at + 1)
    if signing is not None:
        of: Sequence[Word] = phrase(words, at + 2) if behind in {"with", "between"} else EMPTY
        start = at + 2 + len(of) if of else at + 1
        start += lower_at(words, start) in {"to", "on", "for", "over"}
        if start < len(words):
            yield Found("agreement", signing, start if not words[start].is_mark else at, by_phrase(words, signing), of)


_Rule = Callable[[Sequence[Word], int], Iterator[Found]]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(lex.DIRECTING, _directing),
    **dict.fromkeys(lex.WARNING, _warning),
    **dict.fromkeys(lex.DEMANDING, _demanding),
    **dict.fromkeys("call calls called calling".split(), _calling),
    **dict.fromkeys(lex.PROMISING | {"commitment", "commitments"}, _promising),
    **dict.fromkeys(lex.THREATENING, _threatening),
    **dict.fromkeys("threat threats proposal proposals ultimatum".split(), _noun),
    **dict.fromkeys(lex.OFFERING, _offering),
    **dict.fromkeys(lex.INVITING, _inviting),
    **dict.fromkeys("ready prepared willing".split(), _ready),
    **dict.fromkeys(lex.PROPOSING, _proposing),
    **dict.fromkeys(lex.AGREEING, _agreeing),
    **dict.fromkeys(lex.AGREEMENTS, _agreement),
    **dict.fromkeys("must needs need has have ".split(), must),
    "should": should,
    "will": will,
    "could": could,
    "can": can,
}
