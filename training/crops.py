"""Short plain sentences out of a treebank's long ones, so that the parser sees what short news looks like.

A clause's verb with its subject, auxiliaries, objects and obliques is cut out of its sentence ("cropping": Şahin and
Steedman, 2018, "Data Augmentation via Dependency Tree Morphing for Low-Resource Languages"); some crops are told by
somebody ("…, officials said."), as most short sentences of news are.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from training.treebank import Document, Token

SEED = 11
SHORTEST, LONGEST = 3, 16
"""Tokens of a crop, without what tells it and its full stop."""
TOLD, INTRODUCED = 0.35, 0.15
"""The shares of crops that an attribution follows, and that one goes before."""
MOST_TOGETHER = 8

_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
_KEPT = frozenset({"nsubj", "aux", "obj", "iobj", "obl", "xcomp", "advmod", "compound", "expl"})
_DROPPED = frozenset({"acl", "advcl", "appos", "parataxis", "punct", "discourse", "dislocated", "vocative", "reparandum"})
_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON"})
_TALKERS = frozenset({"i", "you", "we"})
_TELLERS = ("officials", "police", "the ministry", "a spokesman", "state television", "the agency", "diplomats", "witnesses")
_TELLING = (("said", "say"), ("reported", "report"), ("announced", "announce"), ("confirmed", "confirm"))


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A token of a crop: `blank` stands before it."""

    form: str
    lemma: str
    upos: str
    head: int
    relation: str
    blank: bool = True


def cropped(documents: Iterable[Document], seed: int = SEED) -> list[Document]:
    """The crops of some documents as documents of their own, a few sentences each, in one paragraph or each in its own."""
    draw = random.Random(seed)
    crops = [crop for document in documents for sentence in document.sentences for crop in crops_of(sentence)]
    made = [_told(crop, draw) for crop in crops]
    draw.shuffle(made)
    together: list[Document] = []
    while made:
        count = draw.randint(1, MOST_TOGETHER)
        part, made = made[:count], made[count:]
        together.append(_laid(f"crops-{len(together)}", part, "\n\n" if draw.random() < 0.5 else " "))
    return together


def crops_of(sentence: Sequence[Token]) -> Iterator[list[_Leaf]]:
    """The plain clauses of one sentence that are neither too short nor too long nor the sentence itself."""
    below: list[list[int]] = [[] for _ in sentence]
    for number, token in enumerate(sentence):
        if token.head >= 0:
            below[token.head].append(number)
    for verb, token in enumerate(sentence):
        if token.upos != "VERB" or _plain(token.relation) not in _CLAUSES:
            continue
        own = [child for child in below[verb] if _plain(sentence[child].relation) in _KEPT]
        subjects = [child for child in own if _plain(sentence[child].relation) == "nsubj"]
        if len(subjects) != 1 or not _opens(sentence, subjects[0], verb, own):
            continue
        kept = sorted([verb, *(number for child in own for number in _subtree(child, sentence, below))])
        if SHORTEST <= len(kept) <= LONGEST and _stands_alone(kept, sentence):
            yield _leaves(kept, verb, sentence)


def _opens(sentence: Sequence[Token], subject: int, verb: int, own: Sequence[int]) -> bool:
    """Whether a subject that news may have stands before its verb and all auxiliaries."""
    token = sentence[subject]
    before = [verb, *(child for child in own if _plain(sentence[child].relation) == "aux")]
    return token.upos in _SUBJECTS and token.form.lower() not in _TALKERS and subject < min(before)


def _plain(relation: str) -> str:
    return relation.partition(":")[0]


def _subtree(top: int, sentence: Sequence[Token], below: Sequence[Sequence[int]]) -> Iterator[int]:
    yield top
    for child in below[top]:
        if _plain(sentence[child].relation) not in _DROPPED:
            yield from _subtree(child, sentence, below)


def _stands_alone(kept: Sequence[int], sentence: Sequence[Token]) -> bool:
    """Whether the words make a statement by themselves: nothing relative or asked, and all spans apart."""
    forms = {sentence[k].form.lower() for k in kept}
    apart = all(sentence[a].end <= sentence[b].start for a, b in pairwise(kept))
    return apart and not forms & {"who", "which", "whom", "whose", "what", "where", "how", "why", "when", "that"}


def _leaves(kept: Sequence[int], verb: int, sentence: Sequence[Token]) -> list[_Leaf]:
    place = {number: i for i, number in enumerate(kept)}
    leaves = []
    for i, number in enumerate(kept):
        token = sentence[number]
        gap = i == 0 or kept[i - 1] != number - 1 or sentence[number - 1].end < token.start
        head, relation = (-1, "root") if number == verb else (place[token.head], token.relation)
        leaves.append(_Leaf(token.form, token.lemma, token.upos, head, relation, gap))
    return leaves


def _told(crop: list[_Leaf], draw: random.Random) -> list[_Leaf]:
    """A crop with its full stop, perhaps told by somebody before or behind it."""
    chance = draw.random()
    teller, (verb, base) = draw.choice(_TELLERS).split(), draw.choice(_TELLING)
    if chance < TOLD:
        at = len(crop)
        root = at + 1 + len(teller)
        leaves = _under(crop, root, "ccomp", 0)
        leaves += [_Leaf(",", ",", "PUNCT", root, "punct", False), *_teller(teller, at + 1, root), _verb(verb, base)]
    elif chance < TOLD + INTRODUCED:
        root = len(teller)
        leaves = [*_teller(teller, 0, root), _verb(verb, base)]
        leaves += _under([_inner(crop[0]), *crop[1:]], root, "ccomp", len(leaves))
    else:
        leaves = list(crop)
        root = next(i for i, leaf in enumerate(leaves) if leaf.relation == "root")
    return [*leaves, _Leaf(".", ".", "PUNCT", root, "punct", False)]


def _inner(leaf: _Leaf) -> _Leaf:
    """The first word of a sentence as it stands inside of one."""
    return leaf if leaf.upos == "PROPN" else replace(leaf, form=leaf.form.lower())


def _under(crop: Sequence[_Leaf], root: int, relation: str, offset: int) -> list[_Leaf]:
    return [
        replace(leaf, head=root, relation=relation) if leaf.relation == "root" else replace(leaf, head=leaf.head + offset)
        for leaf in crop
    ]


def _teller(words: Sequence[str], first: int, verb: int) -> list[_Leaf]:
    noun = first + len(words) - 1
    before = [
        _Leaf(word, word, "DET", noun, "det") if word in ("a", "the") else _Leaf(word, word, "NOUN", noun, "compound")
        for word in words[:-1]
    ]
    return [*before, _Leaf(words[-1], words[-1], "NOUN", verb, "nsubj")]


def _verb(form: str, base: str) -> _Leaf:
    return _Leaf(form, base, "VERB", -1, "root")


def _laid(name: str, sentences: Sequence[Sequence[_Leaf]], between: str) -> Document:
    text = ""
    laid = []
    for sentence in sentences:
        text += between if text else ""
        tokens = []
        for number, leaf in enumerate(sentence):
            form = leaf.form[0].upper() + leaf.form[1:] if number == 0 else leaf.form
            text += " " if number and leaf.blank else ""
            start = len(text)
            text += form
            tokens.append(Token(form, leaf.lemma, leaf.upos, leaf.head, leaf.relation, start, len(text), ""))
        laid.append(tuple(tokens))
    return Document(name, "", text, tuple(laid))
