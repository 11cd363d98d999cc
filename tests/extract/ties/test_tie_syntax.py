"""Who stands with or against whom, wherever both sides stand in the sentence."""

import pytest

import lucca

TOLD = {
    "Chile was backed by Norway, Iceland and Portugal in the vote on Monday.": [
        ("Norway", "backs", "Chile", "ongoing"),
        ("Iceland", "backs", "Chile", "ongoing"),
        ("Portugal", "backs", "Chile", "ongoing"),
    ],
    "Norway, which has long supported Chile, abstained on Monday.": [("Norway", "backs", "Chile", "ongoing")],
    "After a quarrel in May, Norway stopped supporting Chile in the dispute.": [("Norway", "backs", "Chile", "negated")],
    "Norway has promised to support Chile in the dispute.": [("Norway", "backs", "Chile", "planned")],
    "Norway voiced its support for Chile on Monday.": [("Norway", "backs", "Chile", "ongoing")],
    "Norway, a close ally of Chile, abstained on Monday.": [("Norway", "allied", "Chile", "ongoing")],
    "Norway and Iceland are members of NATO.": [
        ("Norway", "member-of", "NATO", "ongoing"),
        ("Iceland", "member-of", "NATO", "ongoing"),
    ],
    "Norway said on Monday that it opposed Chile in the dispute.": [("Norway", "opposes", "Chile", "ongoing")],
}
NOTHING = (
    "Norwegians supporting Chile were seen at the match.",
    "Norway was urged to support Chile in the dispute.",
    "Norway fought the fires for a week.",
)


def ties(text: str) -> list[tuple[str, str, str, str]]:
    reading = lucca.read(text, published="2026-11-18")
    name = {a.id: a.name for a in reading.actors}
    return [(name[t.from_], str(t.kind), name[t.to], str(t.status)) for t in reading.ties]


@pytest.mark.parametrize("text", TOLD)
def test_relations(text: str) -> None:
    found = ties(text)
    assert set(TOLD[text]) <= set(found), found


@pytest.mark.parametrize("text", NOTHING)
def test_no_relation(text: str) -> None:
    assert ties(text) == []
