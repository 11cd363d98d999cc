"""Who did it, and what caused it: passages that name another culprit or cause for one and the same event."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.language.lexicon import PREPOSITIONS, PRONOUNS, SUBORDINATORS
from lucca.language.words import Word
from lucca.records import Dispute, group_id
from lucca.story.disputes.accounts import accounts
from lucca.story.disputes.claims import Claim
from lucca.story.disputes.clauses import is_headline
from lucca.story.disputes.opposites import numbers_fit, settings_fit
from lucca.story.disputes.questions import cut, tidy
from lucca.story.inflection import infinitive
from lucca.story.passages import base, bases, days_apart, key, keys, total, weight

_DEEDS = (
    "shell bomb attack kill shoot stab fire strike burn raid storm plant launch hack leak poison torch loot "
    "kidnap abduct seize assassinate sink break violate start score murder detonate ambush provoke sabotage steal"
)
"""What one side does to another: if one did it, as a rule the other did not."""

_AUXILIARIES = frozenset("had has have was were been being is are also already then reportedly".split())
_PASSIVE = frozenset("was were been being is are be".split())

_SIDES = {
    "state": "army military troops soldiers forces government state regime authorities security navy police officers guards "
    "cops deputies detectives agents constables marines",
    "rebels": "rebels insurgents militants fighters opposition gunmen terrorists jihadists militia separatists guerrillas",
}


_EITHER = " ".join(_SIDES.values())


def _sides(keys: frozenset[str]) -> frozenset[str]:
    """The sides that keys stand for."""
    return frozenset(side for side, listed in _SIDES.items() if keys & bases(listed))


_NOUN = r"[^,.;:“”\"]"
_E, _C = rf"(?P<event>{_NOUN}{{4,90}}", rf"(?P<culprit>{_NOUN}{{3,60}}"
_WAS = r" (?:was|were|had been) "
_FRAMES: tuple[tuple[str, str], ...] = (
    ("who", rf"\bblam\w+ {_E}) on {_C})"),
    ("who", rf"\bblam\w+ {_C}?) for {_E})"),
    ("who", rf"\baccus\w+ {_C}?) of {_E})"),
    ("who", rf"\b(?:hold|held|holds) {_C}?) (?:\w+ )?responsible for {_E})"),
    ("who", rf"{_C}?) (?:was|were|is|are|had been) (?:behind|responsible for|to blame for) {_E})"),
    ("who", rf"{_E}?){_WAS}carried out by {_C})"),
    ("cause", rf"{_E}?){_WAS}(?:caused|triggered|sparked|started) by {_C})"),
    ("cause", rf"{_E}?){_WAS}(?:started|set|lit) (?P<culprit>deliberately|on purpose|intentionally)"),
    ("cause", rf"{_C}?) (?:had |has |have )?(?:caused|triggered|sparked) {_E})"),
    ("cause", rf"{_E}?) because of {_C})"),
)
"""Forms that name an event and who or what brought it about; the first that fits holds."""

_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _FRAMES)

_SAME_EVENT, _SHARE = 5.0, 0.5
"""Weight in nats and share of the smaller event that two must have in common."""
_NEAR = 7.0
"""Days that two reports may lie apart."""
_MOST = 60
_CONFIDENCE = 0.55


@dataclass(frozen=True, slots=True)
class Deed:
    """An event and who or what is said to have brought it about: keys of both, and how to ask for it."""

    claim: Claim
    kind: str
    event: frozenset[str]
    culprit: frozenset[str]
    names: frozenset[str]
    sides: frozenset[str]
    question: str


def who(claims: Sequence[Claim]) -> Iterator[Dispute]:
    """The disputes on who did something, or what caused it."""
    deeds = [deed for claim in claims if _is_plain(claim) for deed in _deeds(claim)]
    index: dict[str, list[int]] = defaultdict(list)
    for k, deed in enumerate(deeds):
        for of in _rarest(deed.event):
            index[of].append(k)
    taken: set[int] = set()
    for k, deed in enumerate(deeds):
        near = sorted({j for of in _rarest(deed.event) for j in index.get(of, ())[:_MOST] if j > k})
        against = [j for j in near if j not in taken and _contradict(deed, deeds[j])]
        if k in taken or not against:
            continue
        other = deeds[against[0]]
        one = [deed.claim, *(deeds[j].claim for j in near if _agree(deeds[j], deed))]
        two = [other.claim, *(deeds[j].claim for j in against[1:] if _agree(deeds[j], other))]
        taken |= {k, *against}
        found = (*accounts(one)[:3], *accounts(two)[:3])
        yield Dispute(
            id=group_id("dispute", (f"{p.report}/{p.span.start}-{p.span.end}" for a in found for p in a.evidence)),
            kind="who",
            question=min((deed.question, other.question), key=len),
            accounts=found,
            confidence=_CONFIDENCE,
        )


def _rarest(event: frozenset[str]) -> list[str]:
    return sorted(event, key=lambda e: (-weight(e), e))[:4]


def _is_plain(claim: Claim) -> bool:
    return claim.clause.mood == "fact" and not is_headline(claim.clause) and not claim.clause.negated and not claim.answers


def _deeds(claim: Claim) -> Iterator[Deed]:
    framed = list(_framed(claim))
    yield from framed or _done(claim)


def _framed(claim: Claim) -> Iterator[Deed]:
    written = claim.report.text[claim.frame.start : claim.frame.end]
    for kind, pattern in _PATTERNS:
        if found := pattern.search(written):
            at = claim.frame.start
            event = keys(claim.report.text, at + found.start("event"), at + found.end("event"))
            culprit = keys(claim.report.text, at + found.start("culprit"), at + found.end("culprit"))
            what = re.sub(r"^(?:that|which) ", "", cut(found["event"]))
            if event and culprit and not event & culprit:
                asks = f"What caused {_small(what)}?" if kind == "cause" else f"Who was behind {_small(what)}?"
                if kind == "who" and what.split()[0].endswith("ing"):
                    asks = f"Who is to blame for {_small(what)}?"
                yield _deed(claim, kind, event, found["culprit"], culprit, asks)
            return


def _small(what: str) -> str:
    return what[0].lower() + what[1:] if what.split()[0].lower() in ("the", "a", "an", "this") else what


def _done(claim: Claim) -> Iterator[Deed]:
    """A deed told as such: "the army shelled the market", "the goal was scored by Bero"."""
    found = claim.clause.words
    for k, word in enumerate(found):
        opens = word.lower == "opened" and k + 1 < len(found) and found[k + 1].lower == "fire"
        if not opens and (claim.clause.keys[k] not in bases(_DEEDS) or infinitive(word.lower) is None):
            continue
        if k == 0:
            continue
        if any(w.lower in _PASSIVE for w in found[max(k - 3, 0) : k]):
            by = next((j for j in range(k + 1, min(k + 8, len(found))) if found[j].lower == "by"), None)
            agent = _phrase(found[by + 1 :]) if by is not None else ()
            rest = [w for w in found if w not in agent]
        else:
            if not _has_object(found, k):
                return
            start = _subject_start(found, k)
            agent = tuple(w for w in found[start:k] if w.lower not in _AUXILIARIES)
            rest = list(found[k:])
        culprit = frozenset(of for w in agent if (of := key(w)) is not None)
        event = frozenset(of for w in rest if (of := key(w)) is not None) - culprit
        if culprit and len(event) > 1:
            line = claim.report.text[found[k].span.start : found[-1].span.end]
            asks = f"Who {cut(line)}?" if rest[0] is found[k] else f"Who did it: {cut(tidy(line))}?"
            yield _deed(claim, "who", event, " ".join(w.text for w in agent), culprit, asks)
        return


_NO_OBJECT = frozenset("out up down off away back again twice together apart even ahead".split())


def _has_object(found: Sequence[Word], verb: int) -> bool:
    """Whether a past form is active: "killed two", not "woman killed in"; "fired first" needs no object."""
    if verb + 1 == len(found):
        return False
    follow, of = found[verb + 1], base(found[verb].lower)
    if follow.is_mark or follow.lower in PREPOSITIONS | SUBORDINATORS | _NO_OBJECT:
        return False
    if of == base("score"):  # several score points, and one the goal
        return follow.lower == "the"
    return of != base("fire") or not (follow.is_capitalised or follow.lower in PRONOUNS)  # who is fired loses a job


def _subject_start(found: Sequence[Word], verb: int) -> int:
    start = verb
    while start > 0 and verb - start < 8:
        word = found[start - 1]
        if word.is_mark or word.lower in PREPOSITIONS | SUBORDINATORS:
            break
        start -= 1
    return start


def _phrase(found: Sequence[Word]) -> tuple[Word, ...]:
    made: list[Word] = []
    for word in found[:7]:
        if word.is_mark or (made and word.lower in PREPOSITIONS | SUBORDINATORS):
            break
        made.append(word)
    return tuple(made)


def _deed(claim: Claim, kind: str, event: frozenset[str], written: str, culprit: frozenset[str], asks: str) -> Deed:
    capital = keys(" ".join(w for w in written.split() if w[:1].isupper()))
    return Deed(claim, kind, event, culprit, (capital & culprit) - bases(_EITHER), _sides(culprit), asks)


def _contradict(a: Deed, b: Deed) -> bool:
    """Whether two deeds are one event with two culprits that cannot be one."""
    one, two = a.claim, b.claim
    if a.kind != b.kind or one.is_of(two) or days_apart(one.told, two.told) > _NEAR:
        return False
    if not settings_fit(one, two) or not numbers_fit(one, two) or not _same_event(a, b):
        return False
    if a.kind == "cause":
        return not a.culprit & (b.culprit | b.event) and not b.culprit & a.event and bool(one.holders or two.holders)
    if a.culprit & b.culprit - bases(_EITHER):
        return False
    if a.names and b.names:
        nations = [{n for n in d.names if n.isupper()} for d in (a, b)]
        return not a.names & b.names and bool(nations[0]) == bool(nations[1])
    if bool(a.names) != bool(b.names):
        named, plain = (a, b) if a.names else (b, a)
        return plain.sides == {"state"} and not named.sides and not any(n.isupper() for n in named.names)
    return bool(a.sides and b.sides) and not a.sides & b.sides


def _same_event(a: Deed, b: Deed) -> bool:
    shared = total(a.event & b.event)
    smaller = min(total(a.event), total(b.event))
    beside = total((a.claim.around | a.event) & (b.claim.around | b.event)) - shared
    return shared + 0.5 * beside >= _SAME_EVENT and shared >= _SHARE * smaller


def _agree(a: Deed, b: Deed) -> bool:
    return a is b or (bool(a.culprit & b.culprit) and a.kind == b.kind and _same_event(a, b))
