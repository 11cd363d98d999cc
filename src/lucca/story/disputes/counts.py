"""Disputed figures as disputes: one account for each value, with who gives it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lucca.extract.figures import AGE, MEASURED, QUESTIONS
from lucca.records import Account, Dispute, Figure, Member, Passage, Reading, Statement, StoryFigure, group_id
from lucca.story.disputes.accounts import gist, outlets
from lucca.story.values import agree, is_vague

_CONFIDENCE = 0.7
_MOST = 6

_BOUNDS = {
    "exactly": "",
    "at-least": "at least ",
    "at-most": "up to ",
    "about": "about ",
    "more-than": "more than ",
    "less-than": "fewer than ",
    "between": "",
}


@dataclass(frozen=True, slots=True)
class _Told:
    reading: Reading
    figure: Figure
    holders: tuple[str, ...]


def counts(readings: Sequence[Reading], actor_of: Mapping[Member, str], figures: Sequence[StoryFigure]) -> Iterator[Dispute]:
    """The disputes on figures: those of a story's lines that give two values at one time."""
    said = {Member(r.report.id, s.id): s for r in readings for s in r.statements}
    known = {Member(r.report.id, f.id): (r, f) for r in readings for f in r.figures}
    for line in figures:
        if line.change == "disputed":
            told = [_told(*known[m], said, actor_of) for m in line.members if m in known]
            told = [one for one in told if not is_vague(one.figure)] or told
            found = tuple(_account(group) for group in _values(told)[:_MOST])
            if len(found) > 1:
                yield Dispute(
                    id=group_id("dispute", (f"{m.report}/{m.record}" for m in line.members)),
                    kind="figure",
                    question=_question(line, found),
                    accounts=found,
                    confidence=round(_CONFIDENCE * line.confidence, 3),
                )


def _told(reading: Reading, figure: Figure, said: Mapping[Member, Statement], actor_of: Mapping[Member, str]) -> _Told:
    statement = said.get(Member(reading.report.id, figure.voice or ""))
    members = (Member(reading.report.id, a) for a in (statement.speakers if statement else ()))
    return _Told(reading, figure, tuple(dict.fromkeys(actor_of[m] for m in members if m in actor_of)))


def _values(told: Sequence[_Told]) -> list[list[_Told]]:
    """The figures by value, those that can both hold together, in order of first telling."""
    groups: list[list[_Told]] = []
    for one in told:
        group = next((g for g in groups if agree(g[0].figure, one.figure)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _account(group: Sequence[_Told]) -> Account:
    return Account(
        gist=gist(group[0].figure.evidence[0].exact),
        value=written(group[0].figure),
        holders=tuple(dict.fromkeys(h for one in group for h in one.holders)),
        outlets=outlets(one.reading.report for one in group),
        evidence=tuple(
            Passage(report=one.reading.report.id, span=e.span, exact=e.exact) for one in group for e in one.figure.evidence
        ),
    )


def written(figure: Figure) -> str:
    """A figure's value in plain words: "at least 12", "40 to 50", "2,400,000 GBP"."""
    value = f"{figure.value:,.10g}" if figure.value < 1e10 else f"{figure.value:,.0f}"
    if figure.bound == "between" and figure.high is not None:
        value = f"{value} to {figure.high:,.10g}"
    unit = {"percent": "%", "year": " years", None: ""}.get(figure.unit, f" {figure.unit}")
    return f"{_BOUNDS[figure.bound]}{value}{unit}"


def _question(line: StoryFigure, found: Sequence[Account]) -> str:
    if line.counts in MEASURED - {"price"}:
        return f"What is the {line.counts} of the {line.of}?" if line.of else f"What is the {line.counts}?"
    if line.counts == "money":
        return f"Which sum is right: {' or '.join(a.gist for a in found[:2])}?"
    if line.counts == AGE:
        who = line.of or "person"
        return f"How old is {who if who[0].isupper() else f'the {who}'}?"
    of = line.of or "people"
    if line.unit == "percent":
        return f"What percentage of {of}?"
    return QUESTIONS.get(line.counts, "How many {of}?").format(of=of)
