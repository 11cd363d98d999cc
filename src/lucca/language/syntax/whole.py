"""Noun phrases that a span cuts off: "the Russian Foreign", whose noun stands right behind it."""

from bisect import bisect_left, bisect_right

from lucca.language.syntax.types import Syntax
from lucca.records import Span

_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat"})
"""Relations of what stands before its noun."""

_FARTHEST = 3
"""Tokens from a span's end to the noun that it lacks."""


def whole(span: Span, syntax: Syntax) -> Span:
    """The span with the noun that its last words belong to, and with the rest of a name that it breaks into.

    Words are added only where they follow without a gap, or, in front, where they are parts of a name.
    """
    first = bisect_right(syntax.tokens, span.start, key=lambda t: t.end)
    last = bisect_left(syntax.tokens, span.end, key=lambda t: t.start) - 1
    if first > last:
        return span
    end = _end(first, last, syntax)
    begin = first
    while begin and _names_on(begin - 1, syntax) and first <= syntax.heads[begin - 1] <= end:
        begin -= 1
    return Span(min(span.start, syntax.tokens[begin].start), max(span.end, syntax.tokens[end].end))


def _end(first: int, last: int, syntax: Syntax) -> int:
    """The last token once the noun behind is added, and what continues a name whose head is inside."""
    end, asked = last, first
    while asked <= end:
        heads = [syntax.heads[k] for k in range(asked, end + 1) if syntax.relations[k] in _BEFORE]
        asked, end = end + 1, max([end, *(head for head in heads if end < head <= end + _FARTHEST)])
    while end + 1 < len(syntax) and syntax.relations[end + 1] == "flat" and first <= syntax.heads[end + 1] <= end:
        end += 1
    return end


def _names_on(token: int, syntax: Syntax) -> bool:
    return syntax.upos[token] == "PROPN" and syntax.relations[token] in {"compound", "flat", "amod"}
