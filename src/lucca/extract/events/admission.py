"""Which events are told: those whose doer and target the words make plain, or that need none."""

from __future__ import annotations

import re

from lucca.extract.parties import Parties
from lucca.language.lexicon import PRONOUNS
from lucca.language.predicates import SAYING, Predicate
from lucca.records import Actor
from lucca.records.reading import EventStatus

_POWERS = frozenset({"state", "armed-group", "bloc"})
_TOLD = frozenset({"happened", "ongoing"})
_ARMED = _POWERS | {"institution", "unknown"}
_LONE = frozenset({"PROTEST", "MOBILIZE"})
"""Types that need no target (PLOVER's manual, "Requires Recipient")."""
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT"})
"""Types that need none where they are about a deed ("condemned the attack")."""
_MADE = re.compile(r"\b(?:offer|proposal|request|demand|appeal|invitation|call|overture|plea|ultimatum|suggestion)s?$")
"""Deeds that somebody directs to the one who rejects them: who does so rejects him, and he is not told."""
_THEM = frozenset("him her them me us himself herself themselves itself who whom".split())
_BEFALLING = frozenset("injure hurt wound kill harm maim die burn crush".split())
"""What accidents do as well: "dozens were injured" is nobody's act unless something else tells an attack."""
_ATTACKS = re.compile(
    r"\b(?:attack|air ?strike|strike|raid|bomb|shell|missile|rocket|drone|gun|shoot|shot|sniper|grenade|ambush|clash|"
    r"fighting|crossfire|massacre|stabb|execut|assassinat)",
    re.IGNORECASE,
)
_NEAR = 120
"""Code points behind a clause in which its attack is named."""
_FORCEFUL = frozenset({"ASSAULT", "COERCE"})
_NEEDING = frozenset(
    "retaliate fight clash battle retaliation kill murder wound injure assassinate stab behead execute slaughter".split()
)
"""Words for force that tell of none where nobody is named whom it meets ("fights poverty", "kill sheep")."""
_TO_CROWDS = frozenset("speak talk warn brief".split())
_NOT_HELD = frozenset({"institution", "outlet", "state", "bloc"})


def may_be_told(
    text: str,
    parties: Parties,
    predicate: Predicate,
    actors: tuple[str, ...],
    targets: tuple[str, ...],
    status: EventStatus,
) -> bool:
    """Whether who does it and to whom suffices for an event."""
    if not predicate.agents and any(parties.actors[t].kind == "state" for t in targets):
        return False  # "five Iraqis were deported": that is not Iraq
    if not predicate.agents and predicate.lemma in _BEFALLING and not _in_attack(text, predicate):
        return False
    if targets and predicate.lemma in _TO_CROWDS and all(_is_crowd(parties.actors[t]) for t in targets):
        return False  # "told reporters", "warned voters": what is only said to many
    if predicate.mode == "release" and any(parties.actors[t].kind in _NOT_HELD for t in targets):
        return False  # "released it to the newspaper"
    asked = predicate.root == "REQUEST" and predicate.lemma in SAYING
    if asked and any(_is_at_home(parties, a, t) for a in actors for t in targets):
        return False  # "we must": what somebody says of his own country
    return bool(targets) or predicate.mutual or _needs_no_target(text, parties, predicate, actors, status)


def _is_crowd(actor: Actor) -> bool:
    return actor.kind == "group" and not actor.named


def _in_attack(text: str, predicate: Predicate) -> bool:
    """Whether the clause, or what follows it in its sentence, has a word for an attack."""
    start, end = predicate.clause
    stop = text.find(". ", end, end + _NEAR)
    return _ATTACKS.search(text, start, stop if stop >= 0 else min(end + _NEAR, len(text))) is not None


def _is_at_home(parties: Parties, actor: str, target: str) -> bool:
    """Whether a person asks something of a state that may be his own."""
    return (
        parties.actors[actor].kind in {"person", "unknown"}
        and parties.actors[target].kind == "state"
        and parties.actors[actor].country in {None, parties.actors[target].country}
        and parties.state_of(actor) in {None, target}
    )


def _needs_no_target(
    text: str, parties: Parties, predicate: Predicate, actors: tuple[str, ...], status: EventStatus
) -> bool:
    if not predicate.patients or predicate.root in _LONE:
        kinds = {parties.actors[a].kind for a in actors}
        if (predicate.root == "PROTEST" and "person" in kinds) or (predicate.root == "MOBILIZE" and not kinds <= _ARMED):
            return False  # protests are many people's, mobilisations those of powers
        if predicate.root == "MOBILIZE" and predicate.patients and not all(parties.is_power(a) for a in actors):
            return False  # "software deployed by a bank"
        agreed = predicate.lemma == "agree" and kinds <= _POWERS
        return predicate.root in _LONE or predicate.mode in {"resign", "ceasefire"} or agreed
    if not predicate.agents:
        return False
    on_deed = predicate.root in _JUDGING and predicate.deed and not any(predicate.owners) and status in _TOLD
    if predicate.root == "REJECT" and any(_MADE.search(text, p.start, p.end) for p in predicate.patients):
        return False
    persons = any(text[p.start : p.end].lower() in PRONOUNS | _THEM for p in predicate.patients)
    forceful = predicate.root in _FORCEFUL and predicate.lemma not in _NEEDING
    return not persons and (forceful or on_deed)
