"""The ties of a report as records, each with its direction, its voice and its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca import world
from lucca.extract.clauses import phrase
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides, between
from lucca.extract.ties.patterns import TRIGGER, Found, found
from lucca.extract.ties.syntax import Relation, relations
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.language.words import Word, words
from lucca.records import Report, Span, Statement, Tie, evidence, record_id
from lucca.records.reading import EventStatus, TieKind

_LONGEST = 300
"""Code points of evidence at most."""

_PLAIN, _OFFICE = 0.7, 0.8
"""Confidence of a tie that a sentence's words tell, and of an office told beside a name."""

_FORMER = frozenset("former late then ex onetime ousted deposed".split())
_BODIES = frozenset({"bloc", "institution", "armed-group"})
_JOINING = _BODIES | {"state", "person"}
_BESIDE = frozenset(
    "critic rival fan opponent supporter candidate nominee victim foe enemy admirer backer fugitive prisoner star hero "
    "legend "
    "graduate alumnus alumna student user employee veteran defector".split()
)
"""Words for people beside a body who hold no office in it."""
_VERBS = frozenset("is was has had have were are will would said says".split())
_OF_PEOPLE: frozenset[TieKind] = frozenset({"backs", "opposes", "member-of"})
_OF_STATES: frozenset[TieKind] = frozenset({"backs", "allied", "aligned", "at-war"})


def tie_records(
    report: Report, analysis: Analysis, said: Sequence[Statement], parties: Parties, tree: Tree, sides: Sides
) -> tuple[Tie, ...]:
    """The ties that a report tells of, in text order, each once in one voice; offices that are told beside names too."""
    ties: dict[tuple[str, str, str, str | None], Tie] = {}
    for sentence in (s for paragraph in analysis.sentences for s in paragraph):
        if not TRIGGER.search(report.text, sentence.start, sentence.end):
            continue
        for one in found(words(report.text, sentence.start, sentence.end)):
            for tie in _records(report, parties, one):
                ties.setdefault((tie.from_, tie.to, tie.kind, tie.voice), tie)
    for relation in relations(tree):
        for tie in _by_syntax(report, parties, tree, sides, relation):
            ties.setdefault((tie.from_, tie.to, tie.kind, tie.voice), tie)
    for tie in (*_offices(report, analysis, parties), *_spoken_for(report, said, parties)):
        ties.setdefault((tie.from_, tie.to, tie.kind, None), tie)
    return tuple(sorted(ties.values(), key=lambda t: t.evidence[0].span))


def _records(report: Report, parties: Parties, one: Found) -> Iterator[Tie]:
    voice = parties.voice(one.trigger.span)
    if not one.source or not one.target:
        return
    if one.kind in _OF_PEOPLE and one.trigger.text.isalpha() and _is_people(one.source[-1].text):
        return
    sources = _compound(parties, one) or parties.named(one.source, voice)
    targets = parties.named(one.target, voice)
    spans = [w.span for w in (*one.source, one.trigger, *one.target)]
    span = Span(min(spans).start, max(s.end for s in spans))
    if span.end - span.start > _LONGEST:
        return
    told = _Told(one.kind, one.trigger.span, span, one.status, voice)
    for source in sources:
        for target in targets:
            yield from _made(report, parties, told, source, target)


def _by_syntax(report: Report, parties: Parties, tree: Tree, sides: Sides, one: Relation) -> Iterator[Tie]:
    """The ties of a relation that syntax tells: each plain source with each plain target."""
    trigger = tree.syntax.tokens[one.at]
    voice = parties.voice(trigger)
    for first in one.sources:
        for second in one.targets:
            span = between([trigger, tree.phrase(first), tree.phrase(second)])
            if span.end - span.start > _LONGEST:
                continue
            if one.kind in _OF_PEOPLE and _is_people(tree.form(first)):
                continue
            told = _Told(one.kind, trigger, span, one.status, voice)
            for source in sides.one(first, voice):
                for target in sides.one(second, voice):
                    if _fits(parties, one.kind, source, target):
                        yield from _made(report, parties, told, source, target)


def _is_people(word: str) -> bool:
    """Whether a word means people of a nation, who are not their state ("Brakkians supporting Lind")."""
    form = word.capitalize()
    return world.country(form) is None and world.nationality(form) is not None


def _fits(parties: Parties, kind: TieKind, source: str, target: str) -> bool:
    """Whether actors of their kinds can stand so: powers fight, and one is a member of bodies."""
    if kind == "at-war":
        return parties.is_power(source) and parties.is_power(target)
    if kind == "member-of":
        both = parties.actors[source].named and parties.actors[target].named
        return both and parties.actors[target].kind in _BODIES and parties.actors[source].kind in _JOINING
    return parties.actors[source].named and parties.actors[target].named


@dataclass(frozen=True, slots=True)
class _Told:
    """How a tie is told: the word that tells it, what is shown of the words around, in whose voice."""

    kind: TieKind
    trigger: Span
    shown: Span
    status: EventStatus
    voice: Statement | None


def _made(report: Report, parties: Parties, told: _Told, source: str, target: str) -> Iterator[Tie]:
    if told.kind in _OF_STATES:
        source, target = _states(parties, source, target)
    denied = told.voice is not None and told.voice.act == "deny" and told.status != "negated"
    if source != target:
        yield Tie(
            id=record_id(report.id, "tie", [told.trigger], f"{source}-{target}"),
            from_=source,
            to=target,
            kind=told.kind,
            voice=told.voice.id if told.voice is not None else None,
            status="denied" if denied else told.status,
            evidence=(evidence(report.text, told.shown),),
            confidence=_PLAIN,
        )


def _compound(parties: Parties, one: Found) -> tuple[str, ...]:
    """Whose backing "Brakk-backed" means."""
    return parties.adjective(one.source[0].text) if len(one.source) == 1 else ()


def _states(parties: Parties, source: str, target: str) -> tuple[str, str]:
    """Between states a leader stands for the state; beside persons and parties everybody stands for himself."""
    first, second = parties.leads(source), parties.leads(target)
    kinds = {parties.actors[source].kind, parties.actors[target].kind}
    if first and second and first != second and "state" in kinds:
        return first, second
    return source, target


def _offices(report: Report, analysis: Analysis, parties: Parties) -> Iterator[Tie]:
    """Persons of whom the report says, beside their names, which state's office they hold."""
    seen: set[str] = set()
    for name in analysis.names:
        if name.role is None or not _holds(report, name.role):
            continue
        person = parties.at(name.span)
        if person is None or person in seen or parties.actors[person].kind != "person":
            continue
        state = parties.state_of(person)
        body = _body_of(report, parties, name.role) if state is None else None
        whom = state or body
        if whom is not None and whom != person:
            seen.add(person)
            span = Span(min(name.role.start, name.span.start), max(name.role.end, name.span.end))
            yield _represents(report, person, whom, span)


def _body_of(report: Report, parties: Parties, role: Span) -> str | None:
    """The body whose office a role is ("Norden Bank chairman", "a lawyer with the Lakes Union"); of several the first that
    owns none of the others."""
    told = [w.lower for w in words(report.text, role.start, role.end)]
    return parties.body_in(role) if told and not any(w in _BESIDE for w in told) else None


def _holds(report: Report, role: Span) -> bool:
    """Whether the words tell of an office that is held: none of former times, no clause with a verb of its own."""
    before = report.text[max(role.start - 8, 0) : role.start].casefold().split()
    told = words(report.text, role.start, role.end)
    return not (before and before[-1] in _FORMER) and not any(w.lower in _VERBS | _FORMER for w in told)


def _spoken_for(report: Report, said: Sequence[Statement], parties: Parties) -> Iterator[Tie]:
    """Spokespeople, and for whom they speak."""
    for statement in said:
        if statement.source is None or len(statement.speakers) != 1:
            continue
        source = words(report.text, statement.source.start, statement.source.end)
        at = next((k for k, w in enumerate(source) if w.lower in {"spokesman", "spokeswoman", "spokesperson"}), None)
        if at is None or at + 1 >= len(source):
            continue
        behind: Sequence[Word] = phrase(source, at + 2) if source[at + 1].lower in {"for", "of"} else ()
        for whom in parties.named(behind) if behind else ():
            if whom != statement.speakers[0]:
                yield _represents(report, statement.speakers[0], whom, statement.source)


def _represents(report: Report, who: str, whom: str, span: Span) -> Tie:
    return Tie(
        id=record_id(report.id, "tie", [span], f"{who}-{whom}"),
        from_=who,
        to=whom,
        kind="represents",
        evidence=(evidence(report.text, span),),
        confidence=_OFFICE,
    )
