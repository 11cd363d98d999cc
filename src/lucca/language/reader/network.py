"""The two networks behind one interface, and their running under onnxruntime.

The *encoder* reads one window of a text; the *linker* reads the words around one cue and says which of them are that
cue's source and content. Whoever trains them implements the same interface, so that there is one decoder only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import onnxruntime

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
KINDS = ("person", "organisation", "place", "nationality", "other")
NAME_TAGS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
LINK_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")

LOOK_BACK = 96
LOOK_AHEAD = 128
"""Words before and after a cue's first word that the linker sees. In the training data 99.5 % of all contents begin
fewer than 74 words before it and end fewer than 92 words after it."""

PARAGRAPHS = 3
SENTENCES = 5
"""Distances from the cue, in paragraphs and sentences, beyond which the linker tells no further difference."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One row a word: `tags` and `names` are unnormalised scores, `vectors` what the linker works on."""

    tags: Floats
    names: Floats
    vectors: Floats


@dataclass(frozen=True, slots=True)
class Linked:
    """`tags`: unnormalised scores, one row a word around the cue; `valid`: log odds that the cue is one."""

    tags: Floats
    valid: float


class Network(Protocol):
    """Both networks. Inputs are one window and one cue at a time, so that a result never depends on its neighbours."""

    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        """`inputs`: "pieces", "case", "quote", "layout", one entry a piece; "first", the first piece of each word."""
        ...

    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        """`inputs`: "offset", "paragraph", "sentence", "quote", "cue", one entry a word, as `linker_inputs` makes."""
        ...


class OnnxNetwork:
    """The exported networks on the processor, two threads."""

    def __init__(self, encoder: Path, linker: Path) -> None:
        """Raise onnxruntime's own error if a file is missing or damaged."""
        # Costs a tenth of a second: paid when the first text is read, not at import.
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Waiting threads that spin take the processor from everybody else on a machine with few cores.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # Windows differ in length from run to run; an arena would keep the largest of every shape alive.
        options.enable_mem_pattern = False
        self._encoder: onnxruntime.InferenceSession = onnxruntime.InferenceSession(
            encoder.read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        self._linker: onnxruntime.InferenceSession = onnxruntime.InferenceSession(
            linker.read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        """See `Network.encode`."""
        tags, names, vectors = self._encoder.run(["tags", "names", "vectors"], dict(inputs))
        return Encoded(tags, names, vectors)

    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        """See `Network.link`."""
        tags, valid = self._linker.run(["tags", "valid"], {"vectors": vectors, **inputs})
        return Linked(tags, float(valid.reshape(-1)[0]))
