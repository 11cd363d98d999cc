"""Which of some reports belong together: the likeliest two groups are joined until none are likely enough.

Agglomerative clustering with a learned linkage. Quadratic in the number of reports, so it is given few at a time.
"""

from collections.abc import Sequence

import numpy as np

from lucca.story.grouping.likeness import Model, columns
from lucca.story.grouping.vectors import Block, Floats, Scratch, Vector, lacking

_NEVER = -1e9


def partition(vectors: Sequence[Vector], days: Floats, model: Model, scratch: Scratch) -> list[list[int]]:
    """Groups of indices, each in ascending order. `days` are ordinal days of publication, NaN where unknown, (n,).

    Equal likelihoods go to the lower indices: the caller's order decides ties and nothing else.
    """
    cosines, lacks = tables(vectors, scratch)
    return join(cosines, lacks, np.abs(days[:, None] - days[None, :]), model)


def tables(vectors: Sequence[Vector], scratch: Scratch) -> tuple[Floats, Floats]:
    """The cosines of all pairs, (n, n, views), and what pairs lack in common, (n, n, LACKING)."""
    block = Block(vectors)
    cosines = np.stack([block.cosines(v, scratch) for v in vectors])
    return cosines, lacking(block.norms[:, None], block.norms[None, :], cosines)


def join(cosines: Floats, lacks: Floats, gaps: Floats, model: Model, least: float = 0.0) -> list[list[int]]:
    """The groups, from tables over all pairs; `gaps` are days between reports, (n, n). The tables are left as they are.

    Two groups are joined as long as the log-odds of their being one story are above `least`.
    """
    cosines, lacks, gaps = cosines.copy(), lacks.copy(), gaps.copy()
    count = len(cosines)
    everyone = np.arange(count)
    own = cosines[everyone, everyone].copy()
    sizes = np.ones(count)
    groups: list[list[int]] = [[k] for k in range(count)]
    seen = columns(cosines, lacks, own[:, None], own[None, :], np.ones((count, count)), np.ones((count, count)))
    scores = model.scores(seen, gaps)
    scores[everyone, everyone] = _NEVER
    alive = np.ones(count, np.bool_)
    while count:
        a, b = sorted(divmod(int(scores.argmax()), count))
        if scores[a, b] <= least:
            break
        own[a] += own[b] + 2 * cosines[a, b]
        sizes[a] += sizes[b]
        groups[a] += groups[b]
        alive[b] = False
        for table in (cosines, lacks):
            table[a] += table[b]
            table[:, a] = table[a]
        gaps[a] = gaps[:, a] = np.fmin(gaps[a], gaps[b])
        row = model.scores(columns(cosines[a], lacks[a], own[a][None], own, np.full(count, sizes[a]), sizes), gaps[a])
        row[~alive] = row[a] = _NEVER
        scores[a] = scores[:, a] = row
        scores[b] = scores[:, b] = _NEVER
    return [sorted(group) for group, lives in zip(groups, alive, strict=True) if lives]
