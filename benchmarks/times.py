"""Lucca's times beside a dateparser recipe, against TimeML.

    python -m benchmarks.times [--part develop|unseen|all] FILE.tml…

The recipe is the usual one for news: each expression parsed on its own, in English, against the document's date, the past
preferred. It is given the gold expressions, which Lucca must find for itself. Prints one JSON object: of the gold, the share
with the right value (`values`), of those that are days the share that is right (`days`), the seconds that it
took and the words of the texts. Needs dateparser, which Lucca itself does without.
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.matching import Json, words
from training.times import TimeDocument, Timex, found_times, is_day, is_unseen, pairs, read_document

Find = Callable[[TimeDocument], Sequence[Timex]]

_PERIODS = {"year": "%Y", "month": "%Y-%m"}
"""What dateparser says it knows of a date, and how TIMEX3 writes that; all else is a day."""


def main() -> None:
    """Parse the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.times", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--part", choices=["develop", "unseen", "all"], default="all")
    given = parser.parse_args()
    read = [read_document(file) for file in given.files]
    documents = [d for d in read if given.part == "all" or is_unseen(d.name) == (given.part == "unseen")]
    scores = {"documents": len(documents), "lucca": shares(documents, found_times)}
    try:
        scores["dateparser"] = shares(documents, recipe())
    except ModuleNotFoundError:
        sys.stderr.write("dateparser is not installed: pip install dateparser\n")
    json.dump(scores, sys.stdout, indent=1)
    print()


def shares(documents: Sequence[TimeDocument], find: Find) -> Json:
    """The shares of gold expressions, and of gold days, whose value is right."""
    start = time.perf_counter()
    found = [find(document) for document in documents]
    taken = time.perf_counter() - start
    gold = right = days = days_right = 0
    for document, times in zip(documents, found, strict=True):
        hits = {g for g, f in pairs(document.gold, times) if g.value == f.value}
        gold, right = gold + len(document.gold), right + len(hits)
        days += sum(map(is_day, document.gold))
        days_right += sum(map(is_day, hits))
    return {
        "values": round(right / max(1, gold), 4),
        "days": round(days_right / max(1, days), 4),
        "seconds": round(taken, 2),
        "words": sum(len(words(document.text)) for document in documents),
    }


def recipe() -> Find:
    """The dateparser recipe. Raises ModuleNotFoundError where dateparser is not installed."""
    module: Any = importlib.import_module("dateparser.date")

    def find(document: TimeDocument) -> list[Timex]:
        base = datetime.fromisoformat(document.published or "2000-01-01")
        settings = {"PREFER_DATES_FROM": "past", "RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": True}
        reader = module.DateDataParser(languages=["en"], settings=settings)
        return [parsed(reader.get_date_data, document.text, gold) for gold in document.gold]

    return find


def parsed(read: Callable[[str], Any], text: str, gold: Timex) -> Timex:
    """What dateparser makes of one gold expression: a value at the precision that it claims, none where it fails."""
    data = read(" ".join(text[gold.start : gold.end].split()))
    day: datetime | None = data.date_obj
    value = day.strftime(_PERIODS.get(data.period, "%Y-%m-%d")) if day else ""
    return Timex(gold.start, gold.end, "DATE", value)


if __name__ == "__main__":
    main()
