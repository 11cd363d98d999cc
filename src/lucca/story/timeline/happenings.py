"""What kind of happening a clause tells: words of one kind count as one word when two clauses are compared.

A tram that derailed, overturned and left the track did so once; the kinds are those that disaster and conflict reporting has
many words for.
"""

import re
from collections.abc import Iterator

from lucca.story.passages import base, bases
from lucca.story.timeline.clauses import VERB

_KINDS: dict[str, str] = {
    "crash": "crash crashed accident derail derailed derailment overturn overturned collide collided collision smash "
    "smashed wreck wrecked capsize capsized",
    "quake": "earthquake quake tremor temblor",
    "fire": "fire blaze inferno",
    "attack": "attack attacked bomb bombed bombing blast explode exploded explosion shooting gunfire massacre",
    "storm": "storm hurricane cyclone typhoon",
    "death": "die died death kill killed killing dead perish perished",
    "win": "win won beat defeat defeated victory triumph triumphed clinch clinched",
    "vote": "vote voted election elect elected referendum ballot",
    "arrest": "arrest arrested detain detained detention custody",
    "protest": "protest protested demonstrate demonstrated demonstration march marched rally rallied",
    "meeting": "meet met meeting talks summit",
    "verdict": "verdict convict convicted conviction sentence sentenced",
    "departure": "resign resigned resignation quit",
}


def kind_of(key: str) -> str | None:
    """The key of the kind that the word of a key is of."""
    return next((f"={kind}" for kind, listed in _KINDS.items() if key in bases(listed)), None)


SINGLE = frozenset({"=crash", "=quake", "=fire", "=attack", "=storm", "=win", "=vote"})
"""Kinds of which a story rarely has two on one day."""

WEIGHT = 4.0
"""Weight in nats of a kind: about that of a word which one report in fifty has."""

_PHRASES = re.compile(
    r"\b(?P<crash>left the (?:track|rails|road|runway)|came off the (?:track|rails|road)s?|jumped the (?:track|rails)|"
    r"(?:tipped|flipped|toppled|rolled|turned) (?:over|on (?:to )?its side)|went off the (?:road|rails|runway))\b",
    re.IGNORECASE,
)
_LIGHT = frozenset("happened occurred took came struck began ended was were".split())
_ANOTHER = re.compile(
    r"\b(?:another|second|third|separate|similar|also|later|previous|earlier|else(?:where)?)\b", re.IGNORECASE
)


def kinds(clause: str) -> Iterator[str]:
    """The kinds that phrases of a clause tell."""
    for match in _PHRASES.finditer(clause):
        yield f"={match.lastgroup}"


def happening(clause: str, at: int, *, is_noun: bool) -> str | None:
    """The kind of the one happening that a time at offset `at` dates; null where the clause may tell of another.

    For a clause the verb nearest before the time tells it, else the first behind; for a noun its last word.
    """
    if _ANOTHER.search(clause):
        return None
    if is_noun:
        words = re.findall(r"[^\W\d_]+", clause)
        return next((kind for w in reversed(words[-3:]) if (kind := kind_of(base(w.lower()))) in SINGLE), None)
    verbs = list(VERB.finditer(clause, 0, at)) or list(VERB.finditer(clause, at))[:1]
    if not verbs:
        return None
    verb = verbs[-1]
    told = next((f"={m.lastgroup}" for m in _PHRASES.finditer(clause) if m.start() <= verb.start() < m.end()), None)
    kind = told or kind_of(base(verb[0].lower()))
    if kind is None and verb[0].lower() in _LIGHT:
        before = re.findall(r"[^\W\d_]+", clause[max(0, verb.start() - 60) : verb.start()])
        kind = next((k for w in reversed(before[-3:]) if (k := kind_of(base(w.lower()))) is not None), None)
    return kind if kind in SINGLE else None
