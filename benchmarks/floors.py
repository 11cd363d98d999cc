"""The quality gate: what must not get worse.

    python -m benchmarks.floors

Every floor is a line of FLOORS. A floor is lowered only by a commit that says so and why; after an improvement it is
raised to a little below what was measured. Data that is not part of the repository lies in the folder `shared` beside it;
where that is absent its floors are skipped, and the output says so.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks import annotated, direct, disputes, events, examples, quotes
from benchmarks.matching import Json
from training.coreference import found_by, score_coreference
from training.corpora import read_articles
from training.evaluate import score_articles, score_sentences
from training.names.iob2 import read_sentences
from training.stories import score_stories
from training.syntax import score_syntax
from training.times import read_document, score_times
from training.treebank import read_treebank

import lucca
from lucca.language.reader import Reader

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


class Floor(NamedTuple):
    """The least that a measure of a data set may be; `measure` is a path through the set's result."""

    data: str
    measure: str
    least: float


FLOORS = (
    Floor("examples", "direct.precision", 0.9),
    Floor("examples", "direct.recall", 0.9),
    Floor("examples", "speakers", 0.85),
    Floor("examples", "pairs.precision", 0.9),
    Floor("examples", "pairs.recall", 0.9),
    Floor("two-reports", "statements.recall_direct", 0.93),
    Floor("two-reports", "statements.f1", 0.9),
    Floor("two-reports", "speakers.accuracy", 0.95),
    Floor("two-reports", "utterances.f1", 0.8),
    Floor("two-reports", "act.accuracy", 0.75),
    Floor("two-reports", "pairs.A17-B12", 1.0),
    Floor("two-reports", "pairs.A3-B14", 1.0),
    Floor("two-reports", "disputes.recall", 1.0),
    Floor("two-reports", "commitments.recall", 0.9),
    Floor("two-reports", "commitments.parties", 0.7),
    Floor("two-reports", "commitments.condition", 0.75),
    Floor("two-reports", "ties.recall", 0.75),
    Floor("two-reports", "meetings.recall", 0.9),
    Floor("two-reports", "meetings.parties", 0.75),
    Floor("real-reports", "read", 1.0),
    Floor("real-reports", "direct", 5.2),
    Floor("real-reports", "with_speaker", 0.89),
    Floor("polnear-dev", "f1", 0.8),
    Floor("polnear-dev", "precision_any", 0.93),
    Floor("polnear-dev", "source", 0.92),
    Floor("reader-dev", "attribution.content+source.f1", 0.75),
    Floor("names-news", "f1", 0.82),
    Floor("names-web", "f1", 0.775),
    Floor("syntax", "upos", 0.975),
    Floor("syntax", "las", 0.89),
    Floor("syntax", "sentence_f1", 0.945),
    Floor("coreference", "conll_f1", 0.58),
    Floor("disputes", "develop.precision", 0.95),
    Floor("disputes", "develop.recall", 0.85),
    Floor("disputes", "held-out.precision", 0.9),
    Floor("disputes", "held-out.recall", 0.58),
    Floor("disputes", "held-out-2.precision", 0.8),
    Floor("disputes", "held-out-2.recall", 0.4),
    Floor("events", "recall", 0.8),
    Floor("events", "precision", 0.89),
    Floor("events", "voice", 0.95),
    Floor("events", "status", 0.95),
    Floor("times", "value_f1", 0.79),
    Floor("times", "day_accuracy", 0.87),
    Floor("stories", "b3_f1", 0.98),
    Floor("annotated", "develop.statements.f1", 0.91),
    Floor("annotated", "develop.speakers.accuracy", 0.92),
    Floor("annotated", "develop.act.accuracy", 0.89),
    Floor("annotated", "develop.utterances.f1", 0.72),
    Floor("annotated", "develop.commitments.recall", 0.75),
    Floor("annotated", "develop.ties.recall", 0.6),
    Floor("annotated", "develop.disputes.recall", 0.6),
    Floor("annotated", "held-out.statements.f1", 0.72),
    Floor("annotated", "held-out.speakers.accuracy", 0.86),
)


class Absent(Exception):
    """Data that does not lie beside this checkout."""


def shared(path: str) -> Path:
    """A file or folder of `shared`. Raises Absent where it does not lie there."""
    found = SHARED / path
    if not found.exists():
        raise Absent(f"no shared/{path} beside this checkout")
    return found


def two_reports() -> Json:
    """Two real reports, scored by the script that lies with them."""
    gold, exam, reports = shared("gold/two-reports.json"), shared("exam/score.py"), shared("reports")
    brief = lucca.brief(examples.loaded(sorted(reports.glob("*.txt"))))
    result = annotated.scored(brief, gold, exam, misses=True)
    missed = {"-".join(pair) for pair in result["missed_pairs"]}
    return {**result, "pairs": {pair: float(pair not in missed) for pair in ("A17-B12", "A3-B14")}}


def real_reports() -> Json:
    """Reports of several outlets: the share that is read at all, direct statements per report, and their speakers."""
    reports = quotes.rows(shared("data/stories/reports.jsonl"))
    counted = quotes.count(reports)
    return {**counted, "read": counted["reports"] / len(reports), "direct": counted["per_report"]["direct"]}


def polnear_dev() -> Json:
    """Direct speech in the development part of PolNeAR."""
    return direct.score(quotes.rows(shared("data/attribution/dev.jsonl")))


def reader_dev() -> Json:
    """The trained reader by itself on all attributions, direct or not, of the same part."""
    return score_articles(Reader.load(), read_articles(shared("data/attribution/dev.jsonl")))


def _names(file: str) -> Json:
    return score_sentences(Reader.load(), read_sentences(shared(f"data/entities/{file}")))


def names_news() -> Json:
    """Names in political text, persons, places and organisations."""
    return _names("crossner-politics-dev.txt")


def names_web() -> Json:
    """Names in web text."""
    return _names("uner-ewt-dev.iob2")


def syntax() -> Json:
    """Sentences, parts of speech and dependencies of GUM's development part."""
    return score_syntax(Reader.load(), read_treebank(shared("data/syntax/gum-dev.conllu.gz")))


def coreference() -> Json:
    """Chains of mentions in the same documents."""
    return score_coreference(read_treebank(shared("data/syntax/gum-dev.conllu.gz")), found_by(Reader.load()))


def times() -> Json:
    """Temporal expressions of TimeBank and AQUAINT, both parts together."""
    return score_times(read_document(file) for file in sorted(shared("data/times").rglob("*.tml")))


def stories() -> Json:
    """The real reports sorted into their stories."""
    return score_stories([shared("data/stories/reports.jsonl")])


def annotated_stories() -> Json:
    """Real stories annotated blind, each briefed by itself."""
    for path in ("exam/score.py", "data/attribution", "data/stories", "data/re3d"):
        shared(path)
    return annotated.measure(SHARED)


DATA: dict[str, Callable[[], Json]] = {
    "examples": examples.measure,
    "two-reports": two_reports,
    "real-reports": real_reports,
    "polnear-dev": polnear_dev,
    "reader-dev": reader_dev,
    "names-news": names_news,
    "names-web": names_web,
    "syntax": syntax,
    "coreference": coreference,
    "disputes": disputes.measure,
    "events": events.measure,
    "times": times,
    "stories": stories,
    "annotated": annotated_stories,
}


def value_of(result: Json, measure: str) -> float:
    """The figure at a dotted path."""
    for name in measure.split("."):
        result = result[name]
    return float(result)


def hold(result: Json, floors: list[Floor]) -> bool:
    """Print each floor with what was measured; whether all hold."""
    values = [value_of(result, floor.measure) for floor in floors]
    for floor, value in zip(floors, values, strict=True):
        verdict = "ok" if value >= floor.least else "BELOW"
        print(f"{verdict:8} {floor.data:12} {floor.measure:26} {value:.3f}  (at least {floor.least})")
    return all(value >= floor.least for floor, value in zip(floors, values, strict=True))


def main() -> int:
    """0 when nothing lies below its floor."""
    held = True
    for data, run in DATA.items():
        try:
            result = run()
        except Absent as absent:
            print(f"skipped  {data}: {absent}")
            continue
        held &= hold(result, [floor for floor in FLOORS if floor.data == data])
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
