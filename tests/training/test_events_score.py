import pytest
from training.events_score import class_scores, score_events
from training.pairs import EventRow, by_sentence

from lucca.language.reader import Reader


def test_scores_over_classes() -> None:
    gold = ["AID", "AID", "ACCUSE", "ASSAULT"]
    scores = class_scores(gold, ["AID", "YIELD", "ACCUSE", "NONE"], ["2", "2", "3", "4"])
    assert scores["root_accuracy"] == 0.5
    assert scores["by_root"]["AID"]["f1"] == pytest.approx(2 / 3, abs=1e-4)
    assert scores["root_macro_f1"] == pytest.approx((2 / 3 + 1 + 0) / 3, abs=1e-4)
    # YIELD and AID are of one quad class; what is not coded belongs to none.
    assert scores["quad_accuracy"] == 0.75
    assert scores["quad_macro_f1"] == pytest.approx(2 / 3, abs=1e-4)


def test_an_actor_that_is_not_there_is_counted(reader: Reader) -> None:
    scores = score_events(reader, [EventRow("Velmora attacked Ardland.", "Velmora", "Norland", "ASSAULT", quad="4")])
    assert (scores["pairs"], scores["unplaced"], scores["root_accuracy"]) == (1, 1, 0.0)


def test_rows_of_one_sentence_stay_together() -> None:
    rows = [EventRow("a", "x", "y", "AID"), EventRow("b", "x", "y", "AID"), EventRow("a", "y", "x", "YIELD")]
    assert [(sentence, len(same)) for sentence, same in by_sentence(rows)] == [("a", 2), ("b", 1)]
