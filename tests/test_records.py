"""The laws of the records: evidence is exact, ids are deterministic, JSON goes out and comes back."""

import dataclasses
import json
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lucca.errors import ContractError
from lucca.records import (
    Brief,
    Reading,
    Report,
    Span,
    Story,
    Tie,
    dumps,
    evidence,
    group_id,
    loads_brief,
    loads_reading,
    record_id,
    report_id,
    to_json,
)

FINITE = st.floats(allow_nan=False, allow_infinity=False)
SHORT = st.text(max_size=8)
REPORT = Report(id="r", text="a")
PART = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6)


# Values that JSON can carry, and small ones: records hold many of them.
st.register_type_strategy(float, FINITE)
st.register_type_strategy(str, SHORT)


def loaded(record: Reading | Brief) -> Reading | Brief:
    text = dumps(record)
    return loads_reading(text) if isinstance(record, Reading) else loads_brief(text.encode())


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.from_type(Reading))
def test_readings_go_out_as_json_and_come_back(reading: Reading) -> None:
    assert loaded(reading) == reading


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.from_type(Story))
def test_briefs_go_out_as_json_and_come_back(story: Story) -> None:
    brief = Brief(lucca="0", model="m", reports=(Reading(lucca="0", model="m", report=REPORT),), stories=(story,))
    assert loaded(brief) == brief


def test_json_says_from_where_python_says_from_() -> None:
    tie = Tie(id="t", from_="a", to="b", kind="backs", evidence=(), confidence=1.0)
    assert to_json(tie)["from"] == "a"


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"schema": 1}', "\x00"])
def test_what_is_no_reading_is_refused_in_one_line(data: str) -> None:
    with pytest.raises(ContractError, match=r"not a reading: .*; see docs/schema") as caught:
        loads_reading(data)
    assert "\n" not in str(caught.value)


@given(st.text(min_size=1), st.data())
def test_evidence_is_the_text_at_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = evidence(text, Span(start, end))
    assert text[found.span.start : found.span.end] == found.exact


@given(st.text(), st.integers(-5, 20), st.integers(-5, 20))
def test_evidence_outside_the_text_is_refused(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        return
    with pytest.raises(ValueError, match="outside a text"):
        evidence(text, Span(start, end))


@given(PART, PART, PART, PART)
def test_no_two_reports_share_an_id(text: str, url: str, other_text: str, other_url: str) -> None:
    assert report_id(text, url) == report_id(text, url)
    same = (text, url) == (other_text, other_url)
    assert (report_id(text, url) == report_id(other_text, other_url)) is same


SPANS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=3)
RECORD = st.tuples(PART, PART, SPANS, st.lists(PART, max_size=3))


@given(RECORD, RECORD)
def test_no_two_records_share_an_id(one: Any, other: Any) -> None:
    ids = [record_id(report, sort, spans, *detail) for report, sort, spans, detail in (one, other)]
    assert (ids[0] == ids[1]) is (one == other)


@given(PART, st.lists(PART, max_size=4), st.randoms())
def test_a_group_is_its_members_in_any_order(sort: str, members: list[str], shuffler: random.Random) -> None:
    shuffled = members.copy()
    shuffler.shuffle(shuffled)
    assert group_id(sort, members) == group_id(sort, shuffled)
    assert group_id(sort, [*members, "one more"]) != group_id(sort, members)


def test_every_record_is_frozen_slotted_and_by_keyword() -> None:
    kinds = records_in(Brief)
    assert len(kinds) > 20
    for kind in kinds:
        assert kind.__dataclass_params__.frozen, kind
        assert "__slots__" in vars(kind), kind
        assert all(field.kw_only for field in dataclasses.fields(kind)), kind


def records_in(hint: Any) -> set[Any]:
    """The dataclasses that a type is made of, itself included."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return {hint}.union(*(records_in(field.type) for field in dataclasses.fields(hint)))
    return set().union(*(records_in(part) for part in getattr(hint, "__args__", ())))


def test_json_is_one_line_and_not_escaped() -> None:
    reading = Reading(lucca="0", model="m", report=dataclasses.replace(REPORT, text="“a”\nb"))
    assert "\n" not in dumps(reading)
    assert "“a”" in dumps(reading)
    assert json.loads(dumps(reading))["report"]["text"] == "“a”\nb"
