"""The pairs of actors in a batch's windows as padded tensors."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from training.batches import Batch, padded


@dataclass(frozen=True, slots=True)
class CodeBatch:
    """`row`, `column` (pairs × words) pick the words' vectors; `part`, `mask`: pairs × words; `roots`, `statuses`: pairs."""

    row: Tensor
    column: Tensor
    part: Tensor
    mask: Tensor
    roots: Tensor
    statuses: Tensor


def code_batch(batch: Batch) -> CodeBatch | None:
    """The pairs of all windows that hold a whole example; None if there are none."""
    pairs = [
        (row, code)
        for row, (example, start, end) in enumerate(batch.places)
        for code in (example.codes if (start, end) == (0, len(example.words)) else ())
    ]
    if not pairs:
        return None
    lengths = torch.tensor([len(code.part) for _, code in pairs])
    return CodeBatch(
        row=torch.tensor([row for row, _ in pairs])[:, None],
        column=padded([torch.arange(len(code.part)) for _, code in pairs], 0),
        part=padded([torch.from_numpy(code.part) for _, code in pairs], 0),
        mask=torch.arange(int(lengths.max()))[None] < lengths[:, None],
        roots=torch.tensor([code.root for _, code in pairs]),
        statuses=torch.tensor([code.status for _, code in pairs]),
    )
