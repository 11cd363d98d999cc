"""Names by their capitals, where no trained reader has marked them.

A name is a run of capitalised words. The first word of a sentence counts only where it is capitalised elsewhere inside a
sentence too, or another capitalised word follows. Titles are not part of a person's name.
"""

from collections.abc import Sequence

from lucca.language.lexicon import CONNECTORS, HONORIFICS, OFFICES, ORGANISATION_WORDS
from lucca.language.names import NamedSpan, describe, is_name_word
from lucca.language.words import Word, without_possessive
from lucca.records.reading import NameKind

_PERSONAL_CONNECTORS = CONNECTORS - {"of", "the", "for", "and", "und"}


def names(sentences: Sequence[Sequence[Word]]) -> tuple[NamedSpan, ...]:
    """The names in sentences, each given as its words, in text order."""
    inner = {w.text for words in sentences for w in words[1:] if w.is_capitalised}
    lowered = {w.text for words in sentences for w in words if w.text.islower()}
    found: list[NamedSpan] = []
    for words in sentences:
        for start, end in _runs(words, inner, lowered):
            if (first := _head(words, start, end)) is not None:
                found.append(describe(words, first, end, _kind(words, end)))
    return tuple(found)


def _runs(words: Sequence[Word], inner: set[str], lowered: set[str]) -> list[tuple[int, int]]:
    """Index ranges of capitalised runs; a connector stays inside a run only where a capitalised word follows."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        if not _starts_name(words, at, inner, lowered):
            at += 1
            continue
        end = at + 1
        while end < len(words) and _continues_name(words, end):
            end += 1
        runs.append((at, end))
        at = end
    return runs


def _continues_name(words: Sequence[Word], at: int) -> bool:
    word, last = words[at], words[at - 1]
    if word.text == ".":  # "Gov.", "J."
        return last.lower in HONORIFICS | OFFICES | {"jr", "st"} or len(last.text) == 1
    if without_possessive(last.text) != last.text:
        return False
    return is_name_word(word) or (word.lower in CONNECTORS and _goes_on(words, at))


def _starts_name(words: Sequence[Word], at: int, inner: set[str], lowered: set[str]) -> bool:
    word = words[at]
    if not is_name_word(word):
        return False
    first = at == 0 or all(w.is_mark for w in words[:at])
    if not first:
        return True
    followed = at + 1 < len(words) and is_name_word(words[at + 1])
    known = word.text in inner or without_possessive(word.text) != word.text or word.lower in HONORIFICS | OFFICES
    return known or (followed and word.lower not in lowered) or (word.lower not in lowered and len(word.text) > 3)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on behind the connector at `at`."""
    if at + 1 >= len(words) or without_possessive(words[at - 1].text) != words[at - 1].text:
        return False
    if words[at].lower in _PERSONAL_CONNECTORS:
        return is_name_word(words[at + 1])
    follows = words[at + 1] if words[at + 1].lower != "the" or at + 2 >= len(words) else words[at + 2]
    heads = ORGANISATION_WORDS | OFFICES
    return words[at].lower in {"of", "for"} and words[at - 1].lower in heads and is_name_word(follows)


def _head(words: Sequence[Word], start: int, end: int) -> int | None:
    """Where the name itself begins in a run: behind its titles; None where nothing but titles stands there."""
    if without_possessive(words[end - 1].text).casefold() in ORGANISATION_WORDS:
        return start
    last = max((k for k in range(start, end) if words[k].lower in OFFICES | HONORIFICS), default=start - 1)
    if [w.lower for w in words[last + 1 : last + 3]] == ["of", "state"]:
        last += 2
    elif last >= start and words[min(last + 1, end - 1)].lower == "of" and end - last > 4:
        last = end - 3  # "Mayor of London Anna Rossi": the office's place ends where two words are left
    last += 1
    while last < end and words[last].is_mark:
        last += 1
    return last if last < end else None


def _kind(words: Sequence[Word], end: int) -> NameKind:
    """An organisation by its last word; whether it is a person, what stands around it tells."""
    return "organisation" if without_possessive(words[end - 1].text).casefold() in ORGANISATION_WORDS else "other"
