"""The clause that a time dates: a contiguous stretch of its sentence, cut only where a clause surely begins or ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lucca.layout import trimmed
from lucca.records import Span

_BREAK = re.compile(
    r"[;:]\s|\s[–—-]{1,2}\s|—|[()\[\]]|,[\"”’']?\s(?=(?:but|while|whereas|although|though|which|who|whose|where|when|because|"
    r"and (?:has|have|had|was|were|is|are|will|said)|and (?:(?:the|an?|its|his|her|their|that) )?(?:\w{1,20} ){1,3}"
    r"(?:was|were|is|are|has|have|had|will|would|said|did)|saying|calling|adding|according to|with|after|"
    r"before|as|in what|leaving|prompting|despite|amid)\b)"
)
_INDEPENDENT = re.compile(r"(?:but|and)\s(?:the|an?|its|his|her|their|our|it|he|she|they|we|[A-Z]\w+)\b")
_DEPENDENT = re.compile(
    r"(?:but|and|while|whereas|although|though|which|who|whose|where|when|because|saying|calling|adding|with|after|before|as|"
    r"in what|leaving|prompting|despite|amid|that|than|since|until|if|unless|in order|so)\b|[,.;:]",
    re.IGNORECASE,
)
_MARK = re.compile(r"[\"“”]|[’'](?=\W|\Z)|(?<!\w)[‘']")
_LEADING = re.compile(
    r"(?:(?:and|but|that|while|whereas|although|though|however|meanwhile)\b,?\s|[\"“”‘’'–—-]\s?)+", re.IGNORECASE
)
VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will|would|can|could|may|might|must|shall|should|said|says|told|met|held|took|"
    r"came|went|fell|rose|made|gave|saw|began|found|drove|flew|left|lost|sent|kept|broke|brought|caught|fought|got|grew|knew|"
    r"led|paid|ran|sold|spoke|struck|threw|won|wrote|shot|hit|died|sank|hurt|put|set|cut|"
    r"became|fled|drew|swore|tore|wore|rode|hid|stole|swept|burst|spent|built|bought|taught|sought|stood|withdrew|fed|"
    r"dealt|meant|felt|dug|hung|stuck|spread|shut|quit|split|rang|beat|"
    r"(?<!-)(?!(?:united|hundred|need|indeed|feed|speed|red|bed)\b)[a-z]{2,20}ed)\b"
)
_SUBORDINATOR = re.compile(r"\b(?:since|when|after|before|because|until|though|although|while|where)\s", re.IGNORECASE)
_NOUN_END = re.compile(
    r"[,;:.!?()\"“”–—]|\s(?:that|which|who|when|where|is|was|were|are|has|had|have|will|would|could|and|but|to|as|by|after|"
    r"before|with|from|because|since|[a-z]{3,20}ed|said|says)\b"
)
_POSSESSIVE = re.compile(r"['’]s?\s")
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|its|their|his|her)\s\Z", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|added|tweeted|wrote|posted|says|told)\b[^,:;]{0,60}\Z")
"""A clause that only says that something was said: what was said belongs to it."""

_WITH = re.compile(r"with\s", re.IGNORECASE)

_NOUN_MOST = 110
_SHORT = 28
"""Code points below which what stands before a break is only an opening ("On April 10")."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What a time dates: a clause, or a noun alone ("an April 4 attack", "Wednesday's crash")."""

    span: Span
    is_noun: bool


def dated(text: str, sentence: Span, time: Span, others: Sequence[Span] = ()) -> Dated | None:
    """The clause or noun that `time` dates in its sentence; null where no clause can be told.

    A clause does not reach back over `others`, the times that date something else.
    """
    if noun := _noun(text, sentence, time):
        return Dated(noun, True)
    if under := _subordinate(text, sentence, time):
        return Dated(under, False)
    parts = _parts(text, sentence)
    at = next((k for k, part in enumerate(parts) if part.start <= time.start < part.end), None)
    if at is None:
        return None
    first = last = at
    parted = False
    while first > 0 and _leans(text, Span(parts[first].start, parts[last].end)):
        if any(parts[first - 1].contains(other) for other in others):
            parted = True
            break
        first -= 1
    while last + 1 < len(parts) and not _stands(text, Span(parts[first].start, parts[last].end)):
        last += 1
    span = _bare(text, Span(parts[first].start, parts[last].end))
    if parted and span and (leading := _WITH.match(text, span.start, span.end)):
        span = Span(leading.end(), span.end)
    if span and _SAYING.search(text, span.start, span.end) and len(VERB.findall(text[span.start : span.end])) == 1:
        span = _bare(text, sentence)
    return Dated(span, False) if span and span.contains(time) and VERB.search(text, span.start, span.end) else None


def _noun(text: str, sentence: Span, time: Span) -> Span | None:
    """The noun phrase that a time belongs to."""
    possessive = _POSSESSIVE.match(text, time.end)
    article = _ARTICLE.search(text, max(sentence.start, time.start - 8), time.start)
    if not possessive and not (article and re.match(r"\s[a-z]", text[time.end : time.end + 2])):
        return None
    start = article.start() if article else time.start
    most = min(sentence.end, time.end + _NOUN_MOST)
    end = _NOUN_END.search(text, time.end + 2, most)
    if end is None and most < sentence.end:
        return None
    return trimmed(text, start, end.start() if end else most)


def _subordinate(text: str, sentence: Span, time: Span) -> Span | None:
    """The clause that a time stands in where a conjunction of time opens it ("since he came to office in January")."""
    opened = list(_SUBORDINATOR.finditer(text, sentence.start, time.start))
    if not opened:
        return None
    start = opened[-1].end()
    end = re.compile(r"[,;:()–—]").search(text, time.end, sentence.end)
    if not VERB.search(text, start, time.start) or re.search(r"[,;:()–—]", text[start : time.start]):
        return None
    return _bare(text, Span(start, end.start() if end else sentence.end))


def _parts(text: str, sentence: Span) -> list[Span]:
    """A sentence cut at its breaks."""
    cuts = [sentence.start, *(m.end() for m in _BREAK.finditer(text, sentence.start, sentence.end)), sentence.end]
    return [Span(a, b) for a, b in pairwise(cuts) if a < b]


def _leans(text: str, span: Span) -> bool:
    """Whether a stretch cannot stand without what is before it."""
    leans = _DEPENDENT.match(text, span.start, span.end) and not _INDEPENDENT.match(text, span.start, span.end)
    return bool(leans) or not VERB.search(text, span.start, span.end)


def _stands(text: str, span: Span) -> bool:
    """Whether a stretch is long enough for a clause and has a verb."""
    return span.end - span.start >= _SHORT and bool(VERB.search(text, span.start, span.end))


def _bare(text: str, span: Span) -> Span | None:
    """A stretch without a leading conjunction and without marks at its ends."""
    start = span.start
    lead = _LEADING.match(text, span.start, span.end)
    if lead and not (_MARK.search(lead[0]) and _MARK.search(text, lead.end(), span.end)):
        start = lead.end()
    end = span.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-([."):
        end -= 1
    return trimmed(text, start, end)
