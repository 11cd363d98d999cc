"""Disputes: what is told as one, with which accounts, and when nothing is said; on invented readings."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.story.disputes.passages import reading

from lucca.records import Dispute, Reading, Span
from lucca.story.actors import actors
from lucca.story.disputes import disputes
from lucca.story.figures import story_figures

MORNING, LATER = "2029-05-05T09:00+00:00", "2029-05-07T09:00+00:00"


def found(*readings: Reading) -> tuple[Dispute, ...]:
    cast = actors(readings)
    return disputes(readings, cast, (), story_figures(readings, cast))


def says(who: str, what: str, *, cue: str = "said", published: str = MORNING, outlet: str | None = None) -> Reading:
    return reading(f"{who} {cue} {what}.", published=published, outlet=outlet, said={who: what}, cues={who: cue})


def questions(*readings: Reading) -> list[str]:
    return [d.question for d in found(*readings)]


def test_a_denial_that_names_what_it_denies() -> None:
    claimed = says("Two councillors", "Mayor Marchand ordered the demolition of the shelter", outlet="The Chronicle")
    denied = says("Odile Marchand", "that she had ordered the demolition of the shelter", cue="denied", outlet="Riverside")
    (dispute,) = found(claimed, denied)
    assert dispute.kind == "denial"
    assert dispute.question == "Did Mayor Marchand order the demolition of the shelter?"
    assert [a.outlets for a in dispute.accounts] == [("The Chronicle",), ("Riverside",)]
    assert all(len(a.holders) == 1 for a in dispute.accounts)


def test_a_denial_that_points_back() -> None:
    text = "Villagers said soldiers had burned down the school in Mbara. Colonel Sule rejected the allegation."
    told = reading(
        text,
        published=MORNING,
        said={"Villagers": "soldiers had burned down the school in Mbara", "Colonel Sule": "the allegation"},
        cues={"Colonel Sule": "rejected"},
    )
    (dispute,) = found(told)
    assert dispute.question == "Had soldiers burned down the school in Mbara?"
    assert [e.exact for a in dispute.accounts for e in a.evidence] == [
        "soldiers had burned down the school in Mbara",
        "Colonel Sule rejected the allegation",
    ]


def test_to_call_it_a_lie_denies_it() -> None:
    text = "Villagers said soldiers had burned down the school in Mbara. “That is a lie,” Colonel Sule said."
    said = {"Villagers": "soldiers had burned down the school in Mbara", "Colonel Sule": "“That is a lie,”"}
    assert [d.kind for d in found(reading(text, published=MORNING, said=said))] == ["denial"]


def test_to_refuse_a_comment_or_reject_a_proposal_denies_nothing() -> None:
    report = says("A clerk", "the mayor had read the report on the shelter")
    assert found(report, says("The mayor", "to comment on the report on the shelter", cue="refused")) == ()
    plan = says("A clerk", "the council had a proposal to close the mine in Velm")
    assert found(plan, says("The council", "the proposal to close the mine in Velm", cue="rejected")) == ()


@pytest.mark.parametrize(
    ("affirmed", "denied", "question"),
    [
        ("the quota was discussed in Ghent", "the quota was not discussed in Ghent", "Was the quota discussed in Ghent?"),
        ("the pilot had been drinking", "the pilot had not been drinking", "Had the pilot been drinking?"),
        ("alarms sounded in the tunnel", "no alarms had sounded in the tunnel", "Had any alarms sounded in the tunnel?"),
        ("the chapel search was lawful", "the chapel search was unlawful", "Was the chapel search lawful?"),
        ("the clinic knew of the mould", "the clinic never knew of the mould", "Did the clinic know of the mould?"),
    ],
)
def test_opposites_are_disputes(affirmed: str, denied: str, question: str) -> None:
    assert questions(says("A witness", affirmed), says("The operator", denied)) == [question]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the council approved the library in Redford", "the council did not approve the stadium in Redford"),
        ("a man was hurt when a lorry hit his motorcycle", "a woman was not hurt when a car hit her bicycle"),
        ("the minister met farmers in Dunmore", "the minister had not met the lobbyist"),
        ("the talks on the border failed", "no agreement was reached in the talks on the border"),
        ("not only the bridge but the tunnel was closed", "the bridge and the tunnel were closed"),
        ("the bridge would be closed if it rained", "the bridge was not closed"),
    ],
)
def test_what_only_sounds_alike_is_no_dispute(one: str, two: str) -> None:
    assert found(says("A witness", one), says("The operator", two)) == ()


def test_one_person_does_not_dispute_with_herself() -> None:
    assert (
        found(says("Nora Vance", "the pilot had been drinking"), says("Nora Vance", "the pilot had not been drinking")) == ()
    )


def test_what_was_not_yet_so_and_is_later_has_developed() -> None:
    earlier = says("Police", "no arrests have been made over the killing of Judge Moretti")
    later = says("A prosecutor", "arrests have been made over the killing of Judge Moretti", published=LATER)
    assert found(earlier, later) == ()
    assert (
        len(found(later, says("Police", "no arrests have been made over the killing of Judge Moretti", published=LATER)))
        == 1
    )


def test_other_days_are_other_occasions() -> None:
    one = says("A witness", "the pilot had been drinking on 2 May 2029")
    assert found(one, says("The operator", "the pilot had not been drinking on 4 May 2029")) == ()


def test_who_did_it() -> None:
    army = says("Residents", "the army shelled the market in Tel Amar")
    rebels = says("State television", "rebels shelled the market in Tel Amar")
    (dispute,) = found(army, rebels)
    assert (dispute.kind, dispute.question) == ("who", "Who shelled the market in Tel Amar?")


def test_two_names_for_one_side_are_no_dispute() -> None:
    assert (
        found(
            says("Residents", "the army shelled the market in Tel Amar"),
            says("A nurse", "soldiers shelled the market in Tel Amar"),
        )
        == ()
    )


def test_what_caused_it() -> None:
    fault = says("The insurer", "an electrical fault caused the fire at the Old Exchange")
    arson = says("Investigators", "the fire at the Old Exchange was started deliberately")
    (dispute,) = found(fault, arson)
    assert dispute.question == "What caused the fire at the Old Exchange?"


def test_when_it_was() -> None:
    (dispute,) = found(
        says("The operator", "the express derailed at 6.10am"), says("The brigade", "the express derailed at 5.40am")
    )
    assert (dispute.kind, dispute.question) == ("time", "When did the express derail?")


def test_where_it_was() -> None:
    one = reading("The tanker Lark sank off Portugal on Saturday with its crew.", published=MORNING)
    two = reading("The tanker Lark sank off Morocco on Saturday with its crew.", published=MORNING)
    (dispute,) = found(one, two)
    assert (dispute.kind, dispute.question) == ("place", "Where did the tanker Lark sink?")
    assert [a.holders for a in dispute.accounts] == [(), ()]


def test_passages_that_differ_in_time_and_place_are_two_events() -> None:
    one = reading("The minister opened a hall in Portugal on 2 May 2029.", published="2029-05-04")
    two = reading("The minister opened a hall in Morocco on 3 May 2029.", published="2029-05-04")
    assert found(one, two) == ()


def test_a_disputed_figure_has_an_account_for_each_value() -> None:
    lead = "A ferry capsized off Port Selwyn on Saturday."
    one = reading(f"{lead} Twelve people died.", published="2029-05-05T09:00+00:00", outlet="Post")
    two = reading(f"{lead} Seven people died.", published="2029-05-05T09:20+00:00", outlet="Wire")
    (dispute,) = found(one, two)
    assert dispute.question == "How many people were killed?"
    assert [(a.value, a.outlets) for a in dispute.accounts] == [("12", ("Post",)), ("7", ("Wire",))]


def test_evidence_is_exact() -> None:
    one = says("A witness", "the pilot had been drinking")
    two = says("The operator", "the pilot had not been drinking")
    texts = {r.report.id: r.report.text for r in (one, two)}
    passages = [e for d in found(one, two) for a in d.accounts for e in a.evidence]
    assert passages
    assert all(texts[e.report][e.span.start : e.span.end] == e.exact for e in passages)


def test_the_order_of_reports_changes_no_question() -> None:
    one = says("A witness", "the pilot had been drinking")
    two = says("The operator", "the pilot had not been drinking")
    assert questions(one, two) == questions(two, one)


WORDS = (
    "the pilot had not been drinking no alarm sounded never denied that blamed on by . , ; “ ” 12 people at 6.10am killed"
).split()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), min_size=1, max_size=3))
def test_any_words_are_read(told: list[list[str]]) -> None:
    readings = [reading(" ".join(words), published=MORNING, outlet=str(k)) for k, words in enumerate(told)]
    for dispute in found(*readings):
        assert len(dispute.accounts) > 1
        assert dispute.question.endswith("?")


def test_a_spokeswoman_does_not_dispute_with_those_she_speaks_for() -> None:
    one = says("Orlo Steel", "the change was related to the strike")
    assert found(one, says("A spokeswoman for Orlo Steel", "the change was not related to the strike")) == ()


def test_of_several_causes_one_may_be_denied() -> None:
    cocoa = says("A trader", "the change was a result of the price of cocoa")
    assert found(cocoa, says("The maker", "the change was not related to the referendum")) == ()
    assert (
        len(
            found(
                says("A trader", "the change was a result of the referendum"),
                says("The maker", "the change was not related to the referendum"),
            )
        )
        == 1
    )


def test_long_reports_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        told = "No alarms were heard. Alarms were heard. Seven people died. "
        readings = [reading(told * count, published=MORNING, outlet=outlet) for outlet in "ab"]
        start = time.process_time()
        found(*readings)
        return time.process_time() - start

    seconds(20)
    assert seconds(800) < 16 * max(seconds(200), 0.02)


# What was mended on other people's copy.


def test_a_denial_meets_what_is_told_beside_a_statement_too() -> None:
    told = "Mayor Lind ordered the demolition of the Brakk shelter without a permit, two council members said."
    one = reading(
        told, published=MORNING, said={"two council members": "the demolition of the Brakk shelter without a permit"}
    )
    other = says("Lind", "she had not ordered the demolition of the Brakk shelter without a permit")
    assert len(found(one, other)) == 1


def test_a_denial_that_nobody_marked_is_one() -> None:
    sold = "the bakery Morvan sold bread past its date"
    both = reading(
        f"Three former employees say {sold}. Morvan denies this.",
        published=MORNING,
        said={"Three former employees": sold, "Morvan denies": "this"},
        cues={"Three former employees": "say", "Morvan denies": "denies"},
    )
    at = both.report.text.rindex("Morvan")
    bakery = replace(both.actors[1], name="Morvan", mentions=(Span(at, at + len("Morvan")),))
    one = replace(both, statements=both.statements[:1], actors=(both.actors[0], bakery))
    assert [d.kind for d in found(one)] == ["denial"]
    assert found(replace(one, actors=one.actors[:1])) == ()


def test_what_is_negotiated_is_not_done() -> None:
    one = says("Omar Reyes", "the city was negotiating to purchase the old brewery in Brakk")
    assert found(one, says("Elin Strand", "the city had not purchased the old brewery in Brakk")) == ()


def test_a_verb_that_says_little_needs_its_object_and_itself() -> None:
    one = says("Omar Reyes", "the goalkeeper Bero missed four games after surgery on the left knee")
    assert found(one, says("Elin Strand", "the left knee of the goalkeeper Bero does not need surgery")) == ()


def test_without_is_a_negation() -> None:
    one = says("Omar Reyes", "the adviser Toma Illy worked in the palace of Brakk without a salary")
    assert found(one, says("Elin Strand", "the adviser Toma Illy did not have a salary in the palace of Brakk")) == ()


def test_antonyms_must_be_said_of_one_thing() -> None:
    one = says("Omar Reyes", "the minister supported drilling for oil and wrote the Coastal Species Act")
    assert found(one, says("Elin Strand", "the minister opposed any change of the Coastal Species Act")) == ()


def test_un_denies_what_stands_behind_it() -> None:
    one = says("Omar Reyes", "the attack on the border post of Varn was provoked by the villagers of Brakk")
    other = says("Elin Strand", "the attack on the border post of Varn was unprovoked")
    assert len(found(one, other)) == 1
    assert (
        found(one, says("Elin Strand", "the villagers of Brakk were unharmed in the attack on the border post of Varn"))
        == ()
    )


def test_to_reject_an_offer_is_no_denial_and_can_be_disputed() -> None:
    one = says("The health board", "the striking nurses of Brakk accepted the pay offer of the hospital")
    other = says("The union", "the nurses of Brakk had rejected the pay offer of the hospital")
    assert len(found(one, other)) == 1


def test_several_score_points_and_break_out() -> None:
    one = says("Omar Reyes", "Bero scored 20 points in the final against Varn")
    assert found(one, says("Elin Strand", "Toma scored 23 points in the final against Varn")) == ()
    fire = says("Omar Reyes", "rebels broke out of the prison of Varn on Sunday")
    assert found(fire, says("Elin Strand", "soldiers broke out of the prison of Varn on Sunday")) == ()


def test_shares_are_asked_for_as_shares() -> None:
    one = says("Unions", "80 percent of the teachers of Brakk took part in the walkout on 5 May 2029")
    other = says("The ministry", "35 percent of the teachers of Brakk took part in the walkout on 5 May 2029")
    assert questions(one, other) == ["What percentage of teachers?"]


def test_shares_of_those_who_were_asked_are_no_voices_that_differ() -> None:
    safe, unsafe = "the new tunnel under Port Selwyn was safe", "the new tunnel under Port Selwyn was not safe"
    assert len(found(says("Engineers", safe), says("Firefighters", unsafe))) == 1
    for asked in ("40 percent of residents", "Three in ten"):
        assert not found(says(asked, safe), says("Firefighters", unsafe))
