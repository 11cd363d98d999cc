"""Utterances: what several reports tell of one and the same utterance, brought together with its differences.

First the same words: candidates share a rare enough run of words (found through an index of word n-grams, so that the work
stays near-linear); what is grouped, the collation decides. Then the same meaning: a statement that stands alone, or a group,
joins the likest of the same speaker in another report. Nothing is dropped: what no other report carries stands alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product

from lucca.records import Difference, Link, Member, Reading, Utterance, group_id
from lucca.records.report import ReportKind
from lucca.records.story import LinkKind, Relation
from lucca.story.collate import differences, keys, overlap
from lucca.story.paraphrase import ENOUGH, links
from lucca.story.tellings import SHORT_SHARE, Telling, is_enough, on_other_days, same_words, tellings
from lucca.story.witness import Token, tokens

_SHINGLE = 3
"""Words in a row that two statements must share to be compared at all."""

_COMMON = 50
"""Statements that share a run and are compared each with each; further ones only with the one before them."""

_NEAR = 12
"""Members of two groups that are compared with each other before they are joined."""

_ON_AVERAGE = 0.26
"""Likeness of all pairs of two groups, on average, from which they are joined though not most of the pairs are related.

Read in 66 stories of ECB+ and six others: of 70 pairs that are joined by it none is surely wrong; from 0.23 on 10 of 90 are.
"""

_BASES = 6
"""Witnesses that are tried as the base where the fullest has words of its own: the base is what most agree with."""

_RECORD: dict[ReportKind, int] = {"transcript": 2, "release": 1, "article": 0}
"""How near a report is to what was said: the higher is the base."""


def utterances(readings: Sequence[Reading], actor_of: Mapping[Member, str]) -> tuple[Utterance, ...]:
    """The utterances of the readings in order of first appearance.

    `actor_of` gives for each actor of a reading its story actor's id: who is the same over the reports.
    """
    entries = [entry for reading in readings for entry in tellings(reading, actor_of)]
    parent = list(range(len(entries)))
    strength: dict[int, float] = {}
    beside: dict[tuple[int, int], LinkKind] = {}
    for a, b in sorted(_candidates(entries)):
        share = same_words(entries[a], entries[b])
        if share is None:
            continue
        if on_other_days(entries[a], entries[b]):
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
    entries: Sequence[Telling], parent: list[int], strength: dict[int, float]
) -> dict[tuple[int, int], LinkKind]:
    """Joins groups of which no report has told both sides, the likest first; returns the pairs that are only beside."""
    found = links(entries)
    reports: dict[int, set[str]] = defaultdict(set)
    members: dict[int, list[int]] = defaultdict(list)
    for k, entry in enumerate(entries):
        reports[_root(parent, k)].add(entry.report.id)
        members[_root(parent, k)].append(k)
    beside: dict[tuple[int, int], LinkKind] = {}
    for (a, b), share in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        one, two = _root(parent, a), _root(parent, b)
        if one == two:
            continue
        other_day = on_other_days(entries[a], entries[b])
        if share < ENOUGH or other_day or reports[one] & reports[two] or not _alike(members[one], members[two], found):
            beside[a, b] = "repeated" if other_day and share >= ENOUGH else "related"
            continue
        root = _join(parent, one, two)
        reports[root] = reports[one] | reports[two]
        members[root] = members[one] + members[two]
        strength[root] = min(strength.get(one, 1.0), strength.get(two, 1.0), share)
    return beside


def _alike(one: Sequence[int], two: Sequence[int], found: Mapping[tuple[int, int], float]) -> bool:
    """Whether of the pairs of two groups most are related, or some very: no chain from one matter to another."""
    pairs = [(min(a, b), max(a, b)) for a, b in product(one[:_NEAR], two[:_NEAR])]
    related = sum(pair in found for pair in pairs)
    return 3 * related >= 2 * len(pairs) or sum(found.get(pair, 0.0) for pair in pairs) >= _ON_AVERAGE * len(pairs)


def _candidates(entries: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of statements that share a run of words."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, entry in enumerate(entries):
        words = keys(entry.words)
        for run in {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}:
            index[run].append(k)
    near = {pair for where in index.values() for pair in combinations(where[:_COMMON], 2)}
    return near | {pair for where in index.values() for pair in pairwise(where[_COMMON - 1 :])}


def _join(parent: list[int], a: int, b: int) -> int:
    one, two = sorted((_root(parent, a), _root(parent, b)))
    parent[two] = one
    return one


def _root(parent: list[int], k: int) -> int:
    while parent[k] != k:
        parent[k] = parent[parent[k]]
        k = parent[k]
    return k


def _utterance(group: Sequence[Telling], strength: float) -> Utterance:
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


def _collation(group: Sequence[Telling]) -> tuple[int, tuple[Difference, ...], tuple[int, ...]]:
    """The index of the base's first statement, where the others depart from it, and which have own words.

    A witness in words of its own has no differences: nothing of it can be laid beside the base word by word.
    """
    told: dict[str, list[int]] = defaultdict(list)
    for k, entry in enumerate(group):
        told[entry.report.id].append(k)
    witnesses = {r: _without_echoes(group, ks) for r, ks in told.items()}
    if len(witnesses) == 1:
        return next(iter(witnesses.values()))[0], (), ()
    ranked = sorted(witnesses, key=lambda r: (*_fullness([group[k] for k in witnesses[r]]), -witnesses[r][0]), reverse=True)
    tried = [(report, *_laid_beside(group, witnesses, report)) for report in ranked[:1]]
    if tried[0][2] and len(ranked) > 2:
        tried += [(report, *_laid_beside(group, witnesses, report)) for report in ranked[1:_BASES]]
    base, found, own = min(tried, key=lambda t: len(t[2]))
    return witnesses[base][0], found, own


def _laid_beside(
    group: Sequence[Telling], witnesses: Mapping[str, Sequence[int]], base: str
) -> tuple[tuple[Difference, ...], tuple[int, ...]]:
    """Where the other witnesses depart from a base, and the statements of those that cannot be laid beside it."""
    found: list[Difference] = []
    own: list[int] = []
    for report, ks in witnesses.items():
        if report == base:
            continue
        reports = group[witnesses[base][0]].report, group[ks[0]].report
        for reported in (False, True):
            sides = _witness(group, witnesses[base], reported), _witness(group, ks, reported)
            if is_enough(*sides):
                found += differences(*sides, reports, ks[0])
                break
        else:
            own += ks
    return tuple(found), tuple(sorted(own))


def _witness(group: Sequence[Telling], ks: Sequence[int], reported: bool) -> tuple[Token, ...]:
    """What a report has of an utterance; with `reported` also what it puts into words of its own."""
    return tokens(group[ks[0]].report, tuple(group[k].statement for k in ks), reported=reported)


def _without_echoes(group: Sequence[Telling], ks: Sequence[int]) -> list[int]:
    """The statements of one report without those that only say again what a fuller one says."""
    length = {k: len(keys(group[k].quoted)) for k in ks}
    return [
        k
        for k in ks
        if not any(
            (length[j], -j) > (length[k], -k) and overlap(group[j].quoted, group[k].quoted).share >= SHORT_SHARE
            for j in ks
            if j != k and length[k]
        )
    ]


def _fullness(told: Sequence[Telling]) -> tuple[int, bool, int]:
    """A transcript before a press release before an article; spoken words before the report's own; the number of words."""
    said = [e.statement for e in told]
    return _RECORD[told[0].report.kind], any(s.kind == "direct" for s in said), sum(len(s.exact.split()) for s in said)
