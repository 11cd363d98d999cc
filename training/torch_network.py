"""The networks in PyTorch behind the reader's interface, so that checkpoints are judged by the shipped decoder."""

from __future__ import annotations

from collections.abc import Mapping

import torch

from lucca.language.reader.network import Encoded, Floats, Integers, Linked
from training.model import Encoder, Linker


class TorchNetwork:
    """Evaluates in full precision, without dropout."""

    def __init__(self, encoder: Encoder, linker: Linker) -> None:
        self._encoder = encoder.eval()
        self._linker = linker.eval()

    @torch.inference_mode()
    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        """See `lucca.language.reader.network.Network`."""
        tensors = {key: torch.from_numpy(value)[None] for key, value in inputs.items()}
        return Encoded(*(out[0].numpy() for out in self._encoder(**tensors)))

    @torch.inference_mode()
    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        """See `lucca.language.reader.network.Network`."""
        tensors = {key: torch.from_numpy(value)[None] for key, value in inputs.items()}
        tags, valid = self._linker(torch.from_numpy(vectors)[None], **tensors)
        return Linked(tags[0].numpy(), float(valid[0]))
