"""Events of a report: who did what to whom, in whose voice and how it is told."""

import pytest

import lucca
from lucca.records import Event, Reading

LEAD = "It rained for a third day, and the streets by the water were empty until noon.\n\n"
Told = tuple[str, list[str], list[str], str]


def told(reading: Reading) -> list[Told]:
    names = {a.id: a.name for a in reading.actors}
    return [(e.type, [names[a] for a in e.actors], [names[a] for a in e.targets], e.status) for e in reading.events]


def events(text: str) -> list[Told]:
    return told(lucca.read(LEAD + text, published="2024-03-05"))


def only(text: str) -> tuple[Event, Reading]:
    reading = lucca.read(LEAD + text, published="2024-03-05")
    [event] = reading.events
    return event, reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas attacked Egyptian troops near Rafah.", ("ASSAULT", ["Hamas"], ["Egypt"], "happened")),
        ("Burundi was blamed by Uganda for the fire.", ("ACCUSE", ["Uganda"], ["Burundi"], "happened")),
        ("Sweden imposed sanctions on Norway.", ("COERCE", ["Sweden"], ["Norway"], "happened")),
        ("Austria called on Egypt to release the tourists.", ("REQUEST", ["Austria"], ["Egypt"], "happened")),
        ("Sudan fired missiles at Chad on Monday.", ("ASSAULT", ["Sudan"], ["Chad"], "happened")),
        ("Talks between China and India resumed.", ("CONSULT", ["China", "India"], [], "happened")),
    ],
)
def test_who_does_what_to_whom(text: str, expected: Told) -> None:
    assert events(text) == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya did not condemn Uganda.", "negated"),
        ("Kenya refused to condemn Uganda.", "negated"),
        ("Kenya will sanction Uganda.", "planned"),
        ("Kenya plans to sanction Uganda.", "planned"),
        ("If Kenya attacks Uganda, the price of tea will rise.", "conditional"),
        ("Kenya is bombing Uganda.", "ongoing"),
    ],
)
def test_how_it_is_told(text: str, status: str) -> None:
    event, _ = only(text)
    assert event.status == status
    assert event.voice is None


@pytest.mark.parametrize(
    "text", ["Kenya should condemn Uganda.", "Kenya might bomb Uganda.", "Somalia urged Kenya to bomb Uganda."]
)
def test_what_is_only_wished_or_possible_is_no_act(text: str) -> None:
    assert not [e for e in events(text) if e[0] == "ASSAULT"]


def test_whether_what_lies_ahead_has_happened_is_not_known() -> None:
    assert events("The shops closed ahead of Sudan's attack on Chad.") == []


def test_who_is_accused_and_what_of_are_two_records() -> None:
    reading = lucca.read(LEAD + "Norway claimed that Brazil had attacked Peru.")
    assert told(reading) == [
        ("ACCUSE", ["Norway"], ["Brazil"], "happened"),
        ("ASSAULT", ["Brazil"], ["Peru"], "doubted"),
    ]
    accused, act = reading.events
    assert accused.voice is None
    assert act.voice == reading.statements[0].id


def test_a_denied_act_is_the_deniers_word() -> None:
    event, reading = only("Togo denied that it had bombed Benin.")
    assert (event.type, event.status) == ("ASSAULT", "denied")
    assert event.voice == reading.statements[0].id


def test_what_somebody_says_is_his_voice() -> None:
    event, reading = only("“Israel fired on Lebanese soldiers,” Marta Lind said.")
    assert event.voice in {s.id for s in reading.statements}


def test_what_is_praised_is_told_by_the_report() -> None:
    reading = lucca.read(LEAD + "French soldiers fighting Al-Qaeda were thanked by Mali.")
    assert [e.voice for e in reading.events if e.type == "ASSAULT"] == [None]


def test_told_twice_in_the_same_words_is_one() -> None:
    assert len(events("Panama condemned Cuba on Monday. It was early. Panama condemned Cuba on Monday.")) == 1


def test_evidence_codes_and_ids() -> None:
    event, reading = only("Israel fired missiles at Syria on Tuesday.")
    passage = event.evidence[0]
    assert reading.report.text[passage.span.start : passage.span.end] == passage.exact
    assert len(passage.exact) <= 500
    assert (event.quad, event.mode, event.cameo) == (4, "heavy-weapons", "19")
    assert event.time in {t.id for t in reading.times}
    assert 0 < event.confidence <= 1


def test_the_same_text_gives_the_same_events() -> None:
    text = LEAD + "Austria accused Egypt of spying. Egypt expelled two Austrian diplomats."
    assert lucca.read(text).events == lucca.read(text).events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad was criticised by Togo and Benin.", [("ACCUSE", ["Togo", "Benin"], ["Chad"], "happened")]),
        ("Chad drew criticism from Togo.", [("ACCUSE", ["Togo"], ["Chad"], "happened")]),
        ("Togo rejected Chad's proposal.", [("REJECT", ["Togo"], ["Chad"], "happened")]),
        ("Togo rejected a Chadian proposal.", [("REJECT", ["Togo"], ["Chad"], "happened")]),
        ("Togo called for a boycott.", [("REQUEST", ["Togo"], [], "happened")]),
        ("Togo condemned the attack.", [("ACCUSE", ["Togo"], [], "happened")]),
        ("Togo and Chad traded accusations.", [("ACCUSE", ["Togo", "Chad"], [], "happened")]),
        ("Togo and Chad agreed to meet.", [("AGREE", ["Togo", "Chad"], [], "happened")]),
        ("Togo extradited two smugglers to Chad.", [("COOPERATE", ["Togo"], ["Chad"], "happened")]),
        (
            "Peru accused Chile of bombing a bridge.",
            [("ACCUSE", ["Peru"], ["Chile"], "happened"), ("ASSAULT", ["Chile"], [], "doubted")],
        ),
        ("Togo said on Monday that Chad must pay.", [("REQUEST", ["Togo"], ["Chad"], "happened")]),
    ],
)
def test_what_is_told_of_deeds_and_of_each_other(text: str, expected: list[Told]) -> None:
    assert events(text) == expected


def test_a_passive_may_leave_open_who_did_it() -> None:
    [event] = events("Marta Lindqvist was arrested on Friday.")
    assert event == ("COERCE", [], ["Marta Lindqvist"], "happened")


def test_people_of_a_state_are_not_the_state_that_suffers() -> None:
    assert events("Five Iraqis were deported on Friday.") == []


def test_whom_only_a_description_names_is_an_actor_without_a_name() -> None:
    event, reading = only("Police arrested Marta Lindqvist.")
    [police] = [a for a in reading.actors if a.id in event.actors]
    assert (police.name, police.kind, police.named) == ("police", "institution", False)


@pytest.mark.parametrize(
    "text",
    [
        "Togo's officials met leaders.",
        "The company sued him.",
        "Togo warned drivers to slow down.",
        "Marta Lindqvist demonstrated that it works.",
    ],
)
def test_vague_parties_are_none(text: str) -> None:
    assert events(text) == []


def test_what_is_only_claimed_is_doubted() -> None:
    told_ = events("Nobody believed the claim that Togo had bombed Chad.")
    assert [e[3] for e in told_ if e[0] == "ASSAULT"] == ["doubted"]


def test_a_country_is_no_pronoun() -> None:
    assert events("US President Ada Moreau met King Tomas Reyle.")[0][:2] == ("CONSULT", ["Ada Moreau"])


def test_who_is_only_counted_is_no_actor() -> None:
    told = events("Virtually all of his predecessors met Russian leaders on their first visits.")
    assert not any("all" in name for _, actors, targets, _ in told for name in (*actors, *targets))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Twenty soldiers were injured on Friday.", False),
        ("More than 50 people were injured when the tram overturned.", False),
        ("Twenty soldiers were injured in a bomb attack on Friday.", True),
    ],
)
def test_who_was_only_hurt_was_not_attacked(text: str, told: bool) -> None:
    assert any(root == "ASSAULT" for root, *_ in events(text)) is told
