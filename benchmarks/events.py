"""How many of a hundred sentences' events are found, with voice and status. Run: `python benchmarks/events.py [wrong]`.

`training/events/sixty.jsonl` and `forty.jsonl` hold sentences with their events: names of actors and targets, PLOVER's type,
"own" or "statement" for who tells it, and the status; "any" leaves open who, or whose words it is; "a|b" is one of two types
or statuses. An event is right where actors, targets and type are; voice and status are counted over the right ones. What is
told besides is wrong.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import lucca
from lucca.records import Event, Reading

_LEAD = "It rained for a third day, and the streets by the water were empty until noon.\n\n"
"""A report is more than one sentence; nothing in its lead is an event."""
_FOLDER = Path(__file__).parents[1] / "training" / "events"
_FILES = ("sixty.jsonl", "forty.jsonl")


@dataclass(slots=True)
class Score:
    """Counts over some sentences."""

    gold: int = 0
    told: int = 0
    right: int = 0
    voice: int = 0
    status: int = 0
    complete: int = 0

    def line(self) -> str:
        """The shares right, as one line."""
        return (
            f"events {self.gold}, told {self.told}; recall {self.right / self.gold:.3f}, precision "
            f"{self.right / max(self.told, 1):.3f}; voice {self.voice / max(self.right, 1):.3f}, status "
            f"{self.status / max(self.right, 1):.3f}; complete {self.complete / self.gold:.3f}"
        )


def _fits(want: dict[str, object], event: Event, names: dict[str, str]) -> bool:
    def same(wanted: object, ids: tuple[str, ...]) -> bool:
        return bool(ids) if wanted == ["any"] else sorted(map(str, wanted)) == sorted(names[i] for i in ids)  # type: ignore[call-overload]

    return (
        event.type in str(want["root"]).split("|")
        and same(want["actors"], event.actors)
        and same(want["targets"], event.targets)
    )


def score(rows: list[dict[str, object]], *, tell: bool) -> Score:
    """The score of some rows; `tell` prints what goes wrong."""
    total = Score()
    for row in rows:
        reading: Reading = lucca.read(_LEAD + str(row["sentence"]), published="2024-03-05")
        names = {a.id: a.name for a in reading.actors}
        left = list(reading.events)
        wanted: list[dict[str, object]] = row["events"]  # type: ignore[assignment]
        wrong = []
        total.gold += len(wanted)
        total.told += len(left)
        for want in wanted:
            found = next((e for e in left if _fits(want, e, names)), None)
            if found is None:
                wrong.append(f"missing {want}")
                continue
            left.remove(found)
            voice = want["voice"] in ("any", "own" if found.voice is None else "statement")
            status = found.status in str(want["status"]).split("|")
            total.right += 1
            total.voice += voice
            total.status += status
            total.complete += voice and status
            if not (voice and status):
                wrong.append(f"voice or status: {want} told as {found.voice and 'statement'} {found.status}")
        wrong += [
            f"besides {e.type} {[names[a] for a in e.actors]} {[names[a] for a in e.targets]} {e.status}" for e in left
        ]
        if tell and wrong:
            print(row["sentence"], *wrong, sep="\n    ")
    return total


def rows_of(file: str) -> list[dict[str, object]]:
    """The sentences of a file with their events."""
    return [json.loads(line) for line in (_FOLDER / file).read_text(encoding="utf-8").splitlines()]


def measure() -> dict[str, float]:
    """Shares right over all sentences together."""
    total = score([row for file in _FILES for row in rows_of(file)], tell=False)
    return {
        "recall": total.right / total.gold,
        "precision": total.right / max(total.told, 1),
        "voice": total.voice / max(total.right, 1),
        "status": total.status / max(total.right, 1),
    }


def main() -> None:
    """Scores both halves of each file; tells what goes wrong in the first only, on which the rules are made."""
    for file in _FILES:
        rows = rows_of(file)
        half = len(rows) // 2
        print(file, "first half: ", score(rows[:half], tell="wrong" in sys.argv).line())
        print(file, "second half:", score(rows[half:], tell=False).line())


if __name__ == "__main__":
    main()
