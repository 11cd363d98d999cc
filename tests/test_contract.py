"""The command line's contract: exit codes, what goes to which stream, and that one bad input stops nothing."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support import REPORTS, shared
from typer.testing import CliRunner, Result

from lucca.cli.app import app

ONE = str(REPORTS[1])


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    """The command line in this process."""
    return CliRunner().invoke(app, list(arguments), input=stdin)


def start(*arguments: str, stdin: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    """The command line as a person starts it."""
    return subprocess.run(
        [sys.executable, "-m", "lucca", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **extra},
        check=False,
    )


def test_a_brief_of_the_examples_is_one_object_and_nothing_else() -> None:
    done = run("brief", *map(str, REPORTS), "--format", "json")
    assert done.exit_code == 0
    assert done.stderr == ""
    brief = json.loads(done.stdout)
    assert [Path(reading["report"]["path"]).name for reading in brief["reports"]] == [path.name for path in REPORTS]
    assert len(brief["stories"]) == 1


def test_readings_are_json_lines() -> None:
    done = run("read", *map(str, REPORTS), "--format", "json")
    assert done.exit_code == 0
    assert [json.loads(line)["schema"] for line in done.stdout.splitlines()] == [1, 1, 1]


def test_the_text_is_the_file_and_every_statement_its_words() -> None:
    reading = json.loads(run("read", ONE).stdout)
    text = reading["report"]["text"]
    assert text.encode() == REPORTS[1].read_bytes()
    for statement in reading["statements"]:
        assert statement["exact"] == " … ".join(text[start:end] for start, end in statement["content"])


def test_standard_input_is_a_report() -> None:
    reading = json.loads(run("read", "-", stdin=REPORTS[1].read_bytes()).stdout)
    assert reading["statements"]
    assert reading["report"]["path"] in (None, "-")


def test_given_metadata_stand() -> None:
    report = json.loads(run("read", ONE, "--published", "2031-05-02", "--outlet", "The Gazette").stdout)["report"]
    assert (report["published"], report["published_basis"], report["outlet"]) == ("2031-05-02", "given", "The Gazette")


def test_stories_sorts_reports_and_says_why() -> None:
    done = run("stories", *map(str, REPORTS), "--format", "json")
    assert done.exit_code == 0
    (story,) = json.loads(done.stdout)["stories"]
    assert {r["path"] for r in story["reports"]} == set(map(str, REPORTS))
    assert all(r["reason"]["shared"] for r in story["reports"])
    lines = run("stories", *map(str, REPORTS)).stdout.splitlines()
    assert len(lines) == 1 + len(REPORTS)


def empty(folder: Path) -> Path:
    (folder / "empty.txt").write_bytes(b"")
    return folder / "empty.txt"


def binary(folder: Path) -> Path:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return folder / "binary.txt"


def german(folder: Path) -> Path:
    words = "Der Außenminister erklärte am Donnerstag, man werde das Angebot der anderen Seite nicht annehmen. "
    (folder / "german.txt").write_text(words * 8, encoding="utf-8")
    return folder / "german.txt"


def missing(folder: Path) -> Path:
    return folder / "missing.txt"


def folder_without_texts(folder: Path) -> Path:
    (folder / "nothing").mkdir()
    return folder / "nothing"


@pytest.mark.parametrize("bad", [empty, binary, german, missing, folder_without_texts])
def test_one_failing_input_is_one_line_and_the_rest_goes_on(bad: Callable[[Path], Path], tmp_path: Path) -> None:
    name = bad(tmp_path)
    done = run("read", str(name), ONE)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    (line,) = done.stderr.splitlines()
    assert str(name) in line
    assert ";" in line  # the remedy stands behind it


def test_all_inputs_failing_prints_no_brief(tmp_path: Path) -> None:
    done = run("brief", str(missing(tmp_path)), "--format", "json")
    assert (done.exit_code, done.stdout) == (1, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief",),
        ("brief", ONE, "--format", "yaml"),
        ("brief", ONE, "--published", "yesterday"),
        ("brief", ONE, "--outlet", "A", "--outlet", "B"),
        ("brief", ONE, "--format", "json", "--html", "x.html"),
        ("frobnicate",),
    ],
    ids=" ".join,
)
def test_misuse_exits_with_2(arguments: tuple[str, ...]) -> None:
    done = start(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_the_page_goes_to_its_file(tmp_path: Path) -> None:
    target = tmp_path / "brief.html"
    done = run("brief", *map(str, REPORTS), "--html", str(target))
    assert (done.exit_code, done.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_the_version_is_printed() -> None:
    done = start("--version")
    assert (done.returncode, done.stdout) == (0, "lucca 0.1.0\n")


def test_a_pipe_gets_no_colour_and_no_progress() -> None:
    done = start("brief", ONE)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_no_color_is_honoured() -> None:
    assert "\x1b" in start("brief", ONE, FORCE_COLOR="1").stdout
    assert not re.search(
        r"\x1b\[(?:\d+;)*(?:3[0-7]|38|9[0-7])[;m]", start("brief", ONE, FORCE_COLOR="1", NO_COLOR="1").stdout
    )


def test_the_same_input_gives_the_same_output() -> None:
    commands = ("brief", *map(str, REPORTS), "--format", "json")
    assert start(*commands, PYTHONHASHSEED="1").stdout == start(*commands, PYTHONHASHSEED="2").stdout


def test_real_reports_are_read() -> None:
    done = run("brief", str(shared("reports")), "--format", "json")
    assert done.exit_code == 0
    assert len(json.loads(done.stdout)["reports"]) == 2
