"""The reference of the JSON contract as Markdown: one table for each record, from its docstring and its properties."""

from typing import Any

from lucca.records import Brief, DraftCheck, json_schema

HEAD = """# The JSON that Lucca writes

`lucca read --format json` writes JSON Lines, one [reading](schema/reading.schema.json) for each report;
`lucca brief --format json` writes one [brief](schema/brief.schema.json), `lucca check --format json` one
[check](schema/check.schema.json). This page and the schemas are generated from the records (`python3 dev.py schema`).

Spans are `[start, end]` in Unicode code points of `report.text`, end exclusive: `text[start:end]` in Python, not in
JavaScript, which counts UTF-16. Every property is always there; `null` says that something is not known or does not apply.
`schema` is the version of this contract; it rises when a reader of older JSON could be misled.
"""


PAIRS = {"Span": "`[start, end]`", "Member": "`[report id, record id]`"}
"""Arrays of two that have a name of their own."""


def reference() -> str:
    brief, check = json_schema(Brief), json_schema(DraftCheck)
    parts = {"Brief": brief, **brief["$defs"], "DraftCheck": check, **check["$defs"]}
    return HEAD + "".join(section(title, part) for title, part in parts.items() if part.get("type") == "object")


def section(title: str, part: Any) -> str:
    rows = "".join(f"| `{name}` | {shape(value)} |\n" for name, value in part["properties"].items())
    return f"\n## {title}\n\n{part['description'].strip()}\n\n| property | value |\n|---|---|\n{rows}"


def shape(value: Any) -> str:
    """A property's type in words."""
    if "$ref" in value:
        title = value["$ref"].rpartition("/")[2]
        return PAIRS.get(title) or f"[{title}](#{title.lower()})"
    if "enum" in value:
        return ", ".join(f"`{item}`" for item in value["enum"])
    if "anyOf" in value:
        return " or ".join(shape(each) for each in value["anyOf"])
    if "prefixItems" in value:
        return "[" + ", ".join(shape(each) for each in value["prefixItems"]) + "]"
    if value.get("type") == "array":
        return f"list of {shape(value['items'])}"
    return str(value["type"])
