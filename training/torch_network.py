"""The networks in PyTorch behind the reader's interface, so that checkpoints are judged by the shipped decoder."""

from __future__ import annotations

from collections.abc import Mapping

import torch

from lucca.language.reader.network import Coded, Encoded, Floats, Integers, Linked, Parsed
from training.losses import Losses


class TorchNetwork:
    """Evaluates in full precision, without dropout."""

    def __init__(self, networks: Losses) -> None:
        self._all = networks.eval()

    @torch.inference_mode()
    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        """See `lucca.language.reader.network.Network`."""
        seen = self._all.encoder(**{key: torch.from_numpy(value)[None] for key, value in inputs.items()})
        return Encoded(*(part[0].numpy() for part in seen))

    @torch.inference_mode()
    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        """See `lucca.language.reader.network.Network`."""
        tensors = {key: torch.from_numpy(value)[None] for key, value in inputs.items()}
        tags, valid = self._all.linker(torch.from_numpy(vectors)[None], **tensors)
        return Linked(tags[0].numpy(), float(valid[0]))

    @torch.inference_mode()
    def parse(self, words: Floats) -> Parsed:
        """See `lucca.language.reader.network.Network`."""
        return Parsed(*(part.numpy() for part in self._all.parser(torch.from_numpy(words))))

    @torch.inference_mode()
    def resolve(self, words: Floats, rows: Integers, places: Integers, pairs: Integers) -> Floats:
        """See `lucca.language.reader.network.Network`."""
        tensors = (torch.from_numpy(part) for part in (words, rows, places, pairs))
        scores: Floats = self._all.resolver(*tensors).numpy()
        return scores

    @torch.inference_mode()
    def code(self, words: Floats, part: Integers) -> Coded:
        """See `lucca.language.reader.network.Network`."""
        roots, statuses = self._all.coder(torch.from_numpy(words)[None], torch.from_numpy(part)[None])
        return Coded(roots[0].numpy(), statuses[0].numpy())
