"""Events, laws and weapons: names of what neither speaks nor is a place."""

from dataclasses import replace

import pytest

from lucca.extract.cast import Cast
from lucca.extract.places import places
from lucca.language import NamedSpan, analyse
from lucca.records import Span
from lucca.records.reading import NameKind


def name(text: str, form: str, kind: NameKind, *, governed: bool = False) -> NamedSpan:
    start = text.index(form)
    return NamedSpan(Span(start, start + len(form)), kind, (), None, False, governed, False)


def resolved(text: str, phrase: str, *names: NamedSpan) -> list[str]:
    cast = Cast(text, replace(analyse(text), names=names))
    start = text.index(phrase)
    return [draft.name for draft in cast.resolve(Span(start, start + len(phrase)))]


@pytest.mark.parametrize("kind", ["event", "law", "weapon"])
def test_things_are_no_actors(kind: NameKind) -> None:
    text = "the Brakk Accord asks for peace, and diplomats of the Brakk Accord said so."
    assert resolved(text, "the Brakk Accord", name(text, "Brakk Accord", kind)) == []
    inner = NamedSpan(Span(54, 66), kind, (), None, False, True, False)
    assert text[54:66] == "Brakk Accord"
    assert resolved(text, "diplomats of the Brakk Accord", inner) == ["diplomats of the Brakk Accord"]


def test_an_organisation_of_that_name_is_one() -> None:
    text = "the Brakk Accord asks for peace."
    assert resolved(text, "the Brakk Accord", name(text, "Brakk Accord", "organisation")) == ["Brakk Accord"]


def test_what_the_tables_know_as_an_actor_stays_one() -> None:
    text = "NATO asks for peace."
    assert resolved(text, "NATO", name(text, "NATO", "event")) == ["NATO"]


@pytest.mark.parametrize("kind", ["event", "law", "weapon"])
def test_things_are_no_places(kind: NameKind) -> None:
    text = "He was in Lisbon when the talks began, and in Lisbon when they ended."
    assert [p.name for p in places(text, (name(text, "Lisbon", "place"),))] == ["Lisbon"]
    assert list(places(text, (name(text, "Lisbon", kind),))) == []
