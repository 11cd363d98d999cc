"""Origins: which outlets tell a story from the same wire, release or pool; a source counts once."""

from lucca.story.origins.origins import origins, support

__all__ = ["origins", "support"]
