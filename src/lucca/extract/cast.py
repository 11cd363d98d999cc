"""The cast of a report: its names brought together into actors, and each source phrase resolved to one of them.

Short forms join the one full name that ends in them; where two full names do, they join none. A pronoun stands for the
nearest person who was the subject of a sentence or spoke before it. What is not plain stays unresolved: no speaker is
better than a wrong one.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

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

_PRONOUN_REACH = 2
"""Paragraphs that a pronoun may look back; further back the person is as a rule named again."""


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
        self._spoke: list[tuple[Span, _Figure]] = []
        self._gather()

    def resolve(self, source: Span) -> "_Figure | None":
        """The actor that a source phrase names; None where it is not plain."""
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
            if figure.kind == "unknown" and any(n.kind == "person" for n in spans):
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
        inside = [n for n in self._analysis.names if source.contains(n.span)]
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
        here = self._paragraph_of(source)
        floor = self._analysis.paragraphs[max(here - _PRONOUN_REACH, 0)].start
        candidates = [(s, f) for s, f in self._spoke if floor <= s.start < source.start]
        candidates += [
            (n.span, self._of_name[n.span])
            for n in self._analysis.names
            if floor <= n.span.start < source.start and self._is_subject(n)
        ]
        gender = "m" if pronoun == "he" else "f"
        for _, figure in sorted(candidates, key=lambda c: c[0], reverse=True):
            if figure.kind == "person" and not figure.genders - {gender}:
                figure.genders.add(gender)
                return figure
        return None

    def _is_subject(self, name: NamedSpan) -> bool:
        """Whether a name may be the subject of the report's own sentence: a cue's, or the first ungoverned person in it."""
        if self._of_name[name.span].kind != "person" or self._is_quoted(name.span):
            return False
        if name.cued or name.possessive or name.governed:
            return name.cued
        sentence = self._sentence_of(name.span)
        return not any(
            sentence.start <= n.span.start < name.span.start
            and not (n.governed or n.possessive)
            and self._of_name[n.span].kind == "person"
            for n in self._analysis.names
        )

    def _is_quoted(self, span: Span) -> bool:
        return any(q.outer.contains(span) for q in self._analysis.quotations)

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

    def _paragraph_of(self, span: Span) -> int:
        return next((k for k, p in enumerate(self._analysis.paragraphs) if p.contains(span)), 0)

    def _sentence_of(self, span: Span) -> Span:
        inside = (s for part in self._analysis.sentences for s in part if s.start <= span.start < s.end)
        return next(inside, span)


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
    """How an unnamed actor is called: the phrase as it stands, "the" left out and a sentence's capital taken back."""
    if len(phrase) > 1 and phrase[0].lower == "the":
        phrase = phrase[1:]
    name = " ".join(text[phrase[0].span.start : phrase[-1].span.end].split())
    return name[0].lower() + name[1:] if phrase[0].lower in DETERMINERS else name


def _nominal_kind(phrase: Sequence[Word]) -> ActorKind:
    if any(w.lower in SPOKESPEOPLE for w in phrase):
        return "person"
    return "institution" if phrase[-1].lower in ORGANISATION_WORDS else "unknown"
