"""Pairs of actors with their sentences, line by line, and what the one does to the other."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lucca.cli.inputs import printable
from lucca.errors import InputError, NotFoundError, UsageError
from lucca.pipeline import code

_LONGEST_LINE = 400_000
"""Bytes of a line: room for the longest sentence, its actors, and more keys."""

_KEYS = ("sentence", "source", "target")


class Coder:
    """Iterates over the coded lines of JSON Lines files (`-`: standard input), each as JSON again.

    `failures` counts lines and files that could not be coded; each is told on standard error, and the rest goes on.
    """

    def __init__(self, files: Iterable[str]) -> None:
        self._files = list(files)
        if self._files.count("-") > 1:
            raise UsageError("standard input (-) is given twice; give it once")
        self.failures = 0

    def __iter__(self) -> Iterator[str]:
        """Each line with `root`, `quad`, `status` and `confidence` added to what it has."""
        for name in self._files:
            try:
                yield from self._coded(name)
            except InputError as error:
                self._tell(str(error))

    def _coded(self, name: str) -> Iterator[str]:
        for number, line in enumerate(_lines(name), start=1):
            if not line.strip():
                continue
            try:
                row = _row(line)
                found = code(row["sentence"], row["source"], row["target"])
            except ValueError as error:
                self._tell(f"{name}, line {number}: {error}")
                continue
            told = {"root": found.root, "quad": found.quad, "status": found.status, "confidence": round(found.confidence, 3)}
            yield json.dumps({**row, **told}, ensure_ascii=False)

    def _tell(self, problem: str) -> None:
        self.failures += 1
        print(f"lucca: {printable(problem)}", file=sys.stderr)


def _lines(name: str) -> Iterator[bytes]:
    """The lines of a file; one that is longer than any sentence comes in pieces, which are no lines."""
    if name == "-":
        yield from iter(lambda: sys.stdin.buffer.readline(_LONGEST_LINE), b"")
        return
    path = Path(name)
    if not path.is_file():
        raise NotFoundError(name, "no such file", "give a file of JSON Lines, or - for standard input")
    with path.open("rb") as opened:
        yield from iter(lambda: opened.readline(_LONGEST_LINE), b"")


def _row(line: bytes) -> dict[str, Any]:
    """The object of a line. Raise ValueError where it is none or lacks one of its three strings."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ValueError('not JSON in UTF-8; each line is an object {"sentence": …, "source": …, "target": …}') from error
    given = row if isinstance(row, dict) else {}
    missing = [key for key in _KEYS if not isinstance(given.get(key), str) or not given[key].strip()]
    if missing:
        raise ValueError(f"no text under {', '.join(missing)}; each line needs sentence, source and target")
    return given
