"""What befell the counted, by the syntax: the verb, adjective or noun that governs a number or its noun.

"Seven people lost their lives", "were named among the dead" and "are confirmed as having died" have no word for it right
beside the number; the tree says who undergoes what.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lucca.extract.figures.classes import PERSONS
from lucca.extract.figures.fates import (
    ASSEMBLING,
    ATTENDING,
    BEING,
    DONE,
    EVENTS,
    GROUPED,
    HARMS,
    HAVING,
    HOSPITALS,
    OCCASIONS,
    REPORTING,
    TAKING,
    TRANSPARENT,
    UNDERGONE,
)
from lucca.extract.figures.placed import Placed
from lucca.language.syntax import Syntax
from lucca.records import Span

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})
_CLAUSES = ("xcomp", "advcl", "ccomp", "obl", "conj", "acl")
_DEPTH = 3
"""Verbs between the counted and what is said of them: "are believed to have been reported missing"."""
_RELATIVE = frozenset({"who", "which", "that"})
_OF_PERSONS = frozenset("deaths injured arrested charged rescued abducted hospitalised infected missing marchers".split())
"""What befalls persons and animals alone: "saved 300 jobs" rescued nobody."""
_DESCRIBING = frozenset({"sell", "capture", "save"})
"""Verbs that behind a noun say which it is: "two of the bars sold in the shops"."""
_LIVES = {"claim": "deaths", "take": "deaths", "cost": "deaths", "lose": "deaths", "save": "rescued"}
_ASIDE = frozenset("in at to near from on by outside inside around across".split())
_OF_MANY = frozenset({"sold", "destroyed", "damaged"})
"""What counts only by the number: "one pair was sold" is no figure."""
_WIDE = 160
"""Code points that the words of one figure span at the most."""


@dataclass(frozen=True, slots=True)
class Fate:
    """The class of the counted, their noun's token (None where the number stands alone), and the token that tells it.

    `part` says that they are said to be among others.
    """

    counts: str
    noun: int | None
    told_by: int
    part: bool = False


class Governed(Placed):
    """The trees of a report, asked for what governs its numbers.

    `things` are offsets where words for what is neither a person nor an animal begin.
    """

    def __init__(self, text: str, syntax: Syntax, things: Collection[int] = ()) -> None:
        super().__init__(text, syntax)
        self._things = things

    def is_thing(self, start: int, counts: str) -> bool:
        """Whether the word that begins at `start` names what cannot have met with `counts`."""
        return counts in _OF_PERSONS and start in self._things

    def is_aside(self, noun: Span) -> bool:
        """Whether a noun only stands in a phrase beside another: "houses in two villages were damaged"."""
        at = self.token(noun)
        relations = self.tree.syntax.relations
        return at is not None and relations[at] in {"nmod", "obl"} and self.tree.case(at) in _ASIDE

    def fate(self, number: Span) -> Fate | None:
        """What befell those whom the number at `number` counts; None where the syntax does not tell."""
        at = self.token(number)
        if at is None:
            return None
        noun, holder = self._counted(at)
        told = self._told(noun, holder)
        if told is None or not self._is_near(at, told.told_by):
            return None
        if self.tree.form(at) == "one" and self.tree.syntax.relations[at] != "nummod":  # "one of those injured"
            return None
        if self.tree.form(at) in {"one", "1"} and told.counts in _OF_MANY:
            return None
        if noun is not None and told.counts in _OF_PERSONS and self.tree.form(noun) not in PERSONS:
            return None if self.tree.syntax.tokens[noun].start in self._things else told
        return told

    def _is_near(self, at: int, other: int) -> bool:
        a, b = self.tree.syntax.tokens[at], self.tree.syntax.tokens[other]
        return max(a.end, b.end) - min(a.start, b.start) <= _WIDE

    def _counted(self, at: int) -> tuple[int | None, int]:
        """The noun that a number counts, and the token that stands in its clause for both ("a total of 20 people")."""
        syntax = self.tree.syntax
        head, relation = syntax.heads[at], syntax.relations[at]
        noun: int | None = None
        if relation in {"nummod", "compound", "amod", "det"} and head >= 0 and syntax.upos[head] in _NOUNS:
            noun = head
        else:
            behind = [k for k in self.tree.children(at, "nmod") if self.tree.case(k) == "of" and syntax.upos[k] == "NOUN"]
            noun = behind[0] if behind else None
        holder = noun if noun is not None and syntax.heads[noun] != at else at
        above = syntax.heads[holder]
        if syntax.relations[holder] == "nmod" and above >= 0 and self.tree.lemma(above) in TRANSPARENT:
            holder = above
        return noun, holder

    def _told(self, noun: int | None, holder: int) -> Fate | None:
        """The class, from the words of the noun itself, from those that describe it, then from the verb over it."""
        for token in dict.fromkeys((holder, noun)):
            if token is not None and (found := self._described(noun, token)) is not None:
                return found
        if (found := self._governing(noun, holder)) is not None:
            return found
        first = self._first(holder)
        if first == holder:
            return None
        shared = next((c for j in self._joined(first) if j > holder and (c := self._described(noun, j))), None)
        return shared or self._governing(noun, first)

    def _first(self, token: int) -> int:
        """The first of those that are joined by "and" with a token."""
        relations, heads = self.tree.syntax.relations, self.tree.syntax.heads
        for _ in range(_DEPTH * _DEPTH):
            if relations[token] != "conj" or self.tree.syntax.upos[heads[token]] not in _NOUNS | {"NUM"}:
                return token
            token = heads[token]
        return token

    def _joined(self, first: int) -> list[int]:
        return [k for k in self.tree.children(first, "conj") if self.tree.syntax.upos[k] in _NOUNS]

    def _described(self, noun: int | None, token: int) -> Fate | None:
        """ "Seven people killed", "six who died"; of a list, what describes its last member describes all of it."""
        for described in (token, *self._joined(token)):
            for child in self.tree.children(described, "acl", "acl:relcl", "conj", "xcomp", "amod"):
                if child > token and (told := self._of_description(child)) is not None:
                    return Fate(told[0], noun, told[1])
        return None

    def _of_description(self, child: int) -> tuple[str, int] | None:
        tree = self.tree
        if tree.lemma(child) in _DESCRIBING:
            return None
        if tree.syntax.relations[child] == "acl:relcl":
            pronoun = next((k for k in tree.children(child, "nsubj", "nsubj:pass") if tree.form(k) in _RELATIVE), None)
            return self._of_subject(child, passive=self._is_passive(child)) if pronoun is not None else None
        if tree.children(child, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop"):
            return None
        if tree.lemma(child) in BEING or tree.form(child) in BEING:
            return BEING.get(tree.form(child)) or BEING[tree.lemma(child)], child
        if (
            tree.syntax.upos[child] == "VERB"
            and tree.form(child) not in self._bare(child)
            and not tree.children(child, "obj")
        ):
            return self._undergone(child)
        return None

    def _bare(self, verb: int) -> tuple[str, ...]:
        """Forms that are no participle of the past: the base form, unless it is that too ("hurt"), and "-ing"."""
        lemma = self.tree.lemma(verb)
        return (self.tree.form(verb),) if verb in self.tree.ings or (self.tree.form(verb) == lemma != "hurt") else ()

    def _governing(self, noun: int | None, token: int) -> Fate | None:
        """What the verb or noun over a token says of it."""
        tree = self.tree
        above, relation = tree.syntax.heads[token], tree.syntax.relations[token]
        if above < 0:
            return self._of_event(noun, token)
        if relation in {"nsubj", "nsubj:pass"}:
            return self._of_clause(noun, above, passive=relation == "nsubj:pass")
        if relation == "obj":
            return self._of_object(noun, token, above)
        return self._of_event(noun, token)

    def _of_clause(self, noun: int | None, verb: int, *, passive: bool) -> Fate | None:
        told = self._of_subject(verb, passive=passive or self._is_passive(verb))
        if told is not None:
            return Fate(told[0], noun, told[1])
        for among in self.tree.children(verb, "obl"):
            group = GROUPED.get(self.tree.lemma(among)) or GROUPED.get(self.tree.form(among))
            if group and self.tree.case(among) in {"among", "amongst", "in"}:
                return Fate(group, noun, among, part=True)
        return None

    def _of_subject(self, verb: int, *, passive: bool, depth: int = 0) -> tuple[str, int] | None:
        """The class of the subject of a verb or adjective, and the last token that tells it."""
        tree = self.tree
        lemma, form = tree.lemma(verb), tree.form(verb)
        if depth > _DEPTH or any(tree.lemma(k) in {"not", "never"} for k in tree.children(verb, "advmod")):
            return None
        if (form in BEING or lemma in BEING) and (passive or tree.syntax.upos[verb] == "ADJ"):
            return BEING.get(form) or BEING[lemma], verb
        told = self._undergone(verb) if passive else self._active(verb)
        if told is None and lemma in REPORTING:
            for below in tree.children(verb, *_CLAUSES):
                if below > verb and not tree.children(below, "nsubj", "nsubj:pass"):
                    told = told or self._of_subject(below, passive=self._is_passive(below), depth=depth + 1)
        return told

    def _undergone(self, verb: int) -> tuple[str, int] | None:
        tree = self.tree
        lemma = tree.lemma(verb)
        if lemma in TAKING and (hospital := self._hospital(verb)) is not None:
            return "hospitalised", hospital
        if lemma == "shoot" and any(tree.form(k) == "dead" for k in tree.children(verb)):
            return "deaths", verb
        return (UNDERGONE[lemma], verb) if lemma in UNDERGONE else None

    def _active(self, verb: int) -> tuple[str, int] | None:
        tree = self.tree
        lemma = tree.lemma(verb)
        objects = tree.children(verb, "obj")
        if lemma in DONE:
            return (DONE[lemma], verb) if not objects or lemma in {"die", "flee"} else None
        if self._assembles(verb, objects):
            return "crowd", verb
        if lost := [o for o in objects if lemma == "lose" and tree.lemma(o) == "life"]:
            return "deaths", lost[0]
        harms = [j for o in objects for j in tree.conjoined(o) if lemma in HAVING and tree.lemma(j) in HARMS]
        return ("injured", harms[0]) if harms else None

    def _assembles(self, verb: int, objects: Sequence[int]) -> bool:
        """Whether a verb says that its subjects came together: "gathered in the square", "joined the march"."""
        tree = self.tree
        lemma = tree.lemma(verb)
        if lemma in ASSEMBLING and not objects:
            return True
        turns_out = lemma in {"turn", "show", "come"} and any(
            tree.form(k) in {"out", "up"} for k in tree.children(verb, "compound:prt")
        )
        takes_part = lemma == "take" and any(tree.lemma(o) == "part" for o in objects)
        beside = [*objects, *tree.children(verb, "obl")] if lemma in ATTENDING or turns_out or takes_part else []
        return any(tree.lemma(k) in OCCASIONS for k in beside)

    def _hospital(self, verb: int) -> int | None:
        tree = self.tree
        found = (j for k in tree.children(verb, "obl") for j in tree.conjoined(k) if tree.lemma(j) in HOSPITALS)
        return next(found, None)

    def _of_object(self, noun: int | None, token: int, verb: int) -> Fate | None:
        tree = self.tree
        if noun is not None and tree.lemma(noun) == "life":
            taken = _LIVES.get(tree.lemma(verb))
            return Fate(taken, noun, verb) if taken else None
        if (told := self._undergone(verb)) is not None and not self._is_passive(verb):
            return Fate(told[0], noun, told[1])
        if tree.lemma(verb) in REPORTING | {"see", "keep"}:
            for below in tree.children(verb, "xcomp", "ccomp", "conj"):
                if token < below and not tree.children(below, "nsubj", "nsubj:pass", "aux", "cc"):
                    being = BEING.get(tree.form(below)) or BEING.get(tree.lemma(below))
                    told = (being, below) if being else self._undergone(below)
                    if told is not None:
                        return Fate(told[0], noun, told[1])
        return None

    def _of_event(self, noun: int | None, token: int) -> Fate | None:
        """ "The deaths of 12 people", "the lives of four sailors"."""
        tree = self.tree
        above = tree.syntax.heads[token]
        if above < 0 or tree.syntax.relations[token] != "nmod" or tree.case(token) not in {"of", "to"}:
            return None
        if tree.lemma(above) == "life" and noun is not None:
            over = tree.syntax.heads[above]
            taken = over >= 0 and tree.lemma(over) in {"claim", "take", "cost", "loss"}
            return Fate("deaths", noun, above) if taken else None
        kind = EVENTS.get(tree.lemma(above))
        if kind is None or tree.case(token) != ("to" if kind == "injured" else "of"):
            return None
        return Fate(kind, noun, above)

    def _is_passive(self, verb: int) -> bool:
        return bool(self.tree.children(verb, "aux:pass", "nsubj:pass"))
