"""What a report is compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.records import Name, Reading, Report, Span
from lucca.story.grouping import KINDS, Features, features
from lucca.story.grouping.stems import stem
from lucca.story.grouping.values import day_of_month, parts_of, value


def reading(text: str, *names: str, title: str | None = None, published: str | None = None) -> Reading:
    """A reading that has nothing but names."""
    spans = [Span(text.index(n), text.index(n) + len(n)) for n in names]
    found = tuple(Name(id=str(k), span=s, kind="other", confidence=1.0) for k, s in enumerate(spans))
    report = Report(id="r", text=text, title=title, published=published)
    return Reading(lucca="0", model="none", report=report, names=found)


def keys(found: Features, kind: str) -> set[str]:
    return {t.key for t in found.terms if t.kind == kind}


def test_a_number_tells_with_what_it_counts() -> None:
    found = features(reading("The navy held 23 pirates; twenty-three sailors were freed."))
    assert keys(found, "figure") == {"23 pirat", "23 sailor"}
    assert keys(found, "number") == {"23"}


def test_dates_are_told_in_parts() -> None:
    found = features(reading("It happened on Sat, November 12, 2011, and on 3rd March."))
    assert keys(found, "weekday") == {"saturday"}
    assert keys(found, "month-day") == {"november 12", "march 3"}
    assert keys(found, "year") == {"2011"}


def test_the_day_of_publication_is_a_date() -> None:
    found = features(reading("A ferry sank.", published="2031-05-02T18:00:00Z"))
    assert found.day == "2031-05-02"
    assert keys(found, "month-day") == {"may 2"}
    assert keys(found, "year") == {"2031"}


def test_names_tell_whole_and_by_the_word() -> None:
    found = features(reading("Ana Ruiz met Ruiz’s lawyer in Lisbon.", "Ana Ruiz", "Lisbon"))
    assert keys(found, "name") == {"ana", "ruiz", "lisbon"}
    assert keys(found, "full-name") == {"ana ruiz"}


def test_a_country_is_one_however_it_is_named() -> None:
    one, other = (keys(features(reading(f"{word} ships left.", word)), "country") for word in ("Indian", "India"))
    assert one == other != set()


def test_web_addresses_tell_nothing() -> None:
    plain = features(reading("\nRobbers empty a store"))
    spaced = features(reading("http: / / www. example. com / 2009 / dec / 07 / a - store /\nRobbers empty a store"))
    assert [(t.kind, t.key) for t in plain.terms] == [(t.kind, t.key) for t in spaced.terms]


def test_hyphens_and_spaces_between_parts_are_alike() -> None:
    assert keys(features(reading("a rear-ended truck")), "word") == keys(features(reading("a rear - ended truck")), "word")


def test_what_stands_in_title_and_lead_weighs_double() -> None:
    text = "The bridge fell. " + "It was a long day. " * 40 + "A tunnel closed."
    weights = {t.key: t.weight for t in features(reading(text, title="Quay shut")).terms if t.kind == "word"}
    assert weights["bridg"] == weights["quay"] == 2 * weights["tunnel"]


def test_names_in_a_title_are_those_of_the_body() -> None:
    found = features(reading("A man saw Ruiz.", "Ruiz", title="Ruiz Seen By Man"))
    assert keys(found, "name") == {"ruiz"}


@pytest.mark.parametrize(
    ("word", "following", "number"),
    [("23", "", "23"), ("1,200", "", "1200"), ("twenty", "three", "23"), ("twenty", "men", "20"), ("7th", "", "7th"),
     ("seventh", "", "7th"), ("first", "", None), ("zero", "", None), ("house", "", None), ("123456789012", "", None)],
)  # fmt: skip
def test_values(word: str, following: str, number: str | None) -> None:
    assert value(word, following) == number


def test_days_of_a_month() -> None:
    assert [day_of_month(w) for w in ("28", "28th", "32", "0", "x")] == [28, 28, None, None, None]
    assert parts_of("2016-11-09") == ("2016", "november 9")


@pytest.mark.parametrize(("one", "other"), [("robbers", "robber"), ("injured", "injuring"), ("countries", "country")])
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1), st.data())
def test_any_text_has_features_that_stand_where_they_say(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    one = reading(text)
    name = Name(id="n", span=Span(start, end), kind="person", confidence=1.0)
    found = features(Reading(lucca="0", model="none", report=one.report, names=(name,)))
    assert list(found.terms) == sorted(found.terms, key=lambda t: (t.kind, t.key))
    for term in found.terms:
        assert term.kind in KINDS
        assert term.key
        assert term.weight >= 1
        assert term.span is not None
        assert 0 <= term.span.start < term.span.end <= len(text)
