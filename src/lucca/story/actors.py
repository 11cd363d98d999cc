"""One actor over all reports of a story: the same full name, or a short form or another spelling of exactly one.

Who stands apart in one report stays apart: another spelling and a given name alone join only whom their own report does not
name otherwise.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lucca import world
from lucca.extract.cast.besides import is_force
from lucca.extract.cast.shortened import begins, initials, is_acronym
from lucca.extract.cast.spellings import are_spellings
from lucca.records import Actor, Member, Reading, Role, StoryActor, group_id

_Groups = dict[str, list[tuple[Member, Actor]]]

_FOREMOST = 3
"""How many times more reports than a relative somebody stands in whom a family name alone means."""

_NEAR = 50
"""Actors under one word or letter among which an actor is looked for."""

_PARTICLES = ("al-", "el-", "al ", "el ")


def actors(readings: Sequence[Reading]) -> tuple[StoryActor, ...]:
    """The actors of the readings brought together, in order of first mention."""
    entries = [(Member(r.report.id, a.id), a) for r in readings for a in r.actors]
    groups: _Groups = {}
    places: dict[str, list[str]] = defaultdict(list)
    for member, actor in sorted(entries, key=lambda e: -len(_key(e[1].name).split())):
        key = _longest(member, actor, groups, places)
        if key not in groups:
            for place in _places(actor):
                places[place].append(key)
        groups.setdefault(key, []).append((member, actor))
    order = {member: k for k, (member, _) in enumerate(entries)}
    merged = [_merge(sorted(group, key=lambda e: order[e[0]])) for group in groups.values()]
    return tuple(sorted(merged, key=lambda a: order[a.members[0]]))


def _longest(member: Member, actor: Actor, groups: _Groups, places: dict[str, list[str]]) -> str:
    """The key of the group that an actor joins: its own, or that of the one actor whose name it shortens or spells."""
    key = f"{actor.named}:{_key(actor.name)}"
    if key in groups:
        return key
    near = dict.fromkeys(k for place in _places(actor) for k in places.get(place, ())[:_NEAR])
    shortened = _foremost([k for k in near if _shortens(actor, groups[k][0][1])], groups)
    if shortened is not None or not actor.named or actor.kind != "person":
        return shortened or key
    persons = [k for k in near if groups[k][0][1].kind == "person"]
    others = [k for k in persons if all(m.report != member.report for m, _ in groups[k])]
    for alike, among in ((_is_joined, persons), (are_spellings, others), (_is_given_name, others)):
        if fits := [k for k in among if alike(actor.name, groups[k][0][1].name)]:
            return fits[0] if len(fits) == 1 else key
    return key


def _foremost(keys: list[str], groups: _Groups) -> str | None:
    """The only key, or that of the person whom far more reports name than all others."""
    ranked = sorted(keys, key=lambda k: -len(groups[k]))
    if len(ranked) > 1 and (
        len(groups[ranked[0]]) < _FOREMOST * len(groups[ranked[1]]) or groups[ranked[0]][0][1].kind != "person"
    ):
        return None
    return ranked[0] if ranked else None


def _is_joined(handle: str, full: str) -> bool:
    """Whether a name in one word is a full name without its blanks: "RitaSalgado"."""
    return " " not in handle and " " in full and handle.casefold() == "".join(_key(full).split())


def _is_given_name(name: str, full: str) -> bool:
    return " " not in name and _key(full).split()[:-1][:1] == [_key(name)]


def _places(actor: Actor) -> Iterator[str]:
    """The words under which a full name and its short forms and spellings are to be found."""
    words = _key(actor.name).split()
    if words:
        yield f"last {words[-1]}"
    if words and actor.kind in {"institution", "unknown", "person"}:
        yield f"first {words[0]}"
    if words and actor.kind in {"institution", "unknown"}:
        yield from (f"initials {made}" for made in initials(actor.name))
    if actor.kind == "person":
        yield f"joined {''.join(words)}"
        if len(words) > 1:
            yield f"letters {words[0][0]}{words[-1][0]}"
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
    if short.kind == "institution" and (world.organisation(short.name) or world.body(short.name)) is not None:
        return False
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
    times = Counter(a.name for _, a in group)
    best = max(
        (a for _, a in group),  # a transcript's label shouts; what one report alone puts before a name is hardly part of it
        key=lambda a: (not a.name.isupper(), " " in a.name, times[a.name], len(a.name)),
    )
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
