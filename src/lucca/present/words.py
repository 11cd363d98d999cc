"""The brief's fixed words and small forms: coverage, dates, letters, openings. One place for each."""

import re
import string
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from itertools import count, product, takewhile
from urllib.parse import urlsplit

from lucca.records import Report

COVERAGE = {
    "structure-1": "Covers quoted speech found by structure; indirect speech is not read yet.",
    "en-4": "Covers quoted and indirect speech; some is missed or misread (docs/reader.md).",
}
"""What each model reads, said to the reader. A model that is not listed is named, so that nothing is claimed for it."""

BASIS = {
    "given": "given",
    "text": "in the text",
    "metadata": "in the metadata",
    "story": "from the other reports",
    "none": "no date",
}

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not the locale's: the same brief reads the same everywhere."""

PASTED = "pasted text"
NO_OUTLET = "outlet not named"
NO_SPEAKER = "Speaker not found"
NOTHING_SAID = "Nothing was found that anyone said."
TRANSLATED = "may be two translations"
ORPHANED = "orphaned: the report no longer has these words at this place"

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")

_SPACE = re.compile(r"\s+")


def coverage(model: str) -> str:
    """The honest line on what this brief covers."""
    return COVERAGE.get(model, f"Read by model {model}.")


def letters() -> Iterator[str]:
    """A, B … Z, AA, AB … without end."""
    return map("".join, (p for size in count(1) for p in product(string.ascii_uppercase, repeat=size)))


def joined(marks: tuple[str, ...]) -> str:
    """Letters as one word: "AB", or "A+AA" where a letter has two signs and running together would mislead."""
    return ("" if all(len(mark) == 1 for mark in marks) else "+").join(marks)


def day(iso: str | None) -> str | None:
    """An ISO date as "12 Apr 2017", a time as "12 Apr 2017 14:05 +02:00"; what is neither, as it stands."""
    if iso is None:
        return None
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    shown = _day(when.date())
    if len(iso) <= len("2017-04-12"):
        return shown
    zone = when.strftime("%z")
    zone = {"": "", "+0000": " UTC"}.get(zone, f" {zone[:3]}:{zone[3:]}")
    return f"{shown} {when:%H:%M}{zone}"


def published(report: Report) -> str | None:
    """When a report was published; where that is inferred, "about 11–12 Apr 2017"."""
    if report.published_basis == "story" and report.published_range:
        return f"about {range_of_days('/'.join(report.published_range))}"
    return day(report.published)


def range_of_days(when: str | None) -> str | None:
    """A day, month or year, or two of them joined by "/", as people write them: "11–12 Apr 2017", "Apr 2017"."""
    first, _, last = (when or "").partition("/")
    if not last or first == last:
        return _partly(first) or when
    one, two = _partly(first), _partly(last)
    if one is None or two is None:
        return when
    ends = zip(one.split()[::-1], two.split()[::-1], strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    short = " ".join(one.split()[: len(one.split()) - shared])
    return f"{short}–{two}" if len(short.split()) == 1 else f"{short} – {two}" if short else two


def _partly(iso: str) -> str | None:
    """An ISO day, month or year in words; null for what is none of them."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)", iso):
        return f"{MONTHS[int(found[2]) - 1]} {found[1]}" if 1 <= int(found[2]) <= 12 else None
    if re.fullmatch(r"\d{4}", iso):
        return iso
    return day(iso) if re.match(r"\d{4}-\d\d-\d\d", iso) else None


def _day(when: date) -> str:
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def web_link(url: str | None) -> str | None:
    """The URL where it is one that a page may link to: http or https, with a host, without white space or controls."""
    if not url or any(c.isspace() or unicodedata.category(c) in {"Cc", "Cf"} for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def plain(text: str) -> str:
    """Text on one line that cannot steer a terminal or reorder what stands around it.

    Runs of white space become single spaces; control and bidirectional formatting characters become visible signs.
    """
    text = _SPACE.sub(" ", text)
    if text.isprintable():
        return text
    text = _BIDI.sub(lambda m: f"‹U+{ord(m[0]):04X}›", text)
    return "".join("\ufffd" if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c for c in text)


def opening(text: str, width: int) -> str:
    """The first words of a text, at most `width` code points and an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    cut = text[: width + 1].rfind(" ")
    return text[: cut if cut > width // 2 else width].rstrip(" ,;:") + "…"


def listed(items: tuple[str, ...] | list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def counted(number: int, noun: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
