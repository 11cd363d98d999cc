"""Train the reader: `python -m training.train --bert model.safetensors --vocabulary vocab.txt --out FOLDER`.

Everything is seeded; a run that was broken off goes on after its last whole epoch when the same command is given again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from lucca.language.reader.pieces import Pieces
from training.batches import Batch
from training.corpora import hold_out, read_articles
from training.losses import Losses, by_network
from training.streams import STREAMS, Stream, mixed, streams
from training.tune import HELD_OUT, HELD_OUT_SEED
from training.watch import Nothing, Watch


@dataclass(frozen=True, slots=True)
class Run:
    """What one training run is made of; rates are peaks, reached after `warm_up` (a share of all steps)."""

    out: Path
    epochs: int
    encoder_rate: float
    head_rate: float
    linker_rate: float
    warm_up: float
    seed: int
    bfloat: bool


def optimiser(model: Losses, run: Run) -> torch.optim.AdamW:
    """Word and position vectors stay as they are; the parts without a past learn faster than the encoder and the layers that
    began as its own."""
    encoder = model.encoder
    for table in (encoder.words, encoder.positions):
        table.weight.requires_grad_(False)
    heads = nn.ModuleList(
        [encoder.tags, encoder.names, encoder.link, encoder.starts, encoder.upos, encoder.mentions, model.parser]
    )
    small = nn.ModuleList(
        [model.linker, model.resolver, *(m for name, m in model.coder.named_children() if name != "blocks")]
    )
    taken = {id(p) for p in (*heads.parameters(), *small.parameters(), encoder.mix)}
    layers = [p for p in (*encoder.parameters(), *model.coder.blocks.parameters()) if p.requires_grad and id(p) not in taken]
    groups = [
        {"params": layers, "lr": run.encoder_rate},
        {"params": [*heads.parameters(), encoder.mix], "lr": run.head_rate},
        {"params": list(small.parameters()), "lr": run.linker_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def schedule(optimizer: torch.optim.Optimizer, steps: int, warm_up: float) -> torch.optim.lr_scheduler.LambdaLR:
    """Up in a straight line for the first `warm_up` of all steps, then down to nothing."""
    first = max(1, round(steps * warm_up))

    def factor(step: int) -> float:
        return min((step + 1) / first, max(0.0, (steps - step) / max(1, steps - first)))

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


def train(run: Run, model: Losses, data: Sequence[Stream], watch: Watch | Nothing) -> None:
    """Run all epochs, from the last checkpoint if there is one; each writes `checkpoint.pt` and a line of scores."""
    optimizer = optimiser(model, run)
    # Windows are cut at random, so the count of batches varies by a few from epoch to epoch.
    per_epoch = len(mixed(data, run.seed, 0))
    rates = schedule(optimizer, per_epoch * run.epochs, run.warm_up)
    kept = run.out / "checkpoint.pt"
    done = 0
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        rates.load_state_dict(state["rates"])
        done = state["epochs"]
    for epoch in range(done, run.epochs):
        _one_epoch(run, epoch, model, optimizer, rates, mixed(data, run.seed, epoch))
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "rates": rates.state_dict()}
        torch.save({**state, "epochs": epoch + 1}, run.out / "checkpoint.part")
        (run.out / "checkpoint.part").rename(kept)
        print(f"epoch {epoch + 1}: {watch.scores(model)}", flush=True)


def _one_epoch(
    run: Run,
    epoch: int,
    model: Losses,
    optimizer: torch.optim.Optimizer,
    rates: torch.optim.lr_scheduler.LambdaLR,
    epoch_batches: Sequence[tuple[str, Batch]],
) -> None:
    torch.manual_seed(run.seed * 1000 + epoch)
    draw = random.Random(run.seed * 1000 + 500 + epoch)
    model.train()
    sums: defaultdict[str, list[float]] = defaultdict(list)
    began = time.monotonic()
    for step, (_, batch) in enumerate(epoch_batches, start=1):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=run.bfloat):
            parts = model(batch, draw)
        optimizer.zero_grad(set_to_none=True)
        sum(parts.values(), torch.zeros(())).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rates.step()
        for key, value in parts.items():
            sums[key].append(float(value.detach()))
        if step % 10 == 0:
            means = " ".join(f"{key} {sum(values[-50:]) / len(values[-50:]):.3f}" for key, values in sums.items())
            pace = (time.monotonic() - began) / step
            print(
                f"epoch {epoch + 1} step {step}/{len(epoch_batches)} {means} {pace:.2f} s/step", file=sys.stderr, flush=True
            )


def start(bert: Path | None, checkpoint: Path | None, seed: int) -> Losses:
    """The networks before the first step: an encoder from BERT's weights, or all from another run's checkpoint.

    Of a checkpoint, networks and tables whose shapes have changed begin anew, the coder's layers as the encoder's last.
    """
    torch.manual_seed(seed)
    model = Losses()
    if checkpoint is None:
        assert bert is not None
        model.encoder.load_bert(bert)
        model.coder.begin_as(model.encoder)
        return model
    own = model.state_dict()
    old = torch.load(checkpoint, weights_only=True)["model"]
    fitting = {key: value for key, value in old.items() if key in own and own[key].shape == value.shape}
    model.load_state_dict({**own, **fitting})
    if not any(key.startswith("coder.blocks.") for key in fitting):
        model.coder.begin_as(model.encoder)
    taken = {name: len(weights) for name, weights in by_network(fitting).items()}
    print(f"taken over from {checkpoint.name}: {taken}", file=sys.stderr)
    return model


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    begin = parser.add_mutually_exclusive_group(required=True)
    begin.add_argument("--bert", type=Path, help="model.safetensors of MiniLM-L6 to begin with")
    begin.add_argument("--from", dest="checkpoint", type=Path, help="another run's checkpoint to begin with")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of MiniLM-L6")
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=16, help="windows a step")
    for name in STREAMS:
        parser.add_argument(f"--{name}", type=int, default=1, metavar="N", help=f"passes over the {name} in an epoch")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--linker-rate", type=float, default=1e-3)
    parser.add_argument("--warm-up", type=float, default=0.08)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-bfloat", action="store_true", help="full precision throughout: slower")
    return parser.parse_args()


def main() -> None:
    """Parse the command line and train."""
    given = _arguments()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(given.vocabulary)
    rest, held_out = hold_out(read_articles(given.data / "attribution" / "train.jsonl"), HELD_OUT, HELD_OUT_SEED)
    passes = {name: getattr(given, name) for name in STREAMS}
    run = Run(
        out=given.out,
        epochs=given.epochs,
        encoder_rate=given.encoder_rate,
        head_rate=given.head_rate,
        linker_rate=given.linker_rate,
        warm_up=given.warm_up,
        seed=given.seed,
        bfloat=not given.no_bfloat,
    )
    data = streams(given.data, rest, passes, given.batch, pieces)
    train(run, start(given.bert, given.checkpoint, given.seed), data, Watch(given.data, held_out, passes, pieces))


if __name__ == "__main__":
    main()
