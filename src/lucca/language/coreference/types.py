"""What coreference hands out, without numpy, so that an analysis can carry it."""

from __future__ import annotations

from dataclasses import dataclass

from lucca.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One reference to a person or thing. `head`: its most telling word; `span`: all of it; code points.

    `kind` is GUM's: person, place, organization, object, event, time, abstract, substance, animal, plant. `chain`: the same
    number for all mentions of one thing, from 0 in the order of their first mentions. `before`: number of the mention, among
    all of the text in the order of their heads, that this one goes back to; None for the first of a chain. `confidence`: how
    likely the mention belongs to its chain, or, if it is the first, that it goes back to nothing.
    """

    head: Span
    span: Span
    kind: str
    chain: int
    before: int | None = None
    confidence: float
