"""Coding of pairs of actors, from Python and from the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import lucca
from lucca.cli.app import app
from lucca.pipeline import LONGEST_SENTENCE

ROWS = [
    (
        "Turkish jets bombed rebel positions near the border on Friday, killing nine fighters.",
        "Turkish jets",
        "rebel positions",
    ),
    ("Norway has given Malawi 40 million dollars in food aid after the floods.", "Norway", "Malawi"),
    (
        "The foreign minister of Peru met his Chilean counterpart in Lima.",
        "The foreign minister of Peru",
        "his Chilean counterpart",
    ),
    ("Thousands of farmers marched through Madrid against the government.", "Thousands of farmers", "the government"),
    ("Estonia condemned Belarus over the treatment of its prisoners.", "Estonia", "Belarus"),
]
RIGHT = ["ASSAULT", "AID", "CONSULT", "PROTEST", "ACCUSE"]


def line(sentence: str, source: str, target: str, **more: object) -> str:
    return json.dumps({"sentence": sentence, "source": source, "target": target, **more})


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(app, ["code", *arguments], input=stdin)


def test_plain_sentences_are_coded() -> None:
    found = [lucca.code(*row) for row in ROWS]
    assert [coding.root for coding in found] == RIGHT
    assert [coding.quad for coding in found] == [4, 2, 1, 4, 3]
    assert all(0 < coding.confidence <= 1 for coding in found)


def test_a_pair_between_which_nothing_happens_has_no_code() -> None:
    coding = lucca.code("Reporters from Ghana, Fiji and Peru left the hall at noon.", "Ghana", "Peru")
    assert (coding.root, coding.quad) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "source", "target", "problem"),
    [
        ("Norway left.", "Sweden", "Norway", "'Sweden' does not stand in the sentence"),
        ("Norway left.", "Norway", " ", "does not stand"),
        ("a " * LONGEST_SENTENCE, "a", "a", "no sentence"),
    ],
)
def test_what_cannot_be_coded(sentence: str, source: str, target: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        lucca.code(sentence, source, target)


def test_lines_come_back_with_their_own_keys(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text("\n".join(line(*row, id=number) for number, row in enumerate(ROWS)) + "\n\n", encoding="utf-8")
    done = run(str(file))
    rows = [json.loads(text) for text in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [(row["id"], row["root"]) for row in rows] == list(enumerate(RIGHT))
    assert all({"quad", "status", "confidence", "sentence", "source", "target"} <= set(row) for row in rows)


def test_bad_lines_are_told_and_the_rest_goes_on() -> None:
    lines = [
        "{",
        "[1]",
        '{"sentence": "x", "source": 1, "target": "x"}',
        line("Norway left.", "Fiji", "Norway"),
        line(*ROWS[0]),
    ]
    done = run("-", stdin="\n".join(lines).encode() + b"\n\xff\xfe\n")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    told = done.stderr.splitlines()
    assert [text.partition(":")[2].partition(":")[0].strip() for text in told] == [f"-, line {n}" for n in (1, 2, 3, 4, 6)]
    assert "sentence, source and target" in told[2]


def test_a_missing_file_and_a_line_of_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "long.jsonl"
    file.write_text('{"sentence": "' + "x" * 1_000_000 + '"}\n' + line(*ROWS[1]) + "\n", encoding="utf-8")
    done = run(str(tmp_path / "none.jsonl"), str(file))
    assert done.exit_code == 1
    assert "no such file" in done.stderr
    assert [json.loads(text)["root"] for text in done.stdout.splitlines()] == ["AID"]
