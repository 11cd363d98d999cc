"""What a commitment is about, and on which condition: clauses read off the words of a sentence."""

from collections.abc import Sequence

from lucca.language.lexicon import CUES
from lucca.language.sentences import ABBREVIATIONS
from lucca.language.words import Word
from lucca.records import Span

_QUOTES = frozenset('“ ” " ‘ ’'.split())
_STOPS = frozenset(', ; : . ? ! ” “ " — – ( ) …'.split())
_CLAUSES = frozenset("if unless until because while although though but whereas when which who whose".split())
_LONGEST, _SHORTEST, _OPENING = 28, 1, 2
"""Words of a clause at most and at least; a comma behind its first few only parts adjectives ("a serious, open inquiry")."""

_ASKED = frozenset(
    "as even see know knows ask asks asked asking out wonder wonders wondered determine decide decides unclear understand "
    "understands understood sure question tell doubt doubts check learn uncertain matter".split()
)
"""Words after which "if" opens no condition ("as if", "to see if")."""

_CONDITIONS: tuple[tuple[str, ...], ...] = (
    ("if",),
    ("unless",),
    ("until",),
    ("provided",),
    ("providing",),
    ("once",),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("in", "exchange", "for"),
    ("in", "return", "for"),
    ("in", "the", "event"),
    ("only", "after"),
    ("only", "when"),
    ("or", "else"),
    ("or", "face"),
    ("or", "risk"),
    ("or", "be"),
)
_OPENING_WITH = {marker[0]: tuple(m for m in _CONDITIONS if m[0] == marker[0]) for marker in _CONDITIONS}
_VERBS_NEEDED = frozenset({"once", "until"})


def clause(words: Sequence[Word], at: int, most: int = _LONGEST) -> Span | None:
    """The words from `words[at]` to the end of their clause."""
    end = at
    while end < len(words) and end - at < most:
        word = words[end]
        if word.text in _STOPS and not (_goes_on(words, end) or (word.text == "," and 0 < end - at <= _OPENING)):
            break
        if end > at and word.lower in _CLAUSES:
            break
        if end > at and _conditional(words, end) is not None:
            break
        end += 1
    while end > at and (words[end - 1].is_mark or words[end - 1].lower in {"and", "or", "but", "as", "for", "to", "after"}):
        end -= 1
    return Span(words[at].span.start, words[end - 1].span.end) if end - at >= _SHORTEST else None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a mark ends no clause: a quotation mark inside one, the full stop of an abbreviation."""
    mark = words[at].text
    before, behind = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    if mark == ".":
        return before is not None and (len(before.text) < 3 or before.lower in ABBREVIATIONS)
    if mark == ",":
        return before is not None and behind is not None and before.text[-1].isdigit() and behind.text.isdigit()
    return mark in _QUOTES and at + 1 < len(words) and not (words[at + 1].is_mark or words[at + 1].is_capitalised)


def condition(words: Sequence[Word], at: int) -> Span | None:
    """The condition in the sentence of the commitment at `words[at]`: the nearest one, behind it if there is one."""
    near = range(max(at - 3 * _LONGEST, 0), min(at + 3 * _LONGEST, len(words)))
    found = [k for k in near if _conditional(words, k) is not None and (k > at or _opens_clause(words, k))]
    if not found:
        return None
    behind = [k for k in found if k > at]
    first = behind[0] if behind else found[-1]
    end = first + 1
    while end < len(words) and words[end].text not in _STOPS - {"“", "”", '"'} and end - first < _LONGEST:
        if words[end].lower in CUES and words[end - 1].text in {",", "”", '"'}:
            break
        end += 1
    while end > first and words[end - 1].is_mark:
        end -= 1
    return Span(words[first].span.start, words[end - 1].span.end) if end - first > 2 else None


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a condition stands first, so that it may be that of what follows ("If Brakk pays, …")."""
    return at == 0 or words[at - 1].is_mark or words[at - 1].lower in {"and", "but", "that"}


def _conditional(words: Sequence[Word], at: int) -> tuple[str, ...] | None:
    for marker in _OPENING_WITH.get(words[at].lower, ()):
        if all(at + k < len(words) and words[at + k].lower == m for k, m in enumerate(marker)):
            if marker[0] == "if" and at and words[at - 1].lower in _ASKED:
                return None
            if marker[0] in _VERBS_NEEDED and not _has_subject(words, at + 1):
                return None
            return marker
    return None


def _has_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a clause follows, no date ("until Friday") and no lone word ("once again")."""
    following = words[at : at + 4]
    return len(following) == 4 and following[0].lower in {
        "the",
        "they",
        "it",
        "he",
        "she",
        "we",
        "all",
        "a",
        "an",
        "its",
        "their",
    }


def written(text: str, span: Span) -> str:
    """The words of a span, each blank one space."""
    return " ".join(text[span.start : span.end].split())
