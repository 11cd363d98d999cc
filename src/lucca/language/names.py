"""Names by their capitals: groundwork until the trained reader marks them.

A name is a run of capitalised words. The first word of a sentence counts only where it is capitalised elsewhere inside a
sentence too, or another capitalised word follows. Titles are not part of a person's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.lexicon import (
    CONNECTORS,
    CUES,
    DETERMINERS,
    HONORIFICS,
    INVERTING,
    NOT_NAMES,
    OFFICES,
    ORGANISATION_WORDS,
    PREPOSITIONS,
)
from lucca.language.words import Word, without_possessive
from lucca.records import Span
from lucca.records.reading import NameKind

_APPOSITION = 14
"""Words behind a name that are looked at for a cue: a short apposition and its commas."""

_PERSONAL_CONNECTORS = CONNECTORS - {"of", "the", "for", "and", "und"}


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name in a text: its span without titles and possessive ending, and its kind.

    `titles` are the words of address and office right before it, without case; `possessive` says that it owns what follows;
    `governed` that a preposition stands before it and its titles, so that it is no subject.
    """

    span: Span
    kind: NameKind
    titles: tuple[str, ...]
    possessive: bool
    governed: bool
    cued: bool


def names(sentences: Sequence[Sequence[Word]]) -> tuple[NamedSpan, ...]:
    """The names in sentences, each given as its words, in text order."""
    inner = {w.text for words in sentences for w in words[1:] if w.is_capitalised}
    lowered = {w.text for words in sentences for w in words if w.text.islower()}
    found: list[NamedSpan] = []
    for words in sentences:
        for start, end in _runs(words, inner, lowered):
            if name := _name(words, start, end):
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
    return _is_name_word(word) or (word.lower in CONNECTORS and _goes_on(words, at))


def _is_name_word(word: Word) -> bool:
    prefixed = word.lower.startswith(("al-", "el-")) and not word.text.isupper()
    return (word.is_capitalised or prefixed) and word.lower not in NOT_NAMES and not word.is_mark


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
    follows = words[at + 1] if words[at + 1].lower != "the" or at + 2 >= len(words) else words[at + 2]
    heads = ORGANISATION_WORDS | OFFICES
    return words[at].lower in {"of", "for"} and words[at - 1].lower in heads and _is_name_word(follows)


def _name(words: Sequence[Word], start: int, end: int) -> NamedSpan | None:
    """The name in a run: what follows its titles; None where nothing but titles stands there."""
    run = words[start:end]
    first = _first_title(words, start)
    last_title = max((k for k, w in enumerate(run) if w.lower in OFFICES | HONORIFICS), default=-1)
    if [w.lower for w in run[last_title + 1 : last_title + 3]] == ["of", "state"]:
        last_title += 2
    elif last_title >= 0 and [w.lower for w in run[last_title + 1 : last_title + 2]] == ["of"] and len(run) - last_title > 4:
        last_title = len(run) - 3  # "Mayor of London Anna Rossi": the office's place ends where two words are left
    organisation = without_possessive(run[-1].text).casefold() in ORGANISATION_WORDS
    head = run if organisation else run[last_title + 1 :]
    while head and head[0].is_mark:
        head = head[1:]
    if not head:
        return None
    titles = tuple(w.lower for w in words[first : start + (0 if organisation else last_title + 1)] if not w.is_mark)
    close = head[-1].span.start + len(without_possessive(head[-1].text))
    personal = _addresses(titles) or (len(head) > 1 and _is_spoken_of_as_person(words, end))
    kind: NameKind = "organisation" if organisation else "person" if personal else "other"
    return NamedSpan(
        span=Span(head[0].span.start, close),
        kind=kind,
        titles=titles,
        possessive=close != head[-1].span.end,
        governed=_governed(words, first),
        cued=(end < len(words) and words[end].lower in CUES) or (first > 0 and words[first - 1].lower in INVERTING),
    )


def _addresses(titles: Sequence[str]) -> bool:
    return any(t in HONORIFICS | OFFICES for t in titles)


def _is_spoken_of_as_person(words: Sequence[Word], end: int) -> bool:
    """Whether what follows a name fits a person: an age, "who", or a cue, perhaps behind an apposition."""
    tail = words[end : end + _APPOSITION]
    if not tail:
        return False
    if tail[0].text != ",":
        return tail[0].lower in CUES | {"who"}
    if len(tail) > 1 and (tail[1].text.isdigit() or tail[1].lower in {"who", "whose"}):
        return True
    close = next((k for k, w in enumerate(tail[1:], start=1) if w.text == ","), None)
    return close is not None and close + 1 < len(tail) and tail[close + 1].lower in CUES


def _first_title(words: Sequence[Word], start: int) -> int:
    """Where the lower-case titles right before a run begin ("foreign minister Anna Rossi")."""
    while start > 0 and (
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
    while at >= 0 and (words[at].lower in DETERMINERS or _is_name_word(words[at]) or words[at].text in {"'", "’"}):
        at -= 1
    return at >= 0 and words[at].lower in PREPOSITIONS
