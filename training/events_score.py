"""How well events are coded: types and quad classes of pairs of actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lucca.language.coding import QUADS, Coding, code_pair
from lucca.language.reader import Reader
from lucca.records import Span
from training.measure import rates
from training.pairs import EventRow

NOTHING = "NONE"


def score_events(reader: Reader, pairs: Iterable[EventRow]) -> dict[str, Any]:
    """Macro F1 over the right classes and accuracy, of types and of quad classes; `by_root`; the number of `pairs` and, of
    these, those that were not coded because an actor does not stand in its sentence (`unplaced`)."""
    gold = list(pairs)
    found = [_coded(reader, pair) for pair in gold]
    roots = [(coding and coding.root) or NOTHING for coding in found]
    return {
        **class_scores([pair.root for pair in gold], roots, [pair.quad for pair in gold]),
        "pairs": len(gold),
        "unplaced": sum(coding is None for coding in found),
    }


def class_scores(gold: Sequence[str], found: Sequence[str], quads: Sequence[str]) -> dict[str, Any]:
    """The scores of found types against right ones and right quad classes, all in the same order."""
    by_root = _by_class(gold, found)
    found_quads = [str(QUADS.get(root, 0)) for root in found]
    return {
        "root_macro_f1": _macro(by_root),
        "root_accuracy": _accuracy(gold, found),
        "quad_macro_f1": _macro(_by_class(quads, found_quads)),
        "quad_accuracy": _accuracy(quads, found_quads),
        "by_root": by_root,
    }


def _coded(reader: Reader, pair: EventRow) -> Coding | None:
    source, target = pair.sentence.find(pair.source), pair.sentence.find(pair.target)
    if min(source, target) < 0:
        return None
    return code_pair(reader, pair.sentence, Span(source, source + len(pair.source)), Span(target, target + len(pair.target)))


def _by_class(gold: Sequence[str], found: Sequence[str]) -> dict[str, dict[str, float]]:
    both = list(zip(gold, found, strict=True))
    return {
        one: rates([sum(g == f == one for g, f in both), sum(f == one for _, f in both), sum(g == one for g, _ in both)])
        for one in sorted(set(gold))
    }


def _macro(by_class: dict[str, dict[str, float]]) -> float:
    return round(sum(scores["f1"] for scores in by_class.values()) / max(1, len(by_class)), 4)


def _accuracy(gold: Sequence[str], found: Sequence[str]) -> float:
    return round(sum(g == f for g, f in zip(gold, found, strict=True)) / max(1, len(gold)), 4)
