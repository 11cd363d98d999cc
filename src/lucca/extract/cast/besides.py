"""What a report says of its people and bodies beside their names: ages, callings, how many children, of which kind they are.

"Rui Salgado, 31," makes "the 31-year-old" him, "Brakk Foods, the company behind the bar," makes "the company" it. Only the
words right beside a name count, and only where they fit one alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from lucca import world
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.roster import Roster, key_of
from lucca.language.lexicon import ORGANISATION_WORDS, PREPOSITIONS
from lucca.records import Span

COMPANY = frozenset(
    "company firm business maker manufacturer producer giant corporation conglomerate retailer supplier chain group".split()
)
"""Words for an enterprise: who is called one of them may be called another."""

_PLAINLY = frozenset("company firm business maker manufacturer corporation conglomerate retailer".split())
"""Those that no person is called."""

_NO_COMPANY = ORGANISATION_WORDS - COMPANY - frozenset("corp inc ltd plc airlines bank house trust".split())
"""Words of a name whose bearer is no enterprise."""

_BY_LETTERS = frozenset("met mps nypd lapd psni rcmp garda gardai".split())
_FORCES = ("police", "constabulary", "police service", "police department", "police force", "police bureau")

_BEHIND, _BEFORE = 90, 48
"""Code points behind and before a name in which it is described."""

_NEAR = 250
"""Code points before "the company" in which another enterprise is rather meant: two sentences."""

_AGE_BEHIND = re.compile(r",? ?\(?(?:aged )?(?P<age>\d{1,3})\)?(?=[,.;)]| from\b| of\b| and\b|\Z)")
_AGE_BEFORE = re.compile(r"(?P<age>\d{1,3})-year-old(?: [\w-]{1,20}){0,3} \Z")
_AGE = re.compile(r"the (?P<age>\d{1,3})-year-old\b", re.IGNORECASE)
_PARENT = r"(?P<parent>mother|father|mum|mom|dad|grandmother|grandfather)[- ]of[- ](?P<count>\w{1,12})"
_PARENT_BEHIND = re.compile(rf",(?: \d{{1,3}},)? (?:an? |the )?(?:\w{{1,16}} )?{_PARENT}", re.IGNORECASE)
_PARENT_BEFORE = re.compile(rf"{_PARENT} \Z", re.IGNORECASE)
_THE_PARENT = re.compile(rf"the (?:[\w-]{{1,16}} )?{_PARENT}\Z", re.IGNORECASE)
_APPOSITION = re.compile(
    r", (?:\d{1,3}, )?(?:an?|the|one of the|[A-Z][\w-]{0,20}['’]s) (?P<words>[a-z][\w’'-]*(?: [\w’'-]{1,24}){0,6})"
)
_WORD_BEFORE = re.compile(r"\b(?P<word>[a-z][a-z-]{2,20})(?:,? [\w.]{2,20}-based)? \Z")
_RELATIVES = frozenset("which that who whose where and".split())


class Besides:
    """The descriptions of one report's named actors, gathered once; every look-up is by its word."""

    def __init__(self, text: str, roster: Roster) -> None:
        self._text = text
        self._roster = roster
        self._ages: dict[int, set[int]] = defaultdict(set)
        self._aged: set[int] = set()
        self._parents: dict[str, set[int]] = defaultdict(set)
        self._called: dict[str, set[int]] = defaultdict(set)
        self._drafts = {id(d): d for d in roster.drafts}
        self._places: dict[str, list[tuple[int, int]]] = {}
        for name in roster.names:
            draft = roster.of_name.get(name.span)
            if draft is not None and draft.kind in {"person", "institution", "unknown"}:
                self._gather(name.span, draft)
        self._companies = sorted((d.mentions[0].start, id(d)) for d in roster.drafts if d.mentions and _may_be_company(d))
        self._enterprises = sorted((m.start, id(d)) for d in roster.drafts if _may_be_company(d) for m in d.mentions)
        forces = [d for d in roster.drafts if d.named and d.kind == "institution" and is_force(d.name)]
        self.force = forces[0] if len(forces) == 1 else None
        """The only police force of the report."""

    def aged(self, phrase: str) -> ActorDraft | None:
        """The one person of the age that "the 31-year-old" states."""
        match = _AGE.match(phrase)
        return self._only(self._ages[int(match["age"])]) if match and int(match["age"]) in self._ages else None

    def may_be(self, phrase: str, draft: ActorDraft) -> bool:
        """Whether "the 31-year-old" may be a person: nobody is of that age, and the person's own age is not given."""
        match = _AGE.match(phrase)
        return match is not None and int(match["age"]) not in self._ages and id(draft) not in self._aged

    def parent(self, phrase: str) -> ActorDraft | None:
        """The one person who is "the mother of two"."""
        match = _THE_PARENT.match(phrase)
        key = f"{match['parent']} {match['count']}".lower() if match else None
        return self._only(self._parents[key]) if key in self._parents else None

    def called(self, noun: str, span: Span) -> ActorDraft | None:
        """Who is called by a noun beside a name: the one person, if named last before `span`; the last such body."""
        word = "company" if noun in COMPANY else noun.removesuffix("s")
        fits = set().union(*(self._called.get(w, ()) for w in (COMPANY if noun in COMPANY else {word})))
        if word not in self._places:
            bodies = (self._drafts[k] for k in fits if self._drafts[k].kind == "institution")
            self._places[word] = sorted((m.start, id(d)) for d in bodies for m in d.mentions)
        places = self._places[word]
        if at := bisect_left(places, (span.start, 0)):
            where, body = places[at - 1]
            return self._drafts[body] if word != "company" or not self._other_company(body, where, span) else None
        person = self._only({k for k in fits if self._drafts[k].kind == "person"})
        return person if person is not None and person is self._nearest_person(span) else None

    def _other_company(self, body: int, where: int, span: Span) -> bool:
        """Whether another enterprise stands right before "the company", and the one that is called so does not."""
        if span.start - where <= _NEAR:
            return False
        near = bisect_left(self._enterprises, (span.start, 0))
        return near > 0 and span.start - self._enterprises[near - 1][0] <= _NEAR and self._enterprises[near - 1][1] != body

    def company(self, span: Span) -> ActorDraft | None:
        """The only enterprise that a report has named before `span`; who the tables of the world know is none."""
        before = self._companies[: min(bisect_left(self._companies, (span.start, 0)), 2)]
        return self._drafts[before[0][1]] if len(before) == 1 else None

    def _gather(self, span: Span, draft: ActorDraft) -> None:
        before = self._text[max(span.start - _BEFORE, 0) : span.start]
        behind = self._text[span.end : span.end + _BEHIND]
        if draft.kind == "person":
            for age in (_AGE_BEHIND.match(behind), _AGE_BEFORE.search(before)):
                if age is not None:
                    self._ages[int(age["age"])].add(id(draft))
                    self._aged.add(id(draft))
            for parent in (_PARENT_BEHIND.match(behind), _PARENT_BEFORE.search(before)):
                if parent is not None:
                    self._parents[f"{parent['parent']} {parent['count']}".lower()].add(id(draft))
        beside, apposition = _WORD_BEFORE.search(before), _APPOSITION.match(behind)
        for word in (beside and beside["word"], apposition and _head(apposition["words"])):
            if word and word not in PREPOSITIONS:
                if draft.kind == "unknown" and word.removesuffix("s") in _PLAINLY:
                    draft.kind = "institution"
                self._called[word.removesuffix("s")].add(id(draft))

    def _only(self, keys: set[int]) -> ActorDraft | None:
        return self._drafts[next(iter(keys))] if len(keys) == 1 else None

    def _nearest_person(self, span: Span) -> ActorDraft | None:
        names = self._roster.names
        for at in range(bisect_left(names, span.start, key=lambda n: n.span.start) - 1, -1, -1):
            draft = self._roster.of_name.get(names[at].span)
            if draft is not None and draft.kind == "person":
                return draft
            if span.start - names[at].span.start > 1000:
                return None
        return None


def _may_be_company(draft: ActorDraft) -> bool:
    words = key_of(draft.name).split()
    known = world.body(draft.name) or world.seat(draft.name) or world.country(draft.name)
    return draft.named and draft.kind == "institution" and known is None and not _NO_COMPANY & set(words)


def is_force(name: str) -> bool:
    """Whether a name is a police force's: "Velmora Police", "NYPD", not "Velmora Police Federation"."""
    key = key_of(name).removeprefix("the ")
    return key in _BY_LETTERS or (" " in key and key.endswith(_FORCES))


def _head(words: str) -> str | None:
    """The noun that heads an apposition: the last word before a preposition or a relative clause."""
    head = None
    for word in words.split():
        if word.lower() in PREPOSITIONS | _RELATIVES:
            break
        head = word if word.islower() else None
    return head
