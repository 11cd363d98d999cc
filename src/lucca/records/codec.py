"""Records to JSON and back.

Writing needs nothing but the standard library; reading and the schema go through pydantic, which checks what comes from
outside and is imported only then.
"""

import dataclasses
import json
from typing import Any, TypeVar

from lucca.errors import ContractError
from lucca.records.draft import DraftCheck
from lucca.records.reading import Reading, json_name
from lucca.records.story import Brief

T = TypeVar("T")

Json = Any
"""What `json.dumps` takes; the shape is the published schema's, not this module's."""


def to_json(record: object) -> Json:
    """A record as plain lists and dictionaries, field by field in the order of their declaration."""
    if dataclasses.is_dataclass(record) and not isinstance(record, type):
        return {json_name(f.name): to_json(getattr(record, f.name)) for f in dataclasses.fields(record)}
    if isinstance(record, tuple):
        return [to_json(item) for item in record]
    return record


def dumps(record: Reading | Brief | DraftCheck, *, indent: int | None = None) -> str:
    """A reading, a brief or the check of a draft as JSON text; one line unless `indent` is given."""
    return json.dumps(to_json(record), ensure_ascii=False, indent=indent)


def loads_reading(data: str | bytes) -> Reading:
    """A reading from JSON text. Raises ContractError where it does not follow the schema."""
    return _load(data, Reading)


def loads_brief(data: str | bytes) -> Brief:
    """A brief from JSON text. Raises ContractError where it does not follow the schema."""
    return _load(data, Brief)


def _load(data: str | bytes, kind: type[T]) -> T:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(kind).validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the document"
        raise ContractError(f"not a {kind.__name__.lower()}: {where}: {first['msg']}; see docs/schema") from error


def json_schema(kind: type[Reading] | type[Brief] | type[DraftCheck]) -> Json:
    """The JSON Schema (2020-12) of readings, briefs or checks, as Lucca writes them: every property is always there."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(kind).json_schema(mode="serialization", by_alias=True)
    for part in (schema, *schema["$defs"].values()):
        if "properties" in part:
            part["required"] = list(part["properties"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
