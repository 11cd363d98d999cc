"""Descriptions and pronouns that follow their chains of mentions, given by hand."""

from collections.abc import Sequence
from dataclasses import replace

import lucca
from lucca.extract.cast import Cast
from lucca.ingest import report_from_text
from lucca.language import Analysis, Attribution, analyse
from lucca.language.coreference.types import Mention
from lucca.language.predicates import Tree
from lucca.records import Span

TALKS = (
    "Foreign Minister Omar Reyes opened the talks in Velmora. Jonas Brandt listened. He said nothing would change. "
    "The veteran diplomat left early. It rained."
)
UNION = "The Velmora Dockers Association struck again. Its members marched. The group said that the port would close."


def span_of(text: str, phrase: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(phrase, at + 1)
    return Span(at, at + len(phrase))


def mention(text: str, phrase: str, head: str, before: int | None, *, sure: float = 0.95, kind: str = "person") -> Mention:
    span = span_of(text, phrase)
    start = span.start + phrase.index(head)
    return Mention(head=Span(start, start + len(head)), span=span, kind=kind, chain=0, before=before, confidence=sure)


def cast_of(text: str, mentions: Sequence[Mention]) -> Cast:
    return Cast(text, with_mentions(text, mentions))


def with_mentions(text: str, mentions: Sequence[Mention]) -> Analysis:
    return replace(analyse(text), mentions=tuple(mentions))


def names(cast: Cast, span: Span) -> list[str]:
    return [draft.name for draft in cast.resolve(span)]


def talks(sure: float) -> list[Mention]:
    return [
        mention(TALKS, "Foreign Minister Omar Reyes", "Omar", None),
        mention(TALKS, "Jonas Brandt", "Jonas", None),
        mention(TALKS, "He", "He", 0, sure=sure),
        mention(TALKS, "The veteran diplomat", "diplomat", 2),
    ]


def test_a_pronoun_follows_a_sure_chain_and_else_takes_the_nearest_that_fits() -> None:
    assert names(cast_of(TALKS, talks(0.95)), span_of(TALKS, "He")) == ["Omar Reyes"]
    assert names(cast_of(TALKS, talks(0.55)), span_of(TALKS, "He")) == ["Jonas Brandt"]
    assert names(cast_of(TALKS, talks(0.75)), span_of(TALKS, "He")) == ["Jonas Brandt"]


def test_a_description_follows_its_chain_as_far_as_every_link_is_sure() -> None:
    assert names(cast_of(TALKS, talks(0.95)), span_of(TALKS, "The veteran diplomat")) == ["Omar Reyes"]
    assert names(cast_of(TALKS, talks(0.55)), span_of(TALKS, "The veteran diplomat")) == ["veteran diplomat"]


def test_an_earlier_answer_is_followed_too() -> None:
    cast = cast_of(TALKS, talks(0.55))
    assert names(cast, span_of(TALKS, "He")) == ["Jonas Brandt"]
    assert names(cast, span_of(TALKS, "The veteran diplomat")) == ["Jonas Brandt"]


def test_a_description_of_an_institution_goes_back_to_it_but_never_to_a_person() -> None:
    written = [
        mention(UNION, "The Velmora Dockers Association", "Association", None, kind="organization"),
        mention(UNION, "The group", "group", 0, kind="organization"),
    ]
    assert names(cast_of(UNION, written), span_of(UNION, "The group")) == ["Velmora Dockers Association"]
    text = TALKS + " The group said so."
    wrong = [talks(0.9)[0], mention(text, "The group", "group", 0, kind="organization")]
    assert names(cast_of(text, wrong), span_of(text, "The group")) == ["group"]


def test_whoever_holds_another_office_is_not_meant() -> None:
    text = TALKS + " The president said so."
    written = [talks(0.9)[0], mention(text, "The president", "president", 0)]
    assert "Omar Reyes" not in names(cast_of(text, written), span_of(text, "The president"))


def test_what_is_new_in_the_story_goes_back_to_nobody() -> None:
    text = TALKS + " A veteran diplomat said so."
    written = [talks(0.9)[0], mention(text, "A veteran diplomat", "diplomat", 0)]
    assert names(cast_of(text, written), span_of(text, "A veteran diplomat")) == ["a veteran diplomat"]


def test_sure_mentions_are_the_actors() -> None:
    actors, _ = cast_of(TALKS, talks(0.95)).actors(report_from_text(TALKS), Tree(TALKS, analyse(TALKS).syntax))
    (reyes,) = [a for a in actors if a.name == "Omar Reyes"]
    assert [TALKS[m.start : m.end] for m in reyes.mentions] == ["Omar Reyes", "He", "The veteran diplomat"]


def test_i_is_whose_words_it_stands_in() -> None:
    text = "It rained.\n\n“I told them that I would pay before Friday and leave,” Marta Lind said on Monday."
    cast = Cast(text, analyse(text))
    assert names(cast, span_of(text, "I ", 1)) == ["Marta Lind"]
    outside = TALKS + " I was there."
    assert names(Cast(outside, analyse(outside)), span_of(outside, "I was")) == []


def test_i_in_a_quote_that_goes_on_is_whoever_spoke_before() -> None:
    text = 'It rained. Marta Lind said: "We had three hours to leave. "It was cold and I think that nobody slept."'
    quotes = [span_of(text, '"We had three hours to leave.'), span_of(text, '"It was cold and I think that nobody slept."')]
    lind, own = span_of(text, "Marta Lind"), Span(text.index("I think"), text.index(" think"))
    found = [
        Attribution(paragraph=0, kind="direct", source=who, cue=None, content=(quote,), speaker=who, confidence=0.9)
        for quote, who in zip(quotes, (lind, own), strict=True)
    ]
    cast = Cast(text, replace(analyse(text), attributions=tuple(found)))
    assert names(cast, own) == ["Marta Lind"]


def test_where_somebody_comes_from_does_not_speak() -> None:
    text = "The harbour pilot from nearby New Velmora, who was hurt, said: “We hit the pier and everyone fell.” It rained."
    cast = Cast(text, analyse(text))
    assert names(cast, span_of(text, "The harbour pilot from nearby New Velmora, who was hurt")) == [
        "harbour pilot from nearby New Velmora"
    ]


def test_a_pronoun_whose_chain_opens_with_a_description_stands_for_that() -> None:
    text = "A harbour pilot had left before. He said that nothing was known. The pilot was tired."
    written = [
        mention(text, "A harbour pilot", "pilot", None),
        mention(text, "He", "He", 0),
        mention(text, "The pilot", "pilot", 1),
    ]
    cast = cast_of(text, written)
    assert names(cast, span_of(text, "He")) == ["a harbour pilot"]
    assert names(cast, span_of(text, "The pilot")) == ["a harbour pilot"]


def test_a_description_is_the_one_that_its_chain_opens_with() -> None:
    text = "A spokesman for the port left early. The spokesman said that nothing was known."
    written = [mention(text, "A spokesman for the port", "spokesman", None), mention(text, "The spokesman", "spokesman", 0)]
    assert names(cast_of(text, written), span_of(text, "The spokesman")) == ["a spokesman for the port"]


def test_who_owns_is_not_who_is_owned() -> None:
    text = "Matters got worse. Omar Reyes’ lawyer said that nobody would leave before Friday."
    cast = Cast(text, analyse(text))
    assert names(cast, span_of(text, "Omar Reyes’ lawyer")) != ["Omar Reyes"]


def test_the_ministry_of_a_country_that_is_named_before_is_that_ministry() -> None:
    text = "Russia closed the strait on Monday. Its foreign ministry said the move was temporary."
    reading = lucca.read(text, published="2026-11-18")
    actors = {a.id: a for a in reading.actors}
    (statement,) = reading.statements
    assert [(actors[s].name, actors[s].country) for s in statement.speakers] == [("Russia's foreign ministry", "RUS")]


TOLD = "Jonas Brandt said on Monday that Omar Reyes had asked for more time. He added that the harbour would stay shut."
QUOTED = "Omar Reyes waited. Jonas Brandt called the plan “a very bad joke”. “Nobody will ever pay for it,” he said."
CHOSEN = "Jonas Brandt described presidential hopeful Robin Wyler as a danger after she attacked the harbour."


def test_the_subject_of_the_sentence_before_goes_on_rather_than_whom_he_tells_of() -> None:
    assert names(cast_of(TOLD, ()), span_of(TOLD, "He")) == ["Jonas Brandt"]


def test_who_spoke_right_before_a_quotation_goes_on_whatever_the_chain_says() -> None:
    chain = [mention(QUOTED, "Omar Reyes", "Omar", None), mention(QUOTED, "he said", "he", 0)]
    analysis = with_mentions(QUOTED, chain)
    cast = Cast(QUOTED, analysis)
    said = [[draft.name for draft in cast.speakers(a)] for a in analysis.attributions]
    assert said == [["Jonas Brandt"], ["Jonas Brandt"]]


def test_a_chain_that_goes_back_to_what_stands_before_a_name_goes_back_to_its_bearer() -> None:
    chain = [
        mention(CHOSEN, "Jonas Brandt", "Jonas", None),
        mention(CHOSEN, "presidential hopeful", "hopeful", None),
        mention(CHOSEN, "Robin Wyler", "Robin", None),
        mention(CHOSEN, "she attacked", "she", 1),
    ]
    assert names(cast_of(CHOSEN, chain), span_of(CHOSEN, "she")) == ["Robin Wyler"]
