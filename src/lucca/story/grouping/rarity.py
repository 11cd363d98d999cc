"""How much a term tells: the rarer it is in news at large, the more.

Rarity is fixed: it comes from a table of document frequencies that is shipped (`background.txt.gz`, made by `python -m
training.stories background`), not from the reports at hand. So the likeness of two reports never changes with what else is
read, two reports alone are judged as among thousands, and no order of arrival matters.
"""

import gzip
import math
from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import repeat

_TABLE = "background.txt.gz"

Counts = Mapping[tuple[str, str], int]
"""Documents that have a term, by kind and key."""


class Rarity:
    """Rarity under a table of document frequencies over `documents` documents."""

    __slots__ = ("_counts", "_documents")

    def __init__(self, counts: Counts, documents: int) -> None:
        self._counts = counts
        self._documents = documents

    def __call__(self, kind: str, key: str) -> float:
        """Inverse document frequency in nats (Spärck Jones 1972), above 0; what the table lacks counts as seen once."""
        return max(math.log((self._documents + 1) / (self._counts.get((kind, key), 1) + 0.5)), 0.01)


@cache
def shipped() -> Rarity:
    """The rarity that the package brings."""
    return load(resources.files(__package__).joinpath(_TABLE).read_bytes())


def load(packed: bytes) -> Rarity:
    """Rarity from a packed table: a line with the number of documents, then lines of kind, frequency and keys, by tabs."""
    first, *lines = gzip.decompress(packed).decode("utf-8").splitlines()
    counts: dict[tuple[str, str], int] = {}
    for line in lines:
        kind, frequency, *keys = line.split("\t")
        counts.update(dict.fromkeys(zip(repeat(kind), keys), int(frequency)))
    return Rarity(counts, int(first))


def pack(counts: Counts, documents: int, least: int) -> bytes:
    """The packed table of the terms that at least `least` documents have. The same counts give the same bytes."""
    by_frequency: dict[tuple[str, int], list[str]] = {}
    for (kind, key), frequency in sorted(counts.items()):
        if frequency >= least:
            by_frequency.setdefault((kind, frequency), []).append(key)
    lines = [f"{kind}\t{frequency}\t" + "\t".join(keys) for (kind, frequency), keys in sorted(by_frequency.items())]
    return gzip.compress("\n".join([str(documents), *lines]).encode("utf-8"), 9, mtime=0)
