"""Who a description or pronoun stands for by its chain of mentions, as far as the chain is sure.

A chain is evidence beside the rules and never merges two names: it is followed from a mention backwards, link by link, to
the first that is known by its name or by an earlier answer, and no further. A doubtful link ends it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lucca.extract.actors import ActorDraft
from lucca.extract.cast.roster import Roster
from lucca.language.coreference.types import Mention
from lucca.records import Span

SURE = 0.7
"""Least confidence of every link that is followed.

On GUM's development part, spoken genres apart, "he" and "she" so stand for the right named person 39 times and for a wrong
one twice (the nearest fitting subject: 39 and 12), descriptions that point back 11 times and twice (from 0.6 on: 19 and 10).
"""

CONTESTED = 0.8
"""The same for a pronoun where the nearest person that fits is somebody else."""

_REACH = 400
"""Code points between a person in one word ("he") and what it goes back to. In news reports the links that reached farther
were wrong wherever the rules had another answer."""

_STEPS = 50
"""Links that are followed at most."""

_LONGEST = 60
"""Code points of a description that becomes a mention of its actor; of a longer one the head does."""

_THINGS = frozenset({"abstract", "event", "object", "substance", "time"})
_ACTING = frozenset({"person", "organization"})
"""Kinds of mentions that can be actors without a name."""


class Chains:
    """The mentions of one report and the actors that some of them are known to stand for."""

    def __init__(self, text: str, mentions: Sequence[Mention], roster: Roster) -> None:
        self._text = text
        self._mentions = mentions
        self._roster = roster
        self._starts = [m.head.start for m in mentions]
        self._known: dict[int, ActorDraft] = {}
        self._name_all()

    def learn(self, phrase: Span, draft: ActorDraft) -> None:
        """Remembers who a phrase stands for, so that what goes back to it stands for the same."""
        number = self._of_phrase(phrase)
        if number is not None:
            self._known.setdefault(number, draft)

    def before(self, phrase: Span, sure: float = SURE) -> ActorDraft | None:
        """Who the phrase goes back to, every link at least `sure`; None where that is not so or does not fit its kind."""
        number = self._of_phrase(phrase)
        if number is None:
            return None
        return self._known[number] if number in self._known else self._followed(number, sure)

    def first(self, phrase: Span) -> Span | None:
        """Where a phrase that goes back to no known actor surely begins: the description that its chain opens with."""
        number = self._of_phrase(phrase)
        back = list(self._back(number)) if number is not None else []
        if not back or any(at in self._known for at in back):
            return None
        opening = self._mentions[back[-1]]
        whole = opening.span
        if opening.before is not None or opening.kind not in _ACTING or whole == opening.head:
            return None
        return whole if whole.end - whole.start <= _LONGEST else self._up_to_head(opening)

    def is_thing(self, phrase: Span) -> bool:
        """Whether a phrase is a mention of what nobody is: an event, a time, something thought or made."""
        number = self._of_phrase(phrase)
        return number is not None and self._mentions[number].kind in _THINGS

    def is_person(self, phrase: Span) -> bool:
        """Whether a phrase is a mention of a person."""
        number = self._of_phrase(phrase)
        return number is not None and self._mentions[number].kind == "person"

    def mentions(self) -> Iterator[tuple[ActorDraft, Span]]:
        """What goes back to known actors, in text order: pronouns, and descriptions up to their heads; no names."""
        for number, mention in enumerate(self._mentions):
            if number not in self._known and (draft := self._followed(number)) is not None:
                yield draft, self._up_to_head(mention)

    def _name_all(self) -> None:
        """The mention that a name makes, or the office beside it, is its bearer's."""
        for name in self._roster.names:
            draft = self._roster.of_name.get(name.span)
            for place in (name.span, name.role):
                if draft is not None and place is not None:
                    self.learn(place, draft)
            if draft is not None and draft.kind == "person":
                self._title_before(name.span, draft)

    def _title_before(self, name: Span, draft: ActorDraft) -> None:
        """What stands right before a name says who it is: "the presidential nominee" of "the presidential nominee Roux"."""
        at = bisect_left(self._starts, name.start) - 1
        head = self._mentions[at].head if at >= 0 and self._mentions[at].kind == "person" else None
        if head is not None and head.end < name.start and not self._text[head.end : name.start].strip(" "):
            self._known.setdefault(at, draft)

    def _up_to_head(self, mention: Mention) -> Span:
        whole = Span(min(mention.span.start, mention.head.start), mention.head.end)
        return whole if whole.end - whole.start <= _LONGEST else mention.head

    def _of_phrase(self, phrase: Span) -> int | None:
        """The mention that a phrase is: of those with their heads in it, the one that reaches farthest."""
        first = bisect_left(self._starts, phrase.start)
        last = bisect_right(self._starts, phrase.end - 1)
        inside = range(first, last)
        return max(inside, key=lambda k: (self._mentions[k].span.end - self._mentions[k].span.start, -k), default=None)

    def _followed(self, number: int, sure: float = SURE) -> ActorDraft | None:
        for at in self._back(number, sure):
            if at in self._known:
                draft = self._known[at]
                return draft if _fits(self._mentions[number], draft) else None
        return None

    def _back(self, number: int, sure: float = SURE) -> Iterator[int]:
        """The mentions that one goes back to, the nearest first, as long as every link is sure."""
        at = number
        for _ in range(_STEPS):
            mention = self._mentions[at]
            alone = mention.kind == "person" and mention.span == mention.head
            if mention.before is None or mention.confidence < sure:
                return
            at = mention.before
            if alone and mention.head.start - self._mentions[at].head.start > _REACH:
                return
            yield at


def _fits(mention: Mention, draft: ActorDraft) -> bool:
    """Whether a mention of its kind can stand for the actor."""
    if draft.kind == "unknown":
        return True
    return (mention.kind == "person") == (draft.kind == "person") or (mention.kind == "person" and draft.kind == "group")
