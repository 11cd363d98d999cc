"""The laws that every brief keeps, on the examples and, where they lie beside the checkout, on real reports."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from benchmarks import examples
from jsonschema import Draft202012Validator
from tests.support import REPORTS, shared

import lucca
from lucca.records import Evidence, Passage, Span, json_schema, to_json


def invented() -> lucca.Brief:
    return lucca.brief(examples.loaded(REPORTS))


def real() -> lucca.Brief:
    return lucca.brief(examples.loaded(sorted(shared("reports").iterdir())))


@pytest.fixture(params=[invented, real], scope="module")
def brief(request: pytest.FixtureRequest) -> lucca.Brief:
    make: Callable[[], lucca.Brief] = request.param
    return make()


def parts(record: Any) -> Iterator[Any]:
    """A record and everything in it."""
    yield record
    if dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            yield from parts(getattr(record, field.name))
    elif isinstance(record, tuple) and not isinstance(record, Span):
        for item in record:
            yield from parts(item)


def test_it_follows_the_schema(brief: lucca.Brief) -> None:
    Draft202012Validator(json_schema(lucca.Brief)).validate(to_json(brief))
    for reading in brief.reports:
        Draft202012Validator(json_schema(lucca.Reading)).validate(to_json(reading))


def test_it_comes_back_from_its_json(brief: lucca.Brief) -> None:
    assert lucca.loads_brief(lucca.dumps(brief)) == brief


def test_every_piece_of_evidence_is_exact(brief: lucca.Brief) -> None:
    texts = {reading.report.id: reading.report.text for reading in brief.reports}
    for reading in brief.reports:
        for part in parts(reading):
            if isinstance(part, Evidence):
                assert reading.report.text[part.span.start : part.span.end] == part.exact
    for part in parts(brief.stories):
        if isinstance(part, Passage):
            assert texts[part.report][part.span.start : part.span.end] == part.exact


def test_every_span_lies_in_its_text(brief: lucca.Brief) -> None:
    for reading in brief.reports:
        for part in parts(reading):
            if isinstance(part, Span):
                assert 0 <= part.start < part.end <= len(reading.report.text)


def test_furniture_yields_no_records(brief: lucca.Brief) -> None:
    for reading in brief.reports:
        for statement in reading.statements:
            for mark in reading.report.furniture:
                assert not any(span.overlaps(mark.span) for span in statement.content)


def test_every_statement_stands_in_one_utterance(brief: lucca.Brief) -> None:
    wanted = [(reading.report.id, statement.id) for reading in brief.reports for statement in reading.statements]
    found = [tuple(member) for story in brief.stories for one in story.utterances for member in one.statements]
    assert Counter(found) == Counter(wanted)
    assert len(set(wanted)) == len(wanted)


def test_every_reference_leads_to_a_record(brief: lucca.Brief) -> None:
    for reading in brief.reports:
        actors = {actor.id for actor in reading.actors}
        statements = {statement.id for statement in reading.statements}
        for statement in reading.statements:
            assert actors.issuperset((*statement.speakers, *statement.addressees, *statement.targets))
            assert statement.continues is None or statement.continues in statements
    for story in brief.stories:
        utterances = {utterance.id for utterance in story.utterances}
        assert all(link.utterance in utterances for one in story.utterances for link in one.related)


def test_a_report_reads_the_same_alone_and_among_others(brief: lucca.Brief) -> None:
    for reading in brief.reports:
        alone = lucca.read(reading.report)
        if reading.report.published_basis == "story":
            # Its times rest on an inferred day: the same values, held with less confidence.
            assert [time.value for time in alone.times] == [time.value for time in reading.times]
            alone = dataclasses.replace(alone, times=reading.times)
        assert alone == reading


def test_confidence_is_a_share(brief: lucca.Brief) -> None:
    found = [part.confidence for part in parts(brief) if hasattr(part, "confidence")]
    assert found
    assert all(0 <= value <= 1 for value in found)


def test_the_examples_furniture_is_marked() -> None:
    texts = {reading.report.path: reading for reading in invented().reports}
    courier = next(reading.report for path, reading in texts.items() if path and path.endswith("harrow-courier.txt"))
    marked = Counter(mark.kind for mark in courier.furniture)
    words = [courier.text[mark.span.start : mark.span.end] for mark in courier.furniture]
    assert marked["caption"] + marked["credit"] >= 2
    assert any("Have your say" in piece for piece in words)
    assert any("Click here" in piece for piece in words)
    assert any("Six warnings" in piece for piece in words)
    assert not any("Kestria has said" in piece for piece in words)
