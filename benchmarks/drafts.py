"""Drafts against sources, where it is known what is right: `python -m benchmarks.drafts REPORTS.jsonl [--every N]`.

Each line of the file has `text` and `story`. A report with another first line is a draft whose every quote is its source's;
the same draft with a word of each longer quote changed, or left out, has none that is; against the reports of other stories
nothing of it should be found. Prints one JSON object, rates between 0 and 1.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import lucca
from lucca.language.marks import quotations
from lucca.language.words import words
from lucca.layout import paragraphs
from lucca.records import DraftCheck, Reading

HEAD = "The draft of the day has it all.\n\n"

LONG = 6
"""Words of a quote that is altered."""

OTHER = "lighthouse"
"""A word that stands for any other."""


def altered(text: str, *, drop: bool) -> tuple[str, int]:
    """The text with the middle word of each longer quote changed, or left out, and how many were."""
    pieces, at, count = [], 0, 0
    for quotation in quotations(text, paragraphs(text)):
        inner = [w for w in words(text, *quotation.inner) if not w.is_mark]
        if len(inner) < LONG or quotation.outer.start < at:
            continue
        word = inner[len(inner) // 2].span
        pieces += [text[at : word.start], "" if drop else OTHER]
        at, count = word.end, count + 1
    return "".join((*pieces, text[at:])), count


def verdicts(check: DraftCheck, kind: str, *, longer: bool = False) -> Counter[str]:
    """How many findings of a kind have which verdict; of quotes only the longer ones if asked for."""
    found = (f for f in check.findings if f.kind == kind and (not longer or len(f.exact.split()) >= LONG))
    return Counter(f.verdict for f in found)


def rates(name: str, counts: Counter[str]) -> Iterator[tuple[str, float | int]]:
    """The share of each verdict, and how many there are."""
    total = sum(counts.values())
    yield name, total
    for verdict, count in sorted(counts.items()):
        yield f"{name} {verdict}", round(count / total, 4)


def measure(rows: Sequence[dict[str, str]]) -> dict[str, float | int]:
    """All rates over some reports."""
    sources = [lucca.read(row["text"]) for row in rows]
    counts: dict[str, Counter[str]] = {}

    def count(name: str, found: Counter[str]) -> None:
        counts.setdefault(name, Counter()).update(found)

    for row, source in zip(rows, sources, strict=True):
        others: list[Reading] = [s for r, s in zip(rows, sources, strict=True) if r["story"] != row["story"]]
        draft = lucca.read(HEAD + row["text"])
        for name, against in (("own", [source]), ("foreign", others)):
            check = lucca.check(draft, against)
            for kind in ("quote", "attribution", "speaker"):
                count(f"{name} {kind}", verdicts(check, kind))
        for name, drop in (("changed", False), ("dropped", True)):
            text, _ = altered(row["text"], drop=drop)
            count(f"{name} quote", verdicts(lucca.check(lucca.read(HEAD + text), [source]), "quote", longer=True))
    return {name: value for key, found in counts.items() for name, value in rates(key, found)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth report")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    print(json.dumps(measure([json.loads(line) for line in lines][:: options.every]), indent=1))


if __name__ == "__main__":
    main()
