"""What happened and is to happen, by day."""

from lucca.present.sections.ground import Ground
from lucca.present.shapes import HappeningView
from lucca.present.words import range_of_days
from lucca.records import Member, TimelineEntry

PLAIN = "happened"


def timeline(ground: Ground) -> tuple[HappeningView, ...]:
    """The story's timeline, dated entries first and in their order."""
    ordered = sorted(ground.story.timeline, key=lambda entry: (entry.when is None, entry.when or ""))
    return tuple(_entry(ground, entry) for entry in ordered)


def _entry(ground: Ground, entry: TimelineEntry) -> HappeningView:
    voice = Member(*entry.voice) if entry.voice else None
    who = ground.speaker(voice.report, voice.record) if voice else None
    support = entry.support or ground.backing.of({p.report for p in entry.evidence})
    return HappeningView(
        when=range_of_days(entry.when),
        gist=entry.gist,
        status=entry.status if entry.status != PLAIN else None,
        who=who if who != "unclear" else None,
        support=ground.backing.told(support) if max(support.origins, support.outlets) > 1 else None,
        spots=ground.spots(entry.evidence),
        refs=ground.refs([voice]),
    )
