"""Denials: what a cue of denial says not to be so, or that it answers what was said before it.

"Denied that …", "denied firing at …", "rejected claims that …", "denied any role in …" name what they deny; "rejected the
claim", "refused to accept that", "called the allegation a lie" point back to it. To reject a proposal or an appeal is no
denial, and to refuse to comment is none either.
"""

import re
from dataclasses import dataclass
from typing import Literal

from lucca.language.words import words
from lucca.layout import trimmed
from lucca.records import Span, Statement
from lucca.story.disputes.clauses import Clause, clauses, whole
from lucca.story.inflection import infinitive
from lucca.story.passages import key

_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|"
    r"rebut\w*|contradict\w*|contest(?:s|ed|ing)?|refus(?:e|es|ed|ing)|disavow\w*|rubbish(?:es|ed|ing)|"
    r"(?:called|branded|described|labelled|labeled|calling|branding|describing))\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\b(?:den(?:y|ies|ied|ying)|denials?|disput\w+|refut\w+|rebut\w*)\b", re.IGNORECASE)
"""Cues that deny whatever clause follows them; the others need a claim to be about."""

_FALSE = re.compile(
    r"\b(?:lies?|false|untrue|baseless|unfounded|groundless|nonsense|absurd|fabricat\w+|fiction|fake|propaganda|rubbish|"
    r"ridiculous|invented|invention|slander|myth|wrong|incorrect|inaccurate|not true)\b",
    re.IGNORECASE,
)
_CALLING = re.compile(r"\b(?:call|brand|describ|label)\w*\b", re.IGNORECASE)
_REFUSING = re.compile(r"\brefus\w*\b", re.IGNORECASE)

CLAIM = (
    r"(?:claims?|accusations?|allegations?|reports?|suggestions?|rumou?rs?|charges?|assertions?|notion|idea|theory|theories|"
    r"versions?|accounts?|story|stories|narrative|findings?|explanations?|criticisms?|arguments?|characteri[sz]ations?)"
)
"""Nouns that stand for what somebody has said."""

_OF_CLAIM = re.compile(
    rf"^\W*(?:to (?:accept|believe|acknowledge) )?(?:[\w’'-]+ ){{0,4}}?(?P<noun>{CLAIM})"
    r"(?: (?:by|from|in|made by) [^,;]{1,50}?)? (?P<join>that|of|about having) (?=\S)",
    re.IGNORECASE,
)
_BACK = re.compile(
    rf"^\W*(?:to (?:accept|believe|acknowledge|recogni[sz]e) )?"
    rf"(?:(?:(?:the|this|these|those|that|such|all|any|both|his|her|their|its|an?)\s)?(?:[\w’'-]+ ){{0,3}}?"
    rf"{CLAIM}\b(?! (?:[\w’'-]+ ){{0,2}}(?:that|of)\b)|(?:that|this|it|them|so)(?=\W*$|,|\sand\b|\sas\b))",
    re.IGNORECASE,
)
_IS_FALSE = re.compile(
    r"^\W*(?:(?:this|that|it|all (?:this|that|of it))|"
    rf"(?:these|those|the|such|all|his|her|their) (?:[\w’'-]+ ){{0,2}}?{CLAIM})"
    r"(?:\s(?:is|are|was|were|had been)|['’]s)\s(?:\w+ly |all |just |a complete |an absolute |total )?"
    r"(?:not true|not correct|not the case|untrue|false|(?:a )?(?:lies?|fabrication|fiction|nonsense|slander|smear)|"
    r"baseless|unfounded|groundless|wrong|incorrect|inaccurate|fabricated|invented|absurd|ridiculous)\b(?! that\b)",
    re.IGNORECASE,
)
"""A statement that says of what was said before that it is false."""

_ROLE = re.compile(
    r"^\W*(?:any |all |having any |playing any |a )?"
    r"(?:involvement|role|part|responsibility|wrongdoing|knowledge|links?|connection)\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"^\W*(?:ever |knowingly |deliberately )?(?P<verb>[a-z]{2,}ing)\b")
_AS = re.compile(r"\s+as\s+(?:[\w’'“”\"-]+\s+){0,3}[\w’'“”\"-]+\W*$")
_AUXILIARIES = frozenset("had has have was were is are did does do will would be been being".split())


_DENIES_BACK = re.compile(
    r"^\W*(?P<who>[^,;:“”\"]{2,60}?),? (?:has |have |had )?(?:\w+ly |also |repeatedly )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|"
    r"disput(?:e|es|ed)|dismiss(?:es|ed)?|contest(?:s|ed)?|refut(?:e|es|ed)|"
    r"(?:is|are|was|were|remain(?:s|ed)?) (?:\w+ )?s[kc]eptical of) (?:this|it|that|them|any wrongdoing|wrongdoing|"
    r"(?:all |any |both )?(?:of )?(?:(?:the|these|those|such|his|her|their|its) )?"
    rf"(?:[\w.]+(?:['’]s?)? ){{0,2}}{CLAIM}(?: of events)?)"
    r"(?: as \w+| in a statement| on \w+day)?(?:\W*$|\s?[—–]|, saying\b)",
    re.IGNORECASE,
)


def denied_back(text: str, sentence: Span) -> Span | None:
    """Who denies, in a sentence that tells no more than that somebody denies what was said before; else None."""
    found = _DENIES_BACK.match(text[sentence.start : sentence.end])
    return None if found is None else Span(sentence.start + found.start("who"), sentence.start + found.end("who"))


@dataclass(frozen=True, slots=True)
class Denial:
    """What a denial denies: a clause whose main word is negated, or, where `points_back`, what was said before it."""

    clause: Clause
    points_back: bool


def is_denying(cue: str) -> bool:
    """Whether a cue can deny what follows it."""
    return _DENYING.search(cue) is not None


def denial(text: str, statement: Statement, piece: Span) -> Denial | Literal["none"] | None:
    """What a statement denies in one piece of its content.

    None where its cue denies nothing; "none" where the cue could, and rejects something that is no claim.
    """
    if statement.cue is None:
        return None
    cue = text[statement.cue.start : statement.cue.end]
    written = text[piece.start : piece.end]
    if _IS_FALSE.match(written):
        return Denial(whole(text, piece), True)
    if not is_denying(cue):
        return None
    if _CALLING.search(cue):
        false = _FALSE.search(written) is not None and _BACK.match(written) is not None
        return Denial(whole(text, piece), True) if false else "none"
    if _BACK.match(written):
        return Denial(whole(text, piece), True)
    if found := _OF_CLAIM.match(written):
        return _denied(text, piece, piece.start + found.end(), cue)
    if _REFUSING.search(cue) or not _PLAIN.search(cue):
        return "none"
    return _denied(text, piece, piece.start, cue)


def _denied(text: str, piece: Span, start: int, cue: str) -> Denial | Literal["none"]:
    """The clause from `start` with its main word negated."""
    end = piece.end
    if not _PLAIN.search(cue) and (tail := _AS.search(text, start, end)):
        end = tail.start()
    span = trimmed(text, start, end)
    if span is None:
        return "none"
    parts = clauses(text, span)
    if not parts or any(c.negated for c in parts[:1]):
        return "none"
    first = parts[0].span
    main = _main(text, first)
    return Denial(whole(text, first, (main,)), False) if main is not None else "none"


def denied_clause(text: str, what: Span) -> Clause | None:
    """What is denied, its main word negated; None where no word is plainly the main one."""
    main = _main(text, what)
    return whole(text, what, (main,)) if main is not None else None


def _main(text: str, span: Span) -> int | None:
    """The index of the word that a denied clause turns on: the first behind an auxiliary, a gerund, or a past form."""
    found = words(text, span.start, span.end)
    written = text[span.start : span.end]
    said = [k for k, w in enumerate(found) if key(w) is not None and not w.lower.endswith("ly")]
    if not said:
        return None
    if _ROLE.match(written) or _GERUND.match(written):
        return said[0]
    helped = next((k for k, w in enumerate(found) if w.lower in _AUXILIARIES), None)
    if helped is not None:
        return next((k for k in said if k > helped), None)
    return next((k for k in said[1:] if infinitive(found[k].lower) is not None), None)
