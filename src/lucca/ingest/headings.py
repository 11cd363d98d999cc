"""Section headings inside a body: short lines between longer ones, without a sentence's end."""

import re
from collections.abc import Iterator, Sequence

from lucca.ingest.patterns import FINAL, SAYING, SPEECH
from lucca.records import Furniture, Span

_MAX = 70
_WORDS = 9
"""Code points and words above which a line is no section heading."""

_PLAIN_WORDS = 6
"""Words up to which a line is a heading although it is written like a sentence."""

_QUOTED_WORDS = 5
"""Words up to which a line in quotation marks is a heading although it is not in title case."""

_QUOTED = re.compile(r"[\"“‘’'«].*[\"”’'»]\Z", re.DOTALL)
_SMALL = frozenset(
    "a an and as at but by for from in into is it nor of off on onto or over per so the to up via vs with".split()
)
"""Words that title case leaves small."""


def headings(text: str, paragraphs: Sequence[Span]) -> Iterator[Furniture]:
    """The headings among `paragraphs`, which are those of the story proper; the first and the last are never headings."""
    for before, span, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        line = text[span.start : span.end]
        if (
            _is_heading(line)
            and FINAL.search(text[before.start : before.end][-4:])
            and after.end - after.start > span.end - span.start
        ):
            yield Furniture(span=span, kind="heading")


def _is_heading(line: str) -> bool:
    words = line.split()
    if len(line) > _MAX or len(words) > _WORDS or FINAL.search(line) or SAYING.search(line):
        return False
    if _QUOTED.match(line):
        return len(words) <= _QUOTED_WORDS or _in_title_case(words)
    if not line[:1].isupper() or SPEECH.search(line):
        return False
    return _in_title_case(words) or (len(words) <= _PLAIN_WORDS and words[-1].isalnum() and "," not in line)


def _in_title_case(words: Sequence[str]) -> bool:
    bare = [w.strip("“”\"‘’'«»()[],:;-–—") for w in words]
    return all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _SMALL or not w for w in bare)
