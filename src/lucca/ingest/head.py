"""The head of a report, as far as the text shows it: front matter, title, byline, date line and dateline.

A head ends where the story begins, and a date in the story is never a publication date: the first paragraph that is none
of these, and has none of them right behind it, is the story.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from lucca.ingest.bylines import byline_of
from lucca.ingest.datelines import dateline_of
from lucca.ingest.dates import WrittenDate, normal_iso, written_dates
from lucca.ingest.outlets import is_masthead
from lucca.records import Furniture, Span

_PARAGRAPHS = 14
"""Paragraphs in which a head can stand, furniture not counted."""

_LOOK_AHEAD = 3
"""Paragraphs behind an unknown one (a standfirst) in which a byline or date line still makes it part of the head."""

_TITLE_MAX = 200
_TITLE_WORDS = 32
"""Code points and words above which a first line is no title."""

_STANDFIRST_MAX = 400
"""Code points above which a paragraph before a byline is the story all the same."""

_KEYS = {
    key: field
    for field, keys in {
        "title": ("title", "headline"),
        "published": ("date", "published", "publication date", "pubdate", "posted"),
        "modified": ("updated", "modified", "last updated", "last modified"),
        "outlet": ("outlet", "source", "publication", "publisher", "site"),
        "byline": ("by", "byline", "author", "authors"),
        "url": ("url", "link"),
    }.items()
    for key in keys
}
"""What front matter calls the fields of a head."""

_WEAK_KEYS = frozenset({"source", "publication", "publisher", "site", "link", "posted", "updated"})
"""Keys that also begin headlines ("Source: minister to resign"): they count only beside another line of front matter."""

_KEY_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z ]{1,20})[ ]?:[ \t]+(?P<value>\S.{0,400})\Z")
_FENCE = re.compile(r"[-=+*_]{3,}\Z")

_LABEL = re.compile(
    r"\b(?P<modified>(?:last )?(?:updated|modified|edited|corrected)(?: on| at)?)\b"
    r"|\b(?:first |originally )?(?:published|posted|date|dated|created)(?: on| at)?\b",
    re.IGNORECASE,
)
_DATE_PREFIX = re.compile(
    r"\W{0,3}(?P<label>(?:(?:first |originally )?published|posted|dated?)(?: on)?[ ]?:?[ ])?", re.IGNORECASE
)
_GOES_ON = re.compile(r"[ ][a-z]|,")
_CUT_OFF = re.compile(r"[ ]?(?:[|•·–—]|-[ ]|:[ ])")
"""What stands behind a date that is part of a sentence, and behind one that is not."""

_DATE_LINE_MAX = 160
_VAGUE_DATE = re.compile(
    r"(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)|\b(?:\d{1,3}|an?|one) (?:minute|min|hour|hr|day)s? ago\b",
    re.IGNORECASE,
)
"""What stands in a date line and gives no date: figures that can be read in two ways, and a time before an unknown one."""

_RESIDUE = re.compile(
    r"\b(?:on|at|by|local|time|hrs?|hours|eastern|et|ist|cst|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b\d{1,2}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?\b|\b[A-Z]{2,4}\b|[\W_]",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What a head tells. `body` is the offset where the story begins; dates are ISO strings or None.

    `published_basis` is "metadata" for front matter and "text" for a date line or dateline. `partial` is a date without a
    year, as datelines have it. `agency` is the agency that a dateline names. `furniture` leaves the title out.
    """

    title: str | None = None
    title_span: Span | None = None
    byline: str | None = None
    dateline: str | None = None
    agency: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_from_key: bool = False
    modified: str | None = None
    partial: WrittenDate | None = None
    body: int = 0
    furniture: list[Furniture] = field(default_factory=list)

    def mark(self, start: int, end: int) -> None:
        """Marks a stretch as part of the head."""
        self.furniture.append(Furniture(span=Span(start, end), kind="header"))


def read_head(text: str, paragraphs: Sequence[Span], furniture: Collection[Span], *, known_title: str | None = None) -> Head:
    """The head of `text`; `furniture` are paragraphs that are marked already, `known_title` what metadata calls it."""
    head = Head()
    units = [span for span in _units(text, paragraphs) if span not in furniture]
    for index, span in enumerate(units):
        if index >= _PARAGRAPHS or not _take(head, text, units, index, known_title):
            head.body = span.start
            break
    else:
        head.body = len(text)
    if head.title_span and known_title and not _same_title(text[slice(*head.title_span)], known_title):
        head.mark(*head.title_span)
        head.title_span = None
    if head.body < len(text):
        _take_opening(head, text, next(span for span in units if span.start == head.body))
    return head


def _units(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Paragraphs, those of hard-wrapped text split into lines where a line of them belongs to a head."""
    units: list[Span] = []
    for span in paragraphs[: _PARAGRAPHS * 2]:
        block = text[span.start : span.end]
        lines = [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"[^\r\n]*[^\s]", block)]
        if 1 < len(lines) <= 12 and any(_is_head_line(text[line.start : line.end]) for line in lines):
            units.extend(lines)
        else:
            units.append(span)
    return units


def _is_head_line(line: str) -> bool:
    return bool(_key(line) or _is_date_line(line) or byline_of(line, after_title=False))


def _take(head: Head, text: str, units: Sequence[Span], index: int, known_title: str | None) -> bool:
    """Takes one paragraph into the head; False where the story begins with it."""
    span = units[index]
    line = text[span.start : span.end]
    has_next = index + 1 < len(units)
    if (
        _take_key(head, text, units, index)
        or _take_dates(head, line, span)
        or (has_next and _take_byline(head, line, units, index))
    ):
        return True
    if _take_masthead(head, text, units, index):
        return True
    if head.title_span is None and _take_title(head, text, units, index, known_title):
        return True
    if _FENCE.match(line):
        head.mark(*span)
        return True
    return _stands_before_head(head, text, units, index)


def _take_masthead(head: Head, text: str, units: Sequence[Span], index: int) -> bool:
    """Takes a line that is an outlet's name: above the title, or below it with a byline or date line to follow."""
    span = units[index]
    if not is_masthead(text[span.start : span.end]):
        return False
    following = [text[s.start : s.end] for s in units[index + 1 : index + 1 + _LOOK_AHEAD]]
    above_title = index == 0 and len(following) > 1 and _is_title(following[0], "")
    if not above_title and not any(_is_strict_head_line(line) for line in following[:2]):
        return False
    head.outlet = head.outlet or text[span.start : span.end]
    head.mark(*span)
    return True


def _take_title(head: Head, text: str, units: Sequence[Span], index: int, known_title: str | None) -> bool:
    span = units[index]
    line = text[span.start : span.end]
    if _same_title(line, known_title):
        head.title, head.title_span = line, span
        return True
    if index + 1 == len(units) or not _is_title(line, text[span.end : units[index + 1].start]):
        return False
    if head.title is None:
        head.title, head.title_span = line, span
    else:
        head.mark(*span)
    return True


def _stands_before_head(head: Head, text: str, units: Sequence[Span], index: int) -> bool:
    """Whether a paragraph of no known sort has a byline, date line or dateline right behind it: a standfirst, or a title."""
    span = units[index]
    line = text[span.start : span.end]
    following = [text[s.start : s.end] for s in units[index + 1 : index + 1 + _LOOK_AHEAD]]
    if not following or len(line) > _STANDFIRST_MAX or dateline_of(line):
        return False
    before_dateline = any(dateline_of(other) for other in following)
    if before_dateline and head.title_span is None and _is_short(line):
        # what stands before a dateline is no part of the story, so a sentence with a stop is a title there
        head.title_span = span
        head.title = head.title or line
    found = before_dateline or any(_is_strict_head_line(other) for other in following)
    if found and span != head.title_span and _is_title(line, ""):
        head.mark(*span)  # the title once more, or a line of it
    return found


def _is_strict_head_line(line: str) -> bool:
    return _is_date_line(line) or (line[:3].lower() == "by " and byline_of(line, after_title=False) is not None)


def _same_title(line: str, known: str | None) -> bool:
    return known is not None and " ".join(line.split()).casefold() == " ".join(known.split()).casefold()


def _key(line: str) -> tuple[str, str] | None:
    """Key and value of a line of front matter, the key in lower case; None for any other line."""
    match = _KEY_LINE.match(line)
    key = match["key"].strip().lower() if match else ""
    return (key, match["value"].strip().strip("\"'")) if match and key in _KEYS else None


def _take_key(head: Head, text: str, units: Sequence[Span], index: int) -> bool:
    span = units[index]
    pair = _key(text[span.start : span.end])
    if pair is None:
        return False
    key, value = pair
    beside = [units[i] for i in (index - 1, index + 1) if 0 <= i < len(units)]
    if key in _WEAK_KEYS and not any(_key(text[other.start : other.end]) for other in beside):
        return False
    name = _KEYS[key]
    if name in {"published", "modified"}:
        if sum(1 for _ in written_dates(value)) > 1:
            return False  # "Published: … | Updated: …" is a date line
        iso = normal_iso(value)
        if iso is None or len(value) > _DATE_LINE_MAX:
            return False
        if name == "modified":
            head.modified = head.modified or iso
        elif not head.published_from_key:
            head.published, head.published_from_key = iso, True
    elif getattr(head, name) is None:
        if name != "title" and len(value) > _DATE_LINE_MAX:
            return False
        setattr(head, name, value)
    head.mark(*span)
    return True


def _take_dates(head: Head, line: str, span: Span) -> bool:
    if not _is_date_line(line):
        return False
    for written in written_dates(line):
        _note_date(head, written, modified=_says_modified(line, written.span.start))
    head.mark(*span)
    return True


def _note_date(head: Head, written: WrittenDate, *, modified: bool) -> None:
    if written.iso is None:
        head.partial = head.partial or (None if modified else written)
    elif modified:
        head.modified = head.modified or written.iso
    elif head.published is None:
        head.published = written.iso


def _says_modified(line: str, before: int) -> bool:
    labels = list(_LABEL.finditer(line, 0, before))
    return bool(labels and labels[-1]["modified"])


def _is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing but what belongs to one: labels, a weekday, a clock, a zone."""
    if len(line) > _DATE_LINE_MAX:
        return False
    rest = line
    for written in reversed(list(written_dates(line))):
        rest = rest[: written.span.start] + rest[written.span.end :]
    rest = _VAGUE_DATE.sub("", rest)
    return len(rest) < len(line) and not _RESIDUE.sub("", _LABEL.sub("", rest))


def _take_byline(head: Head, line: str, units: Sequence[Span], index: int) -> bool:
    after_title = index > 0 and units[index - 1] == head.title_span
    names = byline_of(line, after_title=after_title)
    if names is None:
        return False
    head.byline = head.byline or names
    head.mark(*units[index])
    return True


def _is_short(line: str) -> bool:
    return len(line) <= _TITLE_MAX and 2 <= len(line.split()) <= _TITLE_WORDS and not re.search(r"[.!?] [A-Z“\"‘]", line)


def _is_title(line: str, gap: str) -> bool:
    """Whether a first line is a title: short, no sentence's end; with one only where nearly every word is capitalised."""
    if not _is_short(line) or dateline_of(line):
        return False
    closing = line.rstrip("\"”’'»)")[-1:]
    if closing in {"", ",", ";", ":", "…"}:
        return False
    if closing != ".":
        return any(char.isalpha() for char in line)
    long_words = [word.strip("“”\"‘’'«»()") for word in line.split() if len(word) > 3]
    capitals = sum(word[:1].isupper() for word in long_words)
    return len(long_words) >= 3 and capitals >= 0.8 * len(long_words) and "\n" in gap


def _take_opening(head: Head, text: str, span: Span) -> None:
    """A date at the very start of the story's first line, and its dateline."""
    line = text[span.start : span.end]
    prefix = _DATE_PREFIX.match(line)
    begin = prefix.end() if prefix else 0
    written = next(written_dates(line[:_DATE_LINE_MAX], begin), None)
    if prefix and written and written.span.start == begin and _stands_apart(line, written, labelled=bool(prefix["label"])):
        _note_date(head, written, modified=False)
        lead = len(line) - len(line.lstrip("\ufeff"))
        head.mark(span.start + lead, span.start + written.span.end)
        span = Span(span.start + written.span.end, span.end)
        span = Span(span.end - len(text[span.start : span.end].lstrip(" \t|–—-:.")), span.end)
    take_dateline(head, text, span)


def _stands_apart(line: str, written: WrittenDate, *, labelled: bool) -> bool:
    """Whether a date at the head of a line is no part of a sentence: labelled, in ISO form, or cut off by a sign."""
    if written.iso is None:
        return False
    behind = line[written.span.end : written.span.end + 3]
    in_iso = line.startswith(written.iso[:10], written.span.start)
    return labelled or (in_iso and not _GOES_ON.match(behind)) or _CUT_OFF.match(behind) is not None


def take_dateline(head: Head, text: str, span: Span) -> bool:
    """Takes the dateline with which a paragraph begins, if it does; whether it did."""
    found = dateline_of(text[span.start : span.end])
    if found is None or head.dateline is not None:
        return False
    head.dateline = text[span.start : span.start + found.length]
    head.agency = found.agency
    for written in written_dates(head.dateline):
        _note_date(head, written, modified=False)
    head.mark(span.start, span.start + found.with_dash)
    return True
