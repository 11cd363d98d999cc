"""A web page to a report: trafilatura takes the article out, its metadata says what the page states about itself.

trafilatura, lxml and what they bring are imported only when a page comes: they take a fifth of a second.
"""

import hashlib
import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from lucca.errors import NotTextError, TooLargeError
from lucca.ingest.bounds import MAX_TAGS
from lucca.ingest.dates import normal_iso
from lucca.ingest.decode import check, decode
from lucca.ingest.reports import Metadata, report_from_text
from lucca.ingest.urls import is_web
from lucca.records import Decoded, Report
from lucca.records.report import ReportKind

_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z]")

Element = Any
"""An lxml element; lxml has no types, and is not imported here."""

_PUBLISHED_KEYS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "dc.date.issued",
    "pubdate",
    "parsely-pub-date",
)
_MODIFIED_KEYS = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dc.date.modified")


def is_page(text: str) -> bool:
    """Whether a text is an HTML document by its opening."""
    return _OPENING.match(text[:4000]) is not None


def has_tags(text: str) -> bool:
    """Whether a text has any HTML tags."""
    return _TAG.search(text) is not None


def declared_charset(data: bytes) -> str | None:
    """The character set that a page declares in its first 4096 bytes."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def report_from_html(
    data: bytes | str,
    *,
    path: str | None = None,
    url: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    kind: ReportKind | None = None,
    encoding: str | None = None,
    raw: bytes | None = None,
) -> Report:
    """The report on a web page: `text` is the article as trafilatura takes it out, never altered afterwards.

    Where `data` is a `str` that was decoded elsewhere, `encoding` and `raw` say from what. `decoded` of the report names the
    codec, the SHA-256 of the raw bytes (of the UTF-8 form for a mere `str`) and the extractor. The rest is as for
    `report_from_text`. Raises also NotTextError for a page without an article, and TooLargeError for one of more than
    `MAX_TAGS` tags.
    """
    name = path or url or "the page"
    if isinstance(data, str):
        page, raw = check(data, name), data.encode() if raw is None else raw
    else:
        raw = data
        page, encoding = decode(data, name, declared=encoding or declared_charset(data))
    if sum(1 for _ in _TAG.finditer(page)) > MAX_TAGS:
        raise TooLargeError(name, f"has more than {MAX_TAGS:,} tags", "save the article alone as text")
    text, metadata, version, stated_url = _extract(page, name, url)
    return report_from_text(
        text,
        path=path,
        url=url or stated_url,
        title=title,
        outlet=outlet,
        byline=byline,
        published=published,
        kind=kind,
        metadata=metadata,
        decoded=Decoded(encoding=encoding, sha256=hashlib.sha256(raw).hexdigest(), extractor=version),
    )


def _extract(page: str, name: str, url: str | None) -> tuple[str, Metadata, str, str | None]:
    import trafilatura

    for library in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
        # without a handler Python prints their complaints to stderr, beside our one line for each failure
        logging.getLogger(library).addHandler(logging.NullHandler())
    try:
        tree = trafilatura.load_html(page)
        document = (
            None
            if tree is None
            else trafilatura.bare_extraction(
                tree,
                url=url,
                include_comments=False,
                with_metadata=True,
                # a date in the story's own text is not the publication date
                date_extraction_params={"original_date": True, "extensive_search": False},
            )
        )
    except Exception as error:
        # what broken markup makes a parser trip over is not enumerable; nothing of it is ours
        raise NotTextError(name, "is a page that cannot be read", "save the article as text") from error
    if document is None or isinstance(document, dict) or not (document.text or "").strip():
        raise NotTextError(name, "is a page without an article", "give the article's own page, or its text")
    dates = _dates(tree)
    metadata = Metadata(
        title=_one_line(document.title),
        outlet=_one_line(document.sitename),
        byline=_one_line(document.author),
        published=dates.get("published") or document.date,
        modified=dates.get("modified"),
    )
    address = document.url if document.url and is_web(document.url) else None
    return document.text or "", metadata, f"trafilatura {trafilatura.__version__}", address


def _one_line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _dates(tree: Element) -> dict[str, str]:
    """When a page says it was published and changed, with the time where it states one; trafilatura keeps the day."""
    found: dict[str, str] = {}
    for key, value in _stated(tree):
        name = "published" if key in _PUBLISHED_KEYS else "modified" if key in _MODIFIED_KEYS else None
        if name and name not in found and (iso := normal_iso(value)):
            found[name] = iso
    return found


def _stated(tree: Element) -> Iterator[tuple[str, str]]:
    for element in tree.iterfind('.//script[@type="application/ld+json"]'):
        yield from _linked_data(element.text or "")
    for element in tree.iter("meta", "time"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        yield key.lower(), element.get("content") or element.get("datetime") or ""


def _linked_data(source: str) -> Iterator[tuple[str, str]]:
    try:
        data = json.loads(source)
    except (ValueError, RecursionError):
        return
    items: list[Any] = data if isinstance(data, list) else [data]
    for item in items[:50]:
        graph = item.get("@graph") if isinstance(item, dict) else None
        for node in [item, *(graph[:50] if isinstance(graph, list) else [])]:
            if isinstance(node, dict) and "rticle" in str(node.get("@type", "")):
                yield from ((key.lower(), value) for key, value in node.items() if isinstance(value, str))
