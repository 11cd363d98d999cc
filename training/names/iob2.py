"""Corpora in IOB2: UNER (persons, organisations and places of web English) and CrossNER (politics)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.kinds import KINDS, is_nationality, kind_of
from training.names.joining import Sentence, grouped, joined
from training.names.named import Name, NamedText, apart

SENTENCES = 18
"""Sentences a text: long enough to fill a window of the network, short enough for many cuts."""

UNMARKED_BY_UNER = frozenset(KINDS) - {"person", "organisation", "place"}

_BODIES = frozenset("congress representatives army cabinet politburo corps parliament senate council house".split())


def read_sentences(path: Path) -> list[Sentence]:
    """Sentences parted by blank lines; a line holds [number, TAB,] token, TAB, tag [, more].

    Of the comments `# text = …` and `# newdoc` are heeded. Raise OSError for a missing file.
    """
    found: list[Sentence] = []
    tokens: list[str] = []
    tags: list[str] = []
    text: str | None = None
    opens = False
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# "):
            opens = opens or line.startswith("# newdoc")
            text = line[len("# text = ") :].rstrip("\r") if line.startswith("# text = ") else text
            continue
        fields = line.rstrip("\r").split("\t")
        if len(fields) < 2:
            if tokens:
                found.append(Sentence(tuple(tokens), tuple(tags), text, opens))
                tokens, tags, text, opens = [], [], None, False
            continue
        token, tag = fields[1:3] if len(fields) > 2 else fields[:2]
        tokens.append(token)
        tags.append(tag)
    return found


def uner(path: Path) -> Iterator[NamedText]:
    """UNER: `PER`, `ORG`, `LOC`. What it marks as one of these and is a word for a people counts as unknown."""
    for i, group in enumerate(grouped(read_sentences(path), SENTENCES)):
        text, marked = joined(group)
        names: list[Name] = []
        unsure: list[tuple[int, int]] = []
        for start, end, corpus_kind in marked:
            kind = kind_of(corpus_kind, text[start:end])
            if kind is None or is_nationality(text[start:end]):
                unsure.append((start, end))
            else:
                names.append((start, end, kind))
        yield NamedText(f"{path.stem}-{i}", path.stem, text, apart(names), UNMARKED_BY_UNER, tuple(unsure))


def crossner(path: Path) -> Iterator[NamedText]:
    """CrossNER politics: every kind. Miscellaneous names that say they are bodies count as unknown."""
    for i, group in enumerate(grouped(read_sentences(path), SENTENCES)):
        text, marked = joined(group)
        names: list[Name] = []
        unsure: list[tuple[int, int]] = []
        for start, end, corpus_kind in marked:
            form = text[start:end]
            kind = kind_of(corpus_kind, form)
            doubtful = corpus_kind == "misc" and (form.split()[-1].lower() in _BODIES or not any(c.isupper() for c in form))
            misplaced = corpus_kind in {"location", "country", "organisation"} and is_nationality(form)
            if kind is None or doubtful or misplaced:
                unsure.append((start, end))
            else:
                names.append((start, end, kind))
        yield NamedText(
            f"{path.stem}-{i}", path.stem, text, apart(names), frozenset({"law", "weapon", "other"}), tuple(unsure)
        )
