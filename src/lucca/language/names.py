"""Names by their capitals: groundwork until the trained reader marks them.

A name is a run of capitalised words. The first word of a sentence counts only where it is capitalised elsewhere inside a
sentence too, or another capitalised word follows. Titles are not part of a person's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.lexicon import CONNECTORS, HONORIFICS, NOT_NAMES, OFFICES, ORGANISATION_WORDS
from lucca.language.words import Word, without_possessive
from lucca.records import Span
from lucca.records.reading import NameKind

_PERSONAL_CONNECTORS = CONNECTORS - {"of", "the", "for", "and", "und"}


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name in a text: its span without title and possessive ending, its kind, and whether a title stands before it."""

    span: Span
    kind: NameKind
    titled: bool
    possessive: bool


def names(sentences: Sequence[Sequence[Word]]) -> tuple[NamedSpan, ...]:
    """The names in sentences, each given as its words, in text order."""
    inner = {w.text for words in sentences for w in words[1:] if w.is_capitalised}
    lowered = {w.text for words in sentences for w in words if w.text.islower()}
    found: list[NamedSpan] = []
    for words in sentences:
        for start, end in _runs(words, inner, lowered):
            if name := _name(words[start:end]):
                found.append(name)
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
        while end < len(words):
            if _is_name_word(words[end]) and not without_possessive(words[end - 1].text) != words[end - 1].text:
                end += 1
            elif words[end].text == "." and words[end - 1].lower in HONORIFICS | OFFICES | {"jr", "st"}:
                end += 1
            elif words[end].text == "." and len(words[end - 1].text) == 1:
                end += 1
            elif words[end].lower in CONNECTORS and _goes_on(words, end):
                end += 1
            else:
                break
        runs.append((at, end))
        at = end
    return runs


def _is_name_word(word: Word) -> bool:
    return word.is_capitalised and word.lower not in NOT_NAMES and not word.is_mark


def _starts_name(words: Sequence[Word], at: int, inner: set[str], lowered: set[str]) -> bool:
    word = words[at]
    if not _is_name_word(word):
        return False
    first = at == 0 or all(w.is_mark for w in words[:at])
    if not first:
        return True
    followed = at + 1 < len(words) and _is_name_word(words[at + 1])
    known = word.text in inner or without_possessive(word.text) != word.text or word.lower in HONORIFICS | OFFICES
    return known or (followed and word.lower not in lowered) or (word.lower not in lowered and len(word.text) > 3)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on behind the connector at `at`."""
    if at + 1 >= len(words) or without_possessive(words[at - 1].text) != words[at - 1].text:
        return False
    if words[at].lower in _PERSONAL_CONNECTORS:
        return _is_name_word(words[at + 1])
    return (
        words[at].lower == "of"
        and words[at - 1].lower in ORGANISATION_WORDS | OFFICES | {"bank", "university"}
        and (_is_name_word(words[at + 1]))
    )


def _name(run: Sequence[Word]) -> NamedSpan | None:
    """The name in a run: what follows its titles; None where nothing but titles stands there."""
    honoured = any(w.lower in HONORIFICS for w in run)
    last_title = max((k for k, w in enumerate(run) if w.lower in OFFICES | HONORIFICS), default=-1)
    head = run[last_title + 1 :]
    while head and head[0].is_mark:
        head = head[1:]
    if run[-1].lower.removesuffix("'s") in ORGANISATION_WORDS:
        head, last_title = run, -1
    if not head:
        return None
    end = head[-1].span.start + len(without_possessive(head[-1].text))
    kind: NameKind = "other"
    if without_possessive(head[-1].text).casefold() in ORGANISATION_WORDS:
        kind = "organisation"
    elif honoured or (last_title >= 0 and run[last_title].lower in OFFICES and run[last_title].text != "of"):
        kind = "person"
    return NamedSpan(Span(head[0].span.start, end), kind, last_title >= 0, end != head[-1].span.end)
