import json
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OWN = ROOT / "training" / "events" / "own.jsonl"
PLOVER_TRAIN = ROOT.parent / "shared" / "data" / "events" / "plover-train.jsonl"
PENTA = {
    "NONE": "0",
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "1"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "2"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "3"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "4"),
}
STATUSES = {"happened", "ongoing", "planned", "conditional", "denied", "doubted", "negated"}
KEYS = {"sentence", "source", "target", "gold_root", "gold_penta", "status"}
LEAST = {"COOPERATE": 90, "MOBILIZE": 90, "PROTEST": 90, "NONE": 130}
LEAST_OF_ANY_ROOT = 35

Row = dict[str, str | None]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]


def test_each_row_says_what_it_should(rows: list[Row]) -> None:
    for row in rows:
        assert row.keys() == KEYS, row
        assert row["gold_penta"] == PENTA[str(row["gold_root"])], row
        assert row["status"] is None if row["gold_root"] == "NONE" else row["status"] in STATUSES, row


def test_source_and_target_stand_in_the_sentence(rows: list[Row]) -> None:
    for row in rows:
        sentence, source, target = str(row["sentence"]), str(row["source"]), str(row["target"])
        assert all((source, target, source != target)), row
        assert all(mention in sentence for mention in (source, target)), row
        assert " ".join(sentence.split()) == sentence, row


def test_one_row_for_a_sentence_and_a_pair(rows: list[Row]) -> None:
    counts = Counter((row["sentence"], row["source"], row["target"]) for row in rows)
    assert [pair for pair, count in counts.items() if count > 1] == []


def test_every_class_has_enough_rows(rows: list[Row]) -> None:
    counts = Counter(str(row["gold_root"]) for row in rows)
    assert {root: counts[root] for root in PENTA if counts[root] < LEAST.get(root, LEAST_OF_ANY_ROOT)} == {}


def test_no_sentence_of_the_published_rows(rows: list[Row]) -> None:
    if not PLOVER_TRAIN.exists():
        pytest.skip(f"{PLOVER_TRAIN} is not here")
    published = {_plain(json.loads(line)["sentence"]) for line in PLOVER_TRAIN.read_text(encoding="utf-8").splitlines()}
    assert [row["sentence"] for row in rows if _plain(str(row["sentence"])) in published] == []


def _plain(sentence: str) -> str:
    return " ".join(sentence.lower().split())
