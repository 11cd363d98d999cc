"""A report: one published item, its text exactly as it was decoded."""

from dataclasses import dataclass
from typing import Literal

from lucca.records.base import Span

ReportKind = Literal["article", "transcript", "release"]
PublishedBasis = Literal["metadata", "text", "given", "story", "none"]
FurnitureKind = Literal["caption", "credit", "call", "heading", "copyright", "link", "tag", "header"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A stretch of page furniture: marked, never cut; it yields no records.

    `caption` and `credit` belong to pictures; `call` asks the reader to click, subscribe, comment or share; `heading` is a
    section heading inside the body; `copyright` a rights line; `link` a pointer to other pages ("Read more"); `tag` an
    agency's or author's tag at the end; `header` what stands before the story proper (a date line, a byline, a dateline).
    """

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """How the text was made from bytes.

    `encoding` is the codec that decoded the bytes (null where text was given); `sha256` the hash of the raw bytes and
    `extractor` the name and version of what took the text out of a page (both null for plain text).
    """

    encoding: str | None = None
    sha256: str | None = None
    extractor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published item.

    `text` is never altered; spans of all records point into it. `published` and `modified` are ISO 8601: a date, or a time
    with zone; `published_basis` says where `published` was found. `title_span` is where the title stands in the text (null
    where it came from elsewhere). `dateline` is the place and agency line as it stands ("Lucca, April 11 (Reuters)").
    `published_range` are the first and last day (ISO dates) between which it was most likely published, where `published` is
    inferred from the other reports of its story (basis "story").
    """

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    kind: ReportKind = "article"
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "none"
    published_range: tuple[str, str] | None = None
    modified: str | None = None
    language: str = "en"
    furniture: tuple[Furniture, ...] = ()
    decoded: Decoded = Decoded()
