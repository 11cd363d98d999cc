"""Names and what stands around them: titles, a possessive ending, a governing preposition, a cue, a role."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.lexicon import CUES, DETERMINERS, HONORIFICS, INVERTING, NOT_NAMES, OFFICES, PREPOSITIONS
from lucca.language.syntax.types import Syntax
from lucca.language.words import Word, without_possessive
from lucca.records import Span
from lucca.records.reading import NameKind

_APPOSITION = 14
"""Words behind a name that are looked at for a role or a cue: a short apposition and its commas."""

_REACH = 64
"""Words before a name that are looked at: titles and what else belongs to its phrase are far fewer."""

THINGS: frozenset[NameKind] = frozenset({"event", "law", "weapon"})
"""Kinds of names whose bearers are neither actors nor places, whatever their words say ("the Paris Agreement")."""

_CALLING = re.compile(r"(?:[^aeiou]er|ator|itor|ctor|ist|ician|ant|man|woman|tress)$")
"""Endings of nouns for what a person does ("mediator", "activist", "fisherman")."""


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name in a text: its span without titles and possessive ending, and its kind.

    `titles` are the words of address and office right before it, without case; `role` is the phrase that says what office
    the name's bearer holds, before or behind it ("US Secretary of State", "the foreign secretary"); `possessive` says that
    it owns what follows, `governed` that a preposition stands before it and its titles, so that it is no subject, `cued`
    that a cue stands right beside it.
    """

    span: Span
    kind: NameKind
    titles: tuple[str, ...]
    role: Span | None
    possessive: bool
    governed: bool
    cued: bool


def describe(words: Sequence[Word], start: int, end: int, kind: NameKind) -> NamedSpan:
    """The name that stands at `words[start:end]` of a sentence; `kind` "other" becomes "person" where a title says so."""
    first = start if kind == "organisation" else _first_title(words, start)
    titles = tuple(w.lower for w in words[first:start] if not w.is_mark)
    addressed = any(t in HONORIFICS | OFFICES for t in titles)
    if kind == "other" and (addressed or (end - start > 1 and _is_spoken_of_as_person(words, end))):
        kind = "person"
    close = words[end - 1].span.start + len(without_possessive(words[end - 1].text))
    return NamedSpan(
        span=Span(words[start].span.start, close),
        kind=kind,
        titles=titles,
        role=_role(words, first, start, end) if kind == "person" else None,
        possessive=close != words[end - 1].span.end,
        governed=_governed(words, first),
        cued=(end < len(words) and words[end].lower in CUES) or (first > 0 and words[first - 1].lower in INVERTING),
    )


def _role(words: Sequence[Word], first: int, start: int, end: int) -> Span | None:
    """The phrase with the office: titles with what qualifies them, or an apposition that names an office."""
    if any(w.lower in OFFICES for w in words[first:start]):
        farthest = max(first - _REACH, 0)
        while first > farthest and words[first - 1].is_capitalised and words[first - 1].lower not in NOT_NAMES:
            first -= 1
        return Span(words[first].span.start, words[start - 1].span.end)
    tail = words[end : end + _APPOSITION]
    if len(tail) < 3 or tail[0].text != ",":
        return None
    close = next((k for k, w in enumerate(tail[1:], start=1) if w.is_mark and w.text not in {"'", "’", "-"}), None)
    if close is None or not any(w.lower in OFFICES for w in tail[1:close]):
        return None
    return Span(tail[1].span.start, tail[close - 1].span.end)


def _is_spoken_of_as_person(words: Sequence[Word], end: int) -> bool:
    """Whether what follows a name fits a person: an age, "who", a calling, or a cue, perhaps behind an apposition."""
    tail = words[end : end + _APPOSITION]
    if not tail:
        return False
    if tail[0].text != ",":
        return tail[0].lower in CUES | {"who"}
    if len(tail) > 1 and (tail[1].text.isdigit() or tail[1].lower in {"who", "whose"}):
        return True
    close = next((k for k, w in enumerate(tail[1:], start=1) if w.text in {",", "."}), None)
    if close is None:
        return False
    calling = tail[1].lower in DETERMINERS and any(_CALLING.search(w.lower) for w in tail[2:close])
    return calling or (close + 1 < len(tail) and tail[close + 1].lower in CUES)


def _first_title(words: Sequence[Word], start: int) -> int:
    """Where the lower-case titles right before a run begin ("foreign minister Anna Rossi")."""
    farthest = max(start - _REACH, 0)
    while start > farthest and (
        words[start - 1].lower in OFFICES | HONORIFICS
        or (start > 1 and words[start - 1].text == "." and words[start - 2].lower in OFFICES | HONORIFICS)
        or ([w.lower for w in words[max(start - 2, 0) : start]] == ["of", "state"])
        or (words[start - 1].lower == "of" and start < len(words) and words[start].lower == "state")
    ):
        start -= 1
    return start


def _governed(words: Sequence[Word], first: int) -> bool:
    """Whether a preposition governs the noun phrase: nothing but determiners and capitals in between."""
    at = first - 1
    farthest = max(first - _REACH, 0)
    while at >= farthest and (words[at].lower in DETERMINERS or is_name_word(words[at]) or words[at].text in {"'", "’"}):
        at -= 1
    return at >= 0 and words[at].lower in PREPOSITIONS


def is_name_word(word: Word) -> bool:
    """Whether a word can be part of a name by its capital."""
    return (word.is_capitalised or is_prefixed(word)) and word.lower not in NOT_NAMES and not word.is_mark


_ARTICLES = tuple(f"{article}-" for article in "al el ad an ar as ash at az ez".split())


def is_prefixed(word: Word) -> bool:
    """Whether a word is a name behind the Arabic article in small letters, as news spells it: "al-Sayed"."""
    return word.text.startswith(_ARTICLES) and word.text[word.text.index("-") + 1 :][:1].isupper()


def end_by_syntax(name: Span, limit: int, text: str, syntax: Syntax) -> int:
    """Where a person's name ends once the parts behind it are added that syntax joins to it ("Jean-Marc" [Roux], [Jr.]).

    Only what begins with a capital and lies before `limit`, where another name may begin, is part of it.
    """
    first = bisect_left(syntax.tokens, name.start, key=lambda t: t.start)
    end = bisect_left(syntax.tokens, name.end, key=lambda t: t.start)
    last = name.end
    while end < len(syntax) and syntax.relations[end] == "flat" and first <= syntax.heads[end] < end:
        token = syntax.tokens[end]
        if token.end > limit or not text[token.start].isupper():
            break
        last, end = token.end, end + 1
    return last
