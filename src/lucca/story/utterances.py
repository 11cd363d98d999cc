"""Utterances: the same words in several reports, brought together with their differences.

Candidates share a rare enough run of words (found through an index of word n-grams, so that the work stays near-linear);
what is grouped, the collation decides. Nothing is dropped: a statement that no other report carries is an utterance alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lucca.records import Difference, Member, Reading, Report, Statement, Utterance, group_id
from lucca.records.story import Relation
from lucca.story.collate import differences, keys, overlap
from lucca.story.witness import Token, tokens

_SHINGLE = 3
"""Words in a row that two statements must share to be compared at all."""

_COMMON = 50
"""A run that more statements than this share is a formula; it makes no pair a candidate."""

_SHARE = 0.6
"""Of the shorter witness's words, the share that must stand in the other one."""

_SHORT, _SHORT_SHARE = 8, 0.8
"""Shorter witnesses than this agree by chance: they need more in common, and the same speaker."""

_FEWEST = 4
"""Shared words below which nothing is grouped."""


@dataclass(frozen=True, slots=True)
class _Entry:
    member: Member
    report: Report
    statement: Statement
    tokens: tuple[Token, ...]
    speakers: frozenset[str]


def utterances(readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> tuple[Utterance, ...]:
    """The utterances of the readings in order of first appearance.

    `actor_of` gives for each actor of a reading its story actor's id: who is the same over the reports.
    """
    entries = [_entry(r, s, actor_of) for r in readings for s in r.statements]
    parent = list(range(len(entries)))
    strength: dict[int, float] = {}
    for a, b in sorted(_candidates(entries)):
        share = _same_words(entries[a], entries[b])
        if share is not None:
            root = _join(parent, a, b)
            strength[root] = min(strength.get(root, 1.0), share)
    groups: dict[int, list[_Entry]] = defaultdict(list)
    for k, entry in enumerate(entries):
        groups[_root(parent, k)].append(entry)
    return tuple(_utterance(group, strength.get(root, 1.0)) for root, group in groups.items())


def _entry(reading: Reading, statement: Statement, actor_of: Mapping[Member, str]) -> _Entry:
    report = reading.report
    speakers = frozenset(actor_of[Member(report.id, a)] for a in statement.speakers)
    quoted = () if statement.kind == "indirect" else tokens(report, (statement,))
    return _Entry(Member(report.id, statement.id), report, statement, quoted, speakers)


def _candidates(entries: Sequence[_Entry]) -> set[tuple[int, int]]:
    """Pairs of statements of different reports that share a run of words."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, entry in enumerate(entries):
        words = keys(entry.tokens)
        for run in {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}:
            index[run].append(k)
    return {
        (a, b)
        for where in index.values()
        if len(where) <= _COMMON
        for a, b in combinations(where, 2)
        if entries[a].report.id != entries[b].report.id
    }


def _same_words(a: _Entry, b: _Entry) -> float | None:
    """The share of words in common where it is enough for one and the same utterance."""
    shared = overlap(a.tokens, b.tokens)
    shorter = min(len(keys(e.tokens)) for e in (a, b))
    if shared.words < _FEWEST:
        return None
    if shorter < _SHORT:
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
    base, found = _collation(group)
    relation: Relation = "single"
    if len(group) > 1:
        relation = "verbatim" if all(d.kind == "punctuation" for d in found) else "variant"
    return Utterance(
        id=group_id("utterance", (f"{m.report}/{m.record}" for m in members)),
        statements=members,
        base=base,
        relation=relation,
        differences=found,
        confidence=round(min(strength, *(e.statement.confidence for e in group)), 3),
    )


def _collation(group: Sequence[_Entry]) -> tuple[int, tuple[Difference, ...]]:
    """The index of the fullest witness's first statement, and where the others depart from it."""
    witnesses: dict[str, list[int]] = defaultdict(list)
    for k, entry in enumerate(group):
        witnesses[entry.report.id].append(k)
    if len(witnesses) == 1:
        return 0, ()
    laid = {r: tokens(group[ks[0]].report, tuple(group[k].statement for k in ks)) for r, ks in witnesses.items()}
    fullest = max(witnesses, key=lambda r: (sum(not t.is_stop for t in laid[r]), -witnesses[r][0]))
    found: list[Difference] = []
    for report, ks in witnesses.items():
        if report != fullest:
            reports = (group[witnesses[fullest][0]].report, group[ks[0]].report)
            found += differences(laid[fullest], laid[report], reports, ks[0])
    return witnesses[fullest][0], tuple(found)
