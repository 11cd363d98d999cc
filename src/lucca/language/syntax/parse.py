"""From the reader's scores to syntax: tokens, sentences, parts of speech, one tree a sentence, lemmas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lucca.language.reader.network import RELATIONS, UPOS, Encoded, Floats, Integers, Network
from lucca.language.reader.threads import side_by_side
from lucca.language.reader.words import Words
from lucca.language.syntax.bounds import Bounds, sentence_bounds
from lucca.language.syntax.closed import barred
from lucca.language.syntax.frequency import ranks
from lucca.language.syntax.lemmas import lemma
from lucca.language.syntax.rows import rows_of
from lucca.language.syntax.shared import guests, seat
from lucca.language.syntax.tokens import tokens
from lucca.language.syntax.trees import best_heads
from lucca.language.syntax.types import NO_SYNTAX, Syntax
from lucca.records import Span

_ROOT = RELATIONS.index("root")
_MARKS = np.array([tag in ("PUNCT", "SYM") for tag in UPOS])
_APOSTROPHES = np.array([tag in ("PUNCT", "SYM", "PART") for tag in UPOS])  # "the ministers' talks"
_PUNCT = np.array([tag == "PUNCT" for tag in UPOS])


@dataclass(frozen=True, slots=True)
class _Tree:
    upos: list[str]
    heads: list[int]
    relations: list[str]


def parse(text: str, stretches: Sequence[Span], words: Words, encoded: Encoded, network: Network) -> Syntax:
    """The syntax of the stretches of `text` (its paragraphs, in order) that the reader has seen as `words` and `encoded`."""
    found = tokens(text, stretches)
    if not found or not len(words):
        return NO_SYNTAX
    rows = rows_of(found, words)
    return syntax_of(text, found, sentence_bounds(text, found, rows, stretches, encoded.starts), rows, encoded, network)


def syntax_of(
    text: str, found: Sequence[Span], bounds: Bounds, rows: Integers, encoded: Encoded, network: Network
) -> Syntax:
    """The syntax of tokens whose sentences are known; each has at most `LONGEST_SENTENCE` tokens."""
    forms = [text[t.start : t.end] for t in found]
    upos: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    lemmas: list[str] = []
    tags = _tags(forms, encoded.upos[rows])

    def tree_of(bound: tuple[int, int]) -> _Tree:
        part = slice(*bound)
        return _tree(forms[part], tags[part], rows[part], encoded.words, network)

    trees = side_by_side(tree_of, bounds)
    for (first, end), tree in zip(bounds, trees, strict=True):
        lemmas += _lemmas(forms[first:end], tree)
        upos += tree.upos
        heads += [head + first if head >= 0 else -1 for head in tree.heads]
        relations += tree.relations
    return Syntax(
        tokens=tuple(found),
        upos=tuple(upos),
        lemmas=tuple(lemmas),
        heads=tuple(heads),
        relations=tuple(relations),
        sentences=tuple(bounds),
    )


def _tags(forms: Sequence[str], scores: Floats) -> list[str]:
    """The likeliest part of speech of each token that it may have; what has no letter or digit is a mark, all else is no
    punctuation."""
    marks = np.array([not (form.isalnum() or any(map(str.isalnum, form))) for form in forms])
    never = np.where(marks[:, None], ~_MARKS, _PUNCT | barred(forms))
    never[[form in {"'", "’"} for form in forms]] = ~_APOSTROPHES
    return [UPOS[k] for k in np.where(never, -np.inf, scores).argmax(axis=1).tolist()]


def _tree(forms: list[str], tags: list[str], rows: Integers, vectors: Floats, network: Network) -> _Tree:
    """The tree of one sentence; heads count from its first token."""
    shared = guests(forms, rows.tolist())
    seated = {g.token for g in shared}
    hosts = [k for k in range(len(forms)) if k not in seated]
    heads, relations = _bare_tree(rows[hosts], vectors, network)
    tree = _Tree(tags, [-1] * len(forms), ["dep"] * len(forms))
    for place, head, relation in zip(hosts, heads, relations, strict=True):
        tree.heads[place] = hosts[head] if head >= 0 else -1
        tree.relations[place] = relation
        if relation == "mark" and tags[place] == "ADP":
            tags[place] = "SCONJ"  # the tree knows better whether a noun or a clause follows
    for guest in shared:
        seat(guest, forms, tree.upos, tree.heads, tree.relations)
    return tree


def _bare_tree(rows: Integers, vectors: Floats, network: Network) -> tuple[list[int], list[str]]:
    """Heads and relations of tokens that have a word each."""
    parsed = network.parse(np.ascontiguousarray(vectors[rows]))
    heads = best_heads(parsed.arcs)
    scores: NDArray[np.float32] = parsed.relations[np.arange(len(heads)), np.array(heads) + 1]
    scores[:, _ROOT] = -np.inf
    best = scores.argmax(axis=1)
    best[heads.index(-1)] = _ROOT
    return heads, [RELATIONS[k] for k in best.tolist()]


def _lemmas(forms: Sequence[str], tree: _Tree) -> list[str]:
    known = ranks()
    found: list[str] = []
    initial = True
    for form, upos, relation in zip(forms, tree.upos, tree.relations, strict=True):
        found.append(lemma(form, upos, relation, initial, known))
        initial = initial and upos == "PUNCT"
    return found
