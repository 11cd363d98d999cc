"""Lucca on real stories that were annotated blind, in the format of the two reports' gold.

    python -m benchmarks.annotated [NAME…] [--misses]

`benchmarks/annotated/*.json` hold offsets only, code points of texts that lie in `../shared/data` (PolNeAR's and ECB+'s
development parts, re3d, the reports of six stories); `sha256` says of which text, to 16 digits. Whoever annotated had not
seen what Lucca finds there. Rules were mended on the stories of part *develop*; for the ledgers, later, on those of
*develop-2*; those of *held-out* are only scored.

Each story is briefed by itself, with the dates of publication that are known, and scored by the script that scores the two
reports. Prints one JSON object: every story, and each part with its counts added up.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.matching import Json
from benchmarks.quotes import rows

import lucca
from lucca.ingest import report_from_text

FOLDER = Path(__file__).parent / "annotated"
PARTS = ("develop", "develop-2", "held-out")
_SHARES = ("speakers", "source", "cue", "kind", "act")
_LEDGERS = ("commitments", "ties", "meetings")


def stories(names: Sequence[str] = ()) -> Iterator[tuple[str, Json, Path]]:
    """Every story, or those named: its name, gold and the file of its gold."""
    for file in sorted(FOLDER.glob("*.json")):
        if not names or file.stem in names:
            yield file.stem, json.loads(file.read_text(encoding="utf-8")), file


def texts(gold: Json, shared: Path) -> dict[str, str]:
    """The text of each report by its name in the gold. Raises ValueError where one is not the text that was annotated."""
    folder = shared / "data" / gold["data"]
    if folder.is_dir():
        known = {row["_id"]: row["text"] for row in rows(folder / "documents.json")}
    else:
        known = {row["id"]: row["text"] for row in rows(folder)}
    found = {name: known.get(Path(name).stem, known.get(name.removesuffix(".txt"), "")) for name in gold["reports"]}
    for name, text in found.items():
        if hashlib.sha256(text.encode()).hexdigest()[:16] != gold["reports"][name]["sha256"]:
            raise ValueError(f"{folder}: {name} is not the text that was annotated")
    return found


def score(gold: Json, file: Path, shared: Path, *, misses: bool = False) -> Json:
    """One story, briefed and scored."""
    published = {name: about["published"] for name, about in gold["reports"].items()}
    reports = [report_from_text(text, path=name, published=published[name]) for name, text in texts(gold, shared).items()]
    return scored(lucca.brief(reports), file, shared / "exam" / "score.py", misses=misses)


def scored(brief: lucca.Brief, gold: Path, script: Path, *, misses: bool = False) -> Json:
    """A brief against the gold in a file, by the script that lies with the two reports."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brief.json"
        file.write_text(lucca.dumps(brief), encoding="utf-8")
        command = [sys.executable, str(script), str(gold), str(file), *["--misses"] * misses]
        return json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)


def pooled(results: Sequence[Json]) -> Json:
    """Stories together: what was found, predicted and wanted in each is added up before a rate is taken."""
    n: Counter[str] = Counter()
    for result in results:
        for key in ("statements", "utterances"):
            for which in ("gold", "predicted"):
                n[f"{key}.{which}"] += result[key][which]
            n[f"{key}.found"] += round(result[key]["recall"] * result[key]["gold"])
        for key in _SHARES:
            of = result.get(key, {}).get("of", 0)
            n[f"{key}.of"] += of
            n[f"{key}.right"] += round(of * result[key]["accuracy"]) if of else 0
        for key in (*_LEDGERS, "disputes"):
            row = result.get(key) or {"gold": 0, "predicted": 0}
            for which in ("gold", "predicted"):
                n[f"{key}.{which}"] += row[which]
            for which in ("recall", "parties"):
                n[f"{key}.{which}"] += round(row["gold"] * (row.get(which) or 0))
    out: Json = {"stories": len(results)}
    for key in ("statements", "utterances"):
        found, predicted, gold = (n[f"{key}.{which}"] for which in ("found", "predicted", "gold"))
        out[key] = {"f1": _rate(2 * found, predicted + gold), "gold": gold, "predicted": predicted}
    for key in _SHARES:
        out[key] = {"accuracy": _rate(n[f"{key}.right"], n[f"{key}.of"]), "of": n[f"{key}.of"]}
    for key in (*_LEDGERS, "disputes"):
        row = {which: _rate(n[f"{key}.{which}"], n[f"{key}.gold"]) for which in ("recall", "parties")}
        out[key] = {**row, "gold": n[f"{key}.gold"], "predicted": n[f"{key}.predicted"]}
    out["disputes"].pop("parties")
    return out


def _rate(hits: int, of: int) -> float:
    return round(hits / of, 3) if of else 0.0


def measure(shared: Path, names: Sequence[str] = (), *, misses: bool = False) -> Json:
    """Every story and each part."""
    done = {name: (gold["part"], score(gold, file, shared, misses=misses)) for name, gold, file in stories(names)}
    parts = {part: [result for of, result in done.values() if of == part] for part in PARTS}
    return {
        **{part: pooled(results) for part, results in parts.items() if results},
        "stories": {name: result for name, (_, result) in done.items()},
    }


def main() -> None:
    """Parse the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.annotated", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="stories by their file's name; all where none is given")
    parser.add_argument("--misses", action="store_true", help="list what was missed, wrong or extra")
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    given = parser.parse_args()
    json.dump(measure(given.shared, given.names, misses=given.misses), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
