"""The published schema is the records' own, and what Lucca writes follows it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.schema_reference import reference
from tests.support import ROOT, check_golden

from lucca.records import Brief, DraftCheck, Reading, json_schema

FOLDER = ROOT / "docs" / "schema"
KINDS = {"reading": Reading, "brief": Brief, "check": DraftCheck}
COMMAND = "python3 dev.py schema"


def published(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", KINDS)
def test_the_published_schema_is_the_records_own(name: str) -> None:
    text = json.dumps(json_schema(KINDS[name]), indent=1, ensure_ascii=False) + "\n"
    check_golden(FOLDER / f"{name}.schema.json", text, COMMAND)
    Draft202012Validator.check_schema(published(name))


def test_the_reference_is_generated() -> None:
    check_golden(ROOT / "docs" / "schema.md", reference(), COMMAND)


@pytest.mark.parametrize("name", KINDS)
def test_every_property_is_required_and_every_record_described(name: str) -> None:
    for title, part in published(name)["$defs"].items():
        if part["type"] == "object":
            assert part["required"] == list(part["properties"]), title
            assert part["description"], title


def test_links_of_the_reference_lead_somewhere() -> None:
    text = reference()
    titles = {line[3:].lower() for line in text.splitlines() if line.startswith("## ")}
    wanted = {part.partition(")")[0] for part in text.split("](#")[1:]}
    assert wanted <= titles


def test_nothing_else_is_published() -> None:
    assert {path.name for path in Path(FOLDER).iterdir()} == {f"{name}.schema.json" for name in KINDS}
