"""Blind sheets and their scores."""

from collections import Counter
from pathlib import Path

import pytest

from lucca.errors import UsageError
from lucca.export.sampling import KEY, SHEET, draw, key_lines, sheet_lines
from lucca.export.scoring import agreement, between, score
from lucca.export.sheets import TYPES, read_events, read_filled, read_key
from lucca.export.tables import csv_bytes
from lucca.language.coding import QUADS


def row(number: int, type_: str) -> dict[str, str]:
    told = {"sentence": f"Sentence {number}", "words": "words", "actor": "Norway", "target": "Peru"}
    return {"id": f"row-{number}", **told, "type": type_, "status": "happened", "voice": "report"}


ROWS = [row(i, "ACCUSE" if i < 90 else "AID" if i < 97 else "YIELD") for i in range(100)]


def test_types_take_turns_and_rare_ones_are_drawn_whole() -> None:
    drawn = draw(ROWS, 20, 1)
    counts = Counter(one["type"] for one in drawn)
    assert counts == {"ACCUSE": 10, "AID": 7, "YIELD": 3}
    assert len({one["id"] for one in drawn}) == 20


def test_a_seed_draws_the_same_again_and_another_does_not() -> None:
    assert draw(ROWS, 20, 1) == draw(ROWS, 20, 1)
    assert draw(ROWS, 20, 1) != draw(ROWS, 20, 2)
    assert len(draw(ROWS, 500, 1)) == 100
    assert draw([], 5, 1) == []


def test_a_sheet_hides_every_code() -> None:
    drawn = draw(ROWS, 20, 1)
    cells = {cell for line in sheet_lines(drawn) for cell in line}
    assert not cells & {"ACCUSE", "AID", "YIELD", "happened", "report"}
    assert all(len(line) == len(SHEET) for line in sheet_lines(drawn))
    assert ["row-98", "YIELD", "happened", "report", 3, 3] in key_lines(drawn, ROWS)


def test_types_are_those_that_events_have() -> None:
    assert set(QUADS) == TYPES


def test_kappa() -> None:
    """The textbook's example: 20 and 15 alike of 50, 25 and 30 said yes: kappa 0.4."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    found = agreement(pairs)
    assert (found.rows, found.agreement, found.kappa) == (50, 0.7, 0.4)
    assert agreement([("y", "y")] * 3).kappa is None
    assert agreement([]).agreement is None


KEY_ROWS = {
    "a": {"id": "a", "type": "AID", "status": "happened", "voice": "report", "rows_of_type": "9", "drawn_of_type": "1"},
    "b": {"id": "b", "type": "ACCUSE", "status": "denied", "voice": "report", "rows_of_type": "2", "drawn_of_type": "2"},
    "c": {"id": "c", "type": "ACCUSE", "status": "happened", "voice": "report", "rows_of_type": "2", "drawn_of_type": "2"},
}
ANNA = {
    "a": {"type": "AID", "status": "happened", "voice": "report", "actor_right": "yes", "target_right": "yes"},
    "b": {"type": "NONE", "actor_right": "no"},
}
BEN = {"a": {"type": "AID"}, "b": {"type": "ACCUSE"}, "c": {"type": "ACCUSE"}}


def test_scores_count_only_what_is_coded() -> None:
    found = score(ANNA, KEY_ROWS)
    assert found.rows == 3
    assert found.coded == {"type": 2, "status": 1, "voice": 1, "actor_right": 2, "target_right": 1}
    assert found.agreement["type"].agreement == 0.5
    assert found.right["actor_right"].precision == 0.5
    assert (found.precision["ACCUSE"].right, found.precision["AID"].right) == (0, 1)
    assert (found.all_types.precision, found.weighted) == (0.5, 0.9)
    assert (found.whole_rows.rows, found.whole_rows.right) == (1, 1)


def test_an_empty_sheet_has_no_rates() -> None:
    found = score({}, KEY_ROWS)
    assert found.coded["type"] == 0
    assert found.weighted is None
    assert found.all_types.precision is None


def test_two_coders_agree_where_both_coded() -> None:
    found = between(ANNA, BEN)
    assert (found["type"].rows, found["type"].agreement, found["type"].kappa) == (2, 0.5, 0.3333)
    assert found["status"].rows == 0


FILLED = "id,type,status,voice,actor_right,target_right\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id,type\na,AID\n", "lacks the columns status, voice, actor_right, target_right"),
        (FILLED + "z,AID,,,,\n", "row z: is not in the key"),
        (FILLED + "a,AID,,,,\na,AID,,,,\n", "'a' stands in two rows"),
        (FILLED + "a,ATTACK,,,,\n", "row a: type is 'ATTACK'; use one of ACCUSE"),
        (FILLED + "a,AID,maybe,,,\n", "status is 'maybe'"),
        (FILLED + "a,AID,,,perhaps,\n", "actor_right is 'perhaps'"),
        (FILLED + '"a"b,AID,,,,\n', "is no CSV"),
        ("", "lacks the columns"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_said(text: str, problem: str, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=problem):
        read_filled(sheet, KEY_ROWS)


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_events(tmp_path / "none.csv")
    other = tmp_path / "other.csv"
    other.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not in UTF-8"):
        read_events(other)
    other.write_text("a,b\n1,2\n")
    with pytest.raises(UsageError, match="lucca export events"):
        read_events(other)
    other.write_text(",".join(KEY) + "\na,AID,happened,report,3,none\n")
    with pytest.raises(UsageError, match="are counts"):
        read_key(other)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_sheets_as_spreadsheets_save_them(delimiter: str, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    header = delimiter.join(FILLED.strip().split(","))
    lines = [header, delimiter.join(["a", "aid ", "Happened", "", "Y", "0"]), delimiter * 5, delimiter.join(["b"])]
    sheet.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8", newline="")
    told = {"type": "AID", "status": "happened", "actor_right": "yes", "target_right": "no"}
    assert read_filled(sheet, KEY_ROWS) == {"a": told, "b": {}}


def test_a_key_comes_back(tmp_path: Path) -> None:
    key = tmp_path / "key.csv"
    key.write_bytes(csv_bytes(KEY, key_lines(ROWS[:3], ROWS)))
    assert read_key(key)["row-0"]["rows_of_type"] == "90"
