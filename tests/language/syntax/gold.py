"""A reader that knows the right answer: it scores each word as a given tree says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np

from lucca.language.reader.network import RELATIONS, UPOS, Coded, Encoded, Floats, Integers, Linked, Parsed
from lucca.language.reader.words import Words, split_words
from lucca.language.syntax.rows import rows_of
from lucca.records import Span

WIDTH = 384


@dataclass(frozen=True, slots=True)
class GoldToken:
    """`head` counts from 0 in its sentence, -1 for the root."""

    span: Span
    upos: str
    head: int
    relation: str


class GoldNetwork:
    """Knows each word by the first number of its vector."""

    def __init__(self, text: str, sentences: Sequence[Sequence[GoldToken]], hidden: Sequence[tuple[int, int]] = ()) -> None:
        self.seen: Words = split_words(text, hidden)
        count = len(self.seen)
        upos = np.zeros((count, len(UPOS)), dtype=np.float32)
        starts = np.full(count, -5, dtype=np.float32)
        words = np.zeros((count, WIDTH), dtype=np.float32)
        words[:, 0] = np.arange(count)
        self._heads: dict[int, tuple[int | None, str]] = {}
        for sentence in sentences:
            rows = rows_of([t.span for t in sentence], self.seen).tolist()
            starts[rows[0]] = 5
            for row, token in reversed(list(zip(rows, sentence, strict=True))):
                upos[row] = 0
                upos[row, UPOS.index(token.upos)] = 1
                self._heads[row] = (rows[token.head] if token.head >= 0 else None, token.relation)
        none = np.zeros((count, 0), dtype=np.float32)
        self.encoded: Encoded = Encoded(
            **{f.name: none for f in fields(Encoded)} | {"starts": starts, "upos": upos, "words": words}
        )
        self.longest: int = 0

    def parse(self, words: Floats) -> Parsed:
        rows = words[:, 0].astype(int).tolist()
        self.longest = max(self.longest, len(rows))
        arcs = np.zeros((len(rows), len(rows) + 1), dtype=np.float32)
        relations = np.zeros((len(rows), len(rows) + 1, len(RELATIONS)), dtype=np.float32)
        for place, row in enumerate(rows):
            head, relation = self._heads.get(row, (None, "root"))
            column = 0 if head is None or head not in rows else rows.index(head) + 1
            arcs[place, column] = 5
            relations[place, :, RELATIONS.index(relation)] = 3
            relations[place, :, RELATIONS.index("root")] += 9  # never to be taken for a token below another
        return Parsed(arcs, relations)

    def encode(self, inputs: Mapping[str, Integers]) -> Encoded:
        raise NotImplementedError

    def link(self, vectors: Floats, inputs: Mapping[str, Integers]) -> Linked:
        raise NotImplementedError

    def resolve(self, words: Floats, rows: Integers, places: Integers, pairs: Integers) -> Floats:
        raise NotImplementedError

    def code(self, words: Floats, part: Integers) -> Coded:
        raise NotImplementedError


def read_tree(text: str, table: str) -> list[GoldToken]:
    """Lines of form, part of speech, head (from 1, 0 for the root) and relation, found one after the other in `text`."""
    found: list[GoldToken] = []
    at = 0
    for line in table.strip().splitlines():
        form, upos, head, relation = line.split()
        start = text.index(form, at)
        at = start + len(form)
        found.append(GoldToken(Span(start, at), upos, int(head) - 1, relation))
    return found
