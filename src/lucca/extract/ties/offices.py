"""Whom people represent, as far as words beside their names or in the source of what they say tell it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lucca.extract.clauses import phrase
from lucca.extract.parties import Parties
from lucca.language import Analysis
from lucca.language.words import Word, words
from lucca.records import Report, Span, Statement, Tie, evidence, record_id

_OFFICE = 0.8
"""Confidence of an office told beside a name."""

_FORMER = frozenset("former late then ex onetime ousted deposed fired dismissed".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
"""Of campaigns that are over ("Moreau’s 2008 campaign manager")."""
_BESIDE = frozenset(
    "critic rival fan opponent supporter candidate nominee victim foe enemy admirer backer fugitive prisoner star hero "
    "legend "
    "graduate alumnus alumna student user employee veteran defector".split()
)
"""Words for people beside a body who hold no office in it."""
_ACTING = frozenset(
    "spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel agent publicist rep representative "
    "manager".split()
)
"""Words for people who speak or act for somebody."""
_KINDS = frozenset(
    "organization organisation group agency firm company charity union bank association nonprofit institute consultancy "
    "foundation network tank".split()
)
"""Words for bodies behind which one of them may be named."""
_OTHERS = frozenset("family pac committee foundation estate".split())
"""Words behind a person's name by which somebody else is meant."""
_VERBS = frozenset("is was has had have were are will would said says say told tells".split())


def offices(report: Report, analysis: Analysis, parties: Parties) -> Iterator[Tie]:
    """Persons of whom the report says, beside their names, which state's office they hold."""
    seen: set[str] = set()
    for name in analysis.names:
        if name.role is None or not _holds(report, name.role):
            continue
        person = parties.at(name.span)
        if person is None or person in seen or parties.actors[person].kind != "person":
            continue
        state = parties.state_of(person)
        body = _body_of(report, analysis, parties, name.role) if state is None else None
        whom = state or body or parties.ministry_of(person) or _principal(report, analysis, parties, name.role)
        if whom is not None and whom != person:
            seen.add(person)
            span = Span(min(name.role.start, name.span.start), max(name.role.end, name.span.end))
            yield _represents(report, person, whom, span)


def _body_of(report: Report, analysis: Analysis, parties: Parties, role: Span) -> str | None:
    """The body whose office a role is ("Norden Bank chairman", "a lawyer with the Lakes Union"); of several the first.
    A body that is named behind its kind comes before them ("… at the charity, Open Shores")."""
    told = words(report.text, role.start, role.end)
    if not told or any(w.lower in _BESIDE for w in told):
        return None
    return (_behind(report, analysis, parties, role) if told[-1].text in _KINDS else None) or parties.body_in(role)


def _behind(report: Report, analysis: Analysis, parties: Parties, role: Span) -> str | None:
    """The body named right behind a role that ends with its kind."""
    at = bisect_left(analysis.names, role.end, key=lambda n: n.span.start)
    name = analysis.names[at] if at < len(analysis.names) else None
    if name is None or report.text[role.end : name.span.start].strip() not in {"", ","}:
        return None
    actor = parties.at(name.span)
    return actor if actor is not None and parties.actors[actor].kind == "institution" else None


def _principal(report: Report, analysis: Analysis, parties: Parties, role: Span) -> str | None:
    """The person for whom somebody speaks or acts ("Moreau spokesman", "a lawyer for Lind"); of several nobody."""
    told = words(report.text, role.start, role.end)
    if not any(w.lower in _ACTING for w in told) or any(w.lower in _OTHERS or _YEAR.fullmatch(w.text) for w in told):
        return None
    at = bisect_left(analysis.names, role.start, key=lambda n: n.span.start)
    found: set[str] = set()
    while at < len(analysis.names) and analysis.names[at].span.end <= role.end:
        actor = parties.at(analysis.names[at].span)
        if actor is None or parties.actors[actor].kind != "person":
            return None
        found.add(actor)
        at += 1
    return found.pop() if len(found) == 1 else None


def _holds(report: Report, role: Span) -> bool:
    """Whether the words tell of an office that is held: none of former times, no clause with a verb of its own."""
    before = report.text[max(role.start - 8, 0) : role.start].casefold().split()
    told = words(report.text, role.start, role.end)
    return not (before and before[-1] in _FORMER) and not any(w.lower in _VERBS | _FORMER for w in told)


def spoken_for(report: Report, said: Sequence[Statement], parties: Parties) -> Iterator[Tie]:
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
