"""What syntax tells of a text, as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass

from lucca.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Syntax:
    """The words of a text, parallel tuples with one entry a token, and its sentences.

    `tokens`: syntactic words of Universal Dependencies (English v2), in text order, disjoint, without white space; code
    points of the report's text. `upos`: universal parts of speech. `lemmas`: base forms. `heads`: number of the token that
    each depends on, counted through the whole text, or -1 for the root of a sentence. `relations`: to that head, with
    subtypes ("nsubj:pass"); "root" goes with -1 and only with it. `sentences`: first token and end (exclusive) of each
    sentence; together they cover all tokens, and each is one tree with one root.
    """

    tokens: tuple[Span, ...]
    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.tokens)


NO_SYNTAX = Syntax(tokens=(), upos=(), lemmas=(), heads=(), relations=(), sentences=())
"""Of a text without words."""
