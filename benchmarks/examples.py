"""Lucca on the examples against examples/gold.json.

    python -m benchmarks.examples [--misses]

Gold statements are given as their words, which stand in their report once; so the gold does not depend on how a page's text
is extracted. Only direct speech is scored: a predicted direct statement that is none of the gold counts against precision.
A speaker is right when the name is the gold's, or one of those it allows. Doubtful pairs neither help nor harm.
"""

import itertools
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.matching import Json, Words, best_pairs, covered, overlap, rates

import lucca

FOLDER = Path(__file__).resolve().parent.parent / "examples"
GOLD = FOLDER / "gold.json"

Pair = frozenset[str]


def score(brief: lucca.Brief, gold: Json) -> dict[str, Json]:
    """Rates of direct statements, their speakers, and the pairs of the same utterance."""
    found: dict[tuple[str, str], str] = {}
    missed, wrong, extra = [], [], []
    n_predicted = right = 0
    for reading in brief.reports:
        direct = [statement for statement in reading.statements if statement.kind == "direct"]
        wanted = [row for row in gold["statements"] if (reading.report.path or "").endswith(row["report"])]
        text, names = reading.report.text, {actor.id: actor.name for actor in reading.actors}
        contents = [covered(text, statement.content) for statement in direct]
        pairs = dict(best_pairs([located(text, row["content"]) for row in wanted], contents, overlap))
        n_predicted += len(direct)
        for i, row in enumerate(wanted):
            if i not in pairs:
                missed.append(row["id"])
                continue
            statement = direct[pairs[i]]
            found[reading.report.id, statement.id] = row["id"]
            said = [names.get(speaker, speaker) for speaker in statement.speakers]
            if is_speaker(said, row):
                right += 1
            else:
                wrong.append(f"{row['id']}: wanted {row['speaker']}, got {said}")
        extra += [f"{reading.report.path}: {s.exact[:80]}" for j, s in enumerate(direct) if j not in pairs.values()]
    return {
        "direct": rates(len(found), n_predicted, len(gold["statements"])),
        "speakers": round(right / max(1, len(found)), 3),
        "pairs": pair_rates(brief, gold, found),
        "missed": missed,
        "wrong_speakers": wrong,
        "extra": extra,
    }


def located(text: str, pieces: Sequence[str]) -> Words:
    """The words of the pieces, each of which must stand in the text exactly once."""
    for piece in pieces:
        if text.count(piece) != 1:
            raise ValueError(f"stands {text.count(piece)} times in its report, not once: {piece!r}")
    return covered(text, [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces])


def is_speaker(said: list[str], row: Json) -> bool:
    """One speaker, by the name that the gold gives or allows."""
    allowed = {name.casefold() for name in (row["speaker"], *row.get("speaker_also", ()))}
    return len(said) == 1 and said[0].casefold() in allowed


def pair_rates(brief: lucca.Brief, gold: Json, found: dict[tuple[str, str], str]) -> dict[str, float | int]:
    """Pairs of found statements that stand in one utterance."""
    groups = [
        [found[member] for member in utterance.statements if member in found]
        for story in brief.stories
        for utterance in story.utterances
    ]
    sure = pairs_of(row["ids"] for row in gold["same_statement"] if not row.get("doubtful"))
    doubtful = pairs_of(row["ids"] for row in gold["same_statement"] if row.get("doubtful"))
    predicted = pairs_of(groups) - doubtful
    return rates(len(predicted & sure), len(predicted), len(sure))


def pairs_of(groups: Iterable[Sequence[str]]) -> set[Pair]:
    """Every two members of every group."""
    return {frozenset(pair) for ids in groups for pair in itertools.combinations(sorted(set(ids)), 2)}


def loaded(paths: Iterable[Path]) -> list[lucca.Report]:
    """The reports of files that must all be readable."""
    reports = []
    for item in lucca.load([str(path) for path in paths]):
        if isinstance(item, lucca.InputError):
            raise item
        reports.append(item)
    return reports


def measure() -> dict[str, Json]:
    """The examples' brief, scored."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    return score(lucca.brief(loaded(FOLDER / name for name in gold["reports"])), gold)


if __name__ == "__main__":
    result = measure()
    kept = result if "--misses" in sys.argv else {k: v for k, v in result.items() if not isinstance(v, list)}
    print(json.dumps(kept, ensure_ascii=False, indent=1))
