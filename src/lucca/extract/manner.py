"""How and to whom something is said, from the words around cue and content: status, medium, addressee, object.

All of it is read from the words of the attribution's own sentence, and only where they say it plainly.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.extract.verbs import PREPOSED_OBJECT
from lucca.language import Attribution
from lucca.language.lexicon import ADDRESSING, AUXILIARIES, CUES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from lucca.language.words import Word, words
from lucca.records import Span
from lucca.records.reading import StatementStatus

_EXPECTED = re.compile(
    r"\b(?:will|would|['’]ll|shall|(?:is|are|was|were) (?:expected|due|set|likely|scheduled|about|going) to|plans? to|"
    r"intends? to|expected to|due to|set to)\s+(?:\w+ly\s+|also\s+)?$",
    re.IGNORECASE,
)
_SPEAKING = (
    r"(?:comment|say|tell|speak|confirm|answer|discuss|elaborate|explain|name|identify|respond|reply|give|provide|disclose|"
    r"specify|address|deny|rule)\w*"
)
_REFUSED = re.compile(
    rf"\b(?:(?:refus|declin)\w+ to(?: \w+ly)?|(?:would|did|does|do|has|have|had)(?: so far)?(?: not|n[’']t)(?: yet| \w+ly)*)"
    rf"\s+{_SPEAKING}\b",
    re.IGNORECASE,
)

_MEDIUM = re.compile(
    r"\b(?:in|on|at|via|through|during|by) (?:(?:an?|the|his|her|its|their|[A-Z][\w’']+) )?(?:[\w’'-]+ ){0,3}?"
    r"(?:statement|interview|letter|tweet|post|speech|address|email|e-mail|memo|report|broadcast|briefing|"
    r"(?:news|press) conference|telephone call|phone call|Facebook|Twitter|Telegram|television|radio)\b"
)

_LEAD = 40
"""Code points before a cue in which its auxiliaries stand."""

_LONGEST = 10
"""Words of an addressee or object; longer phrases are clauses."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What the words around a cue tell: spans are code points, `medium` the words as they stand."""

    status: StatementStatus
    medium: str | None
    addressee: Span | None
    target: Span | None


def manner(text: str, sentence: Span, attribution: Attribution) -> Manner:
    """The manner of one attribution; `sentence` is the one in which its cue stands."""
    cue = attribution.cue
    if cue is None:
        return Manner("said", None, None, None)
    around = _own_words(text, sentence, attribution)
    behind = _object(text, cue, sentence, attribution)
    verbs = {w.lower for w in words(text, cue.start, cue.end)}
    aims = bool(verbs & PREPOSED_OBJECT) and not verbs & {"told", "tell", "tells", "telling"}
    medium = _MEDIUM.search(around)
    return Manner(
        status=_status(text, sentence, cue),
        medium=" ".join(medium.group().split()) if medium else None,
        addressee=behind if verbs & ADDRESSING else None,
        target=behind if aims else None,
    )


def _status(text: str, sentence: Span, cue: Span) -> StatementStatus:
    lead = text[max(sentence.start, cue.start - _LEAD) : cue.start]
    own = text[cue.start : cue.end]
    if _EXPECTED.search(lead) and not own.endswith("ed"):
        return "expected"
    if re.match(r"will\b|would\b", own) or re.match(r"(?:expected|due|set) to\b", own):
        return "expected"
    refused = _REFUSED.search(text, max(sentence.start, cue.start - _LEAD), min(sentence.end, cue.end + _LEAD))
    return "declined" if refused and refused.end() >= cue.start and refused.start() <= cue.end else "said"


def _own_words(text: str, sentence: Span, attribution: Attribution) -> str:
    """The sentence without what is said in it: a medium named inside the content is somebody else's."""
    kept, at = [], sentence.start
    for span in sorted(attribution.content):
        kept.append(text[at : max(at, min(span.start, sentence.end))])
        at = max(at, min(span.end, sentence.end))
    return " ".join([*kept, text[at : sentence.end]])


def _object(text: str, cue: Span, sentence: Span, attribution: Attribution) -> Span | None:
    """The noun phrase right behind the cue, up to the content, a preposition or a clause."""
    stop = min([sentence.end, *(s.start for s in attribution.content if s.start >= cue.end)])
    phrase = _noun_phrase(words(text, cue.end, stop))
    if not phrase:
        return _leading_object(text, cue, attribution)
    return Span(phrase[0].span.start, phrase[-1].span.end)


def _leading_object(text: str, cue: Span, attribution: Attribution) -> Span | None:
    """The object that the annotation counts to the content: "urged [the leaders to leave]"."""
    first = min(attribution.content)
    if text[cue.end : first.start].strip() or not set(_lower(text, cue)) & PREPOSED_OBJECT:
        return None
    phrase = _noun_phrase(words(text, first.start, first.end))
    return Span(phrase[0].span.start, phrase[-1].span.end) if phrase else None


def _lower(text: str, span: Span) -> list[str]:
    return [w.lower for w in words(text, span.start, span.end)]


def _noun_phrase(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a plain noun phrase at the start of some words; empty where there is none."""
    end = 0
    while end < min(len(found), _LONGEST) and not _ends_phrase(found, end):
        end += 1
    if end in (0, _LONGEST) or (end == 1 and found[0].lower in DETERMINERS | PRONOUNS - {"they", "we"}):
        return ()
    return found[:end]


def _ends_phrase(found: Sequence[Word], at: int) -> bool:
    word = found[at]
    if word.is_mark:
        return word.text not in {"'", "’", "&", "-"}
    if word.lower in {"of", "and"}:
        return at == 0 or at + 1 >= len(found) or not (found[at + 1].is_capitalised or word.lower == "of")
    return word.lower in SUBORDINATORS | PREPOSITIONS | CUES | AUXILIARIES | {"there", "here"}
