"""From readings to stories: the one place where the records of several reports come together."""

from collections.abc import Iterable, Sequence

from lucca.records import Brief, Reading, Story, group_id
from lucca.story.actors import actors
from lucca.story.disputes import disputes
from lucca.story.figures import story_figures
from lucca.story.merged import merged_events
from lucca.story.origins import origins
from lucca.story.timeline import timeline
from lucca.story.utterances import utterances

_TITLE = 90
"""Code points of a title that is taken from a report's first words."""


def brief(readings: Sequence[Sequence[Reading]], version: str) -> Brief:
    """The brief of some stories, each the readings of its reports (as `stories` parts them). `version` is Lucca's."""
    reports = tuple(reading for told in readings for reading in told)
    model = "+".join(sorted({r.model for r in reports}))
    return Brief(lucca=version, model=model, reports=reports, stories=tuple(map(story, readings)))


def stories(readings: Iterable[Reading], *, one_story: bool = False) -> tuple[tuple[Reading, ...], ...]:
    """The stories that some readings clearly tell apart, the largest first; all of them are one with `one_story`.

    A report that is given twice counts once.
    """
    unique = tuple({r.report.id: r for r in readings}.values())
    if len(unique) < 2 or one_story:
        return (unique,) if unique else ()
    from lucca.story.grouping import parted  # brings numpy, which who only imports lucca need not wait for

    return parted(unique)


def story(readings: Sequence[Reading]) -> Story:
    """The story that the readings tell together."""
    cast = actors(readings)
    actor_of = {member: actor.id for actor in cast for member in actor.members}
    ids = tuple(r.report.id for r in readings)
    told = utterances(readings, actor_of)
    figures = story_figures(readings, cast)
    found = origins(readings)
    return Story(
        id=group_id("story", ids),
        title=_title(readings),
        reports=ids,
        actors=cast,
        utterances=told,
        disputes=disputes(readings, cast, told, figures),
        figures=figures,
        timeline=timeline(readings, cast, told, found),
        origins=found,
        events=merged_events(readings, actor_of),
    )


def _title(readings: Sequence[Reading]) -> str:
    """The first title that a report has; else the first words of the first report that tell something."""
    for reading in readings:
        if reading.report.title:
            return reading.report.title
    report = readings[0].report
    lead = max((f.span.end for f in report.furniture if f.kind == "header"), default=0)
    words = " ".join(report.text[lead : lead + 4 * _TITLE].split())
    if len(words) <= _TITLE:
        return words
    return words[:_TITLE].rsplit(" ", 1)[0] + "…"
