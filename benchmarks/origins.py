"""Origins against invented stories whose origins are known, and how the time grows with the number of words.

    python -m benchmarks.origins                  # the figures
    python -m benchmarks.origins --show FILE…     # the origins of reports (.jsonl with id, story, text, outlet)

Two agencies' copy, a company's release and three reports of newspapers' own, all on one happening and with quotations in
common, are carried by up to twelve outlets and edited as newsrooms do: cut from the end, paragraphs dropped, words changed,
paragraphs of their own added; some keep the agency's tag, most do not. Scores are B³ (Bagga and Baldwin, 1998) over reports.
"""

import argparse
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching import Json

from lucca import ingest
from lucca.records import Origin, Reading, Report, report_id
from lucca.story.origins import origins

GOLD = Path(__file__).resolve().parents[1] / "tests" / "story" / "origins" / "gold"
SOURCES = ("wire-1", "wire-2", "release")
OWN = ("own-1", "own-2", "own-3")
AGENCIES = {"wire-1": "Reuters", "wire-2": "AFP"}
OUTLETS = tuple(
    f"The {town} {paper}" for town in ("Hallin", "Oster", "Rusk", "Tarn") for paper in ("Courier", "Post", "Echo")
)
LEVELS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3)
"""Share of the words that are changed."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A report of an invented story, and the name of the text that it was made from."""

    reading: Reading
    source: str


def text_of(name: str) -> str:
    """One of the invented texts."""
    return (GOLD / f"{name}.txt").read_text(encoding="utf-8").strip()


def story(seed: int, changed: float) -> list[Carried]:
    """An invented story of five to twelve outlets; `changed` is the share of words that its desks change."""
    chance = random.Random(seed)
    outlets = chance.sample(OUTLETS, chance.randint(5, 12))
    own = chance.sample(OWN, chance.randint(1, 3))
    sources = [*own, *(chance.choice(SOURCES) for _ in outlets[len(own) :])]
    return [
        Carried(_reading(_edited(name, outlet, changed, chance), outlet), name)
        for name, outlet in zip(sources, outlets, strict=True)
    ]


def _reading(text: str, outlet: str) -> Reading:
    return Reading(lucca="", model="", report=Report(id=report_id(text), text=text, outlet=outlet))


def _edited(name: str, outlet: str, changed: float, chance: random.Random) -> str:
    paragraphs = text_of(name).split("\n\n")
    if name in OWN:
        return "\n\n".join(paragraphs)
    kept = paragraphs[: max(3, round(len(paragraphs) * chance.uniform(0.5, 1.0)))]
    if len(kept) > 4 and chance.random() < 0.5:
        kept.pop(chance.randrange(1, len(kept)))
    kept = [_changed(p, changed, chance) for p in kept]
    for _ in range(chance.randint(0, 2)):
        kept.insert(chance.randint(1, len(kept)), _of_its_own(outlet, chance))
    tagged = name in AGENCIES and chance.random() < 0.3
    return "\n\n".join([*kept, f"({AGENCIES[name]})"] if tagged else kept)


def _changed(paragraph: str, share: float, chance: random.Random) -> str:
    """A paragraph with some words outside quotation marks replaced, as an editor who prefers other words would."""
    pieces = re.split(r'("[^"]*")', paragraph)
    return "".join(
        p if p.startswith('"') else re.sub(r"[a-z]{4,}", lambda m: m[0][::-1] if chance.random() < share else m[0], p)
        for p in pieces
    )


def _of_its_own(outlet: str, chance: random.Random) -> str:
    """A paragraph that no other outlet has."""
    letters = "abdefgilmnoprstu"
    words = ["".join(chance.choice(letters) for _ in range(chance.randint(2, 9))) for _ in range(chance.randint(20, 45))]
    return f"Readers of {outlet} wrote that " + " ".join(words) + "."


def b_cubed(told: Sequence[Carried], found: Sequence[Origin]) -> tuple[float, float]:
    """Precision and recall of the grouping by origin, averaged over reports; own texts are origins of their own."""
    gold: dict[str, set[str]] = defaultdict(set)
    for one in told:
        gold[one.source].add(one.reading.report.id)
    precision = recall = 0.0
    group = {r: set(o.reports) for o in found for r in o.reports}
    for one in told:
        r = one.reading.report.id
        both = len(gold[one.source] & group[r])
        precision += both / len(group[r])
        recall += both / len(gold[one.source])
    return precision / len(told), recall / len(told)


def scores(stories: int = 100) -> Iterator[Json]:
    """For each share of changed words: mean B³ precision and recall, and stories whose number of origins is right."""
    for level in LEVELS:
        rows = []
        for seed in range(stories):
            told = story(seed, level)
            found = origins([one.reading for one in told])
            rows.append((*b_cubed(told, found), len(found) == len({one.source for one in told})))
        means = [round(sum(row[k] for row in rows) / len(rows), 3) for k in range(3)]
        yield {"words changed": level, "precision": means[0], "recall": means[1], "number right": means[2]}


def growth(sizes: Sequence[int] = (30, 100, 300, 1000)) -> Iterator[Json]:
    """Seconds for one story of many reports, nearly all of them carried copy: the hardest case for an index."""
    for size in sizes:
        chance = random.Random(size)
        readings = []
        for k in range(size):
            name = chance.choice((*SOURCES, *OWN))
            outlet = f"{OUTLETS[k % len(OUTLETS)]} {k}"
            readings.append(_reading(_edited(name, outlet, 0.05, chance) + f"\n\n{_of_its_own(outlet, chance)}", outlet))
        words = sum(len(r.report.text.split()) for r in readings)
        start = time.perf_counter()
        found = origins(readings)
        yield {"reports": size, "words": words, "origins": len(found), "seconds": round(time.perf_counter() - start, 2)}


def show(path: Path) -> None:
    """Prints the origins of each story of a file, with the outlets and the evidence."""
    stories: dict[str, list[Reading]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        report = ingest.report_from_text(row["text"], outlet=row.get("outlet"), title=row.get("title"))
        stories[row["story"]].append(Reading(lucca="", model="", report=report))
    for name, readings in stories.items():
        outlet = {r.report.id: r.report.outlet or r.report.id for r in readings}
        found = origins(readings)
        print(f"{name}: {len(readings)} reports, {len(found)} origins")
        for one in found:
            print(f"  {one.kind} {one.name or '?'} {one.confidence}: {', '.join(outlet[r] for r in one.reports)}")
            for passage in one.evidence:
                print(f"    {outlet[passage.report]}: {passage.exact[:100]!r}")
            for credit in one.credits:
                print(f"    {credit.kind} {credit.name}: {credit.evidence.exact!r}")


def main() -> None:
    """Prints what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", nargs="+", type=Path, default=[])
    arguments = parser.parse_args()
    for path in arguments.show:
        show(path)
    if not arguments.show:
        for row in (*scores(), *growth()):
            print(json.dumps(row))


if __name__ == "__main__":
    main()
