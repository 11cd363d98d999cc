"""The cast of a report: its names brought together into actors, and each phrase resolved to one or several of them.

Short forms join the one full name that ends in them; where two full names do, they join none. Titles and offices stand for
the one person who holds them in this report, seats of government for their state, a pronoun for the nearest person who was
the subject of a sentence or spoke before it. What is not plain stays unresolved: no speaker is better than a wrong one.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lucca import world
from lucca.extract import phrases
from lucca.extract.actors import ActorDraft, of_body, of_country, of_seat
from lucca.language import Analysis, NamedSpan
from lucca.language.lexicon import (
    AUXILIARIES,
    ORGANISATION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    PRONOUNS_PERSON,
    SUBORDINATORS,
)
from lucca.language.names import THINGS
from lucca.language.words import Word, words
from lucca.records import Actor, Span
from lucca.records.reading import ActorKind

_PARAGRAPHS, _SENTENCES = 2, 8
"""How far a pronoun may look back, whichever is nearer; further back the person is as a rule named again."""

_BEFORE = 4000
"""Code points before "the ministry" in which its full name is looked for."""

_RELATIVES = frozenset({"who", "which", "that"})
_PRONOUNS_PLURAL = frozenset({"they"})
_FOLLOWERS = SUBORDINATORS | PREPOSITIONS | AUXILIARIES
_OWNERS = {"his": "he", "her": "she", "their": "they"}


class Cast:
    """The actors of one report. `resolve` is asked in text order, so that pronouns find who spoke last."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._text = text
        self._names = analysis.names
        self._paragraphs = analysis.paragraphs
        self._sentences = [s for part in analysis.sentences for s in part]
        self._told = _unquoted(analysis)
        self._drafts: list[ActorDraft] = []
        self._of_name: dict[Span, ActorDraft] = {}
        self._by_entry: dict[str, ActorDraft] = {}
        self._resolved: dict[Span, tuple[ActorDraft, ...]] = {}
        self._spoke: list[tuple[Span, ActorDraft]] = []
        self._gather()

    def resolve(self, source: Span) -> tuple[ActorDraft, ...]:
        """Who a source phrase names, and speaks; none where it is not plain."""
        if source not in self._resolved:
            self._resolved[source] = self._refer(source)
            self._spoke += [(source, draft) for draft in self._resolved[source]]
        return self._resolved[source]

    def mention(self, phrase: Span) -> tuple[ActorDraft, ...]:
        """Who a phrase names that is not speaking: somebody told, asked or accused."""
        return self._refer(phrase)

    def actors(self, report: str) -> tuple[tuple[Actor, ...], dict[int, str]]:
        """Those that records refer to or that are plainly persons or institutions, and each draft's id by its `id()`."""
        shown = [d for d in self._drafts if d.mentions and (d.shown or d.kind in {"person", "institution"})]
        made = {id(d): d.record(report) for d in sorted(shown, key=lambda d: min(d.mentions))}
        return tuple(made.values()), {key: actor.id for key, actor in made.items()}

    # names to drafts

    def _gather(self) -> None:
        """Brings the names together, longest forms first."""
        forms: dict[str, list[NamedSpan]] = defaultdict(list)
        for name in self._names:
            if name.kind != "nationality" and not self._is_thing(name):
                forms[_key(self._text[name.span.start : name.span.end])].append(name)
        by_last: dict[str, list[str]] = defaultdict(list)
        for key in forms:
            if " " in key:
                by_last[key.rsplit(" ", 1)[1]].append(key)
        for key in sorted(forms, key=lambda k: (-k.count(" "), forms[k][0].span)):
            draft = self._longer_form(key, by_last[key.rsplit(" ", 1)[-1]], forms) or self._new(forms[key])
            for name in forms[key]:
                draft.describe(self._text, name, self._office(name))
                self._of_name[name.span] = draft
        for draft in self._drafts:
            draft.settle()

    def _is_thing(self, name: NamedSpan) -> bool:
        """Whether a name is an event's, a law's or a weapon's; what the tables know as an actor is one."""
        form = self._text[name.span.start : name.span.end]
        return name.kind in THINGS and world.body(form) is None and world.country(form) is None

    def _longer_form(self, key: str, full: Sequence[str], forms: dict[str, list[NamedSpan]]) -> ActorDraft | None:
        """The one full name that `key` shortens."""
        fits = [k for k in full if k != key and k.endswith(" " + key)]
        drafts = {id(d): d for k in fits if (d := self._of_name.get(forms[k][0].span)) is not None}
        found = next(iter(drafts.values())) if len(drafts) == 1 else None
        return found if found is None or found.kind in {"person", "unknown"} or key.count(" ") else None

    def _new(self, spans: Sequence[NamedSpan]) -> ActorDraft:
        """A draft for a name that is not known yet; what the tables know is one draft whatever it is called."""
        name = self._text[spans[0].span.start : spans[0].span.end]
        if all(n.kind != "person" for n in spans):
            if (known := self._entry(name)) is not None:
                return known
            if all(n.kind == "organisation" for n in spans):
                return self._add(ActorDraft(name, "institution"))
        return self._add(ActorDraft(name, "unknown"))

    def _entry(self, name: str) -> ActorDraft | None:
        """The draft of a country, body or seat that the tables of the world know."""
        if (country := world.country(name)) is not None:
            return self._once(country.id, of_country(country))
        if (body := world.body(name)) is not None:
            return self._once(body.name, of_body(body))
        seat = world.seat(name)
        if seat is None or (seat.country is None and seat.institution is None):
            return None
        state = world.country_of(seat.country) if seat.country else None
        if state is not None and (seat.kind == "capital" or seat.stands_for == "government"):
            return self._once(state.id, of_country(state))
        if seat.kind == "city":
            return None
        return self._once(seat.institution or seat.name, of_seat(seat, _bare(name)))

    def _once(self, key: str, draft: ActorDraft) -> ActorDraft:
        if key not in self._by_entry:
            self._by_entry[key] = self._add(draft)
        return self._by_entry[key]

    def _add(self, draft: ActorDraft) -> ActorDraft:
        self._drafts.append(draft)
        return draft

    def _office(self, name: NamedSpan) -> world.Office | None:
        """The office in a name's role; words before it that the tables do not know (an invented country) are left out."""
        if name.role is None:
            return None
        phrase = words(self._text, name.role.start, name.role.end)
        tails = (self._written(phrase[k:]) for k in range(len(phrase)))
        return next((office for tail in tails if (office := world.office(tail)) is not None), None)

    # phrases to drafts

    def _refer(self, span: Span) -> tuple[ActorDraft, ...]:
        phrase = words(self._text, span.start, span.end)
        inside = self._inside(span, len(phrase))
        found: list[ActorDraft] = []
        if all(w.is_mark for w in phrase):
            return ()
        for part in phrases.parts(phrase, [n.span for n in inside]):
            where = Span(part[0].span.start, part[-1].span.end)
            draft = self._one(part, where, [n for n in inside if where.contains(n.span)])
            if draft is not None and draft not in found:
                draft.shown = True
                draft.mention(where)
                found.append(draft)
        return tuple(found)

    def _one(self, phrase: Sequence[Word], span: Span, inside: Sequence[NamedSpan]) -> ActorDraft | None:
        """The actor of a phrase that names one, from the plainest way of naming to the least."""
        if len(phrase) == 1 and phrase[0].lower in _RELATIVES:
            return self._antecedent(span)
        if len(phrase) == 1 and phrase[0].lower in PRONOUNS | set(_OWNERS):
            return self._pronoun(span, _OWNERS.get(phrase[0].lower, phrase[0].lower))
        phrase = phrases.behind_bracket(phrase)
        inside = [n for n in inside if n.span.start >= phrase[0].span.start]
        if phrases.is_spokesperson(phrase) and not self._person(phrase, inside, before_for=phrase):
            return self._unnamed(phrase)
        whose = phrases.owner(phrase)
        if whose is not None and whose != span:
            return next(iter(self._refer(whose)), None)
        if phrases.is_document(phrase):
            return None  # "the statement": whose, the words do not say
        found = self._person(phrase, inside) or self._holder(phrase) or self._known(phrase) or self._headed(phrase, inside)
        if found is None and any(self._is_thing(n) and n.span.end == phrase[-1].span.end and not n.governed for n in inside):
            return None  # "the Velmora Treaty": nobody's words
        return found or self._nominal(phrase, span) or self._unnamed(phrase)

    def _person(
        self, phrase: Sequence[Word], inside: Sequence[NamedSpan], before_for: Sequence[Word] = ()
    ) -> ActorDraft | None:
        """The person who heads the phrase: the last one before any comma, who neither owns nor describes what follows."""
        limit = next((w.span.start for w in before_for if w.lower in {"for", "of"}), None)
        fits = [
            n
            for n in inside
            if (draft := self._of_name.get(n.span)) is not None
            and draft.kind == "person"
            and not (n.possessive or _modifies(phrase, n))
            and (limit is None or n.span.start < limit or any(w.text == "," for w in before_for))
        ]
        comma = next((w.span.start for w in phrase if w.text == ","), phrase[-1].span.end)
        heads = [n for n in fits if n.span.start < comma and not n.governed] or fits[:1]
        return self._of_name[heads[-1].span] if heads else None

    def _holder(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """The one person of this report who holds the office that the phrase names."""
        office = world.office(self._written(phrases.core(phrase)))
        if office is None or office.tenure != "in-office":
            return None
        for surely in (True, False):
            holders = [d for d in self._drafts if d.kind == "person" and d.holds(office, surely=surely)]
            if len(holders) == 1:
                return holders[0]
        return None

    def _known(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """A country, body or seat that the whole phrase names."""
        return self._entry(self._written(phrases.core(phrase)))

    def _headed(self, phrase: Sequence[Word], inside: Sequence[NamedSpan]) -> ActorDraft | None:
        """The name that heads a phrase without a person: the last that stands under no preposition."""
        comma = next((w.span.start for w in phrase if w.text == ","), phrase[-1].span.end)
        before = [
            n
            for n in inside
            if n.span.start < comma and n.kind != "nationality" and not (n.governed or n.possessive or self._is_thing(n))
        ]
        if not before:
            return None
        last = before[-1]
        tail = [w for w in phrase if last.span.end <= w.span.start < comma and not w.is_mark]
        if tail and tail[0].is_capitalised:  # "the Croydon Advertiser": the name goes on behind what is known of it
            name = self._written(phrases.core(phrase))
            return self._once(name, ActorDraft(name, "institution"))
        if tail and tail[0].lower not in {"of", "in", "for"}:
            return None
        draft = self._of_name.get(last.span)
        if draft is not None and draft.kind == "unknown" and last.span == Span(phrase[0].span.start, phrase[-1].span.end):
            draft.kind = "person" if " " in draft.name else "unknown"
        return draft

    def _nominal(self, phrase: Sequence[Word], span: Span) -> ActorDraft | None:
        """ "The ministry" after "the Foreign Ministry": the one that was named last."""
        if len(phrase) != 2 or phrase[0].lower != "the" or phrase[1].lower not in ORGANISATION_WORDS:
            return None
        ending = phrase[1].lower
        known = [
            (max(m for m in d.mentions if m < span), k)
            for k, d in enumerate(self._drafts)
            if d.kind != "person" and _key(d.name).endswith(ending) and any(m < span for m in d.mentions)
        ]
        return self._drafts[max(known)[1]] if known else self._written_before(ending, span)

    def _written_before(self, ending: str, span: Span) -> ActorDraft | None:
        """The institution that was last written with capitals up to its kind ("the Brakk Foreign Ministry")."""
        pattern = re.compile(rf"(?:\b[A-Z][\w’'.-]*[^\S\n]+){{1,5}}{ending.capitalize()}\b")
        found = list(pattern.finditer(self._text, max(span.start - _BEFORE, 0), span.start))
        if not found:
            return None
        name = " ".join(found[-1].group().removeprefix("The ").split())
        draft = self._entry(name) or self._once(name, ActorDraft(name, "institution"))
        draft.mention(Span(found[-1].end() - len(found[-1].group().removeprefix("The ")), found[-1].end()))
        return draft

    def _unnamed(self, phrase: Sequence[Word]) -> ActorDraft | None:
        """An actor of its own that only a description names: "a senior official"."""
        bare = phrases.core(phrase)
        if not bare or bare[0].lower in PRONOUNS:
            return None
        name = phrases.called(self._text, bare)
        same = next((d for d in self._drafts if not d.named and d.name.casefold() == name.casefold()), None)
        if same is not None:
            return same
        nation = next(
            (c for w in bare if w.is_capitalised and (c := world.nationality(w.text) or world.country(w.text))), None
        )
        return self._add(ActorDraft(name, _kind(bare), nation.code if nation else None, named=False))

    def _pronoun(self, source: Span, pronoun: str) -> ActorDraft | None:
        """The nearest person before it that fits, or group that has spoken, within reach."""
        floor = self._floor(source)
        spoke = list(takewhile(lambda entry: entry[0].start >= floor, reversed(self._spoke)))
        spoke = [entry for entry in spoke if entry[0].start < source.start]
        if pronoun in _PRONOUNS_PLURAL:
            return next((d for _, d in spoke if d.kind in {"group", "institution"} or d.is_spokesperson), None)
        if pronoun not in PRONOUNS_PERSON:
            return None
        subjects = [(n.span, self._of_name[n.span]) for n in self._subjects(floor, source.start)]
        for _, draft in sorted([*spoke, *subjects], key=lambda entry: entry[0], reverse=True):
            if draft.may_be(pronoun):
                draft.genders.add("m" if pronoun == "he" else "f")
                return draft
        return None

    def _antecedent(self, relative: Span) -> ActorDraft | None:
        """Who a relative pronoun stands for: the name right before it."""
        before = bisect_left(self._names, relative.start, key=lambda n: n.span.start) - 1
        if before < 0 or self._text[self._names[before].span.end : relative.start].strip(" ,"):
            return None
        return self._of_name.get(self._names[before].span)

    def _floor(self, source: Span) -> int:
        """The earliest code point that a pronoun at `source` may look back to."""
        paragraph = bisect_right(self._paragraphs, source.start, key=lambda p: p.start) - 1
        sentence = bisect_right(self._sentences, source.start, key=lambda s: s.start) - 1
        near = self._sentences[max(sentence - _SENTENCES, 0)].start
        return max(self._paragraphs[max(paragraph - _PARAGRAPHS, 0)].start, near)

    def _subjects(self, start: int, end: int) -> Iterator[NamedSpan]:
        """Persons between two code points that may be subjects of the report's own sentences.

        Those are the ones that a cue stands beside, and the first of a sentence that nothing governs.
        """
        first = bisect_left(self._told, start, key=lambda n: n.span.start)
        last = bisect_left(self._told, end, key=lambda n: n.span.start)
        taken = -1
        for name in self._told[first:last]:
            if name.span not in self._of_name or self._of_name[name.span].kind != "person":
                continue
            sentence = bisect_right(self._sentences, name.span.start, key=lambda s: s.start)
            free = not (name.possessive or name.governed)
            if name.cued or (free and sentence != taken):
                yield name
            if free:
                taken = sentence

    def _inside(self, span: Span, most: int) -> list[NamedSpan]:
        first = bisect_left(self._names, span.start, key=lambda n: n.span.start)
        return list(takewhile(lambda n: n.span.start < span.end, self._names[first : first + most]))

    def _written(self, phrase: Sequence[Word]) -> str:
        return self._text[phrase[0].span.start : phrase[-1].span.end] if phrase else ""


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


def _modifies(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether a name only says of what kind a following noun is ("Weibo user …")."""
    behind = next((w for w in phrase if w.span.start >= name.span.end), None)
    return behind is not None and behind.text.isalpha() and behind.text.islower() and behind.lower not in _FOLLOWERS


def _key(name: str) -> str:
    return " ".join(name.split()).casefold().replace("’", "'")


def _bare(name: str) -> list[str]:
    parts = name.split()
    return parts[1:] if len(parts) > 1 and parts[0].casefold() == "the" else parts


def _kind(phrase: Sequence[Word]) -> ActorKind:
    if phrases.is_plural(phrase):
        return "group"
    if phrases.is_spokesperson(phrase):
        return "person"
    return "institution" if phrase[-1].lower in ORGANISATION_WORDS else "unknown"
