"""The trees and chains of a batch's windows as padded tensors."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from training.batches import Batch, padded
from training.grammar import IGNORED, inside


@dataclass(frozen=True, slots=True)
class WordLabels:
    """What a treebank says of each word: batch × words, `IGNORED` where it says nothing."""

    starts: Tensor
    upos: Tensor
    mentions: Tensor


@dataclass(frozen=True, slots=True)
class TreeBatch:
    """`row`, `column` (trees × tokens) pick each token's vector out of the encoder's; `heads` and `relations` are `IGNORED`
    behind a tree's end; `mask`: trees × tokens; `treebank`: trees."""

    row: Tensor
    column: Tensor
    heads: Tensor
    relations: Tensor
    mask: Tensor
    treebank: Tensor


def word_labels(batch: Batch) -> WordLabels:
    """The labels of all words of a batch."""

    def rows(field: str) -> list[Tensor]:
        return [
            torch.from_numpy(getattr(e.grammar, field)[start:end]) if e.grammar else torch.full((end - start,), IGNORED)
            for e, start, end in batch.places
        ]

    return WordLabels(*(padded(rows(field), IGNORED) for field in ("starts", "upos", "mentions")))


def tree_batch(batch: Batch) -> TreeBatch | None:
    """All trees that lie whole in a window of the batch; None if there are none."""
    rows, columns, heads, relations, treebanks = [], [], [], [], []
    for row, (example, start, end) in enumerate(batch.places):
        for tree in inside(example.grammar.trees, start, end) if example.grammar else ():
            rows.append(row)
            columns.append(torch.from_numpy(tree.words - start))
            heads.append(torch.from_numpy(tree.heads))
            relations.append(torch.from_numpy(tree.relations))
            treebanks.append(example.grammar.treebank if example.grammar else 0)
    if not rows:
        return None
    lengths = torch.tensor([len(column) for column in columns])
    return TreeBatch(
        row=torch.tensor(rows)[:, None],
        column=padded(columns, 0),
        heads=padded(heads, IGNORED),
        relations=padded(relations, IGNORED),
        mask=torch.arange(int(lengths.max()))[None] < lengths[:, None],
        treebank=torch.tensor(treebanks),
    )
