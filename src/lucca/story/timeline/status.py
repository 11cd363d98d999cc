"""The status of what a clause tells: by its day against the report's, and by the small words that carry it."""

import re

from lucca.records import Statement
from lucca.records.reading import EventStatus

_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were|be) (?:due|expected|scheduled|set|planned|likely|to)|due to|plans? to|planned (?:for|to)|"
    r"scheduled for|upcoming|would)\b|['’]ll\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|provided that|as long as|on condition)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|nobody|no one|none)\b|n['’]t\b", re.IGNORECASE)
_ONGOING = re.compile(r"\b(?:have|has)\b.{0,40}\bsince\b", re.IGNORECASE)


def status(
    clause: str, when: str, published: str | None, voice: Statement | None, *, is_noun: bool
) -> EventStatus | None:
    """The status of a clause; null where it cannot be told.

    `when` is the ISO day, month or year that the clause names, `published` the report's ISO date or null, `voice` the
    statement that says it.
    """
    if _CONDITION.search(clause):
        return "conditional"
    today = (published or "")[: len(when)]
    if not today and len(when) == 10:
        return None
    if today and when > today:
        return "planned"
    if _AHEAD.search(clause) and not is_noun:
        return _ahead(clause, when, today)
    if voice is not None and voice.act in ("deny", "doubt"):
        return "denied" if voice.act == "deny" else "doubted"
    if _NEGATED.search(clause):
        return "negated"
    return "ongoing" if _ONGOING.search(clause) else "happened"


def _ahead(clause: str, when: str, today: str) -> EventStatus | None:
    """The status of a clause that looks ahead to no later day than the report's: what is said then happened, the rest is due.

    "She said on Monday that it would close" tells of saying; "would close on Monday" in Friday's paper tells too little.
    """
    ahead = _AHEAD.search(clause)
    said = re.search(r"\b(?:said|says|told|announced|warned|promised|agreed|confirmed|added|asked)\b", clause)
    if ahead and said and said.start() < ahead.start():
        return "happened"
    return "planned" if when == today else None
