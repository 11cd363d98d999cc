"""Choose the decoder's settings on held-out articles: `python -m training.tune` writes the model's settings file.

Runs the exported networks, so that what is tuned is what ships. The calibration is a logistic regression on the evidence
of every candidate; the settings of attributions are among those with the best F1 of content and source together. How much
names are doubted is chosen on GUM's development part.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lucca.language.reader.decode import Marked, Settings, confidence_of, encode_words, find_candidates, select
from lucca.language.reader.network import Encoded, Network, OnnxNetwork
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.reader import MODEL, attribution_of
from lucca.language.reader.words import Words, split_words
from training.corpora import Article, GoldAttribution, hold_out, read_articles
from training.doubt import doubts
from training.measure import attribution_scores, right_ones
from training.names.gum import gum

HELD_OUT, HELD_OUT_SEED = 60, 7
"""Articles of the training file that no weight is trained on."""

CUE_BIASES = (0.0, 0.5, 1.0)
THRESHOLDS = tuple(i / 25 for i in range(5, 13))

NO_WORSE = 0.005
"""F1 that is given away for balance: a sixth of what 60 articles leave uncertain in either direction."""

USUAL_DOUBT = 1.0
"""How much names are doubted while nothing else is clearly better: chance alone moves F1 by more than `NO_WORSE`."""

Read = tuple[Article, Words, Encoded]


@dataclasses.dataclass(frozen=True, slots=True)
class Trial:
    """Settings and what they score for content and source together, between 0 and 1."""

    settings: Settings
    precision: float
    recall: float
    f1: float


def tune(network: Network, pieces: Pieces, articles: Sequence[Article]) -> Trial:
    """Of the trials that are hardly worse than the best, the one whose precision and recall are closest.

    The best one by itself is a matter of chance: F1 hardly changes over a wide range of thresholds.
    """
    read: list[Read] = []
    for article in articles:
        words = split_words(article.text)
        read.append((article, words, encode_words(words, pieces, network)))
    trials = [trial for bias in CUE_BIASES for trial in _trials(read, network, bias)]
    best = max(trial.f1 for trial in trials)
    return min(
        (trial for trial in trials if trial.f1 >= best - NO_WORSE), key=lambda trial: abs(trial.precision - trial.recall)
    )


def _trials(read: Sequence[Read], network: Network, cue_bias: float) -> Iterator[Trial]:
    settings = Settings(cue_bias, 0.0, (0.0,) * 6)
    found = [find_candidates(words, encoded, network, settings) for _, words, encoded in read]
    right = [right_ones(article, _as_gold(words, marks)) for (article, words, _), marks in zip(read, found, strict=True)]
    weights = calibrate(
        np.array([mark.evidence for marks in found for mark in marks]), np.array([r for rs in right for r in rs])
    )
    sure = [[dataclasses.replace(m, confidence=confidence_of(m.evidence, weights)) for m in marks] for marks in found]
    for threshold in THRESHOLDS:
        kept = {
            article.id: _as_gold(words, select(marks, threshold))
            for (article, words, _), marks in zip(read, sure, strict=True)
        }
        scores = attribution_scores([article for article, _, _ in read], kept)["attribution"]["content+source"]
        trial = Trial(Settings(cue_bias, threshold, weights), **scores)
        print(trial, file=sys.stderr)
        yield trial


def _as_gold(words: Words, marks: Sequence[Marked]) -> list[GoldAttribution]:
    spans = [attribution_of(words, mark) for mark in marks]
    return [GoldAttribution(a.source, a.cue, a.content) for a in spans]


def calibrate(evidence: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[float, ...]:
    """Weights of a logistic regression, the constant last, by Newton's method with a slight pull towards nothing.

    `evidence`: candidates × kinds; `right`: candidates.
    """
    table = np.hstack([evidence, np.ones((len(evidence), 1))])
    weights = np.zeros(table.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - 0.1 * weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + 0.1 * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return tuple(round(float(w), 4) for w in weights)


def doubt_by(scores: Mapping[float, float]) -> float:
    """The doubt of the best F1 if it is clearly better than the usual one's."""
    best = max(scores, key=lambda doubt: scores[doubt])
    return best if scores[best] > scores[USUAL_DOUBT] + NO_WORSE else USUAL_DOUBT


def main() -> None:
    """Parse the command line, tune, write."""
    parser = argparse.ArgumentParser(prog="python -m training.tune", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--folder", type=Path, default=Path("src/lucca/language/reader"), help="the exported files'")
    parser.add_argument("--model", default=MODEL, help="version that the files' names begin with (default: %(default)s)")
    given = parser.parse_args()
    network = OnnxNetwork(given.folder, given.model)
    pieces = Pieces(given.folder / f"{given.model}.vocabulary.txt")
    _, held_out = hold_out(read_articles(given.data / "attribution" / "train.jsonl"), HELD_OUT, HELD_OUT_SEED)
    chosen = tune(network, pieces, held_out)
    print(f"chosen: {chosen}", file=sys.stderr)
    of_names = doubts(network, pieces, gum(given.data / "syntax" / "gum-dev.conllu.gz"))
    print(f"names, F1 by doubt: {of_names}", file=sys.stderr)
    settings = dataclasses.replace(chosen.settings, name_doubt=doubt_by(of_names))
    text = json.dumps(dataclasses.asdict(settings), indent=1) + "\n"
    (given.folder / f"{given.model}.settings.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
