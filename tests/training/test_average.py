"""Means of checkpoints."""

import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")


def test_the_mean_of_weights_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from training.average import main

    for number in range(3):
        state = {"a.weight": torch.full((2, 2), float(number)), "steps": torch.tensor(7)}
        torch.save({"model": state, "epochs": 1}, tmp_path / f"{number}.pt")
    files = [str(tmp_path / f"{number}.pt") for number in range(3)]
    monkeypatch.setattr(sys, "argv", ["average", *files, "--out", str(tmp_path / "mean.pt")])
    main()
    mean = torch.load(tmp_path / "mean.pt", weights_only=True)["model"]
    assert mean["a.weight"].tolist() == [[1.0, 1.0], [1.0, 1.0]]
    assert mean["steps"].item() == 7


def test_networks_of_other_shapes_have_no_mean() -> None:
    from training.average import averaged

    with pytest.raises(ValueError, match="same version"):
        averaged([{"a": torch.zeros(2)}, {"a": torch.zeros(3)}])
