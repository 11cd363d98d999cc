"""URLs to bytes, against a server of our own on this machine: good answers, bad ones, and hostile ones."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from tests.ingest.valley import BODY, PAGE, failure, reports

from lucca.errors import FetchError, InputError, LuccaError, NotTextError, TooLargeError
from lucca.ingest import load
from lucca.ingest.fetch import fetch
from lucca.records import Report

HTML = {"content-type": "text/html; charset=utf-8"}
MEGABYTE = 1_000_000


class Valley(BaseHTTPRequestHandler):
    """Answers each path with what the test of its name needs."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        with suppress(OSError):  # the client hangs up on some of these, as it should
            getattr(self, "page_" + self.path.split("?")[0].strip("/"), self.missing)()
        self.close_connection = True

    def answer(self, body: bytes, headers: dict[str, str], status: int = 200, length: int | None = None):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def missing(self):
        self.answer(b"no", HTML, 404)

    def page_good(self):
        self.answer(PAGE.encode(), HTML)

    def page_plain(self):
        self.answer(BODY.encode(), {"content-type": "text/plain"})

    def page_latin(self):
        page = PAGE.replace('<meta charset="utf-8">', "").replace("Anna Berti", "Zoé Žák").encode("iso8859-2", "replace")
        self.answer(page, {"content-type": 'text/html; charset="ISO-8859-2"'})

    def page_untyped(self):
        self.answer(BODY.encode(), {})

    def page_packed(self):
        assert self.headers["accept-encoding"] == "gzip"
        self.answer(gzip.compress(PAGE.encode()), HTML | {"content-encoding": "gzip"})

    def page_bomb(self):
        pack = zlib.compressobj(9, wbits=31)
        body = b"".join(pack.compress(b" " * MEGABYTE) for _ in range(200)) + pack.flush()
        self.answer(body, HTML | {"content-encoding": "gzip"})

    def page_broken(self):
        self.answer(b"\x1f\x8b\x08 broken", HTML | {"content-encoding": "gzip"})

    def page_cut(self):
        self.answer(gzip.compress(PAGE.encode())[:-20], HTML | {"content-encoding": "gzip"})

    def page_brotli(self):
        self.answer(b"x", HTML | {"content-encoding": "br"})

    def page_pdf(self):
        self.answer(b"%PDF-1.7", {"content-type": "application/pdf"})

    def page_disguised(self):
        self.answer(b"%PDF-1.7 and more", HTML)

    def page_empty(self):
        self.answer(b"", HTML)

    def page_hollow(self):
        self.answer(b"<html><body></body></html>", HTML)

    def page_error(self):
        self.answer(b"", HTML, 503)

    def page_announced(self):
        self.answer(b"x", HTML, length=50 * MEGABYTE)

    def page_short(self):
        self.answer(b"<html>", HTML, length=1000)

    def page_endless(self):
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"<p>and on and on" * 4096)

    def page_dripping(self):
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            time.sleep(0.05)

    def page_slowhead(self):
        for _ in range(100):
            self.wfile.write(b"H")
            self.wfile.flush()
            time.sleep(0.05)

    def page_silent(self):
        time.sleep(2)

    def page_garbage(self):
        self.wfile.write(b"\x00\xff not http at all\r\n\r\n")

    def redirect(self, target: str):
        self.answer(b"", {"location": target}, 302)

    def page_away(self):
        self.redirect("/hollow")

    def page_moved(self):
        self.redirect("/good?utm_source=x#top")

    def page_loop(self):
        self.redirect("/loop")

    def page_file(self):
        self.redirect("file:///etc/hostname")

    def page_ftp(self):
        self.redirect("ftp://127.0.0.1/a")

    def page_nowhere(self):
        self.redirect("http://[broken")

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Valley) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_a_page(site):
    (report,) = reports(load([f"{site}/good#top"]))
    assert report.title == "Mayor vows to rebuild the bridge"
    assert (report.url, report.path) == (f"{site}/good", None)
    assert report.published == "2017-04-12T18:30:00+01:00"


def test_a_plain_text_and_one_without_a_type(site):
    assert [report.text for report in reports(load([f"{site}/plain", f"{site}/untyped"]))] == [BODY, BODY]


def test_the_character_set_that_the_server_declares(site):
    (report,) = reports(load([f"{site}/latin"]))
    assert "Zoé Žák" in report.text
    assert report.decoded.encoding == "iso8859-2"


def test_a_packed_page(site):
    assert fetch(f"{site}/packed").data == PAGE.encode()


def test_the_address_after_redirects_without_tracking(site):
    assert fetch(f"{site}/moved").url == f"{site}/good"


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("missing", FetchError, "404"),
        ("error", FetchError, "503"),
        ("pdf", FetchError, "application/pdf"),
        ("disguised", NotTextError, "PDF"),
        ("empty", NotTextError, "empty"),
        ("hollow", NotTextError, "without an article"),
        ("away", NotTextError, "without an article"),
        ("announced", TooLargeError, "10,000,000 bytes"),
        ("endless", TooLargeError, "10,000,000 bytes"),
        ("bomb", TooLargeError, "10,000,000 bytes"),
        ("broken", FetchError, "gzip"),
        ("cut", FetchError, "gzip"),
        ("brotli", FetchError, "'br'"),
        ("short", FetchError, "connection broke"),
        ("garbage", FetchError, "connection broke"),
        ("loop", FetchError, "more than 5 times"),
        ("file", FetchError, "file:///etc/hostname"),
        ("ftp", FetchError, "ftp://"),
        ("nowhere", FetchError, "cannot be fetched"),
    ],
)
def test_a_bad_answer_is_one_error(site, path, kind, words):
    start = time.monotonic()
    error = failure(load([f"{site}/{path}"]))
    assert type(error) is kind
    assert words in str(error)
    assert error.name == f"{site}/{path}"
    assert "\n" not in str(error)
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("path", ["dripping", "slowhead", "silent"])
def test_a_slow_server_is_left_when_the_time_is_up(site, path):
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"time|seconds"):
        fetch(f"{site}/{path}", seconds=0.5)
    assert time.monotonic() - start < 1.5


def test_a_silent_server_is_left_sooner(site):
    start = time.monotonic()
    with pytest.raises(FetchError, match="no answer in time"):
        fetch(f"{site}/silent", idle=0.2)
    assert time.monotonic() - start < 1.5


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    "address",
    [
        lambda: f"http://127.0.0.1:{free_port()}/a",
        lambda: "http://no-such-host.invalid/",
        lambda: "http://",
        lambda: "https://exa mple/",
        lambda: "http://[",
        lambda: "http://127.0.0.1:99999/",
        lambda: "http://" + "a" * 300 + ".invalid/",
        lambda: "ftp://127.0.0.1/a",
        lambda: "gopher://valley.example",
    ],
)
def test_a_dead_address_is_one_error(address: Callable[[], str]):
    given = address()
    error = failure(load([given]))
    assert isinstance(error, FetchError)
    assert error.name == given
    assert isinstance(error, LuccaError)


def test_the_rest_goes_on(site):
    outcomes = list(load([f"{site}/missing", f"{site}/good"]))
    assert isinstance(outcomes[0], InputError)
    assert isinstance(outcomes[1], Report)
    assert outcomes[1].outlet == "The Valley Courier"
