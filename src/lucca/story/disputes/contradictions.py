"""Contradictions as disputes: what is affirmed and denied, brought together by matter, with its question."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lucca.records import Account, Dispute, Member, StoryActor, Utterance, group_id
from lucca.story.disputes.accounts import accounts
from lucca.story.disputes.answers import Answer, answers
from lucca.story.disputes.claims import Claim, starts_with_name
from lucca.story.disputes.clauses import has_verb
from lucca.story.disputes.contrasts import Contrast, contrasts
from lucca.story.disputes.opposites import Opposition, oppositions
from lucca.story.disputes.questions import about_denial, asked, by_gerund, of_role, put_up

_MOST_ACCOUNTS = 6

_ANSWERED, _DENIED, _OPPOSED, _CONTRASTED = 0.75, 0.8, 0.6, 0.6
"""Confidence of a denial that points back, of one that names what it denies, of two claims that are opposites, and of two
that a report sets against each other."""


class Sides:
    """The claims that stand against each other on one question."""

    def __init__(self) -> None:
        self.affirms: list[Claim] = []
        self.denies: list[Claim] = []
        self.sure = 0.0
        self.contrasted = False

    def add(self, affirms: Sequence[Claim], denies: Claim, sure: float) -> None:
        """Adds a pair; what stands on one side already is not added again."""
        for claim in affirms:
            if claim not in self.affirms and claim not in self.denies:
                self.affirms.append(claim)
        if denies not in self.denies and denies not in self.affirms:
            self.denies.append(denies)
        self.sure = max(self.sure, sure)


def contradictions(
    claims: Sequence[Claim], utterances: Sequence[Utterance], cast: Sequence[StoryActor]
) -> Iterator[Dispute]:
    """The disputes among claims of which one denies what another affirms."""
    told = _told_again(claims, utterances)
    names = {actor.id: actor for actor in cast}
    for sides in _sides(oppositions(claims), answers(claims), contrasts(claims), told):
        found = _accounts(sides)
        if len(found) < 2:
            continue
        yield Dispute(
            id=group_id("dispute", (f"{p.report}/{p.span.start}-{p.span.end}" for a in found for p in a.evidence)),
            kind="denial" if any(c.is_denial for c in sides.denies) else "polarity",
            question=question(sides.affirms, sides.denies, {} if sides.contrasted else names),
            accounts=tuple(found),
            confidence=sides.sure,
        )


def _told_again(claims: Sequence[Claim], utterances: Sequence[Utterance]) -> Mapping[int, Sequence[Claim]]:
    """For each claim, by its `id()`, the claims of other reports that tell the same utterance with the same pole."""
    group = {member: u.id for u in utterances if len(u.statements) > 1 for member in u.statements}
    members: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.statement and (of := group.get(Member(claim.report.id, claim.statement))):
            members[of].append(claim)
    return {
        id(claim): [c for c in together if c is not claim and c.report.id != claim.report.id and _says_the_same(c, claim)]
        for together in members.values()
        for claim in together
    }


def _says_the_same(a: Claim, b: Claim) -> bool:
    """Whether two tellings of one utterance deny the same, or nothing, and share words."""
    return a.marked == b.marked and bool(a.clause.content & b.clause.content)


def _sides(
    opposed: Sequence[Opposition],
    answered: Sequence[Answer],
    contrasted: Sequence[Contrast],
    told: Mapping[int, Sequence[Claim]],
) -> list[Sides]:
    """Pairs brought together where they share a claim."""
    made: list[Sides] = []
    of: dict[int, Sides] = {}

    def put(affirms: Sequence[Claim], denies: Claim, sure: float) -> None:
        everyone = [*affirms, denies]
        known = [of[id(c)] for c in everyone if id(c) in of]
        sides = known[0] if known else Sides()
        if not known:
            made.append(sides)
        if any(other is not sides for other in known):
            return  # two questions stay two: a claim that touches both belongs to the stronger
        sides.add([*affirms, *(c for a in affirms for c in told.get(id(a), ()))], denies, sure)
        for claim in told.get(id(denies), ()):
            sides.add((), claim, sure)
        for claim in (*sides.affirms, *sides.denies):
            of.setdefault(id(claim), sides)

    for answer in answered:
        put(answer.affirms, answer.denies, _ANSWERED)
    for one in opposed:
        put((one.affirms,), one.denies, _DENIED if one.denies.is_denial else _OPPOSED)
    told_of = {(c.report.id, c.statement, c.clause.span): s for s in made for c in (*s.affirms, *s.denies)}
    for pair in contrasted:  # what is in dispute already is not told twice
        both = [told_of.get((c.report.id, c.statement, c.clause.span)) for c in (pair.first, pair.second)]
        if both == [None, None]:
            put((pair.first,), pair.second, _CONTRASTED)
            of[id(pair.first)].contrasted = True
    return made


def _accounts(sides: Sides) -> list[Account]:
    both = [accounts(sides.affirms), accounts(sides.denies)]
    if not all(both):
        return []
    half = _MOST_ACCOUNTS // 2
    return [*both[0][:half], *both[1][:half]]


def question(affirms: Sequence[Claim], denies: Sequence[Claim], names: Mapping[str, StoryActor]) -> str:
    """The question that two sides answer otherwise, in the words of the plainest of their clauses."""
    options: list[str | None] = [about_denial(c.exact) for c in denies if not c.is_denial]
    for claim in (*affirms, *(c for c in denies if not c.answers)):
        if claim.clause.points_back and not claim.is_denial:
            continue
        named = claim.rebuts is not None or any(claim is c.rebuts for c in denies)
        who = None if named else _name(claim, names)  # "he" may be either who claims it or who denies it
        if claim.is_denial and who is not None:
            options += [by_gerund(claim.exact, who), of_role(claim.exact, who)]
        options.append(asked(claim.exact, starts_with_name=starts_with_name(claim), pronoun=who))
    plain = [o for o in options if o]
    if plain:
        return min(plain, key=lambda o: (len(o.split()) > 16, plain.index(o)))
    told = [c for c in (*affirms, *denies) if has_verb(c.clause)] or affirms
    return put_up(max(told if affirms[0] not in told else affirms, key=lambda c: len(c.clause.content)).exact)


def _name(claim: Claim, names: Mapping[str, StoryActor]) -> str | None:
    """How a claim's only holder is called in running text."""
    if len(claim.holders) != 1 or claim.holders[0] not in names:
        return None
    actor = names[claim.holders[0]]
    if actor.kind == "person" and actor.named:
        return actor.name
    first = actor.name.split()[0].lower()
    bare = first in {"the", "a", "an", "his", "her", "their", "its", "some", "two", "three"} or actor.name.endswith("s")
    return actor.name if bare or (actor.named and actor.kind in ("person", "state", "unknown")) else f"the {actor.name}"
