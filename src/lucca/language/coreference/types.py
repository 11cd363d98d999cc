"""What coreference hands out, without numpy, so that an analysis can carry it."""

from __future__ import annotations

from dataclasses import dataclass

from lucca.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One reference to a person or thing. `head`: its most telling word; `span`: all of it; code points.

    `kind` is GUM's: person, place, organization, object, event, time, abstract, substance, animal, plant. `chain`: the same
    number for all mentions of one thing, from 0 in the order of their first mentions. `confidence`: how likely the mention
    goes back to an earlier one of its chain, or, if it is the first, to nothing.
    """

    head: Span
    span: Span
    kind: str
    chain: int
    confidence: float
