"""Stories: what several reports tell of one happening, brought together and never merged unseen."""

from lucca.story.build import brief, story

__all__ = ["brief", "story"]
