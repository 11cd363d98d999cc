"""The outlet of a report, as far as its text or address tells.

Order: what was given; metadata; what the page calls itself ("more news from The Courier", a rights line); the host of its
URL; and only where nothing else is known, the agency of its dateline.
"""

import re

from lucca.ingest.agencies import agency
from lucca.ingest.bylines import are_names
from lucca.ingest.urls import host_of
from lucca.records import Furniture

_NAME = r"(?:the )?(?P<name>(?:The )?[A-Z][\w.&’'-]{0,30}(?: (?:of |the |and |& )?[A-Z][\w.&’'-]{0,30}){0,5})"
_SELF = (
    re.compile(rf"\b(?:more|latest)\b[^.:\n]{{0,60}}? from {_NAME}[.!]?\Z"),
    re.compile(rf"\b(?:Subscribe|subscribe|Sign up|sign up) to {_NAME}(?:[’']s? [a-z ]{{0,30}}newsletter|[.!]?\Z)"),
    re.compile(rf"\b(?:first |originally )?(?:appeared|published) (?:in|on|by) {_NAME}[.]?\Z"),
)
_RIGHTS = re.compile(
    rf"(?:Copyright|©|\([Cc]\))[ ]?(?:©|\([Cc]\))?[ ]?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,?)?[ ](?:by )?{_NAME}"
)
_MASTHEAD_MAX = 40
_MASTHEAD_WORDS = frozenset(
    "advertiser advocate agency broadcasting bugle bulletin chronicle courier daily dispatch echo enquirer examiner express "
    "gazette globe guardian herald independent inquirer journal ledger mail mercury mirror monitor news newspaper observer "
    "online post press radio record register reporter review sentinel standard star sun telegraph television times today "
    "tribune voice weekly wire".split()
)
"""Words of which one stands in the names of most English-language outlets."""

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


def is_masthead(line: str) -> bool:
    """Whether a line is an outlet's name and nothing else: a few capitalised words, one of them as outlets have it."""
    words = line.split()
    return (
        2 <= len(words) <= 6
        and len(line) <= _MASTHEAD_MAX
        and are_names(line)
        and not _MASTHEAD_WORDS.isdisjoint(word.lower() for word in words)
        and all(word.isalpha() or word == "&" for word in words)
    )


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
