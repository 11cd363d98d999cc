"""Utterances: what several reports tell of one and the same utterance, brought together with its differences.

First the same words: candidates share a rare enough run of words (found through an index of word n-grams, so that the work
stays near-linear); what is grouped, the collation decides. Then the same meaning: a statement that stands alone, or a group,
joins the likest of the same speaker in another report. Nothing is dropped: what no other report carries stands alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lucca.records import Difference, Link, Member, Reading, Report, Statement, Utterance, group_id
from lucca.records.report import ReportKind
from lucca.records.story import LinkKind, Relation
from lucca.story.collate import Overlap, differences, keys, overlap
from lucca.story.paraphrase import ENOUGH, links
from lucca.story.witness import Token, tokens

_SHINGLE = 3
"""Words in a row that two statements must share to be compared at all."""

_COMMON = 50
"""A run that more statements than this share is a formula; it makes no pair a candidate."""

_SHARE = 0.6
"""Of the shorter witness's words, the share that must stand in the other one."""

_SHORT, _SHORT_SHARE = 8, 0.8
"""Shorter witnesses than this agree by chance: they need more in common, and the same speaker."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_RECORD: dict[ReportKind, int] = {"transcript": 2, "release": 1, "article": 0}
"""How near a report is to what was said: the higher is the base."""

_FEWEST = 4
"""Shared words below which nothing is grouped."""


@dataclass(frozen=True, slots=True)
class _Entry:
    member: Member
    report: Report
    statement: Statement
    tokens: tuple[Token, ...]
    speakers: frozenset[str]
    day: str | None


def utterances(readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> tuple[Utterance, ...]:
    """The utterances of the readings in order of first appearance.

    `actor_of` gives for each actor of a reading its story actor's id: who is the same over the reports.
    """
    entries = [entry for reading in readings for entry in _entries(reading, actor_of)]
    parent = list(range(len(entries)))
    strength: dict[int, float] = {}
    beside: dict[tuple[int, int], LinkKind] = {}
    for a, b in sorted(_candidates(entries)):
        share = _same_words(entries[a], entries[b])
        if share is None:
            continue
        if _on_other_days(entries[a], entries[b]):
            beside[a, b] = "repeated"
            continue
        root = _join(parent, a, b)
        strength[root] = min(strength.get(root, 1.0), share)
    beside |= _join_by_meaning(entries, parent, strength)
    groups: dict[int, list[int]] = defaultdict(list)
    for k in range(len(entries)):
        groups[_root(parent, k)].append(k)
    made = {root: _utterance([entries[k] for k in ks], strength.get(root, 1.0)) for root, ks in groups.items()}
    shown: dict[int, dict[int, LinkKind]] = defaultdict(dict)
    for (a, b), kind in sorted(beside.items()):
        one, two = _root(parent, a), _root(parent, b)
        if one != two:
            shown[one].setdefault(two, kind)
            shown[two].setdefault(one, kind)
    return tuple(
        replace(u, related=tuple(Link(utterance=made[r].id, kind=kind) for r, kind in sorted(shown[root].items())))
        for root, u in made.items()
    )


def _join_by_meaning(
    entries: Sequence[_Entry], parent: list[int], strength: dict[int, float]
) -> dict[tuple[int, int], LinkKind]:
    """Joins groups of which no report has told both sides, the likest first; returns the pairs that are only beside."""
    found = links([e.statement for e in entries], [e.report.id for e in entries], [e.speakers for e in entries])
    reports: dict[int, set[str]] = defaultdict(set)
    for k, entry in enumerate(entries):
        reports[_root(parent, k)].add(entry.report.id)
    beside: dict[tuple[int, int], LinkKind] = {}
    for (a, b), share in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        one, two = _root(parent, a), _root(parent, b)
        if one == two:
            continue
        other_day = _on_other_days(entries[a], entries[b])
        if share < ENOUGH or other_day or reports[one] & reports[two]:
            beside[a, b] = "repeated" if other_day and share >= ENOUGH else "related"
            continue
        root = _join(parent, one, two)
        reports[root] = reports[one] | reports[two]
        strength[root] = min(strength.get(one, 1.0), strength.get(two, 1.0), share)
    return beside


def _entries(reading: Reading, actor_of: Mapping[Member, str]) -> Iterator[_Entry]:
    """A reading's statements with what they are compared by."""
    report = reading.report
    values = {t.id: t.value for t in reading.times}
    for statement in reading.statements:
        day = _DAY.match(values.get(statement.occasion.time or "", ""))
        yield _Entry(
            member=Member(report.id, statement.id),
            report=report,
            statement=statement,
            tokens=() if statement.kind == "indirect" else tokens(report, (statement,)),
            speakers=frozenset(actor_of[Member(report.id, a)] for a in statement.speakers),
            day=day.group() if day else None,
        )


def _on_other_days(a: _Entry, b: _Entry) -> bool:
    """Whether both tell on which day it was said, and the days differ: then it was said again."""
    return a.day is not None and b.day is not None and a.day != b.day


def _candidates(entries: Sequence[_Entry]) -> set[tuple[int, int]]:
    """Pairs of statements that share a run of words."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, entry in enumerate(entries):
        words = keys(entry.tokens)
        for run in {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}:
            index[run].append(k)
    return {pair for where in index.values() if len(where) <= _COMMON for pair in combinations(where, 2)}


def _same_words(a: _Entry, b: _Entry) -> float | None:
    """The share of words in common where it is enough for one and the same utterance."""
    shared = overlap(a.tokens, b.tokens)
    shorter = min(len(keys(e.tokens)) for e in (a, b))
    echo = a.report.id == b.report.id
    if shared.words < _FEWEST:
        return None
    if shorter < _SHORT or echo:
        return shared.share if shared.share >= _SHORT_SHARE and a.speakers & b.speakers else None
    return shared.share if shared.share >= _SHARE else None


def _join(parent: list[int], a: int, b: int) -> int:
    one, two = sorted((_root(parent, a), _root(parent, b)))
    parent[two] = one
    return one


def _root(parent: list[int], k: int) -> int:
    while parent[k] != k:
        parent[k] = parent[parent[k]]
        k = parent[k]
    return k


def _utterance(group: Sequence[_Entry], strength: float) -> Utterance:
    members = tuple(e.member for e in group)
    base, found, own = _collation(group)
    relation: Relation = "single"
    if own:
        relation = "paraphrase"
    elif len(group) > 1:
        relation = "verbatim" if all(d.kind == "punctuation" for d in found) else "variant"
    return Utterance(
        id=group_id("utterance", (f"{m.report}/{m.record}" for m in members)),
        statements=members,
        base=base,
        relation=relation,
        differences=found,
        own_words=own,
        confidence=round(min(strength, *(e.statement.confidence for e in group)), 3),
    )


def _collation(group: Sequence[_Entry]) -> tuple[int, tuple[Difference, ...], tuple[int, ...]]:
    """The index of the base's first statement, where the others depart from it, and which have own words.

    A witness in words of its own has no differences: nothing of it can be laid beside the base word by word.
    """
    told: dict[str, list[int]] = defaultdict(list)
    for k, entry in enumerate(group):
        told[entry.report.id].append(k)
    witnesses = {r: _without_echoes(group, ks) for r, ks in told.items()}
    if len(witnesses) == 1:
        return next(iter(witnesses.values()))[0], (), ()
    laid = {r: tokens(group[ks[0]].report, tuple(group[k].statement for k in ks)) for r, ks in witnesses.items()}
    fullest = max(witnesses, key=lambda r: (*_fullness([group[k] for k in witnesses[r]]), -witnesses[r][0]))
    found: list[Difference] = []
    own: list[int] = []
    for report, ks in witnesses.items():
        if report == fullest:
            continue
        if not _enough(overlap(laid[fullest], laid[report])):
            own += ks
            continue
        reports = (group[witnesses[fullest][0]].report, group[ks[0]].report)
        found += differences(laid[fullest], laid[report], reports, ks[0])
    return witnesses[fullest][0], tuple(found), tuple(sorted(own))


def _without_echoes(group: Sequence[_Entry], ks: Sequence[int]) -> list[int]:
    """The statements of one report without those that only say again what a fuller one says."""
    length = {k: len(keys(group[k].tokens)) for k in ks}
    return [
        k
        for k in ks
        if not any(
            (length[j], -j) > (length[k], -k) and overlap(group[j].tokens, group[k].tokens).share >= _SHORT_SHARE
            for j in ks
            if j != k and length[k]
        )
    ]


def _fullness(told: Sequence[_Entry]) -> tuple[int, bool, int]:
    """A transcript before a press release before an article; spoken words before the report's own; the number of words."""
    said = [e.statement for e in told]
    return _RECORD[told[0].report.kind], any(s.kind == "direct" for s in said), sum(len(s.exact.split()) for s in said)


def _enough(shared: Overlap) -> bool:
    return shared.words >= _FEWEST and shared.share >= _SHARE
