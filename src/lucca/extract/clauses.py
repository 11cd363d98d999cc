"""Noun phrases beside a word, found by the words alone: a verb's subject before it, its object behind it."""

from collections.abc import Sequence

from lucca.language.lexicon import AUXILIARIES, CUES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from lucca.language.words import Word, without_possessive
from lucca.records import Span

_LONGEST, _NAME = 14, 8
"""Words of a noun phrase, and of a name, at most."""

_OPENERS = (SUBORDINATORS - {"and"}) | {"what", "how", "why"}
_POSSESSIVES = frozenset("its his her their our my".split())
_BREAKS = DETERMINERS | frozenset("of for and".split())
_RELATIVES = frozenset({"who", "which", "that"})
_INSIDE = frozenset({"'", "’", "-", "‑", "&", "/"})
_ENDS = (SUBORDINATORS - {"and"}) | (PREPOSITIONS - {"of"}) | (AUXILIARIES - {"was"}) | {"was", "is", "by"}
_ADVERBIAL = AUXILIARIES | frozenset("have had has openly strongly long all both fully firmly now never no longer".split())


def subject(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The noun phrase right before the verb group that `words[at]` ends; empty where there is none in sight."""
    end = at
    while end and (words[end - 1].lower in _ADVERBIAL or words[end - 1].lower.endswith("ly")):
        end -= 1
    if end and words[end - 1].lower in _RELATIVES:
        end -= 1
        if end and words[end - 1].text == ",":
            end -= 1
    elif end and words[end - 1].text == ",":
        opening = next((k for k in range(end - 2, max(end - 2 - _LONGEST, -1), -1) if words[k].text == ","), None)
        if opening is None:
            return ()
        end = opening
    start = end
    while start and end - start < _LONGEST and not _ends_left(words, start - 1):
        start -= 1
    return words[start:end]


def _ends_left(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.is_mark:
        return word.text not in _INSIDE and not (word.text == "." and at and len(words[at - 1].text) < 5)
    return word.lower in _OPENERS or word.lower in CUES or word.lower in AUXILIARIES


def phrase(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The noun phrase that begins at `words[at]`, with the members of a list behind it."""
    end = at
    while end < len(words) and end - at < _LONGEST:
        word = words[end]
        if word.text == "," and _goes_on(words, end):
            end += 1
            continue
        if word.is_mark and word.text not in _INSIDE and not (word.text == "." and end and len(words[end - 1].text) < 5):
            break
        if word.lower in _ENDS or (word.lower in CUES and not word.is_capitalised):
            break
        if word.lower == "and" and not _opens(words, end + 1):
            break
        end += 1
    while end > at and (words[end - 1].is_mark or words[end - 1].lower == "and"):
        end -= 1
    return words[at:end]


def with_apposition(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The noun phrase at `words[at]`, and the name behind its comma where it only says who that is."""
    found = phrase(words, at)
    end = at + len(found)
    if found and found[-1].text.islower() and end + 1 < len(words) and words[end].text == ",":
        last = end + 1
        while last < len(words) and last - end < _NAME and words[last].is_capitalised:
            last += 1
        if last - end > 2:
            return words[at:last]
    return found


def owner(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Who owns the noun at `words[at]`, up to three adjectives before it: "its long-standing support", "Brakk's support".

    The name comes without its possessive ending; empty where nobody owns it.
    """
    for k in range(at - 1, max(at - 5, -1), -1):
        word = words[k]
        if word.lower in _POSSESSIVES:
            return words[k : k + 1]
        bare = without_possessive(word.text)
        if bare != word.text and bare:
            start = capitals(words, k)
            return [*words[start:k], Word(Span(word.span.start, word.span.start + len(bare)), bare)]
        if word.is_mark or word.lower in _BREAKS:
            break
    return ()


def capitals(words: Sequence[Word], end: int) -> int:
    """Where the run of capitalised words that ends before `words[end]` begins."""
    start = end
    while start and end - start < _NAME and words[start - 1].is_capitalised and words[start - 1].lower not in DETERMINERS:
        start -= 1
    return start


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a member of a list of names may begin here."""
    if at >= len(words):
        return False
    return words[at].is_capitalised or (
        words[at].lower in DETERMINERS and at + 1 < len(words) and words[at + 1].is_capitalised
    )


def _goes_on(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma only parts the members of a list: names on, and "and" before the next mark but commas."""
    if not _opens(words, comma + 1):
        return False
    for word in words[comma + 1 : comma + 1 + _LONGEST]:
        if word.lower == "and":
            return True
        if (word.is_mark and word.text not in _INSIDE | {","}) or word.lower in _ENDS or word.lower in CUES:
            return False
    return False
