"""Origins: the reports of a story by the independent source behind them, with what proves it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lucca.records import Credit, Origin, Passage, Reading, Report, Sharing, Span, Support, group_id
from lucca.records.story import OriginKind
from lucca.story.origins.partition import partition
from lucca.story.origins.shared import Overlap, Partly, Told, candidates, longest, overlap, partly
from lucca.story.origins.tags import Tag, outlet_name, tags

_NAMED, _OWN, _BESIDE = 0.9, 0.6, 0.4
"""Confidence: of an agency that a report names itself; of own reporting, which nothing proves; of own reporting where some
narrative stands in another outlet too."""

_SOME = 0.08
"""Share of a narrative that does not come about by chance."""

_MOST_EVIDENCE = 8
"""Reports of an origin beyond the first whose shared runs are shown."""

_LONGEST = 400
"""Code points of a shared run that are shown as evidence, cut at a word."""


def origins(readings: Sequence[Reading]) -> tuple[Origin, ...]:
    """The origins of the readings' reports, in order of their first report; each report stands in exactly one."""
    order = {r.report.id: k for k, r in enumerate(readings)}
    told = [Told(report) for _, report in sorted({r.report.id: r.report for r in readings}.items())]
    signed = [tags(t.report) for t in told]
    names = [next((tag.name for tag in s if tag.kind == "carried"), None) for s in signed]
    groups = _with_own(told, names, partition(told, names))
    beside = _beside(told, groups)
    found = [_origin([told[k] for k in ks], [signed[k] for k in ks], [beside[k] for k in ks]) for ks in groups]
    return tuple(sorted(found, key=lambda o: min(order[r] for r in o.reports)))


def support(reports: Iterable[str], readings: Sequence[Reading], found: Sequence[Origin]) -> Support:
    """How many origins and outlets stand behind some reports, given by id."""
    told = set(reports)
    outlets = {outlet_name(r.report) or r.report.id for r in readings if r.report.id in told}
    return Support(origins=sum(bool(told.intersection(o.reports)) for o in found), outlets=len(outlets))


def _with_own(told: Sequence[Told], names: Sequence[str | None], groups: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The groups, those of one outlet and no agency as one: an outlet is one witness, however often it tells."""
    kept: list[tuple[int, ...]] = []
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for ks in groups:
        outlets = {outlet_name(told[k].report) for k in ks}
        outlet = next(iter(outlets))
        if len(outlets) > 1 or outlet is None or any(names[k] for k in ks) or _releases(told[k].report for k in ks):
            kept.append(ks)
        else:
            by_outlet[outlet.casefold()] += ks
    return sorted([*kept, *(tuple(sorted(ks)) for ks in by_outlet.values())])


@dataclass(slots=True)
class _Beside:
    """What a report shares with reports of other origins: the greatest share of a narrative, and longer runs."""

    share: float = 0.0
    partly: list[Sharing] = field(default_factory=list)


def _beside(told: Sequence[Told], groups: Sequence[tuple[int, ...]]) -> list[_Beside]:
    """For each report what narrative it has in common with reports of another group."""
    group_of = {k: ks for ks in groups for k in ks}
    found = [_Beside() for _ in told]
    for a, b in sorted(candidates(told)):
        if group_of[a] == group_of[b]:
            continue
        share = overlap(told[a], told[b]).shorter
        runs = partly(told[a], told[b])
        for one, two in ((a, b), (b, a)):
            found[one].share = max(found[one].share, share)
            if runs is not None and len(found[one].partly) < _MOST_EVIDENCE:
                found[one].partly.append(_sharing(told[one], told[two], runs, is_first=one == a))
    return found


def _sharing(told: Told, other: Told, runs: Partly, *, is_first: bool) -> Sharing:
    own, theirs = (runs.first, runs.second) if is_first else (runs.second, runs.first)
    return Sharing(
        report=told.report.id,
        other=other.report.id,
        words=runs.words,
        share=round(runs.words / max(len(told.narrative.keys), 1), 3),
        evidence=(_passage(told.report, own), _passage(other.report, theirs)),
    )


def _origin(told: Sequence[Told], signed: Sequence[Sequence[Tag]], beside: Sequence[_Beside]) -> Origin:
    kind, name = _source(told, signed)
    shown, shares = _shared(told) if kind != "own" else ((), {})
    carried = [p for t, s in zip(told, signed, strict=True) for p in _passages(t.report, s)]
    ids = tuple(t.report.id for t in told)
    return Origin(
        id=group_id("origin", ids),
        kind=kind,
        name=name,
        reports=ids,
        evidence=(*carried, *shown),
        credits=tuple(c for t, s in zip(told, signed, strict=True) for c in _credits(t.report, s)),
        partly=tuple(sharing for b in beside for sharing in b.partly),
        confidence=_confidence(kind, told, signed, shares, max(beside, key=lambda b: b.share)),
    )


def _source(told: Sequence[Told], signed: Sequence[Sequence[Tag]]) -> tuple[OriginKind, str | None]:
    """The kind and name of what stands behind some reports."""
    agencies = [tag.name for s in signed for tag in s if tag.kind == "carried"]
    if agencies:
        return "agency", agencies[0]
    if released := _releases(t.report for t in told):
        return "release", released[0].outlet or released[0].byline
    outlets = {outlet_name(t.report) for t in told}
    if len(outlets) == 1 and (len(told) == 1 or None not in outlets):
        return "own", next(iter(outlets))
    return "shared", None


def _releases(reports: Iterable[Report]) -> list[Report]:
    return [r for r in reports if r.kind == "release"]


def _shared(told: Sequence[Told]) -> tuple[tuple[Passage, ...], Mapping[str, Overlap]]:
    """The longest runs that reports share with the one that shares most, on both sides; and how much, by report id."""
    if len(told) < 2:
        return (), {}
    found: list[Passage] = []
    shares: dict[str, Overlap] = {}
    base = max(told[:_MOST_EVIDENCE], key=lambda t: sum(overlap(t, o).words for o in told[:_MOST_EVIDENCE] if o is not t))
    for other in [t for t in told if t is not base]:
        shares[other.report.id] = overlap(base, other)
        runs = longest(base, other) if len(shares) <= _MOST_EVIDENCE else None
        if runs:
            found += [_passage(base.report, runs[0]), _passage(other.report, runs[1])]
    return tuple(dict.fromkeys(found)), shares


def _passage(report: Report, span: Span) -> Passage:
    if span.end - span.start > _LONGEST:
        span = Span(span.start, max(report.text.rfind(" ", span.start, span.start + _LONGEST), span.start + 1))
    return Passage(report=report.id, span=span, exact=report.text[span.start : span.end])


def _passages(report: Report, signed: Sequence[Tag]) -> list[Passage]:
    return [_passage(report, tag.span) for tag in signed if tag.kind == "carried" and tag.span is not None]


def _credits(report: Report, signed: Sequence[Tag]) -> list[Credit]:
    return [
        Credit(report=report.id, name=tag.name, kind=tag.kind, evidence=_passage(report, tag.span))
        for tag in signed
        if tag.kind != "carried" and tag.span is not None
    ]


def _confidence(
    kind: OriginKind, told: Sequence[Told], signed: Sequence[Sequence[Tag]], shares: Mapping[str, Overlap], beside: _Beside
) -> float:
    """How sure it is that these reports, and no others, have this origin."""
    if kind == "own" or (kind == "release" and len(told) == 1):
        return _BESIDE if beside.share >= _SOME or beside.partly else _OWN
    tagged = {t.report.id for t, s in zip(told, signed, strict=True) if any(tag.kind == "carried" for tag in s)}
    by_words = [o.shorter for r, o in shares.items() if r not in tagged]
    least = min((0.65 + 0.5 * share for share in by_words), default=_NAMED)
    return round(min(0.95, least), 3)
