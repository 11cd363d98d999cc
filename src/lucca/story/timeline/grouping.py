"""Moments of one happening brought together; each is compared with the few that share its rarest words."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from lucca.story.timeline.alike import MEAN, SAME, Telling, alike
from lucca.story.timeline.moments import Moment
from lucca.story.timeline.when import days_of, is_range, is_week

_KEYS, _FILED, _LOOKED_AT = 5, 10, 6
"""Keys that a moment is looked up by, moments filed last under each, and members of two groups that are compared: with these
the work stays in step with the number of moments."""


class Groups:
    """Groups of moments of one day and status; what is put to a week or one of two days joins a day of them."""

    def __init__(self, found: Sequence[Moment], told: Sequence[Telling]) -> None:
        self._found = found
        self._told = told
        self._filed: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        self._group: dict[int, list[int]] = {}

    def joined(self) -> list[list[int]]:
        """The groups, as indexes; what is put to a week and joins no day of it is left out."""
        plain = [k for k, m in enumerate(self._found) if not is_week(m.when) and not is_range(m.when)]
        ranges = [k for k, m in enumerate(self._found) if is_range(m.when)]
        weeks = [k for k, m in enumerate(self._found) if is_week(m.when)]
        for some in (plain, ranges):
            self._join(self._pairs(some))
        for k in (*ranges, *weeks):
            self._settle(k, alone=is_range(self._found[k].when))
        members = {id(group): group for group in self._group.values()}
        return [sorted(group) for group in members.values()]

    def _pairs(self, some: Sequence[int]) -> list[tuple[float, int, int]]:
        """Pairs of one day and status that are alike, the likest first."""
        pairs: list[tuple[float, int, int]] = []
        for k in some:
            self._group[k] = [k]
            moment = self._found[k]
            near: set[int] = set()
            for key in self._told[k].rarest(_KEYS):
                filed = self._filed[moment.when, moment.status, key]
                near.update(filed[-_FILED:])
                filed.append(k)
            pairs += [(share, j, k) for j in sorted(near) if (share := self._alike(j, k)) >= SAME]
        return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))

    def _join(self, pairs: Sequence[tuple[float, int, int]]) -> None:
        for _, a, b in pairs:
            one, two = self._group[a], self._group[b]
            if one is two:
                continue
            compared = [self._alike(p, q) for p, q in product(one[:_LOOKED_AT], two[:_LOOKED_AT])]
            if sum(compared) >= MEAN * len(compared):
                if len(one) < len(two):
                    one, two = two, one
                one.extend(two)
                self._group.update(dict.fromkeys(two, one))

    def _settle(self, k: int, *, alone: bool) -> None:
        """Puts what has no certain day to the likest moment of a day that it may mean, if one is alike enough."""
        moment = self._found[k]
        near = {
            j
            for day in days_of(moment.when)
            for key in self._told[k].rarest(_KEYS)
            for j in self._filed.get((day, moment.status, key), ())[-_FILED:]
            if self._told[j].says_enough()
        }
        best = max(sorted(near), key=lambda j: self._alike(j, k), default=None)
        if best is not None and self._alike(best, k) >= SAME:
            group, own = self._group[best], self._group.get(k, [k])
            if group is not own:
                group.extend(own)
                self._group.update(dict.fromkeys(own, group))
        elif alone:
            self._group.setdefault(k, [k])

    def _alike(self, a: int, b: int) -> float:
        return alike(self._found[a], self._found[b], self._told[a], self._told[b])
