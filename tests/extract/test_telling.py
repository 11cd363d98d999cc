"""What is doubtful and no clause, or said by nobody, is no statement."""

import pytest

import lucca
from lucca.extract.actors import ActorDraft
from lucca.extract.telling import tells
from lucca.language import Attribution, Syntax
from lucca.language.predicates import Tree
from lucca.records import Span
from lucca.records.reading import StatementKind

TEXT = "The riders crossed the new bridge"
"""Read as "The riders crossed [the new bridge]", or with a subject inside: "[the new bridge …]"."""


def told(
    confidence: float, *, clause: bool = False, known: bool = True, kind: StatementKind = "indirect", verb: str = "crossed"
) -> bool:
    text = TEXT.replace("crossed", verb)
    starts = [0, 4, 11, 19, 23, 27]
    tokens = tuple(Span(s, s + len(w)) for s, w in zip(starts, text.split(), strict=True))
    syntax = Syntax(
        tokens=tokens,
        upos=("DET", "NOUN", "VERB", "DET", "ADJ", "NOUN"),
        lemmas=tuple(text.lower().replace("accused", "accuse").split()),
        heads=(1, 2, -1, 5, 5, 2),
        relations=("det", "nsubj", "root", "nsubj" if clause else "det", "amod", "obj"),
        sentences=((0, 6),),
    )
    found = Attribution(
        paragraph=0,
        kind=kind,
        source=Span(0, 10),
        cue=Span(11, 18),
        content=(Span(19, 33),),
        speaker=Span(0, 10),
        confidence=confidence,
    )
    return tells(text, Tree(text, syntax), found, [ActorDraft("the riders", "unknown")] if known else [])


@pytest.mark.parametrize(
    ("confidence", "clause", "known", "expected"),
    [(0.8, False, True, True), (0.6, False, True, False), (0.3, True, True, True), (0.3, True, False, False)],
)
def test_a_doubtful_phrase_is_no_statement(confidence: float, clause: bool, known: bool, expected: bool) -> None:
    assert told(confidence, clause=clause, known=known) is expected


def test_what_stands_in_quotation_marks_is_said_however_doubtful() -> None:
    assert told(0.2, kind="direct", known=False)


def test_what_is_done_only_by_saying_it_is_said() -> None:
    assert told(0.3, verb="accused")
    assert told(0.6, verb="praised")
    assert not told(0.3, verb="accused", known=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two diplomats, who asked not to be identified, said the offer stands.", ["the offer stands"]),
        ("Two people familiar with the talks said the offer stands.", ["the offer stands"]),
    ],
)
def test_what_a_source_asks_for_itself_is_no_statement(text: str, told: list[str]) -> None:
    reading = lucca.read(text, published="2026-11-18")
    assert [s.exact for s in reading.statements] == told
    assert all(s.speakers for s in reading.statements)


def test_a_phrase_that_nobody_says_is_no_statement() -> None:
    assert not told(0.6, known=False)
    assert told(0.6, clause=True, known=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Roux slept in the old hangar, also known as “the Cave”, until May.", []),
        ("Ada Roux called the old hangar “a bad joke” on Monday.", ["the old hangar “a bad joke”"]),
    ],
)
def test_what_something_is_called_is_no_statement(text: str, told: list[str]) -> None:
    assert [s.exact for s in lucca.read(text).statements] == told
