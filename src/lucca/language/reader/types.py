"""What the reader hands out: plain spans of code points, end exclusive, into the text as given."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One source, one cue, one content as marked in the text, before anything is resolved.

    Each role is a tuple of spans in text order: several where it is broken, none where it is absent (only the source can
    be absent). `confidence` is between 0 and 1: how likely content and source are both right.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class RawName:
    """A name in the text. `kind` is person, organisation, place, nationality or other; `confidence` between 0 and 1."""

    start: int
    end: int
    kind: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ReaderOutput:
    """All that one text yields: attributions in the order of their cues, names in text order."""

    attributions: tuple[RawAttribution, ...]
    names: tuple[RawName, ...]
