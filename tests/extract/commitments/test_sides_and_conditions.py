"""Who demands, promises or threatens, of whom, and on which condition: one kind of sentence after the other."""

import pytest

import lucca

Row = tuple[str, list[str], list[str], str, str | None, str]
"""Kind, by, of, words that `what` begins with, condition, status."""

MAKERS: dict[str, Row] = {
    # the subject, near and far
    "Norway urged Chile to release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway, which has lost two ships since May, urged Chile to release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway sent an envoy on Monday and urged Chile to release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway and Iceland urged Chile to release the crew.":
        ("demand", ["Norway", "Iceland"], ["Chile"], "release the crew", None, "open"),
    "Norway decided on Monday to demand that Chile release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway continued to threaten to close the strait.": ("threat", ["Norway"], [], "close the strait", None, "open"),
    "Norway, fearing for the crew, has offered to pay for the damage.":
        ("offer", ["Norway"], [], "pay for the damage", None, "open"),
    "The talks broke down, with Norway demanding that Chile pay for the damage.":
        ("demand", ["Norway"], ["Chile"], "pay for the damage", None, "open"),
    "It was Norway that threatened to close the strait.": ("threat", ["Norway"], [], "close the strait", None, "open"),
    # passives
    "Chile was urged by Norway to release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Chile has been told by Norway to release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Chile was offered a loan by Norway.": ("offer", ["Norway"], ["Chile"], "a loan", None, "open"),
    "A truce was signed by Norway and Chile in May.": ("agreement", ["Norway", "Chile"], [], "A truce", None, "open"),
    # whom it is asked of
    "Norway called on Chile to release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway called for Chile to release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway appealed to Chile to release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway demanded an apology from Chile.": ("demand", ["Norway"], ["Chile"], "an apology", None, "open"),
    "Norway wants Chile to release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway insisted that Chile release the crew.": ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway warned Chile on Monday not to board the ship.":
        ("demand", ["Norway"], ["Chile"], "not to board the ship", None, "open"),
    "Norway threatened Chile with new sanctions.": ("threat", ["Norway"], ["Chile"], "new sanctions", None, "open"),
    "Norway threatened to impose sanctions on Chile.": ("threat", ["Norway"], ["Chile"], "impose sanctions", None, "open"),
    "Norway invited Chile to join the talks.": ("offer", ["Norway"], ["Chile"], "join the talks", None, "open"),
    "Norway offered a loan to Chile.": ("offer", ["Norway"], ["Chile"], "a loan", None, "open"),
    "Norway promised Chile to pay for the damage.": ("promise", ["Norway"], ["Chile"], "pay for the damage", None, "open"),
    "Norway proposed that Chile share the catch.": ("proposal", ["Norway"], ["Chile"], "share the catch", None, "open"),
    # nouns
    "Norway rejected Chile’s demand for an apology.": ("demand", ["Chile"], ["Norway"], "an apology", None, "refused"),
    "A call by Norway for new sanctions against Chile found no support.":
        ("proposal", ["Norway"], ["Chile"], "new sanctions", None, "open"),
    "Norway issued an ultimatum to Chile to release the crew.":
        ("threat", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway offered new talks to Chile.": ("offer", ["Norway"], ["Chile"], "new talks", None, "open"),
    "Despite threats of retaliation from Chile, the ships sailed.":
        ("threat", ["Chile"], [], "retaliation", None, "open"),
    "Norway has broken its promise to pay for the damage.":
        ("promise", ["Norway"], [], "pay for the damage", None, "broken"),
    "Norway failed to honour its pledge to pay for the damage.":
        ("promise", ["Norway"], [], "pay for the damage", None, "broken"),
    "Norway has kept its promise to pay for the damage.": ("promise", ["Norway"], [], "pay for the damage", None, "kept"),
    "Officials said on Monday that Chile had violated the 2019 treaty.":
        ("agreement", ["Chile"], [], "the 2019 treaty", None, "broken"),
    "The envoys said on Monday that Chile had failed to deliver on the 2019 agreement.":
        ("agreement", ["Chile"], [], "the 2019 agreement", None, "broken"),
    # in somebody's words
    "“Chile must release the crew,” Norwegian Foreign Minister Anna Keller said.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norwegian Foreign Minister Anna Keller said Chile needed to release the crew and that it has to pay.":
        ("demand", ["Norway"], ["Chile"], "pay", None, "open"),
    "Norwegian Foreign Minister Anna Keller said Norway would send two ships.":
        ("promise", ["Norway"], [], "send two ships", None, "open"),
    "“We will send two ships,” Norwegian Foreign Minister Anna Keller said.":
        ("promise", ["Anna Keller"], [], "send two ships", None, "open"),
    "“We will bomb Chile,” Norwegian Prime Minister Anna Keller said.":
        ("threat", ["Norway"], ["Chile"], "bomb Chile", None, "open"),
    "“The crew must be released,” Norwegian Foreign Minister Anna Keller said.":
        ("demand", ["Anna Keller"], [], "The crew must be released", None, "open"),
    "“Chile can join the talks,” Norwegian Foreign Minister Anna Keller said.":
        ("offer", ["Norway"], ["Chile"], "join the talks", None, "open"),
    "A spokesman for the Red Cross urged Chile to release the crew.":
        ("demand", ["Red Cross"], ["Chile"], "release the crew", None, "open"),
    # what goes back to somebody
    "Norway sent two ships to the strait. It also threatened to close its ports.":
        ("threat", ["Norway"], [], "close its ports", None, "open"),
    "Norwegian Foreign Minister Anna Keller arrived on Monday. She urged Chile to release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway has an embassy in Chile. It urged leaders there to release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norway sent its ships despite a threat of retaliation from Chile.":
        ("threat", ["Chile"], ["Norway"], "retaliation", None, "open"),
    "A statement from the Red Cross urged Chile to release the crew.":
        ("demand", ["Red Cross"], ["Chile"], "release the crew", None, "open"),
    "Norway is a small country that has called on Chile to release the crew.":
        ("demand", ["Norway"], ["Chile"], "release the crew", None, "open"),
    "Norwegian Foreign Minister Anna Keller has called for sharing the catch.":
        ("proposal", ["Anna Keller"], [], "sharing the catch", None, "open"),
    "“We will bomb the port unless Chile frees the crew,” Norwegian Foreign Minister Anna Keller said.":
        ("threat", ["Norway"], ["Chile"], "bomb the port", "unless Chile frees the crew", "open"),
    "Norwegian Foreign Minister Anna Keller said Norway would close its ports unless Chile freed the crew.":
        ("threat", ["Norway"], ["Chile"], "close its ports", "unless Chile freed the crew", "open"),
    "The Norwegian Foreign Ministry urged Chile to release the crew.":
        ("demand", ["Norwegian Foreign Ministry"], ["Chile"], "release the crew", None, "open"),
    "Chile seized two ships. Norway condemned the Chilean raid and vowed to retaliate.":
        ("threat", ["Norway"], ["Chile"], "retaliate", None, "open"),
    "Norway accused Chile of piracy and threatened to respond.":
        ("threat", ["Norway"], ["Chile"], "respond", None, "open"),
    "Norway sent its ships despite a threat of retaliation from Chile and Peru.":
        ("threat", ["Peru"], ["Norway"], "retaliation", None, "open"),
    "Anna Keller noted that Jonas Brandt said in May that Chile should release the crew.":
        ("proposal", ["Jonas Brandt"], ["Chile"], "release the crew", None, "open"),
    "Norway called on Chile not to “give in to fear”.": ("demand", ["Norway"], ["Chile"], "not to “give in", None, "open"),
    # agreements
    "Norway and Chile agreed to share the catch.": ("agreement", ["Norway", "Chile"], [], "share the catch", None, "open"),
    "Norway agreed with Chile on a truce.": ("agreement", ["Norway"], ["Chile"], "a truce", None, "open"),
    "Norway signed a deal with Chile on Monday.": ("agreement", ["Norway"], ["Chile"], "a deal", None, "open"),
    "The 2019 treaty between Norway and Chile covers the strait.":
        ("agreement", ["Norway", "Chile"], [], "The 2019 treaty", None, "open"),
}  # fmt: skip

CONDITIONS: dict[str, tuple[str, str | None]] = {
    "Norway offered to withdraw its ships if Chile released the crew.": ("offer", "if Chile released the crew"),
    "If Chile releases the crew, Norway has promised to withdraw its ships.": ("promise", "If Chile releases the crew"),
    "Norway threatened to close its ports unless Chile releases the crew.": ("threat", "unless Chile releases the crew"),
    "Norway threatened to keep its ports closed until the crew is freed.": ("threat", "until the crew is freed"),
    "Norway promised to withdraw its ships once the crew is free.": ("promise", "once the crew is free"),
    "Norway promised to withdraw its ships as long as Chile keeps the peace.":
        ("promise", "as long as Chile keeps the peace"),
    "Norway offered Chile a loan provided that it reopened the strait.": ("offer", "provided that it reopened the strait"),
    "Norway offered to lift the embargo in exchange for the release of the crew.":
        ("offer", "in exchange for the release of the crew"),
    "Norway promised to lift the embargo in return for access to the strait.":
        ("promise", "in return for access to the strait"),
    "Norway agreed to withdraw its ships on condition that the crew is freed.":
        ("promise", "on condition that the crew is freed"),
    "Norway promised to withdraw its ships only after the crew is freed.": ("promise", "only after the crew is freed"),
    "Norway promised it would pay when the court has ruled.": ("promise", "when the court has ruled"),
    "Norway told Chile to free the crew or face sanctions.": ("demand", "or face sanctions"),
    "Norway promised to withdraw its ships. But only if Chile frees the crew first.":
        ("promise", "only if Chile frees the crew first"),
    "Norway offered to withdraw its ships. In return, Chile must free the crew.":
        ("offer", "In return, Chile must free the crew"),
    "Norway promised to withdraw its ships. It would do so only after the crew was freed.":
        ("promise", "only after the crew was freed"),
    "Norway promised to withdraw its ships. That will not happen unless Chile frees the crew.":
        ("promise", "unless Chile frees the crew"),
    "Norway promised to withdraw its ships. For that to happen, Chile must free the crew first.":
        ("promise", "For that to happen, Chile must free the crew first"),
    "Norway offered to withdraw its ships. The condition is that Chile frees the crew.":
        ("offer", "The condition is that Chile frees the crew"),
    "Norway demanded that Chile free the crew. Otherwise it will close its ports.":
        ("demand", "Otherwise it will close its ports"),
    "“Norway will withdraw its ships,” Norwegian Foreign Minister Anna Keller said.\n\n"
    "“But only if Chile frees the crew,” she added.": ("promise", "only if Chile frees the crew"),
    "Norwegian Foreign Minister Anna Keller called for new sanctions against Chile.\n\n"
    "The envoys met for two hours on Monday in Oslo.\n\n"
    "“If the court finds that Chile broke the law, sanctions should follow within weeks,” Ms Keller said.":
        ("proposal", "If the court finds that Chile broke the law"),
    "Norwegian Foreign Minister Anna Keller threatened Chile with new tariffs.\n\nPeru has no say in the matter.\n\n"
    "Ms Keller said the tariffs would come into force unless Chile freed the crew.":
        ("threat", "unless Chile freed the crew"),
    "Norwegian Foreign Minister Anna Keller threatened Chile with new tariffs.\n\n"
    "Peruvian Foreign Minister Jonas Brandt said the tariffs would hurt everybody unless prices fell.": ("threat", None),
    "Norwegian Foreign Minister Anna Keller threatened Chile with new tariffs.\n\n"
    "Ms Keller said the talks would go on unless it rained.": ("threat", None),
    "Norway would strike again should Chile attack the ships, Norwegian Defence Minister Anna Keller said.":
        ("threat", "should Chile attack the ships"),
    "“If Chile frees the crew, we will withdraw our ships,” Norwegian Foreign Minister Anna Keller said.":
        ("promise", "If Chile frees the crew"),
    "Norwegian Foreign Minister Anna Keller said Norway would send aid if parliament agreed.":
        ("promise", "if parliament agreed"),
    "Norway promised to withdraw its ships on Friday.": ("promise", None),
    "Norway promised to withdraw its ships after a quarrel in May.": ("promise", None),
    "Norway promised to withdraw its ships when its envoys met in May.": ("promise", None),
    "Norway urged Chile to see if the crew was safe.": ("demand", None),
    "Norway promised to withdraw its ships. If it rains, the match will be moved.": ("promise", None),
}  # fmt: skip

NOTHING = (
    "Norway did not urge Chile to release the crew.",
    "Norway has never threatened to close the strait.",
    "Norway refused to promise any money.",
    "Norway could call on Chile to release the crew.",
    "If Norway threatens to close the strait, prices will rise.",
    "Has Norway promised to pay?",
    "“I will win,” said Anna Keller, a runner.",
    "The captain told his crew to wait.",
    "Norwegian Foreign Minister Anna Keller said Chile would send two ships.",
    "The winner must have left early, Anna Keller said.",
    "Prices are expected to rise.",
    "The coach asked the players to run.",
    "Norway offered some advice to Chile.",
    "Norway stopped short of calling for Chile to release the crew.",
    "Anna Keller, a coach, said Norway must win three games.",
    "“Do I think that Chile should release the crew?” Norwegian Foreign Minister Anna Keller said.",
    "Norway undertook a survey of the strait.",
    "Norway insisted on Monday that there was no treaty.",
    "Chile will get no loan until it promises to share the catch.",
    "“We have three weeks to go,” Norwegian Foreign Minister Anna Keller said.",
    "Norway rejected any proposal to share the catch.",
    "The new poll promised a victory for Norway.",
)  # fmt: skip


def rows(text: str) -> list[Row]:
    reading = lucca.read(text, published="2026-11-18")
    name = {a.id: a.name for a in reading.actors}
    return [
        (str(c.kind), [name[a] for a in c.by], [name[a] for a in c.of], c.what, c.condition, str(c.status))
        for c in reading.commitments
    ]


@pytest.mark.parametrize("text", MAKERS)
def test_sides(text: str) -> None:
    expected = MAKERS[text]
    found = rows(text)
    assert [r for r in found if r[:3] == expected[:3] and r[3].startswith(expected[3]) and r[4:] == expected[4:]], found


@pytest.mark.parametrize("text", CONDITIONS)
def test_conditions(text: str) -> None:
    kind, condition = CONDITIONS[text]
    found = rows(text)
    assert (kind, condition) in [(r[0], r[4]) for r in found], found


@pytest.mark.parametrize("text", NOTHING)
def test_what_binds_nobody(text: str) -> None:
    assert rows(text) == []


def test_what_somebody_is_asked_to_promise_is_not_promised() -> None:
    assert [r[0] for r in rows("Norway urged Chile to promise to release the crew.")] == ["demand"]


def test_answers_are_joined_to_what_they_answer() -> None:
    text = "Norway demanded that Chile release the crew. Chile has refused to release them."
    [row] = rows(text)
    assert (row[0], row[2], row[5]) == ("demand", ["Chile"], "refused")
