"""The cues of a batch for the linker: the right ones, and what the tagger wrongly takes for one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from lucca.language.reader.inputs import linker_inputs, neighbourhood
from lucca.language.reader.network import TAGS
from training.batches import Batch, Place, padded
from training.examples import IGNORED, LinkTarget

CUE_TAGS = [TAGS.index("B-cue"), TAGS.index("I-cue")]


@dataclass(frozen=True, slots=True)
class LinkBatch:
    """`row`, `column` pick each word's vector out of the encoder's; `tags`: cues × words; `valid`: cues."""

    row: Tensor
    column: Tensor
    inputs: dict[str, Tensor]
    mask: Tensor
    tags: Tensor
    valid: Tensor


def link_batch(batch: Batch, scores: Tensor, most: int, draw: random.Random) -> LinkBatch | None:
    """At most `most` cues of a batch for the linker: the right ones, and what the tagger (`scores`) wrongly takes for
    one, which the linker learns to refuse. None if there is neither."""
    chance = scores.detach().float().softmax(-1)[..., CUE_TAGS]
    items = [
        (row, target, valid)
        for row, place in enumerate(batch.places)
        for target, valid in [
            *((_shaken(target, draw), 1) for target in _inside(place)),
            *((target, 0) for target in _mistaken(place, chance[row], draw)),
        ]
    ]
    return _laid(batch, draw.sample(items, min(most, len(items)))) if items else None


def likely_batch(batch: Batch, scores: Tensor) -> LinkBatch | None:
    """The cues that the tagger (`scores`) finds in a batch; None if there are none."""
    chance = scores.detach().float().softmax(-1)[..., CUE_TAGS].sum(-1)
    items = [
        (row, LinkTarget((start + word, start + word + 1)), 0)
        for row, (_, start, end) in enumerate(batch.places)
        for word in (chance[row, : end - start] > _LIKELY).nonzero().flatten().tolist()
    ]
    return _laid(batch, items) if items else None


_LIKELY = 0.5


def _laid(batch: Batch, items: Sequence[tuple[int, LinkTarget, int]]) -> LinkBatch:
    """Cues, each with the number of its window, what it marks and whether it is one."""
    columns, inputs, tags = [], [], []
    for row, target, _ in items:
        example, start, end = batch.places[row]
        low, high = neighbourhood(target.cue[0] - start, end - start)
        columns.append(torch.arange(low, high))
        inputs.append(linker_inputs(example.words, target.cue, low + start, high + start))
        tags.append(torch.tensor([target.tags.get(i, 0) for i in range(low + start, high + start)]))
    lengths = torch.tensor([len(column) for column in columns])
    mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
    return LinkBatch(
        row=torch.tensor([row for row, _, _ in items])[:, None],
        column=padded(columns, 0),
        inputs={key: padded([torch.from_numpy(one[key]) for one in inputs], 0) for key in inputs[0]},
        mask=mask[:, None, None, :],
        tags=padded(tags, IGNORED),
        valid=torch.tensor([float(valid) for _, _, valid in items]),
    )


def _inside(place: Place) -> list[LinkTarget]:
    example, start, end = place
    return [link for link in example.links if start <= link.cue[0] and link.cue[1] <= end]


def _shaken(target: LinkTarget, draw: random.Random) -> LinkTarget:
    """Now and then a shorter cue: in use, the tagger's cues are not always the annotators'."""
    first, end = target.cue
    if end - first > 1 and draw.random() < 0.2:
        cue = (first + 1, end) if draw.random() < 0.5 else (first, end - 1)
        return LinkTarget(cue, target.tags)
    return target


def _mistaken(place: Place, chance: Tensor, draw: random.Random) -> list[LinkTarget]:
    example, start, end = place
    if not example.links:
        return []
    right = torch.from_numpy(example.tags[start:end])
    wrong = chance[: end - start, 0] * ((right != CUE_TAGS[0]) & (right != CUE_TAGS[1]))
    likeliest = torch.topk(wrong, min(4, end - start))
    return [
        LinkTarget((start + place_, start + place_ + 1))
        for value, place_ in zip(likeliest.values.tolist(), likeliest.indices.tolist(), strict=True)
        if value > 0.05 and draw.random() < 0.7
    ]
