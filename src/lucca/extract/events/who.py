"""Who the phrases of an event stand for."""

from __future__ import annotations

from bisect import bisect_left

from lucca import world
from lucca.extract.parties import OFFICIAL, Parties
from lucca.extract.people import VAGUE
from lucca.extract.sides import Sides
from lucca.extract.unnamed import Unnamed
from lucca.language import Analysis
from lucca.language.predicates import Tree
from lucca.language.words import words
from lucca.records import Report, Span, Statement
from lucca.world import may_be_same_office

_SEVERAL = frozenset({"they", "we"})
_ARMS = frozenset(
    "missiles missile rockets rocket jets jet drones drone shells bombs planes plane artillery tanks warplanes warplane "
    "snipers bombers gunboats airstrikes airstrike strikes strike shelling bombing bombings bombardment attack attacks raid "
    "raids fire gunfire helicopters helicopter warships ships".split()
)
"""Nouns behind a name that do what their owner does."""
_ENVOYS = frozenset("ambassadors peacekeepers airmen sailors".split())
_OF_ARMS = frozenset("air drone missile rocket artillery suicide cyber car mortar sniper fighter military ground".split())
_PRONOUNS = frozenset("he she it him her they them we us i me you this that these those who which one it's himself".split())
_OWNED = frozenset("his her their its my our your".split())
_VAGUE = frozenset(
    "many some several few most all both others two three yourself she he they them we us you his her my your their him "
    "me someone anyone everyone people".split()
)
_SINGLE = frozenset({"he", "she", "it", "i"})


class Who:
    """The actors of one report by phrase, each phrase asked once a voice."""

    def __init__(self, report: Report, analysis: Analysis, parties: Parties, tree: Tree, sides: Sides) -> None:
        self._text = report.text
        self._parties = parties
        self._tree = tree
        self._sides = sides
        self._names = analysis.names
        self._unnamed = Unnamed(report.id, report.text, analysis, parties.actors)
        self._known: dict[tuple[Span, str | None, bool], tuple[str, ...]] = {}

    def of(self, phrase: Span, voice: Statement | None, *, undergoing: bool = False) -> tuple[str, ...]:
        """Ids of the actors that a phrase names or describes; nothing where it is not plain.

        `undergoing`: force is used upon them, so that anybody may be meant.
        """
        phrase = self._whole(phrase)
        key = (phrase, voice.id if voice is not None else None, undergoing)
        if key not in self._known:
            self._known[key] = (
                self._acting(self._find(phrase, voice), phrase)
                or self._acting(self._exact(phrase), phrase)
                or self._agent_of_state(phrase)
                or self._acting(self._gone_back(phrase, voice), phrase)
                or self._unnamed.of(phrase, undergoing=undergoing)
            )
        return self._known[key]

    def other(self, phrase: Span, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whom "him" means where it seemed to mean the doers themselves; nothing where it is no pronoun or not plain."""
        word = self._text[phrase.start : phrase.end].lower()
        found = self._parties.someone_else(phrase, word, actors)
        return (found,) if found is not None else ()

    def _gone_back(self, phrase: Span, voice: Statement | None) -> tuple[str, ...]:
        """Whom a pronoun or a description goes back to, by its chain or the words beside it."""
        words_ = self._text[phrase.start : phrase.end].lower().split()
        if len(words_) > 1 and (words_[0] in _OWNED or words_[-1] in VAGUE):
            return ()
        head = self._tree.head(phrase)
        return self._sides.one(head, voice) if head is not None else ()

    def _whole(self, phrase: Span) -> Span:
        """A phrase that ends inside a name, with all of the name ("the Organisation | of Islamic Cooperation"), or right
        before a person's, with it ("Velmora's President | Ada Moreau")."""
        at = bisect_left(self._names, phrase.end, key=lambda n: n.span.start)
        behind = self._names[at] if at < len(self._names) else None
        title = self._text[phrase.start : phrase.end].split()[-1:]
        if (
            behind is not None
            and behind.kind == "person"
            and behind.span.start == phrase.end + 1
            and self._text[phrase.end] == " "
            and title
            and (title[0][0].isupper() or self._is_named_by(behind.span))
        ):
            return Span(phrase.start, behind.span.end)
        name = self._names[at - 1].span if at else phrase
        return Span(phrase.start, name.end) if name.start >= phrase.start and name.end > phrase.end else phrase

    def _is_named_by(self, name: Span) -> bool:
        """Whether a name right behind a description says who that is ("the front-runner | Ada Moreau"), and does nothing
        itself."""
        named = self._tree.head(name)
        return named is not None and not self._tree.syntax.relations[named].startswith("nsubj")

    def _agent_of_state(self, phrase: Span) -> tuple[str, ...]:
        """ "A Turkish soldier" stands for Turkey as "Turkish soldiers" do."""
        found = words(self._text, phrase.start, phrase.end)
        if len(found) < 2 or f"{found[-1].lower}s" not in OFFICIAL | _ENVOYS:
            return ()
        return self._parties.adjective(found[-2].text)

    def _acting(self, found: tuple[str, ...], phrase: Span) -> tuple[str, ...]:
        words_ = self._text[phrase.start : phrase.end].split()
        pronoun = words_[0].lower() if words_ and not words_[0].isupper() else ""  # "US" is none
        return found if all(self._may_act(a, pronoun) for a in found) else ()

    def _may_act(self, actor: str, first: str) -> bool:
        """Whether an actor can do or undergo something, and is not taken for one by a pronoun that does not fit."""
        who = self._parties.actors[actor]
        if (
            first == "other"
            or who.name.lower() in _PRONOUNS
            or (who.kind == "unknown" and not who.named)
            or (not who.named and who.name.lower().split()[0] in _VAGUE)
        ):
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
        if found[0].lower in _OWNED and len(found) > 1 and not any(w.is_capitalised for w in found[1:]):
            return ()  # "his wife" is never he
        pronoun = found[0].lower if len(found) == 1 else ""
        if pronoun in _SEVERAL and voice is not None and len(voice.speakers) > 1:
            return voice.speakers
        named = self._parties.named(found, voice)
        if named:
            return named
        if found[-1].lower in _ARMS and len(found) > 1:
            before = found[:-2] if found[-2].lower in _OF_ARMS and len(found) > 2 else found[:-1]
            owner = Span(phrase.start, before[-1].span.end)
            return self._parties.adjective(before[-1].text) or self._parties.named(before, voice) or self._exact(owner)
        whole = self._parties.at(phrase, whole=True) or self._without_article(phrase) or self._officer(phrase)
        if whole is not None:
            return (whole,)
        if pronoun in _SINGLE and voice is not None and voice.kind == "indirect" and len(voice.speakers) == 1:
            return voice.speakers
        return ()

    def _exact(self, phrase: Span) -> tuple[str, ...]:
        first, *more = self._text[phrase.start : phrase.end].lower().split() or [""]
        if more and first in _OWNED:
            return ()
        known = self._parties.at(phrase, whole=True)
        return (known,) if known is not None else ()

    def _officer(self, phrase: Span) -> str | None:
        """The one who holds the office that the phrase names ("Brakk's prime minister", "the senator"), else the state it
        acts for."""
        exact = self._text[phrase.start : phrase.end]
        office = world.office(exact)
        if office is None or office.tenure != "in-office":
            return None
        if office.country is not None:
            return self._parties.officer(office)
        everyone = self._parties.actors.values()
        sole = [a.id for a in everyone if any(may_be_same_office(r.title, office) for r in a.roles)]
        return sole[0] if len(sole) == 1 and exact.lower().startswith("the ") else None

    def _without_article(self, phrase: Span) -> str | None:
        """A mention may stand without the article that the phrase has."""
        exact = self._text[phrase.start : phrase.end]
        for article in ("The ", "the ", "A ", "a ", "An ", "an "):
            if exact.startswith(article):
                return self._parties.at(Span(phrase.start + len(article), phrase.end), whole=True)
        return None
