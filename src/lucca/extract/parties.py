"""Parties: who the phrases around a verb or noun stand for, where no statement has asked yet.

What is not plain is nobody: a phrase whose head is neither a known name nor a government's people stays unresolved.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from lucca import world
from lucca.extract.actors import ActorDraft, admitted, of_body, of_seat
from lucca.extract.phrases import parts
from lucca.language import Analysis, NamedSpan
from lucca.language.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS
from lucca.language.words import Word
from lucca.records import Actor, Report, Span, Statement
from lucca.world import Office

OFFICIAL = frozenset(
    "government governments regime administration authorities officials leaders leadership forces troops army military navy "
    "jets warplanes aircraft airstrikes soldiers diplomats negotiators ministers generals delegation officers envoys state "
    "side warships commanders".split()
)
"""Nouns behind a nationality or a state that speak and act for the state."""

MEMBERS = frozenset(
    "fighters militants rebels insurgents group party leaders alliance movement militia members militiamen attackers "
    "gunmen nations countries "
    "bombers jihadists guerrillas terrorists extremists operatives commanders soldiers troops forces positions".split()
)
"""Nouns behind the name of a group or body that stand for it."""

_HELD = frozenset(
    "targets target vehicles headquarters cells strongholds stronghold convoys hideouts camps advisers advisors trainers "
    "aircraft jets warplanes airstrikes strikes remnants sympathisers".split()
)
"""Nouns behind the name of an armed group or a coalition that stand for it."""

_AGAINST = frozenset(
    "opposition rebel insurgent militant separatist democratic terrorist guerrilla resistance kurdish".split()
)
"""Words for those of a nation who are not its state ("Brakkian opposition forces")."""
_KINDS_OF_MEMBERS = frozenset("suicide terrorist terror militant rebel insurgent armed militia senior".split())
_OWN = frozenset("i we my our us ours".split())
_PERSON = frozenset("he she his her him".split())
_THING = frozenset("it its they their them".split())
_GOVERNMENTS = (["the", "regime"], ["the", "government"])
_NAMED = 2000
"""Code points before "the regime" in which it is looked for whose."""

_BACK = 400
"""Code points that a pronoun in the report's own words may look back."""

_HEADS = frozenset("president head-of-government monarch supreme-leader heir".split())
_ABROAD = _HEADS | {"foreign-minister", "defence-minister"}
_FOR_STATE = _ABROAD - {"heir"}
"""Offices whose unnamed holders stand for their state."""
_NO_OFFICE = frozenset("candidate nominee".split())
_RELATIVE = frozenset("that who whom whose which where when".split())
"""Words that begin a clause about what stands before them."""
_BODIES = frozenset({"bloc", "institution", "armed-group"})
_SPEAKING = re.compile(r"(?i)\bspokes(?:man|woman|person)\b|\bpress secretary\b")
_TITLED = frozenset("Press Deputy Assistant Vice Chief Executive General Acting Communications Campaign".split())
"""First words of titles that may be taken for a body's last."""
_POWERS = frozenset({"state", "armed-group", "bloc"})
_ARMED = re.compile(
    r"\b(?:army|forces|troops|soldiers|gunmen|fighters|militia(?:men|s)?|navy|air force|warplanes|peacekeepers|coalition|"
    r"brigades?|rebels|insurgents|militants|regime)\b",
    re.IGNORECASE,
)


class Parties:
    """The actors of one report, asked phrase by phrase. `actors` are those of `lucca.extract.known`."""

    def __init__(self, report: Report, analysis: Analysis, said: Sequence[Statement], actors: Sequence[Actor]) -> None:
        self._report, self._text = report.id, report.text
        self._names = analysis.names
        self.actors = {a.id: a for a in actors}
        marks = sorted((m, a.id) for a in actors for m in a.mentions)
        self._spans = [m for m, _ in marks]
        self._ids = [i for _, i in marks]
        self._states = {a.name: a.id for a in actors if a.kind == "state"}
        self._by_name = {a.name: a.id for a in actors}
        self._speaking: dict[str | None, Span] | None = None
        self._by_last: dict[str, list[str]] = defaultdict(list)
        for actor in actors:
            for last in actor.name.split()[-1:]:
                self._by_last[last].append(actor.id)
        self._contents = sorted(((c.start, c.end, s) for s in said for c in s.content), key=lambda c: c[:2])

    def voice(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds a span."""
        at = bisect_right(self._contents, span.start, key=lambda c: c[0])
        holding = [c for c in self._contents[max(at - 6, 0) : at] if c[0] <= span.start and span.end <= c[1]]
        return min(holding, key=lambda c: c[1] - c[0])[2] if holding else None

    def named(self, phrase: Sequence[Word], voice: Statement | None = None) -> tuple[str, ...]:
        """Ids of the actors that a phrase names, a list's each; nothing where one of a list is not plain."""
        phrase = [w for w in phrase if w.text not in {"“", "”", '"'}]
        if not phrase:
            return ()
        inside = list(self._inside(phrase))
        found: list[str] = []
        for part in parts(phrase, [n.span for n in inside]):
            where = Span(part[0].span.start, part[-1].span.end)
            one = self._one(part, [n for n in inside if where.contains(n.span)], voice)
            if one is None:
                return ()
            if one not in found:
                found.append(one)
        return tuple(found)

    def is_known(self, actor: str) -> bool:
        """Whether an actor is more than a word that points ("those")."""
        return self.actors[actor].named or self.actors[actor].name.casefold() not in DETERMINERS | PRONOUNS

    def is_power(self, actor: str) -> bool:
        """Whether an actor wages war: a state, a bloc, an armed group, or what is called a force, named or not."""
        who = self.actors[actor]
        return who.kind in _POWERS or (who.kind != "person" and _ARMED.search(who.name) is not None)

    def state_of(self, actor: str) -> str | None:
        """The state that an actor is or holds an office of."""
        return actor if self.actors[actor].kind == "state" else self._office_of(actor, None)

    def leads(self, actor: str) -> str | None:
        """The state that an actor is or leads."""
        return actor if self.actors[actor].kind == "state" else self._office_of(actor, _HEADS)

    def speaks_for(self, actor: str) -> str | None:
        """The state that an actor is, leads, or represents towards other states; a ministry's and a residence's own too."""
        who = self.actors[actor]
        if who.kind == "state":
            return actor
        if who.kind == "institution" and who.country is not None:
            seat, nation = world.seat(who.name), world.country_of(who.country)
            return self._states.get(nation.name) if seat is not None and nation is not None else None
        return self._office_of(actor, _ABROAD)

    def is_force(self, actor: str) -> bool:
        """Whether an actor is an armed group."""
        return self.actors[actor].kind == "armed-group"

    def represented(self, actor: str) -> str | None:
        """The body or state that a named spokesperson speaks for ("the bank's spokeswoman Ada Moreau")."""
        for role in self.actors[actor].roles:
            if _SPEAKING.search(role.title) and role.of:
                seat = world.seat(role.of)
                nation = world.country_of(seat.country) if seat is not None and seat.country else None
                state = self._states.get(nation.name) if nation is not None else None
                if known := self._by_name.get(role.of) or state:
                    return known
        if self._speaking is None:
            self._speaking = {}
            for name in self._names:
                if name.role is not None and _SPEAKING.search(self._text, name.role.start, name.role.end):
                    self._speaking.setdefault(self.at(name.span), name.role)
        told = self._speaking.get(actor)
        return self.body_in(told) if told is not None and not self._is_personal(told) else None

    def ministry_of(self, actor: str) -> str | None:
        """The one ministry of the report that a minister heads of whom it does not say which state's he is."""
        keys = {o.key.removesuffix("minister") for r in self.actors[actor].roles if (o := world.office(r.title)) is not None}
        found = [
            a.id
            for a in self.actors.values()
            if a.kind == "institution" and (seat := world.seat(a.name)) is not None and seat.kind == "ministry"
            if (seat.stands_for or "").removesuffix("ministry") in keys
        ]
        return found[0] if len(found) == 1 else None

    def _is_personal(self, role: Span) -> bool:
        """Whether a role is held with a person ("spokesman for Mayor Lind")."""
        return any(name.kind == "person" for name in self._between(role.start, role.end))

    def body_in(self, role: Span) -> str | None:
        """The body whose office a role tells ("Norden Bank chairman"); of several the first, though its office be one of a
        part of it ("the bank's Audit Board")."""
        for name in self._between(role.start, role.end):
            actor = None if name.span.end > role.end else self.at(name.span)
            if actor is not None and self.actors[actor].kind in _BODIES and name.span != role:
                return actor if not self._is_cut(name, role) else self._listed_before(name)
        return None

    def _is_cut(self, name: NamedSpan, role: Span) -> bool:
        """Whether a title's first word has been taken for a body's last ("Harbour Board Press | Secretary")."""
        behind = self._text[name.span.end : role.end].split()
        return bool(behind) and self._text[name.span.start : name.span.end].split()[-1] in _TITLED

    def _listed_before(self, name: NamedSpan) -> str | None:
        """The body that a name is without its last word, where the report names it or the tables know it."""
        written = self._text[name.span.start : name.span.end].rsplit(maxsplit=1)[0]
        span, seat = Span(name.span.start, name.span.start + len(written)), world.seat(written)
        if (known := self._by_name.get(written) or self._listed(span)) is not None:
            return known
        return self._made(of_seat(seat, written.split()), span) if seat is not None and seat.kind != "city" else None

    def country_of(self, actor: str) -> str | None:
        """The state whose an actor is, who says "we" of it."""
        nation = world.country_of(country) if (country := self.actors[actor].country) is not None else None
        return self._states.get(nation.name) if nation is not None else None

    def officer(self, office: Office) -> str | None:
        """The one actor who holds a state's office ("Brakk’s prime minister"), else the state that its holder acts for."""
        if office.country is None or office.tenure != "in-office" or office.key not in _FOR_STATE:
            return None
        everyone = self.actors.values()
        holders = [a.id for a in everyone if any(r.title == office.title and r.of == office.of for r in a.roles)]
        states = [a.id for a in everyone if a.kind == "state" and a.country == office.country]
        return holders[0] if len(holders) == 1 else states[0] if states and not holders else None

    def _office_of(self, actor: str, keys: frozenset[str] | None) -> str | None:
        for role in self.actors[actor].roles:
            office = world.office(role.title)
            state = self._states.get(role.of or "")
            if (
                office is not None
                and state is not None
                and office.key not in _NO_OFFICE
                and (not keys or office.key in keys)
            ):
                return state
        return None

    def adjective(self, word: str) -> tuple[str, ...]:
        """The state that the first part of a compound stands for ("Brakk-backed", "Brakkian-backed")."""
        found = world.nationality(word) or world.country(word)
        known = self._states.get(found.name) if found else None
        return (known,) if known else ()

    # one phrase

    def _one(self, phrase: Sequence[Word], inside: Sequence[NamedSpan], voice: Statement | None) -> str | None:
        if len(phrase) == 1 and (word := phrase[0].lower) in _OWN | _PERSON | _THING:
            return self._pronoun(phrase[0].span, word, voice)
        if phrase[0].lower in {"with", "as"} and len(phrase) > 1:
            phrase = phrase[1:]
        if phrase[0].text.islower() and phrase[0].lower.endswith("ing"):
            return None  # "leaving the bloc": what is done, not who
        if (clause := next((k for k, w in enumerate(phrase) if k and w.lower in _RELATIVE), None)) is not None:
            phrase = phrase[:clause]  # "the raid that killed Lind" is not Lind
            inside = [n for n in inside if n.span.end <= phrase[-1].span.end]
        heads = [n for n in inside if not _is_governed(phrase, n)] or list(inside[:1])
        if not heads:
            return self._group(phrase)
        if len(inside) < len(phrase) and (listed := self._cut(phrase, heads[-1])) is not None:
            return listed
        head = heads[-1]
        behind = [w for w in phrase if w.span.start >= head.span.end and w.lower != "'s" and not w.is_mark]
        if head.kind == "person":  # of a name that was cut short ("Bashar | al-Assad")
            behind = list(dropwhile(lambda w: w.is_capitalised or w.lower.startswith("al-"), behind))
        tail = [w.lower for w in behind]
        if _is_governed(phrase, head) and not _acts_for(phrase, head):
            return None
        if tail and (whole := self._whole(phrase, head)) is not None:
            return whole
        if self._is_nationality(head):
            if tail:
                of_state = tail[-1] in OFFICIAL and len(tail) < 4 and not _AGAINST & set(tail)
                return self._nation(head) if of_state else None
            return self._nation(head) if self._is_people(head) else None
        actor = self.at(head.span)
        if not tail:
            return None if phrase[-1].span.end > head.span.end and head.possessive else actor
        if actor is not None and tail[0] in {"of", "from"} and self.actors[actor].kind == "person":
            return actor
        if len(tail) == 2 and tail[0] in _KINDS_OF_MEMBERS and tail[1] in MEMBERS:
            tail = tail[1:]
        if actor is not None and self.actors[actor].kind == "state" and 1 < len(tail) < 4:
            return actor if tail[-1] in OFFICIAL and not _AGAINST & set(tail) else None  # "U.S. combat troops"
        if len(tail) == 1 and actor is not None:
            if tail[0] in OFFICIAL:
                return self.state_of(actor) or (actor if self.actors[actor].kind != "person" else self._regime(actor))
            if tail[0] in _HELD:
                return actor if self.actors[actor].kind in {"armed-group", "bloc"} or self.is_power(actor) else None
            return actor if tail[0] in MEMBERS and self.actors[actor].kind not in {"person", "state"} else None
        return None

    def _whole(self, phrase: Sequence[Word], head: NamedSpan) -> str | None:
        """The actor that all the words of a phrase are a mention of ("the Lind administration"), not the name in it."""
        start = phrase[1] if phrase[0].lower == "the" and len(phrase) > 1 else phrase[0]
        known = self.at(Span(start.span.start, phrase[-1].span.end), whole=True)
        known = known if known is not None else self.at(Span(phrase[0].span.start, phrase[-1].span.end), whole=True)
        if known is None or known == self.at(head.span, whole=True) or self.actors[known].kind in {"person", "unknown"}:
            return None
        return known

    def _cut(self, phrase: Sequence[Word], head: NamedSpan) -> str | None:
        """The body that a whole phrase names, of whose words the reader has taken only some for a name ("Islamic" State)."""
        start = phrase[1] if phrase[0].lower == "the" and len(phrase) > 1 else phrase[0]
        if head.kind == "person" or (start.span.start == head.span.start and phrase[-1].span.end <= head.span.end):
            return None
        return self._listed(Span(start.span.start, phrase[-1].span.end)) if phrase[-1].is_capitalised else None

    def _regime(self, actor: str) -> str:
        """ "The Ortiz regime": the one state whose leader of that last name the report names, or else Ortiz himself."""
        last = " ".join(self.actors[actor].name.split()[-1:])
        states = {s for a in self._by_last[last] if (s := self.state_of(a)) is not None}
        return next(iter(states)) if len(states) == 1 else actor

    def _is_nationality(self, name: NamedSpan) -> bool:
        written = self._text[name.span.start : name.span.end]
        return name.kind != "person" and world.country(written) is None and world.nationality(written) is not None

    def _group(self, phrase: Sequence[Word]) -> str | None:
        """A phrase of which the cast has already made an actor, or a body that nobody has taken for a name."""
        span = Span(phrase[0].span.start, phrase[-1].span.end)
        if (known := self.at(span, whole=True)) is not None:
            return known if self.is_known(known) else None
        if not any(letter.isupper() for w in phrase for letter in w.text):  # "al-Qaida" has one too
            return self._government(span) if [w.lower for w in phrase] in _GOVERNMENTS else None
        if phrase[-1].lower in MEMBERS | _HELD and len(phrase) > 1:
            span = Span(span.start, phrase[-2].span.end)
        return self._listed(span)

    def _listed(self, span: Span) -> str | None:
        """The body of the tables that words name, as an actor."""
        body = world.body(self._text[span.start : span.end])
        return self._made(of_body(body), span) if body is not None else None

    def _made(self, draft: ActorDraft, span: Span) -> str:
        """The actor of a draft that words name, one of that name if there is one."""
        if draft.name not in self._by_name:
            self._by_name[draft.name] = admitted(self.actors, draft, self._report, span)
        return self._by_name[draft.name]

    def _government(self, span: Span) -> str | None:
        """ "The regime" after "the Ortiz regime", "the government" after "Brakk's government": the one named last."""
        kind = self._text[span.end - 10 : span.end].split()[-1].lower()
        last = self._text.rfind(f" {kind}", max(span.start - _NAMED, 0), span.start)
        names = self._between(max(last - 40, 0), last + 1) if last >= 0 else ()
        if not names or self._text[names[-1].span.end : last].strip() not in {"", "'s", "’s"}:
            return None
        if self._is_nationality(names[-1]):
            return self._nation(names[-1])
        actor = self.at(names[-1].span)
        return (self.state_of(actor) or self._regime(actor)) if actor is not None else None

    def _nation(self, name: NamedSpan) -> str | None:
        written = self._text[name.span.start : name.span.end]
        found = world.nationality(written) or world.country(written)
        return self._states.get(found.name) if found else None

    def _is_people(self, name: NamedSpan) -> bool:
        """Whether a word of nationality is a noun in the plural ("the Iranians")."""
        return self._text[name.span.start : name.span.end].endswith(("s", "sh", "ch", "ese")) and not name.possessive

    def _pronoun(self, span: Span, word: str, voice: Statement | None) -> str | None:
        known = self.at(span, whole=True)
        if known is not None and self.actors[known].named:
            return known
        speaker = voice.speakers[0] if voice is not None and len(voice.speakers) == 1 else None
        if word in _OWN:
            return speaker
        if voice is not None:
            direct = self._is_quoted(span.start, voice)
            floor = max(voice.content[0].start, span.start - 2 * _BACK)
            near = self._thing_before(span, floor) if word in _THING else None
            if speaker is not None and word in _PERSON and not self.may_be(speaker, word):
                return self._person_before(span, word)
            return near or (None if direct else speaker)
        return self._person_before(span, word) if word in _PERSON else self._thing_before(span, self._sentence_start(span))

    def _is_quoted(self, at: int, voice: Statement) -> bool:
        if voice.kind == "indirect":
            return False
        if voice.kind == "direct":
            return True
        before = self._text[max(voice.content[0].start, at - 4 * _BACK) : at]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _sentence_start(self, span: Span) -> int:
        floor = max(span.start - 2 * _BACK, 0)
        return max(floor, *(self._text.rfind(mark, floor, span.start) + 1 for mark in (". ", "\n", "? ", "! ", "” ")))

    def _thing_before(self, span: Span, floor: int) -> str | None:
        """The state or body that "its" means: the only one before it in the sentence, or the nearest possible subject."""
        seen: dict[str, None] = {}
        free: str | None = None
        for name in self._between(floor, span.start):
            actor = self.at(name.span)
            if actor is not None and self.actors[actor].kind not in {"person", "unknown"}:
                seen[actor] = None
                free = free if name.governed or name.possessive else actor
        return next(iter(seen)) if len(seen) == 1 else free

    def someone_else(self, span: Span, word: str, without: Sequence[str]) -> str | None:
        """The person that "him" means beside a subject that it cannot mean (principle B, Chomsky 1981)."""
        return self._person_before(span, word, frozenset(without)) if word in _PERSON else None

    def _person_before(self, span: Span, word: str, without: frozenset[str] = frozenset()) -> str | None:
        """The one person before a pronoun in its paragraph whom it fits, or the only one of them who may be a subject."""
        furthest = max(span.start - _BACK, 0)
        floor = max(furthest, self._text.rfind("\n\n", furthest, span.start))
        fits: dict[str, bool] = {}
        for name in self._between(floor, span.start):
            actor = self.at(name.span)
            if actor is None or actor in without or self.actors[actor].kind != "person":
                continue
            if self.may_be(actor, word):
                fits[actor] = fits.get(actor, False) or not (name.governed or name.possessive)
        free = [a for a, subject in fits.items() if subject]
        return next(iter(fits)) if len(fits) == 1 else free[0] if len(free) == 1 else None

    def may_be(self, person: str, word: str) -> bool:
        """Whether a given name does not speak against "he" or "she"."""
        given = self.actors[person].name.split()
        other = "f" if word in {"he", "his", "him"} else "m"
        return len(given) < 2 or world.gender_of(given[0]) != other

    # lookups

    def at(self, span: Span, *, whole: bool = False) -> str | None:
        """The actor one of whose mentions overlaps a span (`whole`: is that span)."""
        at = bisect_left(self._spans, span.end, key=lambda m: m.start)
        for k in range(at - 1, max(at - 4, -1), -1):
            if (self._spans[k] == span) if whole else self._spans[k].overlaps(span):
                return self._ids[k]
        return None

    def _between(self, start: int, end: int) -> Sequence[NamedSpan]:
        first = bisect_left(self._names, start, key=lambda n: n.span.start)
        return self._names[first : bisect_left(self._names, end, key=lambda n: n.span.start)]

    def _inside(self, phrase: Sequence[Word]) -> Iterator[NamedSpan]:
        end = phrase[-1].span.end
        return (n for n in self._between(phrase[0].span.start, end) if n.span.end <= end)


def _is_governed(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """Whether a preposition inside the phrase governs a name."""
    before = [w for w in phrase if w.span.end <= name.span.start]
    return any(w.lower in PREPOSITIONS for w in before[-5:])


def _acts_for(phrase: Sequence[Word], name: NamedSpan) -> bool:
    """ "The government of Brakk", "leaders of Brakk": who acts for what stands behind "of"."""
    before = [w.lower for w in phrase if w.span.end <= name.span.start and w.lower not in DETERMINERS]
    return len(before) > 1 and before[-1] == "of" and before[-2] in OFFICIAL | MEMBERS
