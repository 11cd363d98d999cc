"""Sides: who the heads of phrases around a verb or noun stand for, by their words and by what they go back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from lucca import world
from lucca.extract.documents import DOCUMENTS
from lucca.extract.parties import OFFICIAL, Parties
from lucca.language import Analysis
from lucca.language.lexicon import SPOKESPEOPLE
from lucca.language.predicates import Tree
from lucca.language.words import words
from lucca.records import Span, Statement

_OWN = frozenset("i we me us my our myself ourselves".split())
_POINTING = frozenset("he she it they him her them his its their itself themselves himself herself".split())
_PERSONAL = frozenset("he she him her his himself herself".split())
_IMPERSONAL = frozenset("it its itself".split())
_SURE = 0.7
"""Least confidence of a link between mentions that is followed; `lucca.extract.cast.chains` tells what it is worth."""
_STEPS = 30
"""Links that are followed at most."""
_FOR = frozenset({"for", "of", "from"})
_FROM = frozenset({"from", "by"})
_STANDING = frozenset("nsubj nsubj:pass obl obl:agent obj iobj nmod conj".split())


class Sides:
    """The actors of one report, asked by the numbers of tokens that head phrases."""

    def __init__(self, text: str, analysis: Analysis, parties: Parties, tree: Tree) -> None:
        self._text = text
        self._tree = tree
        self._parties = parties
        self._mentions = analysis.mentions
        self._starts = [m.head.start for m in analysis.mentions]

    def of(self, heads: Iterable[int], voice: Statement | None) -> tuple[str, ...]:
        """Ids of the actors that phrases stand for; nothing where one of them is not plain."""
        found: dict[str, None] = {}
        for head in heads:
            here = self.one(head, voice)
            if not here:
                return ()
            found.update(dict.fromkeys(here))
        return tuple(found)

    def one(self, head: int, voice: Statement | None) -> tuple[str, ...]:
        """Ids of the actors that the phrase of one head stands for, without those joined to it."""
        form = self._tree.form(head)
        if form in _OWN:
            return self._named(head, voice)
        if form in _POINTING:
            return self._pointed(head, form, voice)
        if self._tree.lemma(head) in SPOKESPEOPLE:
            return self._spoken_for(head, voice)
        if (there := self._there(head)) is not None:
            return (there,)
        if self._tree.lemma(head) in DOCUMENTS and (whose := self._whose(head)):
            return self.of(whose, voice)
        found = self._phrase(self._tree.phrase(head), voice)
        for beside in self._tree.children(head, "appos") if not found else ():
            found = found or self._phrase(self._tree.phrase(beside), voice)
        return found or self._chained(head) or self._predicated(head, voice)

    def _phrase(self, phrase: Span, voice: Statement | None) -> tuple[str, ...]:
        """Ids of the actors that a phrase names, describes as one of the report's, or means by their office."""
        known = self._parties.named(words(self._text, phrase.start, phrase.end), voice)
        if not known:
            bare = self._text[phrase.start : phrase.end].split(maxsplit=1)
            cut = len(bare[0]) + 1 if len(bare) > 1 and bare[0].lower() in {"the", "a", "an"} else 0
            spans = (phrase, Span(phrase.start + cut, phrase.end))
            found = next((a for s in spans if (a := self._parties.at(s, whole=True)) is not None), None)
            office = world.office(self._text[phrase.start : phrase.end]) if found is None else None
            found = found or (self._parties.officer(office) if office is not None else None)
            known = (found,) if found is not None else ()
        actors = self._parties.actors
        return known if all(actors[a].named or actors[a].kind != "unknown" for a in known) else ()

    def _named(self, head: int, voice: Statement | None) -> tuple[str, ...]:
        span = self._tree.syntax.tokens[head]
        return self._parties.named(words(self._text, span.start, span.end), voice)

    def _pointed(self, head: int, form: str, voice: Statement | None) -> tuple[str, ...]:
        """Whom a pronoun goes back to: by its chain where that is sure, else the nearest that fits."""
        found = self._chained(head) or self._named(head, voice) or (self._centred(head, voice) if form == "it" else ())
        if not found and voice is not None and voice.kind == "indirect" and form not in {"they", "them", "their"}:
            found = voice.speakers
        return found if len(found) == 1 and self._fits(found[0], form) else ()

    def _centred(self, head: int, voice: Statement | None) -> tuple[str, ...]:
        """Of "it" as a subject, the subject of the sentence before, where that is a state or body.

        Grosz, Joshi and Weinstein 1995: who a sentence is about is rather its subject, and goes on to be so.
        """
        tree = self._tree
        sentences = tree.syntax.sentences
        number = bisect_right(sentences, head, key=lambda s: s[0]) - 1
        if number < 1 or not tree.syntax.relations[head].startswith("nsubj"):
            return ()
        first, end = sentences[number - 1]
        if "\n\n" in self._text[tree.syntax.tokens[first].start : tree.syntax.tokens[head].start]:
            return ()
        root = next((k for k in range(first, end) if tree.syntax.heads[k] < 0), first)
        subjects = tree.children(root, "nsubj", "nsubj:pass")
        return self._phrase(tree.phrase(subjects[0]), voice) if len(subjects) == 1 else ()

    def _fits(self, actor: str, pronoun: str) -> bool:
        kind = self._parties.actors[actor].kind
        return not (pronoun in _PERSONAL and kind not in {"person", "unknown"}) and not (
            pronoun in _IMPERSONAL and kind == "person"
        )

    def _spoken_for(self, head: int, voice: Statement | None) -> tuple[str, ...]:
        """Whom an unnamed spokesperson speaks for: "a spokesman for the bank", "a Norwegian spokeswoman"."""
        behind = [k for k in self._tree.children(head, "nmod") if self._tree.case(k) in _FOR]
        before = self._tree.children(head, "nmod:poss", "compound", "amod", "nmod:desc")
        for one in (*behind, *before):
            found = self.one(one, voice) or self._parties.adjective(self._tree.form(one).capitalize())
            if found:
                return found
        return ()

    def _predicated(self, head: int, voice: Statement | None) -> tuple[str, ...]:
        """Of "a critic" in "Lind is a critic who has called for …", Lind."""
        tree = self._tree
        for _ in range(4):
            above = tree.syntax.heads[head]
            if tree.children(head, "cop") or tree.syntax.relations[head] != "conj" or above < 0:
                break
            head = above
        own = tree.children(head, "nsubj") if tree.children(head, "cop") else []
        if not own and tree.children(head, "cop") and tree.syntax.relations[head] == "conj":
            own = tree.children(tree.syntax.heads[head], "nsubj")
        return self._phrase(tree.phrase(own[0]), voice) if own and tree.syntax.upos[own[0]] != "PRON" else ()

    def _whose(self, head: int) -> list[int]:
        """Whose a document or a gathering is: "the ministry’s statement", "a letter from the bank"."""
        behind = [k for k in self._tree.children(head, "nmod") if self._tree.case(k) in _FROM]
        found = self._tree.children(head, "nmod:poss") or behind
        return self._tree.conjoined(found[0]) if found else []

    def _there(self, head: int) -> str | None:
        """Of "leaders there" the state that was named last before, in this sentence or the one before."""
        tree, tokens = self._tree, self._tree.syntax.tokens
        near = head + 1 < len(tokens) and tree.form(head + 1) == "there"
        if not near or tree.lemma(head) + "s" not in OFFICIAL:
            return None
        sentences = tree.syntax.sentences
        number = bisect_right(sentences, head, key=lambda s: s[0]) - 1
        for token in range(head - 1, sentences[max(number - 1, 0)][0] - 1, -1):
            standing = tree.syntax.upos[token] == "PROPN" and tree.syntax.relations[token] in _STANDING
            known = self._parties.at(tokens[token]) if standing else None
            if known is not None and self._parties.actors[known].kind == "state":
                return known
        return None

    def _chained(self, head: int) -> tuple[str, ...]:
        """Whom the mention with this head goes back to, link by link, as long as every one is sure."""
        span = self._tree.syntax.tokens[head]
        at = bisect_left(self._starts, span.start)
        if at == len(self._mentions) or not self._mentions[at].head.overlaps(span):
            return ()
        asked = self._mentions[at]
        mention = asked
        for _ in range(_STEPS):
            if mention.before is None or mention.confidence < _SURE:
                return ()
            mention = self._mentions[mention.before]
            known = self._parties.at(mention.head)
            if known is not None and self._parties.actors[known].named:
                person = self._parties.actors[known].kind == "person"
                return (known,) if person == (asked.kind == "person") else ()
        return ()


def between(spans: Iterable[Span]) -> Span:
    """The stretch that holds all of some spans."""
    held = list(spans)
    return Span(min(s.start for s in held), max(s.end for s in held))
