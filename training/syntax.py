"""How good the reader's syntax is, against treebanks: gold tokens for grammar, raw text for tokens and sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from lucca.language.reader.network import LONGEST_SENTENCE, Network
from lucca.language.reader.reader import Read
from lucca.language.syntax.parse import parse, syntax_of
from lucca.language.syntax.rows import rows_of
from lucca.language.syntax.types import Syntax
from lucca.layout import paragraphs
from lucca.records import Span
from training.treebank import Document, Token

Counts = Counter[str]


class Reads(Protocol):
    """What is scored: `lucca.language.reader.Reader`, or something that sees texts as it does."""

    @property
    def network(self) -> Network:
        """What gives the trees."""
        ...

    def see(self, text: str) -> Read | None:
        """The words of a text as the encoder sees them."""
        ...


def score_syntax(reader: Reads, documents: Iterable[Document]) -> dict[str, Any]:
    """Rates between 0 and 1, over all tokens, marks included.

    With the treebank's tokens and sentences given: `upos`; `uas` (head right); `las` (head and universal relation right, as
    CoNLL 2018's LAS: subtypes are cut off); `las_subtypes` (subtypes count); `lemma` (where the treebank has one). From the
    raw text: `token_f1` and `sentence_f1` (first and last code point right). `by_genre` holds the same where the treebank
    has genres.
    """
    totals: defaultdict[str, Counts] = defaultdict(Counter)
    for document in documents:
        counts = _counts(reader, document)
        totals[""] += counts
        if document.genre:
            totals[document.genre] += counts
    overall = totals.pop("", Counter())
    return {**_rates(overall), "by_genre": {genre: _rates(counts) for genre, counts in sorted(totals.items())}}


def _counts(reader: Reads, document: Document) -> Counts:
    seen = reader.see(document.text)
    gold = [token for sentence in document.sentences for token in sentence]
    if seen is None or not gold:
        return Counter()
    given = [Span(token.start, token.end) for token in gold]
    rows = rows_of(given, seen.words)
    bounds = _bounds(document.sentences)
    found = syntax_of(document.text, given, bounds, rows, seen.encoded, reader.network)
    raw = parse(document.text, paragraphs(document.text), seen.words, seen.encoded, reader.network)
    return _grammar(document.sentences, found) + _segments(document.sentences, raw)


def _bounds(sentences: Sequence[Sequence[Token]]) -> tuple[tuple[int, int], ...]:
    """First and end of each sentence among all tokens; what is longer than the parser takes comes in several pieces."""
    found, first = [], 0
    for sentence in sentences:
        end = first + len(sentence)
        found += [(at, min(at + LONGEST_SENTENCE, end)) for at in range(first, end, LONGEST_SENTENCE)]
        first = end
    return tuple(found)


def _grammar(sentences: Sequence[Sequence[Token]], found: Syntax) -> Counts:
    counts: Counts = Counter()
    first = 0
    for sentence in sentences:
        for place, token in enumerate(sentence, start=first):
            head = token.head + first if token.head >= 0 else -1
            right = found.heads[place] == head
            relation = found.relations[place]
            counts["tokens"] += 1
            counts["upos"] += found.upos[place] == token.upos
            counts["uas"] += right
            counts["las"] += right and relation.partition(":")[0] == token.relation.partition(":")[0]
            counts["las_subtypes"] += right and relation == token.relation
            if token.lemma != "_":
                counts["lemmas"] += 1
                counts["lemma"] += found.lemmas[place] == token.lemma
        first += len(sentence)
    return counts


def _segments(sentences: Sequence[Sequence[Token]], found: Syntax) -> Counts:
    tokens = Counter(Span(t.start, t.end) for sentence in sentences for t in sentence)
    whole = Counter(Span(s[0].start, s[-1].end) for s in sentences)
    bounds = Counter(Span(found.tokens[first].start, found.tokens[end - 1].end) for first, end in found.sentences)
    own = Counter(found.tokens)
    return Counter(
        {
            "token_shared": (tokens & own).total(),
            "token_all": tokens.total() + own.total(),
            "sentence_shared": (whole & bounds).total(),
            "sentence_all": whole.total() + bounds.total(),
        }
    )


def _rates(counts: Counts) -> dict[str, float]:
    def rate(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 0.0

    return {
        **{key: rate(key, "tokens") for key in ("upos", "uas", "las", "las_subtypes")},
        "lemma": rate("lemma", "lemmas"),
        "sentence_f1": 2 * rate("sentence_shared", "sentence_all"),
        "token_f1": 2 * rate("token_shared", "token_all"),
    }
