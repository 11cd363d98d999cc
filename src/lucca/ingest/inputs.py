"""What was given on the command line to reports: files, folders, URLs and standard input, one after the other.

This is the edge: the only place of the stage that touches the file system, standard input and (through `fetch`) the network.
An input that fails is yielded as its error, in its place, and the rest goes on.
"""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from lucca.errors import FetchError, InputError, NotFoundError, NotTextError, TooLargeError, UsageError
from lucca.ingest.bounds import MAX_BYTES
from lucca.ingest.decode import decode
from lucca.ingest.html import declared_charset, has_tags, is_page, report_from_html
from lucca.ingest.reports import given_date, report_from_text
from lucca.ingest.urls import is_web
from lucca.records import Decoded, Report
from lucca.records.report import ReportKind

SEPARATOR = "====="
"""Between reports pasted into standard input: a line of five or more equals signs and nothing else."""

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
"""Endings of the files that are read in a folder; a file that is named itself is read whatever its ending."""

_SEPARATOR_LINE = re.compile(r"(?:\A|(?<=[\r\n]))={5,}[ \t]*(?:\r\n?|\n|\Z)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")


def load(
    inputs: Iterable[str],
    *,
    published: Sequence[str] = (),
    outlet: Sequence[str] = (),
    kind: ReportKind | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | InputError]:
    """The reports that `inputs` name, in order; an input that fails is yielded as its InputError, and never raised.

    An input is the path of a file, or of a folder (its texts and pages in order of their names, with those of its folders;
    hidden ones left out), an http or https URL, or "-" for standard input, which can hold several reports with a
    `SEPARATOR` line between them. `published` (ISO dates, or times with zone) and `outlet` override what is found: one value
    holds for all inputs, several are given in the order of the inputs. `kind` says what all of them are; without it each
    is what it says of itself. `stdin` stands for standard input in tests.

    Raises UsageError, before anything is read, for a malformed date, for as many values as fit no inputs, and for "-" given
    twice.
    """
    names = [inputs] if isinstance(inputs, str) else list(inputs)
    dates = [given_date(value) for value in _one_each("published", published, len(names))]
    outlets = _one_each("outlet", outlet, len(names))
    if names.count("-") > 1:
        raise UsageError("standard input (-) is given twice; give it once")
    return _load(names, [_Given(*each, kind) for each in zip(dates, outlets, strict=True)], stdin)


def _one_each(option: str, values: Sequence[str], inputs: int) -> list[str | None]:
    values = [values] if isinstance(values, str) else list(values)
    if len(values) <= 1:
        return [values[0] if values else None] * inputs
    if len(values) != inputs:
        raise UsageError(f"{len(values)} values of {option} for {inputs} inputs; give one for all, or one for each")
    return list(values)


class _Given(NamedTuple):
    published: str | None
    outlet: str | None
    kind: ReportKind | None


def _load(names: Sequence[str], all_given: Sequence[_Given], stdin: BinaryIO | None) -> Iterator[Report | InputError]:
    for name, given in zip(names, all_given, strict=True):
        if name == "-":
            yield from _from_stdin(stdin or sys.stdin.buffer, given)
        elif _SCHEME.match(name):
            yield _from_url(name, given)
        elif os.path.isdir(name):  # noqa: PTH112 - answers for any string, also one that no path can be
            yield from _from_folder(name, given)
        else:
            yield _from_file(name, given)


def _from_url(url: str, given: _Given) -> Report | InputError:
    if not is_web(url):
        return FetchError(url, "is no web address", "give an http or https URL, or a file")
    from lucca.ingest.fetch import fetch

    try:
        page = fetch(url)
        return _report(page.data, url, given, url=page.url, charset=page.charset)
    except InputError as error:
        # named as it was given, not as the address after redirects
        return type(error)(url, error.problem, error.remedy)


def _from_file(path: str, given: _Given) -> Report | InputError:
    try:
        return _report(_read(path), path, given, path=path)
    except InputError as error:
        return error


def _from_stdin(stdin: BinaryIO, given: _Given) -> Iterator[Report | InputError]:
    try:
        data = stdin.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise _too_large("-")
        text, encoding = decode(data, "-", declared=declared_charset(data))
    except InputError as error:
        yield error
        return
    parts = [part for part in _SEPARATOR_LINE.split(text) if part.strip()]
    if not parts:
        yield NotTextError("-", "holds no report, only separators", "paste the text of a report")
    for number, part in enumerate(parts, 1):
        name = "-" if len(parts) == 1 else f"- (report {number})"
        try:
            raw = data if len(parts) == 1 else part.encode()
            yield _report_of_text(part, raw, name, encoding, given, path=name)
        except InputError as error:
            yield error


def _report(
    data: bytes, name: str, given: _Given, *, path: str | None = None, url: str | None = None, charset: str | None = None
) -> Report:
    text, encoding = decode(data, name, declared=charset or declared_charset(data))
    return _report_of_text(text, data, name, encoding, given, path=path, url=url)


def _report_of_text(
    text: str, raw: bytes, name: str, encoding: str, given: _Given, *, path: str | None = None, url: str | None = None
) -> Report:
    """A report from decoded text, which is a page by its opening, or by its file's ending if it has any tags."""
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not always a path
    if is_page(text) or (ending in PAGE_SUFFIXES and has_tags(text)):
        return report_from_html(text, raw=raw, encoding=encoding, path=path, url=url, **given._asdict())
    return report_from_text(text, path=path, url=url, decoded=Decoded(encoding=encoding), **given._asdict())


def _read(path: str) -> bytes:
    """The bytes of a file, never more than the bound. Raises an InputError for what cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a path as it was given
            if os.fstat(file.fileno()).st_size > MAX_BYTES:
                raise _too_large(path)
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFoundError(path, "no such file", "check the path") from error
    except PermissionError as error:
        raise NotFoundError(path, "may not be read", "check its permissions") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a path"
        raise NotFoundError(path, f"cannot be read ({reason.lower()})", "check the path") from error
    if len(data) > MAX_BYTES:
        raise _too_large(path)
    return data


def _too_large(name: str) -> TooLargeError:
    return TooLargeError(name, f"is larger than {MAX_BYTES:,} bytes", "split it into single reports")


def _from_folder(folder: str, given: _Given) -> Iterator[Report | InputError]:
    empty = True
    for found in _walk(folder):
        empty = False
        yield found if isinstance(found, InputError) else _from_file(found, given)
    if empty:
        endings = ", ".join(sorted(TEXT_SUFFIXES | PAGE_SUFFIXES))
        yield NotFoundError(folder, "is a folder without texts", f"give one with files that end in {endings}")


def _walk(folder: str) -> Iterator[str | InputError]:
    """The texts and pages below a folder, in order of name; each folder once, however many links lead to it."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)  # noqa: PTH116 - a string in and out keeps the path as it was given
            if stat.S_ISDIR(status.st_mode):
                if (status.st_dev, status.st_ino) in seen:
                    continue
                seen.add((status.st_dev, status.st_ino))
                names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208
                waiting += [os.path.join(path, name) for name in reversed(names)]  # noqa: PTH118
            elif stat.S_ISREG(status.st_mode) and _is_text_name(path):
                yield path
        except OSError as error:
            if path == folder or _is_text_name(path) or not isinstance(error, FileNotFoundError):
                yield NotFoundError(
                    path, f"cannot be read ({(error.strerror or 'error').lower()})", "check its permissions and links"
                )


def _is_text_name(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in TEXT_SUFFIXES | PAGE_SUFFIXES  # noqa: PTH122
