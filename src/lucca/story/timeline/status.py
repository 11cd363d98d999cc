"""The status of what a clause tells: by its day against the report's, and by the verb that the day belongs to."""

import re
from datetime import date

from lucca.records import Statement
from lucca.records.reading import EventStatus

_SAY = r"said|says|saying|told|announced|warned|promised|agreed|confirmed|added|asked|tweeted|wrote|posted|declared|vowed"
_AHEAD = (
    r"will|shall|(?:is|are|was|were|be) (?:due|expected|scheduled|set|planned|likely|to(?! have))|due to|plans? to|"
    r"planned (?:for|to)|scheduled for|would"
)
_NOT = r"(?:did|was|were|had|has|have|is|are|do|does|could)(?: not|n['’]t)|never"
_CUE = re.compile(rf"\b(?:(?P<said>{_SAY})|(?P<ahead>{_AHEAD})|(?P<negated>{_NOT}))\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|unless|provided that|as long as|on condition)\b", re.IGNORECASE)
_ONGOING = re.compile(r"\b(?:have|has)\b.{0,60}\bsince\b", re.IGNORECASE)


def status(
    clause: str, at: int, when: str, published: str | None, voice: Statement | None, *, is_noun: bool
) -> EventStatus | None:
    """The status of a clause; null where it cannot be told.

    `at` is the offset in `clause` of the time, `when` the ISO day, week, month or year that it names, `published` the
    report's ISO date or null, `voice` the statement that says it.
    """
    today = _as_coarse(published, when)
    if not today and (len(when) == len("YYYY-MM-DD") or "W" in when):
        return None
    cue = None if is_noun else _governing(clause, at)
    if cue == "said" and today and when <= today:
        return "happened"
    if not is_noun and _CONDITION.search(clause):
        return "conditional"
    if today and when > today:
        return "planned"
    if cue == "ahead":
        return "planned" if when == today else None
    if voice is not None and voice.kind == "indirect" and voice.act in ("deny", "doubt"):
        return "denied" if voice.act == "deny" else "doubted"
    if cue == "negated":
        return "negated"
    return "ongoing" if _ONGOING.search(clause) else "happened"


def is_saying(clause: str, at: int) -> bool:
    """Whether the time at `at` dates that something was said."""
    return _governing(clause, at) == "said"


def _governing(clause: str, at: int) -> str | None:
    """What the verb that a time belongs to tells: the last cue before the time, else the first one behind it."""
    before = list(_CUE.finditer(clause, 0, at))
    found = before[-1] if before else _CUE.search(clause, at)
    if found is None:
        return None
    parted = _BETWEEN.search(clause, min(at, found.end()), max(at, found.start()))
    return None if parted and (before or at > _OPENING) else found.lastgroup


_BETWEEN = re.compile(r"[,;:]\s")
"""A mark between a cue and a time parts them, unless the time opens the clause ("On April 10, he said")."""
_OPENING = 12
"""Code points before a time that opens a clause."""


def _as_coarse(published: str | None, when: str) -> str:
    """The report's day as a value as coarse as `when`, so that the two can be compared as text."""
    if not published:
        return ""
    if "W" not in when:
        return published[: len(when)]
    year, week, _ = date.fromisoformat(published[:10]).isocalendar()
    return f"{year:04}-W{week:02}"
