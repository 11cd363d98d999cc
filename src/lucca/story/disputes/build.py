"""All disputes of a story, the surest first."""

from collections.abc import Sequence

from lucca.records import Dispute, Reading, StoryActor, StoryFigure, Utterance
from lucca.story.disputes.contradictions import contradictions
from lucca.story.disputes.counts import counts
from lucca.story.disputes.culprits import who
from lucca.story.disputes.gather import claims
from lucca.story.disputes.settings import settings

_MOST = 20
"""Disputes of one story: more than an editor reads are of no use."""


def disputes(
    readings: Sequence[Reading], cast: Sequence[StoryActor], utterances: Sequence[Utterance], figures: Sequence[StoryFigure]
) -> tuple[Dispute, ...]:
    """The disputes among readings of one story.

    `cast` are its actors, `utterances` and `figures` those of the same readings. Work is near-linear in their claims: pairs
    are found through an index of what they say.
    """
    said = claims(readings, cast)
    actor_of = {member: actor.id for actor in cast for member in actor.members}
    found = [
        *contradictions(said, utterances, cast),
        *counts(readings, actor_of, figures),
        *who(said),
        *settings(said),
    ]
    return tuple(sorted(found, key=lambda d: -d.confidence)[:_MOST])
