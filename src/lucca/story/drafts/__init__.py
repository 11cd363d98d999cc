"""Drafts: a writer's own copy against its sources, quote by quote and attribution by attribution."""

from lucca.story.drafts.check import check

__all__ = ["check"]
