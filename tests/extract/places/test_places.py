"""Places of a text: which names are places, and which place each one is."""

import re

import pytest
from benchmarks.places import Expected, as_given, as_read, gold, judge, measure, read
from hypothesis import given
from hypothesis import strategies as st
from tests.support import ROOT

from lucca.extract.places import FoundPlace, place_records, places
from lucca.language import NamedSpan
from lucca.records import Report, Span
from lucca.records.reading import NameKind


def named(text: str, *names: str, kind: NameKind = "place", cued: bool = False) -> tuple[NamedSpan, ...]:
    """Names as a reader might mark them, each where its words first stand."""
    at = [(text.index(n), n) for n in names]
    return tuple(
        NamedSpan(Span(i, i + len(n)), kind, (), None, text.startswith("’s", i + len(n)), False, cued) for i, n in at
    )


def found(text: str, *names: str, kind: NameKind = "place", cued: bool = False) -> list[FoundPlace]:
    return list(places(text, named(text, *names, kind=kind, cued=cued)))


@pytest.mark.parametrize(("text", "expected"), list(gold()), ids=lambda value: value[:50] if isinstance(value, str) else "")
def test_nothing_that_is_resolved_is_wrong(text: str, expected: tuple[Expected, ...]) -> None:
    by_span = {p.span: p for p in places(text, as_given(text, expected))}
    for wanted in expected:
        assert "wrong" not in judge(by_span.get(wanted.span), wanted), text[wanted.span.start : wanted.span.end]


def test_the_gold_holds_its_figures() -> None:
    figures = measure(as_given, places, [])
    assert figures["country"] >= 0.96
    assert figures["within_50_km"] >= 0.95
    assert figures["precision"] >= 0.97
    assert figures["left_open"] == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow said it would answer the letter.", "Moscow"),
        ("Washington warned the envoys.", "Washington"),
        ("The Kremlin denied the report.", "Kremlin"),
        ("The envoys asked Russia for an answer.", "Russia"),
        ("It met Russia’s demands.", "Russia"),
        ("The talks with France went on.", "France"),
        ("London-backed groups were absent.", "London"),
    ],
)
def test_who_acts_is_no_place(text: str, name: str) -> None:
    assert found(text, name) == []


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("They met in Moscow at noon.", "Moscow", "RUS"),
        ("She flew back to Kyiv at noon.", "Kyiv", "UKR"),
        ("The envoys visited Russia.", "Russia", "RUS"),
        ("They opened a school in Paris, Texas, on Monday.", "Paris", "USA"),
        ("They opened a school in London, Ontario.", "London", "CAN"),
        ("The Libyan city of Tripoli was dark.", "Tripoli", "LBY"),
        ("The port of Tripoli in northern Lebanon was dark.", "Tripoli", "LBN"),
        ("ROME, May 3 - The court met.", "ROME", "ITA"),
    ],
)
def test_where_something_is_is_a_place(text: str, name: str, country: str) -> None:
    assert [p.country for p in found(text, name)] == [country]


def test_a_name_of_unknown_kind_needs_plain_words_beside_it() -> None:
    assert [p.country for p in found("They met in Lucca at noon.", "Lucca", kind="other")] == ["ITA"]
    assert found("Lucca won the first match.", "Lucca", kind="other") == []
    assert found("They met in Quarrelton at noon.", "Quarrelton", kind="other") == []


def test_an_unknown_place_stays_unresolved() -> None:
    (place,) = found("They met in Zorvania at noon.", "Zorvania")
    assert (place.name, place.country, place.lat, place.lon, place.kind) == ("Zorvania", None, None, None, "unknown")
    assert place.confidence < 0.5


def test_equals_are_not_chosen_between() -> None:
    (place,) = found("The fire in Springfield burned for two days.", "Springfield")
    assert (place.country, place.lat, place.lon) == (None, None, None)


def test_a_place_that_is_told_once_holds_for_the_whole_text() -> None:
    text = "A fire broke out in Springfield, Ohio. It burned for two days. Nobody in Springfield was hurt."
    at = [text.index("Springfield"), text.rindex("Springfield")]
    names = [NamedSpan(Span(i, i + 11), "place", (), None, False, True, False) for i in at]
    assert [(p.lat, p.lon) for p in places(text, names)] == [(39.92, -83.81)] * 2


def test_an_old_name_gives_the_usual_one() -> None:
    assert [p.name for p in found("They met in Kiev at noon.", "Kiev")] == ["Kyiv"]
    assert [p.name for p in found("They met in Bombay at noon.", "Bombay")] == ["Mumbai"]
    assert [p.name for p in found("The town of Khan Sheikhoun was dark.", "Khan Sheikhoun")] == ["Khan Sheikhoun"]


def test_records_have_ids_of_their_report_and_span() -> None:
    text = "They met in Lucca at noon."
    report = Report(id="r", text=text)
    (record,) = place_records(report, named(text, "Lucca"))
    assert record.id.startswith("place-")
    assert (record.span, record.name, record.country) == (Span(12, 17), "Lucca", "ITA")
    assert record.lat == pytest.approx(43.84, abs=0.02)
    assert place_records(report, named(text, "Lucca")) == (record,)


@given(st.text(max_size=300), st.data())
def test_any_text_and_any_names_are_safe(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=5))
    kinds: st.SearchStrategy[NameKind] = st.sampled_from(["place", "other", "person", "organisation"])
    flags = st.booleans()
    names = [
        NamedSpan(Span(*span), data.draw(kinds), (), None, data.draw(flags), data.draw(flags), data.draw(flags))
        for span in spans
    ]
    for place in places(text, names):
        assert 0 <= place.confidence <= 1
        assert (place.lat is None) == (place.lon is None)
        assert place.span in {n.span for n in names}


def test_a_line_of_the_gold_is_read() -> None:
    text, (first, second) = read("In [Lucca|ITA|43.84|10.50] and [Cambridge|?].")
    assert text == "In Lucca and Cambridge."
    assert (first.span, first.country, first.position) == (Span(3, 8), "ITA", (43.84, 10.5))
    assert second.open
    assert isinstance(as_read(text, ()), tuple)


def test_the_code_in_the_docs_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "places.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(code, {})
    lines = capsys.readouterr().out.splitlines()
    assert ["Lucca ITA" in lines[0], "Moscow RUS" in lines[1], len(lines)] == [True, True, 2]
