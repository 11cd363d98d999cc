"""Export a trained reader: `python -m training.export CHECKPOINT --vocabulary vocab.txt` writes the files that ship.

All networks become ONNX graphs; the weights of all but the resolver are stored as 8-bit integers with a scale for each
channel or row, those of the resolver, which are few, as 16-bit floats that are widened on loading. The settings file is
written by `python -m training.tune`.
"""

from __future__ import annotations

import argparse
import math
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from lucca.language.coreference.pairs import FEATURES
from lucca.language.reader.network import LONGEST_SENTENCE, RELATIONS
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.reader import MODEL
from training.fuse import fuse
from training.heads import IDENTITY, PAIR, RELATION, Parser, Resolver
from training.losses import Losses
from training.model import HEADS, HIDDEN, LINK_HEADS, LINK_HIDDEN, POSITIONS, Encoder, Seen
from training.smooth import examples, smooth
from training.train import start

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


class One(nn.Module):
    """A network for one window, cue or pair, without the batch's dimension: as the runtime has it."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """Inputs and outputs of the network, each without its first dimension."""
        return tuple(part[0] for part in self.network(*(one[None] for one in inputs)))


class Laid(Parser):
    """A parser whose largest table is laid out as one matrix, which can be stored as 8-bit integers."""

    table: Tensor

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        self.load_state_dict(parser.state_dict())
        table = self.both.detach().permute(1, 0, 2).reshape(RELATION, len(RELATIONS) * RELATION)
        self.register_buffer("table", table.contiguous())

    def joint(self, below: Tensor) -> Tensor:
        """See `Parser.joint`."""
        return below @ self.table


class Tabled(Resolver):
    """A resolver whose features are looked up a few at a time: one table for every combination of some features' values.

    It takes a third of the time of the resolver as it is trained.
    """

    strides: Tensor

    def __init__(self, resolver: Resolver) -> None:
        super().__init__()
        self.load_state_dict(resolver.state_dict())
        groups = _groups([size for _, size in FEATURES], _LARGEST_TABLE)
        strides = torch.zeros(len(FEATURES), len(groups))
        for column, group in enumerate(groups):
            table, stride = torch.zeros(1, PAIR), 1
            for number in group:
                own = self.features[number].weight.detach()
                table = (own[:, None] + table[None]).reshape(-1, PAIR)
                strides[number, column] = stride
                stride *= len(own)
            self.register_buffer(f"table{column}", table)
        self.register_buffer("strides", strides)

    def forward(self, words: Tensor, rows: Tensor, places: Tensor, pairs: Tensor) -> Tensor:
        """See `Resolver.forward`."""
        likeness = self.later(words).index_select(0, rows) @ self.earlier(words).transpose(0, 1) / IDENTITY**0.5
        earlier = functional.embedding(places, self.from_earlier(words))
        mixed = self.from_later(words).index_select(0, rows)[:, None] + earlier
        # Whole numbers below 2 ** 24: exact as floats, whose products are quick.
        numbers = (pairs.float() @ self.strides).long()
        for column in range(self.strides.shape[1]):
            mixed = mixed + functional.embedding(numbers[..., column], self.get_buffer(f"table{column}"))
        scores: Tensor = likeness.gather(1, places) + self.out(functional.gelu(mixed)).squeeze(-1)
        return scores


_LARGEST_TABLE = 1024
"""Rows of a table: all tables together stay in the processor's cache."""


def _groups(sizes: Sequence[int], most: int) -> list[list[int]]:
    """Features whose numbers of values multiply to at most `most`, the largest first, each into the first group it fits."""
    groups: list[list[int]] = []
    for number in sorted(range(len(sizes)), key=lambda k: -sizes[k]):
        fitting = (g for g in groups if math.prod(sizes[k] for k in [*g, number]) <= most)
        group = next(fitting, None)
        if group is None:
            groups.append([number])
        else:
            group.append(number)
    return groups


class Graph(NamedTuple):
    """One network as it is exported: its inputs' names with the sizes that vary, examples of them, its outputs' names."""

    network: nn.Module
    inputs: dict[str, tuple[str | None, ...]]
    examples: tuple[Tensor, ...]
    outputs: list[str]


def graphs(networks: Losses) -> dict[str, Graph]:
    """Every network's graph by the name that its file has."""
    pieces, words, rows, candidates = 24, 20, 7, 5
    ones = [torch.ones(pieces, dtype=torch.int64) for _ in range(4)]
    around = [torch.ones(words, dtype=torch.int64) for _ in range(5)]
    vectors = torch.zeros(words, HIDDEN)
    return {
        "encoder": Graph(
            One(networks.encoder),
            {**dict.fromkeys(("pieces", "case", "quote", "layout"), ("pieces",)), "first": ("words",)},
            (*ones, torch.arange(words)),
            list(Seen._fields),
        ),
        "linker": Graph(
            One(networks.linker),
            {
                "vectors": ("words", None),
                **dict.fromkeys(("offset", "paragraph", "sentence", "quote", "cue"), ("words",)),
            },
            (torch.zeros(words, LINK_HIDDEN), *around),
            ["tags", "valid"],
        ),
        "parser": Graph(Laid(networks.parser), {"words": ("tokens", None)}, (vectors,), ["arcs", "relations"]),
        "resolver": Graph(
            Tabled(networks.resolver),
            {
                "words": ("mentions", None),
                "rows": ("rows",),
                "places": ("rows", "candidates"),
                "pairs": ("rows", "candidates", None),
            },
            (
                vectors,
                torch.arange(rows),
                torch.zeros(rows, candidates, dtype=torch.int64),
                torch.zeros(rows, candidates, len(FEATURES), dtype=torch.int64),
            ),
            ["scores"],
        ),
        "coder": Graph(
            One(networks.coder),
            {"words": ("words", None), "part": ("words",)},
            (vectors, torch.ones(words, dtype=torch.int64)),
            ["roots", "statuses"],
        ),
    }


_MOST = {"tokens": LONGEST_SENTENCE, "mentions": 1 << 20, "rows": 1 << 20, "candidates": 1 << 10}
"""How large a size may be; else as large as a window."""


_QUANTISED = ("encoder", "linker", "parser", "coder")

_ATTENTION = {"encoder": HEADS, "linker": LINK_HEADS, "coder": HEADS}
"""The networks with attention, and their heads."""


def export(networks: Losses, vocabulary: Path, folder: Path, model: str, quantise: bool) -> None:
    """Write all networks and the vocabulary of `model` into `folder`."""
    networks.eval()
    if quantise:
        pieces = Pieces(vocabulary)
        smooth(networks, examples(pieces), pieces)
        _quantise_tables(networks.encoder)
    for name, graph in graphs(networks).items():
        file = folder / f"{model}.{name}.onnx"
        if name in _QUANTISED and quantise:
            _write_quantised(graph, file)
        else:
            _write(graph, file)
        if name not in _QUANTISED:
            _halve(file)
        if name in _ATTENTION:
            proto = onnx.load(file)
            fuse(proto, _ATTENTION[name])
            onnx.save(proto, file)
    shutil.copy(vocabulary, folder / f"{model}.vocabulary.txt")


def _write_quantised(graph: Graph, file: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / file.name
        _write(graph, plain)
        quantize_dynamic(plain, file, op_types_to_quantize=["MatMul", "Gemm"], per_channel=True, weight_type=QuantType.QInt8)


def _quantise_tables(encoder: Encoder) -> None:
    encoder.register_module("words", Rows(encoder.words.weight.detach()))
    encoder.register_module("positions", Rows(encoder.positions.weight.detach()))


def _write(graph: Graph, path: Path) -> None:
    names = {size for sizes in graph.inputs.values() for size in sizes if size}
    sizes = {name: torch.export.Dim(name, min=2, max=_MOST.get(name, POSITIONS)) for name in names}
    shapes = tuple({i: sizes[s] for i, s in enumerate(varying) if s} for varying in graph.inputs.values())
    program = torch.onnx.export(
        graph.network.eval(),
        graph.examples,
        dynamo=True,
        input_names=list(graph.inputs),
        output_names=graph.outputs,
        # What takes any number of inputs has them as one.
        dynamic_shapes=(shapes,) if isinstance(graph.network, One) else shapes,
        verbose=False,
    )
    assert program is not None
    proto = program.model_proto
    # The exporter notes its own source files, with the paths of the machine that it ran on.
    for node in proto.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    # The shapes that it notes between nodes no longer hold when the quantiser turns a table round.
    del proto.graph.value_info[:]
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
    networks = start(None, given.checkpoint, seed=0)
    export(networks, given.vocabulary, given.out, given.model, not given.full_precision)


if __name__ == "__main__":
    main()
