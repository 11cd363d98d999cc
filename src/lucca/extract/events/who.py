"""Who the phrases of an event stand for."""

from __future__ import annotations

from lucca import world
from lucca.extract.parties import Parties
from lucca.language.words import words
from lucca.records import Span, Statement

_SEVERAL = frozenset({"they", "we"})
_ARMS = frozenset(
    "missiles rockets jets drones shells bombs planes artillery tanks warplanes gunmen snipers bombers gunboats".split()
)
"""Nouns behind a name that do what their owner does."""
_ACTS_FOR_STATE = frozenset("president head-of-government monarch supreme-leader foreign-minister defence-minister".split())
"""Offices whose unnamed holders stand for their state."""
_PRONOUNS = frozenset("he she it him her they them we us i me you this that these those who which one it's himself".split())
_SINGLE = frozenset({"he", "she", "it", "i"})


class Who:
    """The actors of one report by phrase, each phrase asked once a voice."""

    def __init__(self, text: str, parties: Parties) -> None:
        self._text = text
        self._parties = parties
        self._known: dict[tuple[Span, str | None], tuple[str, ...]] = {}

    def of(self, phrase: Span, voice: Statement | None) -> tuple[str, ...]:
        """Ids of the actors that a phrase names; nothing where it is not plain."""
        key = (phrase, voice.id if voice is not None else None)
        if key not in self._known:
            found = self._find(phrase, voice)
            first = self._text[phrase.start : phrase.end].split()[:1]
            self._known[key] = found if all(self._may_act(a, " ".join(first).lower()) for a in found) else ()
        return self._known[key]

    def _may_act(self, actor: str, first: str) -> bool:
        """Whether an actor can do or undergo something, and is not taken for one by a pronoun that does not fit."""
        who = self._parties.actors[actor]
        if first == "other" or who.name.lower() in _PRONOUNS or (who.kind == "unknown" and not who.named):
            return False
        if first in {"we", "our", "us"} and who.kind == "person":
            return False  # of whom a person says "we", the words seldom tell
        return not (first in {"it", "its"} and who.kind == "person") and not (
            first in {"he", "she", "him", "his", "her"} and who.kind not in {"person", "unknown"}
        )

    def _find(self, phrase: Span, voice: Statement | None) -> tuple[str, ...]:
        found = words(self._text, phrase.start, phrase.end)
        if not found:
            return ()
        pronoun = found[0].lower if len(found) == 1 else ""
        if pronoun in _SEVERAL and voice is not None and len(voice.speakers) > 1:
            return voice.speakers
        named = self._parties.named(found, voice)
        if named:
            return named
        if found[-1].lower in _ARMS and len(found) > 1:
            owner = Span(phrase.start, found[-2].span.end)
            return self._parties.adjective(found[-2].text) or self._parties.named(found[:-1], voice) or self._exact(owner)
        whole = self._parties.at(phrase, whole=True) or self._without_article(phrase) or self._officer(phrase)
        if whole is not None:
            return (whole,)
        if pronoun in _SINGLE and voice is not None and voice.kind == "indirect" and len(voice.speakers) == 1:
            return voice.speakers
        return ()

    def _exact(self, phrase: Span) -> tuple[str, ...]:
        known = self._parties.at(phrase, whole=True)
        return (known,) if known is not None else ()

    def _officer(self, phrase: Span) -> str | None:
        """The one who holds the office that the phrase names ("Brakk's prime minister"), else the state it acts for."""
        office = world.office(self._text[phrase.start : phrase.end])
        if office is None or office.country is None or office.tenure != "in-office" or office.key not in _ACTS_FOR_STATE:
            return None
        everyone = self._parties.actors.values()
        holders = [a.id for a in everyone if any(r.title == office.title and r.of == office.of for r in a.roles)]
        states = [a.id for a in everyone if a.kind == "state" and a.country == office.country]
        return holders[0] if len(holders) == 1 else states[0] if states and not holders else None

    def _without_article(self, phrase: Span) -> str | None:
        """A mention may stand without the article that the phrase has."""
        exact = self._text[phrase.start : phrase.end]
        for article in ("The ", "the ", "A ", "a ", "An ", "an "):
            if exact.startswith(article):
                return self._parties.at(Span(phrase.start + len(article), phrase.end), whole=True)
        return None
