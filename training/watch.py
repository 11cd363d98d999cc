"""Scores that are looked at after each epoch: quick ones, in full precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from lucca.language.reader.decode import Settings
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.reader import Reader
from training.batches import batch_of
from training.corpora import Article
from training.evaluate import score_articles
from training.examples import IGNORED, Example, tree_example
from training.losses import Losses
from training.torch_network import TorchNetwork
from training.treebank import read_treebank
from training.trees import tree_batch, word_labels

UNTUNED = Settings(cue_bias=0.0, threshold=0.3, calibration=(0.6, 0.0, 0.5, 0.3, -1.6, -2.2))
"""Settings used to watch the training, before the right ones are chosen."""

_WORDS = 220


class Nothing:
    """Looks at nothing."""

    def scores(self, model: Losses) -> dict[str, Any]:
        """No scores; leaves the networks set for use."""
        model.eval()
        return {}


class Watch:
    """What a run is watched on: held-out articles, and GUM's development part with greedy heads."""

    def __init__(self, data: Path, held_out: Sequence[Article], passes: Mapping[str, int], pieces: Pieces) -> None:
        self._articles: Sequence[Article] = held_out if passes["articles"] else ()
        self._pieces = pieces
        trees = read_treebank(data / "syntax" / "gum-dev.conllu.gz") if passes["gum"] else []
        self._trees: list[Example] = [tree_example(document, 0, True, None, pieces) for document in trees]

    @torch.inference_mode()
    def scores(self, model: Losses) -> dict[str, Any]:
        """The scores of the networks as they are; leaves them set for use, without dropout."""
        model.eval()
        found: dict[str, Any] = {}
        if self._articles:
            reader = Reader(TorchNetwork(model), self._pieces, UNTUNED, "unfinished")
            found |= score_articles(reader, self._articles)["attribution"]["content+source"]
        if self._trees:
            found |= self._grammar(model)
        return found

    def _grammar(self, model: Losses) -> dict[str, float]:
        """Shares of right parts of speech, heads, heads with (whole) relations, and mention heads' kinds."""
        right = {"upos": 0, "uas": 0, "las": 0, "mentions": 0}
        all_of = dict.fromkeys(right, 0)
        for example in self._trees:
            places = tuple(_whole_sentences(example))
            batch = batch_of(places, self._pieces)
            seen = model.encoder(**batch.inputs, mask=batch.mask)
            labels = word_labels(batch)
            for key, scores, gold in (("upos", seen.upos, labels.upos), ("mentions", seen.mentions, labels.mentions)):
                known = gold != IGNORED
                right[key] += int((scores.argmax(-1) == gold)[known].sum())
                all_of[key] += int(known.sum())
            trees = tree_batch(batch)
            if trees is None:
                continue
            arcs, below, above = model.parser.arcs(seen.words[trees.row, trees.column], trees.treebank)
            present = functional.pad(trees.mask, (1, 0), value=True)[:, None, :]
            heads = arcs.masked_fill(~present, -1e4).argmax(-1)
            tree, token = trees.mask.nonzero(as_tuple=True)
            head = heads[tree, token]
            relation = model.parser.relations(below[tree, token], above[tree, head]).argmax(-1)
            good = head == trees.heads[tree, token]
            right["uas"] += int(good.sum())
            right["las"] += int((good & (relation == trees.relations[tree, token])).sum())
            all_of["uas"] += len(good)
            all_of["las"] += len(good)
        return {key: round(right[key] / all_of[key], 4) for key in right}


def _whole_sentences(example: Example) -> list[tuple[Example, int, int]]:
    """Windows that break no sentence."""
    assert example.grammar is not None
    begins = [int(i) for i in example.grammar.starts.nonzero()[0]] + [len(example.words)]
    cuts = [0]
    for first, after in pairwise(begins):
        if after - cuts[-1] > _WORDS and first > cuts[-1]:
            cuts.append(first)
    return [(example, start, end) for start, end in zip(cuts, [*cuts[1:], len(example.words)], strict=True)]
