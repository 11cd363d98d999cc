"""The cast of a report: its names brought together into actors, and each source phrase resolved to one of them.

Short forms join the one full name that ends in them; where two full names do, they join none. A pronoun stands for the
nearest person who was the subject of a sentence or spoke before it. What is not plain stays unresolved: no speaker is
better than a wrong one.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from lucca.language import Analysis, NamedSpan
from lucca.language.lexicon import (
    DETERMINERS,
    FEMININE,
    MASCULINE,
    ORGANISATION_WORDS,
    PRONOUNS,
    PRONOUNS_PERSON,
    SPOKESPEOPLE,
)
from lucca.language.words import Word, words
from lucca.records import Actor, Span, record_id
from lucca.records.reading import ActorKind

_PARAGRAPHS, _SENTENCES = 2, 8
"""How far a pronoun may look back, whichever is nearer; further back the person is as a rule named again."""


@dataclass(slots=True)
class _Figure:
    """An actor in the making."""

    name: str
    kind: ActorKind
    mentions: list[Span] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    named: bool = True
    speaks: bool = False


class Cast:
    """The actors of one report. `resolve` is asked in text order, so that pronouns find who spoke last."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._text = text
        self._analysis = analysis
        self._figures: list[_Figure] = []
        self._of_name: dict[Span, _Figure] = {}
        self._resolved: dict[Span, tuple[_Figure, ...]] = {}
        self._spoke: list[tuple[Span, _Figure]] = []
        self._sentences = [s for part in analysis.sentences for s in part]
        self._told = _unquoted(analysis)
        self._gather()

    def resolve(self, source: Span) -> "tuple[_Figure, ...]":
        """Who a source phrase names, and speaks; none where it is not plain."""
        if source not in self._resolved:
            figure = self._speaker(source)
            self._resolved[source] = (figure,) if figure else ()
        return self._resolved[source]

    def mention(self, phrase: Span) -> "tuple[_Figure, ...]":
        """Who a phrase names that is not speaking: somebody told, asked or accused."""
        figure = self._named(phrase) or self._nominal(phrase)
        if figure is None:
            return ()
        figure.speaks = True
        if not any(phrase.overlaps(m) for m in figure.mentions):
            figure.mentions.append(phrase)
        return (figure,)

    def _speaker(self, source: Span) -> "_Figure | None":
        figure = self._named(source) or self._pronoun(source) or self._nominal(source)
        if figure is not None:
            figure.speaks = True
            self._spoke.append((source, figure))
            if source not in figure.mentions and not any(source.overlaps(m) for m in figure.mentions):
                figure.mentions.append(source)
        return figure

    def actors(self, report: str) -> tuple[tuple[Actor, ...], dict[int, str]]:
        """The actors that speak or are plainly persons or organisations, and the id of each figure by its `id()`."""
        shown = [f for f in self._figures if f.speaks or f.kind != "unknown"]
        ids = {id(f): record_id(report, "actor", sorted(f.mentions), f.name) for f in shown}
        records = tuple(
            Actor(
                id=ids[id(f)],
                name=f.name,
                kind=f.kind,
                mentions=tuple(sorted(f.mentions)),
                named=f.named,
                confidence=0.8 if f.named else 0.6,
            )
            for f in shown
        )
        return records, ids

    def _gather(self) -> None:
        """Brings the names together, longest forms first."""
        forms: dict[str, list[NamedSpan]] = defaultdict(list)
        for name in self._analysis.names:
            forms[_key(self._text[name.span.start : name.span.end])].append(name)
        full = [key for key in forms if " " in key]
        for key in sorted(forms, key=lambda k: (-k.count(" "), forms[k][0].span)):
            spans = forms[key]
            longer = self._longer_form(key, full, forms)
            figure = longer if longer is not None else self._new(spans[0])
            figure.mentions += [n.span for n in spans]
            figure.genders |= {g for n in spans for g in _genders(n.titles)}
            if figure.kind == "unknown" and any(n.kind == "person" or (n.cued and " " in figure.name) for n in spans):
                figure.kind = "person"
            for name in spans:
                self._of_name[name.span] = figure
        self._figures.sort(key=lambda f: min(f.mentions))
        for figure in self._figures:
            figure.name = self._usual_form(figure)

    def _usual_form(self, figure: _Figure) -> str:
        """The full form that stands most often, the shorter of two: a longer one may have swallowed a heading's words."""
        forms = Counter(self._text[m.start : m.end] for m in figure.mentions)
        full = [f for f in forms if len(f.split()) > 1]
        return max(full, key=lambda f: (forms[f], -len(f))) if figure.kind == "person" and full else figure.name

    def _longer_form(self, key: str, full: Sequence[str], forms: dict[str, list[NamedSpan]]) -> _Figure | None:
        """The one full name that `key` shortens: its last words, or its first and last."""
        fits = [k for k in full if k != key and (k.endswith(" " + key))]
        figures = {id(f): f for k in fits if (f := self._of_name.get(forms[k][0].span)) is not None}
        return next(iter(figures.values())) if len(figures) == 1 else None

    def _new(self, name: NamedSpan) -> _Figure:
        kind: ActorKind = "person" if name.kind == "person" else "institution" if name.kind == "organisation" else "unknown"
        figure = _Figure(self._text[name.span.start : name.span.end], kind)
        self._figures.append(figure)
        return figure

    def _named(self, source: Span) -> _Figure | None:
        """The name that heads the phrase: the last before any comma or "of"; a possessive only owns the head."""
        phrase = words(self._text, source.start, source.end)
        names = self._analysis.names
        first = bisect_left(names, source.start, key=lambda n: n.span.start)
        inside = list(takewhile(lambda n: source.contains(n.span), names[first : first + len(phrase)]))
        if not inside:
            return None
        people = [n for n in inside if self._of_name[n.span].kind == "person" and not n.possessive]
        head = people[0] if people else _head(phrase, [n for n in inside if not n.possessive])
        if head is None or (not people and phrase[-1].lower in SPOKESPEOPLE):
            return None
        figure = self._of_name[head.span]
        if figure.kind == "unknown" and source == head.span and " " in figure.name:
            figure.kind = "person"
        return figure

    def _pronoun(self, source: Span) -> _Figure | None:
        pronoun = self._text[source.start : source.end].casefold()
        if pronoun not in PRONOUNS_PERSON:
            return None
        floor = self._floor(source)
        spoke = takewhile(lambda entry: entry[0].start >= floor, reversed(self._spoke))
        candidates = [*spoke, *((n.span, self._of_name[n.span]) for n in self._subjects(floor, source.start))]
        gender = "m" if pronoun == "he" else "f"
        for _, figure in sorted(candidates, key=lambda c: c[0], reverse=True):
            if figure.kind == "person" and not figure.genders - {gender}:
                figure.genders.add(gender)
                return figure
        return None

    def _floor(self, source: Span) -> int:
        """The earliest code point that a pronoun at `source` may look back to."""
        paragraph = bisect_right(self._analysis.paragraphs, source.start, key=lambda p: p.start) - 1
        sentence = bisect_right(self._sentences, source.start, key=lambda s: s.start) - 1
        near = self._sentences[max(sentence - _SENTENCES, 0)].start
        return max(self._analysis.paragraphs[max(paragraph - _PARAGRAPHS, 0)].start, near)

    def _subjects(self, start: int, end: int) -> Iterator[NamedSpan]:
        """Persons between two code points that may be subjects of the report's own sentences.

        Those are the ones that a cue stands beside, and the first of a sentence that nothing governs.
        """
        first = bisect_left(self._told, start, key=lambda n: n.span.start)
        last = bisect_left(self._told, end, key=lambda n: n.span.start)
        taken = -1
        for name in self._told[first:last]:
            if self._of_name[name.span].kind != "person":
                continue
            sentence = bisect_right(self._sentences, name.span.start, key=lambda s: s.start)
            free = not (name.possessive or name.governed)
            if name.cued or (free and sentence != taken):
                yield name
            if free:
                taken = sentence

    def _nominal(self, source: Span) -> _Figure | None:
        """ "The ministry" after "the Foreign Ministry" is that one; any other phrase is an unnamed actor of its own."""
        phrase = words(self._text, source.start, source.end)
        if not phrase or phrase[0].lower in PRONOUNS:
            return None
        if phrase[0].lower == "the" and len(phrase) == 2 and phrase[1].lower in ORGANISATION_WORDS:
            known = [f for f in self._figures if _key(f.name).endswith(" " + phrase[1].lower) and min(f.mentions) < source]
            if len(known) == 1:
                return known[0]
        figure = _Figure(_unnamed(self._text, phrase), _nominal_kind(phrase), [source], named=False)
        same = next((f for f in self._figures if not f.named and f.name.casefold() == figure.name.casefold()), None)
        if same is None:
            self._figures.append(figure)
        return same or figure


def _unquoted(analysis: Analysis) -> list[NamedSpan]:
    """The names that stand in the report's own words, in text order."""
    quotes = list(analysis.quotations)
    found = []
    at = 0
    for name in analysis.names:
        while at < len(quotes) and quotes[at].outer.end <= name.span.start:
            at += 1
        if at == len(quotes) or not quotes[at].outer.contains(name.span):
            found.append(name)
    return found


def _key(name: str) -> str:
    return " ".join(name.split()).casefold().replace("’", "'")


def _genders(titles: Sequence[str]) -> set[str]:
    return {"m" for t in titles if t in MASCULINE} | {"f" for t in titles if t in FEMININE}


def _head(phrase: Sequence[Word], inside: Sequence[NamedSpan]) -> NamedSpan | None:
    """The name that heads a phrase without a person: the last one that stands before a comma and under no preposition."""
    comma = next((w.span.start for w in phrase if w.text == ","), phrase[-1].span.end)
    before = [n for n in inside if n.span.start < comma and not n.governed]
    if not before:
        return None
    last = before[-1]
    tail = [w for w in phrase if last.span.end <= w.span.start < comma and not w.is_mark]
    return None if tail and not tail[0].is_capitalised and tail[0].lower not in {"of", "in", "for"} else last


def _unnamed(text: str, phrase: Sequence[Word]) -> str:
    """How an unnamed actor is called: the phrase up to a comma, "the" left out and a sentence's capital taken back."""
    phrase = phrase[: next((k for k, w in enumerate(phrase) if k and w.text == ","), len(phrase))]
    if len(phrase) > 1 and phrase[0].lower == "the":
        phrase = phrase[1:]
    name = " ".join(text[phrase[0].span.start : phrase[-1].span.end].split())
    return name[0].lower() + name[1:] if phrase[0].lower in DETERMINERS else name


def _nominal_kind(phrase: Sequence[Word]) -> ActorKind:
    if any(w.lower in SPOKESPEOPLE for w in phrase):
        return "person"
    return "institution" if phrase[-1].lower in ORGANISATION_WORDS else "unknown"
