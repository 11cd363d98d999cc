"""Moments: what one report puts a day, month or year to, each with its words, status and voice."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lucca.language.marks import quotations
from lucca.language.sentences import sentences
from lucca.layout import paragraphs
from lucca.records import Member, Reading, Report, Span, Statement, Time
from lucca.records.reading import EventStatus
from lucca.story.timeline.clauses import VERB, dated
from lucca.story.timeline.status import is_saying, status

_LONGEST, _SENTENCE = 260, 420
"""Code points above which a clause is no short account, and a sentence is no prose but a page's captions run together."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|\Z)")
_COARSE = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?\Z")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
_NAMES_DAY = re.compile(
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|last night|"
    rf"this (?:morning|afternoon|evening)|\b{_MONTH}|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NAMES_MORE = re.compile(rf"\b{_MONTH}|\d{{4}}|last (?:month|year)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:agreement|deal|accord|treaty|pact|truce|ceasefire|war|conflict|invasion|attacks?|bombings?|shooting|massacre|"
    r"siege|battle|coup|revolution|uprising|protests?|riots?|strike|election|vote|referendum|summit|talks|conference|crisis|"
    r"crash|accident|disaster|earthquake|flood|fire|storm|hurricane|tsunami|outbreak|pandemic|epidemic|ruling|verdict|trial|"
    r"law|reform|merger|takeover|games?|final|championships?|olympics|world cup|eruption|famine|genocide|explosion)\b",
    re.IGNORECASE,
)
"""Nouns of happenings: a year before another noun ("the 2007 champion") dates nothing that happened."""

_SPEAKERS_OWN = re.compile(r"today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)", re.IGNORECASE)
_NO_PROSE = re.compile(
    r"https?:|www\.|pic\.twitter|[@#]\w|\b(?:Getty|Photo|Image|PHOTO|Picture|pictured)\b|©|\b[A-Z]{2,6}:[A-Z]|"
    r"\b[A-Z]{3,}['’]?s? ['‘“]?[A-Z]{3,}\b"
)
_SPAN_OF_TIME = re.compile(
    r"\b(?:between|from|through|until|till|before|by|than)\s(?:(?:the|early|late|about|around)\s)?\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:to|whether|if)\b|.{0,80}\bwhether\b", re.IGNORECASE)
_WEEK = re.compile(r"\d{4}-W\d\d\Z")
_COMPARED = re.compile(
    r"\b(?:first|worst|best|biggest|largest|highest|lowest|only|most|longest|deadliest|never|no|not)\b.{0,90}\bsince\b",
    re.IGNORECASE,
)
_OPENING = 16
"""Code points before a time that opens its clause ("In the spring of 2016")."""

_BEGINS = re.compile(
    r"[\"“‘']?(?:[A-Z]|(?:the|an?|its|his|her|their|our|he|she|it|they|we|there|this|these|those|some|all|more|at least|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b)"
)
_PLACING = re.compile(r"\b(?:in|since|during)\s(?:(?:early|late|mid)[ -])?\Z", re.IGNORECASE)
_PASSING = re.compile(r"\b(?:last|without|since|back|until|after|before|first|not|no)\b[^,]{0,40}\Z", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:has|have)\b[^,]{0,60}\bsince\s\Z")
_NESTED = 12
"""Contents before a time that may still hold it, one inside the other."""

_PRONOUN = re.compile(r"(?:He|She|They|It|he|she|they|it)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that one report dates: a happening, or that somebody said something (`is_saying`).

    `when` is an ISO day, week, month or year; `subject` the actor that a pronoun at the beginning stands for (null for
    other beginnings), `open` that such a pronoun stands for nobody known.
    """

    report: Report
    span: Span
    when: str
    status: EventStatus
    voice: Member | None
    is_noun: bool
    is_saying: bool
    subject: Member | None
    open: bool
    confidence: float


def moments(reading: Reading) -> Iterator[Moment]:
    """The moments of a reading, in text order."""
    text = reading.report.text
    split = [s for p in paragraphs(text) for s in sentences(text, p)]
    starts = [s.start for s in split]
    quoted = [q.outer for q in quotations(text, paragraphs(text))]
    opened = [q.start for q in quoted]
    contents = sorted(((c, s) for s in reading.statements for c in s.content), key=lambda pair: (pair[0], pair[1].id))
    actors = _subjects(reading)
    for time in reading.times:
        sentence = split[max(bisect_right(starts, time.span.start) - 1, 0)]
        if not _is_prose(text, sentence) or not sentence.contains(time.span):
            continue
        nearest = bisect_right(opened, time.span.start) - 1
        in_quote = nearest >= 0 and quoted[nearest].contains(time.span)
        when = _when(text, time, in_quote=in_quote)
        if when is None or _COMPARED.search(text, sentence.start, time.span.end):
            continue
        made = _moment(reading, sentence, time, when, actors, _voice(contents, time.span))
        if made is not None:
            yield made


def _is_prose(text: str, sentence: Span) -> bool:
    return sentence.end - sentence.start <= _SENTENCE and not _NO_PROSE.search(text, sentence.start, sentence.end)


def _when(text: str, time: Time, *, in_quote: bool) -> str | None:
    """The day, month or year of a time whose own words name it; null for all other times."""
    words = text[time.span.start : time.span.end]
    if time.type not in ("DATE", "TIME") or (in_quote and _SPEAKERS_OWN.search(words)):
        return None
    before = text[max(0, time.span.start - 24) : time.span.start]
    if _SPAN_OF_TIME.search(before):
        return None
    if _WEEK.match(time.value):
        return time.value
    if re.match(r"[-–/]\d", text[time.span.end : time.span.end + 2]):
        return None
    if day := _DAY.match(time.value):
        return day[0] if _NAMES_DAY.search(words) else None
    if _COARSE.match(time.value) and _NAMES_MORE.search(words):
        return time.value
    return None


def _moment(
    reading: Reading, sentence: Span, time: Time, when: str, actors: Mapping[int, str], voice: Statement | None
) -> Moment | None:
    text = reading.report.text
    within = _inside(sentence, voice, time.span) if voice else sentence
    found = dated(text, within, time.span)
    if found is None or found.span.end - found.span.start > _LONGEST or (voice and voice.status != "said"):
        return None
    clause = text[found.span.start : found.span.end]
    if _ASKED.match(clause) or not (found.is_noun or _BEGINS.match(clause)):
        return None
    at = time.span.start - found.span.start
    if _COARSE.match(when) and not _dates_coarsely(clause, at, is_noun=found.is_noun):
        return None
    how = status(clause, at, when, reading.report.published, voice, is_noun=found.is_noun)
    if how is None:
        return None
    pronoun = _PRONOUN.match(clause)
    actor = actors.get(found.span.start) if pronoun else None
    return Moment(
        report=reading.report,
        span=found.span,
        when=when,
        status=how,
        voice=Member(reading.report.id, voice.id) if voice else None,
        is_noun=found.is_noun,
        is_saying=not found.is_noun and is_saying(clause, at),
        subject=Member(reading.report.id, actor) if actor else None,
        open=pronoun is not None and actor is None,
        confidence=_confidence(text, time, is_open=pronoun is not None and actor is None),
    )


def _dates_coarsely(clause: str, at: int, *, is_noun: bool) -> bool:
    """Whether a year or month surely dates a clause: it opens it, or follows its verb with no comma between."""
    if is_noun:
        return bool(_EVENT.search(clause, at))
    before = clause[:at]
    if not _PLACING.search(before) and not re.match(r"last\b", clause[at:], re.IGNORECASE):
        return False
    if len(before) < _OPENING or _LASTING.search(before):
        return True
    return bool(VERB.search(before[-60:])) and not _PASSING.search(before) and "," not in before


def _voice(contents: Sequence[tuple[Span, Statement]], span: Span) -> Statement | None:
    """The statement in whose content a span stands, the smallest one; `contents` are in text order."""
    last = bisect_right(contents, span.start, key=lambda pair: pair[0].start)
    holding = [pair for pair in contents[max(0, last - _NESTED) : last] if pair[0].contains(span)]
    return min(holding, key=lambda pair: pair[0].end - pair[0].start)[1] if holding else None


def _inside(sentence: Span, voice: Statement, span: Span) -> Span:
    """The part of a sentence that a statement's content fills around a span."""
    content = next(c for c in voice.content if c.contains(span))
    return Span(max(sentence.start, content.start), min(sentence.end, content.end))


def _subjects(reading: Reading) -> Mapping[int, str]:
    """Offsets of mentions of named actors, to the actors' ids."""
    named = {a.id for a in reading.actors if a.named}
    found = {m.start: a.id for a in reading.actors if a.named for m in a.mentions}
    for s in reading.statements:
        if s.source is not None and len(s.speakers) == 1 and s.speakers[0] in named:
            found.setdefault(s.source.start, s.speakers[0])
    return found


def _confidence(text: str, time: Time, *, is_open: bool) -> float:
    """Of the time, a little less; "last night" is of the printed paper's day, which may be the one after the page's."""
    sure = 0.5 if "last night" in text[time.span.start : time.span.end].lower() else min(time.confidence, 0.9)
    return round(sure * (0.6 if is_open else 0.95), 3)
