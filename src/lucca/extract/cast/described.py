"""Phrases that describe an actor without a name: "the ministry", "the minister", "a senior official"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lucca import world
from lucca.extract import phrases
from lucca.extract.actors import ActorDraft
from lucca.extract.cast.besides import COMPANY, Besides
from lucca.extract.cast.chains import Chains
from lucca.extract.cast.roster import Roster, key_of
from lucca.language.lexicon import DETERMINERS, ORGANISATION_WORDS, PRONOUNS
from lucca.language.words import Word
from lucca.records import Span
from lucca.records.reading import ActorKind

_BEFORE = 4000
"""Code points before "the ministry" in which its full name is looked for."""

_POINTING = frozenset("the this that these those his her its their".split())
"""What opens a description of somebody who has been spoken of."""

_TELLING = frozenset(
    "report poll survey study review filing research paper page website site analysis index count tally audit data figure "
    "statistic record document transcript book article column newspaper magazine affidavit cable complaint lawsuit suit "
    "ruling investigation probe inquiry finding result estimate forecast projection census text file log profile feed email "
    "e-mail memo letter message post tweet video footage photo image picture advert advertisement ad commercial film "
    "documentary trailer broadcast show program programme bill law order indictment warrant complaint dossier brief press "
    "studies analyses inquiries surveys circle brass left right opposition support majority minority electorate public "
    "crowd team people sources media".split()
)
"""Nouns of what is written or shown and tells something, and of many people."""

_JOINING = frozenset("of for and the &".split())
"""Small words inside the names of institutions."""

_VAGUE = frozenset("adviser diplomat envoy leader legislator minister official party-leader".split())
"""Keys of offices that people hold beside others: "the diplomat" may well be the foreign minister."""


class Described:
    """One report's phrases without names."""

    def __init__(self, text: str, roster: Roster, chains: Chains) -> None:
        self._text = text
        self._roster = roster
        self._chains = chains
        self._besides = Besides(text, roster)

    def points_back(self, phrase: Sequence[Word]) -> bool:
        """Whether a description is of somebody who has been spoken of ("the official", "his lawyer")."""
        return phrase[0].lower in _POINTING

    def nominal(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """ "The ministry" after "the Foreign Ministry": the one that was named last, or whom its chain goes back to.

        So "the 31-year-old", "the company", "police": who is alone in being so described.
        """
        words = [w.lower for w in phrase]
        if words[-1:] == ["police"] and words[:-1] in ([], ["the"]):
            return self._besides.force
        pair = len(phrase) == 2 and words[0] == "the"
        if not pair or words[1] not in ORGANISATION_WORDS:
            return self._beside(phrase, span) or self.known(phrase, span)
        if words[1] in COMPANY and (found := self._besides.called(words[1], span)) is not None:
            return found
        ending = phrase[1].lower
        known = [
            (max(m for m in d.mentions if m < span), k)
            for k, d in enumerate(self._roster.drafts)
            if d.kind != "person" and key_of(d.name).endswith(ending) and any(m < span for m in d.mentions)
        ]
        if known:
            return self._roster.drafts[max(known)[1]]
        found = self.known(phrase, span) or self._besides.called(ending, span)
        if found is None and ending in COMPANY:
            found = self._besides.company(span)
        return found or self._written_before(ending, span)

    def _beside(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """Who alone is of that age, has so many children or is called so beside a name."""
        if phrase[0].lower != "the" or len(phrase) < 2:
            return None
        written = phrases.written(self._text, phrase)
        found = self._besides.aged(written) or self._besides.parent(written)
        if found is not None or len(phrase) != 2:
            return found
        noun = phrase[1].lower
        found = self._besides.called(noun, span) if phrase[1].text.islower() and noun.isalpha() else None
        return found or (self._besides.company(span) if noun in COMPANY else None)

    def may_be(self, phrase: Sequence[Word], draft: ActorDraft) -> bool:
        """Whether "the 31-year-old" may be somebody whose age the report does not give, and gives to nobody else."""
        return self._besides.may_be(phrases.written(self._text, phrase), draft)

    def known(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """Whom a description goes back to by its chain, if it points back and names no office that another holds."""
        found = self._chains.before(span) if self.points_back(phrase) else None
        office = world.office(phrases.written(self._text, phrases.core(phrase)))
        if found is None or office is None or office.key in _VAGUE or not found.offices:
            return found
        return found if found.holds(office, surely=False) else None

    def _written_before(self, ending: str, span: Span) -> ActorDraft | None:
        """The institution that was last written with capitals up to its kind ("the Brakk Foreign Ministry")."""
        pattern = re.compile(rf"(?:\b[A-Z][\w’'.-]*[^\S\n]+){{1,5}}{ending.capitalize()}\b")
        found = list(pattern.finditer(self._text, max(span.start - _BEFORE, 0), span.start))
        if not found:
            return None
        name = " ".join(found[-1].group().removeprefix("The ").split())
        draft = self._roster.entry(name) or self._roster.once(name, ActorDraft(name, "institution"))
        draft.mention(Span(found[-1].end() - len(found[-1].group().removeprefix("The ")), found[-1].end()))
        return draft

    def unnamed(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """An actor of its own that only a description names: "a senior official"; a body whose name was not seen as one.

        What nobody is ("the decision") is none, unless it is something written that tells ("a report").
        """
        bare = phrases.core(phrase)
        if not bare or bare[0].lower in PRONOUNS:
            return None
        nation = next(
            (c for w in bare if w.is_capitalised and (c := world.nationality(w.text) or world.country(w.text))), None
        )
        if self._chains.is_thing(span) and not any(_telling(w.lower) for w in bare):
            return None
        name = phrases.called(self._text, bare)
        if (body := self._body(bare)) is not None:
            return body
        return self._roster.unnamed(ActorDraft(name, _kind(bare), nation.code if nation else None, named=False))

    def _body(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """The institution that capitals name: one that is named elsewhere, or one whose words say what it is."""
        name = " ".join(phrases.written(self._text, phrase).split())
        if len(phrase) < 2 or not phrase[0].is_capitalised or phrase[0].lower in DETERMINERS:
            return None
        known = self._roster.written(name)
        if known is not None:
            if known.kind == "unknown" and phrase[-1].lower in ORGANISATION_WORDS:
                known.kind = "institution"
            return known if known.kind == "institution" else None
        capitals = all(w.is_capitalised or w.lower in _JOINING for w in phrase) and phrase[-1].is_capitalised
        if not capitals or not any(w.lower in ORGANISATION_WORDS for w in (phrase[-1], *_before_joint(phrase))):
            return None
        return self._roster.once(key_of(name), ActorDraft(name, "institution"))


def _telling(word: str) -> bool:
    """Whether a noun is of something that may be said to tell, or of many people."""
    return word in _TELLING or word.removesuffix("s") in _TELLING or word in ORGANISATION_WORDS


def _before_joint(phrase: Sequence[Word]) -> Sequence[Word]:
    """The word before the first small word of a name: "Ministry" of "Ministry of Health"."""
    return next((phrase[k - 1 : k] for k, w in enumerate(phrase) if k and w.lower in _JOINING), ())


def _kind(phrase: Sequence[Word]) -> ActorKind:
    if phrases.is_plural(phrase):
        return "group"
    if phrases.is_spokesperson(phrase):
        return "person"
    return "institution" if phrase[-1].lower in ORGANISATION_WORDS else "unknown"
