"""Cross-validation of the coder: `python -m training.folds --from CHECKPOINT --vocabulary vocab.txt --out FOLDER`.

The rows of PLOVER's training file are parted in five by a seeded draw over sentences. Each fold's networks begin with a
checkpoint that has seen none of the rows (the grammar run) and learn the other four parts and our own sentences. A broken
run goes on with the fold that was under way.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from lucca.language.reader.network import ROOTS
from lucca.language.reader.pieces import Pieces
from training.batches import batches
from training.coding import code_batch
from training.events_score import class_scores
from training.examples import event_example
from training.losses import Losses
from training.pairs import EventRow, by_sentence, read_rows
from training.streams import OWN_EVENTS, SENTENCES_A_STEP, Stream, by_length
from training.train import Run, start, train
from training.watch import Nothing

FOLDS, SEED = 5, 7


def parted(rows: Sequence[EventRow]) -> list[list[EventRow]]:
    """The rows in `FOLDS` parts, those of one sentence in the same."""
    together = [same for _, same in by_sentence(rows)]
    random.Random(SEED).shuffle(together)
    return [[row for same in together[k::FOLDS] for row in same] for k in range(FOLDS)]


@torch.inference_mode()
def coded(model: Losses, rows: Sequence[EventRow], pieces: Pieces) -> list[tuple[str, str]]:
    """(right, found) types of the rows; where none is likeliest, the likeliest type is taken: every row tells something."""
    model.eval()
    pairs: list[tuple[str, str]] = []
    examples = [event_example(sentence, same, pieces) for sentence, same in by_sentence(rows)]
    for batch in batches(examples, SENTENCES_A_STEP, pieces, random.Random(SEED)):
        codes = code_batch(batch)
        if codes is None:
            continue
        seen = model.encoder(**batch.inputs, mask=batch.mask)
        scores, _ = model.coder(seen.words[codes.row, codes.column], codes.part, codes.mask)
        found = scores[:, : ROOTS.index("NONE")].argmax(-1).tolist()
        pairs += [(ROOTS[g], ROOTS[f]) for g, f in zip(codes.roots.tolist(), found, strict=True)]
    return pairs


def main() -> None:
    """Parse the command line, train and score every fold, print the scores over all rows."""
    parser = argparse.ArgumentParser(prog="python -m training.folds", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--from", dest="checkpoint", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--without-own", action="store_true", help="without the sentences of our own")
    given = parser.parse_args()
    torch.set_num_threads(2)
    pieces = Pieces(given.vocabulary)
    parts = parted(read_rows(given.data / "events" / "plover-train.jsonl"))
    own = [] if given.without_own else read_rows(OWN_EVENTS)
    pairs: list[tuple[str, str]] = []
    for fold, part in enumerate(parts):
        rows = [row for k, other in enumerate(parts) if k != fold for row in other] + own
        examples = [event_example(sentence, same, pieces) for sentence, same in by_sentence(rows)]
        folder = given.out / f"fold-{fold}"
        folder.mkdir(parents=True, exist_ok=True)
        run = Run(folder, given.epochs, 1.5e-4, 1e-3, 1e-3, 0.1, SEED, bfloat=True)
        model = start(None, given.checkpoint, SEED)
        train(run, model, [Stream("events", 1, by_length(examples, SENTENCES_A_STEP // 3, pieces))], Nothing())
        pairs += coded(model, part, pieces)
        print(f"fold {fold + 1}: {sum(g == f for g, f in pairs) / len(pairs):.3f} right so far", file=sys.stderr, flush=True)
    quads = {row.root: row.quad for part in parts for row in part}
    gold, found = [g for g, _ in pairs], [f for _, f in pairs]
    json.dump(class_scores(gold, found, [quads[g] for g in gold]), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
