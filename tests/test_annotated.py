"""The benchmark of stories annotated blind: counts are added up before a rate is taken, and texts are those annotated."""

import hashlib
import json
from pathlib import Path

import pytest
from benchmarks.annotated import pooled, stories, texts
from benchmarks.matching import Json


def result(found: int, gold: int, predicted: int) -> Json:
    of = {"recall": found / gold, "gold": gold, "predicted": predicted}
    ledger = {**of, "parties": 0.0}
    share = {"accuracy": found / gold, "of": gold}
    ledgers = dict.fromkeys(("commitments", "ties", "meetings"), ledger)
    return {
        **dict.fromkeys(("statements", "utterances", "disputes"), of),
        **dict.fromkeys(("speakers", "source", "cue", "kind", "act"), share),
        **ledgers,
    }


def test_stories_are_pooled_by_their_counts() -> None:
    both = pooled([result(1, 1, 1), result(0, 9, 4)])
    assert both["statements"] == {"f1": round(2 / 15, 3), "gold": 10, "predicted": 5}
    assert both["speakers"] == {"accuracy": 0.1, "of": 10}
    assert both["ties"] == {"recall": 0.1, "parties": 0.0, "gold": 10, "predicted": 5}
    assert both["disputes"] == {"recall": 0.1, "gold": 10, "predicted": 5}


def test_a_story_without_a_ledger_counts_for_none() -> None:
    empty = {**result(1, 2, 2), "meetings": None, "act": {"accuracy": 0.0, "of": 0}}
    assert pooled([empty])["meetings"] == {"recall": 0.0, "parties": 0.0, "gold": 0, "predicted": 0}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    row = {"id": "a", "text": "The mill burned."}
    (tmp_path / "data" / "reports.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return tmp_path


def gold_of(text: str) -> Json:
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return {"data": "reports.jsonl", "reports": {"a.txt": {"published": None, "sha256": digest}}}


def test_texts_are_found_by_their_names(data: Path) -> None:
    assert texts(gold_of("The mill burned."), data) == {"a.txt": "The mill burned."}


def test_another_text_is_refused(data: Path) -> None:
    with pytest.raises(ValueError, match=r"a\.txt is not the text that was annotated"):
        texts(gold_of("The mill stands."), data)


def test_every_story_has_its_part_and_no_words_of_the_texts() -> None:
    for name, gold, _ in stories():
        assert gold["part"] in ("develop", "develop-2", "held-out"), name
        assert not any("content_text" in row for row in gold["statements"]), name
