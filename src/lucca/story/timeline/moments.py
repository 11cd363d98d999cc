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
from lucca.story.timeline.when import when_of

_LONGEST, _SENTENCE = 260, 420
"""Code points above which a clause is no short account, and a sentence is no prose but a page's captions run together."""

_EVENT = re.compile(
    r"\b(?:agreement|deal|accord|treaty|pact|truce|ceasefire|war|conflict|invasion|attacks?|bombings?|shooting|massacre|"
    r"siege|battle|coup|revolution|uprising|protests?|riots?|strike|election|vote|referendum|summit|talks|conference|crisis|"
    r"crash|accident|disaster|earthquake|flood|fire|storm|hurricane|tsunami|outbreak|pandemic|epidemic|ruling|verdict|trial|"
    r"law|reform|merger|takeover|games?|final|championships?|olympics|world cup|eruption|famine|genocide|explosion)\b",
    re.IGNORECASE,
)
"""Nouns of happenings: a year before another noun ("the 2007 champion") dates nothing that happened."""

_NO_PROSE = re.compile(
    r"https?:|www\.|pic\.twitter|[@#]\w|\b(?:Getty|Photo|Image|PHOTO|Picture|pictured)\b|©|\b[A-Z]{2,6}:[A-Z]|"
    r"\b[A-Z]{3,}['’]?s? ['‘“]?[A-Z]{3,}\b"
)
_ASKED = re.compile(r"(?:to|whether|if)\b|.{0,80}\bwhether\b", re.IGNORECASE)
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
_BEFORE = 3
"""Times before one that may stand in its sentence."""
_NESTED = 12
"""Contents before a time that may still hold it, one inside the other."""

_PRONOUN = re.compile(r"(?:He|She|They|It|he|she|they|it)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that one report dates: a happening, or that somebody said something (`is_saying`).

    `when` is an ISO day, week, month or year, or "first/second" for one of two days; `at` is where in the span its time
    begins, `value` the time's TIMEX3 value; `subject` the actor that a pronoun at the beginning stands for (null for
    other beginnings), `open` that such a pronoun stands for nobody known.
    """

    report: Report
    span: Span
    when: str
    at: int
    value: str
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
    for k, time in enumerate(reading.times):
        sentence = split[max(bisect_right(starts, time.span.start) - 1, 0)]
        if not _is_prose(text, sentence) or not sentence.contains(time.span):
            continue
        nearest = bisect_right(opened, time.span.start) - 1
        in_quote = nearest >= 0 and quoted[nearest].contains(time.span)
        when = when_of(reading.report, time, in_quote=in_quote)
        if when is None or _COMPARED.search(text, sentence.start, time.span.end):
            continue
        made = _moment(reading, sentence, time, when, actors, _voice(contents, time.span), _others(reading.times, k, when))
        if made is not None:
            yield made


def _is_prose(text: str, sentence: Span) -> bool:
    return sentence.end - sentence.start <= _SENTENCE and not _NO_PROSE.search(text, sentence.start, sentence.end)


def _moment(
    reading: Reading,
    sentence: Span,
    time: Time,
    when: str,
    actors: Mapping[int, str],
    voice: Statement | None,
    others: Sequence[Span],
) -> Moment | None:
    text = reading.report.text
    within = _inside(sentence, voice, time.span) if voice else sentence
    found = dated(text, within, time.span, others)
    if found is None or found.span.end - found.span.start > _LONGEST or (voice and voice.status != "said"):
        return None
    clause = text[found.span.start : found.span.end]
    if _ASKED.match(clause) or not (found.is_noun or _BEGINS.match(clause)):
        return None
    at = time.span.start - found.span.start
    if len(when) < len("YYYY-MM-DD") and "W" not in when and not _dates_coarsely(clause, at, is_noun=found.is_noun):
        return None
    how = status(clause, at, when.split("/")[-1], reading.report.published, voice, is_noun=found.is_noun)
    if how is None:
        return None
    pronoun = _PRONOUN.match(clause)
    actor = actors.get(found.span.start) if pronoun else None
    return Moment(
        report=reading.report,
        span=found.span,
        when=when,
        at=at,
        value=time.value,
        status=how,
        voice=Member(reading.report.id, voice.id) if voice else None,
        is_noun=found.is_noun,
        is_saying=not found.is_noun and is_saying(clause, at),
        subject=Member(reading.report.id, actor) if actor else None,
        open=pronoun is not None and actor is None,
        confidence=_confidence(time, is_open=pronoun is not None and actor is None),
    )


def _others(times: Sequence[Time], k: int, when: str) -> list[Span]:
    """The times just before one of them that name another day: what they date is another happening."""
    return [t.span for t in times[max(0, k - _BEFORE) : k] if len(t.value) >= len("YYYY-MM-DD") and t.value[:10] not in when]


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


def _confidence(time: Time, *, is_open: bool) -> float:
    """Of the time, a little less."""
    return round(min(time.confidence, 0.9) * (0.6 if is_open else 0.95), 3)
