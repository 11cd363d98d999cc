"""Which of a statement's words are the speaker's own: those inside quotation marks.

A direct statement is the speaker's throughout, an indirect one the report's; a mixed one is cut at its quotation marks, the
marks with the words that they hold. A mark that never closes holds what follows it in its stretch.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lucca.records import Span, Statement

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)"
    r"|„[^“”]*(?:[“”]|$)"
    r"|«[^»]*(?:»|$)"
    r"|\"[^\"]*(?:\"|$)"
    r"|``.*?(?:''|$)"
    r"|(?<!\w)‘(?=\S).*?(?:’(?!\w)|$)"
    r"|(?<!\w)'(?=\S)[^']*(?:(?<=\w)'(?=\w)[^']*)*(?<=\S)'(?!\w)",
    re.DOTALL,
)


def spoken(text: str, statement: Statement, content: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches of `content` that are given as the speaker's own words, in order."""
    if statement.kind == "direct":
        return tuple(content)
    if statement.kind == "indirect":
        return ()
    return tuple(
        Span(start + m.start(), start + m.end()) for start, end in content for m in _QUOTED.finditer(text[start:end])
    )


def is_spoken(span: Span, stretches: Sequence[Span]) -> bool:
    """Whether any of it lies inside the stretches."""
    return any(start < span[1] and span[0] < end for start, end in stretches)


def by_voice(span: Span, stretches: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """The span cut wherever a stretch begins or ends, each part with whether it is spoken."""
    edges = {edge for stretch in stretches for edge in stretch if span[0] < edge < span[1]}
    for start, end in pairwise(sorted({*span, *edges})):
        yield Span(start, end), is_spoken(Span(start, end), stretches)
