"""Clauses: the stretches of a sentence that say one thing, with what they negate and how far they mean it.

There is no parse. A clause ends where a conjunction or mark opens another; a negation holds for the word that follows it,
for the noun behind "no" and the verb that goes with it. A clause that negates twice, or asks, says nothing that can be
set against another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lucca.language.lexicon import PREPOSITIONS, SUBORDINATORS
from lucca.language.words import Word, words
from lucca.records import Span
from lucca.story.inflection import infinitive
from lucca.story.passages import key, weight

Mood = Literal["fact", "future", "norm", "open"]
"""Said to be so; to come; to be wished; possible, conditional or asked."""

_CUT = re.compile(
    r"\s*(?:[;:]|\s[–—-]\s|—|,?\s(?:but|while|whereas|although|though|because|after which|however)\b|"
    r",\s(?:and|or|so|which|who|saying|adding|where|when|as|with|if|unless|even)\b|"
    r"\sand\s(?=(?:it|he|she|they|that|there|the|we|no|not|his|her|their|its|a|an|has|had|was|were|is|are)\b))\s*",
)
_NOT = frozenset("not never cannot".split())
_NO = frozenset("no none nobody nothing neither".split())
_NOT_NEGATING = re.compile(
    r"\b(?:not (?:only|just|merely|simply|necessarily|least|to mention|until|because|so much|always|all|every|alone|"
    r"more|less|fewer|yet)|no (?:longer|doubt|matter|more|fewer|less|later|sooner|wonder|stranger|small|mean|easy|secret|"
    r"idea|comment|immediate|way|need|point)|(?:if|or|why) not|nothing (?:but|less)|none other|no\.)",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:not?|never|n['’]t)\b.{1,80}\b(?:since (?:\d{4}|the|\w+ \d)|(?:for|in) (?:\w+ ){1,3}years)\b", re.IGNORECASE
)
"""A negation that holds for years back, as an introduction to what has happened now."""

_LIKE_NOT = re.compile(
    r"\b(?:fail(?:ed|s|ing)? to|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|unable to|unwilling to|yet to|"
    r"rul(?:ed|es|ing) out|lack(?:s|ed|ing)?(?: of)?|far from|stopp?ed short of)\b",
    re.IGNORECASE,
)
_SKIPPED = frozenset(
    "be been being have had has do did a an the any to yet ever even so as all that their his her its our my your "
    "this these those enough".split()
)
_LIGHT = frozenset("make made making take took taken taking give gave given giving hold held done do".split())
"""Verbs that say nothing beside their object: "did not make any arrests"."""

_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|was|were) (?:going|due|set|about|expected|scheduled) to)\b|['’]ll\b", re.IGNORECASE
)
_NORM = re.compile(r"\b(?:should(?:n['’]t)?|must(?:n['’]t)?|ought|needs? to|ha(?:s|ve|d) to|deserves?)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:would(?:n['’]t)?|could(?:n['’]t)?|(?-i:may)|might|can|can['’]t|cannot|if|unless|whether|perhaps|possibly|likely|"
    r"unlikely|probably|seem\w*|appear(?:s|ed)? (?:to|that|un)|unclear|not clear|suggest\w*|fear\w*|hop(?:e|es|ed|ing)|"
    r"want\w*|wish\w*|impl(?:y|ies|ied)|until|before (?:it|they|he|she)|in case|ready to|willing to|"
    r"tr(?:y|ies|ied|ying) to|seek\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|ask(?:s|ed|ing)? (?:for|to)|"
    r"plan(?:s|ned)? to|negotiat\w* to|as \w+ as possible|let['’]?s?|attempt\w*|promis\w*|vow\w*|pledg\w*|demand\w*|"
    r"rumou?rs?|speculation)\b|"
    r"^\W*(?:that )?(?:how|why|what|who|where|when)\b|\?",
    re.IGNORECASE,
)
_YET = re.compile(
    r"\b(?:yet|so far|still|as of|currently|at (?:the|this) (?:moment|time|stage|point)|immediate(?:ly)?|for now)\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"^\W*(?:this|it|these|those|such)\b|^\W*(?:all )?that (?:is|was|has|had|would|will|did|does)\b|"
    r"\b(?:the|this|that|such an?) (?:idea|proposal|plan|suggestion|move|issue|matter|question|call|step|measure|option|"
    r"allegation|claim|accusation|request|demand|offer|decision)s?\b(?! (?:by|of|to|that|for|on|from|in)\b)|"
    r"\b(?:it|this|that) (?:was|is|has|had|did|does|wasn|isn|hasn|didn)\b",
    re.IGNORECASE,
)
_ENDS = PREPOSITIONS | SUBORDINATORS | frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "been", "be"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its span and words in step with their keys.

    `negated` are the indexes of the words that a negation holds for, empty where there is none; `points_back` says that a
    pronoun or "the idea" stands for something said before; `is_provisional` that it holds for now ("so far").
    """

    span: Span
    words: tuple[Word, ...]
    keys: tuple[str | None, ...]
    negated: tuple[int, ...]
    mood: Mood
    points_back: bool
    is_provisional: bool

    @property
    def content(self) -> frozenset[str]:
        """The keys of the clause."""
        return frozenset(k for k in self.keys if k is not None)


def clauses(text: str, span: Span) -> tuple[Clause, ...]:
    """The clauses of a stretch inside one sentence, in order; those that contradict themselves are left out."""
    made: list[Clause] = []
    start = span.start
    for cut in [*_CUT.finditer(text, span.start, span.end), None]:
        end = cut.start() if cut is not None else span.end
        piece = _bare(text, start, end)
        if piece is not None and (clause := _clause(text, piece)) is not None:
            made.append(clause)
        start = cut.end() if cut is not None else span.end
    return tuple(made)


def _bare(text: str, start: int, end: int) -> Span | None:
    """A stretch without space, commas and brackets at its ends; None where nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(" \t\r\n,;:)-–—"))
    right = len(piece.rstrip(" \t\r\n,;:(-–—"))
    return Span(start + left, start + right) if left < right else None


def whole(text: str, span: Span, negated: tuple[int, ...] | None = None) -> Clause:
    """A stretch as one clause; `negated` in place of what its own words negate."""
    found = words(text, span.start, span.end)
    written = text[span.start : span.end]
    return Clause(
        span=span,
        words=found,
        keys=tuple(key(w) for w in found),
        negated=negated or (),
        mood=_mood(written),
        points_back=_ANAPHOR.search(written) is not None,
        is_provisional=_YET.search(written) is not None,
    )


def _clause(text: str, span: Span) -> Clause | None:
    plain = whole(text, span)
    if len(plain.words) < 2:
        return None
    negated = _negated(text, plain)
    if negated is None:
        return None
    return Clause(plain.span, plain.words, plain.keys, negated, plain.mood, plain.points_back, plain.is_provisional)


def _mood(written: str) -> Mood:
    if _OPEN.search(written):
        return "open"
    if _NORM.search(written):
        return "norm"
    return "future" if _FUTURE.search(written) else "fact"


def _negated(text: str, clause: Clause) -> tuple[int, ...] | None:
    """The indexes of the words that are negated; None for what is negated twice or in a way that says little."""
    written = text[clause.span.start : clause.span.end]
    if _NOT_NEGATING.search(written):
        return None
    if _LIMITED.search(written):
        return None
    found: list[tuple[int, ...]] = []
    likes = [m.end() + clause.span.start for m in _LIKE_NOT.finditer(written)]
    for k, word in enumerate(clause.words):
        if word.lower in _NOT or word.lower.endswith("n't"):
            found.append(_behind_not(clause, k + 1, to=False))
        elif word.lower in _NO:
            found.append(_behind_no(clause, k))
        elif any(clause.words[k - 1].span.end <= at <= word.span.start for at in likes if k):
            found.append(_behind_not(clause, k, to=True))
    if not found:
        return ()
    return found[0] if len(found) == 1 and found[0] else None


def _behind_not(clause: Clause, at: int, *, to: bool) -> tuple[int, ...]:
    """The first word behind a "not" that says something, with the next where the first says little.

    Nothing behind a preposition: "never made it to the grid" says no more of the grid. `to` lets an infinitive pass.
    """
    for k in range(at, min(at + 7, len(clause.words))):
        word = clause.words[k]
        if (word.is_mark and word.text not in "“”\"'‘’-") or (
            word.lower in PREPOSITIONS and word.lower not in _SKIPPED - (set() if to else {"to"})
        ):
            break
        if word.lower in _SKIPPED | _LIGHT or word.lower.endswith("ly"):
            continue
        if (of := clause.keys[k]) is None:
            break
        if word.is_capitalised:
            break
        more = _next(clause, k + 1, 3) if weight(of) < _SAYS_LITTLE else None
        return (k,) if more is None else (k, more)
    return ()


_SAYS_LITTLE = 2.2
"""Weight in nats below which a verb says too little by itself ("find", "see")."""


def _behind_no(clause: Clause, at: int) -> tuple[int, ...]:
    """The noun behind a "no", and the verb that it goes with, before or behind."""
    if clause.words[at].lower != "no" or (at + 1 < len(clause.words) and clause.words[at + 1].lower == "one"):
        verb = _next(clause, at + 1, 6)
        return () if verb is None else (verb,)
    noun = None
    k = at + 1
    while k < len(clause.words) and not clause.words[k].is_mark and clause.words[k].lower not in _ENDS and k <= at + 5:
        if clause.keys[k] is not None:
            if noun is not None and clause.words[k].lower.endswith("ed"):
                break
            noun = k
        k += 1
    if noun is None:
        return ()
    behind = _verb_behind(clause, noun + 1)
    before = at - 1 if at and clause.keys[at - 1] is not None else None
    return tuple(sorted({noun, *(i for i in (behind, before) if i is not None)}))


def _verb_behind(clause: Clause, at: int) -> int | None:
    """The verb that a subject goes with: behind its auxiliary, or right behind it in -ed."""
    for k in range(at, min(at + 5, len(clause.words))):
        word = clause.words[k]
        if word.is_mark or word.lower in PREPOSITIONS:
            return None
        if clause.keys[k] is not None:
            return k
    return None


def _next(clause: Clause, at: int, reach: int) -> int | None:
    near: Sequence[int] = range(at, min(at + reach, len(clause.words)))
    return next((k for k in near if clause.keys[k] is not None and not clause.words[k].lower.endswith("ly")), None)


def before(clause: Clause, at: int) -> frozenset[str]:
    """The last keys before a word: its subject, as far as one can tell without a parse."""
    found = [
        k for w, k in zip(clause.words[:at], clause.keys[:at], strict=True) if k is not None and not w.lower.endswith("ly")
    ]
    return frozenset(found[-4:])


def behind(clause: Clause, at: int) -> frozenset[str]:
    """The keys of the first noun phrase behind a word: its object."""
    found: list[str] = []
    for word, of in zip(clause.words[at + 1 :], clause.keys[at + 1 :], strict=True):
        if found and (word.lower in PREPOSITIONS or word.text in ",.;:"):
            break
        if of is not None and not word.lower.endswith("ly"):
            found.append(of)
        if len(found) == 4:
            break
    return frozenset(found)


def has_verb(clause: Clause) -> bool:
    """Whether a clause has a finite verb: an auxiliary, or a past form that is not its first word."""
    return any(
        w.lower in _FINITE or w.lower.endswith("n't") or (k > 0 and infinitive(w.lower) is not None)
        for k, w in enumerate(clause.words)
    )


_FINITE = frozenset("is are was were has have had will would did does do can could should must may might".split())


def is_headline(clause: Clause) -> bool:
    """Whether a clause is set like a headline: most of its longer words have a capital, so that none is known for a name."""
    long = [w for w in clause.words if len(w.text) > 3 and w.text[0].isalpha()]
    return len(long) >= 4 and sum(w.is_capitalised for w in long) > _CAPITALS * len(long)


_CAPITALS = 0.8
"""Share of capitals among longer words above which a clause counts as set like a headline."""
