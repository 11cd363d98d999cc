"""Tokens put together again as they stand in print, and sentences joined into texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from training.names.named import Name

_NO_BLANK_BEFORE = frozenset(", . ; : ? ! ) ] } % ' ’ 's ’s 'S 're 've 'll 'd 'm n't n’t ’re ’ve ’ll ’d ’m ” ...".split())
_NEVER_AFTER_BLANK = _NO_BLANK_BEFORE - frozenset("’ ' } ” ... %".split())
_NO_BLANK_AFTER = frozenset("( [ { $ £ € # “ ‘".split())
_AFTER_APOSTROPHE = frozenset("s t re ve ll d m S".split())
_QUOTES = frozenset({'"', "``", "''"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens with IOB2 tags of a corpus's own kinds; `text` is how the sentence was printed, if the corpus says so."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    text: str | None = None
    opens: bool = False
    """Whether a document begins here."""


def printed(sentence: Sentence) -> tuple[str, list[tuple[int, int]]]:
    """A sentence as printed, with the span of each token: by the corpus's own text, otherwise by rules for English."""
    found = _found(sentence.text, sentence.tokens) if sentence.text else None
    if found is not None:
        return _closed_up(sentence.tokens, found)
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    length = 0
    open_quote = glued = False
    for i, token in enumerate(sentence.tokens):
        closing = token in _QUOTES and open_quote
        apart = not (glued or closing or token in _NO_BLANK_BEFORE or i == 0)
        if apart or (i and token in {"'", "’"} and _opens(sentence.tokens, i)):
            parts.append(" ")
            length += 1
        spans.append((length, length + len(token)))
        parts.append(token)
        length += len(token)
        if token in _QUOTES:
            open_quote = not open_quote
        glued = (token in _QUOTES and open_quote) or token in _NO_BLANK_AFTER or _glues(sentence.tokens, i)
    return "".join(parts), spans


def _glues(tokens: Sequence[str], i: int) -> bool:
    """Whether an apostrophe stands alone before its "s"."""
    return tokens[i] in {"'", "’"} and i + 1 < len(tokens) and tokens[i + 1] in _AFTER_APOSTROPHE


def _opens(tokens: Sequence[str], i: int) -> bool:
    """Whether a lone apostrophe opens a quotation: something follows it that ends with another one."""
    return not _glues(tokens, i) and not tokens[i - 1].endswith("s") and any(t in {"'", "’"} for t in tokens[i + 1 : i + 30])


def _closed_up(tokens: Sequence[str], found: Sequence[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Tokens with blanks where `found` has them, but for those that no print has: "do n't", "Smith , who"."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    length = 0
    for i, token in enumerate(tokens):
        if i and found[i][0] > found[i - 1][1] and token not in _NEVER_AFTER_BLANK:
            parts.append(" ")
            length += 1
        spans.append((length, length + len(token)))
        parts.append(token)
        length += len(token)
    return "".join(parts), spans


def _found(text: str, tokens: Sequence[str]) -> list[tuple[int, int]] | None:
    spans: list[tuple[int, int]] = []
    at = 0
    for token in tokens:
        start = text.find(token, at, at + len(token) + 8)
        if start < 0:
            return None
        at = start + len(token)
        spans.append((start, at))
    return spans


def grouped(sentences: Sequence[Sentence], most: int) -> list[list[Sentence]]:
    """Neighbours in groups of at most `most`; a document is broken only if it alone is longer."""
    groups: list[list[Sentence]] = []
    document: list[Sentence] = []
    for sentence in [*sentences, None]:
        if document and (sentence is None or sentence.opens or len(document) == most):
            if groups and len(groups[-1]) + len(document) <= most:
                groups[-1].extend(document)
            else:
                groups.append(document)
            document = []
        if sentence is not None:
            document.append(sentence)
    return groups


_ENDS = frozenset(".!?…:;,")
_CLOSES = "\"')]”’"


def _gap(before: str, opens: bool) -> str:
    """What stands between two sentences of one document in print: a blank, or a new line where no mark ends the one before –
    a headline, an address, a list's entry, a signature: there readers saw a line end."""
    if opens:
        return "\n\n"
    return " " if before.rstrip(_CLOSES)[-1:] in _ENDS else "\n"


def joined(sentences: Sequence[Sentence]) -> tuple[str, list[Name]]:
    """Sentences as one text: documents and loose sentences are paragraphs, sentences of one document stand side by side, or
    on lines of their own where the one before has no mark at its end.

    Names are (start, end, the corpus's own kind); an I without its B opens a name.
    """
    documents = any(s.opens for s in sentences)
    parts: list[str] = []
    names: list[Name] = []
    length = 0
    for sentence in sentences:
        text, spans = printed(sentence)
        if parts:
            gap = _gap(parts[-1], sentence.opens or not documents)
            parts.append(gap)
            length += len(gap)
        before = "O"
        for (start, end), tag in zip(spans, sentence.tags, strict=True):
            edge, _, kind = tag.partition("-")
            if edge == "I" and before.partition("-")[2] == kind:
                names[-1] = (names[-1][0], length + end, kind)
            elif edge in "BI":
                names.append((length + start, length + end, kind))
            before = tag
        parts.append(text)
        length += len(text)
    return "".join(parts), names
