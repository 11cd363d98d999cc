"""What Lucca finds in many reports, and how fast.

    python -m benchmarks.quotes REPORTS.jsonl

Each line holds `id` and `text`, and may hold `outlet` and `published`. Prints reports, errors, statements of each kind per
report, the share of statements with a speaker and words per second as JSON.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.matching import Json, words

import lucca


def rows(path: Path) -> list[Json]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def date_of(row: Json) -> str | None:
    """The date at the head of `published`, which may hold a time, nothing, or the word None."""
    found = re.match(r"\d{4}-\d\d-\d\d", row.get("published") or "")
    return found[0] if found else None


def count(reports: Iterable[Json]) -> dict[str, Json]:
    """Read all reports; what they gave."""
    kinds: Counter[str] = Counter()
    errors: dict[str, str] = {}
    read = named = n_words = 0
    start = time.perf_counter()
    for row in reports:
        try:
            reading = lucca.read(row["text"], published=date_of(row), outlet=row.get("outlet"))
        except Exception as error:  # a benchmark counts whatever goes wrong and goes on
            errors[row["id"]] = f"{type(error).__name__}: {error}"
            continue
        read += 1
        n_words += len(words(row["text"]))
        kinds.update(statement.kind for statement in reading.statements)
        named += sum(bool(statement.speakers) for statement in reading.statements)
    taken = time.perf_counter() - start
    return {
        "reports": read,
        "errors": errors,
        "statements": sum(kinds.values()),
        "per_report": {kind: round(number / read, 2) for kind, number in sorted(kinds.items())},
        "with_speaker": round(named / max(1, sum(kinds.values())), 3),
        "words": n_words,
        "words_per_second": round(n_words / taken),
    }


def main(arguments: list[str]) -> int:
    """0 when every report was read without an error."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    result = count(rows(Path(arguments[0])))
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return int(bool(result["errors"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
