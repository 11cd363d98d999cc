"""How fast Lucca reads, beside what it can be measured against in the same minutes on the same machine.

    python -m benchmarks.speed [--texts REPORTS.jsonl] [--count 24] [--rounds 5] [--spacy FOLDER]

All contestants take their turns on the same texts, round after round, and the best round of each counts: what else runs on
the machine disturbs all alike. Printed is a table of words a second (words: what stands between blanks), the ratio to the
reading, and where the reading's time goes.

- *reading*: all that `lucca.read` does with a report's text, analysis and records, two threads.
- *analysis*: its part that is language: reader, syntax, coreference, merging.
- *encoder*: nothing but the encoder's network, on the very same windows, two threads.
- *int8 limit*: the encoder's matrix products alone, 8-bit integers, as one network of nothing else, same windows.
- *spaCy*: the pipeline of `benchmarks.spacy_pipeline`, one text after the other in one process (it has no threads of its
  own), and with two processes, which do not share what they learn of words.

Needs `pip install onnx` for the limit and spaCy for the last two; what is missing is left out, and the output says so.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar
from unittest.mock import patch

import numpy as np

from lucca.ingest import report_from_text
from lucca.language import analyse
from lucca.language.reader import Reader
from lucca.language.reader.network import Encoded, Integers
from lucca.language.reader.threads import side_by_side
from lucca.pipeline import read
from lucca.records import Report

TEXTS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "stories" / "reports.jsonl"
LAYERS, HIDDEN, INNER = 6, 384, 1536
"""The encoder's shape: each layer multiplies by matrices of hidden × 3 hidden, hidden × hidden, hidden × inner and back."""

Contestant = Callable[[], object]
P = ParamSpec("P")
R = TypeVar("R")


class Part(NamedTuple):
    """A function whose time is taken apart from that of whoever calls it."""

    label: str
    module: str
    name: str


PARTS = (
    Part("words, pieces", "lucca.language.reader.reader", "split_words"),
    Part("encoder, as far as it is waited for", "lucca.language.reader.reader", "begin_encoding"),
    Part("encoder, as far as it is waited for", "lucca.language.reader.reader.Looking", "seen"),
    Part("cues", "lucca.language.reader.reader", "begin_linking"),
    Part("what cues mark, as far as it is waited for", "lucca.language.reader.reader.Reader", "attributions"),
    Part("names", "lucca.language.reader.reader", "find_names"),
    Part("syntax", "lucca.language.syntax.parse", "parse"),
    Part("coreference", "lucca.language.coreference.resolve", "resolve"),
    Part("marks and direct speech", "lucca.language", "structure"),
    Part("predicates", "lucca.language", "find_predicates"),
    Part("predicates", "lucca.language.predicates.coded", "coded"),
    Part("merging", "lucca.language", "merge"),
    Part("times", "lucca.extract.reading", "time_records"),
    Part("places", "lucca.extract.reading", "place_records"),
    Part("statements and actors", "lucca.extract.reading", "statements"),
    Part("ties, commitments, meetings, events", "lucca.extract.reading", "ledgers"),
    Part("figures", "lucca.extract.reading", "figure_records"),
)
"""The networks stand inside of them, in threads of their own: only whole steps have a time that adds up."""


class Clock:
    """Seconds by label; what a timed function calls is not counted twice."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def timed(self, label: str, function: Callable[P, R]) -> Callable[P, R]:
        """The function, with its time taken."""

        def run(*given: P.args, **named: P.kwargs) -> R:
            self._inner.append(0.0)
            start = time.perf_counter()
            try:
                return function(*given, **named)
            finally:
                spent = time.perf_counter() - start
                self.seconds[label] += spent - self._inner.pop()
                if self._inner:
                    self._inner[-1] += spent

        return run


@contextmanager
def watched() -> Iterator[Clock]:
    """A clock that all `PARTS` are put under for a while."""
    clock = Clock()
    with ExitStack() as stack:
        for part in PARTS:
            owner = _owner(part.module)
            stack.enter_context(patch.object(owner, part.name, clock.timed(part.label, getattr(owner, part.name))))
        yield clock


def _owner(path: str) -> object:
    """The module or the class in a module."""
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name) if name[0].isupper() else import_module(path)


def windows_of(reader: Reader, texts: Sequence[str]) -> list[Mapping[str, Integers]]:
    """What the encoder is given for the texts."""
    given: list[Mapping[str, Integers]] = []
    original = reader.network.encode

    def keep(inputs: Mapping[str, Integers]) -> Encoded:
        given.append(inputs)
        return original(inputs)

    with patch.object(reader.network, "encode", keep):
        for text in texts:
            reader.see(text)
    return given


def int8_limit(lengths: Sequence[int]) -> Contestant | None:
    """The matrix products of the encoder's layers for windows of so many pieces; None without the package onnx."""
    if find_spec("onnx") is None:
        return None
    import onnx
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper

    random = np.random.default_rng(1)
    shapes = ((HIDDEN, 3 * HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, INNER), (INNER, HIDDEN))
    nodes, weights, outputs = [], [], []
    for layer in range(LAYERS):
        for k, shape in enumerate(shapes):
            weights.append(numpy_helper.from_array(random.integers(-127, 127, shape, dtype=np.int8), f"w{layer}-{k}"))
            nodes.append(helper.make_node("MatMulInteger", [f"x{shape[0]}", f"w{layer}-{k}"], [f"p{layer}-{k}"]))
            # Only one number of each product is handed out, so that no time goes into copying.
            nodes.append(helper.make_node("ReduceMax", [f"p{layer}-{k}"], [f"y{layer}-{k}"], keepdims=0))
            outputs.append(helper.make_tensor_value_info(f"y{layer}-{k}", TensorProto.INT32, []))
    inputs = [helper.make_tensor_value_info(f"x{width}", TensorProto.UINT8, ["n", width]) for width in (HIDDEN, INNER)]
    graph = helper.make_graph(nodes, "products", inputs, outputs, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = 1, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    given = [
        {f"x{width}": random.integers(0, 255, (length, width), dtype=np.uint8) for width in (HIDDEN, INNER)}
        for length in lengths
    ]
    return lambda: side_by_side(lambda inputs: session.run(None, inputs), given)


def contestants(reports: Sequence[Report], reader: Reader, folder: Path | None) -> dict[str, Contestant]:
    """By name, what each does with all the texts."""
    texts = [report.text for report in reports]
    windows = windows_of(reader, texts)
    found: dict[str, Contestant] = {
        "reading": lambda: [read(report) for report in reports],
        "analysis": lambda: [analyse(text) for text in texts],
        "encoder": lambda: side_by_side(reader.network.encode, windows),
    }
    limit = int8_limit([len(window["pieces"]) for window in windows])
    if limit is None:
        print("int8 limit not measured: onnx is not installed", file=sys.stderr)
    else:
        found["int8 limit"] = limit
    if folder is None or find_spec("spacy") is None:
        print("spaCy not measured: give --spacy FOLDER, made by benchmarks.spacy_pipeline", file=sys.stderr)
    else:
        nlp = import_module("spacy").load(folder)
        found["spaCy, one process"] = lambda: [nlp(text) for text in texts]
        found["spaCy, two processes"] = lambda: list(nlp.pipe(texts, n_process=2, batch_size=4))
    return found


def best_of(found: Mapping[str, Contestant], rounds: int) -> dict[str, float]:
    """Seconds of the best round of each; the first round warms up and does not count."""
    best = dict.fromkeys(found, float("inf"))
    for number in range(rounds + 1):
        for name, run in found.items():
            start = time.perf_counter()
            run()
            spent = time.perf_counter() - start
            best[name] = min(best[name], spent) if number else best[name]
    return best


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="JSON Lines with a field `text`")
    parser.add_argument("--count", type=int, default=24, help="how many of them, from the first")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--spacy", type=Path, help="folder of a trained pipeline")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.texts.read_text(encoding="utf-8").splitlines()[: given.count]]
    reports = [report_from_text(row["text"]) for row in rows]
    reader = Reader.load()
    words = sum(len(report.text.split()) for report in reports)
    best = best_of(contestants(reports, reader, given.spacy), given.rounds)
    print(f"{len(reports)} texts, {words} words, best of {given.rounds} rounds")
    for name, seconds in best.items():
        print(f"{name:24}{words / seconds:10.0f} words/s{best['reading'] / seconds:8.2f} × the reading")
    with watched() as clock:
        timed = clock.timed("all else", read)
        for _ in range(given.rounds):
            for report in reports:
                timed(report)
    total = sum(clock.seconds.values())
    print("share of the reading's time")
    for label, seconds in sorted(clock.seconds.items(), key=lambda pair: -pair[1]):
        print(f"{label:48}{seconds / total:8.1%}")


if __name__ == "__main__":
    main()
