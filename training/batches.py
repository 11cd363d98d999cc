"""Windows of examples as padded tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from lucca.language.reader.inputs import encoder_inputs
from lucca.language.reader.pieces import Pieces
from training.examples import ANY_NAME, IGNORED, Example, windows

Place = tuple[Example, int, int]
"""A window of an example: words, end exclusive."""


@dataclass(frozen=True, slots=True)
class Batch:
    """`inputs`: the encoder's, batch × length; `tags`, `names` (sets of tags): batch × words; `places`: where each
    row comes from."""

    inputs: dict[str, Tensor]
    mask: Tensor
    tags: Tensor
    names: Tensor
    places: tuple[Place, ...]


def batches(examples: Sequence[Example], size: int, pieces: Pieces, draw: random.Random) -> Iterator[Batch]:
    """All examples once, cut at random places, in random order, windows of like length together."""
    places = [(example, *window) for example in examples for window in windows(example, draw)]
    places.sort(key=lambda p: (sum(len(ids) for ids in p[0].cut[p[1] : p[2]]), draw.random()))
    groups = [tuple(places[i : i + size]) for i in range(0, len(places), size)]
    draw.shuffle(groups)
    for group in groups:
        yield batch_of(group, pieces)


def batch_of(places: tuple[Place, ...], pieces: Pieces) -> Batch:
    """Some windows as one batch."""
    rows = [encoder_inputs(e.words, e.cut, start, end, pieces) for e, start, end in places]
    lengths = torch.tensor([len(row["pieces"]) for row in rows])
    mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
    return Batch(
        inputs={key: padded([torch.from_numpy(row[key]) for row in rows], 0) for key in rows[0]},
        mask=mask[:, None, None, :],
        tags=padded([torch.from_numpy(e.tags[start:end]) for e, start, end in places], IGNORED),
        names=padded([torch.from_numpy(e.names[start:end]) for e, start, end in places], ANY_NAME),
        places=places,
    )


def padded(rows: Sequence[Tensor], value: int) -> Tensor:
    """Rows of unequal length as one tensor."""
    return torch.nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=value)
