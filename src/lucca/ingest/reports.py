"""A text and what is known about it to a report: pure, and the same whatever way the text came."""

from dataclasses import dataclass

from lucca.errors import TooLargeError, UsageError
from lucca.ingest import furniture as marks
from lucca.ingest.bounds import MAX_CHARACTERS
from lucca.ingest.dates import exact_iso
from lucca.ingest.decode import check
from lucca.ingest.english import require_english
from lucca.ingest.head import Head, read_head, take_dateline
from lucca.ingest.headings import headings
from lucca.ingest.kinds import kind_of
from lucca.ingest.outlets import choose, outlet_in
from lucca.ingest.urls import canonical, date_in, is_web
from lucca.layout import paragraphs, trimmed
from lucca.records import Decoded, Furniture, Report, Span, report_id
from lucca.records.report import PublishedBasis, ReportKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page states about itself outside its text; `published` and `modified` are ISO dates, or times with zone."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None


def report_from_text(
    text: str,
    *,
    path: str | None = None,
    url: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    kind: ReportKind | None = None,
    metadata: Metadata | None = None,
    decoded: Decoded | None = None,
) -> Report:
    """The report that `text` is, unaltered, with its head and furniture read.

    `title`, `outlet`, `byline`, `published` (an ISO date, or time with zone) and `kind` override what is found. `metadata`
    is what the page states about itself; `decoded` says how the text was made from bytes. All spans count code points.

    Raises NotTextError for a text that is empty or contains NUL or lone surrogates, LanguageError for one that is plainly
    not English, TooLargeError for more than MAX_CHARACTERS, UsageError for a `published` that is no ISO date.
    """
    name = path or url or "the text"
    check(text, name)
    if len(text) > MAX_CHARACTERS:
        raise TooLargeError(
            name, f"has {len(text):,} characters, more than the {MAX_CHARACTERS:,} of a report", "cut it into its reports"
        )
    require_english(text, name)
    given = given_date(published)
    stated = metadata or Metadata()
    spans = paragraphs(text)
    head, furniture = _read(text, spans, title or stated.title)
    address = url or (head.url if head.url and is_web(head.url) else None)
    address = canonical(address) if address else None
    when, basis = _published(given, stated, head, address)
    return Report(
        id=report_id(text, address),
        text=text,
        path=path,
        url=address,
        kind=kind or kind_of(text, spans),
        title=title or stated.title or head.title,
        title_span=head.title_span,
        outlet=outlet or choose(stated.outlet or head.outlet, outlet_in(text, furniture), address, head.agency),
        byline=byline or stated.byline or head.byline,
        dateline=head.dateline,
        published=when,
        published_basis=basis,
        modified=stated.modified or head.modified,
        furniture=furniture,
        decoded=decoded or Decoded(),
    )


def given_date(value: str | None) -> str | None:
    """A date that a person gave, as ISO 8601. Raises UsageError where it is none, or a time without zone."""
    if value is None:
        return None
    iso = exact_iso(value)
    if iso is None:
        raise UsageError(
            f"published {value!r} is no ISO date; give YYYY-MM-DD, or a time with its zone (2017-04-12T18:30+01:00)"
        )
    return iso


def _read(text: str, spans: tuple[Span, ...], known_title: str | None) -> tuple[Head, tuple[Furniture, ...]]:
    """The head and all furniture of a text."""
    whole = tuple(marks.paragraph_marks(text, spans))
    covered = frozenset(mark.span for mark in whole)
    head = read_head(text, spans, covered, known_title=known_title)
    unmarked = [span for span in spans if span not in covered]
    body = [span for span in unmarked if span.start >= head.body]
    inside = marks.settle(
        mark
        for mark in marks.phrase_marks(text, unmarked)
        if head.title_span is None or not mark.span.overlaps(head.title_span)
    )
    if body and head.dateline is None:
        _dateline_behind(head, text, body[0], inside)
    found = [*head.furniture, *whole, *inside, *headings(text, body)]
    if head.title_span:
        found = [mark for mark in found if not mark.span.overlaps(head.title_span)]
    return head, marks.settle(found)


def _dateline_behind(head: Head, text: str, first: Span, inside: tuple[Furniture, ...]) -> None:
    """A dateline behind the furniture with which the first paragraph begins: a page in one line opens with a caption."""
    start = first.start
    for mark in inside:
        if text[start : mark.span.start].strip():
            break
        start = mark.span.end
    if start > first.start and (rest := trimmed(text, start, first.end)):
        take_dateline(head, text, rest)


def _published(given: str | None, stated: Metadata, head: Head, url: str | None) -> tuple[str | None, PublishedBasis]:
    """The publication date and where it was found; a date without a year takes the year of another full date, or none."""
    if given:
        return given, "given"
    if stated.published:
        return stated.published, "metadata"
    if head.published:
        return head.published, "metadata" if head.published_from_key else "text"
    if from_url := date_in(url) if url else None:
        return from_url, "metadata"
    changed = stated.modified or head.modified
    if head.partial and changed and (iso := head.partial.on_or_before(changed)):
        return iso, "text"
    return None, "none"
