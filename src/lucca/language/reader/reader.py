"""The reader as others use it: text in, spans out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from types import TracebackType

import numpy as np

from lucca.language.reader.decode import (
    Linking,
    Marked,
    Settings,
    WordSpan,
    begin_encoding,
    begin_linking,
    find_names,
    marks_of,
    select,
)
from lucca.language.reader.network import Encoded, Network, OnnxNetwork, joined
from lucca.language.reader.pieces import Pieces
from lucca.language.reader.threads import Begun
from lucca.language.reader.types import RawAttribution, RawName, ReaderOutput, Span
from lucca.language.reader.windows import Window
from lucca.language.reader.words import Words, split_words

MODEL = "en-4"
"""The shipped weights' version; the names of their files begin with it."""


_LOADING = Lock()
"""Two threads that ask for one reader at once get the same one."""


@dataclass(frozen=True, slots=True)
class Read:
    """A text as the encoder has seen it, once for all that is asked about it."""

    words: Words
    encoded: Encoded


class Looking:
    """The encoder's pass over a text, under way: a context that leaves none of it behind."""

    def __init__(self, words: Words, begun: Begun[Window, Encoded]) -> None:
        self._words = words
        self._begun = begun

    def seen(self) -> Read | None:
        """The text as it has been seen, once the pass is done; None where no word stands in it."""
        return Read(self._words, joined(self._begun.results())) if len(self._words) else None

    def __enter__(self) -> Looking:
        """The pass itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """See `Begun`."""
        self._begun.__exit__(kind, error, trace)


class Reader:
    """Marks attributions and names in English text. Reading changes nothing: the same text gives the same output."""

    def __init__(self, network: Network, pieces: Pieces, settings: Settings, model: str) -> None:
        self.network: Network = network
        self._pieces = pieces
        self._settings = settings
        self.model: str = model

    @classmethod
    def load(cls, folder: Path | None = None, model: str = MODEL) -> Reader:
        """The reader of a folder with exported weights (default: the shipped ones); loaded once per process.

        Raise OSError if a file of the model is missing or cannot be read.
        """
        with _LOADING:
            return _load((folder or Path(__file__).parent).resolve(), model)

    def see(self, text: str, hidden: Sequence[Span] = ()) -> Read | None:
        """The encoder's one pass over `text`, skipping `hidden` spans (page furniture): their words are not seen.

        Spans are code points of `text`, end exclusive. Any string will do; None where no word is left.
        """
        with self.look(text, hidden) as looking:
            return looking.seen()

    def look(self, text: str, hidden: Sequence[Span] = ()) -> Looking:
        """What `see` does, begun with beside whatever its caller does: a context."""
        words = split_words(text, hidden)
        return Looking(words, begin_encoding(words, self._pieces, self.network))

    @staticmethod
    def without(seen: Read, text: str, hidden: Sequence[Span]) -> Read | None:
        """What has been seen of `text`, with more of it hidden than before; None where no word is left.

        The encoder does not run again: each word keeps what was seen of it with the rest around it.
        """
        words = split_words(text, hidden)
        kept = np.minimum(np.searchsorted(seen.words.start, words.start), len(seen.words) - 1)
        return Read(words, seen.encoded[kept]) if len(words) else None

    def read(self, text: str, hidden: Sequence[Span] = ()) -> ReaderOutput:
        """Attributions and names of `text`; no span crosses what is hidden."""
        seen = self.see(text, hidden)
        return self.mark(seen) if seen is not None else ReaderOutput((), ())

    def link(self, seen: Read) -> Linking:
        """What the cues of a text mark, for `attributions`: `begun` with beside whatever its caller does, a context."""
        return begin_linking(seen.words, seen.encoded, self.network, self._settings)

    def mark(self, seen: Read) -> ReaderOutput:
        """Attributions and names of a text that has been seen."""
        return ReaderOutput(self.attributions(seen, self.link(seen)), self.names(seen))

    def attributions(self, seen: Read, linking: Linking) -> tuple[RawAttribution, ...]:
        """Attributions of a text that has been seen; `linking`: what `link` has begun with."""
        found = marks_of(linking, self._settings)
        return tuple(attribution_of(seen.words, mark) for mark in select(found, self._settings.threshold))

    def names(self, seen: Read) -> tuple[RawName, ...]:
        """Names of a text that has been seen."""
        return tuple(
            RawName(start, end, kind, confidence)
            for first, last, kind, confidence in find_names(seen.words, seen.encoded, self._settings.name_doubt)
            for start, end in _text_spans(seen.words, [(first, last)])
        )


@cache
def _load(folder: Path, model: str) -> Reader:
    described = json.loads((folder / f"{model}.settings.json").read_text(encoding="utf-8"))
    settings = Settings(
        cue_bias=described["cue_bias"],
        threshold=described["threshold"],
        calibration=tuple(described["calibration"]),
        name_doubt=described.get("name_doubt", 0.0),
    )
    network = OnnxNetwork(folder, model)
    return Reader(network, Pieces(folder / f"{model}.vocabulary.txt"), settings, model)


def attribution_of(words: Words, mark: Marked) -> RawAttribution:
    """An attribution in word numbers as spans of the text."""
    return RawAttribution(
        source=_text_spans(words, mark.source),
        cue=_text_spans(words, [mark.cue]),
        content=_text_spans(words, mark.content),
        confidence=mark.confidence,
    )


def _text_spans(words: Words, spans: Sequence[WordSpan]) -> tuple[Span, ...]:
    """Word spans as code points, broken where something hidden stands between two words."""
    found: list[Span] = []
    for first, end in spans:
        breaks = [i for i in range(first + 1, end) if not words.adjacent[i]]
        edges = [first, *breaks, end]
        found += [(int(words.start[a]), int(words.end[b - 1])) for a, b in pairwise(edges)]
    return tuple(found)
