"""Timeline: what happened when, and what is to happen, by the days that the reports put to it."""

from lucca.story.timeline.timeline import timeline

__all__ = ["timeline"]
