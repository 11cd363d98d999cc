"""Train the reader: `python -m training.train --bert model.safetensors --vocabulary vocab.txt --out FOLDER`.

Everything is seeded; a run that was broken off goes on after its last whole epoch when the same command is given again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from lucca.language.reader.decode import Settings
from lucca.language.reader.network import NAME_TAGS
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.reader import Reader
from training.batches import Batch, batches, link_batch
from training.corpora import Article, hold_out, read_articles, read_iob2, read_silver_names
from training.evaluate import score_articles
from training.examples import IGNORED, MAYBE_OTHER, Example, article_example, names_example
from training.kinds import mended
from training.model import Encoder, Linker
from training.torch_network import TorchNetwork
from training.tune import HELD_OUT, HELD_OUT_SEED

UNTUNED = Settings(cue_bias=0.0, threshold=0.3, calibration=(0.6, 0.0, 0.5, 0.3, -1.6, -2.2))
"""Settings used to watch the training, before the right ones are chosen."""

_UNSURE = [0, *(i for i, tag in enumerate(NAME_TAGS) if tag.endswith(("nationality", "other")))]


@dataclass(frozen=True, slots=True)
class Run:
    """What one training run is made of; rates are peaks, reached after `warm_up` (a share of all steps)."""

    out: Path
    epochs: int
    batch: int
    encoder_rate: float
    head_rate: float
    linker_rate: float
    warm_up: float
    seed: int
    bfloat: bool


class Losses(nn.Module):
    """The networks with their joint loss."""

    def __init__(self, encoder: Encoder, linker: Linker) -> None:
        super().__init__()
        self.encoder = encoder
        self.linker = linker

    def forward(self, batch: Batch, draw: random.Random) -> dict[str, Tensor]:
        """The parts of the loss; each is a mean over words or cues, and 0 where a batch has none."""
        tags, names, vectors = self.encoder(**batch.inputs, mask=batch.mask)
        parts = {"tags": _mean_loss(tags, batch.tags), "names": 0.3 * _names_loss(names, batch.names)}
        links = link_batch(batch, tags, 12 * len(batch.places), draw)
        if links is None:
            return parts
        scores, valid = self.linker(vectors[links.row, links.column], **links.inputs, mask=links.mask)
        # Summed over a cue's words and spread over the forty or so that count: most words around a cue are easy.
        spread = links.mask.sum() / (40 * len(links.valid))
        parts["links"] = _mean_loss(scores, links.tags) * spread
        parts["valid"] = 0.3 * functional.binary_cross_entropy_with_logits(valid.float(), links.valid)
        return parts


def _mean_loss(scores: Tensor, right: Tensor) -> Tensor:
    flat = right.flatten()
    if not bool((flat != IGNORED).any()):
        return scores.float().sum() * 0
    return functional.cross_entropy(scores.flatten(0, 1).float(), flat, ignore_index=IGNORED)


def _names_loss(scores: Tensor, right: Tensor) -> Tensor:
    """Cross entropy, where `MAYBE_OTHER` is content with any tag that its corpus would not have marked."""
    known = right != IGNORED
    log_chance = scores[known].float().log_softmax(-1)
    wanted = right[known]
    exact = log_chance.gather(1, wanted.clamp(min=0)[:, None])[:, 0]
    unsure = log_chance[:, _UNSURE].logsumexp(-1)
    return -torch.where(wanted == MAYBE_OTHER, unsure, exact).sum() / max(1, len(wanted))


def optimiser(model: Losses, run: Run) -> torch.optim.AdamW:
    """Word and position vectors stay as they are; the parts without a past learn faster."""
    for table in (model.encoder.words, model.encoder.positions):
        table.weight.requires_grad_(False)
    heads = nn.ModuleList([model.encoder.tags, model.encoder.names, model.encoder.link])
    new = {id(p) for p in heads.parameters()}
    old = [p for p in model.encoder.parameters() if p.requires_grad and id(p) not in new]
    groups = [
        {"params": old, "lr": run.encoder_rate},
        {"params": list(heads.parameters()), "lr": run.head_rate},
        {"params": list(model.linker.parameters()), "lr": run.linker_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def schedule(optimizer: torch.optim.Optimizer, steps: int, warm_up: float) -> torch.optim.lr_scheduler.LambdaLR:
    """Up in a straight line for the first `warm_up` of all steps, then down to nothing."""
    first = max(1, round(steps * warm_up))

    def factor(step: int) -> float:
        return min((step + 1) / first, max(0.0, (steps - step) / max(1, steps - first)))

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


def train(run: Run, examples: list[Example], held_out: list[Article], bert: Path, pieces: Pieces) -> None:
    """Run all epochs, from the last checkpoint if there is one; each writes `checkpoint.pt` and a line of scores."""
    torch.manual_seed(run.seed)
    model = Losses(Encoder(), Linker())
    model.encoder.load_bert(bert)
    optimizer = optimiser(model, run)
    # Windows are cut at random, so the count of batches varies by a few from epoch to epoch.
    per_epoch = sum(1 for _ in batches(examples, run.batch, pieces, random.Random(run.seed)))
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
        _one_epoch(
            run,
            epoch,
            per_epoch,
            model,
            optimizer,
            rates,
            batches(examples, run.batch, pieces, random.Random(run.seed * 1000 + epoch)),
        )
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "rates": rates.state_dict()}
        torch.save({**state, "epochs": epoch + 1}, kept)
        reader = Reader(TorchNetwork(model.encoder, model.linker), pieces, UNTUNED, "unfinished")
        print(f"epoch {epoch + 1}: {score_articles(reader, held_out)['attribution']}", flush=True)


def _one_epoch(
    run: Run,
    epoch: int,
    expected: int,
    model: Losses,
    optimizer: torch.optim.Optimizer,
    rates: torch.optim.lr_scheduler.LambdaLR,
    epoch_batches: Iterable[Batch],
) -> None:
    torch.manual_seed(run.seed * 1000 + epoch)
    draw = random.Random(run.seed * 1000 + 500 + epoch)
    model.train()
    sums: dict[str, float] = {}
    began = time.monotonic()
    for step, batch in enumerate(epoch_batches, start=1):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=run.bfloat):
            parts = model(batch, draw)
        optimizer.zero_grad(set_to_none=True)
        sum(parts.values(), torch.zeros(())).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rates.step()
        for key, value in parts.items():
            sums[key] = sums.get(key, 0.0) + float(value.detach())
        if step % 10 == 0:
            means = " ".join(f"{key} {value / step:.3f}" for key, value in sums.items())
            pace = (time.monotonic() - began) / step
            print(f"epoch {epoch + 1} step {step}/{expected} {means} {pace:.2f} s/step", file=sys.stderr, flush=True)


def load_examples(data: Path, articles: list[Article], pieces: Pieces) -> list[Example]:
    """The articles with their silver names, and the corpora tagged with names only."""
    silver = mended(articles, read_silver_names(data / "entities" / "polnear-train-silver.jsonl.gz"))
    examples = [article_example(article, silver.get(article.id), pieces) for article in articles]
    examples.append(names_example(read_iob2(data / "entities" / "crossner-politics-train.txt"), True, pieces))
    web = [read_iob2(data / "entities" / f"uner-ewt-{part}.iob2") for part in ("dev", "test")]
    return [*examples, *(names_example(sentences, False, pieces) for sentences in web)]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--bert", type=Path, required=True, help="model.safetensors of MiniLM-L6")
    parser.add_argument("--vocabulary", type=Path, required=True, help="its vocab.txt")
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=16, help="windows a step")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--linker-rate", type=float, default=1e-3)
    parser.add_argument("--warm-up", type=float, default=0.08)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--articles", type=int, help="train on this many articles only, to try the chain")
    parser.add_argument("--no-bfloat", action="store_true", help="full precision throughout: slower")
    return parser.parse_args()


def main() -> None:
    """Parse the command line and train."""
    given = _arguments()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(given.vocabulary)
    articles = read_articles(given.data / "attribution" / "train.jsonl")
    rest, held_out = hold_out(articles, HELD_OUT, HELD_OUT_SEED)
    if given.articles:
        rest, held_out = rest[: given.articles], held_out[: max(2, given.articles // 10)]
    run = Run(
        out=given.out,
        epochs=given.epochs,
        batch=given.batch,
        encoder_rate=given.encoder_rate,
        head_rate=given.head_rate,
        linker_rate=given.linker_rate,
        warm_up=given.warm_up,
        seed=given.seed,
        bfloat=not given.no_bfloat,
    )
    train(run, load_examples(given.data, rest, pieces), held_out, given.bert, pieces)


if __name__ == "__main__":
    main()
