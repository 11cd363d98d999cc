"""People and bodies that a report only describes ("police", "three protesters"), as actors of their own."""

from __future__ import annotations

from collections.abc import Sequence

from lucca import world
from lucca.extract import phrases
from lucca.extract.actors import ActorDraft, admitted
from lucca.extract.people import BODIES, BUILDINGS, PEOPLE, PRIVATE, VAGUE
from lucca.language import Analysis
from lucca.language.lexicon import PRONOUNS
from lucca.language.words import Word, words
from lucca.records import Actor, Span
from lucca.records.reading import ActorKind

_NOBODY = frozenset(
    "his her its their our my your any no every each other another such those these whose both neither what which "
    "more fewer less most many few far".split()
)
"""Words before a description that leave open who is meant, or mean somebody spoken of before."""
_POINTING = frozenset(
    "him her them us me who whom which that this these those yourself myself ourselves himself herself themselves one "
    "ones".split()
)
_COUNTING = frozenset(
    "all some many most few several others both each none any half more less much enough part majority".split()
)
"""Words that only tell how many of somebody, and so name nobody."""
_LONGEST = 8
"""Words of a description at most: longer ones are seldom parsed right."""
_KINDS: dict[str, tuple[ActorKind, ActorKind]] = {"person": ("person", "group"), "organization": ("institution", "group")}
"""What one and several of a kind of mention are."""


class Unnamed:
    """The unnamed actors of one report; the same words are the same actor. New ones are added to `actors`."""

    def __init__(self, report: str, text: str, analysis: Analysis, actors: dict[str, Actor]) -> None:
        self._report = report
        self._text = text
        self._heads = {m.head.start: m.kind for m in analysis.mentions if m.kind in _KINDS}
        self._actors = actors
        self._by_name = {a.name.casefold(): a.id for a in actors.values() if not a.named}

    def of(self, phrase: Span, *, undergoing: bool) -> tuple[str, ...]:
        """The id of whom a phrase describes; nothing where the words leave open who is meant."""
        found = phrases.core(words(self._text, phrase.start, phrase.end))
        first = self._text[phrase.start : phrase.end].split()[:1]
        if (
            not found
            or any(w.is_mark or w.lower in {"%", "percent"} for w in found)
            or len(found) > _LONGEST
            or first[0].lower() in _NOBODY
        ):
            return ()
        head = found[_last_of_head(found)]
        kind = self._kind(head, len(found))
        is_definite = first[0].lower() in {"the", "that", "this"}
        if kind is None or (is_definite and _is_anaphoric(kind, head, len(found))):
            return ()
        if not undergoing and head.lower in PRIVATE:
            return ()
        if kind == "person" and found[0].text == self._text[phrase.start : phrase.end] and head.text.islower():
            return ()  # "campaigned for president": the office, and nobody
        name = found[0].lower if len(found) == 1 else phrases.called(self._text, found)  # a sentence's capital taken back
        if name.casefold() not in self._by_name:
            nations = (world.nationality(w.text) or world.country(w.text) for w in found if w.is_capitalised)
            nation = next((n for n in nations if n), None)
            draft = ActorDraft(name, kind, nation.code if nation is not None else None, named=False)
            self._by_name[name.casefold()] = admitted(self._actors, draft, self._report, phrase)
        return (self._by_name[name.casefold()],)

    def _kind(self, head: Word, length: int) -> ActorKind | None:
        if head.lower in _POINTING | _COUNTING or head.lower in PRONOUNS or not head.text[:1].isalpha():
            return None
        if head.is_capitalised and head.lower not in PEOPLE:
            return None  # a name, or part of one
        if head.lower in PEOPLE:
            return PEOPLE[head.lower] if length > 1 or head.lower not in VAGUE else None
        if head.lower in BUILDINGS:
            return None
        kinds = _KINDS.get(self._heads.get(head.span.start, ""))
        return kinds[head.lower.endswith("s") and not head.lower.endswith("ss")] if kinds is not None else None


def _last_of_head(found: Sequence[Word]) -> int:
    """Where the noun stands that heads a phrase; of "dozens of protesters" it is the last."""
    behind = next(
        (k for k, w in enumerate(found) if w.lower in {"of", "for", "to", "in", "loyal", "allied"} and k), len(found)
    )
    capitals = behind + 1 < len(found) and found[-1].is_capitalised
    return behind - 1 if behind == len(found) or capitals else len(found) - 1


def _is_anaphoric(kind: ActorKind, head: Word, length: int) -> bool:
    """Whether "the" may point to somebody spoken of before ("the senator", "the company")."""
    return kind == "person" or (kind == "institution" and head.lower not in BODIES and length < 3)
