"""Short words beside a statement: what leads in to it, whom it was said to, in what medium, and at whom it aims."""

import re

from lucca.present.index import Cited
from lucca.present.speakers import Cast
from lucca.present.words import listed, opening

WIDTH = 32
"""Code points of one note."""

_PLAIN = re.compile(
    r"(?:(?:also|later|has|have|had) )*(?:said|says?|saying|told|tells?|telling|added|adds|adding|according to)"
    r"(?: (?:that|in|on|at|to|during|after) .*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Cues that tell no more than that somebody spoke."""


def notes(cited: Cited, cast: Cast) -> tuple[str, ...]:
    """ "to Sky News", "in a website statement", "→ Russia"; who is told and meant at once is meant."""
    statement = cited.statement
    told = [actor for actor in statement.addressees if actor not in statement.targets]
    to, at = cast.names(cited, told), cast.names(cited, statement.targets, known=True)
    parts = (f"to {listed(to)}" if to else "", statement.occasion.medium or "", f"→ {listed(at)}" if at else "")
    return tuple(opening(part, WIDTH) for part in parts if part)


def lead_in(cited: Cited) -> str | None:
    """The cue where an indirect or mixed statement reads on from it and it tells more than that somebody spoke.

    "insisted", "have refused", "will warn": without it the statement would seem plainer than the report makes it.
    """
    statement, words = cited.statement, cue(cited)
    if words is None or statement.cue is None or statement.kind == "direct" or not cited.content:
        return None
    start = cited.content[0][0]
    if statement.cue[1] > start:
        return None
    tells_more = statement.status != "said" or not _PLAIN.fullmatch(words) or cited.statement.exact.startswith("to ")
    return words if tells_more else None


def cue(cited: Cited) -> str | None:
    """The words that report the speaking ("will warn"); null where there are none or they no longer match."""
    span = cited.statement.cue
    if span is None or not 0 <= span[0] < span[1] <= len(cited.report.text):
        return None
    return opening(cited.report.text[slice(*span)].strip(" :,"), WIDTH) or None
