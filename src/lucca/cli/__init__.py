"""The command line: parses, calls the API, prints; nothing else."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from threading import Thread

__all__ = ["main"]

_READING = frozenset({"brief", "check", "code", "export", "read", "stories"})
"""Commands that need the reader."""


def main() -> None:
    """Run the command line and exit with its code. The reader is loaded beside, while all else is imported."""
    # Nearly all that is made stays until the end. Looking through it again and again for what is left over takes 1/20 of
    # the time of a brief of two reports, taking it apart at the exit 1/7.
    gc.set_threshold(200_000, 50, 100)
    atexit.register(gc.freeze)
    # No large matrix is multiplied outside onnxruntime: numpy's threads would only wait, and wait busily.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if _READING.intersection(sys.argv[1:2]) and not {"-h", "--help"}.intersection(sys.argv):
        Thread(target=_load, name="lucca-load").start()
    from lucca.cli.app import main as run

    run()


def _load() -> None:
    # What goes wrong here goes wrong again where the reader is asked for, and is told there.
    with suppress(Exception):
        from lucca.language.reader import Reader

        Reader.load()
