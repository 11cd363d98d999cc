"""A draft against its sources: what is exact, reworded, cut, altered, not found, or somebody else's."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lucca
from lucca.records import DraftCheck, Finding, Reading

SOURCE = """\
The talks in Brakk went on for a third day and into the night.

“We will keep the harbour open for every ship that comes in peace, or we will close it to everybody,” Marta Lind, the \
foreign minister of Nordmark, said on Monday. “Nobody will be turned away at night.”

“I do not give orders to pilots,” Omar Reyes, the prime minister of Ostria, told reporters in Brakk. “They sail when they \
can see the lights of the other shore.”

Lind called the letter “a last chance”.

Reyes said that 80 ships were waiting outside the port and that their crews had water for nine days.
"""

TALK = """\
MARTA LIND: We will keep the harbour open and lit for every ship that comes in peace. Nobody will be turned away at night.

OMAR REYES: I have nothing to add.

MARTA LIND: Then we are done for today.
"""


@cache
def source() -> Reading:
    return lucca.read(SOURCE)


def checked(*paragraphs: str, against: tuple[Reading, ...] = ()) -> DraftCheck:
    return lucca.check("\n\n".join(("The rain went on in Brakk.", *paragraphs)), against or (source(),))


def only(check: DraftCheck, kind: str = "quote") -> Finding:
    (found,) = (f for f in check.findings if f.kind == kind)
    return found


@pytest.mark.parametrize(
    "draft",
    [
        "“Nobody will be turned away at night,” Lind said.",
        '"Nobody will be turned away at night," Lind said.',
        "‘Nobody will be turned away at night,’ Lind said.",
        "Lind said “nobody will be turned away at night”.",
        "“I do not give orders to pilots,” Reyes said, “They sail when they can see the lights of the other shore.”",
        "“[They] sail when they can see the lights of the other shore,” Reyes said.",
    ],
)
def test_the_same_words_are_exact_however_they_are_set(draft: str) -> None:
    findings = [f for f in checked(draft).findings if f.kind == "quote"]
    assert findings
    assert {(f.verdict, f.off) for f in findings} == {("exact", False)}


def test_a_quote_that_a_cue_parts_is_one() -> None:
    found = only(
        checked(
            "“We will keep the harbour open,” Lind said, “for every ship that comes in peace, or we will "
            "close it to everybody.”"
        )
    )
    assert (found.verdict, found.off, len(found.content)) == ("exact", False, 2)


def test_a_quote_that_stops_in_mid_sentence_is_cut() -> None:
    found = only(checked("“We will keep the harbour open for every ship that comes in peace,” Lind said."))
    assert (found.verdict, found.off, found.remarks) == ("cut", True, ("turned",))
    (lost,) = found.differences
    assert lost.base is not None
    assert (lost.base.exact, lost.cut) == ("or we will close it to everybody", True)
    assert found.sources[0].exact.endswith("or we will close it to everybody")


def test_a_fragment_of_a_sentence_claims_no_whole_one() -> None:
    found = only(checked("Lind promised “to keep the harbour open for every ship”, and left."))
    assert found.verdict == "altered"  # "to keep" for "will keep"
    found = only(checked("Reyes said pilots must “see the lights of the other shore”."))
    assert (found.verdict, found.off) == ("exact", False)


def test_a_whole_sentence_needs_no_comma_to_be_one() -> None:
    found = only(checked("“We will keep the harbour open for every ship that comes in peace” Lind said."))
    assert (found.verdict, found.off) == ("cut", True)


def test_a_short_form_stands_for_its_words_and_is_told() -> None:
    found = only(checked("“I don’t give orders to pilots,” Reyes said."))
    assert [(d.base and d.base.exact, d.other and d.other.exact) for d in found.differences] == [("do not", "don’t")]
    assert found.verdict == "altered"


def test_an_ellipsis_marks_a_cut() -> None:
    found = only(checked("“We will keep the harbour open … or we will close it to everybody,” Lind said."))
    assert (found.verdict, found.off, found.remarks) == ("cut", False, ("ellipsis",))


def test_an_ellipsis_does_not_excuse_what_it_turns() -> None:
    found = only(checked("“I … give orders to pilots. They sail when they can see the lights,” Reyes said."))
    assert (found.off, "turned" in found.remarks) == (True, True)


def test_brackets_own_up_to_what_they_put_in() -> None:
    found = only(
        checked(
            "“[Nordmark] will keep the harbour open for every ship that comes in peace, or we will close it to "
            "everybody,” Lind said."
        )
    )
    assert (found.verdict, found.off, found.remarks) == ("exact", False, ("brackets",))
    assert [(d.kind, d.marked) for d in found.differences] == [("changed", True)]


def test_a_changed_word_is_altered_and_shown() -> None:
    found = only(checked("“Nobody will be turned back at night,” Lind said."))
    assert (found.verdict, found.off) == ("altered", True)
    assert [(d.base and d.base.exact, d.other and d.other.exact) for d in found.differences] == [("away", "back")]


def test_a_lost_negation_may_turn_the_meaning() -> None:
    found = only(checked("“I do give orders to pilots,” Reyes said."))
    assert (found.verdict, found.remarks) == ("altered", ("turned",))


def test_words_that_nobody_said_are_not_found() -> None:
    found = only(checked("“The lighthouse keeper has not been paid since the spring,” Lind said."))
    assert (found.verdict, found.off, found.sources) == ("not-found", True, ())


def test_the_right_words_in_the_wrong_mouth_are_a_finding_of_their_own() -> None:
    found = checked("“Nobody will be turned away at night,” Omar Reyes said.")
    assert [(f.kind, f.verdict) for f in found.findings] == [("quote", "exact"), ("speaker", "other-speaker")]
    assert found.findings[1].speakers == ("Omar Reyes",)
    assert found.findings[1].sources[0].speakers == ("Marta Lind",)
    assert found.off


def test_words_of_the_report_are_nobodys_quote() -> None:
    found = only(checked("“Their crews had water for nine days,” Reyes said."))
    assert (found.verdict, found.off) == ("altered", True)
    assert "outside-quotation-marks" in found.remarks


@pytest.mark.parametrize("scare", ["“special”", "“the harbour”", "“of the”"])
def test_a_few_common_words_are_too_short_to_check(scare: str) -> None:
    found = only(checked(f"They spoke of {scare} things in the rain."))
    assert (found.verdict, found.off) == ("too-short", False)


def test_a_short_quote_that_a_source_quotes_too_is_exact() -> None:
    found = only(checked("Lind spoke of “a last chance” for all."))
    assert found.verdict == "exact"
    assert found.sources[0].line == 7


def test_what_is_reported_may_be_told_in_other_words() -> None:
    found = only(checked("Reyes said that crews of 80 ships outside the port had water for nine days."), "attribution")
    assert (found.verdict, found.off) == ("reworded", False)
    assert found.sources[0].line == 9


def test_another_figure_is_told() -> None:
    found = only(checked("Reyes said that 90 ships were waiting outside the port."), "attribution")
    assert (found.verdict, found.off) == ("altered", True)
    assert [(d.base and d.base.exact, d.other and d.other.exact) for d in found.differences] == [("80", "90")]


def test_what_no_source_tells_is_not_found() -> None:
    found = only(checked("Reyes said that the opera house would be painted blue before the winter."), "attribution")
    assert (found.verdict, found.off) == ("not-found", True)


def test_a_transcript_outweighs_what_others_quote() -> None:
    report = replace(lucca.read(TALK).report, kind="transcript")
    talk = lucca.read(report)
    quote = "“We will keep the harbour open for every ship that comes in peace,” Lind said."
    found = only(checked(quote, against=(lucca.read(quote + " It rained."), talk)))
    assert [(s.report == talk.report.id, s.verdict) for s in found.sources] == [(True, "altered"), (False, "exact")]
    assert found.off


def test_every_passage_is_exact() -> None:
    found = checked(
        "“We will keep the port open … for any ship that comes in [good] peace,” Lind said. “Nobody will be "
        "turned away,” she said.",
        "Reyes said that 90 ships were waiting outside the port.",
    )
    text = {r.id: r.text for r in (found.draft, *found.against)}
    passages = [(p.report, p.span, p.exact) for f in found.findings for d in f.differences for p in (d.base, d.other) if p]
    assert passages
    assert all(text[report][slice(*span)] == exact for report, span, exact in passages)
    for finding in found.findings:
        assert finding.exact == " … ".join(found.draft.text[slice(*span)] for span in finding.content)
        for s in finding.sources:
            assert s.exact == " … ".join(text[s.report][slice(*span)] for span in s.content)


def test_a_draft_that_is_its_own_source_is_not_checked_against_itself() -> None:
    assert lucca.check(SOURCE, [SOURCE]).against == ()


def test_it_goes_there_and_back_as_json() -> None:
    import json

    made = json.loads(lucca.dumps(checked("“Nobody will be turned back at night,” Lind said.")))
    assert made["findings"][0]["verdict"] == "altered"
    assert made["findings"][0]["differences"][0]["base"]["exact"] == "away"


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="“”\"'‘’[]….,?! abAB\n", max_size=80))
def test_any_marks_in_any_order_are_survived(marks: str) -> None:
    found = lucca.check(f"Marta Lind said that the harbour of Brakk is open for every ship. {marks}", (source(),))
    assert all(f.exact for f in found.findings)


def test_a_hostile_draft_costs_no_more_than_its_length() -> None:
    words = "of the sea and of the land " * 500
    found = checked(f"“{words}end,” Lind said.", against=(lucca.read(f"The rain went on in Brakk. “{words}” Lind said."),))
    assert found.findings
