"""A telling: one statement with what it is compared by, and when two tellings have the same words.

Quoted words count by themselves: they are the speaker's own. Where two reports share what they wrote around them as well, as
agency copy does, whole contents are compared.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lucca.records import Member, Reading, Report, Statement
from lucca.story.collate import keys, overlap
from lucca.story.passages import keys as content
from lucca.story.passages import total
from lucca.story.witness import Token, tokens

SHARE = 0.6
"""Of the shorter witness's words, the share that must stand in the other one."""

FEWEST = 4
"""Shared words below which words alone do not make two tellings one."""

SHORT, SHORT_SHARE = 8, 0.8
"""Shorter witnesses than this agree by chance: they need more in common, and the same speaker."""

RUN = 6
"""Words in a row from which two quotations of one speaker are one, however else they were cut or taken down."""

_LONG_RUN = 10
"""Words in a row that are enough where a speaker is not known."""

_COPIED = 0.8
"""Share from which reported speech is copied: a report's own words are like another's by chance too."""

_RETOLD = 0.5
"""Share from which one speaker's words, reported by two with such a run in common, are at least a paraphrase."""

_TELLING = 7.0
"""Weight in nats of a quoted phrase of three words that two reports do not share by chance."""

_PHRASE = 5
"""Words of a quotation that stand wholly in another one, from which nothing need be rare in them."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement and what it is compared by.

    `quoted` are its words in quotation marks, `words` all of its content; `speakers` are ids of story actors, `names` the
    keys of what its report calls them; `is_known` says that one of them has a name; `day` is the ISO day on which it was
    said, None where the report does not tell.
    """

    member: Member
    report: Report
    statement: Statement
    quoted: tuple[Token, ...]
    words: tuple[Token, ...]
    speakers: frozenset[str]
    names: frozenset[str]
    is_known: bool
    day: str | None


def tellings(reading: Reading, actor_of: Mapping[Member, str]) -> Iterator[Telling]:
    """A reading's statements as tellings; `actor_of` gives for each of its actors the story actor's id."""
    report = reading.report
    values = {t.id: t.value for t in reading.times}
    called = {a.id: content(a.name) for a in reading.actors}
    named = {a.id for a in reading.actors if a.named}
    for statement in reading.statements:
        day = _DAY.match(values.get(statement.occasion.time or "", ""))
        quoted = () if statement.kind == "indirect" else tokens(report, (statement,))
        yield Telling(
            member=Member(report.id, statement.id),
            report=report,
            statement=statement,
            quoted=quoted,
            words=quoted if statement.kind == "direct" else tokens(report, (statement,), reported=True),
            speakers=frozenset(actor_of[Member(report.id, a)] for a in statement.speakers),
            names=frozenset().union(*(called.get(a, frozenset()) for a in statement.speakers)),
            is_known=not named.isdisjoint(statement.speakers),
            day=day.group() if day else None,
        )


def on_other_days(a: Telling, b: Telling) -> bool:
    """Whether both tell on which day it was said, and the days differ: then it was said again."""
    return a.day is not None and b.day is not None and a.day != b.day


def same_words(a: Telling, b: Telling) -> float | None:
    """The share of words in common where it is enough for one and the same utterance."""
    if a.quoted and b.quoted and (share := _same_quote(a, b)) is not None:
        return share
    return _same_report(a, b)


def _same_quote(a: Telling, b: Telling) -> float | None:
    shared = overlap(a.quoted, b.quoted)
    shorter = min(len(keys(t.quoted)) for t in (a, b))
    one_voice, echo = bool(a.speakers & b.speakers), a.report.id == b.report.id
    if echo:
        return shared.share if shared.words >= FEWEST and shared.share >= SHORT_SHARE and one_voice else None
    if shorter >= SHORT:
        run = RUN if one_voice else _LONG_RUN if may_be_one_voice(a, b) else math.inf
        return shared.share if shared.share >= SHARE or shared.longest >= run else None
    if one_voice and shared.words >= FEWEST:
        return shared.share if shared.share >= SHORT_SHARE else None
    if shared.share < 1 or not may_be_one_voice(a, b):
        return None
    return shared.share if shared.longest >= _PHRASE or _is_telling(a, b) else None


def _same_report(a: Telling, b: Telling) -> float | None:
    """The share where one report's words, reported speech with them, are the other's: agency copy."""
    if a.report.id == b.report.id or not may_be_one_voice(a, b):
        return None
    shared = overlap(a.words, b.words)
    shorter, longer = sorted(len(keys(t.words)) for t in (a, b))
    one_stand = (a.statement.act == "deny") == (b.statement.act == "deny")
    fewest = FEWEST if a.speakers & b.speakers and one_stand else RUN
    if shared.share == 1 and fewest <= shorter == longer:
        return 1.0
    return shared.share if shorter >= SHORT and shared.share >= _COPIED else None


def retold(a: Telling, b: Telling) -> bool:
    """Whether two reports put one speaker's words into words of their own, and have many of these in common."""
    if not a.speakers & b.speakers:
        return False
    shared = overlap(a.words, b.words)
    return shared.longest >= RUN and shared.share >= _RETOLD


def _is_telling(a: Telling, b: Telling) -> bool:
    """Whether a few words are a statement, and no name in quotation marks, and are not said by just anybody."""
    whole = a.statement.kind == b.statement.kind == "direct"
    words = " ".join(keys(min(a.quoted, b.quoted, key=len)))
    return (whole or bool(a.speakers & b.speakers)) and total(content(words)) >= _TELLING


def is_enough(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether two witnesses share so much that one can be laid beside the other word by word."""
    shared = overlap(a, b)
    if shared.share == 1:
        return shared.words > 1
    spoken = all(t.quoted for t in (*a, *b))
    return shared.words >= FEWEST and (shared.share >= SHARE or (spoken and shared.longest >= RUN))


def may_be_one_voice(a: Telling, b: Telling) -> bool:
    """Whether nothing tells two speakers apart: they are one, share a name, or one of them has none."""
    return bool(a.speakers & b.speakers) or bool(a.names & b.names) or not (a.is_known and b.is_known)


def share_a_phrase(a: Telling, b: Telling) -> bool:
    """Whether a phrase in quotation marks stands in both that is not shared by chance."""
    if not a.quoted or not b.quoted or overlap(a.quoted, b.quoted).longest <= 1:
        return False
    return total(content(" ".join(keys(a.quoted))) & content(" ".join(keys(b.quoted)))) >= _TELLING
