"""Who says a thing in the draft, and who in a source: the same, somebody else, or not to be told."""

from collections.abc import Sequence
from typing import Literal

from lucca.records import Member, Reading, Report, Statement, StoryActor
from lucca.story.actors import actors

Compared = Literal["same", "other", "unknown"]

_APART = ({"person"}, {"state"})
"""Kinds of actors of which two names are surely two: a person and an institution may speak with one voice."""

_TELLING = 3
"""Letters from which a word of a name may be the same person's; "al", "de" and initials are not."""

_SURE = 0.5
"""Confidence of a statement from which its speaker is relied on."""


class Voices:
    """The actors of a draft and its sources, brought together."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._actor = {member: actor for actor in actors(readings) for member in actor.members}

    def names(self, report: Report, statement: Statement | None) -> tuple[str, ...]:
        """The speakers' names."""
        return tuple(dict.fromkeys(actor.name for actor in self._speakers(report, statement)))

    def compare(self, draft: tuple[Report, Statement | None], source: tuple[Report, Statement | None]) -> Compared:
        """Whether the speakers of two statements are the same; other ones only where nothing else is possible."""
        one, two = self._speakers(*draft), self._speakers(*source)
        if {a.id for a in one} & {a.id for a in two} or _words(one) & _words(two):
            return "same"
        everyone = (*one, *two)
        sure = all(s is not None and s.confidence >= _SURE for _, s in (draft, source))
        apart = any({a.kind for a in everyone} == kinds for kinds in _APART) and all(a.named for a in everyone)
        return "other" if one and two and sure and apart else "unknown"

    def _speakers(self, report: Report, statement: Statement | None) -> tuple[StoryActor, ...]:
        found = (self._actor.get(Member(report.id, actor)) for actor in (statement.speakers if statement else ()))
        return tuple(actor for actor in found if actor)


def _words(some: Sequence[StoryActor]) -> frozenset[str]:
    """The words of their names that tell people apart."""
    return frozenset(word for actor in some for word in actor.name.casefold().split() if len(word) >= _TELLING)
