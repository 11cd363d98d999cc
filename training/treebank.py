"""Treebanks in CoNLL-U as running text: tokens with their places in it, parts of speech, lemmas and dependencies."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import conllu


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word. `start`, `end`: code points of the document's text; the words of a contraction that cannot be told
    apart in the text have the span of the whole. `head`: number in the sentence from 0, or -1 for the root. `relation`: with
    its subtype. `entity`: GUM's brackets of mentions, "" where there are none."""

    form: str
    lemma: str
    upos: str
    head: int
    relation: str
    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text (paragraphs parted by blank lines) and its sentences."""

    id: str
    genre: str
    text: str
    sentences: tuple[tuple[Token, ...], ...]


def read_treebank(path: Path, per_document: int = 20) -> list[Document]:
    """The documents of a CoNLL-U file (`.gz` or plain). Where a file names none, `per_document` sentences make one.

    Raise OSError or conllu's ParseException for a missing or malformed file.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        sentences = list(conllu.parse_incr(lines))
    named = any(_opens_document(s.metadata) for s in sentences)
    groups: list[list[conllu.TokenList]] = []
    for number, sentence in enumerate(sentences):
        if _opens_document(sentence.metadata) if named else number % per_document == 0:
            groups.append([])
        groups[-1].append(sentence)
    return [_document(f"{path.stem}-{number}", group) for number, group in enumerate(groups)]


def _opens_document(metadata: dict[str, str]) -> bool:
    return any(key.startswith("newdoc") for key in metadata)


def _document(name: str, sentences: Iterable[conllu.TokenList]) -> Document:
    text, parsed, genre = "", [], ""
    for sentence in sentences:
        name = sentence.metadata.get("newdoc id", name)
        genre = sentence.metadata.get("meta::genre", genre)
        if text and any(key.startswith("newpar") for key in sentence.metadata):
            text = text.rstrip() + "\n\n"
        tokens = []
        for token, start, end in _laid(sentence, len(text)):
            misc = token["misc"] or {}
            tokens.append(
                Token(
                    form=token["form"],
                    lemma=token["lemma"],
                    upos=token["upos"],
                    head=token["head"] - 1,
                    relation=token["deprel"],
                    start=start,
                    end=end,
                    entity=misc.get("Entity") or "",
                )
            )
        text += "".join(_surface(sentence))
        parsed.append(tuple(tokens))
    return Document(name, genre, text.rstrip(), tuple(parsed))


def _surface(sentence: conllu.TokenList) -> Iterator[str]:
    """What stands in the text, one string for each token or contraction with the blank behind it."""
    covered = 0
    for token in sentence:
        number = token["id"]
        first = number if isinstance(number, int) else number[0]
        if (isinstance(number, tuple) and number[1] == ".") or first <= covered:
            continue
        covered = number if isinstance(number, int) else number[2]
        yield token["form"] + _blank(token)


def _laid(sentence: conllu.TokenList, offset: int) -> Iterator[tuple[conllu.Token, int, int]]:
    """Every syntactic word with its span; the parts of a contraction are laid one after the other if they fill it."""
    by_number = {token["id"]: token for token in sentence if isinstance(token["id"], int)}
    covered = 0
    for token in sentence:
        number = token["id"]
        first = number if isinstance(number, int) else number[0]
        if (isinstance(number, tuple) and number[1] == ".") or first <= covered:
            continue
        whole = token["form"]
        covered = number if isinstance(number, int) else number[2]
        parts = [by_number[i] for i in range(first, covered + 1)]
        at, filled = offset, "".join(p["form"] for p in parts) == whole
        for part in parts:
            yield part, (at if filled else offset), (at + len(part["form"]) if filled else offset + len(whole))
            at += len(part["form"])
        offset += len(whole) + len(_blank(token))


def _blank(token: conllu.Token) -> str:
    return "" if (token["misc"] or {}).get("SpaceAfter") == "No" else " "
