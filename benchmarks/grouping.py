"""How grouping scales, and how it compares with TF-IDF and agglomerative clustering.

    python -m benchmarks.grouping [COUNT…]
    python -m benchmarks.grouping --baseline STORIES.jsonl

The first inserts invented reports (default: 1,000, 10,000 and 100,000), each count in a new process, and prints seconds,
the growth of resident memory in MiB and B³ as JSON, then the exponent between each two counts. What is inserted is drawn
like news: words and names by Zipf's law, many small stories and few large ones, look-alikes that share a topic's words, half
of the reports dated; their rarity comes from other invented reports.

The second runs the shipped grouping and a baseline over the rows of a file: TF-IDF of words and pairs, average linkage by
cosine, its threshold tuned on the very same rows, which flatters it. It needs scikit-learn.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from training.stories import b_cubed, f_measure, labels, read_rows, scores

from lucca.story.grouping import KINDS, Features, Grouping, Kind, Term
from lucca.story.grouping.rarity import Rarity

COUNTS = (1_000, 10_000, 100_000)
_START = date(2030, 1, 1)
_PER_DAY = 150
"""Reports published a day: more reports are more days, as in an archive."""

_SINGLY = 200
"""Reports that are added singly, each with its story and the reason, when all others are there."""

Draw = npt.NDArray[np.int64]


@cache
def _zipf(most: int, exponent: float) -> npt.NDArray[np.float64]:
    """The cumulative probabilities of a cut-off Zipf's law."""
    weight = 1 / np.arange(1, most + 1) ** exponent
    return np.asarray(np.cumsum(weight) / weight.sum())


def _ranks(rng: np.random.Generator, count: int, most: int, exponent: float = 1.0) -> Draw:
    """Ranks drawn by a cut-off Zipf's law, 0 to `most`."""
    return np.searchsorted(_zipf(most, exponent), rng.random(count))


def _terms(kind: Kind, ranks: Draw, lead: int) -> Iterator[Term]:
    for k, rank in enumerate(dict.fromkeys(ranks.tolist())):
        yield Term(kind=kind, key=f"{kind}{rank}", weight=2.0 if k < lead else 1.0, is_lead=k < lead)


def invented(count: int, seed: int = 0) -> Iterator[tuple[str, str, Features]]:
    """Reports as (id, story, features), the reports of a story at most five days apart."""
    rng = np.random.default_rng(seed)
    days = max(count // _PER_DAY, 3)
    made = story = 0
    while made < count:
        size = min(int(rng.zipf(1.8)), 300, count - made)
        topic, day = int(rng.integers(400)), int(rng.integers(days))
        own = {
            "word": np.concatenate([_ranks(rng, 12, 60_000, 0.4), 100_000 + 100 * topic + _ranks(rng, 15, 100)]),
            "name": _ranks(rng, 6, 30_000, 0.6),
            "full-name": _ranks(rng, 3, 20_000, 0.6),
            "pair": rng.integers(1_000_000, size=12),
            "country": _ranks(rng, 2, 100),
            "number": _ranks(rng, 3, 500),
            "figure": rng.integers(20_000, size=3),
            "weekday": np.array([day % 7, (day + 1) % 7]),
            "year": np.array([day // 365]),
            "month-day": np.array([day % 365, (day + 1) % 365]),
        }
        for _ in range(size):
            yield f"{made:08d}", str(story), _report(rng, own, day, topic)
            made += 1
        story += 1


def _report(rng: np.random.Generator, own: dict[str, Draw], day: int, topic: int) -> Features:
    """One report: two thirds of its story's terms, and others of its topic and of the language."""
    told = {kind: ranks[rng.random(len(ranks)) < 2 / 3] for kind, ranks in own.items()}
    noise: dict[str, Draw] = {
        "word": np.concatenate([100_000 + 100 * topic + _ranks(rng, 10, 100), _ranks(rng, 60, 60_000)]),
        "name": _ranks(rng, 5, 30_000),
        "full-name": _ranks(rng, 3, 20_000),
        "pair": rng.integers(1_000_000, size=40),
        "country": _ranks(rng, 1, 100),
        "number": _ranks(rng, 3, 500),
        "figure": rng.integers(20_000, size=2),
    }
    drawn = {kind: np.concatenate([told[kind], noise.get(kind, told[kind][:0])]) for kind in KINDS}
    terms = {(t.kind, t.key): t for kind in KINDS for t in _terms(kind, drawn[kind], 15)}
    when = (_START + timedelta(days=day + int(rng.integers(3)))).isoformat() if rng.random() < 0.5 else None
    return Features(terms=tuple(terms[key] for key in sorted(terms)), day=when)


def background(count: int = 2_000) -> Rarity:
    """The rarity of invented terms, from reports that are not inserted."""
    counts: Counter[tuple[str, str]] = Counter((t.kind, t.key) for _, _, one in invented(count, seed=7) for t in one.terms)
    return Rarity(counts, count)


def measure(count: int) -> dict[str, float]:
    """Inserts invented reports in random order and asks for the stories; the last come singly, each told where it went."""
    reports = list(invented(count))
    order = np.random.default_rng(1).permutation(count)
    grouping = Grouping(background=background())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    arriving = [(reports[k][0], reports[k][2]) for k in order]
    start = time.perf_counter()
    grouping.extend(arriving[_SINGLY:])
    filed = time.perf_counter()
    grouping.stories()
    settled = time.perf_counter()
    for report, found in arriving[:_SINGLY]:
        grouping.add(report, found)
    added = time.perf_counter()
    story_of = {report: story[0] for story in grouping.stories() for report in story}
    rates = scores([story for _, story, _ in reports], [story_of[report] for report, _, _ in reports])
    return {
        "reports": count,
        "insert_seconds": round(filed - start, 2),
        "stories_seconds": round(settled - filed, 2),
        "seconds": round(settled - start, 2),
        "milliseconds_of_one_add": round((added - settled) / _SINGLY * 1000, 1),
        "memory_mib": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, 1),
        "b3_precision": rates["b3_precision"],
        "b3_recall": rates["b3_recall"],
    }


def scale(counts: list[int]) -> dict[str, object]:
    """Every count in a process of its own, and the exponents between neighbours: 1 is linear, 2 quadratic."""
    command = [sys.executable, "-m", "benchmarks.grouping", "--one"]
    runs = [json.loads(subprocess.run([*command, str(count)], check=True, capture_output=True).stdout) for count in counts]
    exponents = [
        round(math.log(b["seconds"] / a["seconds"]) / math.log(b["reports"] / a["reports"]), 2) for a, b in pairwise(runs)
    ]
    return {"runs": runs, "exponents": exponents}


def baseline(file: Path) -> dict[str, object]:
    """The shipped grouping and the baseline over one file."""
    from sklearn.cluster import AgglomerativeClustering  # type: ignore[import-not-found]
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]

    rows = read_rows(file)
    gold = [row.story for row in rows]
    raw = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    texts = [f"{row.get('title') or ''}\n{row['text']}" for row in raw]
    matrix = TfidfVectorizer(sublinear_tf=True, stop_words="english", ngram_range=(1, 2), min_df=2).fit_transform(texts)
    distances = np.clip(1 - (matrix @ matrix.T).toarray(), 0, None)
    best: tuple[float, float, list[int]] = (-1.0, 0.0, [])
    for threshold in np.arange(0.6, 1.0, 0.01):
        clusters = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=threshold)
        found = clusters.fit_predict(distances).tolist()
        best = max(best, (f_measure(*b_cubed(gold, found)), float(threshold), found))
    return {
        "shipped": scores(gold, labels(rows, Grouping())),
        "tf-idf, threshold tuned on these rows": scores(gold, best[2]) | {"threshold": round(best[1], 2)},
    }


def main() -> None:
    """Parse the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grouping", description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, metavar="COUNT")
    parser.add_argument("--baseline", type=Path, metavar="STORIES.jsonl")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.one)))
    elif given.baseline:
        print(json.dumps(baseline(given.baseline), indent=1))
    else:
        print(json.dumps(scale(given.counts or list(COUNTS)), indent=1))


if __name__ == "__main__":
    main()
