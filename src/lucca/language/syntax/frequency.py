"""How frequent English words are: the shipped reader's vocabulary, which is in order of frequency."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def ranks() -> Mapping[str, int]:
    """The words of the vocabulary with their places in it, the most frequent first."""
    import lucca.language.reader  # brings numpy, which who only imports lucca need not wait for

    path = Path(lucca.language.reader.__file__).parent / f"{lucca.language.reader.MODEL}.vocabulary.txt"
    lines = path.read_text(encoding="utf-8").split("\n")
    return {word: rank for rank, word in enumerate(lines) if word.isalpha()}
