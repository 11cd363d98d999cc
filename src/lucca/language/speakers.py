"""Who speaks, as far as the words beside a quotation name it plainly: a source phrase and a cue verb.

Four shapes are read: `“…,” SOURCE CUE`, `“…,” CUE SOURCE`, `SOURCE CUE … “…”` and `SOURCE …, CUEing “…”`. Anything less
plain yields nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lucca.language.lexicon import (
    ADDRESSING,
    AUXILIARIES,
    COLON_ONLY,
    CUES,
    DETERMINERS,
    GERUNDS,
    HONORIFICS,
    INVERTING,
    NOT_NAMES,
    OFFICES,
    PREPOSITIONS,
    PRONOUNS,
    SPOKESPEOPLE,
    SUBORDINATORS,
)
from lucca.language.words import Word
from lucca.records import Span

_MAX_SOURCE = 22
"""Words of a source phrase with its apposition; longer ones are mostly a clause that was misread."""

_MAX_LEAD = 14
"""Words between a cue and the quote that follows it: "told a news conference in the old town on Monday:"."""

_MAX_BARE = 5
"""Words from a verb that is no known cue to the colon behind it: "fired back:", "had a simple answer:"."""

_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source phrase and its cue; `certainty` between 0 and 1 says how plain the shape is."""

    source: Span | None
    cue: Span
    certainty: float


def after(words: Sequence[Word]) -> Speaker | None:
    """The speaker named by the words that follow a quotation, up to their sentence's end."""
    words = words[1:] if words and (words[0].text == "," or words[0].text in _DASHES) else words
    if not words:
        return None
    if words[0].lower in INVERTING:
        return _inverted(words)
    return _straight(words)


def before(words: Sequence[Word]) -> Speaker | None:
    """The speaker named by the words that lead up to a quotation, from their sentence's start."""
    colon = bool(words) and words[-1].text in {":", "："}
    end = len(words)
    while end and words[end - 1].is_mark:
        end -= 1
    if end and words[end - 1].lower == "that":
        end -= 1
    words = words[:end]
    for at in range(len(words) - 1, max(len(words) - 1 - _MAX_LEAD, -1), -1):
        if _can_lead(words, at, colon):
            named = None if words[at].lower in GERUNDS else _led(words, at, colon)
            return named or _subject(words, at, at + 1, 0.6)
    return _subject(words, len(words), len(words), 0.5) if colon else None


def _can_lead(words: Sequence[Word], at: int, colon: bool) -> bool:
    """Whether the cue at `at` governs a quote right behind the words."""
    word = words[at]
    rest = words[at + 1 :]
    if word.lower not in CUES or (word.lower in COLON_ONLY and not colon):
        return False
    if at and words[at - 1].lower in DETERMINERS | PREPOSITIONS | {"to"} - {"also"}:
        return False  # "a call", "to say": no finite verb
    if not rest:
        return True
    clause = any(w.lower in SUBORDINATORS or w.lower in PRONOUNS - {"it"} for w in rest)
    if colon:
        return not clause or word.lower in ADDRESSING
    return not clause and (word.lower in ADDRESSING or rest[0].lower in PREPOSITIONS | AUXILIARIES or rest[0].is_mark)


def _inverted(words: Sequence[Word]) -> Speaker | None:
    """`said SOURCE`."""
    start = 1
    while start < len(words) and words[start].lower in AUXILIARIES:
        start += 1
    end = _phrase_end(words, start)
    if end == start or not _can_start(words[start]):
        return None
    return Speaker(_span(words, start, end), words[0].span, 0.95)


def _straight(words: Sequence[Word]) -> Speaker | None:
    """`SOURCE said`, with an apposition between commas at most."""
    if not _can_start(words[0]):
        return None
    commas = 0
    for at in range(1, min(len(words), _MAX_SOURCE)):
        word = words[at]
        if word.text == ",":
            commas += 1
        elif word.is_mark and word.text not in {".", "'", "’", "&", "/"} | _DASHES | set('()"“”'):
            return None
        elif word.lower in CUES and word.lower not in GERUNDS | COLON_ONLY:
            if words[at - 1].lower in DETERMINERS | {"to"} or (commas == 1 and words[at - 1].text != ","):
                continue
            end = _strip_auxiliaries(words, 0, at)
            end = _without_relative(words, end)
            if end == 0:
                return None
            return Speaker(_span(words, 0, end), word.span, 0.95 if not commas else 0.85)
        elif word.lower in {"and", "but"} and at < 2:
            return None
    return None


def _led(words: Sequence[Word], at: int, colon: bool) -> Speaker | None:
    """`SOURCE said:`."""
    end = _strip_auxiliaries(words, 0, at)
    if end == 0:
        return None
    if words[end - 1].text == "," or words[end - 1].text in _DASHES:
        start, end = _before_apposition(words, end - 1)
    else:
        start = _phrase_start(words, end)
    if start >= end or not _can_start(words[start]) or end - start > _MAX_SOURCE:
        return None
    return Speaker(_span(words, start, end), words[at].span, 0.9 if colon else 0.85)


def _subject(words: Sequence[Word], at: int, cue_end: int, certainty: float) -> Speaker | None:
    """`SOURCE …, adding` and `SOURCE fired back:`: the sentence's first noun phrase speaks.

    The cue is the word at `at`; where that lies behind the words, it is what follows the noun phrase, if that is short.
    """
    start = 0
    while start < at and (words[start].is_mark or words[start].lower in {"but", "and", "however", "meanwhile"}):
        start += 1
    if start >= at or not _can_start(words[start]) or words[start].lower in PREPOSITIONS | SUBORDINATORS | AUXILIARIES:
        return None
    end = start + 1
    while end < at and (words[end].is_capitalised or words[end - 1].lower in HONORIFICS | DETERMINERS | OFFICES):
        end += 1
    if words[start].lower not in PRONOUNS and not words[end - 1].is_capitalised:
        return None
    if cue_end > at:
        return Speaker(_span(words, start, end), words[at].span, certainty)
    verb = words[end] if end < len(words) else None
    if verb is None or verb.is_mark or verb.is_capitalised or len(words) - end > _MAX_BARE or verb.lower in PREPOSITIONS:
        return None
    return Speaker(_span(words, start, end), verb.span, certainty)


def _can_start(word: Word) -> bool:
    """Whether a source phrase can begin with this word."""
    lower = word.lower
    if lower in SUBORDINATORS | PREPOSITIONS | CUES - {"sang", "sing"}:
        return False
    return (
        word.is_capitalised
        or lower in DETERMINERS | PRONOUNS | HONORIFICS | OFFICES | SPOKESPEOPLE
        or lower.endswith("s")
        or word.text[0].isdigit()
    )


def _phrase_end(words: Sequence[Word], start: int) -> int:
    """Where the noun phrase from `start` ends: at a comma, a clause, or a preposition that does not belong to a title."""
    at = start
    while at < min(len(words), start + _MAX_SOURCE):
        word, last = words[at], words[at - 1]
        if word.is_mark:
            inside = word.text in {"'", "’", "&", "-"} or (word.text == "." and last.lower in HONORIFICS | OFFICES)
            if not inside and not (word.text == "." and len(last.text) == 1):
                break
        elif word.lower in CUES or (word.lower in AUXILIARIES and at > start):
            break
        elif word.lower in SUBORDINATORS and word.lower != "and":
            break
        elif word.lower == "and" and not (at + 1 < len(words) and words[at + 1].is_capitalised):
            break
        elif word.lower in PREPOSITIONS and word.lower != "of" and not _titular(words, start, at):
            break
        at += 1
    return at


def _titular(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether a preposition belongs to a title: "a spokesman for the ministry", "minister for trade"."""
    return (
        words[at].lower in {"for", "at", "with", "from"} and at > start and (words[at - 1].lower in SPOKESPEOPLE | OFFICES)
    )


def _phrase_start(words: Sequence[Word], end: int) -> int:
    """Where the noun phrase that ends at `end` begins: behind the nearest mark, conjunction or clause opener."""
    start = end
    while start > 0:
        word = words[start - 1]
        if word.is_mark and word.text not in {".", "'", "’", "&"}:
            break
        if word.text == "." and words[start - 2].lower not in HONORIFICS | OFFICES and len(words[start - 2].text) > 1:
            break
        if word.lower in SUBORDINATORS and not (start < end and _joins_names(words, start - 1)):
            break
        if word.lower in CUES:
            break
        start -= 1
    return _after_adjunct(words, start, end)


def _joins_names(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" joins two names that speak together."""
    return words[at].lower == "and" and at > 0 and words[at - 1].is_capitalised and words[at + 1].is_capitalised


def _after_adjunct(words: Sequence[Word], start: int, end: int) -> int:
    """Skips what stands before the subject: "In Lucca on Monday the minister" to "the minister"."""
    while start < end and (words[start].lower in AUXILIARIES or words[start].lower in SUBORDINATORS):
        start += 1
    if start < end and words[start].lower in PREPOSITIONS:
        tail = end
        while tail > start and _names_speaker(words[tail - 1]):
            tail -= 1
        if tail > start + 1 and words[tail - 1].lower in DETERMINERS:
            tail -= 1
        if words[end - 1].lower in PRONOUNS:
            tail = end - 1
        return tail if tail > start + 1 else end
    return start


def _names_speaker(word: Word) -> bool:
    return (word.is_capitalised and word.lower not in NOT_NAMES) or word.lower in OFFICES | HONORIFICS


def _before_apposition(words: Sequence[Word], comma: int) -> tuple[int, int]:
    """The noun phrase before an apposition whose closing mark is at `comma`."""
    at = comma - 1
    while at > 0 and words[at].text != "," and words[at].text not in _DASHES:
        at -= 1
    if at <= 0:
        return 0, 0
    if words[at + 1].is_capitalised and at > 2 and words[at - 1].text.isdigit():  # "Name, 45, Town,"
        return _before_apposition(words, at)
    if words[at - 1].text.isdigit() and at > 1 and words[at - 2].text == ",":
        at -= 2
    start = _phrase_start(words, at)
    return start, at if words[at + 1].lower in {"who", "whose", "which", "whom"} else comma


def _without_relative(words: Sequence[Word], end: int) -> int:
    """Ends the source before a relative clause or a participle between commas ("Mr Rossi, who was there,")."""
    if words[end - 1].text == "," or words[end - 1].text in _DASHES:
        end -= 1
    for at in range(1, end - 1):
        if words[at].text == "," and words[at + 1].lower in {"who", "whose", "which", "whom", "speaking"}:
            return at
    return end


def _strip_auxiliaries(words: Sequence[Word], start: int, end: int) -> int:
    while end > start and (
        words[end - 1].lower in AUXILIARIES or (words[end - 1].lower.endswith("ly") and not words[end - 1].is_capitalised)
    ):
        end -= 1
    return end


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    return Span(words[start].span.start, words[end - 1].span.end)
