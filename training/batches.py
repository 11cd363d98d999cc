"""Windows of examples as padded tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from lucca.language.reader.inputs import encoder_inputs, linker_inputs, neighbourhood
from lucca.language.reader.network import TAGS
from lucca.language.reader.pieces import Pieces
from training.examples import IGNORED, Example, LinkTarget, windows

CUE_TAGS = [TAGS.index("B-cue"), TAGS.index("I-cue")]


@dataclass(frozen=True, slots=True)
class Batch:
    """`inputs`: the encoder's, batch × length; `tags`, `names`: batch × words; `places`: where each row comes from."""

    inputs: dict[str, Tensor]
    mask: Tensor
    tags: Tensor
    names: Tensor
    places: tuple[tuple[Example, int, int], ...]


@dataclass(frozen=True, slots=True)
class LinkBatch:
    """`row`, `column` pick each word's vector out of the encoder's; `tags`: cues × words; `valid`: cues."""

    row: Tensor
    column: Tensor
    inputs: dict[str, Tensor]
    mask: Tensor
    tags: Tensor
    valid: Tensor


def batches(examples: Sequence[Example], size: int, pieces: Pieces, draw: random.Random) -> Iterator[Batch]:
    """All examples once, cut at random places, in random order, windows of like length together."""
    places = [(example, *window) for example in examples for window in windows(example, draw)]
    places.sort(key=lambda p: (sum(len(ids) for ids in p[0].cut[p[1] : p[2]]), draw.random()))
    groups = [tuple(places[i : i + size]) for i in range(0, len(places), size)]
    draw.shuffle(groups)
    for group in groups:
        yield _batch(group, pieces)


def _batch(places: tuple[tuple[Example, int, int], ...], pieces: Pieces) -> Batch:
    rows = [encoder_inputs(e.words, e.cut, start, end, pieces) for e, start, end in places]
    lengths = torch.tensor([len(row["pieces"]) for row in rows])
    mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
    return Batch(
        inputs={key: _padded([torch.from_numpy(row[key]) for row in rows], 0) for key in rows[0]},
        mask=mask[:, None, None, :],
        tags=_padded([torch.from_numpy(e.tags[start:end]) for e, start, end in places], IGNORED),
        names=_padded([torch.from_numpy(e.names[start:end]) for e, start, end in places], IGNORED),
        places=places,
    )


def _padded(rows: Sequence[Tensor], value: int) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=value)


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
    if not items:
        return None
    items = draw.sample(items, min(most, len(items)))
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
        column=_padded(columns, 0),
        inputs={key: _padded([torch.from_numpy(one[key]) for one in inputs], 0) for key in inputs[0]},
        mask=mask[:, None, None, :],
        tags=_padded(tags, IGNORED),
        valid=torch.tensor([float(valid) for _, _, valid in items]),
    )


def _inside(place: tuple[Example, int, int]) -> list[LinkTarget]:
    example, start, end = place
    return [link for link in example.links if start <= link.cue[0] and link.cue[1] <= end]


def _shaken(target: LinkTarget, draw: random.Random) -> LinkTarget:
    """Now and then a shorter cue: in use, the tagger's cues are not always the annotators'."""
    first, end = target.cue
    if end - first > 1 and draw.random() < 0.2:
        cue = (first + 1, end) if draw.random() < 0.5 else (first, end - 1)
        return LinkTarget(cue, target.tags)
    return target


def _mistaken(place: tuple[Example, int, int], chance: Tensor, draw: random.Random) -> list[LinkTarget]:
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
