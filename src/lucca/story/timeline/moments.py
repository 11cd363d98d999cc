"""Moments: what one report puts a day, month or year to, each with its words, status and voice."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lucca.language.marks import quotations
from lucca.language.sentences import sentences
from lucca.layout import paragraphs
from lucca.records import Member, Reading, Report, Span, Statement, Time
from lucca.records.reading import EventStatus
from lucca.story.timeline.clauses import dated
from lucca.story.timeline.status import status

_LONGEST, _SENTENCE = 260, 420
"""Code points above which a clause is no short account, and a sentence is no prose but a page's captions run together."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|\Z)")
_COARSE = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?\Z")
_NAMES_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{4}|christmas|easter|eve\b|later|earlier|(?:that|same|next|following) ",
    re.IGNORECASE,
)
_SPEAKERS_OWN = re.compile(r"today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)", re.IGNORECASE)
_NO_PROSE = re.compile(r"https?:|www\.|pic\.twitter|[@#]\w|\b(?:Getty|Photo|Image|PHOTO|Picture|pictured)\b|©")
_SPAN_OF_TIME = re.compile(r"\b(?:between|from|through|until|till|before|by|ago|than|of)\s(?:\w{1,9}\s)?\Z", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:first|worst|best|biggest|largest|highest|lowest|only|most|longest|deadliest|never|no|not)\b.{0,90}\bsince\b", re.IGNORECASE
)
_COARSE_BEFORE = re.compile(r"(?:\b(?:in|since|during|of)|\A|[.,“\"])\s?(?:early|late|mid)?[ -]?\Z", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:He|She|They|It|he|she|they|it)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that one report dates.

    `when` is an ISO day, month or year; `subject` the name of the actor that a pronoun at the beginning stands for (null for
    other beginnings), `open` that such a pronoun stands for nobody known.
    """

    report: Report
    span: Span
    when: str
    status: EventStatus
    voice: Member | None
    is_noun: bool
    subject: str | None
    open: bool
    confidence: float


def moments(reading: Reading) -> Iterator[Moment]:
    """The moments of a reading, in text order."""
    text = reading.report.text
    split = [s for p in paragraphs(text) for s in sentences(text, p)]
    starts = [s.start for s in split]
    quoted = [q.outer for q in quotations(text, paragraphs(text))]
    names = _subjects(reading)
    for time in reading.times:
        sentence = split[max(bisect_right(starts, time.span.start) - 1, 0)]
        if not _is_prose(text, sentence) or not sentence.contains(time.span):
            continue
        in_quote = any(q.contains(time.span) for q in quoted if q.start <= time.span.start)
        when = _when(text, time, in_quote=in_quote)
        if when is None or _COMPARED.search(text, sentence.start, time.span.end):
            continue
        made = _moment(reading, sentence, time, when, names)
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
    if day := _DAY.match(time.value):
        return day[0] if _NAMES_DAY.search(words) else None
    if _COARSE.match(time.value) and re.search(r"[A-Z]|\d{4}", words):
        noun = re.search(r"\b(?:an?|the|its|their)\s\Z", before) is not None
        return time.value if noun or _COARSE_BEFORE.search(before) else None
    return None


def _moment(reading: Reading, sentence: Span, time: Time, when: str, names: Mapping[int, str]) -> Moment | None:
    text = reading.report.text
    voice = _voice(reading, time.span)
    within = _inside(sentence, voice, time.span) if voice else sentence
    found = dated(text, within, time.span)
    if found is None or found.span.end - found.span.start > _LONGEST:
        return None
    clause = text[found.span.start : found.span.end]
    how = status(clause, when, reading.report.published, voice, is_noun=found.is_noun)
    if how is None:
        return None
    pronoun = _PRONOUN.match(clause)
    subject = names.get(found.span.start) if pronoun else None
    return Moment(
        report=reading.report,
        span=found.span,
        when=when,
        status=how,
        voice=Member(reading.report.id, voice.id) if voice else None,
        is_noun=found.is_noun,
        subject=subject,
        open=pronoun is not None and subject is None,
        confidence=round(min(time.confidence, 0.9) * (0.6 if pronoun and not subject else 0.95), 3),
    )


def _voice(reading: Reading, span: Span) -> Statement | None:
    """The statement in whose content a span stands, the smallest one."""
    holding = [(c.end - c.start, s.id, s) for s in reading.statements for c in s.content if c.contains(span)]
    return min(holding, key=lambda h: h[:2])[2] if holding else None


def _inside(sentence: Span, voice: Statement, span: Span) -> Span:
    """The part of a sentence that a statement's content fills around a span."""
    content = next(c for c in voice.content if c.contains(span))
    return Span(max(sentence.start, content.start), min(sentence.end, content.end))


def _subjects(reading: Reading) -> Mapping[int, str]:
    """Offsets of mentions of named actors to their names."""
    named = {a.id: a.name for a in reading.actors if a.named}
    found = {m.start: a.name for a in reading.actors if a.named for m in a.mentions}
    for s in reading.statements:
        if s.source is not None and len(s.speakers) == 1 and s.speakers[0] in named:
            found.setdefault(s.source.start, named[s.speakers[0]])
    return found
