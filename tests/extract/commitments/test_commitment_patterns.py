"""Commitments told by a sentence's words: kind, who asks or promises, of whom, what, and on which condition."""

import pytest

from lucca.extract.commitments.outcome import outcome
from lucca.extract.commitments.patterns import found
from lucca.extract.commitments.wording import clause, condition
from lucca.language.words import words


def told(sentence: str) -> list[tuple[str, str, str, str]]:
    """Kind, by, of and what of each commitment, as words."""
    laid = words(sentence)
    rows = []
    for one in found(laid):
        what = clause(laid, one.what)
        assert what is not None
        by, of = (" ".join(w.text for w in side) for side in (one.by, one.of))
        rows.append((str(one.kind), by, of, sentence[what.start : what.end]))
    return rows


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Velmora urged Brakk to open the strait.", ("demand", "Velmora", "Brakk", "open the strait")),
        ("Velmora told Brakk not to sail.", ("demand", "Velmora", "Brakk", "not to sail")),
        ("Velmora called on Brakk to leave.", ("demand", "Velmora", "Brakk", "leave")),
        ("Velmora called for an inquiry.", ("proposal", "Velmora", "", "an inquiry")),
        ("Velmora demanded the release of the crew.", ("demand", "Velmora", "", "the release of the crew")),
        ("Velmora threatened to close the strait.", ("threat", "Velmora", "", "close the strait")),
        ("Velmora threatened Brakk with sanctions.", ("threat", "Velmora", "Brakk", "sanctions")),
        ("Velmora warned of retaliation.", ("threat", "Velmora", "", "retaliation")),
        ("Velmora vowed to retaliate.", ("threat", "Velmora", "", "retaliate")),
        ("Velmora vowed to rebuild the bridge.", ("promise", "Velmora", "", "rebuild the bridge")),
        ("Velmora offered to send a pilot.", ("offer", "Velmora", "", "send a pilot")),
        ("Velmora invited Brakk to join the talks.", ("offer", "Velmora", "Brakk", "join the talks")),
        ("Velmora proposed a joint patrol.", ("proposal", "Velmora", "", "a joint patrol")),
        ("Velmora and Brakk agreed to share the catch.", ("agreement", "Velmora and Brakk", "", "share the catch")),
        ("Velmora broke its promise to pay.", ("promise", "its", "", "pay")),
        ("Brakk must leave the island.", ("demand", "", "Brakk", "leave the island")),
        ("We must have a dialogue with Brakk.", ("demand", "We", "", "have a dialogue with Brakk")),
        ("What we are offering them is a chance.", ("offer", "we", "them", "a chance")),
        ("A call by Velmora for new talks failed.", ("proposal", "Velmora", "", "new talks failed")),
    ],
)
def test_commitments(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She called her mother.",
        "The company told a reporter that he had left to find help.",
        "He pressed him on his failure to answer.",
        "Their promises to all of us were many.",
        "They should have left earlier.",
        "We must have missed the boat.",
    ],
)
def test_words_that_bind_nobody(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Velmora offered to leave if Brakk paid.", "if Brakk paid"),
        ("Unless Brakk pays, Velmora will strike.", "Unless Brakk pays"),
        ("Velmora promised to leave, provided that Brakk paid.", "provided that Brakk paid"),
        ("Brakk must pay or face sanctions.", "or face sanctions"),
        ("Velmora promised to leave once the crew was free.", "once the crew was free"),
        ("Velmora will strike if Brakk lands, despite a threat of war.", "if Brakk lands"),
        ("Velmora asked Brakk to see if the crew was safe.", None),
        ("Velmora promised to leave until Friday.", None),
    ],
)
def test_conditions(sentence: str, expected: str | None) -> None:
    laid = words(sentence)
    at = next(k for k, w in enumerate(laid) if w.lower in {"offered", "will", "promised", "must", "asked"})
    span = condition(laid, at)
    assert (sentence[span.start : span.end] if span else None) == expected


def test_a_quotation_mark_inside_a_clause_does_not_end_it() -> None:
    sentence = "Velmora urged Brakk to open a “real” dialogue at once."
    assert told(sentence)[0][3] == "open a “real” dialogue at once"


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("Brakk failed to honour its promise to pay.", "promise", "broken"),
        ("Brakk kept its promise to pay.", "promise", "kept"),
        ("Brakk rejected the offer to talk.", "offer", "refused"),
        ("Brakk accepted the offer to talk.", "offer", "accepted"),
        ("Brakk repeated its offer to talk.", "offer", "open"),
    ],
)
def test_outcomes(sentence: str, noun: str, expected: str) -> None:
    laid = words(sentence)
    at = next(k for k, w in enumerate(laid) if w.lower == noun)
    assert outcome(laid, at)[0] == expected


def test_a_condition_of_something_told_before_is_none_of_what_follows() -> None:
    sentence = "Velmora will strike if Brakk lands, despite a threat of war from Brakk."
    laid = words(sentence)
    at = next(k for k, w in enumerate(laid) if w.lower == "threat")
    assert condition(laid, at) is None
