"""Disputes against pairs of passages: what disagrees, what has only developed, and what merely sounds alike.

    python -m benchmarks.disputes                 # the figures of all parts
    python -m benchmarks.disputes --misses        # and each pair of the develop parts that is not as labelled
    python -m benchmarks.disputes --show FILE…    # every dispute and figure of stories (.jsonl, keys "text", "story", …)

Each side of a pair goes through the product as a report of its own, both as one story. The pair counts as *disagree* where
the story has a dispute, as *developed* where it has none and a figure that developed. The held-out parts are given by totals
only.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.matching import Json

import lucca
from lucca.records import Story

PAIRS = Path(__file__).resolve().parents[1] / "training" / "disputes" / "pairs.jsonl"
PARTS = ("develop", "held-out", "develop-2", "held-out-2")


def pairs(path: Path = PAIRS) -> list[Json]:
    """The pairs of a file, as they stand."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def story(sides: Sequence[Mapping[str, str]]) -> Story:
    """The one story that some passages (text, published, outlet) make."""
    readings = [lucca.read(s["text"], published=s.get("published") or None, outlet=s.get("outlet")) for s in sides]
    return lucca.brief(readings, one_story=True).stories[0]


def verdict(told: Story) -> str:
    """What Lucca says of a story of two passages: disagree, developed, or neither."""
    if told.disputes:
        return "disagree"
    return "developed" if any(f.change == "developed" for f in told.figures) else "neither"


def score(verdicts: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Rates between 0 and 1 of (label, verdict) pairs; `developed` over the pairs so labelled that are about figures."""
    count = Counter(verdicts)
    said = sum(n for (_, v), n in count.items() if v == "disagree")
    labelled = sum(n for (label, _), n in count.items() if label == "disagree")
    right = count["disagree", "disagree"]
    others = len(verdicts) - labelled
    return {
        "precision": right / said if said else 1.0,
        "recall": right / labelled if labelled else 1.0,
        "false_alarms": (said - right) / others if others else 0.0,
        "pairs": float(len(verdicts)),
    }


def measure(misses: list[str] | None = None) -> dict[str, Json]:
    """The scores of each part; pairs of the develop parts that went wrong go into `misses`."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in pairs():
        told = story((pair["a"], pair["b"]))
        outcome = (pair["label"], verdict(told))
        found[pair["part"]].append(outcome)
        if pair["kind"] == "figure" and pair["label"] == "developed":
            found[f"{pair['part']}, figures that developed"].append(outcome)
        if (
            misses is not None
            and pair["part"].startswith("develop")
            and (outcome[1] == "disagree") != (outcome[0] == "disagree")
        ):
            asked = "; ".join(d.question for d in told.disputes) or "nothing"
            misses.append(f"{pair['id']} {pair['label']}: {asked}\n    {pair['a']['text']}\n    {pair['b']['text']}")
    scores: dict[str, Json] = {part: score(found[part]) for part in PARTS}
    for part in PARTS:
        developed = found[f"{part}, figures that developed"]
        scores[part]["figures_developed"] = (
            sum(v == "developed" for _, v in developed) / len(developed) if developed else 1.0
        )
    return scores


def stories(path: Path) -> Iterator[tuple[str, Story]]:
    """The stories of a file of reports that says which report belongs to which."""
    groups: dict[str, list[Json]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        groups[row["story"]].append(row)
    for name, rows in groups.items():
        readings = [lucca.read(r["text"], published=_iso(r.get("published")), title=r.get("title")) for r in rows]
        yield name, lucca.brief(readings, one_story=True).stories[0]


def _iso(written: str | None) -> str | None:
    """A date, or a time taken as UTC, of "2016-11-09 08:46:26"; midnight is no time."""
    if not written or not written[0].isdigit():
        return None
    day, _, clock = written.partition(" ")
    return day if clock in ("", "00:00:00") else f"{day}T{clock}+00:00"


def show(path: Path) -> None:
    """Prints the disputes of each story of a file, with its figures that differ."""
    for name, told in stories(path):
        names = {a.id: a.name for a in told.actors}
        print(f"\n{name}: {len(told.reports)} reports, {len(told.disputes)} disputes")
        for dispute in told.disputes:
            print(f"  {dispute.question} ({dispute.kind}, {dispute.confidence})")
            for account in dispute.accounts:
                who = ", ".join(names[h] for h in account.holders) or "the report"
                print(f"    - {who}: {account.value or ''} {account.gist}")
        for line in told.figures:
            if line.change not in ("single", "same"):
                print(f"  {line.change}: {line.counts} {line.bound} {line.value:g} ({len(line.members)} times)")


def main() -> None:
    """Prints the figures, or the disputes of files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--show", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    for path in options.show:
        show(path)
    if options.show:
        return
    misses: list[str] = []
    for part, rates in measure(misses).items():
        print(f"{part}: {json.dumps({k: round(v, 3) for k, v in rates.items()})}")
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
