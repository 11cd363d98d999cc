"""Fit two heads once more: `python -m training.refit CHECKPOINT --vocabulary vocab.txt --out CHECKPOINT`.

The encoder stands still. The treebanks do not quite agree on parts of speech, and their head, unlike the parser, is not told
which of them it reads: the head, which is one matrix, learns on from GUM alone. The coder, which has few rows and sees them
seldom among all the rest, goes over them some more times. Takes three minutes.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor, nn

from lucca.language.reader.pieces import Pieces
from training.batches import Batch
from training.examples import IGNORED
from training.losses import Losses, mean_loss
from training.streams import Stream, mixed, streams
from training.train import start
from training.trees import word_labels

SEED = 5
EPOCHS, RATE, DROPPED, WORDS_A_STEP = 6, 5e-4, 0.1, 4096
CODER_EPOCHS, CODER_RATE = 5, 1e-4


@torch.inference_mode()
def seen_by(model: Losses, head: nn.Linear, batches: Iterable[Batch]) -> tuple[Tensor, Tensor]:
    """What stands before a head at every word whose part of speech is known, and that part: words × width, words."""
    model.eval()
    caught: list[Tensor] = []
    hook = head.register_forward_hook(lambda _, inputs, __: caught.append(inputs[0]))
    vectors, labels = [], []
    for batch in batches:
        caught.clear()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            model.encoder(**batch.inputs, mask=batch.mask)
        right = word_labels(batch).upos
        vectors.append(caught[0][right != IGNORED].float())
        labels.append(right[right != IGNORED])
    hook.remove()
    return torch.cat(vectors), torch.cat(labels)


def fit(head: nn.Linear, vectors: Tensor, labels: Tensor) -> None:
    """Let a head learn on, by AdamW with falling rates and some of the vectors' entries dropped."""
    vectors, labels = vectors.clone(), labels.clone()
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * (1 + len(vectors) // WORDS_A_STEP)
    rates = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, steps)
    for _ in range(EPOCHS):
        for part in torch.randperm(len(vectors)).split(WORDS_A_STEP):
            scores = head(nn.functional.dropout(vectors[part], DROPPED))
            loss = mean_loss(scores[None], labels[part][None])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()


def fit_coder(model: Losses, events: Stream) -> None:
    """Let the coder learn on from the rows of events, by AdamW with falling rates; the encoder neither learns nor drops."""
    epochs = [mixed([events], SEED, epoch) for epoch in range(CODER_EPOCHS)]
    optimizer = torch.optim.AdamW(model.coder.parameters(), lr=CODER_RATE, weight_decay=0.01)
    rates = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, sum(map(len, epochs)))
    model.eval()
    model.coder.train()
    for epoch in epochs:
        sums = [0.0]
        for _, batch in epoch:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                with torch.no_grad():
                    seen = model.encoder(**batch.inputs, mask=batch.mask)
                losses = model.coded(seen, batch)
            optimizer.zero_grad()
            loss = sum(losses.values(), torch.zeros(()))
            loss.backward()
            optimizer.step()
            rates.step()
            sums.append(float(loss.detach()))
        print(f"coder: {sum(sums) / len(epoch):.3f}", file=sys.stderr, flush=True)


def main() -> None:
    """Parse the command line, fit the head, write a checkpoint."""
    parser = argparse.ArgumentParser(prog="python -m training.refit", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    given = parser.parse_args()
    torch.manual_seed(SEED)
    model = start(None, given.checkpoint, SEED)
    gum, events = streams(given.data, (), {"gum": 1, "events": 1}, 16, Pieces(given.vocabulary))
    head = model.encoder.upos
    fit(head, *seen_by(model, head, gum.cut(random.Random(SEED))))
    fit_coder(model, events)
    torch.save({"model": model.state_dict()}, given.out)


if __name__ == "__main__":
    main()
