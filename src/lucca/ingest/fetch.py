"""A URL to bytes, bounded in size, in silence and in total time.

A slow name server, headers that drip in and a body without end are all bounded by one clock: the fetching runs in a thread
of its own, which is left behind when the time is up. A thread, because looking up a name cannot be interrupted.
"""

import time
import zlib
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lucca.errors import FetchError, InputError, TooLargeError
from lucca.ingest.bounds import IDLE_SECONDS, MAX_BYTES, MAX_REDIRECTS, TOTAL_SECONDS
from lucca.ingest.urls import canonical, is_web

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

_CHUNK = 65536
_REMEDY = "check the address, or save the page and give the file"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TEXT_TYPES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown"})


@dataclass(frozen=True, slots=True)
class Page:
    """What a URL answered: the address after redirects, the bytes unpacked, the content type and declared charset."""

    url: str
    data: bytes
    content_type: str
    charset: str | None


def fetch(url: str, *, max_bytes: int = MAX_BYTES, seconds: float = TOTAL_SECONDS, idle: float = IDLE_SECONDS) -> Page:
    """The page at an http or https URL.

    `max_bytes` bounds the body before and after decompression, `seconds` the whole, `idle` each silence of the server.
    Raises FetchError or TooLargeError.
    """
    outcome: list[Page | InputError] = []
    deadline = time.monotonic() + seconds

    def work() -> None:
        try:
            outcome.append(_follow(url, max_bytes, deadline, min(idle, seconds)))
        except InputError as error:
            outcome.append(error)
        except Exception as error:  # a thread has nobody above it to tell
            outcome.append(FetchError(url, f"cannot be fetched ({_reason(error)})", _REMEDY))

    thread = Thread(target=work, name="lucca-fetch", daemon=True)
    thread.start()
    thread.join(seconds + 0.2)
    if not outcome:
        raise _late(url, seconds)
    if isinstance(outcome[0], InputError):
        raise outcome[0]
    return outcome[0]


def _late(url: str, seconds: float) -> FetchError:
    return FetchError(url, f"did not answer in full within {seconds:g} seconds", _REMEDY)


def _follow(url: str, max_bytes: int, deadline: float, idle: float) -> Page:
    import urllib3
    from urllib3.exceptions import HTTPError

    current = url
    with urllib3.PoolManager(num_pools=2, timeout=urllib3.Timeout(connect=idle, read=idle)) as pool:
        for _ in range(MAX_REDIRECTS + 1):
            try:
                response = pool.request(
                    "GET",
                    current,
                    redirect=False,
                    retries=False,
                    preload_content=False,
                    decode_content=False,
                    headers={
                        "User-Agent": "Mozilla/5.0 (compatible; lucca)",
                        "Accept": "text/html, text/plain",
                        "Accept-Encoding": "gzip",
                    },
                )
                try:
                    target = response.headers.get("location") if response.status in _REDIRECTS else None
                    if target is None:
                        return _page(url, current, response, max_bytes, deadline)
                finally:
                    response.close()
            except (HTTPError, OSError, ValueError) as error:
                raise FetchError(url, f"cannot be fetched ({_reason(error)})", _REMEDY) from error
            current = urljoin(current, target)
            if not is_web(current):
                raise FetchError(url, f"redirects to {current[:100]!r}, which is no web page", _REMEDY)
            if time.monotonic() > deadline:
                raise FetchError(url, "redirects for too long", _REMEDY)
    raise FetchError(url, f"redirects more than {MAX_REDIRECTS} times", _REMEDY)


def _reason(error: Exception) -> str:
    words = {
        "NameResolutionError": "no such host",
        "ConnectTimeoutError": "no connection in time",
        "ReadTimeoutError": "no answer in time",
        "NewConnectionError": "no connection",
        "SSLError": "no valid certificate",
        "LocationParseError": "not a valid address",
        "LocationValueError": "not a valid address",
    }
    return words.get(type(error).__name__, "the connection broke")


def _page(name: str, url: str, response: "BaseHTTPResponse", max_bytes: int, deadline: float) -> Page:
    if response.status != 200:
        raise FetchError(name, f"answered {response.status} {response.reason or ''}".rstrip(), _REMEDY)
    content_type, _, parameters = response.headers.get("content-type", "").partition(";")
    content_type = content_type.strip().lower()
    if content_type not in _TEXT_TYPES:
        raise FetchError(name, f"is {content_type[:60]}, not a page of text", _REMEDY)
    length = response.headers.get("content-length", "")
    if length.isdigit() and len(length) < 20 and int(length) > max_bytes:
        raise _too_large(name, max_bytes)
    data = _body(name, response, max_bytes, deadline)
    charset = next(
        (p.split("=", 1)[1].strip() for p in parameters.split(";") if p.strip().lower().startswith("charset=")), None
    )
    return Page(canonical(url), data, content_type, charset)


def _too_large(name: str, max_bytes: int) -> TooLargeError:
    return TooLargeError(name, f"is larger than {max_bytes:,} bytes", "save the article alone as text and give the file")


def _body(name: str, response: "BaseHTTPResponse", max_bytes: int, deadline: float) -> bytes:
    """The body, unpacked as it comes in, so that neither an endless one nor a small one that unpacks to much gets far."""
    packed = response.headers.get("content-encoding", "").strip().lower()
    if packed not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchError(name, f"is packed as {packed[:40]!r}, which was not asked for", _REMEDY)
    unpacker = zlib.decompressobj(wbits=31) if packed.endswith("gzip") else None
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        if time.monotonic() > deadline:
            raise FetchError(name, "did not end in time", _REMEDY)
        if unpacker:
            try:
                chunk = unpacker.decompress(chunk, max_bytes + 1 - len(body))
            except zlib.error as error:
                raise FetchError(name, "sent a broken gzip stream", _REMEDY) from error
        body += chunk
        if len(body) > max_bytes:
            raise _too_large(name, max_bytes)
    if unpacker and not unpacker.eof:
        raise FetchError(name, "sent a broken gzip stream", _REMEDY)
    return bytes(body)
