"""Claims: what somebody, or a report in its own voice, says to be so, clause by clause, ready to be set side by side."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lucca.language.lexicon import CUES, DETERMINERS
from lucca.language.words import words
from lucca.records import Member, Passage, Reading, Report, Span, Statement, StoryActor
from lucca.story.disputes.clauses import Clause, clauses
from lucca.story.disputes.concepts import concept, implied, is_mere_mention
from lucca.story.disputes.denials import Denial, denial, is_denying
from lucca.story.passages import DAY, Told, keys, told, told_sentences

_BELIEVING = frozenset(
    "believe believes believed think thinks thought find finds found rule rules ruled conclude concludes concluded according "
    "show shows showed reveal reveals revealed testify testifies testified accuse accuses accused blame blames blamed allege "
    "alleges alleged maintain maintains maintained hold holds deny denies denied dismiss dismissed reject rejected".split()
)
_SAYING = CUES | _BELIEVING
"""Cues whose content is said to be so; behind others ("approved", "wants") it is part of what happened."""

_WISHING = re.compile(
    r"\b(?:hop\w*|fear\w*|want\w*|wish\w*|urg\w*|demand\w*|ask\w*|call\w* (?:on|for)|plan\w*|expect\w*|wonder\w*|suggest\w*|"
    r"predict\w*|threat\w*|promis\w*|vow\w*|pledg\w*|propos\w*|warn\w*|consider\w*|bet\w*|would|will|appeal\w*|mull\w*|"
    r"speculat\w*|imagin\w*)\b",
    re.IGNORECASE,
)
"""Cues whose content is not said to be so."""

_LONGEST = 480
"""Code points of a passage that is shown as evidence; longer ones are cut to their clause."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause that says something: who holds it (story actors' ids, none for the report's own voice) and where.

    `frame` is the clause with a cue of blame before it.

    `poles` gives for each concept whether the clause affirms (1) or denies it (-1), and the index of its word; `marked` are
    the concepts that it denies in so many words. `times` are the TIMEX3 values of its own dates and times, `days` those of its sentence;
    `first_place` is where the first of its places begins; `named` are the code points at which names of its report begin. `topic` are keys of what it points back to, `around` those of the rest of
    its sentence. `is_denial` says that a cue of denial governs it, `answers` that the cue denies what was said before.
    """

    report: Report
    clause: Clause
    evidence: Span
    frame: Span
    holders: tuple[str, ...]
    names: frozenset[str]
    statement: str | None
    told: Told
    poles: Mapping[str, tuple[int, int]]
    marked: frozenset[str]
    topic: frozenset[str]
    around: frozenset[str]
    days: frozenset[str]
    times: tuple[str, ...]
    places: frozenset[str]
    countries: frozenset[str]
    first_place: int
    sentence: int
    named: frozenset[int]
    is_denial: bool = False
    answers: bool = False

    @property
    def exact(self) -> str:
        """The words of the clause."""
        return self.report.text[self.clause.span.start : self.clause.span.end]

    @property
    def passage(self) -> Passage:
        """The evidence as a passage."""
        span = self.evidence
        return Passage(report=self.report.id, span=span, exact=self.report.text[span.start : span.end])

    def is_of(self, others: "Claim") -> bool:
        """Whether one voice speaks in both claims."""
        if self.holders or others.holders:
            return bool(set(self.holders) & set(others.holders))
        return self.report.id == others.report.id


class _Told:
    """One reading, laid out to take claims from."""

    def __init__(self, reading: Reading, cast: Sequence[StoryActor], actor_of: Mapping[Member, StoryActor]) -> None:
        self.reading = reading
        self.report = reading.report
        self.text = reading.report.text
        self.told = told(reading.report)
        self.split = told_sentences(reading)
        self._actor_of = actor_of
        values = {t.id: t.value for t in reading.times}
        self._named = frozenset(n.span.start for n in reading.names)
        self._times = [(t.span, t.value) for t in reading.times if t.type in ("DATE", "TIME")]
        self._days = [(t.span, DAY.match(values[t.id])) for t in reading.times]

    def claims(self) -> Iterator[Claim]:
        """The claims of the reading in text order."""
        at = 0
        statements = sorted((s for s in self.reading.statements), key=lambda s: s.content[0])
        of_sentence: dict[int, list[tuple[Span, Statement]]] = defaultdict(list)
        for statement in statements:
            for content in statement.content:
                while at and self.split[at].start > content.start:
                    at -= 1
                while at < len(self.split) and self.split[at].end <= content.start:
                    at += 1
                k = at
                while k < len(self.split) and self.split[k].start < content.end:
                    piece = Span(max(content.start, self.split[k].start), min(content.end, self.split[k].end))
                    of_sentence[k].append((piece, statement))
                    k += 1
                at = min(at, len(self.split) - 1)
        for k, sentence in enumerate(self.split):
            yield from self._of_sentence(k, sentence, of_sentence.get(k, []), of_sentence)

    def _of_sentence(
        self,
        at: int,
        sentence: Span,
        parts: Sequence[tuple[Span, Statement]],
        of: Mapping[int, Sequence[tuple[Span, Statement]]],
    ) -> Iterator[Claim]:
        said = [(piece, s) for piece, s in parts if self._tells(s)]
        if not said and not any(self._says(s) for _, s in parts):
            for clause in clauses(self.text, sentence):
                if not _SAYS.search(self.text, clause.span.start, clause.span.end):
                    yield self._claim(clause, at, sentence, None, (), frozenset())
        back: frozenset[str] = frozenset()
        for piece, statement in said:
            denied = denial(self.text, statement, piece)
            if denied is not None:
                if denied != "none":
                    yield self._claim(denied.clause, at, sentence, statement, self._holders(statement), back, denied)
                continue
            for clause in clauses(self.text, piece):
                yield self._claim(clause, at, sentence, statement, self._holders(statement), back)
                back |= clause.content

    def _tells(self, statement: Statement) -> bool:
        """Whether a statement's content is said to be so, by somebody who is known."""
        if statement.status != "said" or not self._holders(statement):
            return False
        if statement.cue is None:
            return True
        cue = self.text[statement.cue.start : statement.cue.end]
        if is_denying(cue):
            return any(denial(self.text, statement, piece) != "none" for piece in statement.content)
        return not _WISHING.search(cue) and any(w.lower in _SAYING for w in words(cue))

    def _says(self, statement: Statement) -> bool:
        """Whether a statement tells words or views of somebody, known or not; else it tells what was done."""
        if statement.cue is None:
            return True
        cue = self.text[statement.cue.start : statement.cue.end]
        return is_denying(cue) or any(w.lower in _SAYING for w in words(cue))

    def _holders(self, statement: Statement) -> tuple[str, ...]:
        members = (Member(self.report.id, a) for a in statement.speakers)
        return tuple(dict.fromkeys(self._actor_of[m].id for m in members if m in self._actor_of))

    def _claim(
        self, clause: Clause, at: int, sentence: Span, statement: Statement | None, holders: tuple[str, ...], back: frozenset[str],
        denied: Denial | None = None,
    ) -> Claim:  # fmt: skip
        topic = back
        if clause.points_back:
            topic |= self._before(at, statement)
        poles, marked = _poles(clause)
        places = [p for p in self.reading.places if clause.span.contains(p.span)]
        names = frozenset(
            k for m in (Member(self.report.id, a) for a in (statement.speakers if statement else ())) if m in self._actor_of
            for k in keys(self._actor_of[m].name)
        )  # fmt: skip
        return Claim(
            report=self.report,
            clause=clause,
            frame=self._frame(clause, sentence, statement),
            evidence=self._evidence(clause, sentence, statement, denied),
            holders=holders,
            names=names,
            statement=statement.id if statement else None,
            told=self.told,
            poles=poles,
            marked=marked,
            topic=topic - clause.content,
            around=keys(self.text, sentence.start, sentence.end) - clause.content - names,
            days=frozenset(m.group() for span, m in self._days if m and sentence.contains(span)),
            times=tuple(v for span, v in self._times if clause.span.contains(span)),
            places=frozenset(k for p in places for k in keys(p.name)),
            countries=frozenset(p.country for p in places if p.country),
            first_place=min((p.span.start for p in places), default=clause.span.end),
            sentence=at,
            named=self._named,
            is_denial=denied is not None,
            answers=denied is not None and denied.points_back,
        )

    def _before(self, at: int, statement: Statement | None) -> frozenset[str]:
        """The keys of the sentence before: what "that" and "the idea" stand for."""
        if at == 0:
            return frozenset()
        span = self.split[at - 1]
        return keys(self.text, span.start, span.end)

    def _frame(self, clause: Clause, sentence: Span, statement: Statement | None) -> Span:
        """The clause with its cue where that says something of it: "blamed the attack on …", "accused … of …"."""
        cue = statement.cue if statement is not None else None
        if cue is None or not sentence.contains(cue) or not _BLAMING.search(self.text, cue.start, cue.end):
            return clause.span
        return Span(min(cue.start, clause.span.start), clause.span.end)

    def _evidence(self, clause: Clause, sentence: Span, statement: Statement | None, denied: Denial | None) -> Span:
        if denied is None or statement is None or statement.cue is None:
            return clause.span
        start = min(
            statement.source.start if statement.source else statement.cue.start, statement.cue.start, clause.span.start
        )
        start = max(start, sentence.start)
        return Span(start, clause.span.end) if clause.span.end - start <= _LONGEST else clause.span


_BLAMING = re.compile(r"\b(?:blam|accus|hold|held)\w*\b", re.IGNORECASE)

_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|add(?:s|ed|ing)|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"den(?:y|ies|ied|ying)|alleged(?:ly)?|reported(?:ly)?|believed|thought|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
"""Words by which a clause tells what somebody says, though no statement was read there: it is nobody's claim."""


def _poles(clause: Clause) -> tuple[dict[str, tuple[int, int]], frozenset[str]]:
    """Concept to pole and word, and which concepts are denied in so many words."""
    poles: dict[str, tuple[int, int]] = {}
    marked: set[str] = set()
    for k, of in enumerate(clause.keys):
        if of is None:
            continue
        name, sign = concept(of) if k in clause.negated or not is_mere_mention(of, clause.content) else (of, 1)
        pole = -sign if k in clause.negated else sign
        poles.setdefault(name, (pole, k))
        if k in clause.negated or sign < 0:
            marked.add(name)
        if (more := implied(name, pole)) is not None:
            poles.setdefault(more[0], (more[1], k))
            if k in clause.negated or sign < 0:
                marked.add(more[0])
    return poles, frozenset(marked)


def claims(readings: Sequence[Reading], cast: Sequence[StoryActor]) -> list[Claim]:
    """The claims of all readings, in the order of the readings."""
    actor_of = {member: actor for actor in cast for member in actor.members}
    return [claim for reading in readings for claim in _Told(reading, cast, actor_of).claims()]


def starts_with_name(claim: Claim) -> bool:
    """Whether a clause's capital is a name's or a title's before one, and not only a sentence's."""
    found = [w for w in claim.clause.words if not w.is_mark][:2]
    if not found or not found[0].is_capitalised:
        return False
    if found[0].span.start in claim.named:
        return True
    before = claim.report.text[: found[0].span.start].rstrip()[-1:]
    title = len(found) > 1 and found[1].span.start in claim.named and found[0].lower not in DETERMINERS
    return title or (bool(before) and before not in '.?!:“"”\n')
