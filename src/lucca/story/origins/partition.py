"""Which reports have one origin: those that name one agency, and those that share much of their narrative."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from lucca.story.origins.shared import Overlap, Told, candidates, overlap

ENOUGH = 0.25
"""Share of the shorter narrative from which two reports of different outlets have one origin.

Of the 56 development reports, pairs that carry the same agency copy share 0.37 to 0.97; the nearest others are a report that
rewrites another outlet's (0.19) and two that show the same messages from social media (0.16).
"""

_BOTH, _WHOLE = 0.1, 0.5
"""The longer one must share this much too, unless the other stands in it with `_WHOLE` of its narrative: a long round-up
that holds a few sentences of several sources has none of them as its own origin."""

_FEWEST = 30
"""Shared words below which nothing is joined, however short a report."""

_LOOKED_AT = 6
"""Members of each group that are compared before two groups are joined."""


def is_one(shared: Overlap) -> bool:
    """Whether what two reports share says that they have one origin."""
    return shared.words >= _FEWEST and shared.shorter >= ENOUGH and (shared.longer >= _BOTH or shared.shorter >= _WHOLE)


def partition(told: Sequence[Told], names: Sequence[str | None]) -> tuple[tuple[int, ...], ...]:
    """The reports by origin, as indexes into `told`; each stands in exactly one group.

    `names` are the agencies that the reports name as their source, null for none. Groups that name different agencies stay
    apart whatever they share; two groups are joined where at least half of their pairs share enough, so that one report with
    two sources does not join what has nothing in common.
    """
    group = {k: [k] for k in range(len(told))}
    for members in _by_name(names).values():
        for k in members[1:]:
            _join(group, members[0], k)
    seen: dict[tuple[int, int], Overlap] = {}
    pairs = {pair: _seen(told, pair, seen) for pair in candidates(told)}
    for a, b in sorted(pairs, key=lambda p: (-pairs[p].shorter, p)):
        if not is_one(pairs[a, b]) or group[a] is group[b]:
            continue
        if len({names[k] for k in (*group[a], *group[b])} - {None}) < 2 and _hold(told, group[a], group[b], seen):
            _join(group, a, b)
    return tuple(sorted({tuple(sorted(members)) for members in group.values()}))


def _by_name(names: Sequence[str | None]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for k, name in enumerate(names):
        if name is not None:
            found[name].append(k)
    return found


def _hold(told: Sequence[Told], one: list[int], two: list[int], seen: dict[tuple[int, int], Overlap]) -> bool:
    """Whether at least half of the pairs over two groups share enough."""
    pairs = [(min(p), max(p)) for p in product(one[:_LOOKED_AT], two[:_LOOKED_AT])]
    return 2 * sum(is_one(_seen(told, pair, seen)) for pair in pairs) >= len(pairs)


def _seen(told: Sequence[Told], pair: tuple[int, int], seen: dict[tuple[int, int], Overlap]) -> Overlap:
    if pair not in seen:
        seen[pair] = overlap(told[pair[0]], told[pair[1]])
    return seen[pair]


def _join(group: dict[int, list[int]], a: int, b: int) -> None:
    """Joins the groups of two reports: their members share one list from then on."""
    if group[a] is not group[b]:
        group[a].extend(group[b])
        for k in list(group[b]):
            group[k] = group[a]
