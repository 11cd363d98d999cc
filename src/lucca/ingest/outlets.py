"""The outlet of a report, as far as its text or address tells.

Order: what was given; metadata; what the page calls itself ("more news from The Courier", a rights line); the host of its
URL; and only where nothing else is known, the agency of its dateline.
"""

import re

from lucca.ingest.agencies import agency
from lucca.ingest.urls import host_of
from lucca.records import Furniture

_NAME = r"(?P<name>(?:The |the )?[A-Z][\w.&’'-]{0,30}(?: (?:of |the |and |& )?[A-Z][\w.&’'-]{0,30}){0,5})"
_SELF = (
    re.compile(rf"\b(?:more|latest)\b[^.:\n]{{0,60}}? from {_NAME}[.!]?\Z"),
    re.compile(rf"\b(?:Subscribe|subscribe|Sign up|sign up) to {_NAME}(?:[’']s? [a-z ]{{0,30}}newsletter|[.!]?\Z)"),
    re.compile(rf"\b(?:first |originally )?(?:appeared|published) (?:in|on|by) {_NAME}[.]?\Z"),
)
_RIGHTS = re.compile(
    rf"(?:Copyright|©|\([Cc]\))[ ]?(?:©|\([Cc]\))?[ ]?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,?)?[ ](?:by )?{_NAME}"
)
_COMPANY = re.compile(r"[ ,]+(?:Ltd|Limited|LLC|Inc|Corp|Corporation|Company|Co|PLC|plc|GmbH|All|Reprinted)\b\.?.*\Z")


def outlet_in(text: str, furniture: tuple[Furniture, ...]) -> str | None:
    """The outlet that a report's furniture names as its own; None where none does."""
    pieces = [(mark.kind, text[mark.span.start : mark.span.end]) for mark in furniture]
    for kind, piece in pieces:
        if kind in {"call", "link", "tag"}:
            for pattern in _SELF:
                if match := pattern.search(piece):
                    return _clean(match["name"])
    for kind, piece in pieces:
        if kind == "copyright" and (match := _RIGHTS.search(piece)):
            return _clean(match["name"])
    return None


def choose(stated: str | None, in_text: str | None, url: str | None, dateline_agency: str | None) -> str | None:
    """One outlet from what is known, most certain first.

    An agency's rights line is no outlet where the page's host is known.
    """
    host = host_of(url) if url else None
    if in_text and agency(in_text) and host:
        in_text = None
    return stated or in_text or host or dateline_agency


def _clean(name: str) -> str:
    return _COMPANY.sub("", name).strip(" .,’'")
