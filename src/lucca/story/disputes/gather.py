"""Gathering claims: the clauses of statements, with who makes them, and of what reports tell in their own voice."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lucca.language.words import words
from lucca.records import Member, Reading, Span, Statement, StoryActor
from lucca.story.disputes.claims import LONGEST, Claim
from lucca.story.disputes.clauses import Clause, clauses, has_verb, is_headline, whole
from lucca.story.disputes.concepts import concept, implied, is_mere_mention
from lucca.story.disputes.denials import Denial, denial, denied_back, denied_clause, is_denying
from lucca.story.disputes.lexicon import BLAME, BLAMING, DENIES, POLLED, SAYING, SAYS, WISHING
from lucca.story.disputes.rebuttals import Rebuttal, rebuttal
from lucca.story.passages import DAY, Within, keys, told, told_sentences

_LONGEST_SENTENCE = 3000
"""Code points of a sentence whose words are looked at around each of its clauses."""


_LACKING = 6
"""Words behind a "without" that are not affirmed."""


def _poles(clause: Clause) -> tuple[dict[str, tuple[int, int]], frozenset[str]]:
    """Concept to pole and word, and which concepts are denied in so many words."""
    poles: dict[str, tuple[int, int]] = {}
    marked: set[str] = set()
    at = [k for k, w in enumerate(clause.words) if w.lower == "without"]
    lacking = {n for k in at for n in range(k + 1, k + _LACKING)}
    for k, of in enumerate(clause.keys):
        if of is None or (clause.negated and k not in clause.negated) or k in lacking:
            continue  # beside a negation nothing is affirmed: "did not know of any threats", "without a salary"
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
    return [claim for reading in readings for claim in _Told(reading, actor_of).claims()]


class _Told:
    """One reading, laid out to take claims from."""

    def __init__(self, reading: Reading, actor_of: Mapping[Member, StoryActor]) -> None:
        self.reading = reading
        self.report = reading.report
        self.text = reading.report.text
        self.told = told(reading.report)
        self.split = told_sentences(reading)
        self._actor_of = actor_of
        self._named = frozenset(n.span.start for n in reading.names)
        self._times = Within(t for t in reading.times if t.type in ("DATE", "TIME"))
        self._places = Within(reading.places)
        self._keys_of: dict[Span, frozenset[str]] = {}

    def claims(self) -> Iterator[Claim]:
        """The claims of the reading in text order."""
        of_sentence: dict[int, list[tuple[Span, Statement]]] = defaultdict(list)
        for statement in sorted(self.reading.statements, key=lambda s: s.content[0]):
            for content in statement.content:
                k = max(bisect_right(self.split, content.start, key=lambda s: s.start) - 1, 0)
                while k < len(self.split) and self.split[k].start < content.end:
                    piece = Span(max(content.start, self.split[k].start), min(content.end, self.split[k].end))
                    if piece.start < piece.end:
                        of_sentence[k].append((piece, statement))
                    k += 1
        for k, sentence in enumerate(self.split):
            yield from self._of_sentence(k, sentence, of_sentence.get(k, []))

    def _of_sentence(self, at: int, sentence: Span, parts: Sequence[tuple[Span, Statement]]) -> Iterator[Claim]:
        if (rebutted := rebuttal(self.text, sentence)) is not None:
            yield from self._rebutted(rebutted, at, sentence, parts)
            parts = [(piece, s) for piece, s in parts if not piece.overlaps(rebutted.named)]
            if not parts:
                return
        said = [(piece, s) for piece, s in parts if self._tells(s)]
        if not parts and (who := denied_back(self.text, sentence)) is not None:
            if holders := self._mentioned(who):
                retort = Denial(whole(self.text, sentence), True)
                told = self._claim(retort.clause, at, sentence, None, denied=retort)
                yield replace(told, holders=holders, names=self._keys(who))
            return
        if not said and not any(self._says(s) for _, s in parts):
            for clause in clauses(self.text, sentence):
                if (
                    has_verb(clause)
                    and not is_headline(clause)
                    and not SAYS.search(self.text, clause.span.start, clause.span.end)
                ):
                    yield self._claim(clause, at, sentence, None)
        back: frozenset[str] = frozenset()
        for piece, statement in said:
            denied = denial(self.text, statement, piece)
            if denied is not None:
                if denied != "none":
                    yield self._claim(denied.clause, at, sentence, statement, back, denied)
                continue
            for clause in clauses(self.text, piece):
                if not DENIES.search(self.text, clause.span.start, clause.span.end):
                    yield self._claim(clause, at, sentence, statement, back)
                back |= clause.content

    def _rebutted(
        self, found: Rebuttal, at: int, sentence: Span, parts: Sequence[tuple[Span, Statement]]
    ) -> Iterator[Claim]:
        """A claim that a sentence names, and what it sets against it."""
        denied = denied_clause(self.text, found.what)
        if denied is None:
            return
        inner = [s for _, s in parts if s.cue is not None and found.named.contains(s.cue)]
        outer = [s for piece, s in parts if piece.overlaps(found.against) or (s.cue and found.against.overlaps(s.cue))]
        claimed = self._claim(whole(self.text, found.what), at, sentence, None)
        owners = next((h for s in inner if (h := self._holders(s))), None) or self._called(found.owner)
        claimed = replace(claimed, holders=owners, evidence=found.named)
        against = self._claim(denied, at, sentence, None, denied=Denial(denied, False))
        who = next((h for s in outer if (h := self._holders(s))), None) or self._mentioned(found.who)
        if set(who) & set(owners):
            return
        yield claimed
        yield replace(against, holders=who, evidence=found.against, rebuts=claimed)

    def _tells(self, statement: Statement) -> bool:
        """Whether a statement's content is said to be so, by somebody who is known."""
        if statement.status != "said" or not self._holders(statement):
            return False
        if statement.source is not None and POLLED.search(self.text, statement.source.start, statement.source.end):
            return False
        if statement.cue is None:
            return True
        cue = self.text[statement.cue.start : statement.cue.end]
        if is_denying(cue):
            return any(denial(self.text, statement, piece) != "none" for piece in statement.content)
        return not WISHING.search(cue) and any(w.lower in SAYING for w in words(cue))

    def _says(self, statement: Statement) -> bool:
        """Whether a statement tells words or views of somebody, known or not; else it tells what was done."""
        if statement.cue is None:
            return True
        cue = self.text[statement.cue.start : statement.cue.end]
        return is_denying(cue) or any(w.lower in SAYING for w in words(cue))

    def _mentioned(self, who: Span | None) -> tuple[str, ...]:
        """The story's actor whose mention ends a subject, the longest where several do; nobody for none."""
        if who is None:
            return ()
        last = [
            (m.start, a.id)
            for a in self.reading.actors
            for m in a.mentions
            if who.start <= m.start and m.end == who.end and Member(self.report.id, a.id) in self._actor_of
        ]
        return (self._actor_of[Member(self.report.id, min(last)[1])].id,) if last else ()

    def _called(self, who: Span) -> tuple[str, ...]:
        """The story's actor whom a phrase mentions, else the one last called so before it in the report."""
        if (mentioned := self._mentioned(who)) != ():
            return mentioned
        name = self.text[who.start : who.end].lower().removeprefix("the ")
        same = [
            (m.start < who.start, m.start, a.id)
            for a in self.reading.actors
            for m in a.mentions
            if self.text[m.start : m.end].lower().removeprefix("the ") == name
            and Member(self.report.id, a.id) in self._actor_of
        ]
        return (self._actor_of[Member(self.report.id, max(same)[2])].id,) if same else ()

    def _holders(self, statement: Statement) -> tuple[str, ...]:
        members = (Member(self.report.id, a) for a in statement.speakers)
        return tuple(dict.fromkeys(self._actor_of[m].id for m in members if m in self._actor_of))

    def _claim(
        self,
        clause: Clause,
        at: int,
        sentence: Span,
        statement: Statement | None,
        back: frozenset[str] = frozenset(),
        denied: Denial | None = None,
    ) -> Claim:
        topic = back
        if clause.points_back:
            topic |= self._before(at)
        frame = self._frame(clause, sentence, statement)
        poles, marked = _poles(clause)
        if BLAME.search(self.text, frame.start, clause.span.start):
            poles.setdefault("cause", (1, 0))
        places = self._places(clause.span)
        speakers = [Member(self.report.id, a) for a in (statement.speakers if statement else ())]
        names = frozenset(k for m in speakers if m in self._actor_of for k in keys(self._actor_of[m].name))
        return Claim(
            report=self.report,
            clause=clause,
            frame=frame,
            evidence=self._evidence(clause, sentence, statement, denied),
            holders=self._holders(statement) if statement else (),
            names=names,
            statement=statement.id if statement else None,
            told=self.told,
            poles=poles,
            marked=marked,
            topic=topic - clause.content,
            around=self._keys(sentence) - clause.content - names,
            days=frozenset(m.group() for t in self._times(sentence) if (m := DAY.match(t.value))),
            times=tuple(t.value for t in self._times(clause.span)),
            time_spans=tuple(t.span for t in self._times(clause.span)),
            places=frozenset(k for p in places for k in keys(p.name)),
            countries=frozenset(p.country for p in places if p.country),
            first_place=min((p.span.start for p in places), default=clause.span.end),
            sentence=at,
            within=sentence,
            named=self._named,
            is_denial=denied is not None,
            answers=denied is not None and denied.points_back,
            source=statement.source if statement else None,
            cue=statement.cue if statement else None,
        )

    def _before(self, at: int) -> frozenset[str]:
        """The keys of the sentence before: what "that" and "the idea" stand for."""
        if at == 0:
            return frozenset()
        return self._keys(self.split[at - 1])

    def _keys(self, sentence: Span) -> frozenset[str]:
        """The keys of a sentence; none of one that is longer than any that people write."""
        if sentence.end - sentence.start > _LONGEST_SENTENCE:
            return frozenset()
        if sentence not in self._keys_of:
            self._keys_of[sentence] = keys(self.text, sentence.start, sentence.end)
        return self._keys_of[sentence]

    def _frame(self, clause: Clause, sentence: Span, statement: Statement | None) -> Span:
        """The clause with its cue where that says something of it: "blamed the attack on …", "accused … of …"."""
        cue = statement.cue if statement is not None else None
        if cue is None or not sentence.contains(cue) or not BLAMING.search(self.text, cue.start, cue.end):
            return clause.span
        return Span(min(cue.start, clause.span.start), clause.span.end)

    def _evidence(self, clause: Clause, sentence: Span, statement: Statement | None, denied: Denial | None) -> Span:
        if denied is None or statement is None or statement.cue is None:
            return clause.span
        start = min(
            statement.source.start if statement.source else statement.cue.start, statement.cue.start, clause.span.start
        )
        start = max(start, sentence.start)
        return Span(start, clause.span.end) if clause.span.end - start <= LONGEST else clause.span
