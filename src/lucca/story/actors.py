"""One actor over all reports of a story: the same full name, or a short form of exactly one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lucca.extract.cast.besides import is_force
from lucca.extract.cast.shortened import begins, initials, is_acronym
from lucca.records import Actor, Member, Reading, Role, StoryActor, group_id

_PARTICLES = ("al-", "el-", "al ", "el ")


def actors(readings: Sequence[Reading]) -> tuple[StoryActor, ...]:
    """The actors of the readings brought together, in order of first mention."""
    entries = [(Member(r.report.id, a.id), a) for r in readings for a in r.actors]
    groups: dict[str, list[tuple[Member, Actor]]] = {}
    places: dict[str, list[str]] = defaultdict(list)
    for member, actor in sorted(entries, key=lambda e: -len(_key(e[1].name).split())):
        key = _longest(actor, groups, places)
        if key not in groups:
            for place in _places(actor):
                places[place].append(key)
        groups.setdefault(key, []).append((member, actor))
    order = {member: k for k, (member, _) in enumerate(entries)}
    merged = [_merge(sorted(group, key=lambda e: order[e[0]])) for group in groups.values()]
    return tuple(sorted(merged, key=lambda a: order[a.members[0]]))


def _longest(actor: Actor, groups: dict[str, list[tuple[Member, Actor]]], places: dict[str, list[str]]) -> str:
    """The key of the group that an actor joins: its own, or the one full name that it shortens."""
    key = f"{actor.named}:{_key(actor.name)}"
    if key in groups:
        return key
    near = dict.fromkeys(k for place in _places(actor) for k in places.get(place, ()))
    fits = [k for k in near if _shortens(actor, groups[k][0][1])]
    return fits[0] if len(fits) == 1 else key


def _places(actor: Actor) -> Iterator[str]:
    """The words under which a full name and its short forms are both to be found."""
    words = _key(actor.name).split()
    if words:
        yield f"last {words[-1]}"
    if words and actor.kind in {"institution", "unknown"}:
        yield f"first {words[0]}"
        yield from (f"initials {made}" for made in initials(actor.name))
    if is_acronym(actor.name):
        yield f"initials {actor.name.upper()}"
    if is_force(actor.name) or (not actor.named and words == ["police"]):
        yield "force"


def _shortens(short: Actor, full: Actor) -> bool:
    a, b = _key(short.name).split(), _key(full.name).split()
    if not short.named and _key(short.name) == "police":
        return full.named and full.kind == "institution" and is_force(full.name)
    if not short.named:  # "ministers" are the "G7 ministers" of another report, if no others are
        return short.kind == full.kind == "group" and len(a) < len(b) and b[-len(a) :] == a
    if (
        full.kind == "institution"
        and short.kind in {"institution", "unknown"}
        and full.named
        and _names_institution(short.name, full.name)
    ):
        return True
    if len(a) >= len(b) or not full.named or ({short.kind, full.kind} & {"institution"} and short.kind != full.kind):
        return False
    return b[-len(a) :] == a or (len(a) > 1 and (a[0], a[-1]) == (b[0], b[-1]))


def _names_institution(short: str, full: str) -> bool:
    """Whether one institution's name is the other's initials, or its first words."""
    return short.upper() in initials(full) if is_acronym(short) else begins(short, full)


def _key(name: str) -> str:
    key = " ".join(name.split()).casefold().replace("’", "'").removeprefix("the ")
    for particle in _PARTICLES:
        key = key.replace(f" {particle}", " ")
    return key


def _merge(group: Sequence[tuple[Member, Actor]]) -> StoryActor:
    best = max((a for _, a in group), key=lambda a: (not a.name.isupper(), len(a.name)))  # a transcript's label shouts
    kinds = [a.kind for _, a in group if a.kind != "unknown"]
    members = tuple(m for m, _ in group)
    return StoryActor(
        id=group_id("story-actor", (f"{m.report}/{m.record}" for m in members)),
        name=best.name,
        kind=kinds[0] if kinds else "unknown",
        country=next((a.country for _, a in group if a.country), None),
        sector=next((a.sector for _, a in group if a.sector), None),
        roles=_roles(r for _, a in group for r in a.roles),
        members=members,
        named=any(a.named for _, a in group),
        confidence=min(a.confidence for _, a in group),
    )


def _roles(told: Iterable[Role]) -> tuple[Role, ...]:
    """Each role once, with its dates where one of the reports' names tells them."""
    found: dict[tuple[str, str | None], Role] = {}
    for role in told:
        known = found.setdefault((role.title, role.of), role)
        if known.start is None:
            found[role.title, role.of] = role
    return tuple(found.values())
