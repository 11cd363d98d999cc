"""What speakers demand, propose, promise or threaten by the words they say, and whom reports only describe."""

import pytest

import lucca

Row = tuple[str, list[str], list[str], str, str | None]
"""Kind, by, of, what, condition."""

ENACTED: dict[str, Row] = {
    "“Voters should stay away from the port,” Anna Keller said on Tuesday.":
        ("proposal", ["Anna Keller"], ["voters"], "stay away from the port", None),
    "“The board should be dissolved,” Anna Keller said on Tuesday.":
        ("proposal", ["Anna Keller"], [], "The board should be dissolved", None),
    "“We need to build a new port,” Anna Keller said on Tuesday.":
        ("proposal", ["Anna Keller"], [], "build a new port", None),
    "“I am going to sue the harbour board,” Anna Keller said on Tuesday.":
        ("threat", ["Anna Keller"], [], "sue the harbour board", None),
    "Anna Keller said on Tuesday that she would introduce a bill to close the port.":
        ("promise", ["Anna Keller"], [], "introduce a bill to close the port", None),
    "The company said on Tuesday it would not raise its prices.":
        ("promise", ["company"], [], "not raise its prices", None),
    "“There should be no talks until the crew is free,” Anna Keller said on Tuesday.":
        ("demand", ["Anna Keller"], [], "There should be no talks", "until the crew is free"),
    "“Our officers will continue to search the island,” police chief Anna Keller said on Tuesday.":
        ("promise", ["Anna Keller"], [], "continue to search the island", None),
    "“It is time to close the port,” Anna Keller said on Tuesday.": ("demand", ["Anna Keller"], [], "close the port", None),
    "“Please stay away from the port,” Anna Keller said on Tuesday.":
        ("demand", ["Anna Keller"], [], "stay away from the port", None),
}  # fmt: skip

DESCRIBED: dict[str, Row] = {
    "Families of the crew said they want justice for the dead sailors.":
        ("demand", ["Families of the crew"], [], "justice for the dead sailors", None),
    "The Harbour Trust urged members of the public to stay away from the port.":
        ("demand", ["Harbour Trust"], ["members of the public"], "stay away from the port", None),
    "Police told residents to leave the island.": ("demand", ["Police"], ["residents"], "leave the island", None),
    "Union leaders urged Norway to open the port.": ("demand", ["Union leaders"], ["Norway"], "open the port", None),
    "Norway urged Americans to leave the island.": ("demand", ["Norway"], ["Americans"], "leave the island", None),
    "Norway pushed for an inquiry into the collision.":
        ("demand", ["Norway"], [], "an inquiry into the collision", None),
    "Norway pressed Chile for an answer.": ("demand", ["Norway"], ["Chile"], "an answer", None),
    "Norway urged restraint.": ("demand", ["Norway"], [], "restraint", None),
    "Police advised drivers to avoid the bridge.": ("proposal", ["Police"], ["drivers"], "avoid the bridge", None),
    "Police asked anyone with information to call the station.":
        ("demand", ["Police"], ["anyone"], "call the station", None),
    "Norway asked for help on Monday.": ("demand", ["Norway"], [], "help", None),
    "Norway appealed for calm on Monday.": ("demand", ["Norway"], [], "calm", None),
    "Norway offered a reward for the crew on Monday.": ("offer", ["Norway"], [], "a reward", None),
    "Norway is committed to rebuilding the port.": ("promise", ["Norway"], [], "rebuilding the port", None),
    "Norwegian officials said on Tuesday that Norway remains firmly committed to rebuilding the port.":
        ("promise", ["Norway"], [], "rebuilding the port", None),
}  # fmt: skip

FOR_OTHERS: dict[str, Row] = {
    "Norwegian Defence Ministry spokesman Jonas Brandt said on Tuesday: “We will not allow al-Qaeda to build camps.”":
        ("promise", ["Norwegian Defence Ministry"], ["al-Qaeda"], "not allow al-Qaeda to build camps", None),
    "“We will shoot the hostages,” Boko Haram spokesman Ali Musa said on Tuesday.":
        ("threat", ["Boko Haram"], [], "shoot the hostages", None),
}  # fmt: skip


@pytest.mark.parametrize("text", [*ENACTED, *DESCRIBED, *FOR_OTHERS])
def test_who_makes_what_of_whom(text: str) -> None:
    reading = lucca.read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    (made,) = reading.commitments
    row = (made.kind, [names[a] for a in made.by], [names[a] for a in made.of], made.what, made.condition)
    assert row == (ENACTED | DESCRIBED | FOR_OTHERS)[text]


def test_the_spokesperson_is_who_says_it() -> None:
    reading = lucca.read("“We will shoot the hostages,” Boko Haram spokesman Ali Musa said on Tuesday.")
    names = {actor.id: actor.name for actor in reading.actors}
    assert [names[a] for a in reading.commitments[0].said_by] == ["Ali Musa"]


@pytest.mark.parametrize(
    "text",
    [
        "“She should be ashamed of herself,” Jonas Brandt said on Tuesday.",
        "Anna Keller said on Tuesday that he would introduce a bill to close the port.",  # somebody else
        "The bank has not said that it will close the branch.",
        "Anna Keller did not say whether she will leave the party.",
        "“We were going to build a port,” Anna Keller said on Tuesday.",
        "“I would not call it reform,” Anna Keller said on Tuesday.",
        "Anna Keller said on Tuesday that it would take a week.",
        "“I think we will win,” Anna Keller said on Tuesday.",
        "“We have three weeks to go,” Anna Keller said on Tuesday.",
        "Anna Keller explained on Tuesday how the board should answer.",
        "The minister did not answer a reporter’s request for comment.",
        "The bank offers no protection to savers.",
        "“All anyone has to do is wait,” Anna Keller said on Tuesday.",
        "When savers ask for help, the bank is slow.",
        "“We ask for no apology,” Anna Keller said on Tuesday.",
        "Norway welcomes the truce of Monday.",
        "“We have to be ready to help them,” the mayor said on Tuesday.",
        "Pressed for details, Anna Keller could give none.",
        "Anna Keller could still win by pushing for a recount.",
        "Anna Keller said on Tuesday that she may be willing to help.",
        "One in four voters said on Tuesday that the port should be closed.",
    ],
)
def test_what_binds_nobody(text: str) -> None:
    assert not lucca.read(text).commitments


def test_we_of_a_release_is_who_issues_it() -> None:
    reading = lucca.read(
        "Norway strongly condemns the attack on the port of Velmora. We will continue to support the people of the island. "
        "Norway remains committed to peace. The Red Cross stands ready to help Norway."
    )
    names = {actor.id: actor.name for actor in reading.actors}
    made = {(c.kind, *(names[a] for a in c.by), c.what) for c in reading.commitments}
    assert {
        ("promise", "Norway", "continue to support the people of the island"),
        ("promise", "Norway", "peace"),
    } <= made


def test_we_of_an_unmarked_text_is_nobody() -> None:
    reading = lucca.read(
        "Norway condemns the attack. Chile condemns it too. We will continue to support the people of the island."
    )
    assert not reading.commitments


def test_who_sends_a_letter_asks_whom_it_goes_to() -> None:
    reading = lucca.read("Three unions sent letters last week to the Bank of Norway urging it to lower its rates.")
    names = {actor.id: actor.name for actor in reading.actors}
    made = {(*(names[a] for a in c.by), *(names[a] for a in c.of), c.what) for c in reading.commitments}
    assert ("three unions", "Bank of Norway", "lower its rates") in made


def test_whom_a_report_only_describes_is_one_actor() -> None:
    reading = lucca.read(
        "Members of the public said on Monday that the bridge shook.\n\n"
        "The Harbour Trust urged the public to stay away from the bridge. The mayor urged members of the public to leave."
    )
    assert [actor.name for actor in reading.actors].count("public") == 1
