"""Places against invented sentences with their gold: country, position within 50 km, and what should not be a place.

    python -m benchmarks.places                  # the figures, beside a baseline that takes the most populous place
    python -m benchmarks.places --misses         # and every line that is not as the gold has it
    python -m benchmarks.places --show FILE…     # every place of texts (.txt), or of reports (.jsonl, key "text")

Two rows of names: as Lucca reads them, and as the gold gives them, so that finding and resolving can be told apart.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lucca.extract.places import FoundPlace, places
from lucca.extract.places.entries import distance
from lucca.extract.places.gazetteer import entries
from lucca.language import NamedSpan, analyse
from lucca.records import Span

GOLD = Path(__file__).resolve().parents[1] / "tests" / "extract" / "places" / "gold.txt"
NEAR = 50.0
"""Kilometres within which a position counts as right."""

_MARK = re.compile(r"\[([^\]|]+)\|([^\]|]*)(?:\|([-\d.]+)\|([-\d.]+))?\]")


@dataclass(frozen=True, slots=True)
class Expected:
    """A place of the gold; `country` is None between countries, `open` where the text leaves it open. Degrees WGS 84."""

    span: Span
    country: str | None
    position: tuple[float, float] | None
    open: bool


def gold(path: Path = GOLD) -> Iterator[tuple[str, tuple[Expected, ...]]]:
    """The texts of a gold file and their places."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield read(line)


def read(line: str) -> tuple[str, tuple[Expected, ...]]:
    """A line's text without its marks, and what they mark."""
    text, at, found = "", 0, []
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        position = (float(match[3]), float(match[4])) if match[3] else None
        found.append(Expected(span, match[2] if len(match[2]) == 3 else None, position, match[2] == "?"))
        text, at = text + match[1], match.end()
    return text + line[at:], tuple(found)


def as_read(text: str, _: Sequence[Expected]) -> tuple[NamedSpan, ...]:
    """The names that Lucca reads."""
    return analyse(text).names


def as_given(text: str, expected: Sequence[Expected]) -> tuple[NamedSpan, ...]:
    """The gold's places as names of places, the others as read."""
    others = [n for n in analyse(text).names if not any(n.span.overlaps(e.span) for e in expected)]
    given = [NamedSpan(e.span, "place", (), None, False, False, False) for e in expected]
    return tuple(sorted((*others, *given), key=lambda n: n.span))


def most_populous(text: str, names: Sequence[NamedSpan]) -> tuple[FoundPlace, ...]:
    """The baseline: every name that the gazetteer knows is its most populous place."""
    found = []
    for name in names:
        options = entries(text[name.span.start : name.span.end]) if name.kind in {"place", "other"} else ()
        if options:
            best = options[0]
            found.append(FoundPlace(name.span, best.name, best.country, best.lat, best.lon, best.kind, 0.5))
    return tuple(found)


Names = Callable[[str, Sequence[Expected]], Sequence[NamedSpan]]
Resolve = Callable[[str, Sequence[NamedSpan]], Sequence[FoundPlace]]


def measure(names: Names, resolve: Resolve, misses: list[str]) -> dict[str, float]:
    """Rates between 0 and 1 over the gold; what is not as it should be goes into `misses`."""
    count: Counter[str] = Counter()
    for text, expected in gold():
        found = resolve(text, names(text, expected))
        for wanted in expected:
            place = next((p for p in found if p.span.overlaps(wanted.span)), None)
            verdicts = judge(place, wanted)
            count.update(verdicts)
            if not {"found", "left open" if wanted.open else "country"} <= verdicts or "wrong" in verdicts:
                misses.append(f"{_words(text, wanted.span)}: {place} in {text}")
        extra = [p.span for p in found if not any(p.span.overlaps(e.span) for e in expected)]
        count["extra"] += len(extra)
        misses.extend(f"{_words(text, s)}: no place in {text}" for s in extra)
    return {
        "found": count["found"] / count["all"],
        "precision": count["found"] / max(count["found"] + count["extra"], 1),
        "country": count["country"] / count["determined"],
        "within_50_km": count["position"] / count["positions"],
        "left_open": count["left open"] / count["open"],
        "wrong_when_resolved": count["wrong"] / max(count["resolved"], 1),
    }


def judge(found: FoundPlace | None, wanted: Expected) -> set[str]:
    """What holds of one expected place."""
    near = found is not None and found.lat is not None and found.lon is not None and wanted.position is not None
    near = near and distance(found.lat, found.lon, *wanted.position) <= NEAR  # type: ignore[union-attr,arg-type,misc]
    same = found is not None and found.lat is not None and found.country == wanted.country
    verdicts = {
        "all": True,
        "open": wanted.open,
        "determined": not wanted.open,
        "positions": wanted.position is not None,
        "found": found is not None,
        "resolved": found is not None and found.lat is not None,
        "country": same and not wanted.open,
        "position": near,
        "left open": wanted.open and found is not None and found.lat is None,
    }
    verdicts["wrong"] = verdicts["resolved"] and not (near if wanted.position else verdicts["country"])
    return {name for name, holds in verdicts.items() if holds}


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def show(path: Path, most: int) -> None:
    """Prints the places of a text, or of the first reports of a file."""
    lines = path.read_text(encoding="utf-8")
    texts = [json.loads(x)["text"] for x in lines.splitlines()[:most]] if path.suffix == ".jsonl" else [lines]
    for text in texts:
        print(f"\n{text[:70]!r}")
        for place in places(text, analyse(text).names):
            start, end = place.span
            around = f"{text[max(start - 30, 0) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")
            print(f"  {around:<75} {place.name} {place.country} {place.lat} {place.lon} {place.kind} {place.confidence}")


def main() -> None:
    """Prints the figures, or the places of files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--show", nargs="*", type=Path, default=[])
    parser.add_argument("--most", type=int, default=10)
    options = parser.parse_args()
    for path in options.show:
        show(path, options.most)
    if options.show:
        return
    ways: tuple[tuple[str, Names, Resolve], ...] = (
        ("Lucca, names as read", as_read, places),
        ("Lucca, names given", as_given, places),
        ("most populous, names as read", as_read, most_populous),
        ("most populous, names given", as_given, most_populous),
    )
    for title, names, resolve in ways:
        misses: list[str] = []
        print(f"{title}: {json.dumps({k: round(v, 3) for k, v in measure(names, resolve, misses).items()})}")
        if options.misses and resolve is places:
            print("\n".join(f"  {miss}" for miss in misses))


if __name__ == "__main__":
    main()
