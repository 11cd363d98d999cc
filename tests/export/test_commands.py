"""`lucca export` and `lucca sample` as their users call them."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lucca.cli.app import app
from lucca.errors import UsageError

REPORT = (
    "Norway condemned Brazil on Tuesday over the treatment of its fishermen.\n\n"
    "“Brazil has attacked Peru with rockets,” the foreign minister of Norway said in Oslo.\n\n"
    "Rebels bombed the Peruvian army.\n"
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, strict=True))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    done = run("export", "events", str(folder / "a.txt"), "--published", "2021-05-06", "--out", str(folder / "events.csv"))
    assert done.exit_code == 0, done.output
    return folder


def test_events_are_exported(folder: Path) -> None:
    rows = lines(folder / "events.csv")
    told = {(r["actor_identifier_text"], r["event"], r["recipient_identifier_text"]): r for r in rows}
    assert told["Norway", "ACCUSE", "Brazil"]["voice"] == "report"
    assert told["Norway", "ACCUSE", "Brazil"]["date"] == "2021-05-04"
    assert told["Norway", "ACCUSE", "Brazil"]["actor_code"] == "NOR"
    assert told["Brazil", "ASSAULT", "Peru"]["voice"] == "statement"
    assert all(REPORT[int(r["start"]) : int(r["end"])] == r["event_text"] for r in rows)


def test_voice_and_format(folder: Path) -> None:
    out = folder / "said.csv"
    done = run("export", "events", str(folder / "a.txt"), "--voice", "statement", "--format", "cameo", "--out", str(out))
    assert done.exit_code == 0
    assert [(r["source_name"], r["target_name"], r["voice"]) for r in lines(out)] == [("Brazil", "Peru", "statement")]


def test_a_missing_report_fails_alone(folder: Path) -> None:
    done = run("export", "events", str(folder / "a.txt"), str(folder / "none.txt"), "--out", "-")
    assert done.exit_code == 1
    assert "none.txt" in done.stderr
    assert "ACCUSE" in done.stdout


def test_nothing_read_writes_nothing(folder: Path) -> None:
    out = folder / "nothing.csv"
    assert run("export", "events", str(folder / "none.txt"), "--out", str(out)).exit_code == 1
    assert not out.exists()


def test_a_sheet_is_drawn_filled_and_scored(folder: Path) -> None:
    sheet, key = folder / "sheet.csv", folder / "sheet.key.csv"
    done = run("sample", str(folder / "events.csv"), "-n", "2", "--seed", "7", "--out", str(sheet))
    assert done.exit_code == 0
    drawn, codes = lines(sheet), {r["id"]: r for r in lines(key)}
    assert len(drawn) == 2
    assert all(r["sentence"] and not r["type"] for r in drawn)
    for r in drawn:
        r.update(type=codes[r["id"]]["type"], actor_right="yes")
    with sheet.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(drawn[0]))
        writer.writeheader()
        writer.writerows(drawn)
    one = json.loads(run("sample", "--score", str(sheet)).stdout)
    assert one["coders"][0]["all_types"] == {"rows": 2, "right": 2, "precision": 1.0}
    assert one["coders"][0]["coded"]["status"] == 0
    assert one["between"] is None
    two = json.loads(run("sample", "--score", str(sheet), "--score", str(sheet), "--key", str(key)).stdout)
    assert two["between"]["type"]["agreement"] == 1.0
    again = run("sample", str(folder / "events.csv"), "--out", str(sheet))
    assert isinstance(again.exception, UsageError)
    assert "may be filled" in str(again.exception)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["sample"], "either a table"),
        (["sample", "a.csv", "--score", "b.csv"], "either a table"),
        (["sample", "--score", "none.csv"], "--key"),
        (["sample", "none.csv", "--key", "k.csv"], "goes with --score"),
        (["sample", "--score", "a", "--score", "b", "--score", "c"], "one or two"),
        (["export", "events", "none.txt", "--out", "a.xlsx"], ".parquet"),
    ],
)
def test_wrong_uses(arguments: list[str], problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments)
    assert isinstance(done.exception, UsageError)
    assert problem in str(done.exception)
    assert not list(tmp_path.iterdir())
