"""States, bodies and seats that a report names though no statement has referred to them yet."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lucca import world
from lucca.extract.actors import ActorDraft, of_body, of_country, of_seat
from lucca.language import Analysis, NamedSpan
from lucca.records import Actor, Report, Span


def with_known(report: Report, analysis: Analysis, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors, and behind them the states, bodies and seats that names and nationalities of the report stand for.

    No statement has referred to those behind; whoever makes records of them keeps the ones referred to (`referred`).
    """
    taken = sorted(m for a in actors for m in a.mentions)
    names = {a.name for a in actors}
    drafts: dict[str, ActorDraft] = {}
    mentions: dict[str, list[Span]] = defaultdict(list)
    adjectives: dict[str, list[Span]] = defaultdict(list)
    for name in analysis.names:
        written = report.text[name.span.start : name.span.end]
        draft = _known(written, name)
        if draft is None or draft.name in names or _covered(taken, name.span):
            continue
        drafts.setdefault(draft.name, draft)
        (adjectives if world.nationality(written) else mentions)[draft.name].append(name.span)
    for actor in actors:
        for role in actor.roles:
            country = world.country(role.of) if role.of else None
            if country is not None and country.name not in names | drafts.keys() and actor.mentions:
                drafts[country.name] = of_country(country)
                adjectives[country.name].append(actor.mentions[0])
    for called, draft in drafts.items():
        draft.mentions = mentions[called] or adjectives[called]
    return (*actors, *(draft.record(report.id) for draft in drafts.values()))


def referred(all_actors: Sequence[Actor], known: Sequence[Actor], ids: Iterator[str]) -> tuple[Actor, ...]:
    """`known`, and of the others those that `ids` refer to."""
    wanted = set(ids) | {a.id for a in known}
    return tuple(a for a in all_actors if a.id in wanted)


def _known(written: str, name: NamedSpan) -> ActorDraft | None:
    if name.kind == "person":  # the reader may take an armed group that it does not know for somebody
        body = world.body(written)
        return of_body(body) if body is not None and body.kind in {"armed-group", "bloc"} else None
    if (country := world.country(written)) is not None:
        return of_country(country)
    if (nation := world.nationality(written)) is not None:
        return of_country(nation)
    if (body := world.body(written)) is not None:
        return of_body(body)
    seat = world.seat(written)
    if seat is None or seat.kind == "city" or (seat.country is None and seat.institution is None):
        return None
    state = world.country_of(seat.country) if seat.country else None
    if state is not None and (seat.kind == "capital" or seat.stands_for == "government"):
        return of_country(state)
    return of_seat(seat, written.split())


def _covered(taken: Sequence[Span], span: Span) -> bool:
    at = bisect_left(taken, span.end, key=lambda m: m.start)
    return any(taken[k].overlaps(span) for k in range(max(at - 3, 0), at))
