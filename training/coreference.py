"""Coreference against GUM: mentions that the reader finds itself in running text, chains scored as CoNLL-2012 has it.

A mention is right if its span is, to the code point. GUM annotates everything that is referred to, once or often; as in
OntoNotes and CorefUD, what is referred to once is left out on both sides before scoring, and `with_singletons` scores all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from lucca.language import structure
from lucca.language.coreference.resolve import resolve
from lucca.language.coreference.types import Mention
from lucca.language.reader import Reader
from lucca.language.syntax.parse import parse
from training.coreference_rules import chains_by_rule
from training.coreference_scores import Entities, coreference_scores
from training.mentions import mentions
from training.treebank import Document

Find = Callable[[str], Sequence[Mention]]
"""The mentions of a text, with their chains."""


def found_by(reader: Reader) -> Find:
    """How a reader finds the mentions of a text, all of which is story."""

    def find(text: str) -> Sequence[Mention]:
        seen = reader.see(text)
        if seen is None:
            return ()
        syntax = parse(text, structure(text).paragraphs, seen.words, seen.encoded, reader.network)
        return resolve(text, seen.words, seen.encoded, syntax, reader.network)

    return find


def score_coreference(documents: Sequence[Document], find: Find) -> dict[str, Any]:
    """The scores of `find` on all documents, by genre too, and those of rules on the same mentions (`rules`)."""
    gold = [gold_entities(document) for document in documents]
    found = [find(document.text) for document in documents]
    pairs = [(g, _entities(f)) for g, f in zip(gold, found, strict=True)]
    ruled = [_entities(chains_by_rule(d.text, f)) for d, f in zip(documents, found, strict=True)]
    genres = sorted({document.genre for document in documents})
    return {
        **coreference_scores(_plural(pairs)),
        "mentions": _mention_scores(pairs),
        "with_singletons": coreference_scores(pairs),
        "conll_f1_by_genre": {
            genre: coreference_scores(_plural([p for p, d in zip(pairs, documents, strict=True) if d.genre == genre]))[
                "conll_f1"
            ]
            for genre in genres
        },
        "rules": coreference_scores(_plural(list(zip(gold, ruled, strict=True)))),
    }


def gold_entities(document: Document) -> list[set[tuple[int, int]]]:
    """GUM's entities as sets of spans; of two mentions with one span the first counts."""
    by_cluster: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    seen: set[tuple[int, int]] = set()
    for mention in mentions(document):
        sentence = document.sentences[mention.sentence]
        span = (sentence[mention.first].start, sentence[mention.last].end)
        if span not in seen:
            by_cluster[mention.cluster].add(span)
            seen.add(span)
    return list(by_cluster.values())


def _entities(found: Sequence[Mention]) -> list[set[tuple[int, int]]]:
    by_chain: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    seen: set[tuple[int, int]] = set()
    for mention in found:
        span = (mention.span.start, mention.span.end)
        if span not in seen:
            by_chain[mention.chain].add(span)
            seen.add(span)
    return list(by_chain.values())


def _plural(pairs: Sequence[tuple[Entities, Entities]]) -> list[tuple[Entities, Entities]]:
    return [([g for g in gold if len(g) > 1], [f for f in found if len(f) > 1]) for gold, found in pairs]


def _mention_scores(pairs: Sequence[tuple[Entities, Entities]]) -> dict[str, float]:
    """How many spans are found, those that are referred to once included."""
    sides = [(set().union(*gold), set().union(*found)) for gold, found in pairs]
    right = sum(len(gold & found) for gold, found in sides)
    recall = right / max(sum(len(gold) for gold, _ in sides), 1)
    precision = right / max(sum(len(found) for _, found in sides), 1)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(precision + recall, 1e-9)}
