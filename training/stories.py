"""Train and evaluate the grouping of reports into stories.

    python -m training.stories background OUT FILE…                         table of document frequencies
    python -m training.stories fit STORIES.jsonl FILE…                      weights, as JSON
    python -m training.stories validate [--ablate] STORIES.jsonl FILE…      cross-validation over topics
    python -m training.evaluate stories STORIES.jsonl                       the shipped grouping

FILE… are JSON Lines with a `text`: ordinary news, for document frequencies. The shipped weights and table come from `fit`
and `background` over ECB+ (topics 1 to 35) and the articles of PolNeAR; of both nothing but counts of terms is kept.

Rows of stories: `id`, `text`, `story`, and where they have them `topic`, `title`, `published`. In cross-validation nothing
of a held-out topic is seen: not by the weights, not by the threshold, not by the table of document frequencies.

B³: Bagga and Baldwin 1998. V-measure: Rosenberg and Hirschberg 2007.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import lucca
from lucca.story.grouping.kinds import Features
from lucca.story.grouping.likeness import Model, columns, dump
from lucca.story.grouping.linkage import join, tables
from lucca.story.grouping.rarity import Rarity, pack
from lucca.story.grouping.stories import Grouping
from lucca.story.grouping.terms import features
from lucca.story.grouping.vectors import LACKING, VIEWS, Scratch, Vocabulary

LEAST = 2
"""Documents that a term of the background table must have."""

LEAST_PAIRS = 4
"""The same for two words in a row, of which there are many."""

_SIZES, _OTHER_SIZES = (1, 2, 3, 5, 8), (1, 1, 2, 3, 5, 8)
"""Sizes of the parts of stories that the regression learns from; the size that an agglomeration meets most is 1."""

_PARTS = 40
"""Pairs of parts drawn from one story."""

_PAIR_WEIGHT, _FAR = 0.3, 0.03
"""What a pair of single reports weighs against a pair of parts; the share of pairs of different topics that is kept."""

_THRESHOLDS = tuple(np.arange(-4, 1.1, 0.5).tolist())
_DRAWS, _FOLDS = 3, 4
"""How often the rows are parted by topic to find the threshold, and into how many parts."""


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a file: its features, its story and its topic (the story where none is given)."""

    id: str
    features: Features
    story: str
    topic: str


def read_rows(file: Path) -> list[Row]:
    """The reports of a file of stories, read."""
    found = []
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        story = str(row["story"])
        found.append(Row(str(row["id"]), _features(row), story, str(row.get("topic", story))))
    return found


def _features(row: dict[str, Any]) -> Features:
    """The features of one row; none where the text cannot be read, and a line on stderr."""
    try:
        return features(lucca.read(row["text"], title=row.get("title") or None, published=_day(row.get("published"))))
    except lucca.LuccaError as error:
        print(f"{row['id']}: {error}", file=sys.stderr)
        return Features()


def _day(published: str | None) -> str | None:
    """The day of a date with or without a time."""
    return published[:10] if published and published[:4].isdigit() else None


def frequencies(documents: Iterable[Features]) -> Counter[tuple[str, str]]:
    """Documents that have each term."""
    return Counter((t.kind, t.key) for one in documents for t in one.terms)


def trimmed(counts: Counter[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """What the shipped table keeps of document frequencies."""
    return {t: n for t, n in counts.items() if n >= (LEAST_PAIRS if t[0] in ("pair", "figure") else LEAST)}


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[list[float], list[float]]:
    """B³ precision and recall of each item, given two labellings."""
    sides: list[dict[Hashable, set[int]]] = []
    for labels in (gold, found):
        groups: dict[Hashable, set[int]] = defaultdict(set)
        for k, label in enumerate(labels):
            groups[label].add(k)
        sides.append(groups)
    shared = [len(sides[0][g] & sides[1][f]) for g, f in zip(gold, found, strict=True)]
    precision = [n / len(sides[1][f]) for n, f in zip(shared, found, strict=True)]
    return precision, [n / len(sides[0][g]) for n, g in zip(shared, gold, strict=True)]


def f_measure(precision: Sequence[float], recall: Sequence[float]) -> float:
    """The harmonic mean of two means."""
    p, r = float(np.mean(precision)), float(np.mean(recall))
    return 2 * p * r / (p + r) if p + r else 0.0


def v_measure(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """The harmonic mean of homogeneity and completeness."""
    both = _entropy(zip(gold, found, strict=True))
    one, other = _entropy(gold), _entropy(found)
    homogeneity = 1 - (both - other) / one if one else 1.0
    completeness = 1 - (both - one) / other if other else 1.0
    return 2 * homogeneity * completeness / (homogeneity + completeness) if homogeneity + completeness else 0.0


def _entropy(labels: Iterable[Hashable]) -> float:
    counts = Counter(labels)
    total = sum(counts.values())
    return -sum(n / total * math.log(n / total) for n in counts.values())


def scores(gold: Sequence[Hashable], found: Sequence[Hashable]) -> dict[str, float]:
    """What `python -m training.evaluate stories` prints."""
    precision, recall = b_cubed(gold, found)
    return {
        "reports": len(gold),
        "b3_precision": round(float(np.mean(precision)), 4),
        "b3_recall": round(float(np.mean(recall)), 4),
        "b3_f1": round(f_measure(precision, recall), 4),
        "v_measure": round(v_measure(gold, found), 4),
    }


def labels(rows: Sequence[Row], grouping: Grouping) -> list[str]:
    """For each row the first report of the story that it is put into."""
    grouping.extend((row.id, row.features) for row in rows)
    story_of = {report: story[0] for story in grouping.stories() for report in story}
    return [story_of[row.id] for row in rows]


def score_stories(files: Sequence[Path]) -> dict[str, float]:
    """The scores of the shipped grouping over the rows of some files, taken together."""
    rows = [row for file in files for row in read_rows(file)]
    return scores([row.story for row in rows], labels(rows, Grouping()))


@dataclass(slots=True)
class Tables:
    """All pairs of some rows: cosines (n, n, views), lacks (n, n, LACKING), days between (n, n)."""

    rows: Sequence[Row]
    cosines: np.ndarray
    lacks: np.ndarray

    @classmethod
    def of(cls, rows: Sequence[Row], rarity: Rarity) -> Tables:
        """The tables of rows under a rarity."""
        vocabulary, scratch = Vocabulary(rarity), Scratch()
        vectors = [vocabulary.vector(row.features) for row in rows]
        scratch.grow(vocabulary.size)
        return cls(rows, *tables(vectors, scratch))

    def part(self, keep: Sequence[int]) -> Tables:
        """The tables of some of the rows."""
        at = np.ix_(keep, keep)
        return Tables([self.rows[k] for k in keep], self.cosines[at], self.lacks[at])

    def drop(self, views: Sequence[int], kinds: Sequence[int]) -> Tables:
        """The tables without some views and kinds: for ablations."""
        cosines, lacks = self.cosines.copy(), self.lacks.copy()
        cosines[..., views] = 0
        lacks[..., kinds] = 0
        return Tables(self.rows, cosines, lacks)

    def labels(self, model: Model) -> list[int]:
        """The group of each row."""
        found = np.zeros(len(self.rows), int)
        for k, group in enumerate(join(self.cosines, self.lacks, np.full(self.lacks.shape[:2], np.nan), model)):
            found[group] = k
        return list(found)


def regression(x: np.ndarray, y: np.ndarray, weight: np.ndarray, penalty: float = 1.0) -> tuple[np.ndarray, float]:
    """Logistic regression by Newton's method: weights and bias. `penalty` is that of the squared weights, halved."""
    x = np.concatenate([x, np.ones((len(x), 1))], 1)
    shrink = np.diag([penalty] * (x.shape[1] - 1) + [0.0])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        curve = weight * np.maximum(p * (1 - p), 1e-9)
        step = np.linalg.solve(x.T @ (x * curve[:, None]) + shrink, x.T @ (weight * (y - p)) - shrink @ w)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return w[:-1], float(w[-1])


def examples(table: Tables, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of groups, whether they are of one story, and what each counts: single reports and parts of stories."""
    story = np.array([r.story for r in table.rows])
    topic = np.array([r.topic for r in table.rows])
    i, j = np.triu_indices(len(story), 1)
    keep = (topic[i] == topic[j]) | (rng.random(len(i)) < _FAR)
    i, j = i[keep], j[keep]
    own, ones = table.cosines[np.arange(len(story)), np.arange(len(story))], np.ones(len(i))
    singles = columns(table.cosines[i, j], table.lacks[i, j], own[i], own[j], ones, ones)
    parts = _parts(story, topic, rng)
    sums = [_sums(table, a, b) for a, b in parts]
    several = columns(*(np.array(side, float) for side in zip(*sums, strict=True)))
    y = np.concatenate([story[i] == story[j], [story[a[0]] == story[b[0]] for a, b in parts]]).astype(float)
    return np.concatenate([singles, several]), y, np.concatenate([ones * _PAIR_WEIGHT, np.ones(len(parts))])


def _parts(story: np.ndarray, topic: np.ndarray, rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Pairs of parts of one story, of look-alikes in one topic, of different topics."""
    members = {s: np.flatnonzero(story == s) for s in sorted(set(story))}
    topic_of = {s: topic[m[0]] for s, m in members.items()}
    found = []
    for s, mine in members.items():
        near = [o for o in members if o != s and topic_of[o] == topic_of[s]]
        far = [o for o in members if topic_of[o] != topic_of[s]]
        for _ in range(_PARTS):
            drawn = rng.permutation(mine)
            k = min(len(drawn) - 1, int(rng.choice(_SIZES)))
            m = min(len(drawn) - k, int(rng.choice(_OTHER_SIZES)))
            if k > 0:
                found.append((drawn[:k], drawn[k : k + m]))
            pool = near if near and (not far or rng.random() < 0.7) else far
            if pool:
                found.append((drawn[: max(k, 1)], rng.permutation(members[pool[rng.integers(len(pool))]])[: max(m, 1)]))
    return found


def _sums(table: Tables, a: np.ndarray, b: np.ndarray) -> tuple[Any, ...]:
    between = np.ix_(a, b)
    own = [table.cosines[np.ix_(side, side)].sum((0, 1)) for side in (a, b)]
    return table.cosines[between].sum((0, 1)), table.lacks[between].sum((0, 1)), *own, len(a), len(b)


def fit(table: Tables, seed: int = 0) -> Model:
    """A model whose weights and threshold come from the table's rows alone.

    The threshold is the middle of the range in which parts of the rows, drawn by topic, are grouped best: one step to either
    side counts with it.
    """
    rng = np.random.default_rng(seed)
    weights, bias = regression(*examples(table, rng))
    topics = np.array(sorted({row.topic for row in table.rows}))
    parts = [
        table.part([k for k, row in enumerate(table.rows) if row.topic in drawn[fold::_FOLDS]])
        for drawn in (rng.permutation(topics).tolist() for _ in range(_DRAWS))
        for fold in range(_FOLDS)
    ]
    curve = np.array([_pooled(parts, Model(weights, bias - t)) for t in _THRESHOLDS])
    smooth = np.convolve(np.pad(curve, 1, mode="edge"), np.ones(3) / 3, mode="valid")
    return Model(weights, float(bias - _THRESHOLDS[int(smooth.argmax())]))


Sides = tuple[list[float], list[float]]
"""B³ precision and recall of items."""


def _pooled(parts: Sequence[Tables], model: Model) -> float:
    sides: Sides = ([], [])
    for part in parts:
        for side, found in zip(sides, b_cubed([r.story for r in part.rows], part.labels(model)), strict=True):
            side += found
    return f_measure(*sides)


CUTS: dict[str, tuple[str, ...]] = {
    "all": (),
    "without words": ("word", "pair", "lead word"),
    "without pairs of words": ("pair",),
    "without names": ("name", "full-name", "lead name"),
    "without countries": ("country",),
    "without figures": ("number", "figure", "lead number"),
    "without dates": ("year", "month-day", "weekday"),
    "without title and lead": ("lead word", "lead name", "lead number"),
    "without what is lacking": tuple(f"lacking {kind}" for kind in LACKING),
    "words alone": tuple(view for view in VIEWS if view not in ("word", "pair", "lead word")),
    "names alone": tuple(view for view in VIEWS if view not in ("name", "full-name", "lead name")),
}
"""What is learnt without, by name: views, the kinds of LACKING of the same name with them."""


def without(table: Tables, dropped: Sequence[str]) -> Tables:
    """The tables with some views empty: the regression gives them no weight then."""
    views = [k for k, view in enumerate(VIEWS) if view in dropped]
    kinds = [k for k, kind in enumerate(LACKING) if kind in dropped or f"lacking {kind}" in dropped]
    return table.drop(views, kinds) if dropped else table


def validate(
    rows: Sequence[Row], background: Sequence[Features], seeds: Sequence[int], cuts: Sequence[str], folds: int = 5
) -> dict[str, Any]:
    """Cross-validation over topics, by cut: B³ over all held-out folds, the mean over seeds.

    The held-out reports are grouped as the package does it, from features to stories.
    """
    topics = np.array(sorted({row.topic for row in rows}))
    sides: dict[str, dict[int, Sides]] = {cut: {seed: ([], []) for seed in seeds} for cut in cuts}
    for seed in seeds:
        drawn = np.random.default_rng(seed).permutation(topics)
        for k in range(folds):
            held = set(drawn[k::folds])
            train, test = [r for r in rows if r.topic not in held], [r for r in rows if r.topic in held]
            rarity = rarity_of([*background, *(row.features for row in train)])
            tables = Tables.of(train, rarity)
            for cut in cuts:
                found = labels(test, Grouping(fit(without(tables, CUTS[cut])), rarity))
                for side, values in zip(sides[cut][seed], b_cubed([r.story for r in test], found), strict=True):
                    side += values
    return {cut: _means(list(by_seed.values())) for cut, by_seed in sides.items()}


def _means(sides: Sequence[Sides]) -> dict[str, Any]:
    return {
        "b3_precision": round(float(np.mean([np.mean(p) for p, _ in sides])), 4),
        "b3_recall": round(float(np.mean([np.mean(r) for _, r in sides])), 4),
        "b3_f1": round(float(np.mean([f_measure(*side) for side in sides])), 4),
        "b3_f1_by_seed": [round(f_measure(*side), 4) for side in sides],
    }


def rarity_of(documents: Sequence[Features]) -> Rarity:
    """The rarity that a table over some documents gives."""
    return Rarity(trimmed(frequencies(documents)), len(documents))


def read_background(files: Sequence[Path]) -> list[Features]:
    """The features of JSON Lines that have a `text`."""
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return [features(lucca.read(json.loads(line)["text"])) for line in lines]


def main() -> None:
    """Parse the command line, do it, print."""
    parser = argparse.ArgumentParser(prog="python -m training.stories", description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    background = tasks.add_parser("background")
    background.add_argument("out", type=Path)
    background.add_argument("files", nargs="+", type=Path)
    for name in ("fit", "validate"):
        task = tasks.add_parser(name)
        task.add_argument("stories", type=Path)
        task.add_argument("files", nargs="*", type=Path)
        task.add_argument("--seeds", type=int, default=3)
        task.add_argument("--ablate", action="store_true", help="also without each sort of evidence")
    given = parser.parse_args()
    documents = read_background(given.files)
    if given.task == "background":
        given.out.write_bytes(pack(trimmed(frequencies(documents)), len(documents), LEAST))
        return
    rows = read_rows(given.stories)
    if given.task == "fit":
        rarity = rarity_of([*documents, *(row.features for row in rows)])
        json.dump(dump(fit(Tables.of(rows, rarity))), sys.stdout, indent=1)
        print()
        return
    cuts = list(CUTS) if given.ablate else ["all"]
    print(json.dumps(validate(rows, documents, range(1, given.seeds + 1), cuts), indent=1))


if __name__ == "__main__":
    main()
