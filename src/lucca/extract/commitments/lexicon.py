"""Verbs and nouns by which somebody binds himself or others, sorted by what they do; drawn up by hand from Levin's and
Vendler's classes of commissive and directive verbs."""

from lucca.records.reading import CommitmentKind


def _forms(stems: str) -> frozenset[str]:
    forms: set[str] = set()
    for verb in stems.split():
        if verb.endswith("e"):
            forms |= {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
        else:
            forms |= {verb, verb + "s", verb + "ed", verb + "ing"}
    return frozenset(forms)


DIRECTING = _forms("urge press order implore instruct command exhort pressure") | {"told", "tells", "tell", "telling"}
"""Whom, and then an infinitive: "urged Brakk to leave"."""

WARNING = _forms("warn caution")
INVITING = _forms("invite")
DEMANDING = _forms("demand")
PROMISING = _forms("promise pledge vow guarantee") | {"undertook", "swore", "committed", "commits", "swears"}
THREATENING = _forms("threaten")
OFFERING = _forms("offer")
PROPOSING = _forms("propose")
AGREEING = frozenset("agreed agree agrees agreeing".split())

NOUNS: dict[str, CommitmentKind] = {
    "promise": "promise", "promises": "promise", "pledge": "promise", "pledges": "promise", "vow": "promise",
    "commitment": "promise", "commitments": "promise", "guarantee": "promise", "guarantees": "promise",
    "offer": "offer", "offers": "offer",
    "threat": "threat", "threats": "threat", "ultimatum": "threat",
    "demand": "demand", "demands": "demand", "call": "proposal", "calls": "proposal",
    "proposal": "proposal", "proposals": "proposal",
}  # fmt: skip

AGREEMENTS = frozenset("agreement deal accord treaty pact truce ceasefire".split())

HOSTILE = _forms(
    "retaliate strike bomb attack punish impose sanction sue expel suspend boycott invade destroy prosecute veto block "
    "withdraw deploy arrest fine bombard sever halt terminate obliterate annihilate kill jail target close seize"
) | frozenset("respond hit cut quit leave shut pay withhold strike mount launch".split())
HOSTILE_NOUNS = frozenset(
    "retaliation retaliatory consequences reprisals sanctions strikes strike war force revenge action tariffs punishment "
    "countermeasures measures lawsuit boycott response airstrikes restrictions bombing".split()
)

REFUSING = _forms("reject dismiss spurn rebuff decline") | {"refused", "refuses", "ruled", "denied", "turned", "rebuffed"}
ACCEPTING = _forms("accept welcome embrace")
BREAKING = _forms("violate breach renege fail abandon") | {"broke", "broken", "breaks", "breaking", "failure", "reneged"}
KEEPING = frozenset("kept keeps honoured honored fulfilled delivered met keeping fulfilling".split())
