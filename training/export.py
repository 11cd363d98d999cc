"""Export a trained reader: `python -m training.export CHECKPOINT --vocabulary vocab.txt` writes the files that ship.

Both networks become ONNX graphs; the encoder's weights are stored as 8-bit integers with a scale for each channel or row,
the linker's, which are few, as 16-bit floats that are widened on loading. The settings file is written by
`python -m training.tune`.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from lucca.language.reader.reader import MODEL
from training.model import LINK_HIDDEN, POSITIONS, Encoder, Linker

DESTINATION = Path("src/lucca/language/reader")


class Rows(nn.Module):
    """A table of vectors as 8-bit integers, a scale a row: one scale for all would blur the common, short vectors."""

    rows: Tensor
    scale: Tensor

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (table / scale.clamp(min=1e-9)).round().to(torch.int8))

    def forward(self, numbers: Tensor) -> Tensor:
        """The vectors of some rows."""
        return self.rows[numbers].float() * self.scale[numbers]


class OneWindow(nn.Module):
    """The encoder for one window, without the batch's dimension: inputs and outputs as the runtime has them."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, layout: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Inputs: pieces, and words for `first`; outputs: words × scores."""
        tags, names, vectors = self.encoder(pieces[None], case[None], quote[None], layout[None], first[None])
        return tags[0], names[0], vectors[0]


class OneCue(nn.Module):
    """The linker for one cue, without the batch's dimension."""

    def __init__(self, linker: Linker) -> None:
        super().__init__()
        self.linker = linker

    def forward(
        self, vectors: Tensor, offset: Tensor, paragraph: Tensor, sentence: Tensor, quote: Tensor, cue: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Inputs: words × width, and words; outputs: words × tags, and one number."""
        tags, valid = self.linker(vectors[None], offset[None], paragraph[None], sentence[None], quote[None], cue[None])
        return tags[0], valid


def load_checkpoint(path: Path) -> tuple[Encoder, Linker]:
    """The networks of a training checkpoint, ready for use. Raise OSError if it cannot be read."""
    weights = torch.load(path, weights_only=True)["model"]
    encoder, linker = Encoder(), Linker()
    for name, network in (("encoder.", encoder), ("linker.", linker)):
        network.load_state_dict({k.removeprefix(name): v for k, v in weights.items() if k.startswith(name)})
        network.eval()
    return encoder, linker


def export(encoder: Encoder, linker: Linker, vocabulary: Path, folder: Path, model: str, quantise: bool) -> None:
    """Write encoder, linker and vocabulary of `model` into `folder`."""
    if quantise:
        encoder.register_module("words", Rows(encoder.words.weight.detach()))
        encoder.register_module("positions", Rows(encoder.positions.weight.detach()))
    pieces, words = 24, 20
    ones = [torch.ones(pieces, dtype=torch.int64) for _ in range(4)]
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "encoder.onnx"
        _write(
            OneWindow(encoder),
            (*ones, torch.arange(words)),
            plain,
            {"pieces": "pieces", "case": "pieces", "quote": "pieces", "layout": "pieces", "first": "words"},
            ["tags", "names", "vectors"],
        )
        target = folder / f"{model}.encoder.onnx"
        if quantise:
            quantize_dynamic(
                plain,
                target,
                op_types_to_quantize=["MatMul", "Gemm"],
                per_channel=True,
                weight_type=QuantType.QInt8,
            )
        else:
            shutil.copy(plain, target)
    around = [torch.ones(words, dtype=torch.int64) for _ in range(5)]
    _write(
        OneCue(linker),
        (torch.zeros(words, LINK_HIDDEN), *around),
        folder / f"{model}.linker.onnx",
        dict.fromkeys(("vectors", "offset", "paragraph", "sentence", "quote", "cue"), "words"),
        ["tags", "valid"],
    )
    _halve(folder / f"{model}.linker.onnx")
    shutil.copy(vocabulary, folder / f"{model}.vocabulary.txt")


def _write(network: nn.Module, inputs: tuple[Tensor, ...], path: Path, lengths: dict[str, str], outputs: list[str]) -> None:
    sizes = {size: torch.export.Dim(size, min=2, max=POSITIONS) for size in set(lengths.values())}
    program = torch.onnx.export(
        network.eval(),
        inputs,
        dynamo=True,
        input_names=list(lengths),
        output_names=outputs,
        dynamic_shapes=tuple({0: sizes[size]} for size in lengths.values()),
        verbose=False,
    )
    assert program is not None
    proto = program.model_proto
    # The exporter notes its own source files, with the paths of the machine that it ran on.
    for node in proto.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    onnx.save(proto, path)


def _halve(path: Path) -> None:
    """Store a graph's large tables as 16-bit floats; sums are still done in 32 bits."""
    proto = onnx.load(path)
    graph = proto.graph
    for number, table in enumerate(graph.initializer):
        values = onnx.numpy_helper.to_array(table)
        if values.dtype != np.float32 or values.size < 512:
            continue
        name = table.name
        table.CopyFrom(onnx.numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        graph.node.insert(
            0, onnx.helper.make_node("Cast", [table.name], [name], name=f"widen_{number}", to=onnx.TensorProto.FLOAT)
        )
    onnx.save(proto, path)


def main() -> None:
    """Parse the command line and export."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the encoder")
    parser.add_argument("--out", type=Path, default=DESTINATION, help="folder to write to (default: %(default)s)")
    parser.add_argument("--model", default=MODEL, help="version that the files' names begin with (default: %(default)s)")
    parser.add_argument("--full-precision", action="store_true", help="leave the encoder's weights as they are")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    encoder, linker = load_checkpoint(given.checkpoint)
    export(encoder, linker, given.vocabulary, given.out, given.model, not given.full_precision)


if __name__ == "__main__":
    main()
