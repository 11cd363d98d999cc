"""Reports one after the other, each failure told on standard error as it comes."""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain

from lucca.errors import InputError, UsageError
from lucca.ingest import load
from lucca.records import Report


class Intake:
    """Iterates over the reports of the inputs; `failures` counts the inputs that could not be read.

    `transcripts` and `releases` are inputs too, read after the others as what they are; dates and outlets are not theirs.
    Raises UsageError at once where the options do not fit the inputs. Progress is shown on standard error, only on a
    terminal.
    """

    def __init__(
        self,
        inputs: Sequence[str],
        published: Sequence[str] = (),
        outlet: Sequence[str] = (),
        *,
        transcripts: Sequence[str] = (),
        releases: Sequence[str] = (),
    ) -> None:
        if [*inputs, *transcripts, *releases].count("-") > 1:
            raise UsageError("standard input (-) is given twice; give it once")
        self.failures = 0
        stdin = sys.stdin.buffer
        self._loaded = chain(
            load(inputs, published=published, outlet=outlet, stdin=stdin),
            load(transcripts, kind="transcript", stdin=stdin),
            load(releases, kind="release", stdin=stdin),
        )
        self._progress = sys.stderr.isatty()

    def __iter__(self) -> Iterator[Report]:
        """Each report as it is loaded."""
        for count, item in enumerate(self._loaded, start=1):
            self._clear()
            if isinstance(item, InputError):
                self.failures += 1
                print(f"lucca: {printable(str(item))}", file=sys.stderr)
                continue
            self._show(f"reading {count}: {printable(item.path or item.url or '-')}")
            yield item
        self._clear()

    def _show(self, line: str) -> None:
        if self._progress:
            print(f"\r\x1b[K{line[:78]}", end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._progress:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def printable(text: str) -> str:
    """One line without control characters: a file's name must not steer the terminal."""
    return "".join(c if c.isprintable() else "�" for c in text)
