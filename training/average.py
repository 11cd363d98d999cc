"""The mean of several checkpoints' weights: `python -m training.average CHECKPOINT… --out CHECKPOINT`.

Runs that went on from one another, or from one beginning, lie in one valley: the mean of their weights is one network that
is mostly better than each of them ("model soups": Wortsman and others, 2022).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

Weights = dict[str, Tensor]


def averaged(states: Sequence[Weights]) -> Weights:
    """The mean of each number of networks of one shape. Raise ValueError where their shapes differ."""
    first, *others = states
    shapes = {key: value.shape for key, value in first.items()}
    if any({key: value.shape for key, value in other.items()} != shapes for other in others):
        raise ValueError("checkpoints of differing networks have no mean; give checkpoints of the same version of training")
    return {
        key: torch.stack([state[key].float() for state in states]).mean(0).to(value.dtype)
        if value.is_floating_point()
        else value
        for key, value in first.items()
    }


def main() -> None:
    """Parse the command line, average, write a checkpoint."""
    parser = argparse.ArgumentParser(prog="python -m training.average", description=__doc__)
    parser.add_argument("checkpoints", nargs="+", type=Path, metavar="CHECKPOINT")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    given = parser.parse_args()
    states = [torch.load(file, weights_only=True)["model"] for file in given.checkpoints]
    torch.save({"model": averaged(states)}, given.out)


if __name__ == "__main__":
    main()
