"""Picture galleries inside a page that came as one line.

Counters run from 1 upwards ("1/19 … 2/19 … 3/19 …"), or how many pictures there are stands behind each credit ("Getty Images
12 … Ugo Sala 12 …"). What stands between are captions, of other stories as often as not. How far the last picture's caption
reaches behind its counter is told by its credit; without one only its counter is marked.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from lucca.ingest.captions import MAX
from lucca.ingest.patterns import SENTENCE_END, SPEECH
from lucca.records import Furniture, Span

_COUNTER = re.compile(r"(?<!\S)(?P<number>\d{1,3})(?:/| of )(?P<total>\d{1,3})(?!\S)")
_CREDIT = re.compile(
    r"\b(?:Getty(?: Images)?|GETTY|PA(?: [Ww]ire| Images)?|EPA|AFP|AP|Reuters|REUTERS|Rex(?: Features)?|SWNS|Alamy)"
    r"(?=\Z|[ ][A-Z\"“‘'])"
)

_STORY = re.compile(r"(?<=\w)(?= (?:The|An?|He|She|It|They|But|In|On|At|As|After|When|While|This|There|Meanwhile|However) )")
"""Before a word that has a capital only where a sentence begins."""

_LEAST = 3
"""Counters in a row from which they number pictures: two are a score or a fraction."""

_NEAREST = 20
"""Code points between two counters below which no caption stands between them: a list of dates or of scores."""

_NUMBERED = re.compile(
    r"(?<![\w,.:;-])(?:[A-Z]{2,5}:)?[A-Z][\w&’'-]{0,20}(?: (?:and )?[A-Z][\w&’'-]{0,20}){0,4}"
    r" (?P<total>\d{1,3})(?= [\"“'‘]?[A-Z]|\Z)"
)
"""A picture's credit with how many pictures there are, before the next caption."""

_NUMBER = re.compile(r"(?<![\w.,:/£$€-])\d{1,3}(?![\w.,:/%-])")

_OFTEN, _MOSTLY = 4, 0.8
"""Credits with one and the same number from which it counts pictures, and their share of the places where it stands."""

_INTRODUCTION = 160
"""Code points before the first counter that may be the gallery's title ("News in pictures 19 show all …")."""


def galleries(text: str, paragraph: Span) -> Iterator[Furniture]:
    """The galleries of a paragraph, each from its title to the credit of its last picture."""
    run: list[re.Match[str]] = []
    for counter in _COUNTER.finditer(text, paragraph.start, paragraph.end):
        if run and _follows(run[-1], counter):
            run.append(counter)
            continue
        yield from _gallery(text, paragraph, run)
        run = [counter] if counter["number"] == "1" else []
    yield from _gallery(text, paragraph, run)


def numbered_credits(text: str, paragraph: Span) -> Iterator[Furniture]:
    """The credits that one and the same number follows, with the captions between two of them."""
    found: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _NUMBERED.finditer(text, paragraph.start, paragraph.end):
        found[match["total"]].append(match)
    numbers = Counter(m.group() for m in _NUMBER.finditer(text, paragraph.start, paragraph.end)) if found else Counter[str]()
    for total, credits in found.items():
        if len(credits) < _OFTEN or len(credits) < _MOSTLY * numbers[total]:
            continue
        start, end = credits[0].span()
        for credit in credits[1:]:
            between = text[end : credit.start()]
            if len(between) > MAX or SENTENCE_END.search(between + "A") or SPEECH.search(between):
                yield Furniture(span=Span(start, end), kind="credit")
                start = credit.start()
            end = credit.end()
        yield Furniture(span=Span(start, end), kind="credit")


def _follows(before: re.Match[str], counter: re.Match[str]) -> bool:
    near = _NEAREST <= counter.start() - before.end() <= MAX
    return near and counter["total"] == before["total"] and int(counter["number"]) == int(before["number"]) + 1


def _gallery(text: str, paragraph: Span, run: list[re.Match[str]]) -> Iterator[Furniture]:
    if len(run) < _LEAST:
        return
    first, last = run[0], run[-1]
    span = Span(_title(text, paragraph, first.start()), _end(text, paragraph, last.end()))
    yield Furniture(span=span, kind="caption")


def _end(text: str, paragraph: Span, counter: int) -> int:
    """Where the last picture's credit ends, or the story goes on without one; the counter's end where neither is told."""
    limit = min(counter + MAX, paragraph.end)
    credit = _CREDIT.search(text, counter, limit)
    if credit is not None:
        return credit.end()
    sentence = SENTENCE_END.search(text, counter, limit)
    story = _STORY.search(text, counter, sentence.start() if sentence else limit)
    return story.start() if story is not None else counter


def _title(text: str, paragraph: Span, first: int) -> int:
    """Where the words without a sentence's end begin that stand before the first counter."""
    window = max(paragraph.start, first - _INTRODUCTION)
    ends = [m.end() for m in SENTENCE_END.finditer(text, window, first + 1)]
    start = ends[-1] if ends else window
    if (not ends and window > paragraph.start) or SPEECH.search(text, start, first):
        return first
    return start
