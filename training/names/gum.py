"""GUM's entity annotations (CoNLL-U, `Entity=` in MISC), of which the named mentions are kept.

A mention is named if its head is a proper noun. Its name is the run of proper nouns around the head, with function words
between two of them; titles before a person's name are no part of it. Of nested names the outermost is kept.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lucca.language.lexicon import OFFICES
from training.kinds import is_calendar, is_land, is_nationality, kind_by_words, kind_of
from training.names.named import Name, NamedText, apart

_PIECE = re.compile(r"\([^()]+\)?|[^()]+\)")
_INNER = frozenset("of the for & de la le du von van der den al el bin del di da dos 's ’s - – . ' / upon".split())
_INNER_OF_THINGS = frozenset("and in on to at with against from".split())
_THINGS = frozenset({"abstract", "event", "organization", "object"})
_NUMBERED = frozenset({"abstract", "event", "object"})
_PEOPLE = frozenset("member friend refugee congressmen men women parent student founder youtuber".split())
_REFERENCES = frozenset(
    "figure fig table factor chapter extract rule section listing appendix question q part volume page step".split()
)
_HALF = frozenset({"academic", "textbook", "whow", "fiction", "conversation", "vlog", "podcast"})
"""Genres far from news: annotated as well as the others, but with names that reports do not have."""
_TITLES = OFFICES | frozenset(
    "mr mrs ms miss dr prof professor rev sir lord lady dame col capt maj sgt saint father mother brother sister "
    "uncle aunt king queen chancellor pm president-elect chief master baron count duke tsar czar emperor coach "
    "aide".split()
)
_NAME_TAGS = frozenset({"NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its place in the text (code points), its part of speech, its head's number in the sentence, -1: none."""

    form: str
    start: int
    end: int
    upos: str
    xpos: str
    head: int


@dataclass(frozen=True, slots=True)
class Mention:
    """First and last token (inclusive, in one sentence), entity type, whether it has an identity in Wikipedia."""

    first: int
    last: int
    type: str
    known: bool


def gum(path: Path) -> Iterator[NamedText]:
    """The documents of a (compressed) file."""
    for key, text, sentences in _documents(path):
        names: list[Name] = []
        unsure: list[tuple[int, int]] = []
        for tokens, mentions in sentences:
            for mention in mentions:
                names += _named(text, tokens, mention)
            names += _nationalities(tokens)
        kept = apart(names)
        covered = {i for start, end, _ in kept for i in range(start, end)}
        for tokens, _ in sentences:
            unsure += [
                (t.start, t.end)
                for t in tokens
                if t.xpos in _NAME_TAGS
                and t.start not in covered
                and not is_calendar(t.form)
                and t.form.lower().rstrip(".") not in _TITLES
            ]
        genre = key.split("_")[1]
        yield NamedText(key, "gum", text, kept, frozenset(), tuple(unsure), 0.5 if genre in _HALF else 1.0)


def _named(text: str, tokens: Sequence[Token], mention: Mention) -> Iterator[Name]:
    inside = range(mention.first, mention.last + 1)
    head = next((i for i in inside if tokens[i].head not in inside), mention.first)
    if tokens[head].xpos not in _NAME_TAGS:
        return
    first = _reach(tokens, head, mention, -1)
    last = _reach(tokens, head, mention, 1)
    if mention.type == "person":
        titles = [i for i in range(first, last + 1) if tokens[i].form.lower().rstrip(".") in _TITLES]
        if titles and titles[-1] < last and tokens[titles[-1] + 1].form.lower() in {"of", "for", "to", "in", "at"}:
            return
        first = titles[-1] + 1 if titles else first
        while first < last and tokens[first].xpos not in _NAME_TAGS:
            first += 1
        if first > last or tokens[first].xpos not in _NAME_TAGS:
            return
    start, end = tokens[first].start, tokens[last].end
    form = text[start:end]
    plural = first == last and tokens[first].xpos == "NNPS"
    kind = _kind(form, mention.type, plural)
    if kind and any(c.isupper() for c in form) and not is_calendar(form):
        yield start, end, kind


def _kind(form: str, type_: str, plural: bool) -> str | None:
    if type_ == "other" or form.split()[0].lower() in _REFERENCES or not form[0].isalnum() or len(form) == 1:
        return None
    if type_ in {"person", "organization"} and is_land(form):
        return "place"
    if type_ not in {"place", "organization"} and (
        is_nationality(form) or (type_ == "person" and plural and form.lower().removesuffix("s") not in _TITLES | _PEOPLE)
    ):
        return "nationality"
    by_words = kind_by_words(form)
    if type_ == "event":
        return by_words if by_words == "law" else "event"
    if type_ == "time":
        return by_words if by_words == "event" else "other"
    return kind_of(type_, form)


def _reach(tokens: Sequence[Token], at: int, mention: Mention, step: int) -> int:
    """How far a name goes from its head: over proper nouns, and function words with one behind them."""
    far = i = at
    crossed = 0
    inner = _INNER | _INNER_OF_THINGS if mention.type in _THINGS else _INNER
    while i != (mention.first if step < 0 else mention.last):
        i += step
        token = tokens[i]
        if token.xpos in _NAME_TAGS or (token.form[:1].isupper() and token.upos in {"ADJ", "NOUN"} and not crossed):
            far, crossed = i, 0
        elif mention.type in _NUMBERED and token.upos == "NUM" and i == far + step:
            far = i
        elif token.form.lower() in inner and crossed < 2:
            crossed += 1
        else:
            break
    return far


def _nationalities(tokens: Sequence[Token]) -> Iterator[Name]:
    for token in tokens:
        if token.upos in {"ADJ", "PROPN", "NOUN"} and token.form[:1].isupper() and is_nationality(token.form):
            yield token.start, token.end, "nationality"


def _documents(path: Path) -> Iterator[tuple[str, str, list[tuple[list[Token], list[Mention]]]]]:
    """Each document's id, text and sentences; paragraphs are parted by an empty line."""
    opener = gzip.open if path.suffix == ".gz" else open
    key = ""
    draft = _Draft()
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                if draft.sentences:
                    yield key, draft.text(), draft.sentences
                key, draft = line[len("# newdoc id = ") :].strip(), _Draft()
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                draft.paragraph()
            elif line.strip() and not line.startswith("#"):
                draft.token(line.rstrip("\n").split("\t"))
            elif not line.strip():
                draft.sentence()
    draft.sentence()
    if draft.sentences:
        yield key, draft.text(), draft.sentences


class _Draft:
    """A document under construction."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._tokens: list[Token] = []
        self._mentions: list[Mention] = []
        self._open: list[tuple[str, int, str, bool]] = []
        self._glued_until = 0
        self._blank_after = False
        self.sentences: list[tuple[list[Token], list[Mention]]] = []

    def text(self) -> str:
        return "".join(self._parts).rstrip()

    def _add(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)

    def paragraph(self) -> None:
        if self._parts and self._parts[-1] == " ":
            self._parts.pop()
            self._length -= 1
        if self._length:
            self._add("\n\n")

    def token(self, fields: list[str]) -> None:
        if "-" in fields[0]:
            self._glued_until = int(fields[0].split("-")[1])
            self._blank_after = "SpaceAfter=No" not in fields[9]
            return
        if "." in fields[0]:
            return
        number = int(fields[0])
        start = self._length
        self._add(fields[1])
        self._tokens.append(Token(fields[1], start, self._length, fields[3], fields[4], int(fields[6]) - 1))
        self._heed(fields[9], number - 1)
        if number < self._glued_until:
            return
        blank = self._blank_after if number == self._glued_until else "SpaceAfter=No" not in fields[9]
        if blank:
            self._add(" ")

    def _heed(self, misc: str, at: int) -> None:
        entity = next((part[len("Entity=") :] for part in misc.split("|") if part.startswith("Entity=")), "")
        for piece in _PIECE.findall(entity):
            if piece.startswith("("):
                fields = piece.strip("()").split("-")
                self._open.append((fields[0], at, fields[1], len(fields) > 6))
                if not piece.endswith(")"):
                    continue
                key = fields[0]
            else:
                key = piece.rstrip(")")
            for i in range(len(self._open) - 1, -1, -1):
                if self._open[i][0] == key:
                    _, first, type_, known = self._open.pop(i)
                    self._mentions.append(Mention(first, at, type_, known))
                    break

    def sentence(self) -> None:
        if self._tokens:
            if self._parts and not self._parts[-1].endswith((" ", "\n")):
                self._add(" ")
            self.sentences.append((self._tokens, self._mentions))
        self._tokens, self._mentions, self._open, self._glued_until = [], [], [], 0
