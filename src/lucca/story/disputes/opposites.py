"""Opposites: two claims about the same people and matter of which one affirms what the other denies.

Claims meet on a concept; what else they say must be shared (weighed by rarity), nothing in their subjects or objects may
differ, and time and place must fit. What was not yet so and later is, is a development and no dispute.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lucca.story.disputes.claims import Claim
from lucca.story.disputes.clauses import before, behind, has_verb
from lucca.story.disputes.concepts import CHANGING, concept
from lucca.story.passages import days_apart, order, total, weight

_SHARED = 4.0
"""Weight in nats that two claims must share beside the concept: one rare word or two less rare ones."""
_SHARE = 0.5
"""Share of the smaller claim's weight, concept included, that the two must have in common."""
_HALF_VOICED, _OWN_VOICE = 5.0, 7.0
"""Weight that must be shared where one, or neither, has somebody who stands for it; of neither the larger claim counts."""
_MISSING = 0.5
"""Share of a subject's or object's weight that must be in the other claim."""
_BESIDE = 0.5
"""What a word counts that stands in the rest of the sentence, or in what a claim points back to."""
_NAMED = 3.0
"""What it counts that one claim names who holds the other."""

_MOST = 150
"""Claims of one concept that are tried; of more, those that share the rarest words."""

NEAR = 14.0
"""Days that two reports may lie apart."""

_LASTING = frozenset(
    "aware drink wear lawful guilty armed deliberate order plan involv responsib own belong involvement role".split()
)
"""Concepts that were so or not when it happened: later news does not change them."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """A claim that denies, one that affirms, on which concept, and how much they share (nats)."""

    denies: Claim
    affirms: Claim
    concept: str
    shared: float


def oppositions(claims: Sequence[Claim]) -> list[Opposition]:
    """All pairs of claims that contradict each other, strongest first."""
    index = _Index(claims)
    found: dict[tuple[int, int], Opposition] = {}
    for k, claim in enumerate(claims):
        if claim.answers or (claim.clause.mood == "open" and not claim.is_denial):
            continue
        for name in sorted(claim.marked):
            pole, word = claim.poles[name]
            if claim.clause.words[word].is_capitalised and word:
                continue
            for other in index.against(claim, name, -pole):
                met = _opposed(claim, claims[other], name)
                pair = (min(k, other), max(k, other))
                if met is not None and (pair not in found or found[pair].shared < met.shared):
                    found[pair] = met
    return sorted(found.values(), key=lambda o: -o.shared)


class _Index:
    """Claims by the concepts that they affirm or deny; by their rarest words too, for concepts that many have."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._all: dict[tuple[str, int], list[int]] = defaultdict(list)
        self._rare: dict[tuple[str, int, str], list[int]] = defaultdict(list)
        for k, claim in enumerate(claims):
            if claim.clause.mood == "open" or claim.answers:
                continue
            told = rarest(claim.clause.content)
            for name, (pole, _) in claim.poles.items():
                self._all[name, pole].append(k)
                for key in told:
                    self._rare[name, pole, key].append(k)

    def against(self, claim: Claim, name: str, pole: int) -> Sequence[int]:
        """The claims of a pole that may contradict a claim."""
        listed = self._all[name, pole]
        if len(listed) <= _MOST:
            return listed
        found = {k for key in rarest(claim.clause.content | claim.topic) for k in self._rare[name, pole, key][:_MOST]}
        return sorted(found)[:_MOST]


def rarest(keys: frozenset[str]) -> list[str]:
    """The three keys that tell most."""
    return sorted(keys, key=lambda k: (-weight(k), k))[:3]


def _opposed(a: Claim, b: Claim, name: str) -> Opposition | None:
    """The two claims as an opposition on a concept; None where they may both hold."""
    if a.is_of(b) or (a.report.id == b.report.id and a.sentence == b.sentence and not (a.holders and b.holders)):
        return None
    if not _moods_fit(a, b) or days_apart(a.told, b.told) > NEAR or not settings_fit(a, b):
        return None
    if _differ(a, b, name) or not numbers_fit(a, b) or not _of_one_thing(a, b, name):
        return None
    shared = _shared(a, b, name)
    of = weight(name) if name not in ("agree", "aware") else 3.5
    sizes = [total(c.clause.content) for c in (a, b)]
    voices = bool(a.holders) + bool(b.holders)
    least = max(sizes) if voices == 0 else min(sizes)
    if shared < (_OWN_VOICE, _HALF_VOICED, _SHARED)[voices] or shared + of < _SHARE * least:
        return None
    denies, affirms = (a, b) if a.poles[name][0] < 0 else (b, a)
    if not (has_verb(affirms.clause) or _is_accused(affirms)) or _is_fragment(denies):
        return None
    if not _is_whole(denies, affirms, name):
        return None
    return None if _changed(a, b, name) or develops(denies, affirms, name) else Opposition(denies, affirms, name, shared)


def _moods_fit(a: Claim, b: Claim) -> bool:
    moods = {c.clause.mood for c in (a, b)}
    return len(moods) == 1 or (moods == {"fact", "open"} and all(c.is_denial or c.clause.mood == "fact" for c in (a, b)))


def settings_fit(a: Claim, b: Claim) -> bool:
    """Whether neither days nor places tell that two occasions are meant."""
    if a.days and b.days and not a.days & b.days:
        return False
    if a.countries and b.countries and not a.countries & b.countries:
        return False
    return not (a.places and b.places) or bool(a.places & b.places) or bool(a.countries & b.countries)


def _differ(a: Claim, b: Claim, name: str) -> bool:
    """Whether subjects or objects of the two differ: each has words there that the other has nowhere."""
    one, two = a.poles[name][1], b.poles[name][1]
    everything = [c.clause.content | c.topic | c.around | c.names for c in (a, b)]
    for part in (before, behind):
        left, right = part(a.clause, one), part(b.clause, two)
        if _misses(left, everything[1]) and _misses(right, everything[0]):
            return True
    left, right = behind(a.clause, one), behind(b.clause, two)
    if name == "cause":  # of one event several causes can be denied
        return not (left & b.clause.content and right & a.clause.content)
    if not left or not right or a.topic or b.topic:
        return False
    return not left & everything[1] or not right & everything[0]


def _of_one_thing(a: Claim, b: Claim, name: str) -> bool:
    """Whether two words of one concept that are not the same word are said of one thing: of one object, else one subject."""
    if _word(a, name) == _word(b, name):
        return True
    if _word(a, name) in b.clause.content or _word(b, name) in a.clause.content:
        return False
    one, two = a.poles[name][1], b.poles[name][1]
    left, right = behind(a.clause, one), behind(b.clause, two)
    if left and right:
        return bool(left & right) or bool(before(a.clause, one) & before(b.clause, two))
    subject = bool(before(a.clause, one) & (b.clause.content | b.around))
    return subject or bool(left & b.clause.content or right & a.clause.content) or bool(a.topic or b.topic)


def _is_fragment(claim: Claim) -> bool:
    """Whether a negation is the rest of an infinitive: "to strengthen the act, not weaken it"."""
    return not claim.is_denial and not has_verb(claim.clause) and claim.clause.words[0].lower in ("not", "never")


def _is_accused(claim: Claim) -> bool:
    """Whether a clause tells a deed without a finite verb: "accused them of dumping …"."""
    return claim.frame != claim.clause.span and any(w.lower.endswith("ing") for w in claim.clause.words)


def _is_whole(denies: Claim, affirms: Claim, name: str) -> bool:
    """Whether what a negation of several words denies is all affirmed: "does not need surgery" denies no surgery."""
    negated = denies.clause.negated
    if denies.is_denial or len(negated) < 2 or denies.poles[name][1] not in negated:
        return True
    poles = {concept(k)[0] for k in affirms.clause.content}
    return all(concept(k)[0] in poles for n in negated if (k := denies.clause.keys[n]) is not None)


def _misses(part: frozenset[str], everything: frozenset[str]) -> bool:
    """Whether most of a subject or object, by weight, stands nowhere in the other claim."""
    return total(part - everything) > _MISSING * total(part)


def numbers_fit(a: Claim, b: Claim) -> bool:
    """Whether two claims give no other numbers or ranks."""
    one, two = ({w.lower for w in c.clause.words if w.text[0].isdigit() or w.lower in _RANKS} for c in (a, b))
    return not one or not two or bool(one & two)


_RANKS = frozenset("first second third fourth fifth last".split())


def _shared(a: Claim, b: Claim, name: str) -> float:
    """The weight of what two claims share beside their concept."""
    own_a, own_b = ({k for k in c.clause.content if k != _word(c, name)} for c in (a, b))
    own = total(own_a & own_b)
    beside = total(((a.topic | a.around) & own_b) | ((b.topic | b.around) & own_a) | (a.topic & b.topic))
    named = bool(a.names & (b.clause.content | b.topic)) or bool(b.names & (a.clause.content | a.topic))
    return own + _BESIDE * beside + (_NAMED if named and own + beside else 0.0)


def _word(claim: Claim, name: str) -> str | None:
    return claim.clause.keys[claim.poles[name][1]]


def develops(denies: Claim, affirms: Claim, name: str) -> bool:
    """Whether the denial may have been true when it was told, and the other become true since."""
    if denies.is_denial and denies.clause.mood != "future":
        return False
    when = order(denies.told, affirms.told)
    if denies.clause.is_provisional and when != "after":
        return True
    if denies.is_denial:
        return when == "before" and not affirms.holders
    if name in _LASTING or _is_past_perfect(denies):
        return False
    if when in ("together", "after"):
        return False
    later = affirms.days and affirms.told.first is not None and denies.told.last is not None
    return when == "before" and (days_apart(denies.told, affirms.told) >= 0.5 or bool(later))


def _changed(a: Claim, b: Claim, name: str) -> bool:
    """Whether something that changes was told at two times."""
    return name in CHANGING and a.report.id != b.report.id and order(a.told, b.told) in ("before", "after")


def _is_past_perfect(claim: Claim) -> bool:
    found = [w.lower for w in claim.clause.words]
    return any(w in ("had", "hadn't") for w in found)


def grouped(found: Sequence[Opposition]) -> Iterator[list[Opposition]]:
    """Oppositions that share a claim, or a holder and the sentence's matter, as one dispute."""
    parent: dict[int, int] = {}

    def root(k: int) -> int:
        while parent.setdefault(k, k) != k:
            k = parent[k]
        return k

    for one in found:
        a, b = root(id(one.denies)), root(id(one.affirms))
        if a != b:
            parent[max(a, b)] = min(a, b)
    groups: dict[int, list[Opposition]] = defaultdict(list)
    for one in found:
        groups[root(id(one.denies))].append(one)
    yield from groups.values()
