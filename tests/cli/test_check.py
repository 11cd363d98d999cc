"""`lucca check` and the inputs that are records of what was said: exit codes, formats, what is told of each finding."""

import json
from pathlib import Path

import pytest
from tests.support import REPORTS, ROOT
from typer.testing import CliRunner, Result

from lucca.cli.app import app

DRAFT = str(ROOT / "examples" / "drafts" / "strait.txt")
SOURCES = list(map(str, REPORTS))
CLEAN = "“Responsibility for what followed lies with him and with those who sent him,” the Defence Ministry of Kestria said."


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


@pytest.fixture(scope="module")
def printed() -> Result:
    return run("check", DRAFT, "--against", *SOURCES)


def test_the_example_is_off_and_says_where(printed: Result) -> None:
    assert printed.exit_code == 1
    assert printed.stderr == ""
    for words in (
        "4 to look at, 4 in order",
        "[-draft provided that Maravia",
        "may turn the meaning (condition)",
        "Mirela Danek here, but Helena Prost (B15 C3 A20) there",
        "no source has these words",
    ):
        assert words in " ".join(printed.stdout.split())


def test_json_has_every_finding_with_its_sources() -> None:
    done = run("check", DRAFT, "--against", SOURCES[0], *SOURCES[1:], "--format", "json")
    made = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [(f["kind"], f["verdict"], f["off"]) for f in made["findings"]] == [
        ("quote", "cut", True),
        ("quote", "exact", False),
        ("speaker", "other-speaker", True),
        ("quote", "exact", False),
        ("quote", "altered", True),
        ("quote", "exact", False),
        ("quote", "not-found", True),
        ("attribution", "exact", False),
    ]
    text = {r["id"]: r["text"] for r in (made["draft"], *made["against"])}
    for finding in made["findings"]:
        for source in finding["sources"]:
            assert source["exact"] == " … ".join(text[source["report"]][a:b] for a, b in source["content"])


def test_a_clean_draft_exits_with_0() -> None:
    done = run("check", "-", "--against", SOURCES[1], stdin=CLEAN)
    assert (done.exit_code, "0 to look at, 1 in order" in done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("check", DRAFT), "no sources"),
        (("check", "-", "--against", "-"), "given twice"),
        (("brief", "-", "--transcript", "-"), "given twice"),
    ],
)
def test_misuse_is_told(arguments: tuple[str, ...], problem: str) -> None:
    done = run(*arguments)
    assert done.exit_code != 0
    assert problem in str(done.exception)


def test_a_missing_source_fails_and_the_rest_is_checked() -> None:
    done = run("check", "-", "--against", SOURCES[1], "nowhere.txt", stdin=CLEAN)
    assert done.exit_code == 1
    assert "nowhere.txt" in done.stderr
    assert "1 in order" in done.stdout


def test_a_transcript_is_the_base_of_a_brief(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text(
        "Ingrid Solheim: Nobody wants a war over mackerel, but nobody will sign a paper that leaves a man there.", "utf-8"
    )
    done = run("brief", SOURCES[1], "--transcript", str(talk), "--one-story", "--format", "json")
    brief = json.loads(done.stdout)
    assert [r["report"]["kind"] for r in brief["reports"]] == ["article", "transcript"]
    (shared,) = (u for u in brief["stories"][0]["utterances"] if len({s[0] for s in u["statements"]}) > 1)
    assert shared["statements"][shared["base"]][0] == brief["reports"][1]["report"]["id"]
