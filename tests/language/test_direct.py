"""Direct speech: what is speech, who is named beside it, what belongs together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lucca.language import structure


def said(text: str) -> list[tuple[str, str | None, str | None, list[str]]]:
    return [
        (
            a.kind,
            text[a.source.start : a.source.end] if a.source else None,
            text[a.cue.start : a.cue.end] if a.cue else None,
            [text[s.start : s.end] for s in a.content],
        )
        for a in structure(text).attributions
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We will stay in the talks,” Marta Lind said.", "Marta Lind", "said"),
        ("“We will stay in the talks,” said Marta Lind.", "Marta Lind", "said"),
        ("“We will stay in the talks,” the ministry said in a note.", "the ministry", "said"),
        ("“We will stay in the talks,” she told reporters.", "she", "told"),
        ("“We will stay in the talks,” Foreign Minister Marta Lind has said.", "Foreign Minister Marta Lind", "said"),
        ("“We will stay in the talks,” said a spokesman for the ministry.", "a spokesman for the ministry", "said"),
        ("Marta Lind said: “We will stay in the talks.”", "Marta Lind", "said"),
        ("In Oslo on Monday Marta Lind told a crowd: “We will stay.”", "Marta Lind", "told"),
        ("Marta Lind, who chairs the talks, said: “We will stay.”", "Marta Lind", "said"),
        ("Marta Lind, 48, a former judge, said: “We will stay.”", "Marta Lind, 48, a former judge", "said"),
        ("Ms Lind rejected the plan, adding: “We will stay.”", "Ms Lind", "adding"),
        ("Mr. Lind shot back: “We will stay in the talks.”", "Mr. Lind", "shot"),
    ],
)
def test_source_and_cue(text: str, source: str, cue: str) -> None:
    [(kind, found_source, found_cue, _)] = said(text)
    assert (kind, found_source, found_cue) == ("direct", source, cue)


def test_a_quote_broken_by_its_cue_is_one() -> None:
    text = "“We will stay,” Marta Lind said, “until the others leave.” Nobody left."
    assert said(text) == [("direct", "Marta Lind", "said", ["“We will stay,”", "“until the others leave.”"])]


def test_sentences_that_one_attribution_holds_together() -> None:
    text = "“We will stay,” said Marta Lind, who chairs the talks. “Nobody can make us leave.”"
    assert said(text) == [("direct", "Marta Lind", "said", ["“We will stay,”", "“Nobody can make us leave.”"])]


def test_two_speakers_in_one_paragraph() -> None:
    text = "“We will stay,” said Marta Lind. “We will go,” said Omar Reyes."
    assert [(source, content) for _, source, _, content in said(text)] == [
        ("Marta Lind", ["“We will stay,”"]),
        ("Omar Reyes", ["“We will go,”"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides want an “important role” in the talks.",
        "The film “Night Ferry” opened in a “soft” launch.",
        "They called it ‘shuttle diplomacy’ at the time.",
        "The so-called “green line” runs through the town of “Old Harbour”.",
    ],
)
def test_scare_quotes_and_titles_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_a_long_quotation_inside_a_clause_is_mixed() -> None:
    text = "The envoy “is free to say in the capital what he has said here all week,” Marta Lind told reporters."
    assert said(text) == [("mixed", "Marta Lind", "told", [text[: text.index(" Marta")]])]


def test_a_quote_that_runs_over_paragraphs_is_one_statement_in_each() -> None:
    text = "Marta Lind said: “We will stay.\n\n“Nobody can make us leave.”\n\nThe hall was full."
    first, second = structure(text).attributions
    assert first.continues is None
    assert (second.source, second.cue, second.speaker, second.continues) == (None, None, first.source, 0)


def test_a_new_paragraph_of_speech_goes_on_with_the_speaker() -> None:
    text = "“We will stay,” she told Radio One.\n\n“Nobody can make us leave.”"
    first, second = structure(text).attributions
    assert (second.speaker, second.continues) == (first.source, 0)


def test_a_speaker_named_at_the_end_speaks_from_the_start() -> None:
    text = "The mood was sour.\n\n“We will stay.\n\n“Nobody can make us leave.\n\n“Nobody at all,” said Marta Lind."
    found = structure(text).attributions
    assert [a.continues for a in found] == [None, 0, 1]
    assert {a.speaker for a in found} == {found[2].source} != {None}
    assert [a.source is None for a in found] == [True, True, False]


def test_somebody_else_in_between_takes_the_floor() -> None:
    text = "“We will stay,” she said. The mayor of Brakk, Omar Reyes, was not amused.\n\n“Nobody asked us.”"
    assert structure(text).attributions[1].speaker is None


def test_hidden_stretches_yield_nothing() -> None:
    text = "“Share this page,” says the box. “We will stay,” said Marta Lind."
    hidden = [type(structure(text).paragraphs[0])(0, text.index("“We"))]
    assert [a.content[0].start for a in structure(text, hidden).attributions] == [text.index("“We")]


@given(st.text(alphabet=st.sampled_from("“”\"'’ABab said.,:\n1"), max_size=120))
def test_never_outside_its_paragraph(text: str) -> None:
    analysis = structure(text)
    for a in analysis.attributions:
        paragraph = analysis.paragraphs[a.paragraph]
        for span in (*a.content, a.source, a.cue):
            assert span is None or paragraph.contains(span)
        assert 0 <= a.confidence <= 1


def test_a_term_behind_its_article_is_no_speech() -> None:
    text = "The town has a bad name of its own: the “Curse of the Grey Goat.” Nobody knows why."
    assert structure(text).attributions == ()
