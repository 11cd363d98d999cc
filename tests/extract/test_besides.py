"""Descriptions that fit one named actor alone: ages, callings, kinds of bodies, initials and first words of names."""

import pytest

import lucca
from lucca.extract.cast.roster import Roster
from lucca.language import NamedSpan
from lucca.records import Span
from lucca.records.reading import NameKind

FIRM = "“It is about cost,” said Ida Holm of Brakk International, the company behind the bar. "
RAIN = "It rained for a third day, and the streets by the water were empty until noon. " * 4
HARBOUR = "The Velmora Harbour Police (VHP) closed the port. "


def speakers(text: str, words: str) -> list[str]:
    """The names of who says the words."""
    reading = lucca.read(text)
    names = {a.id: a.name if a.named else f"({a.name})" for a in reading.actors}
    found = [s for s in reading.statements if words in s.exact]
    assert found, [s.exact for s in reading.statements]
    return [names[speaker] for s in found for speaker in s.speakers]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rui Salgado, 31, saw it. Ida Holm, 40, ran. “I was asleep,” the 31-year-old said.", "Rui Salgado"),
        ("Rui Salgado, 31, saw it. Ida Holm, 31, ran. “I was asleep,” the 31-year-old said.", "(31-year-old)"),
        ("Mother-of-two Ida Holm saw it. Rui Salgado ran. “I was asleep,” the mother of two said.", "Ida Holm"),
        (f"{FIRM}Prices rose. “I was asleep,” the company said.", "Brakk International"),
        (f"{FIRM}{RAIN}Tarn Foods Ltd and Orla Foods Ltd closed. “I was asleep,” the company said.", "(company)"),
        (f"{HARBOUR}“I was asleep,” police said.", "Velmora Harbour Police"),
        (f"{HARBOUR}“I was asleep,” VHP said.", "Velmora Harbour Police"),
        (f"{HARBOUR}The Orno Police came too. “I was asleep,” police said.", "(police)"),
    ],
)
def test_a_description_is_joined_where_it_fits_one_alone(text: str, speaker: str) -> None:
    assert speakers(text, "I was asleep") == [speaker]


def test_it_is_the_body_that_spoke_last() -> None:
    text = "Brakk Foods said the bar would stay. It said: “Like many others, we pay more for cocoa than we did.”"
    assert speakers(text, "Like many others") == ["Brakk Foods"]


def test_a_quotation_that_follows_its_speaker_goes_on() -> None:
    text = "“We lost the bridge in the night,” Ida Holm said. “We will build it anew.” “We ask everybody to stay away.”"
    assert set(speakers(text, "We")) == {"Ida Holm"}


def named(text: str, words: str, kind: NameKind) -> NamedSpan:
    start = text.rindex(words)
    span = Span(start, start + len(words))
    return NamedSpan(span=span, kind=kind, titles=(), role=None, possessive=False, governed=False, cued=False)


@pytest.mark.parametrize(
    ("full", "short", "kind", "joined"),
    [
        ("Brakk International", "Brakk", "organisation", True),
        ("Brakk International", "Brakk", "person", False),
        ("Velmora Harbour Authority", "VHA", "other", True),
        ("Transport for Velmora", "TfV", "organisation", True),
        ("Velmora Police Federation", "Velmora Police", "organisation", False),
        ("Velmora Harbour Authority", "VA", "organisation", False),
    ],
)
def test_short_forms_of_bodies(full: str, short: str, kind: NameKind, joined: bool) -> None:
    text = f"{full} closed the port. {short} did not say why."
    names = [named(text, full, "organisation"), named(text, short, kind)]
    roster = Roster(text, names)
    assert (roster.of_name[names[0].span] is roster.of_name[names[1].span]) == joined
