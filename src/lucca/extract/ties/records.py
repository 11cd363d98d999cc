"""The ties of a report as records, each with its direction, its voice and its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca import world
from lucca.extract.parties import Parties
from lucca.extract.sides import Sides, between
from lucca.extract.ties.offices import offices, spoken_for
from lucca.extract.ties.patterns import TRIGGER, Found, found
from lucca.extract.ties.relation import Relation
from lucca.extract.ties.syntax import relations
from lucca.extract.ties.who import Who
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.language.words import words
from lucca.records import Report, Span, Statement, Tie, evidence, record_id
from lucca.records.reading import EventStatus, TieKind

_LONGEST = 300
"""Code points of evidence at most."""

_PLAIN = 0.7
"""Confidence of a tie that a sentence's words tell."""

_BODIES = frozenset({"bloc", "institution", "armed-group"})
_REPRESENTED = frozenset({"person", "institution", "bloc", "group"})
_JOINING = _BODIES | {"state", "person"}
_CONTESTS = frozenset("rival challenger opponent".split())
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
    who = Who(report, analysis, parties, tree, sides)
    for relation in relations(tree):
        for tie in _by_syntax(report, parties, tree, who, relation):
            ties.setdefault((tie.from_, tie.to, tie.kind, tie.voice), tie)
    for tie in (*offices(report, analysis, parties), *spoken_for(report, said, parties)):
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


def _by_syntax(report: Report, parties: Parties, tree: Tree, who: Who, one: Relation) -> Iterator[Tie]:
    """The ties of a relation that syntax tells: each plain source with each plain target."""
    trigger = tree.syntax.tokens[one.at]
    voice = parties.voice(trigger)
    force = one.powers or one.kind in {"at-war", "allied"}
    for first in one.sources:
        for second in one.targets:
            span = between([trigger, tree.phrase(first), tree.phrase(second)])
            if span.end - span.start > _LONGEST:
                continue
            if one.kind in _OF_PEOPLE and _is_people(tree.form(first)):
                continue
            told = _Told(one.kind, trigger, span, one.status, voice)
            for source in who.of(first, voice, force=force):
                for target in who.of(second, voice, force=force):
                    at_home = who.is_own(first) and parties.actors[source].country == parties.actors[target].country
                    if not at_home and _fits(parties, one, source, target) and _contends(parties, tree, one, source, target):
                        yield from _made(report, parties, told, source, target)


def _is_people(word: str) -> bool:
    """Whether a word means people of a nation, who are not their state ("Brakkians supporting Lind")."""
    form = word.capitalize()
    return world.country(form) is None and world.nationality(form) is not None


def _fits(parties: Parties, one: Relation, source: str, target: str) -> bool:
    """Whether actors of their kinds can stand so: powers fight, and one is a member of bodies."""
    first, second = parties.actors[source], parties.actors[target]
    if one.kind == "at-war":
        armed = "armed-group" in {first.kind, second.kind} or not one.blow
        return armed and parties.is_power(source) and parties.is_power(target)
    if one.powers and not (_may_back(parties, source) and parties.is_power(target)):
        return False
    if one.kind == "member-of":
        body = second.kind in _BODIES and (second.named or second.kind == "bloc")
        return first.named and body and first.kind in _JOINING
    if one.kind == "represents":
        return first.kind in {"person", "institution"} and first.named and second.named and second.kind in _REPRESENTED
    if second.name.startswith("Operation "):
        return False
    if one.kind == "opposes" and first.kind != second.kind and "person" not in {first.kind, second.kind}:
        return False
    both = parties.is_power(source) and parties.is_power(target)
    return one.powers or both or (first.named and second.named)


def _contends(parties: Parties, tree: Tree, one: Relation, source: str, target: str) -> bool:
    """Whether rivals are of one kind: "NATO rival Ada Lind" is somebody's rival for it, and teams only play each other."""
    kinds = {parties.actors[source].kind, parties.actors[target].kind}
    return tree.lemma(one.at) not in _CONTESTS or (len(kinds) == 1 and kinds != {"institution"})


def _may_back(parties: Parties, actor: str) -> bool:
    return parties.is_power(actor) or parties.speaks_for(actor) is not None


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
