"""Sentences of a stretch of text, by rule: a full stop, question or exclamation mark that what follows confirms."""

import re

from lucca.layout import trimmed
from lucca.records import Span

_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s)|[.!?…][\"”»](?=[\"“«]?[A-Z])")
_STARTS = re.compile(r"\s*(?:[\"'“‘«(\[—–-]+\s*)?[A-Z0-9À-Þ]")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIAL = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon gen col lt sgt capt maj cmdr adm gov sen rep reps sens pres amb st jr sr messrs mt ft "
    "jan feb mar apr jun jul aug sep sept oct nov dec no vs etc inc ltd corp co bros dept est fig approx cf al".split()
)
"""Words that a full stop shortens; one of them before a full stop ends no sentence, unless the text ends there."""


def sentences(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences of `text` inside `within`, in order, without the white space around them."""
    found: list[Span] = []
    start = within.start
    for m in _END.finditer(text, within.start, within.end):
        if m.end() < within.end and _ends_here(text, start, m, within.end):
            if span := trimmed(text, start, m.end()):
                found.append(span)
            start = m.end()
    if span := trimmed(text, start, within.end):
        found.append(span)
    return tuple(found)


def _ends_here(text: str, start: int, end: re.Match[str], limit: int) -> bool:
    if not _STARTS.match(text, end.end(), limit):
        return False
    if end.group() != ".":
        return True
    before = _LAST_WORD.search(text, max(start, end.start() - 24), end.start())
    if before is None:
        return True
    word = before.group()
    return word.casefold() not in ABBREVIATIONS and not (_INITIAL.match(word) and word != "I")
