"""Disputes that one report tells itself: claims named by who denies them, and voices set against each other."""

import time

import pytest
from tests.story.disputes.passages import reading

from lucca.records import Dispute, Span
from lucca.story.actors import actors
from lucca.story.disputes import disputes
from lucca.story.disputes.rebuttals import rebuttal


def found(text: str, said: dict[str, str], cues: dict[str, str] | None = None) -> tuple[Dispute, ...]:
    told = (reading(text, published="2029-05-05", said=said, cues=cues),)
    cast = actors(told)
    return disputes(told, cast, (), ())


def sides(text: str, said: dict[str, str], cues: dict[str, str] | None = None) -> list[list[str]]:
    return [[e.exact for a in d.accounts for e in a.evidence] for d in found(text, said, cues)]


OFFICIALS = "the dam had been inspected in spring"
ENGINEERS = "the inspectors never reached the dam"


def test_two_voices_parted_by_but_are_a_dispute() -> None:
    text = f"Officials said {OFFICIALS}, but engineers said {ENGINEERS}."
    (dispute,) = found(text, {"Officials": OFFICIALS, "engineers": ENGINEERS})
    assert [a.gist for a in dispute.accounts] == [OFFICIALS, ENGINEERS]
    assert all(len(a.holders) == 1 for a in dispute.accounts)


def test_a_sentence_that_opens_with_but_answers_the_one_before() -> None:
    text = f"Officials said {OFFICIALS}. But engineers said {ENGINEERS}."
    assert sides(text, {"Officials": OFFICIALS, "engineers": ENGINEERS}) == [[OFFICIALS, ENGINEERS]]


def test_two_sentences_must_be_of_one_matter() -> None:
    text = f"Officials said {OFFICIALS}. But farmers said the harvest was good."
    assert not found(text, {"Officials": OFFICIALS, "farmers": "the harvest was good"})


@pytest.mark.parametrize(
    "text",
    [
        f"Officials said {OFFICIALS}. Engineers said {ENGINEERS}.",
        f"Officials said {OFFICIALS}. “But {ENGINEERS},” Engineers said.",
        f"Officials said {OFFICIALS}. But in a sign of calm, with a wave to the crowd, Engineers said {ENGINEERS}.",
        f"Two ministers, HOLM and Lund, said {OFFICIALS}, but Holm said {ENGINEERS}.",
        f"Forty percent of voters said {OFFICIALS}, but Engineers said {ENGINEERS}.",
    ],
)
def test_without_a_plain_but_between_two_voices_nothing_is_said(text: str) -> None:
    first = next(who for who in ("Forty percent of voters", "Two ministers, HOLM and Lund,", "Officials") if who in text)
    second = "Engineers" if "Engineers" in text else "Holm"
    assert not found(text, {first: OFFICIALS, second: ENGINEERS})


def test_a_report_that_says_that_not_everyone_agreed_sets_the_two_against_each_other() -> None:
    one, two = "“Parents should watch their children near the dam,”", "“Must parents pay for an open dam?”"
    text = f"{one} a user said. But not everyone agreed. {two} another reader said."
    assert sides(text, {"a user": one, "another reader": two}) == [[one, two]]


def test_a_claim_that_is_named_by_who_denies_it() -> None:
    text = "The union contests company allegations that the driver carried a knife."
    assert sides(text, {}) == [["company allegations that the driver carried a knife", "The union contests"]]


def test_what_contradicts_a_claim_is_set_against_it() -> None:
    text = "Footage shows the bridge closed to traffic, contradicting the mayor’s earlier claim that it had stayed open."
    (dispute,) = found(text, {})
    assert dispute.question == "Had it stayed open?" or dispute.question.startswith("Is it so")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor denied reports that she would resign.",  # nobody is named who claims it
        "The mayor did not dispute the auditors’ claim that money was missing.",
        "The judge dismissed prosecutors’ charges of fraud.",
        "The court rejected the union’s claim that the law had been broken.",
        "Would the mayor dispute the auditors’ claim that money was missing?",
        "Despite the mayor’s claims that the bridge was safe, a judge fined the city.",
        "The debunked claim that the vaccine is harmful goes round again.",
    ],
)
def test_what_is_no_rebuttal(text: str) -> None:
    assert rebuttal(text, Span(0, len(text))) is None


def test_rebuttals_take_linear_time() -> None:
    text = "denied " * 20_000 + "claims that " * 20_000
    begun = time.perf_counter()
    rebuttal(text, Span(0, len(text)))
    rebuttal(text[:690], Span(0, 690))
    assert time.perf_counter() - begun < 0.5
