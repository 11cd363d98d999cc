"""Posts that a page embeds: words, then a dash, the account's name, its handle and a date. The words are the account's.

Where a post begins that follows sentences of the report nobody can tell: then only its last sentence is taken.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lucca.language.analysis import Attribution
from lucca.layout import trimmed
from lucca.records import Span

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_FOOT = re.compile(
    r"(?:--|[—–-])[ ]{0,2}(?P<name>[^\s()—–-][^()\n—–]{0,48}?)[ ]\(@\w{1,30}\)[ ]"
    rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})"
)

_SHORT = 140
"""Code points of a short post: Twitter's limit until November 2017, and longer than most posts since."""

_LEAST_WORDS = 3
"""Words besides tags and handles without which nothing is said."""

_QUOTED = re.compile(r"[\"“”«»‘]|(?:(?<=\s)|\A)'(?=\w)|[.!?]['’](?=\s|\Z)")
"""A mark of somebody else's quotation."""

_BEFORE_TAG = re.compile(r"[.!?…][\"”’')]{0,2}\s+(?=[@#]\w)")

_LONG = 280
"""Code points above which a stretch is no post."""

_SURE = 0.5


def with_posts(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Sequence[Span]], found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions `found`, in text order, with those of the posts in their places; what overlaps a post is left out."""
    posts = list(_posts(text, paragraphs, sentences))
    if not posts:
        return tuple(found)
    spans = [Span(post.content[0].start, foot) for post, foot in posts]
    kept = [(number, rest) for number, a in enumerate(found) if (rest := _outside(text, a, spans)) is not None]
    order = sorted([*kept, *((-1, post) for post, _ in posts)], key=lambda entry: entry[1].content[0])
    place = {number: k for k, (number, _) in enumerate(order) if number >= 0}
    return tuple(replace(a, continues=place.get(a.continues)) if a.continues is not None else a for _, a in order)


def _posts(text: str, paragraphs: Sequence[Span], sentences: Sequence[Sequence[Span]]) -> Iterator[tuple[Attribution, int]]:
    """Each post as an attribution, and where its foot ends."""
    last = 0
    for foot in _FOOT.finditer(text):
        at = bisect_right(paragraphs, foot.start() - 1, key=lambda p: p.start) - 1
        name = Span(*foot.span("name"))
        if at < 0 or not any(c.isalpha() for c in foot["name"]):
            continue
        content = _content(text, sentences[at], last, foot.start())
        last = foot.end()
        if content is None:
            continue
        yield (
            Attribution(
                paragraph=at, kind="direct", source=name, cue=None, content=(content,), speaker=name, confidence=_SURE
            ),
            foot.end(),
        )


def _content(text: str, sentences: Sequence[Span], start: int, end: int) -> Span | None:
    """The last sentence before a foot; all that stands there, if it is no more than a short post and nothing quoted."""
    first = bisect_left(sentences, max(start, end - 2 * _LONG), key=lambda s: s.end)
    before = sentences[first : bisect_left(sentences, end, key=lambda s: s.start)]
    parts = [part for s in before if (part := trimmed(text, max(s.start, start), min(s.end, end)))]
    parts = [piece for part in parts for piece in _at_tags(text, part)]
    if not parts or end - parts[-1].end > _LONG or parts[-1].end - parts[-1].start > _LONG:
        return None
    whole = first == 0 and parts[-1].end - parts[0].start <= _SHORT
    if whole and len(parts) > 1:
        whole = not _QUOTED.search(text, parts[0].start, parts[-2].end)
    at = 0 if whole else len(parts) - 1
    while at and _plain(text, parts[at].start, parts[-1].end) < _LEAST_WORDS:
        at -= 1
    content = Span(parts[at].start, parts[-1].end)
    fits = content.end - content.start <= _LONG and _plain(text, content.start, content.end) >= _LEAST_WORDS
    return content if fits else None


def _at_tags(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence parted where another one ends in it and a tag or a handle follows, which have no capitals."""
    start = sentence.start
    for end in _BEFORE_TAG.finditer(text, sentence.start, sentence.end):
        if piece := trimmed(text, start, end.end()):
            yield piece
        start = end.end()
    if piece := trimmed(text, start, sentence.end):
        yield piece


def _plain(text: str, start: int, end: int) -> int:
    """How many words besides tags and handles stand in a stretch."""
    return sum(w[0] not in "#@" and any(c.isalpha() for c in w) for w in text[start:end].split())


def _outside(text: str, attribution: Attribution, posts: Sequence[Span]) -> Attribution | None:
    """An attribution as far as it stands before posts: a quotation that nothing closes runs into the next one."""
    if any(part is not None and _post_at(part, posts) is not None for part in (attribution.source, attribution.cue)):
        return None
    content = []
    for part in attribution.content:
        post = _post_at(part, posts)
        left = part if post is None else trimmed(text, part.start, max(part.start, post.start))
        if left is not None:
            content.append(left)
    return replace(attribution, content=tuple(content)) if content else None


def _post_at(part: Span, posts: Sequence[Span]) -> Span | None:
    """The first post that a span overlaps."""
    at = max(bisect_right(posts, part.start, key=lambda p: p.start) - 1, 0)
    return next((post for post in posts[at : at + 2] if post.overlaps(part)), None)
