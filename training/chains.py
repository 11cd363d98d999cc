"""The mentions of a batch's documents, each against those before it, as tensors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from lucca.language.coreference.heads import describe
from lucca.language.coreference.pairs import antecedents, pair_features
from training.batches import Batch
from training.examples import Example

WIDTH = 96
"""Earlier mentions that a mention is compared with."""

_MOST = 400
"""Mentions of one document in one step."""

_DOUBTFUL = 0.4
"""Words that are less likely no mention's head than this are tried as one, wherever the treebank has none."""


@dataclass(frozen=True, slots=True)
class ChainBatch:
    """One document. `row`, `column` (mentions) pick the heads' vectors; `places` (mentions × candidates): numbers of earlier
    mentions; `pairs`: mentions × candidates × features; `right`, `mask`: mentions × candidates."""

    row: Tensor
    column: Tensor
    places: Tensor
    pairs: Tensor
    right: Tensor
    mask: Tensor


def chain_batches(batch: Batch, mentions: Tensor, upos: Tensor) -> list[ChainBatch]:
    """One for each document of the batch that has chains; `mentions`, `upos`: the encoder's scores, batch × words."""
    windows: dict[int, list[int]] = {}
    for row, (example, _, _) in enumerate(batch.places):
        if example.grammar and example.grammar.chains:
            windows.setdefault(id(example), []).append(row)
    nothing = mentions.detach().float().softmax(-1)[..., 0]
    made = [_of_document(batch, rows, nothing, upos.detach().argmax(-1)) for rows in windows.values()]
    return [one for one in made if one is not None]


def _of_document(batch: Batch, rows: list[int], nothing: Tensor, upos: Tensor) -> ChainBatch | None:
    example: Example = batch.places[rows[0]][0]
    assert example.grammar is not None
    chains = example.grammar.chains
    parts = np.zeros(len(example.words), dtype=np.int64)
    found: list[tuple[int, int, int]] = []
    for row in sorted(rows, key=lambda r: batch.places[r][1]):
        _, start, end = batch.places[row]
        parts[start:end] = upos[row, : end - start].numpy()
        doubtful = (nothing[row, : end - start] < _DOUBTFUL).numpy()
        found += ((i, row, i - start) for i in range(start, end) if i in chains or doubtful[i - start])
    found = found[:_MOST]
    if len(found) < 2:
        return None
    words = np.array([i for i, _, _ in found], dtype=np.int64)
    heads = describe(words, example.words, parts)
    numbers = np.arange(len(found), dtype=np.int64)
    places, mask = antecedents(numbers, WIDTH)
    known: dict[str, int] = {}
    chain = np.array([known.setdefault(chains[i], len(known)) if i in chains else -1 for i in words.tolist()])
    right = (chain[:, None] == chain[places]) & (chain[:, None] >= 0) & mask
    return ChainBatch(
        row=torch.tensor([row for _, row, _ in found]),
        column=torch.tensor([column for _, _, column in found]),
        places=torch.from_numpy(places),
        pairs=torch.from_numpy(pair_features(heads, numbers, WIDTH)),
        right=torch.from_numpy(right),
        mask=torch.from_numpy(mask),
    )
