"""What is found of who does what to whom by syntax alone, as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass

from lucca.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A word that tells an event, and the phrases that stand for who does it and to whom.

    `token`: number of the word in the syntax; `light`: of the verb that says it is done, where the word is a noun. `lemma`:
    its base form. `root`, `mode`: PLOVER's type and mode that the word tells. `agents`, `patients`: phrases without what
    conjoins or follows them, code points; no agents where a passive leaves them open. `owners`: of each patient that is
    somebody's deed or thing, whose ("Brakk's plan"); `deed`: all patients are deeds. `mutual`: the agents do it with each
    other. `clause`: the words around that tell it. `codings`: what the reader's coder says of each agent and each patient,
    in this order, patients fastest: (type or "NONE", its probability, probability of `root`, status, its probability).
    """

    token: int
    light: int | None = None
    lemma: str
    root: str
    mode: str | None
    agents: tuple[Span, ...]
    patients: tuple[Span, ...]
    owners: tuple[Span | None, ...] = ()
    deed: bool = False
    mutual: bool = False
    clause: Span
    codings: tuple[tuple[str, float, float, str, float], ...] = ()
