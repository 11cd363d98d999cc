"""Who the source of a cue is, told by syntax where the reader marks none."""

import pytest
from tests.language.syntax.parsed import Word, parsed

from lucca.language.names import end_by_syntax
from lucca.language.predicates import Tree
from lucca.language.sources import antecedent, apart, source_of
from lucca.language.syntax import Syntax
from lucca.records import Span

LEMMAS = {"asked": "ask", "heard": "hear"}


def sentence(*words: Word) -> tuple[str, Syntax]:
    """Words as the parser would have them, with the base forms that matter here."""
    return parsed(*words, lemmas=LEMMAS)


def source(cue: str, *words: Word) -> str | None:
    text, syntax = sentence(*words)
    start = text.index(cue)
    found = source_of(Tree(text, syntax), Span(start, start + len(cue)), None)
    return text[found.start : found.end] if found else None


RAISED: tuple[Word, ...] = (
    ("The", "DET", 1, "det"),
    ("officials", "NOUN", 2, "nsubj"),
    ("raised", "VERB", -1, "root"),
    ("alarm", "NOUN", 2, "obj"),
    ("with", "ADP", 6, "case"),
    ("the", "DET", 6, "det"),
    ("disclosure", "NOUN", 2, "obl"),
)


def test_a_noun_is_said_by_who_brings_it_up() -> None:
    assert source("disclosure", *RAISED) == "The officials"


def test_a_noun_is_said_by_its_owner() -> None:
    owned: tuple[Word, ...] = (("Orsi", "PROPN", 2, "nmod:poss"), ("'s", "PART", 0, "case"), ("claim", "NOUN", -1, "root"))
    assert source("claim", *owned) == "Orsi"


def test_a_participle_shares_the_subject_of_its_clause() -> None:
    assert (
        source(
            "calling",
            ("Orsi", "PROPN", 1, "nsubj"),
            ("attacked", "VERB", -1, "root"),
            ("it", "PRON", 1, "obj"),
            (",", "PUNCT", 4, "punct"),
            ("calling", "VERB", 1, "advcl"),
            ("it", "PRON", 4, "obj"),
            ("mad", "ADJ", 4, "xcomp"),
        )
        == "Orsi"
    )


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            (
                ("Asked", "VERB", 3, "advcl"),
                ("why", "ADV", 0, "advmod"),
                ("Orsi", "PROPN", 3, "nsubj"),
                ("left", "VERB", -1, "root"),
            ),
            id="who is asked does not ask",
        ),
        pytest.param(
            (
                ("Orsi", "PROPN", 2, "nsubj:pass"),
                ("was", "AUX", 2, "aux:pass"),
                ("Asked", "VERB", -1, "root"),
            ),
            id="nor who is told in the passive",
        ),
        pytest.param((("It", "PRON", 1, "expl"), ("Asked", "VERB", -1, "root")), id="nor nobody"),
    ],
)
def test_what_grammar_does_not_tell_stays_open(words: tuple[Word, ...]) -> None:
    assert source("Asked", *words) is None


def test_a_name_goes_on_as_far_as_syntax_joins_its_parts() -> None:
    text, syntax = sentence(
        ("Jean", "PROPN", 3, "nsubj"),
        ("Roux", "PROPN", 0, "flat"),
        ("Jr.", "PROPN", 0, "flat"),
        ("left", "VERB", -1, "root"),
    )
    assert end_by_syntax(Span(0, 4), len(text), text, syntax) == len("Jean Roux Jr.")
    assert end_by_syntax(Span(0, 4), text.index("Jr."), text, syntax) == len("Jean Roux")


def test_a_relative_pronoun_speaks_for_its_noun() -> None:
    text, syntax = sentence(
        ("The", "DET", 1, "det"),
        ("engineer", "NOUN", 8, "nsubj"),
        ("of", "ADP", 4, "case"),
        ("the", "DET", 4, "det"),
        ("bridge", "NOUN", 1, "nmod"),
        ("who", "PRON", 6, "nsubj"),
        ("warned", "VERB", 1, "acl:relcl"),
        ("them", "PRON", 6, "obj"),
        ("left", "VERB", -1, "root"),
    )
    found = antecedent(Tree(text, syntax), syntax.tokens[5])
    assert found is not None
    assert text[found.start : found.end] == "The engineer"
    assert antecedent(Tree(text, syntax), syntax.tokens[1]) is None


def test_a_word_that_stresses_another_is_that_one() -> None:
    text, syntax = sentence(
        ("the", "DET", 1, "det"),
        ("driver", "NOUN", 3, "nsubj"),
        ("himself", "PRON", 1, "nmod:unmarked"),
        ("joked", "VERB", -1, "root"),
    )
    found = source_of(Tree(text, syntax), syntax.tokens[3], syntax.tokens[2])
    assert found is not None
    assert text[found.start : found.end] == "the driver"


def test_some_of_those_who_say_it_are_not_all() -> None:
    text, syntax = sentence(
        ("drivers", "NOUN", 4, "nsubj"),
        (",", "PUNCT", 3, "punct"),
        ("including", "VERB", 3, "case"),
        ("Roux", "PROPN", 0, "nmod"),
        ("complained", "VERB", -1, "root"),
    )
    found = source_of(Tree(text, syntax), syntax.tokens[4], Span(0, syntax.tokens[3].end))
    assert found == syntax.tokens[0]


def test_who_is_heard_saying_something_says_it() -> None:
    assert (
        source(
            "saying",
            ("Roux", "PROPN", 2, "nsubj:pass"),
            ("was", "AUX", 2, "aux:pass"),
            ("heard", "VERB", -1, "root"),
            ("saying", "VERB", 2, "advcl"),
            ("it", "PRON", 3, "obj"),
        )
        == "Roux"
    )


def test_who_is_asked_before_he_speaks_does_not_ask() -> None:
    text, syntax = sentence(
        ("Asked", "VERB", 4, "advcl"),
        ("why", "ADV", 0, "obl"),
        (",", "PUNCT", 0, "punct"),
        ("Roux", "PROPN", 4, "nsubj"),
        ("answered", "VERB", -1, "root"),
    )
    tree = Tree(text, syntax)
    assert source_of(tree, syntax.tokens[0], syntax.tokens[3]) is None
    assert source_of(tree, syntax.tokens[4], syntax.tokens[3]) == syntax.tokens[3]


def test_a_relative_pronoun_behind_what_somebody_is_speaks_for_the_name() -> None:
    text, syntax = sentence(
        ("Roux", "PROPN", 5, "nsubj"),
        ("an", "DET", 2, "det"),
        ("engineer", "NOUN", 0, "appos"),
        ("who", "PRON", 4, "nsubj"),
        ("warned", "VERB", 2, "acl:relcl"),
        ("left", "VERB", -1, "root"),
    )
    found = antecedent(Tree(text, syntax), syntax.tokens[3])
    assert found is not None
    assert text[found.start : found.end] == "Roux"


def test_who_a_noun_says_its_words_come_from_goes_before_another_mark() -> None:
    words: list[Word] = [
        ("Ministers", "NOUN", 1, "nsubj"),
        ("ignored", "VERB", -1, "root"),
        ("a", "DET", 3, "det"),
        ("call", "NOUN", 1, "obj"),
        ("by", "ADP", 6, "case"),
        ("Anna", "PROPN", 6, "flat"),
        ("Roux", "PROPN", 3, "nmod"),
        ("for", "ADP", 8, "case"),
        ("calm", "NOUN", 3, "nmod"),
    ]
    text, syntax = sentence(*words)
    call, ministers, name = (Span(text.index(w), text.index(w) + len(w)) for w in ("call", "Ministers", "Anna Roux"))
    tree = Tree(text, syntax)
    assert source_of(tree, call, ministers) == name
    assert source_of(tree, call, name) == name


def test_a_source_does_not_reach_over_its_cue() -> None:
    text = "But some note that it rained"
    assert apart(text, Span(4, 13), Span(9, 13)) == Span(4, 8)
    assert apart(text, Span(4, 8), Span(9, 13)) == Span(4, 8)
    assert apart(text, None, Span(9, 13)) is None
    assert apart("Her note that it rained", Span(0, 8), Span(4, 8)) == Span(0, 8)
