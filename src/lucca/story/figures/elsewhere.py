"""Which figures are told of another happening than the report's: of another year, or set beside this one to compare.

"The worst since 2004, when seven people died in a rail crash" counts nobody of this story; nor does the sentence behind it
that goes on about that crash.
"""

import re
from collections.abc import Sequence

from lucca.records import Span

_HAPPENING = (
    r"(?:accident|incident|crash|disaster|attack|bombing|shooting|fire|blaze|explosion|blast|flood|storm|earthquake|quake|"
    r"outbreak|epidemic|derailment|collision|sinking|massacre|tragedy|case|raid|protest|eruption|landslide|stampede)s?"
)
_COMPARED = re.compile(
    r"\b(?:first|worst|best|biggest|largest|highest|lowest|most|deadliest|bloodiest|only|no|last)\b[^.;]{0,120}\bsince\b|"
    r"\bsince (?:\w+ ){0,3}(?:(?:19|20)\d\d)\b[^.;]{0,60}\b(?:when|in which|killed|left)\b|"
    r"\b(?:similar|previous|earlier|past|unrelated|separate|comparable|like the|last (?:year|month|week)['’]s)\s"
    rf"(?:\w+\s){{0,2}}{_HAPPENING}\b|"
    r"\b(?:compared (?:with|to)|in comparison|by comparison|the last time|years? (?:ago|earlier|before)|anniversary|"
    r"in the history|remembered for|reminiscent|recall(?:s|ed|ing)? the)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:that|those|it|they|he|she|another|a further|a total|the (?:accident|crash|attack|disaster|fire|blast|explosion|"
    r"storm|quake|earthquake|derailment|collision|bombing|shooting|driver|gunman|bombers?|attackers?|toll))\b",
    re.IGNORECASE,
)
_FAR = 400
"""Code points before a figure, in its sentence, in which a comparison stands."""


class Elsewhere:
    """Tells for the figures of a report, asked in text order, which of them count in another happening."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._other = -2

    def __call__(self, at: int, span: Span, *, old: bool, dated: bool) -> bool:
        """Whether the figure at `span` in sentence `at` counts in another happening.

        `old` says that its time is long before the report, `dated` that it is near.
        """
        sentence = self._sentences[at]
        start = max(sentence.start, span.start - _FAR)
        other = old or _COMPARED.search(self._text, start, span.end) is not None
        if not other and not dated:
            other = at == self._other or (at == self._other + 1 and self._follows(at))
        if other:
            self._other = at
        return other

    def _follows(self, at: int) -> bool:
        """Whether a sentence goes on about what the one before it tells, in the same paragraph."""
        before, sentence = self._sentences[at - 1], self._sentences[at]
        gap = self._text[before.end : sentence.start]
        return "\n" not in gap and _GOES_ON.match(self._text, sentence.start, sentence.end) is not None
