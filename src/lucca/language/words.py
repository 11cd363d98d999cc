"""Words of a text, as spans with their letters.

A word is a run of letters and digits with inner hyphens, apostrophes and ampersands ("45-year-old", "O’Neill", "AT&T"), an
abbreviation with inner full stops ("U.S."), or one mark.
"""

import re
from typing import NamedTuple

from lucca.records import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-‐‑'’&]\w+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s?$|['’]S$")


class Word(NamedTuple):
    """One word: its span in the report's text and its letters as they stand."""

    span: Span
    text: str

    @property
    def lower(self) -> str:
        """The letters without case, apostrophes made straight."""
        return self.text.casefold().replace("’", "'")

    @property
    def is_capitalised(self) -> bool:
        """Whether the word starts with an upper-case letter."""
        return self.text[0].isupper()

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation, not letters or digits."""
        return not (self.text[0].isalnum() or self.text[0] == "_")


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]` in order; spans are into the whole text."""
    stop = len(text) if end is None else end
    # Spares the tuples' own constructors, which cost more than finding the words.
    new = tuple.__new__
    return tuple([new(Word, (new(Span, m.span()), m[0])) for m in _WORD.finditer(text, start, stop)])


def without_possessive(text: str) -> str:
    """A word without its possessive ending ("Russia’s" to "Russia")."""
    return _POSSESSIVE.sub("", text)
