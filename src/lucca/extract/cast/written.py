"""Whose "the statement" and "the report" are: who was last told to have put out a document of that noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lucca.extract import documents
from lucca.extract.actors import ActorDraft
from lucca.language import Attribution
from lucca.language.words import Word

_NOUNS = "|".join(sorted(documents.DOCUMENTS | documents.REPORTS))
_MEDIUM = re.compile(
    rf"\b(?:in|on|via|through|by) (?:an?|his|her|its|their) (?:[\w’'-]{{1,20}} ){{0,3}}?(?P<noun>{_NOUNS})\b", re.I
)
"""The document in which something is said ("said in a written statement")."""

_LEAD, _TAIL = 100, 60
"""Code points before and behind a cue in which the document is named in which something is said."""

_ENDS = re.compile(r"[.!?][\"”’')]{0,2}\s|\n")
_POINTING = frozenset("the this that".split())


class Written:
    """The documents of one report, told in text order as their authors are found."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, ActorDraft | None] = {}

    def learn(self, phrase: Sequence[Word], author: ActorDraft | None) -> None:
        """Remembers who put out the document that a phrase is of; None where nobody is told."""
        at = documents.head(phrase)
        if at is not None:
            self._last[_singular(phrase[at].lower)] = author

    def said_in(self, attribution: Attribution, speaker: ActorDraft) -> None:
        """Remembers the document in which somebody says something, where the words beside the cue name one."""
        cue = attribution.cue
        if cue is None:
            return
        start = max([cue.start - _LEAD, 0, *(c.end for c in attribution.content if c.end <= cue.start)])
        start = max([start, *(end.end() for end in _ENDS.finditer(self._text, start, cue.start))])
        end = min([cue.end + _TAIL, *(c.start for c in attribution.content if c.start >= cue.end)])
        end = next((mark.start() for mark in _ENDS.finditer(self._text, cue.end, end)), end)
        for found in _MEDIUM.finditer(self._text, start, end):
            self._last[_singular(found["noun"].lower())] = speaker

    def author(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """Who put out "the statement": whoever put out the last statement told of."""
        if len(phrase) != 2 or phrase[0].lower not in _POINTING:
            return None
        return self._last.get(_singular(phrase[1].lower))


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("is", "ss")) else noun
