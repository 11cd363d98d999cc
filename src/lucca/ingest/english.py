"""Is a text English? A quick count of small words answers nearly always; only doubt pays for a language model."""

import re
from itertools import islice

from lucca.errors import LanguageError

_SMALL_WORDS = frozenset(
    "the and to that with said from his but which they were been this will who would their it are has had not by".split()
)
"""Frequent in English and rare in other languages that are written in Latin letters."""

_WORD = re.compile(r"[^\W\d_]+")

_MAX_WORDS = 2000
"""Words that are looked at: the answer does not change after them."""

_MIN_LETTERS = 120
"""Letters below which no language can be told: a text that short passes."""

_PLAINLY = 0.12
"""Share of small words from which a text is English. English news has 0.2 to 0.35, German, Spanish, French below 0.03."""

_SAMPLE = 5000
"""Code points given to the language model; it reads a text byte by byte."""


def require_english(text: str, name: str) -> None:
    """Raises LanguageError where `text` is plainly in another language than English; `name` is the input, for messages."""
    words = [m.group().lower() for m in islice(_WORD.finditer(text), _MAX_WORDS)]
    if sum(map(len, words)) < _MIN_LETTERS:
        return
    if sum(word in _SMALL_WORDS for word in words) >= _PLAINLY * len(words):
        return
    language = _classified(text)
    if language != "en":
        raise LanguageError(name, f"seems to be in another language ({language})", "give an English report")


def _classified(text: str) -> str:
    # numpy and a model of two megabytes come with it, a tenth of a second that English texts do not pay
    from py3langid import classify

    language, _score = classify(text[:_SAMPLE])
    return str(language)
