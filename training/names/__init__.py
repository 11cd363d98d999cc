"""All data with names, each corpus brought to the same kinds and conventions; see `docs/names.md`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from training.names.gum import gum
from training.names.iob2 import crossner, uner
from training.names.named import Name, NamedText
from training.names.re3d import re3d
from training.names.silver import silver

CORPORA = ("uner-ewt-dev", "uner-ewt-test", "crossner-politics-train", "gum", "re3d", "polnear-silver")

__all__ = ["CORPORA", "Name", "NamedText", "named_texts", "polnear_names"]


def named_texts(data: Path, without: Collection[str] = ()) -> Iterator[NamedText]:
    """Every named text of the corpora in the folder `data`, but for those `without`; the corpora are `CORPORA`.

    Raise ValueError for an unknown corpus, OSError for a missing file.
    """
    if unknown := set(without) - set(CORPORA):
        raise ValueError(f"unknown corpora {sorted(unknown)}; known are {', '.join(CORPORA)}")
    for part in ("uner-ewt-dev", "uner-ewt-test"):
        if part not in without:
            yield from uner(data / "entities" / f"{part}.iob2")
    if "crossner-politics-train" not in without:
        yield from crossner(data / "entities" / "crossner-politics-train.txt")
    if "gum" not in without:
        yield from gum(data / "syntax" / "gum-train.conllu.gz")
    if "re3d" not in without:
        for folder in sorted((data / "re3d").iterdir()):
            yield from re3d(folder)
    if "polnear-silver" not in without:
        yield from polnear_names(data).values()


def polnear_names(data: Path) -> dict[str, NamedText]:
    """PolNeAR's training articles with repaired silver names, by article id; texts are the articles' own."""
    articles = data / "attribution" / "train.jsonl"
    return {t.id: t for t in silver(articles, data / "entities" / "polnear-train-silver.jsonl.gz")}
