"""Files, folders and standard input: in order, each failure in its place, and the rest goes on."""

import io
import os
import sys
import time
from pathlib import Path

import pytest
from tests.ingest.valley import BODY, GERMAN, LEAD, PAGE, QUOTE, failure, reports

from lucca.errors import InputError, LanguageError, NotFoundError, NotTextError, TooLargeError, UsageError
from lucca.ingest import MAX_BYTES, SEPARATOR, load
from lucca.records import Report

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and long paths")


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return str(path)


def texts(outcomes):
    return [outcome.text if isinstance(outcome, Report) else outcome for outcome in outcomes]


def test_files_come_in_the_order_given(tmp_path):
    second, first = write(tmp_path / "b.txt", "Second. " + BODY), write(tmp_path / "a.txt", "First.\r\n" + BODY)
    one, other = reports(load([second, first]))
    assert (one.path, other.path) == (second, first)
    assert other.text == "First.\r\n" + BODY
    assert (other.decoded.encoding, other.decoded.extractor) == ("utf-8", None)


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.txt", "page"])
def test_a_page_is_told_by_its_opening(tmp_path, name):
    (report,) = reports(load([write(tmp_path / name, PAGE)]))
    assert (report.title, report.outlet) == ("Mayor vows to rebuild the bridge", "The Valley Courier")


def test_a_page_without_an_opening_is_told_by_its_name(tmp_path):
    fragment = f"<div><p>{LEAD}</p><p>{QUOTE}</p></div>"
    page, text = reports(load([write(tmp_path / "a.html", fragment), write(tmp_path / "a.txt", fragment)]))
    assert "<p>" not in page.text
    assert text.text == fragment


def test_text_in_a_file_named_as_a_page(tmp_path):
    (report,) = reports(load([write(tmp_path / "a.html", BODY)]))
    assert report.text == BODY


def test_a_folder_in_order_of_names(tmp_path):
    for name in ("b.txt", "a/z.md", "a/.hidden.txt", ".git/a.txt", "c.HTML", "d.pdf", "e/f/g.markdown", "a.txt"):
        write(tmp_path / name, PAGE if name.endswith("HTML") else f"{name} {BODY}")
    found = [Path(report.path or "").relative_to(tmp_path).as_posix() for report in reports(load([str(tmp_path)]))]
    assert found == ["a/z.md", "a.txt", "b.txt", "c.HTML", "e/f/g.markdown"]


@POSIX
def test_a_folder_that_contains_itself(tmp_path):
    write(tmp_path / "a" / "a.txt", BODY)
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again").symlink_to(tmp_path / "a", target_is_directory=True)
    assert len(list(load([str(tmp_path)]))) == 1


@POSIX
def test_what_is_no_file_in_a_folder(tmp_path):
    write(tmp_path / "a.txt", BODY)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe.txt")
    report, error = load([str(tmp_path)])
    assert isinstance(report, Report)
    assert report.text == BODY
    assert isinstance(error, NotFoundError)
    assert error.name.endswith("gone.txt")


@POSIX
def test_a_deep_folder(tmp_path):
    os.chdir(tmp_path)
    for _ in range(300):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text(BODY)
    os.chdir(tmp_path)
    assert len(list(load(["."]))) == 1


@pytest.fixture(autouse=True)
def _stay_here():
    here = Path.cwd()
    yield
    os.chdir(here)


def test_every_failure_stands_in_its_place(tmp_path):
    good = write(tmp_path / "good.txt", BODY)
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(5 * MAX_BYTES)
    (tmp_path / "folder").mkdir()
    inputs = [
        good,
        write(tmp_path / "empty.txt", ""),
        write(tmp_path / "binary.txt", "\x00\x01\x02"),
        write(tmp_path / "german.txt", GERMAN),
        str(big),
        str(tmp_path / "missing.txt"),
        str(tmp_path / "folder"),
        write(tmp_path / "hollow.html", "<html></html>"),
        "",
        "a\x00b",
        "x" * 5000,
        good,
    ]
    start = time.monotonic()
    outcomes = list(load(inputs))
    assert time.monotonic() - start < 10
    kinds = [type(outcome) for outcome in outcomes]
    assert kinds == [
        Report,
        NotTextError,
        NotTextError,
        LanguageError,
        TooLargeError,
        NotFoundError,
        NotFoundError,
        NotTextError,
        NotFoundError,
        NotFoundError,
        NotFoundError,
        Report,
    ]
    for name, outcome in zip(inputs, outcomes, strict=True):
        if isinstance(outcome, InputError):
            assert outcome.name == name
            assert str(outcome).startswith(name)
            assert len(str(outcome).splitlines()) == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be read"),
        (OSError(5, "Input/output error"), "input/output error"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path, monkeypatch, error, words):
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("lucca.ingest.inputs.open", refuse, raising=False)
    found = failure(load([write(tmp_path / "a.txt", BODY)]))
    assert isinstance(found, NotFoundError)
    assert words in str(found)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_end():
    error = failure(load(["/dev/zero"]))
    assert isinstance(error, TooLargeError)


def test_a_file_that_grows_past_the_bound(tmp_path, monkeypatch):
    monkeypatch.setattr("lucca.ingest.inputs.MAX_BYTES", 100)
    error = failure(load([write(tmp_path / "a.txt", BODY)]))
    assert isinstance(error, TooLargeError)
    assert "100 bytes" in str(error)


@pytest.mark.parametrize("line", [SEPARATOR, "==========", "=====  "])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_several_reports_from_standard_input(line, end):
    pasted = f"First. {BODY}{end}{line}{end}Second. {BODY}{line}{end}{end}{line}"
    outcomes = reports(load(["-"], stdin=io.BytesIO(pasted.encode())))
    assert texts(outcomes) == [f"First. {BODY}{end}", f"Second. {BODY}"]
    assert [report.path for report in outcomes] == ["- (report 1)", "- (report 2)"]


@pytest.mark.parametrize("line", ["====", "===== x", "x =====", "-----"])
def test_what_is_no_separator(line):
    (report,) = reports(load(["-"], stdin=io.BytesIO(f"{BODY}{line}\n{BODY}".encode())))
    assert report.path == "-"


def test_a_page_and_a_bad_report_pasted_together():
    pasted = f"{PAGE}\n=====\n{GERMAN}\n=====\n{BODY}"
    page, error, text = load(["-"], stdin=io.BytesIO(pasted.encode()))
    assert isinstance(page, Report)
    assert isinstance(error, LanguageError)
    assert isinstance(text, Report)
    assert page.outlet == "The Valley Courier"
    assert error.name == "- (report 2)"
    assert text.text == BODY


@pytest.mark.parametrize(
    ("data", "kind"), [(b"", NotTextError), (b"=====\n=====\n", NotTextError), (b"\x00\x01", NotTextError)]
)
def test_nothing_on_standard_input(data, kind):
    error = failure(load(["-"], stdin=io.BytesIO(data)))
    assert type(error) is kind
    assert error.name == "-"


def test_too_much_on_standard_input():
    error = failure(load(["-"], stdin=io.BytesIO(b"x" * (MAX_BYTES + 1))))
    assert isinstance(error, TooLargeError)


def test_standard_input_itself(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    assert texts(load(["-"])) == [BODY]


def test_one_value_holds_for_all_and_several_go_in_order(tmp_path):
    a, b = write(tmp_path / "a.txt", BODY), write(tmp_path / "d" / "b.txt", BODY)
    write(tmp_path / "d" / "c.txt", BODY)
    folder = str(tmp_path / "d")
    assert [r.published for r in reports(load([a, b], published=["2017-04-12"]))] == ["2017-04-12"] * 2
    found = reports(load([a, folder], published=["2017-04-12", "2017-04-13T08:00Z"], outlet=["A", "B"]))
    assert [r.published for r in found] == ["2017-04-12", "2017-04-13T08:00:00+00:00", "2017-04-13T08:00:00+00:00"]
    assert [r.outlet for r in found] == ["A", "B", "B"]
    assert {r.published_basis for r in found} == {"given"}


@pytest.mark.parametrize(
    "options",
    [
        {"inputs": ["a"], "published": ["12 April 2017"]},
        {"inputs": ["a", "b", "c"], "published": ["2017-04-12", "2017-04-13"]},
        {"inputs": ["a"], "outlet": ["A", "B"]},
        {"inputs": ["-", "-"]},
    ],
)
def test_wrong_usage_is_raised_before_anything_is_read(options):
    with pytest.raises(UsageError):
        load(**options)


def test_nothing_given_is_nothing():
    assert list(load([])) == []


def test_a_single_string_is_one_input(tmp_path):
    assert len(list(load(write(tmp_path / "a.txt", BODY)))) == 1
