"""Check first: what an editor must look at, the weightiest first, nothing where there is nothing."""

import pytest
from tests.present.drafts import Draft, brief, find, utterance

from lucca.present.checks import MOST, MOST_OF_A_KIND
from lucca.present.shapes import Check
from lucca.present.view import view_of
from lucca.records import Brief, Role


def checks(made: Brief) -> tuple[Check, ...]:
    return view_of(made).stories[0].checks


def test_an_orderly_brief_has_nothing_to_check() -> None:
    a = Draft("“All is well,” Rey said.", about={"published": "2031-03-12", "published_basis": "text"})
    assert checks(brief([a], [utterance(a.say("“All is well,”", by="Rey"))])) == ()


def test_the_weightiest_stand_first(summit: Brief) -> None:
    kinds = ["accusation", "unnamed", "status", "wording", "declined", "undated"]
    assert [check.kind for check in checks(summit)] == kinds


def test_an_accusation_that_one_report_has_alone(summit: Brief) -> None:
    check = checks(summit)[0]
    assert check.text == "Only A, accusation: Piet Maar → Nordmark:"
    assert check.words == "that Nordmark had armed the island’s rebels"
    assert [ref.number for ref in check.refs] == ["3"]


def test_an_accusation_that_two_reports_have_or_one_report_alone_makes_is_none() -> None:
    a, b = Draft("“You lied to us all,” Rey said."), Draft("“You lied to us all,” Rey said. ")
    members = [draft.say("“You lied to us all,”", by="Rey", act="accuse") for draft in (a, b)]
    assert "accusation" not in {check.kind for check in checks(brief([a, b], [utterance(*members)]))}
    assert "accusation" not in {check.kind for check in checks(brief([a], [utterance(members[0])]))}


def test_accusations_of_unnamed_sources_come_first() -> None:
    a, b = Draft("“You lied,” Rey said. “They knew,” an official said."), Draft("Nothing.")
    a.actor("an official", named=False)
    named, unnamed = a.say("“You lied,”", by="Rey", act="accuse"), a.say("“They knew,”", by="an official", act="accuse")
    found = checks(brief([a, b], [utterance(named), utterance(unnamed)]))
    assert [check.text for check in found][:2] == [
        "Only A, accusation: an official (unnamed):",
        "Only A, accusation: Rey:",
    ]
    assert "unnamed" not in {check.kind for check in found}


def test_unnamed_sources_are_people_and_those_who_ask_for_it_come_first() -> None:
    a, b = Draft("“One,” “two,” “three,” “four,” “five.”"), Draft("“Six.”")
    for name, kind in (("residents", "group"), ("a diplomat", "unknown"), ("official figures", "unknown")):
        a.actor(name, kind=kind, named=False)
    a.actor("a spokeswoman for the port", named=False)
    for draft in (a, b):
        draft.actor("ministers", kind="group", named=False)
    said = [
        a.say("“One,”", by="residents"),
        a.say("“two,”", by="a diplomat"),
        a.say("“three,”", by="official figures"),
        a.say("“four,”", by="a spokeswoman for the port"),
        a.say("“five.”", by="ministers"),
        b.say("“Six.”", by="ministers"),
    ]
    found = [check for check in checks(brief([a, b], list(map(utterance, said)))) if check.kind == "unnamed"]
    assert [check.text for check in found] == [
        "Only A, unnamed source: a diplomat:",
        "Only A, unnamed source: residents:",
    ]


def test_said_in_one_report_and_still_expected_in_another(summit: Brief) -> None:
    assert "Piet Maar: said (A) and “will warn” – expected, not yet spoken (B)" in [c.text for c in checks(summit)]


def test_what_every_report_expects_or_declines_is_named_once() -> None:
    a = Draft("Rey will say that it is over. Lind declined to say when.")
    over = a.say("that it is over", by="Rey", kind="indirect", status="expected", cue=find(a.text, "will say"))
    when = a.say("to say when", by="Lind", kind="indirect", status="declined", cue=find(a.text, "declined"))
    found = checks(brief([a], [utterance(over), utterance(when)]))
    assert [(check.text, check.words) for check in found][:2] == [
        ("EXPECTED, not yet spoken (A): Rey", "will say that it is over"),
        ("DECLINED (A): Lind", "declined to say when"),
    ]


def test_few_of_a_kind_stand_first_and_all_are_there() -> None:
    words = [f"“You lied about number {n},”" for n in range(30)]
    a, b = Draft("\n".join(words)), Draft("Nothing.")
    made = brief([a, b], [utterance(a.say(line, by=f"Guest {n}", act="accuse")) for n, line in enumerate(words)])
    story = view_of(made).stories[0]
    assert sum(check.kind == "accusation" for check in story.checks) == 30
    assert sum(check.kind == "accusation" for check in story.first_checks) == MOST_OF_A_KIND
    assert len(story.first_checks) <= MOST


def test_a_role_is_said_once() -> None:
    a = Draft("“Yes,” “no.”")
    a.actor("Rey", Role(title="Italian foreign minister", of="Italian"))
    made = brief([a], [utterance(a.say("“Yes,”", by="Rey"))])
    assert view_of(made).stories[0].speakers[0].role == "Italian foreign minister"
    assert checks(made)[-1].kind == "undated"


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        (None, None),
        (Role(title="foreign minister"), "foreign minister, Italy"),
        (Role(title="foreign minister", of="Italy"), "foreign minister, Italy"),
        (Role(title="Italian foreign minister"), "Italian foreign minister"),
        (Role(title="chief", of="the port"), "chief, the port"),
    ],
)
def test_a_country_is_said_where_a_role_does_not_say_it(role: Role | None, shown: str | None) -> None:
    a = Draft("“Yes.”")
    a.actor("Rey", role, country="ITA")
    made = brief([a], [utterance(a.say("“Yes.”", by="Rey"))])
    assert view_of(made).stories[0].speakers[0].role == shown


def test_the_unnamed_stand_after_the_named_and_say_so() -> None:
    a = Draft("“Yes,” an aide said. “No,” Rey said.")
    a.actor("an aide", named=False)
    made = brief([a], [utterance(a.say("“Yes,”", by="an aide")), utterance(a.say("“No,”", by="Rey"))])
    assert [(s.name, s.unnamed) for s in view_of(made).stories[0].speakers] == [("Rey", False), ("an aide", True)]
