"""Addresses: what identifies a page, its host, and the date that many outlets put into the path."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lucca.ingest.dates import iso_date

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "igshid")
_DATE = re.compile(r"[/_-]((?:19|20)\d\d)([/_-])(\d\d)\2(\d\d)(?=[/_-]|\Z)", re.ASCII)
_PORTS = {"http": 80, "https": 443}


def is_web(address: str) -> bool:
    """Whether an address is one of http or https."""
    return address[:8].lower().startswith(("http://", "https://"))


def canonical(url: str) -> str:
    """`url` without what does not belong to the page's identity: fragment, user, default port, tracking parameters.

    An address that cannot be taken apart is left as it is.
    """
    try:
        parts = urlsplit(url)
        port, name = parts.port, (parts.hostname or "").lower()
    except ValueError:
        return url
    host = f"[{name}]" if ":" in name else name
    if port and port != _PORTS.get(parts.scheme):
        host += f":{port}"
    query = parts.query
    if any(mark in query.lower() for mark in _TRACKING):
        pairs = parse_qsl(query, keep_blank_values=True)
        query = urlencode([(key, value) for key, value in pairs if not key.lower().startswith(_TRACKING)])
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", query, ""))


def host_of(url: str) -> str | None:
    """The host of a URL without "www."; None where it has none."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def date_in(url: str) -> str | None:
    """The ISO date in a URL's path, such as /2017/04/12/ or /2017-04-12-; None where there is none, or no such day."""
    match = _DATE.search(url)
    return iso_date(int(match[1]), int(match[3]), int(match[4])) if match else None
