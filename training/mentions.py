"""GUM's mentions: who or what is referred to, where, and which mentions refer to the same.

GUM writes them as brackets on tokens, `(GRP-etype-infstat-salience-centering-minspan-link-identity … GRP)`; see
https://gucorpling.org/gum/ (some documents leave out the salience). Bridging and split antecedents stand elsewhere and are
not read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.treebank import Document, Token

_BRACKET = re.compile(r"\((?P<opened>[^()]+)(?P<whole>\))?|(?P<closed>[^()]+)\)")
_MINIMAL = re.compile(r"[0-9]+(?:,[0-9]+)*")
_PART = re.compile(r"\[[0-9]+/[0-9]+\]")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One mention. `cluster`: the same for all mentions of one thing in a document. `kind`: GUM's entity type ("person",
    "organization", …). `sentence`, `first`, `last`, `head`: numbers from 0, of the sentence in the document and of tokens in
    the sentence, `last` included. `head`: the token that the rest of the span depends on. `link`: how the mention refers
    ("ana" pronoun or the like, "coref", "appos", "pred", "cata", "disc" what a clause says, "sgl" nothing else refers to
    it, "" not told). `singleton`: whether this is the only mention of its cluster."""

    cluster: str
    kind: str
    sentence: int
    first: int
    last: int
    head: int
    link: str
    singleton: bool


@dataclass(frozen=True, slots=True)
class _Bracket:
    cluster: str
    kind: str
    minimal: tuple[int, ...]
    link: str


def mentions(document: Document) -> list[GoldMention]:
    """All mentions in text order, the longer first where two begin together.

    Several may have one head ("Rossi and Bianchi", "Rossi"). A mention in several pieces counts as its first piece.
    """
    found = [
        (number, first, last, _head(sentence, first, last, bracket.minimal), bracket)
        for number, sentence in enumerate(document.sentences)
        for bracket, first, last in _spans(sentence)
    ]
    size = Counter(bracket.cluster for *_, bracket in found)
    return [
        GoldMention(b.cluster, b.kind, number, first, last, head, b.link, size[b.cluster] == 1)
        for number, first, last, head, b in sorted(found, key=lambda m: (m[0], m[1], -m[2]))
    ]


def by_head(gold: Sequence[GoldMention]) -> dict[tuple[int, int], GoldMention]:
    """One mention for each (sentence, head), the shortest: of "Rossi and Bianchi" and "Rossi", the latter."""
    shortest: dict[tuple[int, int], GoldMention] = {}
    for mention in gold:
        place = (mention.sentence, mention.head)
        known = shortest.get(place)
        if known is None or mention.last - mention.first < known.last - known.first:
            shortest[place] = mention
    return shortest


def _spans(sentence: Sequence[Token]) -> Iterator[tuple[_Bracket, int, int]]:
    """The brackets of a sentence with their first and last tokens; one that never closes is left out."""
    opened: list[tuple[str, _Bracket, int]] = []
    for number, token in enumerate(sentence):
        for match in _BRACKET.finditer(token.entity):
            if match["opened"]:
                label, _, fields = match["opened"].partition("-")
                bracket = _bracket(label, fields.split("-"))
                if match["whole"]:
                    yield bracket, number, number
                else:
                    opened.append((label, bracket, number))
                continue
            at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == match["closed"]), None)
            if at is None:
                continue
            label, bracket, first = opened.pop(at)
            part = _PART.search(label)
            if part is None or part.group().startswith("[1/"):
                yield bracket, first, number


def _bracket(label: str, fields: Sequence[str]) -> _Bracket:
    """A bracket read by what its fields look like, as the one before the minimal span may be missing."""
    at = next((k for k, field in enumerate(fields) if k > 1 and _MINIMAL.fullmatch(field)), None)
    minimal = tuple(int(n) - 1 for n in fields[at].split(",")) if at is not None else ()
    link = fields[at + 1] if at is not None and at + 1 < len(fields) else ""
    return _Bracket(_PART.sub("", label), fields[0], minimal, link)


def _head(sentence: Sequence[Token], first: int, last: int, minimal: Sequence[int]) -> int:
    """The token whose head lies outside the span; where there are several, one of the words that GUM calls minimal."""
    roots = [k for k in range(first, last + 1) if not first <= sentence[k].head <= last]
    inked = [k for k in roots if sentence[k].relation != "punct"] or roots or [first]
    core = {first + k for k in minimal}
    return next((k for k in inked if k in core), inked[0])
