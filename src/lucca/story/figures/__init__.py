"""Figures over a story: one line for each thing counted, over reports and hours."""

from lucca.story.figures.lines import lines, story_figures

__all__ = ["lines", "story_figures"]
