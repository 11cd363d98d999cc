"""Dates inferred from story-mates: each dated report of a file is hidden in turn and dated by the others of its story.

    python -m benchmarks.dating REPORTS.jsonl [--misses]

Each line holds `id`, `story`, `text` and `published`. Prints, over the reports whose story has another dated one: the share
dated within 0, 1 and 2 days, the share whose range holds the true day and its mean width in days, and the same for taking
the middle one of the mates' dates.
"""

import argparse
import json
import re
import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lucca import ingest
from lucca.extract.times import time_records
from lucca.language.structure import structure
from lucca.records import Reading, Report
from lucca.story.dating import infer_dates


@dataclass(frozen=True, slots=True)
class Inferred:
    """One hidden report: its true day, what was inferred (null where nothing), the range, and the mates' middle day."""

    id: str
    true: date
    day: date | None
    range: tuple[date, date] | None
    middle: date


def reading(report: Report) -> Reading:
    """A reading that has only times: all that dating needs."""
    hidden = [f.span for f in report.furniture]
    times = time_records(report, structure(report.text, hidden).paragraphs)
    return Reading(lucca="", model="", report=report, times=times)


def stories(path: Path) -> Iterator[list[tuple[str, Reading]]]:
    """The stories of a file: ids and readings."""
    found: dict[str, list[tuple[str, Reading]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day = re.match(r"\d{4}-\d\d-\d\d", row.get("published") or "")
        report = ingest.report_from_text(row["text"], published=day[0] if day else None, outlet=row.get("outlet"))
        found[row["story"]].append((row["id"], reading(report)))
    yield from found.values()


def hidden(told: Sequence[tuple[str, Reading]]) -> Iterator[Inferred]:
    """Each dated report of a story, dated by the others."""
    dated = [(name, r) for name, r in told if r.report.published]
    for name, one in dated if len(dated) > 1 else []:
        undated = reading(replace(one.report, published=None, published_basis="none"))
        mates = [r for n, r in dated if n != name]
        (found,) = [r.report for r in infer_dates([*mates, undated]) if r.report.id == one.report.id]
        yield Inferred(
            id=name,
            true=_day(one.report.published),
            day=_day(found.published) if found.published else None,
            range=(_day(found.published_range[0]), _day(found.published_range[1])) if found.published_range else None,
            middle=sorted(_day(r.report.published) for r in mates)[(len(mates) - 1) // 2],
        )


def _day(value: str | None) -> date:
    return date.fromisoformat((value or "")[:10])


def within(rows: Sequence[Inferred], most: int) -> tuple[float, float]:
    """The share dated within so many days: inferred, and by the middle day of the mates."""
    ours = sum(r.day is not None and abs((r.day - r.true).days) <= most for r in rows)
    return round(ours / len(rows), 3), round(sum(abs((r.middle - r.true).days) <= most for r in rows) / len(rows), 3)


def main() -> None:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    rows = [row for told in stories(arguments.reports) for row in hidden(told)]
    ranges = [r.range for r in rows if r.range]
    print(
        json.dumps(
            {
                "reports": len(rows),
                "dated": sum(r.day is not None for r in rows),
                **{f"within {n} days: inferred, middle of mates": within(rows, n) for n in (0, 1, 2)},
                "range holds the day": round(
                    sum(r.range[0] <= r.true <= r.range[1] for r in rows if r.range) / len(rows), 3
                ),
                "mean width": round(statistics.mean((b - a).days + 1 for a, b in ranges), 2) if ranges else None,
            },
            indent=1,
        )
    )
    for r in rows if arguments.misses else []:
        if r.day != r.true:
            print(r.id, "true", r.true, "inferred", r.day, "range", *(map(str, r.range or ())), "middle", r.middle)


if __name__ == "__main__":
    main()
