"""Syntax as a tree to walk in."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from lucca.language.syntax import Syntax
from lucca.records import Span

_CORE = frozenset(
    "det det:predet amod compound flat fixed nmod:poss nummod case punct goeswith nmod:desc nmod:unmarked advmod".split()
)
_APART = frozenset(
    "conj ccomp advcl advcl:relcl parataxis acl:relcl cc punct appos csubj csubj:pass discourse dislocated "
    "nsubj:outer".split()
)
_SOME = frozenset(
    "group handful ten dozen hundred thousand million score number team couple crowd coalition member pair trio majority "
    "band gang".split()
)
"""Nouns that only tell how many there are of what stands behind "of"."""
_LONGEST = 500
_DEEP = 12
_NOTHING: list[int] = []


class Tree:
    """The trees of a text; tokens are numbers as in `Syntax`."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        self.syntax = syntax
        self._text = text
        self._children: defaultdict[int, list[int]] = defaultdict(list)
        for token, head in enumerate(syntax.heads):
            if head >= 0:
                self._children[head].append(token)

    @cached_property
    def ings(self) -> set[int]:
        """The tokens that end in -ing."""
        return {k for k, (_, end) in enumerate(self.syntax.tokens) if self._text[end - 3 : end].lower() == "ing"}

    @cached_property
    def _forms(self) -> list[str]:
        return [self._text[start:end].lower() for start, end in self.syntax.tokens]

    @cached_property
    def _lemmas(self) -> list[str]:
        return [lemma.lower() for lemma in self.syntax.lemmas]

    def children(self, token: int, *relations: str) -> list[int]:
        """What depends on a token, of some relations (all without any), in text order."""
        found = self._children.get(token, _NOTHING)
        if not found or not relations:
            return found.copy()
        told = self.syntax.relations
        return [k for k in found if told[k] in relations]

    def lemma(self, token: int) -> str:
        """The base form in lower case."""
        return self._lemmas[token]

    def form(self, token: int) -> str:
        """The word as it stands, in lower case."""
        return self._forms[token]

    def is_capitalised(self, token: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self._text[self.syntax.tokens[token].start].isupper()

    def tensed(self, verb: int) -> bool:
        """Whether a verb is no bare form ("suggested that it attack" is one)."""
        return self._forms[verb] != self.lemma(verb) or bool(self.children(verb, "aux"))

    def case(self, token: int) -> str:
        """The first preposition of a phrase ("+" for none)."""
        marks = self.children(token, "case")
        if not marks:  # the parser may hang it on the first word of a name
            marks = [m for k in self.children(token, "compound", "flat") for m in self.children(k, "case") if m < token]
        return self.lemma(marks[0]) if marks else "+"

    def conjoined(self, token: int) -> list[int]:
        """A phrase's head and those that are joined to it by "and"; only it where it is "or" or "but".

        Of what several names tell apart ("two bankers, Lind and Reyes") the names.
        """
        beside = self.children(token, "appos") if self.syntax.upos[token] == "NOUN" else []
        if (
            beside
            and self.syntax.upos[beside[0]] == "PROPN"
            and any(k > beside[0] for k in self.children(beside[0], "conj"))
        ):
            token = beside[0]
        found = [token]
        for other in self.children(token, "conj"):
            if any(self.lemma(c) in {"or", "but", "nor"} for c in self.children(other, "cc")):
                continue
            if self.syntax.upos[other] in {"NOUN", "PROPN", "PRON", "ADJ"}:
                found.append(other)
        return found

    def phrase(self, head: int) -> Span:
        """The phrase of a head without what conjoins or follows it, and without its preposition."""
        inside = sorted({head, *self._core(head, 0)})
        first = head
        while first - 1 in inside:
            first -= 1
        while first < head and (self.syntax.relations[first] in {"case", "punct"} and self.syntax.heads[first] == head):
            first += 1
        last = head
        while last + 1 in inside and (
            self._forms[last + 1] == "-" or self.syntax.relations[last + 1] not in {"case", "punct", "advmod"}
        ):
            last += 1
        named = self._named(head, last)
        if named is not None:
            return Span(self.syntax.tokens[first].start, named.end)
        behind = self._of(head) or self._loyal(head)
        if behind is not None and behind.start >= self.syntax.tokens[last].end:
            return Span(self.syntax.tokens[first].start, behind.end)
        return Span(self.syntax.tokens[first].start, self.syntax.tokens[last].end)

    def head(self, phrase: Span) -> int | None:
        """The token of a phrase on which its others hang; None where no token stands in it."""
        first = bisect_left(self.syntax.tokens, phrase.start, key=lambda t: t.start)
        end = bisect_left(self.syntax.tokens, phrase.end, key=lambda t: t.start)
        return next((k for k in range(first, end) if not first <= self.syntax.heads[k] < end), None)

    def _named(self, head: int, last: int) -> Span | None:
        """The name right behind what somebody is ("the mayor Ada Moreau")."""
        if self.syntax.upos[head] != "NOUN":
            return None
        found = next((k for k in self.children(head, "appos") if self.syntax.upos[k] == "PROPN" and k > last), None)
        name = self.phrase(found) if found is not None else None
        return name if name is not None and name.start == self._after(last) else None

    def _after(self, token: int) -> int:
        """Where the next word begins; -1 where none does."""
        return self.syntax.tokens[token + 1].start if token + 1 < len(self.syntax.tokens) else -1

    def _of(self, head: int) -> Span | None:
        """ "of Brakk" behind "the government", "of protesters" behind "dozens"."""
        found = next((k for k in self.children(head, "nmod") if self.case(k) == "of" and k > head), None)
        if found is None or (self.syntax.upos[head] == "PROPN" and not self.is_capitalised(found)):
            return None
        if self.syntax.upos[found] != "PROPN" and self.lemma(head) not in _SOME:
            return None
        return self.phrase(found)

    def _loyal(self, head: int) -> Span | None:
        """ "Loyal to Moreau" behind "forces"."""
        for loyal in self.children(head, "amod"):
            to = [k for k in self.children(loyal, "obl") if self.case(k) == "to" and k > loyal > head]
            if to and self._forms[loyal] in {"loyal", "allied"}:
                return self.phrase(to[0])
        return None

    def _core(self, head: int, depth: int) -> Iterator[int]:
        if depth > _DEEP:
            return
        for child in self._children.get(head, _NOTHING):
            if self.syntax.relations[child] in _CORE:
                yield child
                yield from self._core(child, depth + 1)

    def subtree(self, head: int, apart: frozenset[str] = frozenset()) -> list[int]:
        """A token and all below it; not into relations of `apart`."""
        found, open_ = [], [head]
        while open_:
            token = open_.pop()
            found.append(token)
            open_ += [k for k in self._children.get(token, _NOTHING) if self.syntax.relations[k] not in apart]
        return found

    def clause(self, token: int, *spans: Span) -> Span:
        """The words of the clause that a token heads, and the phrases of its event, at most 500 code points."""
        own = [self.syntax.tokens[k] for k in self.subtree(token, _APART)] + list(spans)
        whole = Span(min(s.start for s in own), max(s.end for s in own))
        if whole.end - whole.start <= _LONGEST:
            return whole
        needed = [self.syntax.tokens[token], *spans]
        return Span(min(s.start for s in needed), min(max(s.end for s in needed), min(s.start for s in needed) + _LONGEST))
