"""Stories: what several reports tell of one happening, brought together and never merged unseen."""

from lucca.story.build import brief, stories, story

__all__ = ["brief", "stories", "story"]
